#!/usr/bin/env python3
"""The four seed posts, copied unchanged into an empty site, build into pages that lose nothing.

    tests/seeds/seeds_test.py [--milepost PROGRAM] [--keep]

The seeds are no part of this repository: they are read from $MILEPOST_SHARED/seeds, else from ../shared/seeds
beside it. Where they are absent the test is skipped, with exit code 77.
"""
import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from page import parse_page
from words import lost_words, prose_of, words_of

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SEEDS = ("000", "001", "003", "004")


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, fact, name, detail=""):
        if fact:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {name}" + (f": {detail}" if detail else ""))


def find_seeds():
    folder = pathlib.Path(os.environ.get("MILEPOST_SHARED", ROOT.parent / "shared")) / "seeds"
    found = {name: next(iter(sorted(folder.glob(f"{name}_*"))), None) for name in SEEDS}
    if not all(found.values()):
        print(f"SKIP: the seed posts are not in {folder}; set MILEPOST_SHARED")
        sys.exit(77)
    return found


class Built:
    """The site made of the seeds: its pages, and what the build said."""

    def __init__(self, program, seeds, site):
        posts = site / "content" / "posts"
        posts.mkdir(parents=True)
        for name, source in seeds.items():
            (posts / f"{name}.md").write_bytes(source.read_bytes())
        done = subprocess.run([program, "build", "--format", "json", "--clock", "2026-01-01"], cwd=site,
                              capture_output=True, check=False)
        self.exit_code, self.errors = done.returncode, done.stderr.decode()
        self.report = json.loads(done.stdout) if done.stdout else {"diagnostics": []}
        listed = subprocess.run([program, "list", "--format", "json"], cwd=site, capture_output=True, check=False)
        self.addresses = {entry["source"]: entry["address"] for entry in json.loads(listed.stdout)["published"]}
        self.site = site

    def page(self, name):
        address = self.addresses[f"content/posts/{name}.md"]
        return parse_page((self.site / "public" / address / "index.html").read_text(encoding="utf-8"))

    def prose(self, name):
        return self.page(name).all(css_class="e-content")[0]

    def said(self, name):
        return [d for d in self.report["diagnostics"] if d["file"] == f"content/posts/{name}.md"]


def check_words(built, seeds, tally):
    for name, source in seeds.items():
        wanted = words_of(prose_of(source.read_text(encoding="utf-8")))
        lost = lost_words(wanted, words_of(built.prose(name).text()))
        tally.check(len(wanted) > 300, f"{name}: the source has words", str(len(wanted)))
        tally.check(not lost, f"{name}: no word is lost or out of order", f"{len(lost)} places, first {lost[:5]}")


def check_table_post(built, seeds, tally):
    prose = built.prose("000")
    tables = prose.all("table")
    tally.check(len(tables) == 1, "000: one table", str(len(tables)))
    rows = [row for table in tables for body in table.all("tbody") for row in body.all("tr")]
    tally.check(len(rows) == 9, "000: 9 body rows", str(len(rows)))
    heads = [cell for table in tables for head in table.all("thead") for cell in head.all("th")]
    tally.check(len(heads) == 3, "000: 3 head cells", str(len(heads)))
    target = re.search(r"{% link (\S+) %}", seeds["000"].read_text(encoding="utf-8")).group(1)
    links = [d for d in built.said("000") if d["severity"] == "warning" and target in d["message"]]
    tally.check(len(links) >= 1, "000: the link to an absent post is reported")
    tally.check("\U0001F609" in prose.text(), "000: the emoji came out right")
    tally.check("\u00F0\u0178" not in prose.text(), "000: no mojibake is left")


def items_of(listing):
    return [child for child in listing.children if getattr(child, "tag", "") == "li"]


def names_outcome(item):
    """Whether an item opens with a bold name and an outcome in parentheses."""
    bold = item.all("strong")
    return bool(bold) and bold[0].text().rstrip().endswith(")") and item.text().strip().startswith(bold[0].text().strip())


def check_export_post(built, tally):
    prose = built.prose("001")
    text = prose.text()
    for debris in (":::", "{#", "\\", "{.", "footnote-anchor"):
        tally.check(debris not in text, f"001: no `{debris}` in the text")
    references = prose.all(css_class="footnote-ref")
    tally.check(len(references) == 2, "001: two footnote references", str(len(references)))
    for reference in references:
        links = [reference] if reference.tag == "a" else reference.all("a")
        note = prose.by_id((links[0].attributes.get("href") or "")[1:]) if links else None
        tally.check(note is not None, "001: a reference leads to its note")
        back = note.all(css_class="footnote-back") if note else []
        targets = [prose.by_id((b.attributes.get("href") or "")[1:]) for b in back]
        tally.check(len(targets) == 1 and targets[0] is not None, "001: the note leads back")
        here = [reference, *links, reference.parent]
        tally.check(bool(targets) and any(targets[0] is place for place in here), "001: back to its own reference")
    lists = [items_of(l) for l in prose.all("ul") if len(items_of(l)) > 3 and all(map(names_outcome, items_of(l)))]
    tally.check([len(items) for items in lists] == [7], "001: the list of options has 7 items", str(lists))
    tally.check(len(prose.all("hr")) == 3, "001: three rules without debris", str(len(prose.all("hr"))))


def check_thread(built, seeds, tally):
    page = built.page("003")
    title = words_of(page.all("h1")[0].text())
    source = words_of(seeds["003"].read_text(encoding="utf-8"))
    tally.check(len(title) >= 3 and title == source[:len(title)], "003: the title is the text's beginning", str(title))
    missing = [d for d in built.said("003") if d["code"] == "MP0509"]
    tally.check(len(missing) == 1, "003: one warning about the missing front matter", str(len(missing)))
    others = [d["code"] for d in built.said("003") if d["severity"] != "note" and d["code"] != "MP0509"]
    tally.check(not others, "003: no other warning", str(others))


def check_figure_post(built, seeds, tally):
    prose = built.prose("004")
    figures = [f for f in prose.all("figure") if f.all("img")]
    tally.check(len(figures) == 3, "004: three figures", str(len(figures)))
    captions = [c.text().strip() for f in figures for c in f.all("figcaption")]
    starts = [c.startswith(f"Figure {i}:") for i, c in enumerate(captions, 1)]
    tally.check(len(captions) == 3 and all(starts), "004: three captions", str(captions))
    tally.check(not prose.all("table"), "004: no table is left of the figures")
    dates = [t.attributes.get("datetime", "") for t in built.page("004").all("time", "dt-published")]
    tally.check(len(dates) == 1 and dates[0].startswith("2022-01-06"), "004: the date as written", str(dates))
    tally.check("Gordi\u0107" in prose.text(), "004: the name came out right")
    before, after = (words_of(prose_of(part)) for part in seeds["004"].read_text(encoding="utf-8").split("<!--more-->"))
    home = parse_page((built.site / "public" / "index.html").read_text(encoding="utf-8"))
    shown, whole = (" ".join(words_of(page.text())) for page in (home, prose))
    last, first = " ".join(before[-12:]), " ".join(after[:12])
    tally.check(last in shown, "004: the excerpt goes up to the mark")
    tally.check(first not in shown, "004: the excerpt ends at the mark")
    tally.check(first in whole, "004: the post goes on after it")


def check_build(built, tally):
    errors = [d["message"] for d in built.report["diagnostics"] if d["severity"] == "error"]
    tally.check(built.exit_code == 0, "the seeds build", f"exit code {built.exit_code} {built.errors} {errors}")
    for name in SEEDS:
        page = built.page(name)
        ids = [e.attributes["id"] for e in page.walk() if "id" in e.attributes]
        tally.check(len(ids) == len(set(ids)), f"{name}: ids are unique")
        tally.check(len(page.all("h1")) == 1, f"{name}: one h1")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--milepost", default=os.environ.get("MILEPOST", str(ROOT / "build" / "dev" / "milepost")))
    parser.add_argument("--keep", action="store_true", help="leave the built site where it is")
    options = parser.parse_args()
    seeds = find_seeds()
    site = pathlib.Path(tempfile.mkdtemp(prefix="milepost-seeds-"))
    tally = Tally()
    try:
        built = Built(os.path.abspath(options.milepost), seeds, site)
        tally.check(len(built.addresses) == 4, "four posts are published", str(built.addresses))
        if built.exit_code == 0:
            check_words(built, seeds, tally)
            check_table_post(built, seeds, tally)
            check_export_post(built, tally)
            check_thread(built, seeds, tally)
            check_figure_post(built, seeds, tally)
        check_build(built, tally) if built.exit_code == 0 else tally.check(False, "the seeds build", str(built.report))
    finally:
        if options.keep:
            print(f"kept in {site}")
        else:
            shutil.rmtree(site, ignore_errors=True)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed or not tally.passed else 0


if __name__ == "__main__":
    sys.exit(main())
