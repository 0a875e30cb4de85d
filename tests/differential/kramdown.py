#!/usr/bin/python3
"""Holds the jekyll dialect to kramdown as Jekyll sets it up.

Renders seeded random pieces and posts with both and compares the streams of tags and words (html_stream.py).
Usage: kramdown.py RENDER_MARKDOWN [--show N] [--seed N] [--pieces]

What differs, and why; random_posts.py makes none of it:
- A single line with a bar, such as P(a|b), is a table in kramdown. Nobody means one.
- A table and a line of text right below it are one paragraph in kramdown, bars and all. Here the table stays a table,
  with a warning.
- Bare addresses are links here; kramdown leaves them (html_stream.py folds it).
- A note ends with its first line in kramdown; here a line right below goes on with it.
- `2015. And` below a line of text begins a list in kramdown.
"""
import difflib
import json
import pathlib
import shutil
import subprocess
import sys

import html_stream
import random_posts

HERE = pathlib.Path(__file__).parent
SEED = 20261121
PIECES, POSTS = 900, 300
AT_LEAST = {"pieces": 0.99, "posts": 0.97}


def by_kramdown(texts):
    done = subprocess.run(["ruby", str(HERE / "kramdown.rb")], input=json.dumps(texts), capture_output=True, text=True,
                          check=True)
    return json.loads(done.stdout)


def by_milepost(program, texts):
    done = subprocess.run([program, "jekyll"], input=json.dumps(texts), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def compare(program, texts):
    both = zip(texts, by_milepost(program, texts), by_kramdown(texts))
    return [(t, o, k) for t, o, k in both if html_stream.flat(o) != html_stream.flat(k)]


def show(text, ours, theirs):
    print("=" * 100 + "\n" + text + "-" * 40)
    diff = difflib.unified_diff(html_stream.stream(theirs), html_stream.stream(ours), "kramdown", "milepost", "", n=1)
    print("\n".join(diff))


def has_kramdown():
    wanted = ["ruby", "-e", "require 'kramdown-parser-gfm'"]
    return shutil.which("ruby") and subprocess.run(wanted, capture_output=True).returncode == 0


def main():
    if not has_kramdown():
        print("skipped: ruby-kramdown and ruby-kramdown-parser-gfm are not installed")
        return 0
    program = sys.argv[1]
    most = int(sys.argv[sys.argv.index("--show") + 1]) if "--show" in sys.argv else 3
    seed = int(sys.argv[sys.argv.index("--seed") + 1]) if "--seed" in sys.argv else SEED
    failed = False
    groups = [("pieces", random_posts.pieces(seed, PIECES)), ("posts", random_posts.posts(seed, POSTS))]
    if "--pieces" in sys.argv:
        groups = groups[:1]
    for name, texts in groups:
        different = compare(program, texts)
        for case in different[:most]:
            show(*case)
        share = 1 - len(different) / len(texts)
        print(f"{name}: {len(texts) - len(different)} of {len(texts)} the same ({share:.1%})")
        failed = failed or share < AT_LEAST[name]
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
