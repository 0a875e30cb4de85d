#!/usr/bin/env python3
"""What figures weigh in a page, compressed as a host does it at its best.

    figure_weight.py DRAW_FIGURE        prints `N passed, N failed`
"""
import gzip
import subprocess
import sys

# Kind, how much of it, and bytes at most. The first two are promises to readers, the others keep things as they are.
LIMITS = [("spectrum", 60, 3072), ("flow", 40, 4096)]


def weight(program, kind, count):
    html = subprocess.run([program, kind, str(count)], check=True, capture_output=True).stdout
    return len(html), len(gzip.compress(html, 9))


def main():
    failed = 0
    for kind, count, limit in LIMITS:
        plain, packed = weight(sys.argv[1], kind, count)
        failed += packed > limit
        print(f"{'FAILED ' if packed > limit else ''}{kind} of {count}: {packed} bytes of {limit}, {plain} before")
    print(f"{len(LIMITS) - failed} passed, {failed} failed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
