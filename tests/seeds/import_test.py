#!/usr/bin/env python3
"""The four seed posts, imported as texts, build into pages that lose no word; the options that they tell are proposed.

    tests/seeds/import_test.py [--milepost PROGRAM]

Where the seeds are absent the test is skipped, with exit code 77.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from page import parse_page
from seeds_test import ROOT, Tally, find_seeds
from words import lost_words, prose_of, words_of


def run(program, *words, cwd):
    done = subprocess.run([program, *words, "--format", "json"], cwd=cwd, capture_output=True, check=False)
    return done.returncode, json.loads(done.stdout) if done.stdout else {}


def check_pages(program, site, seeds, tally):
    _, listed = run(program, "list", "--drafts", "--clock", "2026-01-01", cwd=site)
    pages = {post["title"]: post["address"] for post in listed["published"]}
    tally.check(len(pages) == len(seeds), "each text is a post", str(pages))
    texts = [parse_page((site / "public" / address / "index.html").read_text(encoding="utf-8")).all(css_class="e-content")[0]
             .text() for address in pages.values()]
    for name, source in seeds.items():
        wanted = words_of(prose_of(source.read_text(encoding="utf-8")))
        lost = min((lost_words(wanted, words_of(text)) for text in texts), key=len)
        tally.check(not lost, f"{name}: no word is lost or out of order", f"{len(lost)} places, first {lost[:5]}")


def test(program, folder, tally):
    seeds = find_seeds()
    notes = folder / "notes"
    notes.mkdir()
    for name, source in seeds.items():
        shutil.copy(source, notes / f"{name}.txt")
    code, report = run(program, "import", "text", "notes", "--into", "site", cwd=folder)
    said = report.get("diagnostics", [])
    tally.check(code == 0 and report.get("imported"), "the texts are imported", str(said))
    proposed = {d["file"]: d["message"] for d in said if d["code"] == "MP0818"}
    tally.check(sorted(proposed) == ["notes/000.txt", "notes/001.txt"], "options are proposed for two", str(proposed))
    tally.check("proposes 9 options" in proposed.get("notes/000.txt", ""), "000: nine options", str(proposed))
    tally.check("proposes 7 options" in proposed.get("notes/001.txt", ""), "001: seven options", str(proposed))
    tally.check([d["file"] for d in said if d["code"] == "MP0817"] == ["notes/003.txt"], "003 asks for title and date")
    site = folder / "site"
    code, report = run(program, "build", "--drafts", "--clock", "2026-01-01", cwd=site)
    errors = [d for d in report.get("diagnostics", []) if d["severity"] == "error"]
    tally.check(code == 0, "the imported site builds", str(errors))
    if code == 0:
        check_pages(program, site, seeds, tally)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--milepost", default=os.environ.get("MILEPOST", str(ROOT / "build" / "dev" / "milepost")))
    program = os.path.abspath(parser.parse_args().milepost)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="milepost-seeds-import-"))
    tally = Tally()
    try:
        test(program, folder, tally)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{tally.passed} passed, {tally.failed} failed")
    return 1 if tally.failed or not tally.passed else 0


if __name__ == "__main__":
    raise SystemExit(main())
