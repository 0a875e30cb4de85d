#!/usr/bin/env python3
"""The repository's own sample site: it shows every dialect form, and its pages run no script."""
import json
import re

from site_maker import run
from tally import ROOT, main

# By the name of a form's page in tests/conformance: what stands in content/ where the form is used.
FORMS = {
    "abbreviations": r"(?m)^\*\[[^\]\n]+\]: ",
    "asides": r"(?m)^> \[!\w+\]|^:{3,} \{\.callout-|^!!! ",
    "attributes": r"\{[:#.][^}%\n]*\}",
    "code_languages": r"(?m)^```\{\.\w+ ",
    "contents": r"(?m)^\{:toc\}$",
    "definitions": r"(?m)^: +\S",
    "drawings": r"(?m)(^\| [^|\n]*\n){2}",
    "emphasis": r"\*\*\u00a0\*\*",
    "encoding_repair": "\u00f0\u0178|\u00c3[\u0080-\u00bf\u0152\u0153\u0160\u0161\u2018-\u2122]|\u00c4[\u0080-\u00bf\u2018-\u2122]",
    "export_debris": r"(?m)^&nbsp;\s*$|^<div>\s*(<hr ?/?>)?\s*</div>|\\\\\[",
    "export_emphasis": r"\*\*[^*\n]+\\\n\s*\*\*",
    "fenced_divs": r"(?m)^:{3,}",
    "figure_table": r"(?m)^\|\s*!\[[^\n]*\|\s*\n\|\s*:?-+:?\s*\|",
    "footnotes": r"(?m)^\[\^[^\]\n]+\]:",
    "fragments": r"\]\(#[^)\s]+\)",
    "headerless_table": r"(?m)\A(?:.*\n)*?\n\|[^\n]*\|[^\n]*\n\|(?!\s*:?-+:?\s*\|)[^\n]*\|",
    "headings": r"(?m)^#{1,6} ",
    "html": r"(?m)^<details>$|^<table>$",
    "image_figure": r"(?m)^!\[[^\]]*\]\(\S+ \"[^\"]+\"\)",
    "inline_notes": r"\S\^\[[^\]\n]+\]",
    "kramdown_blocks": r"(?m)^\{::comment\}$|^\{:\w+: ",
    "line_breaks": r"(?m)[^\\\n]\\\\$",
    "liquid": r"\{\{ ?(site|page)\.|\{% (link|post_url|include) ",
    "lists": r"(?m)^[^\s#>|*-][^\n]*\n[-*] ",
    "mathematics": r"(?m)^\$\$$|\$[a-z]_",
    "more": r"<!-- ?more ?-->",
    "raw_format": r"`\{=html\}",
    "shortcodes": r"\{\{< (figure|youtube) ",
    "split_lists": r"(?m)^3\. [^\n]*\n\n#+ [^\n]*\n\n4\. ",
    "substack_footnotes": r"\{#footnote-anchor-",
    "table_captions": r"(?m)^Table: \S",
    "table_rows": r"(?m)^\|===",
    "tables": r"(?m)^\|?\s*:?-{2,}:?\s*\|",
    "text_references": r"(?<!\w)@(fig|sec)-\w",
    "thread": r"\A(?!---|\+\+\+|\{)[\s\S]*\n@\w+",
    "typography": r"\w'\w|\"\w",
}
# Forms that the sample site does not show.
NOT_SHOWN = {
    # A page of many.
    "examples",
    # What is read so only in the dialect of another tool, which is a whole site's.
    "counted_lists", "jekyll_inlines", "jekyll_lists", "lettered_lists", "raw_spans", "template_tags",
    # What is told wherever it stands, as nobody would write it on purpose.
    "components", "lost_embeds", "near_headings", "open_html", "spaced_links", "undefined_links",
}
SCRIPT = re.compile(r"<script\b([^>]*)>", re.IGNORECASE)


def check_forms(tally):
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "content").rglob("*.md"))]
    pages = {path.stem for path in (ROOT / "tests" / "conformance").glob("*.md")}
    for form in sorted(pages - NOT_SHOWN):
        pattern = FORMS.get(form)
        tally.check(pattern is not None, f"{form}.md is looked for in content/", "add it to FORMS or NOT_SHOWN")
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
    tally.check("MP0523" not in errors, "every drawing of it is clean in its layout report", errors)
    pages = sorted((folder / "site").rglob("*.html"))
    tally.check(len(pages) > 8, "it has its pages", str(len(pages)))
    check_scripts(pages, tally)
    check_findings(program, folder, tally)


if __name__ == "__main__":
    main(test, __doc__)
