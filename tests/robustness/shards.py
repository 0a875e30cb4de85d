#!/usr/bin/env python3
"""A site made in shares and joined is the site made at once: every byte, every message, for any number of shares."""
import json
import pathlib
import shutil
import subprocess
import sys

from site_maker import copy_sample_site, fingerprint, first_difference, is_sanitized, make_site, run, write
from tally import ROOT, main

CLOCK = ("--clock", "2025-01-01")
CORPUS = ROOT.parent / "shared" / "bench" / "make_corpus.py"
CORPUS_POSTS = 40


def whole_build(program, site, folder, *words):
    """Exit code, messages and tree of the site made at once."""
    output = folder / "whole"
    shutil.rmtree(output, ignore_errors=True)
    code, _, errors = run(program, "build", "--no-cache", "--output", str(output), *CLOCK, *words, cwd=site)
    return code, errors, fingerprint(output)


def make_shards(program, site, folder, count, *words):
    """The folders of all shares, and the exit codes of their builds."""
    folders, codes = [], []
    for number in range(1, count + 1):
        output = folder / f"shard-{number}"
        shutil.rmtree(output, ignore_errors=True)
        code, _, errors = run(program, "build", "--shard", f"{number}/{count}", "--output", str(output), *CLOCK, *words,
                              cwd=site)
        folders.append(str(output))
        codes.append((code, errors if code else ""))
    return folders, codes


def gather(program, site, folder, shards, *words):
    output = folder / "joined"
    shutil.rmtree(output, ignore_errors=True)
    code, said, errors = run(program, "gather", "--output", str(output), *CLOCK, *words, *shards, cwd=site)
    return code, said, errors, fingerprint(output)


def expect_same(program, site, folder, counts, tally, name, *words):
    code, errors, whole = whole_build(program, site, folder, *words)
    tally.check(code == 0 and len(whole) > 10, f"{name}: builds at once", errors)
    for count in counts:
        shards, codes = make_shards(program, site, folder, count, *words)
        tally.check(all(one == (0, "") for one in codes), f"{name}, {count} shards: all are built", str(codes))
        joined_code, _, joined_errors, joined = gather(program, site, folder, shards, *words)
        different = first_difference(whole, joined)
        tally.check(different is None, f"{name}, {count} shards: same bytes", str(different))
        tally.check((joined_code, joined_errors) == (code, errors), f"{name}, {count} shards: same messages",
                    joined_errors)
        expect_own_pages_only(shards, whole, tally, f"{name}, {count} shards")


def pages_in(folder):
    return {name for name in fingerprint(folder) if name.endswith("index.html")}


def expect_own_pages_only(shards, whole, tally, name):
    """No page is made twice, no list at all."""
    seen = [page for shard in shards for page in pages_in(shard)]
    tally.check(len(seen) == len(set(seen)), f"{name}: no page is made twice")
    tally.check(set(seen) <= set(whole), f"{name}: no page that the site does not have")
    tally.check("index.html" not in seen and "archive/index.html" not in seen, f"{name}: lists are left to gather")


def make_corpus_site(folder):
    made = folder / "corpus"
    subprocess.run([sys.executable, str(CORPUS), str(made), "--n", str(CORPUS_POSTS), "--layout", "neutral"], check=True,
                   stdout=subprocess.DEVNULL)
    site = made / "neutral"
    write(site / "milepost.toml", 'title = "Corpus"\nbase_url = "https://example.org/"\n')
    return site


def make_jekyll_site(site):
    """Pages that show the words of others, includes, data, redirects; output folders stand among the sources."""
    write(site / "_config.yml", "title: Old\nurl: https://example.org\n")
    for number in range(5):
        write(site / "_posts" / f"2020-01-0{number + 1}-note-{number}.md",
              f"---\ntitle: Note {number}\ntags: [a, b{number}]\nredirect_from: /old/{number}/\n---\nWords {number}.\n\n"
              "{% include badge.html %} {{ site.data.words.first }} {% include missing.html %}\n")
    write(site / "all.md", "---\ntitle: All\n---\n{% for post in site.posts %}{{ post.excerpt }}{% endfor %}\n")
    write(site / "_includes" / "badge.html", "<b>badge</b>\n")
    write(site / "_data" / "words.yml", "first: one\n")
    write(site / "_data" / "broken.yml", "first: [one\n")
    write(site / "robots.txt", "User-agent: *\n")


def expect_usual_folders(program, site, tally):
    """Without --output shards stand beside the output folder; there they are no sources."""
    before = whole_build(program, site, site.parent)[2]
    for number in (1, 2):
        code, said, errors = run(program, "build", "--shard", f"{number}/2", *CLOCK, cwd=site)
        tally.check(code == 0, f"shard {number} of 2 beside the output folder", errors)
        tally.check(f".shard-{number}-of-2/" in said, "its folder is named", said)
    folders = sorted(path.name for path in site.glob("*.shard-*"))
    tally.check(len(folders) == 2, "two folders", str(folders))
    code, said, errors = run(program, "gather", *CLOCK, *folders, cwd=site)
    tally.check(code == 0 and said.startswith("gathered "), "they are joined where they stand", said + errors)
    output = site / folders[0].split(".shard-")[0]
    tally.check(first_difference(before, fingerprint(output)) is None, "same bytes there")


class Refusals:
    """What is not a whole is refused, and the site that is there stays."""

    def __init__(self, program, site, folder, tally):
        self.program, self.site, self.folder, self.tally = program, site, folder, tally
        self.shards = make_shards(program, site, folder, 3)[0]
        code, _, errors, self.before = gather(program, site, folder, self.shards)
        tally.check(code == 0, "three shards are joined", errors)

    def expect(self, name, code_name, shards):
        code, out, _ = run(self.program, "gather", "--format", "json", "--output", str(self.folder / "joined"), *CLOCK,
                           *shards, cwd=self.site)
        codes = [found["code"] for found in json.loads(out)["diagnostics"] if found["severity"] == "error"]
        self.tally.check(code == 1 and codes and set(codes) == {code_name}, f"{name} is refused", f"{code} {codes}")
        self.tally.check(fingerprint(self.folder / "joined") == self.before, f"{name}: the old site stands")

    def expect_after(self, name, code_name, path, text):
        """The same after a change of a file, which is taken back."""
        old = path.read_bytes() if path.exists() else None
        write(path, text)
        self.expect(name, code_name, self.shards)
        if old is None:
            path.unlink()
        else:
            path.write_bytes(old)

    def expect_all(self):
        one, two, three = self.shards
        self.expect("a missing shard", "MP0607", [one, three])
        self.expect("a shard given twice", "MP0607", [one, two, two, three])
        self.expect("a folder that is none", "MP0606", [one, two, str(self.site / "content")])
        other = self.folder / "other"
        run(self.program, "build", "--shard", "4/4", "--output", str(other), *CLOCK, cwd=self.site)
        self.expect("a shard of another count", "MP0607", [one, two, three, str(other)])
        page = next(pathlib.Path(two).rglob("index.html"))
        self.expect_after("a shard that was cut off", "MP0606", pathlib.Path(two) / ".milepost-shard", "milepost shard 1\n")
        self.expect_after("a page that was cut off", "MP0606", page, "<!doctype html>")
        posts = self.site / "content" / "posts"
        for name, path, text in (
                ("another text of a post", posts / "season-003.md", "---\ntitle: Season 3 of bread\n---\nShort.\n"),
                ("a post more", posts / "more.md", "---\ntitle: More\ndate: 2020-01-01\n---\nMore.\n"),
                ("other settings", self.site / "milepost.toml", 'title = "Others"\n'),
                ("a template", self.site / "templates" / "post.html", "{{ page.title }}"),
                ("a style sheet", self.site / "themes" / "via" / "main.css", "body { color: red }"),
                ("other options", posts / "2024-05-02-two-offers" / "options.yaml", "options: []\n")):
            self.expect_after(name, "MP0608", path, text)
        code, _, errors, joined = gather(self.program, self.site, self.folder, self.shards)
        self.tally.check(code == 0 and joined == self.before, "after all of that they are joined as before", errors)


def test(program, folder, tally):
    small = folder / "small"
    make_site(small, posts=6)
    few = (1, 3) if is_sanitized(program) else (1, 2, 3, 7, 12)
    expect_same(program, small, folder, few, tally, "small site")
    expect_same(program, small, folder, (2,), tally, "with a base URL", "--base-url", "https://example.org/b/")
    Refusals(program, small, folder, tally).expect_all()

    old = folder / "old"
    make_jekyll_site(old)
    expect_same(program, old, folder, few[1:2], tally, "Jekyll's folder")
    expect_usual_folders(program, old, tally)

    if CORPUS.is_file():
        expect_same(program, make_corpus_site(folder), folder, (3,), tally, "corpus")
    sample = folder / "sample"
    copy_sample_site(ROOT, sample)
    expect_same(program, sample, folder, (1, 3) if is_sanitized(program) else (1, 2, 3, 7, 200), tally, "sample site")


if __name__ == "__main__":
    main(test, __doc__)
