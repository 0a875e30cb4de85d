#!/usr/bin/env python3
"""Hold the registry of diagnostics against the cases and the manual.

    tests/cases/check_codes.py every_code   each code has a case whose expected stderr shows it
    tests/cases/check_codes.py manual       docs/diagnostics.md has exactly the registry's lines
    tests/cases/check_codes.py write        write those lines into docs/diagnostics.md
"""
import pathlib
import re
import sys

from case_file import Case

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
MANUAL = ROOT / "docs" / "diagnostics.md"
BEGIN, END = "<!-- codes: written by tests/cases/check_codes.py write -->\n", "<!-- end of codes -->\n"


def registry():
    """(id, severity, title) of every code, in the registry's order."""
    text = (ROOT / "src" / "ground" / "codes.def").read_text(encoding="utf-8")
    pattern = r'MILEPOST_CODE\(\s*\w+,\s*"(MP\d+)",\s*k(\w+),\s*"((?:[^"\\]|\\.)*)"\s*\)'
    codes = re.findall(pattern, text)
    if len(codes) != text.count("MILEPOST_CODE(") - text.count("// MILEPOST_CODE("):
        sys.exit("codes.def has a line that this script cannot read")
    return codes


def shown_codes():
    """Codes whose whole text some case expects on standard error."""
    shown = set()
    for path in HERE.glob("*/*.txt"):
        for run in Case(path).runs:
            for part in run.expectations:
                if part.kind == "stderr":
                    shown |= set(re.findall(r"^(?:\S.*: )?(?:error|warning|hint|note)\[(MP\d+)\]: ", part.text(), re.M))
    return shown


def report(failures, total):
    for failure in failures:
        print("FAILED", failure)
    print(f"{total - len(failures)} passed, {len(failures)} failed")
    return 1 if failures or not total else 0


def check_every_code():
    shown = shown_codes()
    missing = [f"{code}: no case shows it ({title})" for code, _, title in registry() if code not in shown]
    return report(missing, len(registry()))


def manual_lines():
    rows = [f"| `{code}` | {severity.lower()} | {title} |\n" for code, severity, title in registry()]
    return "| code | usually | what it is |\n|---|---|---|\n" + "".join(rows)


def check_manual():
    text = MANUAL.read_text(encoding="utf-8")
    same = BEGIN + manual_lines() + END in text
    ids = [code for code, _, _ in registry()]
    failures = [] if same else ["docs/diagnostics.md is not the registry's: run tests/cases/check_codes.py write"]
    failures += [f"{code} stands twice in codes.def" for code in sorted(set(ids)) if ids.count(code) > 1]
    failures += ["codes.def is not in order"] if ids != sorted(ids) else []
    return report(failures, 1 + len(ids))


def write_manual():
    text = MANUAL.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN, 1)
    MANUAL.write_text(before + BEGIN + manual_lines() + END + rest.split(END, 1)[1], encoding="utf-8")
    return 0


if __name__ == "__main__":
    JOBS = {"every_code": check_every_code, "manual": check_manual, "write": write_manual}
    if len(sys.argv) != 2 or sys.argv[1] not in JOBS:
        sys.exit(__doc__)
    sys.exit(JOBS[sys.argv[1]]())
