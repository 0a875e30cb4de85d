#!/usr/bin/env python3
"""Every kind of figure has its page in content/figures/: each argument is told there, and each example that is shown
as text stands there drawn too.

    check_figure_manual.py            prints `N passed, N failed`
"""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
FIGURES = ROOT / "src" / "figures"
SHOWN = re.compile(r"^````\n(.*?)\n````\n\n(.*?)(?:\n\n|\Z)", re.M | re.S)


def kinds():
    """Names of the kinds, in the order of their table."""
    table = (FIGURES / "kinds.cpp").read_text(encoding="utf-8")
    return re.findall(r"(\w+)_kind\b", table[table.index("kKinds"):table.index("};")])


def arguments(kind):
    """The keys of the kind's table of arguments."""
    sources = [path.read_text(encoding="utf-8") for path in sorted(FIGURES.glob("*/*.cpp"))]
    source = next(text for text in sources if f"const FigureKind& {kind}_kind() {{" in text)
    table = source[source.index("kArguments[]"):]
    return re.findall(r'\{"([\w-]+)"', table[:table.index("};")])


def findings(kind):
    page = ROOT / "content" / "figures" / f"{kind}.md"
    if not page.exists():
        return ["it has no page"]
    text = page.read_text(encoding="utf-8")
    rows = " ".join(line.split("|")[1] for line in text.splitlines() if line.startswith("| `"))
    told = set(re.findall(r"`([\w-]+)`", rows))
    found = [f"`{key}` is not told" for key in arguments(kind) if key not in told]
    found += [f"`{key}` is no argument" for key in sorted(told - set(arguments(kind)))]
    examples = SHOWN.findall(text)
    found += [] if examples else ["it has no example"]
    found += [f"the example is not drawn: {shown[:40]!r}" for shown, drawn in examples if shown.strip() != drawn.strip()]
    return found


def main():
    passed = failed = 0
    for kind in kinds():
        found = findings(kind)
        passed, failed = passed + (not found), failed + bool(found)
        for finding in found:
            print(f"FAILED {kind}: {finding}")
    print(f"{passed} passed, {failed} failed")
    return failed > 0 or passed == 0


if __name__ == "__main__":
    sys.exit(main())
