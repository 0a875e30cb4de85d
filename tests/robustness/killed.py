#!/usr/bin/env python3
"""SIGINT and SIGKILL at many moments of a build: the tree is the old one or the new one, byte for byte."""
import signal
import subprocess
import time

from site_maker import fingerprint, first_difference, make_site, run
from tally import main

MOMENTS = 24


def build_seconds(program, site):
    start = time.monotonic()
    run(program, "build", "--clock", "2025-01-01", cwd=site)
    return time.monotonic() - start


def struck_build(program, site, after_seconds, blow):
    """Starts a build and strikes it; its exit code."""
    child = subprocess.Popen([program, "build", "--clock", "2025-01-01"], cwd=site, stdout=subprocess.DEVNULL,
                             stderr=subprocess.DEVNULL)
    try:
        child.wait(after_seconds)
    except subprocess.TimeoutExpired:
        child.send_signal(blow)
    return child.wait(60)


def strike_at_many_moments(program, site, trees, blow, tally):
    old_tree, new_tree = trees
    name = signal.Signals(blow).name
    whole = build_seconds(program, site)
    endings = {"old": 0, "new": 0}
    for moment in range(MOMENTS):
        make_site(site, posts=400, word="bread")
        code, _, errors = run(program, "build", "--clock", "2025-01-01", cwd=site)
        tally.check(code == 0, f"{name} {moment}: a build after a struck one is fine", errors)
        different = first_difference(old_tree, fingerprint(site / "public"))
        tally.check(different is None, f"{name} {moment}: and is the same as ever", str(different))
        make_site(site, posts=400, word="honey")
        code = struck_build(program, site, whole * 1.2 * moment / MOMENTS, blow)
        tree = fingerprint(site / "public")
        ending = "old" if tree == old_tree else "new" if tree == new_tree else "torn"
        tally.check(ending != "torn", f"{name} {moment}: the tree is whole", str(first_difference(old_tree, tree)))
        endings[ending] = endings.get(ending, 0) + 1
        allowed = (0, 130, -signal.SIGINT) if blow == signal.SIGINT else (0, -signal.SIGKILL)
        tally.check(code in allowed, f"{name} {moment}: exit code", str(code))
        if blow == signal.SIGINT and code == 130:
            tally.check(ending == "old", f"{name} {moment}: interrupted means the old tree")
    tally.check(endings["old"] > 0, f"{name}: some builds were struck before the exchange", str(endings))


def no_debris(site, tally):
    names = sorted(p.name for p in site.iterdir())
    tally.check(names == ["content", "milepost.toml", "public", "static"] or
                names == [".milepost", "content", "milepost.toml", "public", "static"],
                "no staging is left after a good build", str(names))


def test(program, folder, tally):
    site = folder / "site"
    trees = []
    for word in ("honey", "bread"):
        make_site(site, posts=400, word=word)
        code, _, errors = run(program, "build", "--clock", "2025-01-01", cwd=site)
        tally.check(code == 0, f"the site with {word} builds", errors)
        trees.insert(0, fingerprint(site / "public"))
    tally.check(trees[0] != trees[1], "the two trees differ")
    for blow in (signal.SIGINT, signal.SIGKILL):
        strike_at_many_moments(program, site, trees, blow, tally)
    make_site(site, posts=400, word="bread")
    run(program, "build", "--clock", "2025-01-01", cwd=site)
    no_debris(site, tally)


if __name__ == "__main__":
    main(test, __doc__)
