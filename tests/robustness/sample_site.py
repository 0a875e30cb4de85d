#!/usr/bin/env python3
"""The repository's own sample site: it shows every dialect form, and its pages run no script."""
import json
import re

from site_maker import run
from tally import ROOT, main

# By the name of a form's page in tests/conformance: what stands in content/ where the form is used.
FORMS = {
    "attributes": r"\{[:#.][^}%\n]*\}",
    "encoding_repair": "\u00f0\u0178|\u00c3[\u0080-\u00bf\u0152\u0153\u0160\u0161\u2018-\u2122]|\u00c4[\u0080-\u00bf\u2018-\u2122]",
    "export_debris": r"(?m)^&nbsp;\s*$|^<div>\s*(<hr ?/?>)?\s*</div>|\\\\\[",
    "export_emphasis": r"\*\*[^*\n]+\\\n\s*\*\*",
    "fenced_divs": r"(?m)^:{3,}",
    "figure_table": r"(?m)^\|\s*!\[[^\n]*\|\s*\n\|\s*:?-+:?\s*\|",
    "footnotes": r"(?m)^\[\^[^\]\n]+\]:",
    "headerless_table": r"(?m)\A(?:.*\n)*?\n\|[^\n]*\|[^\n]*\n\|(?!\s*:?-+:?\s*\|)[^\n]*\|",
    "headings": r"(?m)^#{1,6} ",
    "image_figure": r"(?m)^!\[[^\]]*\]\(\S+ \"[^\"]+\"\)",
    "liquid": r"\{\{ ?(site|page)\.|\{% (link|post_url) ",
    "lists": r"(?m)^[^\s#>|*-][^\n]*\n[-*] ",
    "more": r"<!-- ?more ?-->",
    "substack_footnotes": r"\{#footnote-anchor-",
    "tables": r"(?m)^\|?\s*:?-{2,}:?\s*\|",
    "thread": r"\A(?!---|\+\+\+|\{)[\s\S]*\n@\w+",
    "typography": r"\w'\w|\"\w",
}
# Forms whose posts are still to be written.
# Forms that the sample site does not show; examples.md is a page of many.
NOT_YET = {
    "examples",
    "abbreviations", "asides", "code_languages", "components", "contents", "definitions",
    "drawings", "emphasis", "fragments", "html", "inline_notes", "jekyll_lists", "kramdown_blocks",
    "line_breaks", "lost_embeds", "mathematics", "near_headings", "raw_format", "shortcodes",
    "spaced_links", "split_lists", "table_rows", "template_tags", "text_references",
}
SCRIPT = re.compile(r"<script\b([^>]*)>", re.IGNORECASE)


def check_forms(tally):
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "content").rglob("*.md"))]
    pages = {path.stem for path in (ROOT / "tests" / "conformance").glob("*.md")}
    for form in sorted(pages - NOT_YET):
        pattern = FORMS.get(form)
        tally.check(pattern is not None, f"{form}.md is looked for in content/", "add it to FORMS or NOT_YET")
        if pattern:
            tally.check(any(re.search(pattern, text) for text in texts), f"content/ shows the form of {form}.md")
    tally.check(not set(FORMS) - pages, "every form has its page in tests/conformance", str(set(FORMS) - pages))


def check_scripts(pages, tally):
    for page in pages:
        for attributes in SCRIPT.findall(page.read_text(encoding="utf-8")):
            tally.check('type="application/ld+json"' in attributes, f"{page.name} runs no script", attributes)


def check_findings(program, folder, tally):
    """`check` finds nothing in it; what the build says is what the posts are there to show."""
    _, output, _ = run(program, "check", "--clock", "2026-11-21", "--root", str(ROOT), "--format", "json", cwd=folder)
    found = [entry for entry in json.loads(output)["diagnostics"] if entry["code"].startswith("MP09")]
    tally.check(not found, "nothing is doubtful in the sample site", str(found))


def test(program, folder, tally):
    check_forms(tally)
    code, _, errors = run(program, "build", "--clock", "2026-11-21", "--root", str(ROOT), "--output",
                          str(folder / "site"), cwd=folder)
    tally.check(code == 0, "the sample site builds", errors)
    pages = sorted((folder / "site").rglob("*.html"))
    tally.check(len(pages) > 8, "it has its pages", str(len(pages)))
    check_scripts(pages, tally)
    check_findings(program, folder, tally)


if __name__ == "__main__":
    main(test, __doc__)
