"""HTML as a stream of tags and words, for comparing two renderers.

Folded, because readers do not see them: quotes, dashes, ids, <p>, white space, the region around a table, how a
bare address is linked. What is left: elements, href and src, text.
"""
import html.parser
import re

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
FOLDED = {"p", "tbody", "thead", "tfoot"}
MARKS = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": ".", "\u00a0": " ",
                       "\ufe0e": None, "\u200b": None, "«": '"', "»": '"'})


class Stream(html.parser.HTMLParser):
    def __init__(self, keep=frozenset()):
        super().__init__(convert_charrefs=True)
        self.parts, self.hidden, self.keep = [], [], keep

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        classes = (given.get("class") or "").split()
        if tag == "div" and "table-scroll" in classes:
            self.hidden.append(tag)
            return
        if tag == "div":
            self.hidden.append(None)
        if tag in FOLDED and tag not in self.keep:
            return
        target = given.get("href") or given.get("src")
        if target is not None and re.match(r"#(fn|user-content)", target):
            target = "#note"
        self.parts.append(f"<{tag}{' ' + fold_address(target) if target is not None else ''}>")

    def handle_endtag(self, tag):
        if tag == "div" and self.hidden and self.hidden.pop() == "div":
            return
        if (tag not in FOLDED or tag in self.keep) and tag not in VOID:
            self.parts.append(f"</{tag}>")

    def handle_data(self, data):
        words = re.sub(r"-+", "-", re.sub(r"\.+", ".", data.translate(MARKS)))
        if self.parts and not self.parts[-1].startswith("<"):
            self.parts[-1] += words
        else:
            self.parts.append(words)


def fold_address(address):
    return re.sub(r"%20", " ", address).replace("&amp;", "&").strip()


def stream(markup, keep=frozenset()):
    """The list of tags and texts; white space at the edges of tags does not count."""
    reader = Stream(keep)
    reader.feed(markup)
    reader.close()
    parts = []
    for part in reader.parts:
        text = part if part.startswith("<") and part.endswith(">") else " ".join(part.split())
        if text:
            parts.append(text)
    return unlink_bare(parts)


def unlink_bare(parts):
    """An address that is its own words counts as words: Jekyll leaves it, milepost links it."""
    out = []
    i = 0
    while i < len(parts):
        if parts[i].startswith("<a ") and i + 2 < len(parts) and parts[i + 2] == "</a>":
            target = parts[i][3:-1]
            if target in (parts[i + 1], "http://" + parts[i + 1], "mailto:" + parts[i + 1]):
                out.append(parts[i + 1])
                i += 3
                continue
        out.append(parts[i])
        i += 1
    return out


def flat(markup):
    """One text: two documents are the same when their flat texts are, with blanks squeezed out."""
    return re.sub(r"\s+", "", "".join(stream(markup)))
