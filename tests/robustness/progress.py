#!/usr/bin/env python3
"""Progress is for a terminal only: a build writes it to one, and not into a pipe, a log of JSON or a quiet run."""
import os
import pty
import subprocess

from site_maker import make_site, run
from tally import main

COMMAND = ("build", "--clock", "2025-01-01")
PROGRESS = b"rendering "
ERASE_LINE = b"\r\x1b[K"


def on_a_terminal(program, site, *more):
    """Exit code, and what the error stream wrote, which is a terminal; standard output is a pipe."""
    ours, theirs = pty.openpty()
    child = subprocess.Popen([program, *COMMAND, *more], cwd=site, stdout=subprocess.PIPE, stderr=theirs)
    os.close(theirs)
    seen = b""
    while True:
        try:
            part = os.read(ours, 65536)
        except OSError:  # the last writer is gone
            break
        if not part:
            break
        seen += part
    os.close(ours)
    child.communicate(timeout=60)
    return child.returncode, seen


def test(program, folder, tally):
    site = folder / "site"
    make_site(site, posts=40)
    code, seen = on_a_terminal(program, site)
    tally.check(code == 0 and PROGRESS in seen, "a terminal is shown how far the build is", repr(seen[:80]))
    tally.check(seen.rstrip().endswith(ERASE_LINE.rstrip()) or seen.split(ERASE_LINE)[-1].find(PROGRESS) < 0,
                "the last line of progress is taken away", repr(seen[-80:]))
    for more in (("--quiet",), ("--format", "json")):
        code, seen = on_a_terminal(program, site, *more)
        tally.check(code == 0 and PROGRESS not in seen, f"no progress with {' '.join(more)}", repr(seen[:80]))
    code, out, errors = run(program, *COMMAND, cwd=site)
    tally.check(code == 0 and "rendering " not in out + errors and "\x1b" not in out + errors,
                "a pipe is shown neither progress nor control characters", errors[:80])


if __name__ == "__main__":
    main(test, __doc__)
