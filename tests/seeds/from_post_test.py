#!/usr/bin/env python3
"""The unchanged text of two seed posts and one line more give a table and a spectrum of the options that they tell.

    tests/seeds/from_post_test.py [--milepost PROGRAM]

Where the seeds are absent the test is skipped, with exit code 77.
"""
import argparse
import csv
import os
import pathlib
import shutil
import tempfile

from page import parse_page
from seeds_test import ROOT, Tally, find_seeds
from import_test import run

TABLE = '{% comparison from="post" %}\n'
SPECTRUM = '{% spectrum from="post" axis="academic to product" %}\n'


def with_line(source, heading, line):
    """The text with `line` right above `heading`."""
    text = source.read_text(encoding="utf-8")
    assert text.count("\n" + heading) == 1, heading
    return text.replace("\n" + heading, "\n" + line + heading)


def rows_of(page, figure):
    with open(page.parent / f"{figure}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def check_table(page, tally):
    figures = parse_page(page.read_text(encoding="utf-8")).all(css_class="mp-comparison")
    tally.check(len(figures) == 1, "000: there is a comparison")
    rows = rows_of(page, "tbl-options")
    names = [row["Option"] for row in rows]
    tally.check(len(names) == 9 and names[0] == "FAANG+similar" and names[-1] == "Crypto + DeFi", "000: its rows", str(names))
    tally.check(all(row["Pros"] and row["Cons"] for row in rows), "000: each has pros and cons", str(rows))


def check_spectrum(page, tally):
    figures = parse_page(page.read_text(encoding="utf-8")).all(css_class="mp-spectrum")
    tally.check(len(figures) == 1, "001: there is a spectrum")
    words = figures[0].text() if figures else ""
    tally.check("academic" in words and "product" in words, "001: the ends of its axis", words[:200])
    rows = rows_of(page, "fig-academic-product")
    told = [(row["Option"], row["Outcome"]) for row in rows]
    tally.check(told == [("Cohere for AI", "rejected"), ("Allen Institute for AI", "offer"), ("Scale AI", "verbal offer"),
                         ("Mosaic, now Databricks", "offer"), ("Meta, Llama Team", "rejected"),
                         ("Google DeepMind", "withdrawn"), ("Contextual AI", "verbal offer")],
                "001: its order and outcomes", str(told))


def test(program, folder, tally):
    seeds = find_seeds()
    posts = folder / "content" / "posts"
    posts.mkdir(parents=True)
    (posts / "000.md").write_text(with_line(seeds["000"], "# Technological Lead Time", TABLE), encoding="utf-8")
    (posts / "001.md").write_text(with_line(seeds["001"], "### Lightweight interview lessons", SPECTRUM), encoding="utf-8")
    code, report = run(program, "build", "--clock", "2026-01-01", cwd=folder)
    errors = [d for d in report.get("diagnostics", []) if d["severity"] == "error"]
    tally.check(code == 0, "the site builds", str(errors))
    if code:
        return
    _, listed = run(program, "list", "--clock", "2026-01-01", cwd=folder)
    pages = {pathlib.Path(post["source"]).stem: folder / "public" / post["address"] / "index.html"
             for post in listed["published"]}
    check_table(pages["000"], tally)
    check_spectrum(pages["001"], tally)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--milepost", default=os.environ.get("MILEPOST", str(ROOT / "build" / "dev" / "milepost")))
    program = os.path.abspath(parser.parse_args().milepost)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="milepost-seeds-from-post-"))
    tally = Tally()
    try:
        test(program, folder, tally)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed or not tally.passed else 0


if __name__ == "__main__":
    raise SystemExit(main())
