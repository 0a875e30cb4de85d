"""The words of a Markdown source, found without any Markdown parser: what a reader would say is its prose.

Deliberately not milepost's own way: syntax is stripped by patterns, which may be crude, since the test
only asks that no word is lost and none changes its place.
"""
import difflib
import html
import re

FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.S)
LIQUID = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.S)
ATTRIBUTES = re.compile(r"\{[#.:][^}\n]*\}")
DIV_FENCE = re.compile(r"^:{3,}.*$", re.M)
TAG = re.compile(r"</?[a-zA-Z][^>\n]*>|<!--.*?-->", re.S)
TARGET = r"\((?:[^()]|\([^()]*\))*\)"
IMAGE = re.compile(r"!\[[^\]]*\]" + TARGET)
FOOTNOTE_LINK = re.compile(r"\[\d+\]\(#footnote[^)]*\)")
LINK = re.compile(r"\[((?:[^\[\]]|\[[^\]]*\])*)\]" + TARGET)
ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
NOT_ASCII = re.compile(r"[^\x00-\x7F]+")


def repaired(run):
    """A run of characters that was UTF-8 read as Windows-1252, as it was meant; others unchanged."""
    try:
        return run.group().encode("cp1252").decode("utf-8")
    except UnicodeError:
        return run.group()


def prose_of(markdown):
    text = FRONT_MATTER.sub("", markdown)
    for pattern in (LIQUID, ATTRIBUTES, DIV_FENCE, TAG, IMAGE, FOOTNOTE_LINK):
        text = pattern.sub("", text)
    while LINK.search(text):
        text = LINK.sub(r"\1", text)
    return NOT_ASCII.sub(repaired, ESCAPE.sub(r"\1", html.unescape(text)))


def words_of(text):
    """Runs of letters and digits: typography changes quotes and dashes, never these."""
    return re.findall(r"[^\W_]+", text)


def lost_words(source, page):
    """Stretches of the source's words that the page lacks or has elsewhere, with their neighbours."""
    matcher = difflib.SequenceMatcher(None, source, page, autojunk=False)
    lost = []
    for kind, begin, end, _, _ in matcher.get_opcodes():
        if kind in ("delete", "replace"):
            lost.append(" ".join(source[max(0, begin - 3):begin]) + " [" + " ".join(source[begin:end]) + "] "
                        + " ".join(source[end:end + 3]))
    return lost
