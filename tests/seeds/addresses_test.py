#!/usr/bin/env python3
"""Every address in every built page leads to a file and, with a fragment, to an id in it.

    tests/seeds/addresses_test.py [--milepost PROGRAM]

Three sites: the sample site of this repository, one made here of the forms that have gone wrong, and the seed
posts where they are. Each is read from files, and as it would stand at /a/sub-path/ of a host.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

from page import parse_page

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
KEYS = ("href", "src", "poster")
OUTSIDE = ("http:", "https:", "mailto:", "tel:", "//", "data:")

FORMS = {
    "milepost.toml": 'base_url = "https://example.org/a/sub-path/"\nfooter = "[Home](/) and [me](/about/)"\n'
                     '[[menu]]\ntitle = "Me"\nhref = "/about/"\n',
    "content/about.md": "---\ntitle: Me\n---\nWho writes.\n",
    "content/posts/2024-05-02-two/index.md": """---
title: Two
date: 2024-05-02
tags: [a b, C++, C#]
---
See [](#fig-size), [a note](#aside), [once](../2023-01-01-once.md#work), [me](/about/) and a claim.[^1]
![a](pic.svg) <img src="/dot.svg" alt="b"> <a href='{{ site.baseurl }}/posts/once/'>c</a> <img src=pic.svg alt=d>

<!--more-->

<p id="aside"><img srcset="/dot.svg 1x, pic.svg 2x" src="{{ site.baseurl }}/dot.svg" alt="e"></p>

{% spectrum axis="size" %}

{% comparison %}

[^1]: See [there](/posts/once/).
""",
    "content/posts/2024-05-02-two/options.yaml": "axes:\n  - {id: size, low_label: Small, high_label: Large}\n"
                                                 "options:\n  - {id: lab, name: A lab, positions: {size: 20}}\n",
    "content/posts/2024-05-02-two/pic.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"/>\n',
    "content/posts/2023-01-01-once.md": "---\ntitle: Once\naliases: /old/place/\n---\n![a](/dot.svg)\n\n## Work\n\nx\n",
    "static/dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>\n',
}


def addresses_of(page):
    for element in page.walk():
        if element.tag == "link" and element.attributes.get("rel") == "canonical":
            continue
        for key in KEYS:
            if element.attributes.get(key) is not None:
                yield element.attributes[key]
        for candidate in (element.attributes.get("srcset") or "").split(","):
            if candidate.strip():
                yield candidate.split()[0]


class BuiltSite:
    def __init__(self, folder, base_path):
        self.folder, self.base_path = folder.resolve(), base_path
        self.pages = {p: parse_page(p.read_text(encoding="utf-8")) for p in sorted(folder.resolve().rglob("*.html"))}

    def target_of(self, page, address):
        """The file that an address of a page means, and its fragment."""
        path, _, fragment = address.partition("#")
        path = urllib.parse.unquote(path.partition("?")[0])
        if path.startswith("/"):  # only the page for addresses that are not there may say so
            known = page.name == "404.html" and path.startswith(self.base_path)
            target = self.folder / path[len(self.base_path):] if known else None
        else:
            target = page.parent / path if path else page
        if target and target.is_dir():
            target = target / "index.html"
        return target, fragment

    def problem(self, page, address):
        if any(ord(character) < 0x20 for character in address) or "%01" in address:
            return "a control character"
        if address.lower().startswith(OUTSIDE):
            return None
        target, fragment = self.target_of(page, address)
        if target is None or not target.is_file():
            return "no such file"
        if self.folder not in target.resolve().parents:
            return "it leads out of the site"
        there = self.pages.get(target.resolve())
        return "no such id" if fragment and there and not there.by_id(fragment) else None

    def problems(self):
        count, found = 0, []
        for path, page in self.pages.items():
            for address in addresses_of(page):
                count += 1
                if problem := self.problem(path, address):
                    found.append(f"{path.relative_to(self.folder)}: {address}: {problem}")
        return count, found


def make_forms(site):
    for name, text in FORMS.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")


def make_seeds(site):
    folder = pathlib.Path(os.environ.get("MILEPOST_SHARED", ROOT.parent / "shared")) / "seeds"
    posts = site / "content" / "posts"
    posts.mkdir(parents=True)
    for source in sorted(folder.glob("0*_*")):
        shutil.copy(source, posts / f"{source.name.split('_')[0]}.md")
    return any(posts.iterdir())


def check(name, program, site, output, base_path, tolerated=()):
    """The number of checks that failed; prints them."""
    done = subprocess.run([program, "build", "--quiet", "--clock", "2026-01-01", "--output", output], cwd=site,
                          capture_output=True, check=False)
    if done.returncode != 0:
        print(f"FAILED {name}: exit code {done.returncode}\n{done.stderr.decode()}")
        return 1
    count, found = BuiltSite(output, base_path).problems()
    found = [problem for problem in found if not any(words in problem for words in tolerated)]
    for problem in found:
        print(f"FAILED {name}: {problem}")
    print(f"{name}: {count} addresses")
    return len(found) + (count < 20)


def missing_in_seeds(program, site):
    """What the seeds name of files that did not come with them: the build warns of each."""
    done = subprocess.run([program, "build", "--format", "json", "--clock", "2026-01-01", "--output",
                           site.with_name("told")], cwd=site, capture_output=True, text=True, check=False)
    told = [d["message"] for d in json.loads(done.stdout)["diagnostics"] if d["code"] in ("MP0514", "MP0515")]
    return [message.split("`")[1] for message in told]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--milepost", default=os.environ.get("MILEPOST", str(ROOT / "build" / "dev" / "milepost")))
    program = os.path.abspath(parser.parse_args().milepost)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="milepost-addresses-"))
    failed = 0
    try:
        failed += check("sample site", program, ROOT, folder / "sample", "/milepost/")
        make_forms(folder / "forms")
        failed += check("forms", program, folder / "forms", folder / "forms-built", "/a/sub-path/")
        if make_seeds(folder / "seeds"):
            failed += check("seeds", program, folder / "seeds", folder / "seeds-built", "/",
                            missing_in_seeds(program, folder / "seeds"))
        else:
            print("seeds: SKIPPED, they are not here; set MILEPOST_SHARED")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
