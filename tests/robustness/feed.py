#!/usr/bin/env python3
"""Feed and sitemap are well-formed XML, and say what was written: the sample site, and hostile titles and texts."""
import xml.etree.ElementTree as ElementTree

from site_maker import copy_sample_site, run, write
from tally import ROOT, main

ATOM = "{http://www.w3.org/2005/Atom}"
# What stands in front matter -> the title in the feed.
TITLES = {
    r'"Bell \x07 and \x01"': "Bell \ufffd and \ufffd",
    r'"Null \0, last \uFFFE\uFFFF"': "Null \ufffd, last \ufffd\ufffd",
    "'<b>R&D</b> ]]> &amp; \"quoted\"'": "<b>R&D</b> ]]> &amp; \"quoted\"",
    "'<!-- not a comment'": "<!-- not a comment",
    "'😀 Größe ﷽'": "😀 Größe ﷽",
}
BODY = "Raw \x02 \x08 \x7f and \ufffe, by reference &#1; &#7; &#xFFFF;, `code \x0c`, <i title='\x0b'>HTML</i>.\n"


def build(program, site, tally, name):
    code, _, errors = run(program, "build", "--clock", "2027-01-01", "--base-url", "https://example.org/", cwd=site)
    tally.check(code == 0, f"{name} builds", errors)


def parsed(path, tally, name):
    try:
        return ElementTree.parse(path).getroot()
    except (ElementTree.ParseError, OSError) as problem:
        tally.check(False, f"{name}: {path.name} is well-formed", str(problem))
        return ElementTree.Element("nothing")


def check_sample(program, folder, tally):
    site = folder / "sample"
    copy_sample_site(ROOT, site)
    build(program, site, tally, "the sample site")
    feed = parsed(site / "public" / "atom.xml", tally, "the sample site")
    tally.check(len(feed.findall(ATOM + "entry")) > 1, "the sample site's feed has entries")
    pages = parsed(site / "public" / "sitemap.xml", tally, "the sample site")
    tally.check(len(pages) > 3, "the sample site's sitemap has pages")


def check_hostile(program, folder, tally):
    site = folder / "hostile"
    for number, title in enumerate(TITLES):
        write(site / "content" / "posts" / f"p{number}.md", f"---\ntitle: {title}\ndate: 2024-05-0{number + 1}\n"
              f"---\n{BODY}")
    build(program, site, tally, "the hostile site")
    feed = parsed(site / "public" / "atom.xml", tally, "the hostile site")
    titles = {entry.findtext(ATOM + "title") for entry in feed.findall(ATOM + "entry")}
    tally.check(titles == set(TITLES.values()), "the feed has the titles as they were written", str(titles))
    parsed(site / "public" / "sitemap.xml", tally, "the hostile site")
    for page in (site / "public").rglob("*.html"):
        controls = {c for c in page.read_text(encoding="utf-8") if (c < " " and c not in "\t\n\r") or c in "\x7f\ufffe"}
        tally.check(not controls, f"{page.name} has no control characters", str(controls))


def test(program, folder, tally):
    check_sample(program, folder, tally)
    check_hostile(program, folder, tally)


if __name__ == "__main__":
    main(test, __doc__)
