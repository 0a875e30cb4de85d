#!/usr/bin/env python3
"""After any edit a build gives what a build from nothing gives, and where nothing was edited it leaves everything alone.

Where only texts changed, the pages of other posts are the last build's. Edits are drawn at random, a thousand of them; a
tenth of them is followed by a build after no edit at all.
"""
import json
import os
import random
import time
from concurrent.futures import ThreadPoolExecutor

from site_maker import fingerprint, first_difference, is_sanitized, make_site, run, write
from tally import Tally, main

SITES, EDITS, TEXT_EDITS = 10, 98, 28  # a site grows with its edits, so no site has all of them
AT_ONCE = 2  # sites: one builds while the other waits for its files to be old enough
UNDER_SANITIZERS = 2, 6, 7  # the same paths, at five times the price
AGAIN_EVERY = 10
SETTINGS = 'base_url = "https://example.org/"\nsocial_cards = false\n'  # to paint cards is most of a small build
UNCHANGED = "nothing has changed since milepost built "
# Longer than the tick by which the system dates files: what is younger is built anew, to be safe.
SETTLED_S = 0.03


class Writer:
    """Edits a site as writers do."""

    def __init__(self, site, seed):
        self.site, self.random, self.number = site, random.Random(seed), 0
        self.clock = 2025
        self.text_edits = [self.change_text, self.change_some_texts, self.change_excerpt, self.break_a_link,
                           self.save_by_renaming, self.keep_size_and_time, self.touch]
        self.edits = [*self.text_edits, self.change_title, self.add_post, self.remove_post, self.rename_post,
                      self.change_static, self.add_static, self.change_options, self.change_settings,
                      self.own_template, self.own_style, self.turn_draft, self.later_clock, self.scribble_in_output, self.remove_output_file, self.scribble_in_record,
                      self.add_folder]

    def posts(self):
        return sorted((self.site / "content" / "posts").glob("season-*.md"))

    def post(self):
        return self.random.choice(self.posts())

    def change_text(self):
        post = self.post()
        post.write_text(post.read_text() + f"\nWord {self.random.random()}.\n")

    def change_excerpt(self):
        post = self.post()
        post.write_text(post.read_text().replace("What I learned", "What I saw and learned", 1))

    def change_some_texts(self):
        for _ in range(3):
            self.change_text()

    def save_by_renaming(self):
        post = self.post()
        fresh = post.with_name("4913~")
        fresh.write_text(post.read_text() + f"\nSaved {self.random.random()}.\n")
        fresh.rename(post)

    def break_a_link(self):
        post = self.post()
        post.write_text(post.read_text() + f"\n[Lost](nowhere-{self.random.randrange(99)}.md).\n")

    def change_title(self):
        post = self.post()
        post.write_text(post.read_text().replace("title: Season", "title: Winter", 1))

    def add_post(self):
        self.number += 1
        write(self.site / "content" / "posts" / f"season-new-{self.number}.md",
              f"---\ntitle: New {self.number}\ndate: 2024-0{1 + self.number % 9}-11\ntags: [new]\n---\nNew.\n")

    def remove_post(self):
        if len(self.posts()) > 4:
            self.post().unlink()

    def rename_post(self):
        self.number += 1
        post = self.post()
        post.rename(post.with_name(f"season-moved-{self.number}.md"))

    def change_static(self):
        (self.site / "static" / "img" / "dot.svg").write_text(f"<svg xmlns='http://www.w3.org/2000/svg' id='a{self.random.random()}'/>\n")

    def add_static(self):
        self.number += 1
        write(self.site / "static" / f"file-{self.number}.txt", "x")

    def change_options(self):
        options = self.site / "content" / "posts" / "2024-05-02-two-offers" / "options.yaml"
        options.write_text(options.read_text().replace("pace: 1", "pace: 2") if "pace: 1" in options.read_text()
                           else options.read_text().replace("pace: 2", "pace: 1"))

    def change_settings(self):
        write(self.site / "milepost.toml", f'title = "Seasons {self.random.randrange(99)}"\n{SETTINGS}')

    def own_template(self):
        own = self.site / "templates" / "404.html"
        if own.exists():
            own.unlink()
        else:
            write(own, "<!doctype html><title>Gone</title><p>Gone, {{ site.title }}.\n")

    def own_style(self):
        write(self.site / "themes" / "via" / "lists.css", f"ol {{ margin: {self.random.randrange(9)}px }}\n")

    def keep_size_and_time(self):
        """The trap of every tool that looks at time and size alone."""
        post = self.post()
        before = post.stat()
        post.write_text(post.read_text().replace("learned", self.random.choice(["noticed", "guessed", "learned"]), 1))
        os.utime(post, ns=(before.st_atime_ns, before.st_mtime_ns))

    def turn_draft(self):
        post = self.post()
        text = post.read_text()
        post.write_text(text.replace("draft: true\n", "", 1) if "draft: true" in text
                        else text.replace("---\n", "---\ndraft: true\n", 1))

    def later_clock(self):
        self.number += 1
        self.clock += 1
        write(self.site / "content" / "posts" / f"season-future-{self.number}.md",
              f"---\ntitle: Later {self.number}\ndate: {self.clock + 1}-03-01\n---\nLater.\n")

    def touch(self):
        self.post().touch()

    def scribble_in_output(self):
        page = self.random.choice(sorted((self.site / "public").rglob("*.html")))
        page.write_text("somebody else's words")

    def remove_output_file(self):
        self.random.choice(sorted((self.site / "public").rglob("*.html"))).unlink()

    def scribble_in_record(self):
        record = self.site / ".public.milepost-record"
        if record.exists():
            bytes_now = bytearray(record.read_bytes())
            bytes_now[self.random.randrange(len(bytes_now))] ^= 1 << self.random.randrange(8)
            record.write_bytes(bytes_now if self.random.random() < 0.7 else bytes_now[:len(bytes_now) // 2])

    def add_folder(self):
        self.number += 1
        write(self.site / "content" / "posts" / f"2024-01-02-bundle-{self.number}" / "index.md",
              f"---\ntitle: Bundle {self.number}\ndate: 2024-01-02\n---\nIn a folder.\n")


def build(program, site, clock, *words):
    return run(program, "build", "--clock", f"{clock}-06-01", *words, cwd=site)


def inodes(folder):
    return {str(p.relative_to(folder)): (p.stat().st_ino, p.stat().st_mtime_ns) for p in folder.rglob("*") if p.is_file()}


def expect_clean_build(program, writer, folder, tally, name):
    """The site as it stands now, built from nothing elsewhere, is what stands in its output folder."""
    # A folder of its own for each: some file systems search past what was deleted a moment ago.
    clean = folder / f"clean-{writer.site.name}-{tally.passed}-{tally.failed}"
    code, _, err = build(program, writer.site, writer.clock, "--no-cache", "--output", str(clean))
    tally.check(code == 0, f"{name}: builds from nothing", err)
    different = first_difference(fingerprint(writer.site / "public"), fingerprint(clean))
    tally.check(different is None, f"{name}: same bytes as from nothing", str(different))


def reused_pages(program, writer):
    code, out, _ = build(program, writer.site, writer.clock, "--format", "json")
    return json.loads(out)["reused"] if code == 0 else -1


def expect_reuse(program, writer, folder, tally, rounds):
    """After edits of texts alone, the pages of all other posts are the last build's."""
    time.sleep(SETTLED_S)
    reused_pages(program, writer)
    everything = len(list((writer.site / "content").rglob("*.md")))
    for number in range(rounds):
        edit = writer.text_edits[number % len(writer.text_edits)]
        before = {p: p.read_bytes() for p in writer.posts()}
        edit()
        time.sleep(SETTLED_S)
        edited = sum(p.read_bytes() != text for p, text in before.items())
        reused = reused_pages(program, writer)
        name = f"text round {number}, {edit.__name__}"
        tally.check(reused >= everything - max(edited, 1), f"{name}: other pages stand", f"{reused} of {everything}")
        expect_clean_build(program, writer, folder, tally, name)


def expect_no_reuse(program, writer, tally):
    """A page that shows another one's words, by Liquid, does not stand when those change."""
    write(writer.site / "content" / "posts" / "shows-others.md",
          "---\ntitle: Words of others\ndate: 2020-02-02\n---\n{% for post in site.posts %}{{ post.excerpt }}{% endfor %}\n")
    time.sleep(SETTLED_S)
    reused_pages(program, writer)
    writer.change_excerpt()
    time.sleep(SETTLED_S)
    tally.check(reused_pages(program, writer) == 0, "pages that show others' words are made again")


def expect_nothing_to_do(program, writer, tally, name, out, err):
    """The same words again, and no file is touched. True where the build knew at once."""
    before = inodes(writer.site / "public")
    code, again, err_again = build(program, writer.site, writer.clock)
    tally.check((code, err_again) == (0, err), f"{name}: says the same again", err_again)
    tally.check(inodes(writer.site / "public") == before, f"{name}: nothing is written again")
    tally.check(out.split("built ")[-1] == again.split("built ")[-1], f"{name}: the same summary", again)
    tally.check(again.startswith(UNCHANGED), f"{name}: nothing to do", again)


def expect_clean_builds(program, seed, folder, edits):
    """After each edit of a site: the tree is that of a build from nothing."""
    site, tally = folder / f"site-{seed}", Tally()
    make_site(site, posts=8)
    write(site / "milepost.toml", 'title = "Seasons"\n' + SETTINGS)
    writer = Writer(site, seed)
    for number in range(edits):
        edit = writer.random.choice(writer.edits) if number else writer.add_post
        edit()
        name = f"site {seed}, edit {number}, {edit.__name__}"
        time.sleep(SETTLED_S)
        code, out, err = build(program, site, writer.clock)
        tally.check(code == 0, f"{name}: builds", err)
        expect_clean_build(program, writer, folder, tally, name)
        if number % AGAIN_EVERY == AGAIN_EVERY - 1:
            expect_nothing_to_do(program, writer, tally, name, out, err)
    return writer, tally


def test(program, folder, tally):
    sites, edits, text_edits = UNDER_SANITIZERS if is_sanitized(program) else (SITES, EDITS, TEXT_EDITS)
    with ThreadPoolExecutor(AT_ONCE) as threads:
        done = list(threads.map(lambda seed: expect_clean_builds(program, seed, folder, edits), range(sites)))
    for writer, found in done:
        tally.add(found)
    site = writer.site

    texts = folder / "texts"
    make_site(texts, posts=12)
    expect_reuse(program, Writer(texts, 20242), folder, tally, text_edits)
    expect_no_reuse(program, Writer(texts, 20243), tally)
    _, out, _ = build(program, site, writer.clock, "--no-cache")
    tally.check(not out.startswith(UNCHANGED), "--no-cache builds")
    build(program, site, writer.clock)
    _, out, _ = build(program, site, writer.clock, "--drafts")
    tally.check(not out.startswith(UNCHANGED), "other words of the command build")
    code, _, _ = run(program, "clean", cwd=site)
    tally.check(code == 0 and not list(site.glob(".public*")), "clean takes the record away too")


if __name__ == "__main__":
    main(test, __doc__)
