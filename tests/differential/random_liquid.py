"""Random Liquid templates that say something: loops over posts, conditions, filters one behind the other."""
import random

DATA = {
    "site": {"url": "https://example.org", "baseurl": "/blog", "title": "Offers & outcomes"},
    "page": {"title": "Two offers", "tags": ["offers", "research"], "date": "2024-05-02 09:30:00 +0200", "draft": False},
    "posts": [
        {"title": "A spring", "year": 2021, "place": "Oslo", "score": 2.5, "tags": ["a", "b"]},
        {"title": "Der Übergang", "year": 2019, "place": None, "score": 1, "tags": []},
        {"title": "choice", "year": 2020, "place": "Bern", "score": -3, "tags": ["b"]},
    ],
    "names": ["Vector", "ångström", "bee", "Bee", "cedar"],
    "numbers": [3, 1, 2],
    "text": "  The <b>first</b> offer, and \"more\" — it's so & so  ",
    "words": "one two three four five",
    "empty_text": "",
    "empty_list": [],
    "zero": 0,
    "ten": 10,
    "half": 0.5,
    "third": 3.14159,
    "numeral": "17",
    "yes": True,
    "no": False,
}

TEXTS = ["text", "words", "page.title", "site.title", "'a-b_c d'", "numeral", "empty_text", "posts[1].title", "names.first", "missing"]
NUMBERS = ["ten", "zero", "half", "third", "numeral", "posts[0].score", "names.size", "7", "-4", "2.5"]
LISTS = ["names", "numbers", "posts", "page.tags", "empty_list", "(1..4)"]
VALUES = TEXTS + NUMBERS + ["yes", "no", "nil", "page.draft", "posts[1].place"]
TEXT_FILTERS = [
    "upcase", "downcase", "capitalize", "strip", "lstrip", "rstrip", "escape", "escape_once", "strip_html",
    "url_encode", "uri_escape", "xml_escape", "newline_to_br", "strip_newlines", "slugify", "append: '!'",
    "prepend: page.title", "remove: 'e'", "remove_first: 'o'", "replace: 'o', '0'", "replace_first: ' ', '_'",
    "truncate: 12", "truncate: 8, ''", "truncatewords: 2", "truncatewords: 3, '…'", "slice: 2", "slice: 1, 4",
    "slice: -3, 2", "default: 'nothing'", "split: ' ' | join: '+'", "split: 'e' | first",
    "split: '' | last", "relative_url", "absolute_url", "jsonify", "inspect", "normalize_whitespace", "slugify: 'pretty'",
    "slugify: 'ascii'", "slugify: 'raw'", "h",
]
NUMBER_FILTERS = [
    "plus: 3", "minus: 1.5", "times: 2", "divided_by: 4", "divided_by: 0.5", "modulo: 3", "round", "round: 1", "ceil", "floor",
    "abs", "at_least: 4", "at_most: 5", "plus: half", "times: third", "minus: ten",
]
LIST_FILTERS = [
    "first", "last", "size", "join: ', '", "reverse | join", "uniq | join: ' '", "compact | size", "concat: names | join: '/'",
    "push: 'new' | last", "pop | size", "shift | size", "unshift: 'x' | first", "array_to_sentence_string", "slice: 1, 2 | join",
    "jsonify", "sort | join: ' '", "array_to_sentence_string: 'or'", "inspect",
]
POST_FILTERS = [
    "map: 'title' | join: ', '", "where: 'place', 'Oslo' | size", "where: 'tags', 'b' | map: 'title' | join", "sort: 'year' | map: 'title' | join: '; '",
    "sort: 'place', 'last' | map: 'year' | join: ' '", "group_by: 'place' | size", "where_exp: 'item', 'item.year > 2019' | size",
    "where_exp: 'p', 'p.title contains \"i\" and p.year != 2021' | map: 'title' | join", "map: 'place' | compact | join", "first | map: 'year' | join",
    "where: 'place', nil | size", "find: 'year', 2020 | jsonify", "jsonify", "sort: 'score' | map: 'score' | join: ' '",
]
COMPARISONS = ["==", "!=", "<>", "contains"]


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.depth = 0

    def pick(self, values):
        return self.random.choice(values)

    def output(self):
        kind = self.random.randrange(10)
        if kind < 4:
            filters = [self.pick(TEXT_FILTERS) for _ in range(self.random.randrange(0, 3))]
            return "{{ " + " | ".join([self.pick(TEXTS)] + filters) + " }}"
        if kind < 6:
            filters = [self.pick(NUMBER_FILTERS) for _ in range(self.random.randrange(1, 3))]
            return "{{ " + " | ".join([self.pick(NUMBERS)] + filters) + " }}"
        if kind < 8:
            return "{{ " + self.pick(["names", "page.tags", "empty_list"]) + " | " + self.pick(LIST_FILTERS) + " }}"
        return "{{ posts | " + self.pick(POST_FILTERS) + " }}"

    def comparison(self):
        kind = self.random.randrange(6)
        if kind == 0:
            return self.pick(VALUES)
        if kind == 1:
            return self.pick(["ten", "zero", "half", "posts[0].year"]) + " " + self.pick(["<", ">", "<=", ">="]) + " " + self.pick(["3", "0.5", "2021", "ten"])
        if kind == 2:
            return self.pick(VALUES + LISTS[:-1]) + " " + self.pick(["==", "!="]) + " " + self.pick(["empty", "nil", "blank"])
        if kind == 3:
            return self.pick(["names", "page.tags", "words", "missing"]) + " contains " + self.pick(["'bee'", "'o'", "'offers'", "missing"])
        return self.pick(VALUES) + " " + self.pick(["==", "!=", "<>"]) + " " + self.pick(VALUES)

    def condition(self):
        parts = [self.comparison()]
        while self.random.random() < 0.35:
            parts += [self.pick(["and", "or"]), self.comparison()]
        return " ".join(parts)

    def open_sign(self):
        return self.pick(["{%", "{%", "{%-"])

    def close_sign(self):
        return self.pick(["%}", "%}", "-%}"])

    def tag(self, words):
        return f"{self.open_sign()} {words} {self.close_sign()}"

    def conditional(self):
        name = self.pick(["if", "if", "unless"])
        out = self.tag(f"{name} {self.condition()}") + self.body()
        if self.random.random() < 0.3:
            out += self.tag(f"elsif {self.condition()}") + self.body()
        if self.random.random() < 0.5:
            out += self.tag("else") + self.body()
        return out + self.tag(f"end{name}")

    def loop(self):
        extras = [""] * 4 + [" reversed", " limit:2", " offset:1", " limit:1 offset:1", " reversed limit: 2", " limit: zero"]
        source = self.pick(LISTS + ["page", "text", "missing"])
        inside = self.pick([
            "{{ x }}{{ forloop.index }}", "{% cycle 'odd', 'even' %}", "{{ x.title | default: x }},", "{{ forloop.rindex0 }}{% if forloop.last %}.{% endif %}",
            "{% if forloop.index == 2 %}{% break %}{% endif %}{{ x }}", "{% if forloop.first %}{% continue %}{% endif %}[{{ x }}]",
            "{% increment c %}{{ c }}", "{% assign last = x %}", self.output(),
        ])
        other = self.tag("else") + "none" if self.random.random() < 0.3 else ""
        return self.tag(f"for x in {source}{self.pick(extras)}") + self.pick(["", "\n", " "]) + inside + other + self.tag("endfor")

    def selection(self):
        out = self.tag("case " + self.pick(["ten", "page.title", "yes", "posts[0].place"]))
        for _ in range(self.random.randrange(1, 3)):
            out += self.tag("when " + self.pick(["10", "'Two offers'", "true, 10", "'Oslo' or 'Bern'", "nil", "zero"])) + self.body()
        if self.random.random() < 0.5:
            out += self.tag("else") + "other"
        return out + self.tag("endcase")

    def statement(self):
        kind = self.random.randrange(12)
        if kind < 4 or self.depth > 2:
            return self.output()
        self.depth += 1
        makers = [self.conditional, self.conditional, self.loop, self.loop, self.selection]
        if kind < 9:
            out = self.pick(makers)()
        elif kind == 9:
            out = self.tag("assign v = " + self.output()[3:-3]) + "{{ v }}"
        elif kind == 10:
            out = self.tag("capture w") + self.body() + self.tag("endcapture") + "<{{ w | size }}{{ w }}>"
        else:
            out = self.pick([
                "{% raw %}{{ x }} {% y %}{% endraw %}", "{% comment %}{{ z }}{% endcomment %}", "{% include card.html title=page.title n='1' %}",
                "{% tablerow n in numbers cols:2 %}{{ n }}{% endtablerow %}", "{% decrement d %}{% increment d %}", "{%- # words -%}",
            ])
        self.depth -= 1
        return out

    def body(self):
        parts = []
        for _ in range(self.random.randrange(1, 4)):
            parts.append(self.pick(["", " ", "\n", " and ", "\n\n  x "]))
            parts.append(self.statement())
        parts.append(self.pick(["", " ", "\n"]))
        return "".join(parts)


INCLUDES = {"card.html": "<b>{{ include.title }}{% if include.n == '1' %}!{% endif %}{{ include.missing }}</b>\n"}


def cases(seed, count):
    made = []
    for number in range(count):
        maker = Maker(seed * 1000 + number)
        made.append({"title": f"random {number}", "template": maker.body(), "includes": INCLUDES, "data": DATA})
    return made
