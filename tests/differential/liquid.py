#!/usr/bin/python3
"""Holds Liquid to Debian's ruby-liquid with Jekyll's filters.

Renders the hand-made cases of liquid.txt and seeded random templates with both and compares the
bytes; where one fails, the other must fail too. Usage: liquid.py RENDER_LIQUID
"""
import json
import pathlib
import shutil
import subprocess
import sys

import random_liquid

HERE = pathlib.Path(__file__).parent
SEED = 20261121
RANDOM_COUNT = 500


def hand_made(path):
    """The cases of a file: blocks between lines of "====", see the head of liquid.txt."""
    data = {}
    cases = []
    for block in path.read_text(encoding="utf-8").split("\n====\n")[1:]:
        title, _, rest = block.partition("\n")
        if title.startswith("data"):
            data = json.loads(rest)
            continue
        parts = rest.split("\n---- ")
        includes = {}
        for part in parts[1:]:
            name, _, text = part.partition("\n")
            includes[name.strip()] = text
        if "|||" in parts[0]:  # several small templates, each a case of its own
            for number, text in enumerate(parts[0].split("|||\n"), 1):
                cases.append({"title": f"{title} {number}", "template": text.rstrip("\n"), "includes": includes, "data": data})
            continue
        cases.append({"title": title, "template": parts[0], "includes": includes, "data": data})
    return cases


def rendered(command, cases):
    wanted = [{k: c[k] for k in ("template", "data", "includes")} for c in cases]
    done = subprocess.run(command, input=json.dumps(wanted), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def agrees(ours, theirs):
    if "error" in ours or "error" in theirs:
        return "error" in ours and "error" in theirs
    return ours["text"] == theirs["text"]


def main():
    has_reference = shutil.which("ruby") and subprocess.run(["ruby", "-e", 'require "jekyll"'], capture_output=True).returncode == 0
    if not has_reference:
        print("skipped: ruby with jekyll is not installed")
        return 0
    cases = hand_made(HERE / "liquid.txt")
    cases += random_liquid.cases(SEED, RANDOM_COUNT)
    all_ours = rendered([sys.argv[1]], cases)
    all_theirs = rendered(["ruby", str(HERE / "liquid.rb")], cases)
    failed = errors = 0
    for case, ours, theirs in zip(cases, all_ours, all_theirs, strict=True):
        errors += "error" in theirs
        if agrees(ours, theirs):
            continue
        failed += 1
        print(f"FAILED {case['title']}\n  template: {case['template']!r}\n  milepost: {ours!r}\n  liquid:   {theirs!r}")
    print(f"{len(cases) - failed} passed, {failed} failed ({errors} of them must fail in both)")
    return 1 if failed or len(cases) < 300 else 0


if __name__ == "__main__":
    sys.exit(main())
