#!/usr/bin/python3
"""Posts in pandoc's Markdown, rendered by Debian's pandoc and by milepost's dialect `pandoc`.

Compared is the stream of tags and text. Folded are: quotes and dashes, white space, <p>, ids, classes, heading levels,
the wrapping of tables and of footnotes, alternative texts repeated as captions. Formulas are compared by their TeX. Hand-made cases come first, then seeded
mixtures of the same forms. KNOWN lists what differs and why.

    tests/differential/pandoc.py RENDER_MARKDOWN [--posts N] [--seed N] [--show]
"""
import argparse
import concurrent.futures
import html.parser
import json
import random
import re
import shutil
import subprocess
import sys

HAND_MADE = [
    "It's \"quoted\" -- and --- so... on, '90s, \\'escaped\\' \\\"too\\\".\n",
    "*a* **b** ***c*** ~~d~~ `e` [f](g) <https://example.org>\n",
    "Costs $n_i$ and $n_j$; pay was $120k, then $180k; \\$5 and \\$6; $x$y, $a $ b.\n",
    "So $$x_1 * y_1$$ holds.\n",
    "$$\na\n+ b\n= c\n$$\n",
    "$k$-means, the $n$th, $100-$200, US$ 5 and $ 5$.\n",
    "A note.^[Inline *note*.] And another.[^1]\n\n[^1]: Long\n\n    with two paragraphs\n",
    "::: {.outer #box}\nBefore\n\n::: inner\nWithin\n:::\n\nAfter\n:::\n",
    "[small *words*]{.note} and [link](a){.b} ![i](a.png){width=30} x\n",
    "# Plan {#plan .x}\n\nText\n\n## 2. What's next?\n\nText\n",
    "```{.python .numberLines}\na = 'b'\n```\n\n~~~ js\nc\n~~~\n\n    indented\n",
    "`<b>x</b>`{=html} and `\\x`{=latex}y\n\n```{=html}\n<hr>\n```\n",
    "| a | b |\n|:--|--:|\n| 1 | *2* |\n\nText\n",
    "1. one\n2. two\n\n    more\n\n3. three\n\n- a\n- b\n    - c\n",
    "> quote\n>\n> - list\n> - more\n",
    "Term\n:   Definition *one*\n\nOther\n:   Two\n",
    "| The road **not** taken,\n| two of them\n",
    "<div>\n\n**b**\n\n</div>\n\ntext <span>*x*</span> & &amp; &copy; <br>\n",
    "![Alt *words*](a.png)\n",
    "![Alt](a.png \"Title\") in a line\n",
    "Line  \nbreak\\\nand back\n",
    "**bold:**\u00a0text, \u00a0**lead** and **\"yes\"**she\n",
    "**注意：**文 and *a*b\n",
    "[a]: https://example.org \"T\"\n\nSee [a], [b][a] and [c](<d e.png>).\n",
    "Escapes \\[x\\] \\* \\_ \\# 1\\. a_b_c\n",
    "- [ ] open\n- [x] done\n",
    "---\n\ntext\n\n* * *\n",
    "`` a`b `` and `$x$` and `[@k]`\n",
    "Some \\(x\\) brackets\n",
    "::: {.callout-x}\ntext\n:::\n",
    "A line with {braces} and <https://example.org/a_b_c>.\n",
    "1.  a\n\n    ```\n    code\n    ```\n\n2.  b\n",
    "Text[^a] and[^b].\n\n[^a]: One.\n[^b]: Two with $x$ and `code`.\n",
    "a. one\nb. two\n\ntext\n\n(iv) four\n(v) five\n\nB. Russell\n\n(c) 2020\n",
    "1. one\n    a. sub\n    b. sub\n\n        more\n2. two\na) three\nb. four\n",
    "text\na. no list\n\n> text\na. nor this\n\np. 12\n\na\\. escaped\n\n    a. code\n",
    "Term\n:   a. one\n    b. two\n\nI)  one\nII) two\n\nMM. many\n\ni. one\nj. ten\n",
    "*emphasis with `code` and **strong***, **strong with *em***\n",
]

# What differs on purpose: a name, which cases it touches, and why.
KNOWN = [
    ("money", re.compile(r"US\$ 5"), "two amounts in one line are no formula in milepost, whatever stands between them"),
    ("heading in a div", re.compile(r"^(> )*:::+ .*\n(> )*\n?(> )*#", re.M),
     "pandoc takes a div around a section for its section; milepost writes the div"),
    ("raw LaTeX", re.compile(r"\{=latex\}"), "pandoc leaves it out of HTML quietly; so does milepost, with a warning"),
]

VOID = {"br", "hr", "img", "input", "col", "wbr", "meta", "link"}
DROPPED = {"p", "colgroup", "col", "thead", "tbody", "section", "input", "label", "figure"}


class Stream(html.parser.HTMLParser):
    """Tags and words of a fragment, folded."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.out, self.stack, self.skip, self.notes, self.tex = [], [], 0, 0, None

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if self.skip or self.is_skipped(tag, values):
            if tag not in VOID:
                self.skip += 1
            return
        if tag not in VOID:
            self.stack.append((tag, self.shown(tag, values)))
        if tag == "math":
            return self.begin_math(values)
        if tag in VOID and tag not in DROPPED:
            self.out.append(self.name(tag, values))
        elif tag not in VOID and self.stack[-1][1]:
            self.out.append(self.name(tag, values))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def is_skipped(self, tag, values):
        role, classes = values.get("role") or "", values.get("class") or ""
        if role == "doc-noteref" or "footnote-ref" in classes:
            self.out.append("<note>")
            return True
        if tag == "hr" and self.stack and self.stack[-1][0] in ("section",):
            return True
        if tag == "code" and classes == "mp-tex":
            self.tex = ""
        return role == "doc-backlink" or tag == "math-none"

    def begin_math(self, values):
        self.out.append("TeX:" + re.sub(r"\s+", "", values.get("alttext") or ""))
        self.skip += 1
        self.stack.pop()

    def shown(self, tag, values):
        classes = values.get("class") or ""
        if tag in DROPPED or (tag == "span" and "math" in classes.split()):
            return False
        if tag == "div" and re.search(r"table-scroll|mp-formula|footnotes|line-block", classes):
            return False
        return not (tag == "code" and classes == "mp-tex")

    @staticmethod
    def name(tag, values):
        tag = "h" if re.fullmatch(r"h[1-6]", tag) else {"b": "strong", "i": "em"}.get(tag, tag)
        if tag == "ol":
            tag += " " + values.get("type", "1") + values.get("start", "1")
        for key in ("href", "src"):
            if key in values:
                tag += " " + re.sub(r"[?#].*", "", values[key] or "")
        return "<" + tag + ">"

    def handle_endtag(self, tag):
        if self.skip:
            self.skip -= 1
            return
        for at in range(len(self.stack) - 1, -1, -1):
            if self.stack[at][0] == tag:
                shown = self.stack[at][1]
                del self.stack[at:]
                if tag == "code" and self.tex is not None:
                    self.out.append("TeX:" + re.sub(r"\s+", "", self.tex))
                    self.tex = None
                elif shown:
                    self.out.append("</" + ("h" if re.fullmatch(r"h[1-6]", tag) else tag) + ">")
                return

    def handle_data(self, data):
        if self.tex is not None:
            self.tex += data
        elif not self.skip:
            self.out.append(data)


def folded(fragment):
    stream = Stream()
    stream.feed(fragment)
    text = "\x00".join(stream.out)
    for pattern, plain in ((r"[\u2018\u2019]", "'"), (r"[\u201c\u201d]", '"'), (r"\u2014", "---"), (r"\u2013", "--"),
                           (r"\u2026", "..."), ("\u21a9\ufe0e", ""), (r"\u00a0", " ")):
        text = re.sub(pattern, plain, text)
    # pandoc writes formulas between the delimiters of MathJax.
    text = re.sub(r"\\[(\[](.*?)\\[)\]]", lambda found: "\x00TeX:" + re.sub(r"[\s\x00]+", "", found[1]) + "\x00", text,
                  flags=re.S)
    tokens = re.split(r"[\s\x00]+", text)
    # Punctuation may stand in a text of its own.
    joined = re.sub(r"\s+(?=[.,;:!?)'\"])|(?<=[('\"])\s+", "", " ".join(one for one in tokens if one))
    return joined.split()


def run(command, text):
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=False)
    return done.stdout


def by_pandoc(case):
    return run(["pandoc", "-f", "markdown", "-t", "html", "--mathjax", "--no-highlight", "--wrap=none"], case)


def by_milepost(program, cases):
    return json.loads(run([program, "pandoc"], json.dumps(cases)))


class Generator:
    """Realistic posts of the same forms, mixed by a seed."""

    WORDS = ("offer salary team move city rent market notice period manager learning growth equity remote office "
             "contract interview answer month change plan").split()

    def __init__(self, seed):
        self.random, self.notes = random.Random(seed), []

    def word(self):
        return self.random.choice(self.WORDS)

    def phrase(self):
        word = self.word
        choices = [
            lambda: f"**{word()} {word()}**", lambda: f"*{word()}*", lambda: f"`{word()}_x`",
            lambda: f"[{word()} {word()}](https://example.org/{word()})", lambda: f"${word()[0]}_i + 1$",
            lambda: f"$12{self.random.randint(0, 9)}k", lambda: f"[{word()}]{{.note}}", lambda: f"\"{word()} {word()}\"",
            lambda: f"{word()}'s", lambda: f"{word()} -- {word()}", lambda: f"{word()}^[A {word()}.]", self.note,
            lambda: f"![{word()}](/{word()}.png)", lambda: f"~~{word()}~~", lambda: f"{word()}\\_{word()}",
            lambda: f"`<b>`{{=html}}{word()}`</b>`{{=html}}", lambda: f"({word()} {word()})", lambda: f"2019--2021",
        ]
        return self.random.choice(choices)() if self.random.random() < 0.4 else word()

    def note(self):
        label = f"n{len(self.notes)}"
        self.notes.append(f"[^{label}]: The {self.word()} of {self.word()}.\n")
        return f"{self.word()}[^{label}]"

    def sentence(self):
        text = " ".join(self.phrase() for _ in range(self.random.randint(4, 14)))
        return "The " + text + ".\n"

    def items(self, mark, width):
        return "".join(mark + self.sentence().rstrip().replace("\n", "\n" + " " * width) + "\n"
                       for _ in range(self.random.randint(2, 4)))

    def lettered_items(self):
        marks = self.random.choice((("a.", "b.", "c."), ("(i)", "(ii)", "(iii)"), ("A. ", "B. "), ("x)", "y)", "z)"),
                                    ("I.  ", "II. "), ("(1)", "(2)"), ("h.", "i.", "j.")))
        inner = "".join(f"    {mark} {self.sentence()}" for mark in self.random.choice(((), ("i.", "ii."), ("1.", "2."))))
        blank = self.random.choice(("", "\n"))
        return blank.join(f"{mark} {self.sentence()}" + (inner if number == 0 else "")
                          for number, mark in enumerate(marks))

    def block(self, depth=0):
        choices = [
            lambda: "## " + " ".join(self.word().capitalize() for _ in range(3)) + "\n",
            lambda: self.items("- ", 2), lambda: self.items("1. ", 3), self.lettered_items,
            lambda: "| a | b |\n|---|--:|\n" + "".join(f"| {self.word()} | {self.phrase()} |\n" for _ in range(2)),
            lambda: "```python\n" + f"{self.word()} = '{self.word()}' -- \"x\"\n" + "```\n",
            lambda: f"$$\n{self.word()[0]}_1 * b\n+ c\n$$\n",
            lambda: f"![{self.word()} {self.word()}](/{self.word()}.png)\n",
        ]
        if depth < 2:
            choices += [lambda: "".join("> " + line + "\n" for line in self.block(depth + 1).splitlines()),
                        lambda: f"::: {{.{self.word()}}}\n" + self.block(depth + 1) + "\n:::\n"]
        return self.random.choice(choices)() if self.random.random() < 0.5 else self.sentence()

    def post(self):
        text = "\n".join(self.block() for _ in range(self.random.randint(3, 8)))
        return text + "\n" + "\n".join(self.notes)


def known_reason(case):
    return next((name for name, pattern, _ in KNOWN if pattern.search(case)), None)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("render_markdown")
    parser.add_argument("--posts", type=int, default=120)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--show", action="store_true", help="print every difference")
    options = parser.parse_args()
    if not shutil.which("pandoc"):
        print("skipped: pandoc is not installed")
        return 0
    cases = HAND_MADE + [Generator(options.seed + number).post() for number in range(options.posts)]
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        theirs = list(pool.map(by_pandoc, cases))
    results = [(folded(one), folded(other), one, other)
               for one, other in zip(theirs, by_milepost(options.render_markdown, cases))]
    differing = [(case, result) for case, result in zip(cases, results) if result[0] != result[1]]
    unexplained = [one for one in differing if not known_reason(one[0])]
    for case, (theirs, ours, their_html, our_html) in unexplained if options.show else unexplained[:5]:
        at = next((i for i, (a, b) in enumerate(zip(theirs, ours)) if a != b), min(len(theirs), len(ours)))
        print("--- markdown", case, "--- pandoc: " + " ".join(theirs[max(0, at - 4):at + 8]),
              "--- milepost: " + " ".join(ours[max(0, at - 4):at + 8]), sep="\n")
        if options.show:
            print(their_html, our_html, sep="\n---\n")
    print(f"{len(cases)} posts, {len(cases) - len(differing)} equal, {len(differing) - len(unexplained)} differ for a known "
          f"reason, {len(unexplained)} differ")
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main())
