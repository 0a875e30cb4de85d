#!/usr/bin/env python3
"""A post comes out the same whatever its line ends, with and without a mark at its begin or a line end at its end; and
what nobody can see changes nothing but itself."""
from site_maker import run, write
from tally import main

POST = ("---\ntitle: A spring\ndate: 2024-05-02\n---\nTwo offers,\nand *one* call.\n\n- list\n- of two\n\n```\ncode\n```\n\n"
        "| a | b |\n|---|---|\n| 1 | 2 |\n\nLast words\n")
SAME = {
    "a byte order mark": lambda text: "\ufeff" + text,
    "lines that end in CR LF": lambda text: text.replace("\n", "\r\n"),
    "lines that end in CR": lambda text: text.replace("\n", "\r"),
    "lines that end in both ways": lambda text: text.replace("\n", "\r\n", 7),
    "no line end at the end": lambda text: text.rstrip("\n"),
    "blank lines at the end": lambda text: text + "\n\n\n",
}
DATA = "data:image/png;base64," + "iVBORw0KGgo" * 100000


def page_of(program, folder, name, text, tally):
    site = folder / name.replace(" ", "-")
    path = site / "content" / "posts" / "spring.md"
    write(path, "")
    path.write_bytes(text.encode())
    code, _, errors = run(program, "build", "--clock", "2027-01-01", cwd=site)
    tally.check(code == 0, f"{name}: builds", errors)
    pages = list((site / "public").rglob("spring/index.html"))
    return pages[0].read_text(encoding="utf-8") if pages else ""


def test(program, folder, tally):
    clean = page_of(program, folder, "clean", POST, tally)
    tally.check("<em>one</em> call" in clean and "<td>2</td>" in clean, "the clean page has its words")
    for name, change in SAME.items():
        page = page_of(program, folder, name, change(POST), tally)
        tally.check(page == clean, f"{name}: the same page")
    joined = page_of(program, folder, "word joiners", POST.replace("Two", "T\u2060wo"), tally)
    tally.check(joined.replace("\u2060", "") == clean, "word joiners: the same page but for them")
    null = page_of(program, folder, "a NUL", POST.replace("call", "ca\0ll"), tally)
    tally.check(null.replace("\ufffd", "") == clean, "a NUL: the same page but for its replacement")
    pictured = page_of(program, folder, "a picture of a megabyte", POST.replace("Last", f"![p]({DATA}) Last"), tally)
    tally.check(DATA in pictured, "a picture of a megabyte: it is in the page")


if __name__ == "__main__":
    main(test, __doc__)
