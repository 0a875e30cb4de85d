#!/usr/bin/env python3
"""`milepost figure ID` in every form, for each figure of the manual and for hostile names: what other programs get."""
import csv
import io
import json
import re
import subprocess
import unicodedata
import xml.etree.ElementTree as ElementTree

from site_maker import write
from tally import ROOT, main

MEMBERS = {"command", "confinement", "exit_code", "id", "kind", "source", "html", "svg", "text", "csv", "sankeymatic", "data",
           "report", "diagnostics"}
WITHOUT_DRAWING = {"comparison", "matrix", "funnel"}
FIGURE = re.compile(r'<(?:figure|div) class="mp-figure mp-[\w-]+" id="([^"]+)"')
SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"[+-]?[\d.]+")
HOSTILE = ["=1+1", "+49", "@home", "-cmd|'/c x'!A0", '"quoted", with a comma', "<b>bold</b> & </svg>", "w" * 300,
           "הוגש", "申し込み", "🎉 hired"]


def ask(program, site, *words):
    return subprocess.run([program, "--root", str(site), "figure", *words], capture_output=True)


def cells(line):
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in line)


def svg_findings(svg):
    """What a drawing lacks to stand by itself."""
    root = ElementTree.fromstring(svg)
    ids = {element.get("id") for element in root.iter()}
    style = "".join(root.find(SVG + "style").itertext())
    if root.get("role") != "img" or not set(root.get("aria-labelledby").split()) <= ids:
        yield "it has no accessible name"
    for name in ("title", "desc"):
        if not "".join(root.find(SVG + name).itertext()).strip():
            yield f"its {name} is empty"
    if "prefers-color-scheme:dark" not in style or not re.search(r"font:[^;]*,\s*sans-serif", style):
        yield "it has no dark colours, or no list of fonts"
    if lost := set(re.findall(r"var\((--[\w-]+)", style)) - set(re.findall(r"(--[\w-]+):", style)):
        yield f"no colour {lost}"
    if re.search(r"href=|url\(|@import|<script|<foreignObject", svg):
        yield "it asks for something outside"
    styled = set(re.findall(r"\.(mp-[\w-]+)", style))
    for element in root.iter():
        if element.tag in (SVG + "path", SVG + "rect") and not set(element.get("class", "").split()) & styled:
            yield f"a shape without a style: {element.get('class')}"


def csv_findings(text):
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    if len(rows) < 2 or len({len(row) for row in rows}) != 1:
        yield "its rows differ in length, or there are none"
    if text.count("\n") != text.count("\r\n") or not text.endswith("\r\n"):
        yield "its lines do not end as RFC 4180 has it"
    for cell in (cell for row in rows for cell in row):
        if cell[:1] in set("=+-@\t\r") and cell and not NUMBER.fullmatch(cell):
            yield f"a spreadsheet would run {cell!r}"


def text_findings(text):
    if not text.strip() or "\x1b" in text or re.search(r"</?\w+[ >]", text.replace("<b>bold</b>", "").replace("</svg>", "")):
        yield "it is empty, or holds markup"
    for line in text.splitlines():
        if cells(line) > 80 and " " in line.strip():
            yield f"a line of {cells(line)} cells: {line[:60]}"


def check_figure(program, site, name, tally):
    answer = ask(program, site, name, "--format", "json")
    document = json.loads(answer.stdout)
    tally.check(answer.returncode == 0 and set(document) == MEMBERS, f"{name}: members", str(sorted(document)))
    forms = {form: ask(program, site, name, "--format", form).stdout.decode() for form in ("svg", "text", "csv", "html")}
    findings = [*csv_findings(forms["csv"]), *text_findings(forms["text"])]
    if document["kind"] in WITHOUT_DRAWING:
        findings += ["a drawing where none is"] if forms["svg"] else []
    else:
        findings += svg_findings(forms["svg"]) if forms["svg"] else ["no drawing"]
    for form in ("svg", "csv", "html"):
        if forms[form].rstrip() != document[form].rstrip():
            findings.append(f"--format json has another {form}")
    if not isinstance(document["data"], dict):
        findings.append("its data is no option set")
    tally.check(not findings, name, "; ".join(findings[:3]))
    return document


def check_manual(program, folder, tally):
    """Every kind, as its page shows it."""
    subprocess.run([program, "--root", str(ROOT), "build", "-o", str(folder / "public")], check=True, capture_output=True)
    kinds = set()
    for page in sorted((ROOT / "content" / "figures").glob("*.md")):
        source = page.relative_to(ROOT).as_posix()
        html = (folder / "public" / "figures" / page.stem / "index.html").read_text(encoding="utf-8")
        for figure in FIGURE.findall(html):
            kinds.add(check_figure(program, ROOT, f"{source}#{figure}", tally)["kind"])
    wanted = {page.stem for page in (ROOT / "content" / "figures").glob("*.md")}
    tally.check(kinds == wanted, "every kind is drawn", str(wanted ^ kinds))


def data_reads_again(program, folder, document, tally, name):
    site = folder / f"again-{name}"
    write(site / "content" / "posts" / "a" / "index.md", f"---\ntitle: A\ndate: 2024-05-02\n---\n{{% {document['kind']} %}}\n")
    write(site / "content" / "posts" / "a" / "options.json", json.dumps(document["data"]))
    again = json.loads(ask(program, site, document["id"], "--format", "json").stdout)
    tally.check(again.get("csv") == document["csv"], f"{name}: its data gives the same figure", str(again)[:300])


def check_hostile(program, folder, tally):
    site = folder / "hostile"
    numbers = ", ".join(f"{json.dumps(name)}: {number + 1}" for number, name in enumerate(HOSTILE))
    write(site / "content" / "posts" / "a.md", "---\ntitle: A\ndate: 2024-05-02\n---\n"
          f"```flow\n{{flows: {{\"=Sent\": {{{numbers}}}}}}}\n```\n\n```funnel\n{{flows: {{\"=Sent\": {{{numbers}}}}}}}\n```\n\n"
          f"```spectrum\nlow: \"=Low\"\nhigh: High\noptions: {{{numbers}}}\n```\n\n"
          f"```dots\nunit: \"@\"\noptions: {{{numbers}}}\n```\n")
    subprocess.run([program, "--root", str(site), "build"], check=True, capture_output=True)
    html = (site / "public" / "posts" / "a" / "index.html").read_text(encoding="utf-8")
    figures = FIGURE.findall(html)
    tally.check(len(figures) == 4, "hostile names are drawn", str(figures))
    for figure in figures:
        document = check_figure(program, site, figure, tally)
        tally.check("'=" in document["csv"], f"{figure}: formulas have an apostrophe")
        if document["kind"] == "flow":
            data_reads_again(program, folder, document, tally, figure)


def test(program, folder, tally):
    check_manual(program, folder, tally)
    check_hostile(program, folder, tally)


if __name__ == "__main__":
    main(test, __doc__)
