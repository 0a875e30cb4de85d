#!/usr/bin/env python3
"""Writes unicode_tables.inc: case mappings and character classes as Python has them.

Run by hand when the tables should follow a newer Unicode: make_unicode_tables.py > unicode_tables.inc
"""
import re
import sys
import unicodedata

CODE_POINTS = [c for c in range(sys.maxunicode + 1) if not 0xD800 <= c <= 0xDFFF]


def ranges_of(holds):
    """[first, last] of every run of code points for which `holds` is true."""
    runs = []
    for c in CODE_POINTS:
        if not holds(chr(c)):
            continue
        if runs and runs[-1][1] == c - 1:
            runs[-1][1] = c
        else:
            runs.append([c, c])
    return runs


def case_runs(change):
    """[first, last, step, delta] of runs in which `change` adds one number to every step-th code point."""
    runs = []
    for c in CODE_POINTS:
        changed = change(chr(c))
        if len(changed) != 1 or ord(changed) == c:
            continue
        delta = ord(changed) - c
        last = runs[-1] if runs else None
        if last and last[3] == delta and c - last[1] in (1, 2) and (last[2] in (0, c - last[1])):
            last[2], last[1] = c - last[1], c
        else:
            runs.append([c, c, 0, delta])
    return [[a, b, step or 1, d] for a, b, step, d in runs]


def specials(change):
    """(code point, text) where `change` makes several characters of one."""
    return [(c, change(chr(c))) for c in CODE_POINTS if len(change(chr(c))) > 1]


def write(name, kind, rows):
    print(f"constexpr {kind} {name}[] = {{")
    line = "   "
    for row in rows:
        cell = " {" + ", ".join(row) + "},"
        if len(line) + len(cell) > 118:
            print(line)
            line = "   "
        line += cell
    print(line)
    print("};")


def octets(text):
    return '"' + "".join(f"\\{b:03o}" for b in text.encode()) + '"'


def main():
    word = re.compile(r"\w")
    print(f"// Made by make_unicode_tables.py from Unicode {unicodedata.unidata_version}; not edited by hand.")
    print("// clang-format off")
    write("kUpperRuns", "CaseRun", [[hex(a), hex(b), str(s), str(d)] for a, b, s, d in case_runs(str.upper)])
    write("kLowerRuns", "CaseRun", [[hex(a), hex(b), str(s), str(d)] for a, b, s, d in case_runs(str.lower)])
    write("kTitleRuns", "CaseRun", [
        [hex(c), hex(c), "1", str(ord(chr(c).title()) - c)] for c in CODE_POINTS
        if len(chr(c).title()) == 1 and chr(c).title() != chr(c).upper()])
    write("kUpperSpecials", "SpecialCase", [[hex(c), octets(t)] for c, t in specials(str.upper)])
    write("kLowerSpecials", "SpecialCase", [[hex(c), octets(t)] for c, t in specials(str.lower)])
    write("kTitleSpecials", "SpecialCase", [[hex(c), octets(t)] for c, t in specials(str.title)])
    write("kWordRanges", "CodePointRange", [[hex(a), hex(b)] for a, b in ranges_of(lambda ch: word.match(ch) is not None)])
    write("kHiddenRanges", "CodePointRange", [[hex(a), hex(b)] for a, b in ranges_of(lambda ch: not ch.isprintable())])
    print("// clang-format on")


main()
