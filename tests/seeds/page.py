"""A built page as a tree, by the standard library's HTML parser: enough to ask for classes and text."""
import html.parser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
SILENT = {"script", "style", "svg", "template"}


class Element:
    def __init__(self, tag, attributes, parent):
        self.tag, self.attributes, self.parent = tag, attributes, parent
        self.children = []  # elements and text

    def classes(self):
        return (self.attributes.get("class") or "").split()

    def walk(self):
        """This element and all below it, in document order, without recursion."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += [child for child in reversed(element.children) if isinstance(child, Element)]

    def all(self, tag=None, css_class=None):
        return [e for e in self.walk()
                if e is not self and tag in (None, e.tag) and (css_class is None or css_class in e.classes())]

    def by_id(self, wanted):
        return next((e for e in self.walk() if e.attributes.get("id") == wanted), None)

    def text(self):
        """The words that a reader sees; blocks are set apart by blanks."""
        pieces, waiting = [], [self]
        while waiting:
            item = waiting.pop()
            if isinstance(item, str):
                pieces.append(item)
            elif item.tag not in SILENT:
                waiting += reversed(item.children)
                if item.tag in ("p", "li", "td", "th", "h1", "h2", "h3", "h4", "br", "div", "figcaption", "pre"):
                    pieces.append("\n")
        return "".join(pieces)


class _Builder(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Element("", {}, None)
        self.open = self.root

    def handle_starttag(self, tag, attrs):
        element = Element(tag, dict(attrs), self.open)
        self.open.children.append(element)
        if tag not in VOID:
            self.open = element

    def handle_startendtag(self, tag, attrs):
        self.open.children.append(Element(tag, dict(attrs), self.open))

    def handle_endtag(self, tag):
        element = self.open
        while element.parent and element.tag != tag:
            element = element.parent
        if element.parent:
            self.open = element.parent

    def handle_data(self, data):
        self.open.children.append(data)


def parse_page(text):
    builder = _Builder()
    builder.feed(text)
    builder.close()
    return builder.root
