"""Sites for the robustness tests, and a fingerprint of a tree that tells every byte."""
import hashlib
import os
import pathlib
import random
import shutil
import subprocess

OPTIONS = """axes:
  - {id: pace, low_label: Calm, high_label: Fast}
options:
  - {id: library, name: A town library, outcome: offer, pros: [Quiet rooms], positions: {pace: 10}}
  - {id: bakery, name: The bakery below, outcome: accepted, chosen: true, positions: {pace: {from: 50, to: 80}}}
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def post_text(number, word):
    year, month, day = 2015 + number % 9, 1 + number % 12, 1 + number % 28
    return (f"---\ntitle: Season {number} of {word}\ndate: {year}-{month:02}-{day:02}\ntags: [season, year {year}]\n"
            f"---\nWhat I learned about {word} in season {number}.\n\n<!--more-->\n\n## Work\n\n"
            + f"A paragraph about *{word}* and the work, with a note.[^1]\n\n" * 6
            + "[^1]: Said by a neighbour.\n")


def make_site(site, posts=40, word="bread"):
    """A site with posts, a bundle with options and figures, a page, a static file."""
    write(site / "milepost.toml", 'title = "Seasons"\nbase_url = "https://example.org/"\ntimezone = "Europe/Paris"\n')
    for number in range(posts):
        write(site / "content" / "posts" / f"season-{number:03}.md", post_text(number, word))
    bundle = site / "content" / "posts" / "2024-05-02-two-offers"
    write(bundle / "index.md", f"---\ntitle: Two offers and {word}\ndate: 2024-05-02\n---\n"
          "I weighed them; [](#fig-pace) shows how.\n\n{% spectrum axis=\"pace\" %}\n\n{% comparison %}\n")
    write(bundle / "options.yaml", OPTIONS)
    write(site / "content" / "pages" / "about.md", f"---\ntitle: About {word}\n---\nWho writes here.\n")
    write(site / "static" / "img" / "dot.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>\n")


def copy_sample_site(root, site):
    """The project's own sample site, without what a build makes of it."""
    site.mkdir()
    shutil.copy(root / "milepost.toml", site)
    for part in ("content", "static", "_data", "_includes"):
        if (root / part).exists():
            shutil.copytree(root / part, site / part)


def shuffled_copy(source, target, seed):
    """The same files, made in another order, so that the folder lists them in another order."""
    files = [p for p in source.rglob("*") if p.is_file()]
    random.Random(seed).shuffle(files)
    for file in files:
        copied = target / file.relative_to(source)
        copied.parent.mkdir(parents=True, exist_ok=True)
        copied.write_bytes(file.read_bytes())


def fingerprint(folder):
    """Path -> hash for all below `folder`; links and empty folders count."""
    prints = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        name = str(path.relative_to(folder))
        if path.is_symlink():
            prints[name] = "-> " + os.readlink(path)
        elif path.is_dir():
            prints[name] = "folder"
        else:
            prints[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return prints


def first_difference(a, b):
    return next((name for name in sorted(set(a) | set(b)) if a.get(name) != b.get(name)), None)


def is_sanitized(program):
    """Whether AddressSanitizer is in it."""
    return b"__asan_init" in pathlib.Path(program).read_bytes()


def run(program, *words, cwd, env=None, preexec_fn=None):
    done = subprocess.run([program, *words], cwd=cwd, env=env, preexec_fn=preexec_fn, capture_output=True, check=False,
                          timeout=120)
    return done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
