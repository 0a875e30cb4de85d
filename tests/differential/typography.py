#!/usr/bin/python3
"""English typography as kramdown (Jekyll's settings) and pandoc set it: quotes, dashes, ellipses, byte for byte.

Sentences are made up from seeded pieces, each is a paragraph, and its text is compared with both. Where the two agree,
milepost must agree with them, but for KNOWN. Where they differ, milepost must do what one of them does, in AT_LEAST of
the sentences. Usage: typography.py MILEPOST [--show]
"""
import html
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).parent
SEED = 20261121
SENTENCES = 1500
AT_LEAST = 0.98

# What differs from both on purpose: where it occurs, and why.
KNOWN = [
    (re.compile(r"-{4}"), "four dashes are two short ones here, a long one and a hyphen there: no writer means either"),
    (re.compile(r"''|\"\"|'\"|\"'"), "two marks side by side with nothing between them: nobody sets them in one way"),
]

HAND_MADE = [
    "\"Hello,\" she said. 'Hi', it's the researchers' choice.",
    "It was in the '90s, and I don't know why.",
    "(\"in brackets\") [\"in others\"] and \"*emphasis*\" and *\"within\"*.",
    "She said: \"He called it 'good enough' twice.\"",
    "Pages 5--6 --- and so on...",
    "Code `it's \"so\" -- ...` stays, <https://example.org/it's--so> too.",
    "An unclosed \"quotation",
    "\\\"Escaped\\\" and &quot;named&quot; stay straight.",
    "[A \"link\"](https://example.org/a--b 'it is \"titled\"') goes on.",
    "Mathematics $$f'(x) - y$$ stays.",
    "My boss's boss's \"plan\".",
]

WORDS = "offer salary team don't it's we'd manager's years' role city rent startup letter I'm they've résumé PhD".split()


def words(random_, least=1, most=4):
    return " ".join(random_.choice(WORDS) for _ in range(random_.randint(least, most)))


def quoted(random_):
    inner = words(random_)
    return random_.choice(['"%s"', '"%s,"', "'%s'", '("%s")', '*"%s"*', '"*%s*"', '**"%s"**', '["%s"](https://example.org/)',
                           '"%s."', '"%s?"', "'%s.'"]) % inner


def nested(random_):
    return '"%s \'%s\' %s"' % (words(random_), words(random_, 1, 2), words(random_))


def piece(random_):
    kind = random_.random()
    if kind < 0.35:
        return words(random_)
    if kind < 0.6:
        return quoted(random_)
    if kind < 0.68:
        return nested(random_)
    return random_.choice(["pages 3--4", "2010--2012", "`a -- \"b\" it's`", "well...", "and so on...,", "the '80s", "*never*",
                           "**always**", "a *'small'* one", "Bob's \"idea\"", "(so they said)", "5'", "<em>it's</em>"])


def sentence(random_):
    parts = [piece(random_) for _ in range(random_.randint(2, 6))]
    text = parts[0]
    for part in parts[1:]:
        text += random_.choice([" ", " ", " ", ", ", " -- ", "---", "--", " --- ", "; ", ": "]) + part
    return "So " + text + random_.choice([".", "!", "?", "..."])


def paragraphs(markup):
    """The text of each paragraph."""
    found = re.findall(r"<p>(.*?)</p>", markup, re.S)
    return [html.unescape(re.sub(r"<math.*?alttext=\"([^\"]*)\".*?</math>|<[^>]*>", r"\1", one)) for one in found]


def run(command, text):
    return subprocess.run(command, input=text.encode(), capture_output=True, check=True).stdout.decode()


def by_kramdown(text):
    return json.loads(run(["ruby", str(HERE / "kramdown.rb")], json.dumps([text])))[0]


def by_pandoc(text):
    markup = run(["pandoc", "-f", "markdown+autolink_bare_uris", "-t", "html", "--wrap=preserve", "--mathml"], text)
    return re.sub(r"<math.*?<annotation[^>]*>(.*?)</annotation>.*?</math>", r"\1", markup, flags=re.S)


def reason_for(text):
    return next((reason for pattern, reason in KNOWN if pattern.search(text)), None)


def judge(source, ours, kramdowns, pandocs):
    """'same', 'known', 'wrong' where both agree on something else, or 'own' where they do not agree."""
    if ours in (kramdowns, pandocs):
        return "same"
    if reason_for(source):
        return "known"
    return "wrong" if kramdowns == pandocs else "own"


def main():
    if not shutil.which("pandoc") or subprocess.run(["ruby", "-rkramdown", "-e", ""], capture_output=True).returncode:
        print("skipped: pandoc or kramdown is not installed")
        return 0
    random_ = random.Random(SEED)
    sources = HAND_MADE + [sentence(random_) for _ in range(SENTENCES)]
    text = "\n\n".join(sources) + "\n"
    ours = paragraphs(run([sys.argv[1], "render", "-"], text))
    kramdowns, pandocs = paragraphs(by_kramdown(text)), paragraphs(by_pandoc(text))
    assert len(ours) == len(kramdowns) == len(pandocs) == len(sources), "the renderers see other paragraphs"
    counts = {"same": 0, "known": 0, "wrong": 0, "own": 0}
    for source, our, kramdown, pandoc in zip(sources, ours, kramdowns, pandocs):
        verdict = judge(source, our, kramdown, pandoc)
        counts[verdict] += 1
        if verdict == "wrong" or (verdict == "own" and "--show" in sys.argv):
            print(f"{verdict}: {source}\n  milepost {our}\n  kramdown {kramdown}\n  pandoc   {pandoc}")
    print(", ".join(f"{count} {verdict}" for verdict, count in counts.items()), f"of {len(sources)}")
    return 1 if counts["wrong"] or counts["same"] + counts["known"] < AT_LEAST * len(sources) else 0


if __name__ == "__main__":
    sys.exit(main())
