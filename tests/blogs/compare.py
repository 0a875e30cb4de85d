#!/usr/bin/python3
"""Builds a made-up blog with the generator that it was written for and with milepost, and compares the pages.

Held to: the same addresses of pages; on each page the same words in the text, and as many tables, pictures, footnotes
and code blocks; at least 97 of 100 parts of all streams of tags and texts. One line per difference. Pages that are known to differ stand
in known_differences.txt, with the reason; they are told, and do not count.
Usage: compare.py jekyll|hugo --milepost PROGRAM [--show]
"""
import argparse
import difflib
import html.parser
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "differential"))
import html_stream  # noqa: E402

SKIPPED = 77
AT_LEAST = 0.97
CLOCK = "2026-01-01"
# Pages whose text is a template's loop (Jekyll has it in the layout), or that only one of the two can make.
LISTS = {
    "jekyll": {"index.html"},
    "hugo": {"index.html", "posts/index.html", "tags/index.html", "categories/index.html"},
}
ORIGIN = "https://mira.example.org"
BASE = {"jekyll": "/journal", "hugo": ""}
COUNTED = ("table", "img", "pre", "sup", "ol", "ul", "blockquote", "figure")


class Content(html.parser.HTMLParser):
    """The HTML of the element of class e-content."""

    def __init__(self, text):
        super().__init__(convert_charrefs=False)
        self.text, self.lines = text, [0]
        for line in text.splitlines(keepends=True):
            self.lines.append(self.lines[-1] + len(line))
        self.depth, self.begin, self.end = 0, None, None
        self.feed(text)

    def place_of_tag(self):
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag, attributes):
        if tag != "div" or self.end is not None:
            return
        if self.begin is None and "e-content" in (dict(attributes).get("class") or "").split():
            self.begin = self.place_of_tag() + len(self.get_starttag_text())
        if self.begin is not None:
            self.depth += 1

    def handle_endtag(self, tag):
        if tag == "div" and self.begin is not None and self.end is None:
            self.depth -= 1
            if self.depth == 0:
                self.end = self.place_of_tag()

    def markup(self):
        return None if self.end is None else self.text[self.begin:self.end]


def content_of(path):
    return Content(path.read_text(encoding="utf-8").replace("\r\n", "\n")).markup()


def pages_of(folder):
    return {str(path.relative_to(folder)): path for path in sorted(folder.rglob("*.html"))}


def is_redirect(path):
    return 'http-equiv="refresh"' in path.read_text(encoding="utf-8")


def rooted(address, page, base):
    """An address of a link as a path from the site's root, so that relative and absolute ones compare."""
    address = address.removeprefix(ORIGIN)
    if re.match(r"[a-z]+:|//|#", address):
        return address
    path, _, fragment = address.partition("#")
    if base and (path == base or path.startswith(base + "/")):
        path = path[len(base):]
    path = urllib.parse.urljoin("/" + page, urllib.parse.unquote(path))
    path = re.sub(r"index\.html$", "", path)
    return path + ("#" + fragment if fragment else "")


def stream_of(markup, page, base):
    parts = []
    for part in html_stream.stream(markup):
        found = re.fullmatch(r"<([a-z][a-z0-9-]*) (.*)>", part, re.S)
        if found and found[2] != "#note":
            part = f"<{found[1]} {rooted(found[2], page, base)}>"
        # Colours of code, and what carries them.
        if not re.fullmatch(r"</?(span|div)>", part):
            parts.append(part)
    # Once more: an address in milepost's page is its own words only now that it is rooted.
    return html_stream.unlink_bare(parts)


def words_of(parts):
    return " ".join(part for part in parts if not part.startswith("<")).split()


def counts_of(parts):
    return {tag: sum(part == f"<{tag}>" or part.startswith(f"<{tag} ") for part in parts) for tag in COUNTED}


def settle_jekyll(blog):
    """Debian has no plugins of Jekyll's, and colours would only hide the code."""
    config = blog / "_config.yml"
    text = re.sub(r"^plugins:\n(  - .*\n)+", "", config.read_text(encoding="utf-8"), flags=re.M)
    config.write_text(text + "highlighter: none\n", encoding="utf-8")


def run_jekyll(blog, out):
    settle_jekyll(blog)
    return ["jekyll", "build", "-q", "--disable-disk-cache", "-s", str(blog), "-d", str(out)]


def run_hugo(blog, out):
    return ["hugo", "--quiet", "--noBuildLock", "-s", str(blog), "-d", str(out), "--cacheDir", str(out.parent / "cache")]


RUN = {"jekyll": run_jekyll, "hugo": run_hugo}


def build(kind, milepost, work):
    theirs, ours = work / "theirs", work / "ours"
    for name in ("theirs", "ours"):
        shutil.copytree(HERE / kind, work / ("blog-" + name))
    environment = dict(os.environ, TZ="UTC", LC_ALL="C.UTF-8")
    done = subprocess.run(RUN[kind](work / "blog-theirs", theirs), env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{kind} failed:\n{done.stdout}{done.stderr}")
    command = [milepost, "build", "--root", str(work / "blog-ours"), "-o", str(ours), "--clock", CLOCK, "--quiet"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"milepost failed:\n{done.stdout}{done.stderr}")
    return pages_of(theirs), pages_of(ours)


def expected_elsewhere(kind):
    """Pages whose address tells when the other generator ran: front matter that Jekyll could not read."""
    return [re.compile(r"\d{4}/\d\d/\d\d/2020-08-22-broken-title\.html")] if kind == "jekyll" else []


def known_differences(kind):
    """Page -> reason."""
    known = {}
    for line in (HERE / "known_differences.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(kind + " "):
            _, page, reason = line.split(" ", 2)
            known[page] = reason
    return known


def compare_page(page, theirs, ours, base, show):
    a, b = stream_of(theirs, page, base), stream_of(ours, page, base)
    found = []
    if words_of(a) != words_of(b):
        lost = [line for line in difflib.ndiff(words_of(a), words_of(b)) if line[0] in "-+"]
        found.append(f"{page}: other words: {' '.join(lost)[:200]}")
    for tag, count in counts_of(a).items():
        if counts_of(b)[tag] != count:
            found.append(f"{page}: {counts_of(b)[tag]} <{tag}> instead of {count}")
    same = sum(block.size for block in difflib.SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks())
    if show and a != b:
        print("\n".join(difflib.unified_diff(a, b, "theirs", page, "", n=1)))
    return found, 2 * same, len(a) + len(b)


def compare(kind, milepost, show):
    differences = []
    excused = known_differences(kind)
    with tempfile.TemporaryDirectory() as folder:
        theirs, ours = build(kind, milepost, pathlib.Path(folder))
        same = parts = compared = 0
        for page, path in theirs.items():
            if any(pattern.fullmatch(page) for pattern in expected_elsewhere(kind)):
                continue
            if page not in ours:
                differences.append(f"{page}: not there")
                continue
            markup = content_of(path)
            if markup is None or page in LISTS[kind] or is_redirect(path) or not markup.strip():
                continue
            own = content_of(ours[page])
            if own is None:
                differences.append(f"{page}: no element of class e-content")
                continue
            compared += 1
            found, alike, both = compare_page(page, markup, own, BASE[kind], show)
            if page in excused:
                print(f"known: {page}: {excused[page]}" if found else f"{page} differs no more: take it from the list")
                continue
            differences += found
            same, parts = same + alike, parts + both
        surplus = [page for page in ours if page not in theirs and content_of(ours[page]) is not None]
        known = {"jekyll": {"2020/08/22/broken-title.html"}, "hugo": set()}[kind]
        differences += [f"{page}: {kind} has no such page" for page in surplus if page not in known]
    ratio = same / max(parts, 1)
    print(f"{kind}: {compared} pages compared, {ratio:.1%} of their tags and texts the same")
    if ratio < AT_LEAST:
        differences.append(f"only {ratio:.1%} of tags and texts are the same")
    if compared < 20:
        differences.append(f"only {compared} pages were compared")
    return differences


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kind", choices=RUN)
    parser.add_argument("--milepost", required=True)
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    if shutil.which(arguments.kind) is None:
        print(f"skipped: there is no {arguments.kind} here")
        sys.exit(SKIPPED)
    differences = compare(arguments.kind, arguments.milepost, arguments.show)
    print("\n".join(differences))
    sys.exit(1 if differences else 0)


if __name__ == "__main__":
    main()
