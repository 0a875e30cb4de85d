"""Counting checks, and the way in for each robustness test."""
import argparse
import os
import pathlib
import shutil
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


class Skip(Exception):
    """The machine does not allow the test; said aloud, exit code 77."""


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, fact, name, detail=""):
        if fact:
            self.passed += 1
        else:
            self.failed += 1
            print(f"FAILED {name}" + (f": {detail}" if detail else ""))

    def add(self, other):
        """What was counted elsewhere, as by another thread."""
        self.passed += other.passed
        self.failed += other.failed


def main(test, description):
    """Runs test(program, folder, tally) in a folder of its own."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--milepost", default=os.environ.get("MILEPOST", str(ROOT / "build" / "dev" / "milepost")))
    program = os.path.abspath(parser.parse_args().milepost)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="milepost-robust-"))
    tally = Tally()
    try:
        test(program, folder, tally)
    except Skip as reason:
        print(f"SKIP: {reason}")
        sys.exit(77)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{tally.passed} passed, {tally.failed} failed")
    sys.exit(1 if tally.failed or not tally.passed else 0)
