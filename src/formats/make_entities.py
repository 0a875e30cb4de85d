#!/usr/bin/env python3
"""Writes entities.inc: the named character references of HTML. make_entities.py > entities.inc"""
from html.entities import html5


def octets(text):
    return '"' + "".join(f"\\{b:03o}" for b in text.encode()) + '"'


print("// Made by make_entities.py; not edited by hand. Sorted by name, as bytes.")
print("// clang-format off")
print("constexpr Entity kEntities[] = {")
line = "   "
for name in sorted(html5, key=str.encode):
    cell = f' {{"{name}", {octets(html5[name])}}},'
    if len(line) + len(cell) > 118:
        print(line)
        line = "   "
    line += cell
print(line)
print("};")
print("// clang-format on")
