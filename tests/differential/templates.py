#!/usr/bin/python3
"""Holds the template language to python3-jinja2.

Renders the hand-made cases of templates.txt and seeded random templates with both and compares the
bytes; where one fails, the other must fail too. Usage: templates.py RENDER_TEMPLATE [--show]
"""
import json
import pathlib
import subprocess
import sys

import jinja2
import markupsafe

import random_templates

HERE = pathlib.Path(__file__).parent
SEED = 20261121
RANDOM_COUNT = 600


def hand_made(path):
    """The cases of a file: blocks between lines of "====", see the head of templates.txt."""
    data = {}
    cases = []
    for block in path.read_text(encoding="utf-8").split("\n====\n")[1:]:
        title, _, rest = block.partition("\n")
        if title.startswith("data"):
            data = json.loads(rest)
            continue
        parts = rest.split("\n---- ")
        templates = {"main": parts[0]}
        for part in parts[1:]:
            name, _, text = part.partition("\n")
            templates[name.strip()] = text
        cases.append({"title": title, "templates": templates, "data": data})
    return cases


def by_jinja(case):
    environment = jinja2.Environment(autoescape=True, loader=jinja2.DictLoader(case["templates"]))
    data = {k: markupsafe.Markup(v) if k == "markup" else v for k, v in case["data"].items()}
    try:
        for name in case["templates"]:
            environment.get_template(name)
        return {"text": environment.get_template("main").render(data)}
    except Exception as error:  # whatever Jinja2 fails with, we must fail too
        return {"error": f"{type(error).__name__}: {error}"}


def by_milepost(program, cases):
    wanted = [{"templates": c["templates"], "data": c["data"]} for c in cases]
    done = subprocess.run([program], input=json.dumps(wanted), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def agrees(ours, theirs):
    if "error" in ours or "error" in theirs:
        return "error" in ours and "error" in theirs
    return ours["text"] == theirs["text"]


def main():
    program = sys.argv[1]
    cases = hand_made(HERE / "templates.txt")
    cases += random_templates.cases(SEED, RANDOM_COUNT)
    failed = errors = 0
    for case, ours in zip(cases, by_milepost(program, cases), strict=True):
        theirs = by_jinja(case)
        errors += "error" in theirs
        if agrees(ours, theirs):
            continue
        failed += 1
        print(f"FAILED {case['title']}\n  template: {case['templates']!r}\n  milepost: {ours!r}\n  jinja2:   {theirs!r}")
    print(f"{len(cases) - failed} passed, {failed} failed ({errors} of them must fail in both)")
    return 1 if failed or len(cases) < 300 else 0


sys.exit(main())
