#!/usr/bin/env python3
"""Four threads at everything that has threads, in a program made with ThreadSanitizer: no race, and the bytes of one
thread. Not among scripts/test's: scripts/test-threads makes the program and runs this."""
import os
import pathlib
import sys

from site_maker import copy_sample_site, fingerprint, first_difference, run
from tally import ROOT, Skip, main

sys.path.append(str(ROOT / "bench"))
import posts  # noqa: E402

POSTS = 300
CLOCK = ("--clock", "2026-06-01", "--color", "never")
# A race ends the program with the exit code 66; what is not ours is in tsan.supp, each with its reason.
OPTIONS = f"halt_on_error=1 exitcode=66 suppressions={ROOT / 'tests' / 'sanitizers' / 'tsan.supp'}"


def has_thread_sanitizer(program):
    return b"__tsan_init" in pathlib.Path(program).read_bytes()


class Watched:
    """The program, each run of which is a check."""

    def __init__(self, program, site, tally):
        self.program, self.site, self.tally = program, site, tally
        self.env = {**os.environ, "TSAN_OPTIONS": OPTIONS}

    def run(self, name, *words, jobs=4, may_find=False):
        code, said, errors = run(self.program, *words, "--jobs", str(jobs), *CLOCK, cwd=self.site, env=self.env)
        is_quiet = "ThreadSanitizer" not in said + errors
        self.tally.check(is_quiet and (code == 0 or (may_find and code == 4)), f"{self.site.name}: {name}",
                         f"exit code {code}\n{errors[:6000]}")


def expect_no_race(program, site, post, tally):
    """A cold build, one after an edit, one of nothing new, shares, what joins and what checks them."""
    watched = Watched(program, site, tally)
    watched.run("a cold build", "build", "--output", "public")
    post.write_text(post.read_text("utf-8") + "\nOne more paragraph.\n", "utf-8")
    watched.run("a build after an edit", "build", "--output", "public")
    watched.run("a build of nothing new", "build", "--output", "public")
    watched.run("a clean build on one thread", "build", "--no-cache", "--output", "alone", jobs=1)
    one, four = fingerprint(site / "alone"), fingerprint(site / "public")
    tally.check(len(one) > 10 and one == four, f"{site.name}: four threads make the bytes of one",
                str(first_difference(one, four)))
    for number in ("1", "2"):
        watched.run(f"share {number} of 2", "build", "--shard", f"{number}/2", "--output", f"share-{number}")
    watched.run("both joined", "gather", "--output", "joined", "share-1", "share-2")
    watched.run("a check", "check", may_find=True)
    watched.run("a list", "list")


def test(program, folder, tally):
    if not has_thread_sanitizer(program):
        raise Skip("the program is made without ThreadSanitizer: scripts/test-threads makes one")
    sample = folder / "sample"
    copy_sample_site(ROOT, sample)
    expect_no_race(program, sample, next(iter(sorted((sample / "content" / "posts").rglob("*.md")))), tally)
    many = folder / "many"
    posts.make_site(many, POSTS)
    expect_no_race(program, many, many / "content" / "posts" / "post-0007.md", tally)


if __name__ == "__main__":
    main(test, __doc__)
