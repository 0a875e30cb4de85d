#!/usr/bin/env python3
"""Same input, same bytes: for any number of threads, folder, time zone, language and order of the files."""
import os

from site_maker import fingerprint, first_difference, make_site, run, shuffled_copy
from tally import main


def built(program, site, *words, cwd=None, env=None):
    code, out, err = run(program, "build", "--no-cache", "--clock", "2025-01-01", *words, cwd=cwd or site,
                         env=None if env is None else {**os.environ, **env})
    return (code, err), fingerprint(site / "public"), out


def test(program, folder, tally):
    first = folder / "first"
    make_site(first, posts=60)
    said, wanted, line = built(program, first, "--jobs", "1")
    tally.check(said == (0, ""), "the site builds", str(said))
    tally.check(len(wanted) > 100, "there is something to compare", str(len(wanted)))

    def same(name, site, *words, **how):
        said_now, actual, line_now = built(program, site, *words, **how)
        tally.check(said_now == said, f"{name}: same exit code and messages", str(said_now))
        different = first_difference(wanted, actual)
        tally.check(different is None, f"{name}: same bytes", str(different))
        return line_now

    tally.check(same("four threads", first, "--jobs", "4") == line, "four threads: same summary")
    for round_number in range(5):
        same(f"eight threads, round {round_number}", first, "--jobs", "8")
    same("another present folder", first, "--root", str(first), cwd=folder)
    same("a relative root", first, "--root", "first", cwd=folder)
    same("another time zone", first, env={"TZ": "Pacific/Kiritimati"})
    for language in ("C", "tr_TR.UTF-8", "de_DE.UTF-8"):
        same(f"language {language}", first, env={"LANG": language, "LC_ALL": language})
    for seed in (1, 2):
        copy = folder / f"a much longer name of a folder {seed}"
        shuffled_copy(first, copy, seed)
        for name in ("content", "static", "milepost.toml"):
            tally.check((copy / name).exists(), f"the copy has {name}")
        same(f"a copy in another order, {seed}", copy, "--jobs", "3")


if __name__ == "__main__":
    main(test, __doc__)
