#!/usr/bin/env python3
"""Seeds for the fuzz targets from what the repository has anyway: make_seeds.py FOLDER
writes FOLDER/{posts,pages,liquid,tex}: the examples of tests/conformance, what they become, the sample site, the inputs
of tests/cases."""
import hashlib
import pathlib
import re
import sys

TESTS = pathlib.Path(__file__).resolve().parent.parent
EXAMPLE = re.compile(r"^`{32} example[^\n]*\n(.*?)^\.\n(.*?)^(?:\.\n.*?)?`{32}$", re.MULTILINE | re.DOTALL)
INPUT = re.compile(r"^>>> input: \S+\.(?:md|html)[^\n]*\n(.*?)(?=^>>> )", re.MULTILINE | re.DOTALL)
TEX = re.compile(r"\$\$(.+?)\$\$|\$([^$\n]+)\$", re.DOTALL)


def put(folder, text):
    data = text.encode("utf-8")
    (folder / hashlib.sha1(data).hexdigest()[:12]).write_bytes(data)


def main(target):
    folders = {name: target / name for name in ("posts", "pages", "liquid", "tex")}
    for folder in folders.values():
        folder.mkdir(parents=True, exist_ok=True)
    posts = [path.read_text("utf-8") for path in (TESTS.parent / "content").rglob("*.md")]
    for path in sorted((TESTS / "conformance").glob("*.md")):
        for source, page in EXAMPLE.findall(path.read_text("utf-8")):
            posts.append(source)
            put(folders["pages"], page)
    for path in sorted((TESTS / "cases").rglob("*.txt")):
        posts += INPUT.findall(path.read_text("utf-8", errors="replace"))
    formulas = (TESTS / "browser" / "formulas.md").read_text("utf-8")
    for text in posts:
        put(folders["posts"], text)
        if "{%" in text or "{{" in text:
            put(folders["liquid"], text)
    for text in posts + [formulas]:
        for block, inline in TEX.findall(text):
            put(folders["tex"], block or inline)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
