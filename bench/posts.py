"""Posts for measuring: made up, always the same, with what career posts are made of: headings, lists, tables, links
between posts, notes, code, quotes, and in every tenth an option set with a table and a spectrum."""
import random

SUBJECTS = ["The second interview", "A quiet team", "My old manager", "The train ride", "That offer", "Our first release",
            "A letter from the north", "The notice period", "An honest recruiter", "The probation"]
VERBS = ["took longer than", "paid for", "outlived", "changed", "explained", "cost less than", "began with", "ended",
         "was worth", "made room for"]
OBJECTS = ["the whole spring", "three careful drafts", "a broken promise", "what I had planned", "two good colleagues",
           "the smaller salary", "every spreadsheet I kept", "an open question", "the long commute", "a better habit"]
TAILS = ["and I would do it again", "though nobody said so", "as my notes from that week show", "at least for a year",
         "which surprised the panel", "before the money ran out", "and that was enough", "but only on paper"]
TAGS = ["offers", "interviews", "pay", "remote work", "moving", "leaving", "learning", "teams"]
FRONT = """---
title: {title}
date: {date}
tags: [{tags}]
summary: {summary}
---
"""
# Social cards cost a hundred times what a post costs, and would hide it.
SETTINGS = 'title = "Looking back"\nbase_url = "https://looking-back.example/"\nsocial_cards = false\n'
OPTIONS = """axes:
  - {id: pace, low_label: Calm, high_label: Fast}
options:
  - {id: mill, name: The paper mill, outcome: offer, pros: [Near home, Fixed hours], cons: [Low pay], positions: {pace: 15}}
  - {id: harbour, name: The harbour office, outcome: rejected, positions: {pace: {from: 30, to: 55}}}
  - {id: press, name: A small press, outcome: accepted, chosen: true, pros: [Good people], positions: {pace: 70}}
"""


def sentence(chance):
    return f"{chance.choice(SUBJECTS)} {chance.choice(VERBS)} {chance.choice(OBJECTS)}, {chance.choice(TAILS)}."


def paragraph(chance, number, count):
    words = [sentence(chance) for _ in range(chance.randint(3, 6))]
    if chance.random() < 0.2:
        words[0] = f"**{words[0]}**"
    earlier = chance.randrange(count) // 10 * 10  # no bundle
    if chance.random() < 0.4:
        words.append(f"I wrote of it [before](post-{earlier:04}.md \"an earlier post\").")
    if chance.random() < 0.3:
        words.append(f"The figures come from a [survey](https://survey.example/{number}?year=20{number % 24:02}).")
    if chance.random() < 0.2:
        words.append("It's *not* what \"they\" promised -- `hours < 40` -- but it held.")
    return " ".join(words) + "\n\n"


def table(chance):
    rows = "".join(f"| {chance.choice(OBJECTS)} | {chance.randint(40, 160)}k | {chance.choice(TAILS)} |\n" for _ in range(4))
    return "| What | Pay | Note |\n|---|---:|---|\n" + rows + "\n"


def bullets(chance):
    return "".join(f"- {sentence(chance)}\n" for _ in range(4)) + "\n"


def is_bundle(number):
    return number % 10 == 9


def post_text(number, count):
    chance = random.Random(number)
    # Bundles are old, and so not in the feed, for which their figures would be painted: that is dear, and would hide the rest.
    year = 2004 if is_bundle(number) else 2005 + number % 20
    date = f"{year}-{1 + number % 12:02}-{1 + number % 28:02}"
    text = FRONT.format(title=f"{chance.choice(SUBJECTS)}, part {number}", date=date, summary=sentence(chance),
                        tags=", ".join(chance.sample(TAGS, 3)))
    for section in range(4):
        text += f"## {chance.choice(OBJECTS).capitalize()}\n\n" if section else ""
        text += paragraph(chance, number, count) + paragraph(chance, number, count)
        text += chance.choice([table, bullets])(chance)
        text += f"> {sentence(chance)}\n\n" if section == 2 else ""
    text += "```\nweeks = offers * 2\n```\n\n" if number % 3 == 0 else ""
    return text + f"A last word.[^n]\n\n[^n]: {sentence(chance)}\n"


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def make_site(site, count):
    write(site / "milepost.toml", SETTINGS)
    for number in range(count):
        text = post_text(number, count)
        if is_bundle(number):
            bundle = site / "content" / "posts" / f"weighed-{number:04}"
            write(bundle / "index.md", text + '\n{% comparison %}\n\n{% spectrum axis="pace" %}\n')
            write(bundle / "options.yaml", OPTIONS)
        else:
            write(site / "content" / "posts" / f"post-{number:04}.md", text)
