"""Random templates from the grammar of the language: seeded, so that a failure comes back."""
import random

DATA = {
    "n": 7, "zero": 0, "minus": -3, "real": 2.5, "small": 1e-07, "yes": True, "no": False, "nothing": None,
    "word": "Offer", "text": "a <b> & \"c\" 'd'", "markup": "<em>kept</em>", "empty": "",
    "words": ["pear", "Apple", "fig"], "numbers": [3, 1, 2, 3], "mixed": [1, "two", None, True, 4.0],
    "posts": [
        {"title": "Two offers", "year": 2024, "tags": ["search", "pay"], "draft": False},
        {"title": "A <long> spring", "year": 2023, "tags": [], "draft": True},
        {"title": "Before", "year": 2024, "tags": ["pay"], "draft": False},
    ],
    "site": {"title": "Via & Co", "lang": "en", "menu": {"home": "/", "tags": "/tags"}},
}
NUMBERS = ["n", "zero", "minus", "real", "1", "2.5", "-4", "10", "site.missing|default(3)", "posts|length"]
TEXTS = ["word", "text", "markup", "empty", "'x'", "\"<i>\"", "site.title", "posts[1].title", "'a' ~ n", "'é' * 2"]
LISTS = ["words", "numbers", "mixed", "[1, 2]", "['b', word]", "posts|map(attribute='title')|list", "posts[0].tags"]
TEXT_FILTERS = ["upper", "lower", "title", "capitalize", "trim", "length", "e", "safe", "replace('a', '<')", "striptags",
                "truncate(4, true, '', 0)", "center(9)", "wordcount", "urlencode", "first", "last", "reverse", "list",
                "string", "indent(2)", "default('d', true)", "tojson", "join('-')", "int", "float", "wordwrap(5)"]
NUMBER_FILTERS = ["abs", "int", "float", "round", "round(1)", "string", "default(9)", "tojson", "e", "round(0, 'floor')"]
LIST_FILTERS = ["length", "first", "last", "join(', ')", "list", "reverse|list", "unique|list", "sort", "max", "min", "sum",
                "tojson", "batch(2)|list", "slice(2)|list", "map('upper')|list", "select('string')|list",
                "reject('none')|list", "string", "join(markup)"]
TESTS = ["defined", "none", "string", "number", "even", "odd", "iterable", "mapping", "sequence", "true", "boolean",
         "integer", "float", "divisibleby 2", "eq 7", "in words", "lower", "upper", "escaped", "undefined"]


class Grammar:
    def __init__(self, generator):
        self.r = generator

    def number(self, depth):
        if depth <= 0 or self.r.random() < 0.3:
            return self.r.choice(NUMBERS)
        form = self.r.randrange(4)
        if form == 0:
            return f"({self.number(depth - 1)} {self.r.choice(['+', '-', '*', '/', '//', '%'])} {self.number(depth - 1)})"
        if form == 1:
            return f"({self.number(depth - 1)})|{self.r.choice(NUMBER_FILTERS)}"
        if form == 2:
            return f"({self.number(depth - 1)} if {self.truth(depth - 1)} else {self.number(depth - 1)})"
        return f"(-{self.number(depth - 1)})"

    def text(self, depth):
        if depth <= 0 or self.r.random() < 0.3:
            return self.r.choice(TEXTS)
        form = self.r.randrange(4)
        if form == 0:
            return f"({self.text(depth - 1)} ~ {self.any(depth - 1)})"
        if form == 1:
            return f"({self.text(depth - 1)})|{self.r.choice(TEXT_FILTERS)}"
        if form == 2:
            return f"({self.text(depth - 1)} + {self.text(depth - 1)})"
        return f"({self.text(depth - 1)})[{self.r.choice(['0', '1:', ':-1', '::2', '::-1', '-1', '9'])}]"

    def list(self, depth):
        if depth <= 0 or self.r.random() < 0.3:
            return self.r.choice(LISTS)
        form = self.r.randrange(3)
        if form == 0:
            return f"({self.list(depth - 1)} + {self.list(depth - 1)})"
        if form == 1:
            return f"({self.list(depth - 1)})|{self.r.choice(LIST_FILTERS)}"
        return f"[{self.any(depth - 1)}, {self.any(depth - 1)}]"

    def truth(self, depth):
        if depth <= 0:
            return self.r.choice(["yes", "no", "nothing", "n", "words", "empty", "unknown"])
        form = self.r.randrange(5)
        if form == 0:
            return f"({self.truth(depth - 1)} {self.r.choice(['and', 'or'])} {self.truth(depth - 1)})"
        if form == 1:
            return f"(not {self.truth(depth - 1)})"
        if form == 2:
            return f"({self.any(depth - 1)} is {self.r.choice(['', 'not '])}{self.r.choice(TESTS)})"
        if form == 3:
            return f"({self.number(depth - 1)} {self.r.choice(['<', '>', '<=', '>=', '==', '!='])} {self.number(depth - 1)})"
        return f"({self.any(depth - 1)} {self.r.choice(['in', 'not in', '=='])} {self.list(depth - 1)})"

    def any(self, depth):
        return self.r.choice([self.number, self.text, self.list, self.truth])(depth)

    def open(self):
        return self.r.choice(["{%", "{%", "{%-"])

    def close(self):
        return self.r.choice(["%}", "%}", "-%}"])

    def tag(self, words):
        return f"{self.open()} {words} {self.close()}"

    def body(self, depth):
        return "".join(self.statement(depth) for _ in range(self.r.randint(1, 3)))

    def statement(self, depth):
        form = self.r.randrange(9 if depth > 0 else 2)
        if form == 0:
            return self.r.choice(["\n  <p>", " word ", "\n", "</p>\n\n", "{# note #}", " {#- note -#} "])
        if form == 1:
            return f"{{{{ {self.any(2)} }}}}"
        if form == 2:
            return (self.tag(f"if {self.truth(2)}") + self.body(depth - 1) + self.tag("else") + self.body(depth - 1)
                    + self.tag("endif"))
        if form == 3:
            inner = self.body(depth - 1) + self.r.choice(["{{ loop.index }}", "{{ x }}", "{{ loop.last }}", "{{ loop.cycle(1, 2) }}"])
            condition = self.r.choice(["", "", " if x", " if x is string"])
            return self.tag(f"for x in {self.list(1)}{condition}") + inner + self.tag("else") + "none" + self.tag("endfor")
        if form == 4:
            return self.tag(f"set v = {self.any(2)}") + "{{ v }}"
        if form == 5:
            return self.tag("set w") + self.body(depth - 1) + self.tag("endset") + "[{{ w }}]"
        if form == 6:
            return self.tag(f"with y = {self.any(1)}") + "{{ y }}" + self.body(depth - 1) + self.tag("endwith")
        if form == 7:
            call = self.r.choice(["m(1)", "m(1, b=word)", "m(b=2, a=text)", "m()"])
            return self.tag("macro m(a, b='<b>')") + "{{ a }}/{{ b }}" + self.tag("endmacro") + f"{{{{ {call} }}}}"
        return self.tag(f"filter {self.r.choice(['upper', 'trim', 'e', 'title'])}") + self.body(depth - 1) + self.tag("endfilter")


def cases(seed, count):
    generator = random.Random(seed)
    grammar = Grammar(generator)
    made = []
    for number in range(count):
        text = grammar.body(3)
        if "generator" not in text:
            made.append({"title": f"random {number}", "templates": {"main": text}, "data": DATA})
    return made
