#!/usr/bin/python3
"""Which examples of GFM's specification come out otherwise in milepost's own dialect, and why.

gfm_differences.txt lists them: a number, the form that causes it, the reason. Every example that differs must be
listed, and every listed one must differ. Not counted is what pages add to the same elements: ids of headings, names
and places for the keyboard, late loading of images, the region around a table, what a task's box is called.
Usage: gfm_differences.py RENDER_MARKDOWN [--show]
"""
import json
import os
import pathlib
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
LIST = HERE / "gfm_differences.txt"
SHARED = pathlib.Path(os.environ.get("MILEPOST_SHARED", HERE.parents[2] / "shared"))


def plain(markup):
    """Without what pages add, and with what the specification writes otherwise without meaning it."""
    markup = re.sub(r'<div class="table-scroll"[^>]*>\n|(?<=</table>\n)</div>\n', "", markup)
    markup = re.sub(r'(<h[1-6][^>]*?) id="[^"]*"', r"\1", markup)
    markup = re.sub(r' (tabindex|loading|scope)="[^"]*"', "", markup)
    markup = re.sub(r' align="(left|center|right)"', r' class="align-\1"', markup)
    markup = re.sub(r"<(br|hr|img)([^>]*?) ?/>", r"<\1\2>", markup)
    return markup.replace("&quot;", '"').strip()


def listed():
    """Number -> the form and the reason."""
    found = {}
    for line in LIST.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            number, reason = line.split(" ", 1)
            found[int(number)] = reason
    return found


def main():
    path = SHARED / "conformance" / "gfm-spec-0.29.json"
    if not path.exists():
        print(f"skipped: {path} is not there")
        return 0
    examples = [one for one in json.loads(path.read_text(encoding="utf-8")) if "disabled" not in one["extensions"]]
    done = subprocess.run([sys.argv[1], "milepost"], input=json.dumps([one["markdown"] for one in examples]),
                          capture_output=True, text=True, check=True)
    known, different = listed(), set()
    for example, ours in zip(examples, json.loads(done.stdout)):
        if plain(ours) != plain(example["html"]):
            different.add(example["example"])
            if "--show" in sys.argv or example["example"] not in known:
                print(f"example {example['example']} ({example['section']}) differs: {known.get(example['example'], 'not listed')}",
                      example["markdown"], plain(example["html"]), "--- here", plain(ours), "=" * 60, sep="\n")
    for number in sorted(set(known) - different):
        print(f"example {number} does not differ: take it from the list")
    print(f"{len(examples)} examples, {len(different)} differ, {len(known)} are listed")
    return 0 if set(known) == different and len(examples) > 600 else 1


if __name__ == "__main__":
    sys.exit(main())
