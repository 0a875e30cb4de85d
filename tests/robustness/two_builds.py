#!/usr/bin/env python3
"""Several builds at once into one output folder: each is whole or refused, and nothing stays behind."""
import signal
import subprocess
import time

from site_maker import fingerprint, first_difference, make_site, run
from tally import main

BUILDERS, ROUNDS, POSTS = 4, 5, 60
COMMAND = ("build", "--no-cache", "--clock", "2025-01-01")


def start(program, site):
    return subprocess.Popen([program, *COMMAND], cwd=site, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)


def leftovers(site):
    return sorted(path.name for path in site.glob(".public.milepost-*"))


def check_together(program, site, whole, tally):
    refused = 0
    for number in range(ROUNDS):
        children = [start(program, site) for _ in range(BUILDERS)]
        ends = [(child.communicate(timeout=120)[1], child.returncode) for child in children]
        refused += sum(code == 1 for _, code in ends)
        tally.check(any(code == 0 for _, code in ends), f"round {number}: one of the builds comes to its end")
        strange = [errors for errors, code in ends if code not in (0, 1) or (code == 1 and "MP0605" not in errors)]
        tally.check(not strange, f"round {number}: the others are refused for that reason", str(strange[:1]))
        tally.check(first_difference(fingerprint(site / "public"), whole) is None, f"round {number}: the tree is whole")
        tally.check(not leftovers(site), f"round {number}: nothing stays behind", str(leftovers(site)))
    tally.check(refused > 0, "some builds did meet")


def check_after_a_kill(program, site, whole, tally):
    """A lock ends with its holder, however that ended."""
    child = start(program, site)
    while child.poll() is None and not (site / ".public.milepost-staging").exists():
        time.sleep(0.0005)
    child.send_signal(signal.SIGKILL)
    child.communicate(timeout=60)
    code, _, errors = run(program, *COMMAND, cwd=site)
    tally.check(code == 0, "the next build after a kill is not refused", errors)
    tally.check(first_difference(fingerprint(site / "public"), whole) is None, "its tree is whole")
    tally.check(not leftovers(site), "it clears what the dead one left", str(leftovers(site)))


def test(program, folder, tally):
    site = folder / "site"
    make_site(site, posts=POSTS)
    code, _, errors = run(program, *COMMAND, cwd=site)
    tally.check(code == 0, "a first build", errors)
    whole = fingerprint(site / "public")
    check_together(program, site, whole, tally)
    check_after_a_kill(program, site, whole, tally)


if __name__ == "__main__":
    main(test, __doc__)
