#!/usr/bin/env python3
"""Every front matter key and every setting that the program knows stands in the manual, and none else.

    check_manual_keys.py            prints `N passed, N failed`
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]


def known(source, table):
    """The names in the C++ table `table` of `source`: lines such as `{"title", …`."""
    text = (ROOT / source).read_text(encoding="utf-8")
    body = text[text.index(table):]
    return set(re.findall(r'^\s+\{"(\w+)",', body[:body.index("\n};")], re.M))


def told(page, heading):
    """The names between backticks in the first column of the table below `heading`."""
    text = (ROOT / page).read_text(encoding="utf-8")
    part = text[text.index(heading):]
    rows = [line.split("|")[1] for line in part.splitlines() if line.startswith("| `")]
    return set(re.findall(r"`(\w+)`", " ".join(rows)))


def main():
    passed = failed = 0
    for what, in_code, in_manual in [
        ("front matter", known("src/content/front_matter_keys.cpp", "kKeys[]"), told("docs/posts.md", "| key | holds |")),
        ("settings", known("src/content/config.cpp", "kSettings[]"), told("docs/settings.md", "| key | default |")),
    ]:
        for key in sorted(in_code | in_manual):
            if key in in_code and key in in_manual:
                passed += 1
                continue
            failed += 1
            print(f"FAILED {what}: `{key}` stands only in the {'program' if key in in_code else 'manual'}")
    print(f"{passed} passed, {failed} failed")
    return failed > 0 or passed == 0


if __name__ == "__main__":
    sys.exit(main())
