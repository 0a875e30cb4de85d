"""Seeded posts as they stand in Jekyll blogs: what people write about their work, in kramdown's Markdown."""
import random

WORDS = ("offer team salary manager interview recruiter city lab startup bank research product model data remote "
         "contract bonus equity visa commute mentor thesis paper code review deadline roadmap quarter promotion notice "
         "the a we they it was is has took gave after before because although while this that our their every "
         "second third last next good honest quiet long short early late never often perhaps almost").split()
NAMES = ["Oslo", "Lyon", "Ada", "Grace", "Kyoto", "Quito", "Nia", "Bergen", "Tomas", "Yuki"]
PLACES = ["/2021/05/04/next-step/", "https://example.org/a_b/c?x=1&y=2", "../notes.html", "#plan", "/img/desk.png"]


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.notes, self.references = [], []

    def chance(self, share):
        return self.random.random() < share

    def words(self, least, most):
        return " ".join(self.random.choice(WORDS) for _ in range(self.random.randint(least, most)))

    def one_of(self, *makers):
        return self.random.choice(makers)()

    # Inlines
    def span(self):
        w = self.words
        return self.one_of(
            lambda: f"**{w(1, 3)}**", lambda: f"*{w(1, 3)}*", lambda: f"_{w(1, 2)}_", lambda: f"__{w(1, 2)}__",
            lambda: f"`{w(1, 2)}`", lambda: f"`a | {w(1, 1)}`", lambda: f"``x ` {w(1, 1)}``",
            lambda: f"[{w(1, 3)}]({self.random.choice(PLACES)})",
            lambda: f"[{w(1, 2)}]({self.random.choice(PLACES)} \"{w(1, 3)}\")",
            lambda: f"[**{w(1, 2)}**]({self.random.choice(PLACES)})",
            lambda: f"[{w(1, 2)}](https://example.org/x_(y))", lambda: f"<https://example.org/{w(1, 1)}>",
            lambda: f"https://example.org/{w(1, 1)}/", lambda: f"<{w(1, 1)}@example.org>",
            lambda: f"***{w(1, 2)}***", lambda: f"**{w(1, 2)} *{w(1, 1)}***", lambda: f"*{w(1, 1)} **{w(1, 1)}***",
            lambda: f"~~{w(1, 2)}~~", lambda: f"<sup>{w(1, 1)}</sup>", lambda: f"<b>{w(1, 2)}</b>",
            lambda: f"<a href=\"/x\">{w(1, 2)}</a>", lambda: f"<span class=\"x\">{w(1, 1)} *{w(1, 1)}*</span>",
            lambda: f"<kbd>Ctrl</kbd>", lambda: f"![{w(1, 3)}](/img/a.png)", lambda: f"![]({w(1, 1)}.png)",
            lambda: f"![{w(1, 1)}](/img/my desk.png)", lambda: "AT&T &amp; &copy; 5 &lt; 6", lambda: "3 < 4 > 2",
            lambda: f"\"{w(1, 3)}\" isn't '{w(1, 1)}'", lambda: f"{w(1, 1)} -- {w(1, 1)}---{w(1, 1)}...",
            lambda: f"**{w(1, 1)}:**\u00a0{w(1, 1)}", lambda: f"**\"{w(1, 1)}\"**she", lambda: "**结论：**好",
            lambda: f"[{w(1, 2)}](/x){{:target=\"_blank\"}}", lambda: f"*{w(1, 1)}*{{: .lead}}",
            lambda: f"{w(1, 1)}_{w(1, 1)}_{w(1, 1)}", lambda: f"2 * 3 * 4", lambda: f"{w(1, 1)}*{w(1, 1)}*",
            lambda: "\\*not\\* \\_this\\_", lambda: f"**{w(1, 1)}**,", lambda: f"(*{w(1, 2)}*)", self.note, self.reference,
            lambda: f"{w(1, 1)}<br/>{w(1, 1)}", lambda: f"{w(1, 1)}<br>\n{w(1, 1)}", lambda: f"{w(1, 2)}  \n{w(1, 2)}",
            lambda: f"{w(1, 2)}\\\\\n{w(1, 2)}", lambda: f"<!-- {w(1, 2)} -->{w(1, 1)}", lambda: f"$120k to $180k",
            lambda: f"<img src=\"/img/b.png\" width=\"40\">", self.raw_span, self.raw_span, self.stray_tag, self.tangle, lambda: "50% of 3-5 years, ~10 people")

    def raw_span(self):
        """An element whose content is literal, with what would mean something elsewhere."""
        name = self.random.choice(["code", "code", "kbd", "samp", "var", "u", "mark", "font", "s"])
        bits = [lambda: f"*{self.words(1, 1)}*", lambda: f"__{self.words(1, 1)}__", lambda: "C:\\dir\\", lambda: "a < b && c",
                lambda: "&lt;p&gt;", lambda: f"[{self.words(1, 1)}](/x)", lambda: f"`{self.words(1, 1)}`", lambda: "$x$",
                lambda: f"<b>*{self.words(1, 1)}*</b>", lambda: f"<i>{self.words(1, 1)}</i>", lambda: "<br>", lambda: "\\*",
                lambda: f"<!-- *{self.words(1, 1)}* -->", lambda: "\"--...\"", lambda: "{{: .a}}", lambda: "x\ny",
                lambda: self.words(1, 2), lambda: "[^1]", lambda: "</div>", lambda: "&nbsp;", lambda: "{x}", lambda: "~~a~~"]
        content = " ".join(self.random.choice(bits)() for _ in range(self.random.randint(0, 4)))
        return f"<{name}>{content}</{name}>"

    def tangle(self):
        """Stars, underscores and backticks that do not pair."""
        bits = ["*", "**", "***", "_", "__", "*", "**", " ", " ", "(", ".", "/", "'", "é", "`a``b`", "`c`", "[x](/y)", "\\*"]
        return "a" + "".join(self.random.choice(bits) + self.random.choice(["", self.words(1, 1)])
                             for _ in range(self.random.randint(2, 7))) + "z"

    def stray_tag(self):
        return self.one_of(lambda: "</div>", lambda: "</span>", lambda: "</br>", lambda: "</b> x</b>", lambda: "<?x y?>",
                           lambda: "\n<!--break-->\n", lambda: "</center>")

    def note(self):
        label = self.random.choice(["", "note-"]) + str(len(self.notes) + 1)
        self.notes.append((label, self.line()))  # kramdown ends a note with its first line
        return f"{self.words(1, 1)}[^{label}]"

    def reference(self):
        label = self.words(1, 2) + str(len(self.references))
        self.references.append(label)
        return self.one_of(lambda: f"[{self.words(1, 2)}][{label}]", lambda: f"[{label}][]", lambda: f"[{label}]")

    def sentence(self, spans=0.45):
        parts = [self.random.choice(NAMES)]
        for _ in range(self.random.randint(1, 4)):
            parts.append(self.words(2, 6))
            if self.chance(spans):
                parts.append(self.span())
        return " ".join(parts) + self.random.choice([".", ".", "!", "?", ":"])

    def paragraph(self):
        glue = self.random.choice([" ", " ", "\n"])
        return glue.join(self.sentence() for _ in range(self.random.randint(1, 5)))

    # Blocks
    def heading(self):
        marks = "#" * self.random.randint(1, 4)
        title = self.random.choice([self.words(1, 5).title() + self.random.choice(["", "?", ": a plan", " & more"]),
                                    f"{self.random.randint(1, 9)}. {self.words(1, 3)}", f"`{self.words(1, 1)}` use"])
        return self.one_of(lambda: f"{marks} {title}", lambda: f"{marks} {title}", lambda: f"{marks} {title} {marks}",
                           lambda: f"{title}\n{'-' * len(title)}", lambda: f"{title}\n===",
                           lambda: f"{marks} {title} {{#{self.random.choice(NAMES).lower()}}}",
                           lambda: f"{marks} {title}\n{{: .{self.words(1, 1)}}}")

    def code(self):
        mark = self.random.choice(["```", "```", "~~~"])
        language = self.random.choice(["", "python", "bash", " ruby", "c++"])
        return (f"{mark}{language}\ndef x(a):\n    return {{'*a*': \"<b>\" | a}}\n\n"
                f"# {self.words(1, 3)}\n- {self.words(1, 2)}\n{mark}")

    def indented_code(self):
        return f"    if a < b:\n        *{self.words(1, 2)}*\n\n    return `x`"

    def quote(self):
        first = "> " + self.sentence()
        return self.one_of(lambda: first, lambda: first + "\n> " + self.sentence().replace("\n", "\n> "),
                           lambda: first + "\n" + self.sentence().replace("\n", " "),
                           lambda: first + "\n>\n> " + self.sentence(), lambda: first + "\n>\n> - one\n> - two",
                           lambda: first + "\n>\n> > " + self.sentence()).replace("  \n> >", "\n> >")

    def line(self, spans=0.3):
        return self.sentence(spans).replace("\n", " ")

    def flat_list(self, mark=None):
        mark = mark or self.random.choice(["-", "*", "+", "1.", "-  ", "*   "])
        gap = self.random.choice(["\n", "\n", "\n", "\n\n"])
        return gap.join(f"{self.numbered(mark, i)} {self.line()}" for i in range(self.random.randint(1, 5)))

    @staticmethod
    def numbered(mark, i):
        return f"{i + 1}." if mark == "1." else mark

    def nested_list(self):
        outer = self.random.choice(["-", "*", "1."])
        indent = " " * self.random.choice([2, 3, 4] if outer != "1." else [2, 3, 3, 4])
        inner = self.random.choice(["-", "*", "1."])
        out = []
        for i in range(self.random.randint(1, 4)):
            out.append(f"{self.numbered(outer, i)} {self.line()}")
            if self.chance(0.6):
                for j in range(self.random.randint(1, 3)):
                    out.append(f"{indent}{self.numbered(inner, j)} {self.line()}")
        return "\n".join(out)

    def rich_list(self):
        outer = self.random.choice(["-", "1.", "*"])
        indent = "    " if self.chance(0.5) else " " * (len(outer) + 1)
        out = []
        for i in range(self.random.randint(1, 4)):
            body = self.random.choice([lambda: self.sentence(0.3).replace("\n", " "), self.plain_code,
                                       lambda: "> " + self.line(), lambda: "![x](/a.png)", lambda: "- a\n- b"])()
            body = "\n".join(indent + l if l else l for l in body.split("\n"))
            out.append(f"{self.numbered(outer, i)} {self.line()}\n\n{body}")
        return self.random.choice(["\n", "\n\n"]).join(out)

    def plain_code(self):
        return f"```bash\ncd {self.words(1, 1)}\n  ls *\n```"

    def numbered_with_code(self):
        return "\n\n".join(f"{i + 1}. {self.line()}\n\n```\n{self.words(1, 3)}\n```" for i in range(2))

    def tasks(self):
        return "\n".join(f"- [{self.random.choice('x ')}] {self.line()}" for _ in range(3))

    def definition(self):
        return f"{self.words(1, 2)}\n: {self.line()}\n: {self.line()}"

    def table(self):
        columns = self.random.randint(2, 4)
        cell = lambda: self.random.choice([self.words(0, 3), self.words(1, 1), f"**{self.words(1, 1)}**", "`x`", "",
                                           "[a](/b)", "`a`, *b*", "1.5", "<br>", "a \\| b"])
        row = lambda: " | ".join(cell() or "-x-" for _ in range(columns))
        marks = " | ".join(self.random.choice(["---", ":--", ":-:", "--:"]) for _ in range(columns))
        outer = (lambda r: f"| {r} |") if self.chance(0.7) else (lambda r: r)
        body = [outer(row()) for _ in range(self.random.randint(1, 4))]
        if self.chance(0.3) and len(body) > 1:
            return "\n".join(body)
        return "\n".join([outer(row()), outer(marks)] + body)

    def html_block(self):
        w = self.words
        return self.one_of(
            lambda: f"<div class=\"x\">\n  <p>{w(1, 4)} *{w(1, 1)}*</p>\n</div>",
            lambda: f"<iframe src=\"https://example.org/v\" width=\"560\"></iframe>",
            lambda: f"<iframe src=\"https://example.org/v\"></iframe>\n**{w(1, 3)}**",
            lambda: f"<img src=\"a.png\">\n*{w(1, 3)}* {w(1, 2)}",
            lambda: f"<center>\n<img src=\"a.png\">\n</center>", lambda: f"<center>{w(1, 3)}</center>\n{w(2, 4)} *{w(1, 1)}*",
            lambda: f"<p align=\"center\">\n  <img src=\"a.png\"> {w(1, 2)}\n</p>\n{w(2, 3)}",
            lambda: f"<p align=\"center\"><b>{w(1, 2)}</b></p>", lambda: "<br/>", lambda: "<hr/>", lambda: "<br>\n<br>",
            lambda: f"<details>\n<summary>{w(1, 3)}</summary>\n<p>{w(2, 4)}</p>\n</details>",
            lambda: f"<table>\n  <tr>\n    <td>{w(1, 2)}</td>\n\n    <td>{w(1, 2)}</td>\n  </tr>\n</table>",
            lambda: f"<div>\n\n    <p>{w(2, 3)}</p>\n\n</div>", lambda: f"<!-- {w(2, 4)} -->",
            lambda: f"<!--\n{w(2, 4)}\n\n{w(1, 2)}\n-->\n{w(2, 3)}",
            lambda: f"<figure>\n  <img src=\"a.png\">\n  <figcaption>{w(1, 4)}</figcaption>\n</figure>",
            lambda: f"<div markdown=\"1\">\n- {w(1, 2)}\n- *{w(1, 2)}*\n</div>",
            lambda: f"<div markdown=\"1\" class=\"a\">\n\n{w(1, 2)} **{w(1, 2)}**\n\n</div>",
            lambda: f"<span markdown=\"1\">*{w(1, 2)}*</span> {w(1, 2)}",
            lambda: f"<script>\nvar a = 1 < 2 && \"*b*\";\n\nvar c;\n</script>",
            lambda: f"<style>\n.a > b {{ c: d }}\n\n.e {{}}\n</style>",
            lambda: f"<blockquote class=\"t\"><p>{w(1, 4)}</p>&mdash; {w(1, 2)} <a href=\"/x\">{w(1, 1)}</a></blockquote>\n"
                    "<script async src=\"https://example.org/w.js\"></script>",
            lambda: f"<video controls>\n  <source src=\"a.mp4\">\n</video>", lambda: f"<h2>{w(1, 3)}</h2>\n\n{w(2, 4)}",
            lambda: f"<p>{w(1, 2)} <a href=/x\">{w(1, 1)}</a></p>", lambda: f"{w(1, 2)} <a href=/x\">*{w(1, 1)}*</a>",
            lambda: f"<a name=\"x\"></a>\n## {w(1, 3)}", lambda: f"<a id=\"y\"></a>\n\n{w(2, 3)}",
            lambda: f"{w(2, 4)}\n<div>{w(1, 2)}</div>\n{w(2, 3)}", lambda: f"<ul>\n<li>{w(1, 2)}</li>\n</ul>\n{w(1, 3)}")

    def attributes(self):
        return self.one_of(lambda: f"{self.paragraph()}\n{{: .lead}}", lambda: f"{{: .notice}}\n{self.paragraph()}",
                           lambda: f"{self.flat_list()}\n{{: .wide}}", lambda: f"> {self.line()}\n{{: .tip}}",
                           lambda: f"![{self.words(1, 2)}](/a.png){{: width=\"40%\"}}\n*{self.words(2, 3)}*",
                           lambda: f"![{self.words(1, 2)}](/a.png){{:.center}}",
                           lambda: f"~~~\nx = 1\n~~~\n{{: .language-python}}")

    def kramdown_block(self):
        return self.one_of(lambda: "* toc\n{:toc}", lambda: f"{{::nomarkdown}}\n<b>*{self.words(1, 2)}*</b>\n{{:/nomarkdown}}",
                           lambda: f"{{::comment}}\n{self.words(1, 4)}\n{{:/comment}}",
                           lambda: f"- {self.line()}\n^\n- {self.line()}", lambda: "{::options parse_block_html=\"false\" /}",
                           lambda: f"{self.paragraph()}\n\n*[data]: {self.words(1, 3)}", self.definition,
                           lambda: f"{{:red: .r}}\n\n{self.paragraph()}\n{{: red}}")

    def loose(self):
        return self.one_of(lambda: f"{self.line()}\n{self.flat_list()}", lambda: f"{self.flat_list()}\n{self.line()}",
                           lambda: f"{self.line()}\n{self.quote()}", lambda: f"{self.line()}\n{self.plain_code()}",
                           lambda: f"{self.line()}\n### {self.words(1, 3)}\n{self.line()}",
                           lambda: f"#{self.words(1, 2)} {self.words(1, 2)}", lambda: "---",
                           lambda: f"  {self.line()}", lambda: f"{self.flat_list('-')}\n\n{self.flat_list('1.')}",
                           lambda: f"1) {self.words(1, 2)}", lambda: f"[{self.words(1, 2)}]( /x )", lambda: "* * *")

    def post(self):
        common = [self.paragraph] * 9 + [self.heading] * 4 + [self.flat_list] * 3 + [self.nested_list] * 2
        rarer = [self.rich_list, self.code, self.quote, self.html_block, self.html_block, self.table, self.attributes,
                 self.loose, self.loose, self.kramdown_block, self.indented_code, self.tasks, self.numbered_with_code]
        blocks = [self.random.choice(common + rarer)() for _ in range(self.random.randint(3, 9))]
        blocks += [f"[^{label}]: {text}" for label, text in self.notes]
        blocks += [f"[{label}]: https://example.org/{i} \"t\"" for i, label in enumerate(self.references)]
        return "\n\n".join(blocks) + "\n"


def posts(seed, count):
    return [Writer(f"{seed}-{i}").post() for i in range(count)]


def pieces(seed, count):
    """Single blocks, so that a difference is easy to see."""
    out = []
    for i in range(count):
        writer = Writer(f"{seed}-piece-{i}")
        makers = [writer.paragraph, writer.heading, writer.flat_list, writer.nested_list, writer.rich_list, writer.code,
                  writer.quote, writer.table, writer.html_block, writer.attributes, writer.kramdown_block, writer.loose,
                  writer.numbered_with_code, writer.tasks, writer.indented_code]
        block = makers[i % len(makers)]()
        tail = [f"[^{label}]: {text}" for label, text in writer.notes]
        tail += [f"[{label}]: https://example.org/{j} \"t\"" for j, label in enumerate(writer.references)]
        out.append("\n\n".join([block] + tail) + "\n")
    return out
