#!/usr/bin/env python3
"""Seeds for the fuzz targets from what the repository has anyway: make_seeds.py FOLDER
writes FOLDER/{posts,pages,liquid,tex,links,templates,options}: the examples of tests/conformance, what they become, the
sample site, the inputs of tests/cases."""
import hashlib
import pathlib
import re
import sys

TESTS = pathlib.Path(__file__).resolve().parent.parent
EXAMPLE = re.compile(r"^`{32} example[^\n]*\n(.*?)^\.\n(.*?)^(?:\.\n.*?)?`{32}$", re.MULTILINE | re.DOTALL)
INPUT = re.compile(r"^>>> input: \S+\.(?:md|html)[^\n]*\n(.*?)(?=^>>> )", re.MULTILINE | re.DOTALL)
TEMPLATE = re.compile(r"^>>> input: templates/\S+[^\n]*\n(.*?)(?=^>>> )", re.MULTILINE | re.DOTALL)
OPTIONS = re.compile(r"^>>> input: \S*options\S*\.(ya?ml|json|toml|csv)[^\n]*\n(.*?)(?=^>>> )", re.MULTILINE | re.DOTALL)
FORMATS = {"yaml": "\0", "yml": "\0", "json": "\1", "toml": "\2", "csv": "\3"}  # options.cpp's first byte
LINK = re.compile(r"\]\(<?([^)>\s]+)|(?:href|src)=[\"']?([^\"'\s>]+)")
TEX = re.compile(r"\$\$(.+?)\$\$|\$([^$\n]+)\$", re.DOTALL)


def put(folder, text):
    data = text.encode("utf-8")
    (folder / hashlib.sha1(data).hexdigest()[:12]).write_bytes(data)


def put_post(folders, text):
    put(folders["posts"], text)
    if "{%" in text or "{{" in text:
        put(folders["liquid"], text)
    for written, in_html in LINK.findall(text):
        put(folders["links"], written or in_html)
    put_formulas(folders, text)


def put_formulas(folders, text):
    for block, inline in TEX.findall(text):
        put(folders["tex"], block or inline)


def put_case(folders, case):
    for text in INPUT.findall(case):
        put_post(folders, text)
    for text in TEMPLATE.findall(case):
        put(folders["templates"], text)
    for extension, text in OPTIONS.findall(case):
        put(folders["options"], FORMATS[extension] + text)


def main(target):
    folders = {name: target / name for name in ("posts", "pages", "liquid", "tex", "links", "templates", "options")}
    for folder in folders.values():
        folder.mkdir(parents=True, exist_ok=True)
    for path in (TESTS.parent / "content").rglob("*.md"):
        put_post(folders, path.read_text("utf-8"))
    for path in (TESTS / "conformance").glob("*.md"):
        for source, page in EXAMPLE.findall(path.read_text("utf-8")):
            put_post(folders, source)
            put(folders["pages"], page)
    for path in (TESTS / "cases").rglob("*.txt"):
        put_case(folders, path.read_text("utf-8", errors="replace"))
    put_formulas(folders, (TESTS / "browser" / "formulas.md").read_text("utf-8"))


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
