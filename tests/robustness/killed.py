#!/usr/bin/env python3
"""SIGINT and SIGKILL at many moments of a build: the tree is the old one or the new one, byte for byte."""
import signal
import subprocess
import time

from site_maker import fingerprint, first_difference, make_site, run
from tally import main

MOMENTS = 12
AT_STAGING = 2  # further strikes, each as soon as the staged tree stands
STAGING = ".public.milepost-staging"
POSTS = 150


class TwoFacedSite:
    """A site whose content is that of one of two words; changed by renaming, not by writing anew."""

    def __init__(self, folder):
        self.folder = folder
        make_site(folder, posts=POSTS, word="honey")
        make_site(folder.with_name("other"), posts=POSTS, word="bread")
        self.shown, self.hidden = "honey", folder.with_name("other") / "content"

    def show(self, word):
        if word == self.shown:
            return
        aside = self.folder.with_name("aside")
        (self.folder / "content").rename(aside)
        self.hidden.rename(self.folder / "content")
        aside.rename(self.hidden)
        self.shown = word


def build(program, site):
    code, _, errors = run(program, "build", "--clock", "2025-01-01", cwd=site.folder)
    return code, errors


def wait_for_staging(site, child):
    """True once the staged tree stands beside the old one; False where the build ended before."""
    while child.poll() is None:
        if (site.folder / STAGING).exists():
            return True
        time.sleep(0.0005)
    return False


def struck_build(program, site, after_seconds, blow):
    """Starts a build and strikes it, where `after_seconds` is None as soon as it writes; its exit code, and whether
    it was writing."""
    child = subprocess.Popen([program, "build", "--clock", "2025-01-01"], cwd=site.folder, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    if after_seconds is None:
        was_writing = wait_for_staging(site, child)
        child.send_signal(blow)
        return child.wait(60), was_writing
    was_writing = False
    try:
        child.wait(after_seconds)
    except subprocess.TimeoutExpired:
        was_writing = (site.folder / STAGING).exists()
        child.send_signal(blow)
    return child.wait(60), was_writing


def build_seconds(program, site):
    start = time.monotonic()
    build(program, site)
    return time.monotonic() - start


def check_ending(site, trees, code, blow, name, tally):
    """Which of the two trees stands after a struck build."""
    tree = fingerprint(site.folder / "public")
    ending = "old" if tree == trees["bread"] else "new" if tree == trees["honey"] else "torn"
    tally.check(ending != "torn", f"{name}: the tree is whole", str(first_difference(trees["bread"], tree)))
    allowed = (0, 130, -signal.SIGINT) if blow == signal.SIGINT else (0, -signal.SIGKILL)  # -SIGINT: before the start
    tally.check(code in allowed, f"{name}: exit code", str(code))
    if code == 130:
        tally.check(ending == "old", f"{name}: interrupted means the old tree")
    return ending


def strike_at_many_moments(program, site, trees, blow, tally):
    name = signal.Signals(blow).name
    whole = build_seconds(program, site)
    endings, codes, writing = [], [], 0
    for moment in range(MOMENTS + AT_STAGING):
        site.show("bread")
        code, errors = build(program, site)
        tally.check(code == 0, f"{name} {moment}: a build after a struck one is fine", errors)
        different = first_difference(trees["bread"], fingerprint(site.folder / "public"))
        tally.check(different is None, f"{name} {moment}: and is the same as ever", str(different))
        site.show("honey")
        after = whole * 1.2 * moment / MOMENTS if moment < MOMENTS else None
        code, was_writing = struck_build(program, site, after, blow)
        codes.append(code)
        writing += was_writing
        endings.append(check_ending(site, trees, code, blow, f"{name} {moment}", tally))
    tally.check("old" in endings, f"{name}: some builds were struck before the exchange", str(endings))
    tally.check(writing > 0, f"{name}: some builds were struck while they wrote", str(writing))
    ended = 130 if blow == signal.SIGINT else -signal.SIGKILL
    tally.check(ended in codes, f"{name}: some builds ended by it", str(codes))


def no_debris(site, tally):
    known = {".milepost", "content", "milepost.toml", "public", "static"}
    left = {p.name for p in site.folder.iterdir()} - known - {".public.milepost-record", ".public.milepost-pages"}
    tally.check(not left, "no staging is left after a good build", str(left))


def test(program, folder, tally):
    site = TwoFacedSite(folder / "site")
    trees = {}
    for word in ("honey", "bread"):
        site.show(word)
        code, errors = build(program, site)
        tally.check(code == 0, f"the site with {word} builds", errors)
        trees[word] = fingerprint(site.folder / "public")
    tally.check(trees["honey"] != trees["bread"], "the two trees differ")
    for blow in (signal.SIGINT, signal.SIGKILL):
        strike_at_many_moments(program, site, trees, blow, tally)
    site.show("bread")
    build(program, site)
    no_debris(site, tally)


if __name__ == "__main__":
    main(test, __doc__)
