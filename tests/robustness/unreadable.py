#!/usr/bin/env python3
"""Files and folders that may not be read or written: named with their place, and nothing is exchanged.

Root may read everything: the program then runs as the user nobody. Skipped where that is not possible.
"""
import os
import shutil

from site_maker import fingerprint, first_difference, make_site, run
from tally import Skip, main

NOBODY = 65534


def as_nobody():
    if os.geteuid() != 0:
        return None

    def drop():
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)

    return drop


def give_away(folder):
    """The site belongs to whom the program runs as."""
    if os.geteuid() == 0:
        os.chmod(folder, 0o755)
        for path in [folder, *folder.rglob("*")]:
            os.chown(path, NOBODY, NOBODY)


def test(program, folder, tally):
    drop = as_nobody()
    reachable = folder / "milepost"  # the program itself may lie where nobody may look
    shutil.copy(program, reachable)
    os.chmod(reachable, 0o755)
    site = folder / "site"
    make_site(site, posts=3)
    give_away(folder)
    try:
        code, _, errors = run(str(reachable), "build", cwd=site, preexec_fn=drop)
    except (OSError, PermissionError) as error:
        raise Skip(f"the program cannot run as nobody: {error}") from error
    tally.check(code == 0, "nobody builds the site", errors)
    old_tree = fingerprint(site / "public")

    cases = [("content/posts/season-001.md", 0o000, "MP0503"), ("content/posts/2024-05-02-two-offers", 0o000, "MP0503"),
             ("static/img/dot.svg", 0o000, "MP0503")]
    for path, mode, expected in cases:
        usual = (site / path).stat().st_mode & 0o777
        os.chmod(site / path, mode)
        code, _, errors = run(str(reachable), "build", cwd=site, preexec_fn=drop)
        os.chmod(site / path, usual)
        tally.check(code == 1, f"{path}: exit code", str(code))
        tally.check(f"{path}: error[{expected}]" in errors, f"{path}: is named", errors)
        tally.check("you have no right to read it" in errors, f"{path}: the reason is told", errors)
        different = first_difference(old_tree, fingerprint(site / "public"))
        tally.check(different is None, f"{path}: the old tree is intact", str(different))

    os.chmod(site, 0o555)
    code, _, errors = run(str(reachable), "build", cwd=site, preexec_fn=drop)
    os.chmod(site, 0o755)
    tally.check(code == 1, "a folder that may not be written: exit code", str(code))
    tally.check("error[MP0603]" in errors, "a folder that may not be written: the message", errors)
    different = first_difference(old_tree, fingerprint(site / "public"))
    tally.check(different is None, "a folder that may not be written: the old tree is intact", str(different))


if __name__ == "__main__":
    main(test, __doc__)
