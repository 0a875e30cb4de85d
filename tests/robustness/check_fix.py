#!/usr/bin/env python3
"""`check --fix` on the real disk: permissions, links, a terminal that is asked, nothing left beside the files."""
import os
import pty
import stat
import subprocess

from site_maker import run
from tally import main

POST = "---\ntitle: A spring\ndate: 2024-05-02\n---\n##Plans\n"
MENDED = POST.replace("##P", "## P")
COMMAND = ("check", "--fix", "--clock", "2025-01-01")


def make_site(folder):
    posts = folder / "content" / "posts"
    posts.mkdir(parents=True)
    for name in ("spring", "winter"):
        (posts / f"{name}.md").write_text(POST, encoding="utf-8")
    return posts


def names(posts):
    return sorted(path.name for path in posts.iterdir())


def answered(program, folder, answer):
    """Runs with a terminal as its input."""
    ours, theirs = pty.openpty()
    with subprocess.Popen([program, *COMMAND], cwd=folder, stdin=theirs, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE) as process:
        os.write(ours, answer)
        _, errors = process.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)
    return errors.decode()


def test_permissions(program, folder, tally):
    posts = make_site(folder)
    (posts / "spring.md").chmod(0o640)
    run(program, *COMMAND, "--yes", cwd=folder)
    tally.check((posts / "spring.md").read_text() == MENDED, "--yes repairs")
    mode = stat.S_IMODE((posts / "spring.md").stat().st_mode)
    tally.check(mode == 0o640, "a repaired file keeps its permissions", oct(mode))
    tally.check(names(posts) == ["spring.md", "winter.md"], "nothing is left beside it", str(names(posts)))


def test_terminal(program, folder, tally):
    posts = make_site(folder)
    asked = answered(program, folder, b"n\n")
    tally.check("make 2 repairs in 2 files? [y/N]" in asked, "on a terminal it asks", asked)
    tally.check((posts / "spring.md").read_text() == POST, "no is no")
    answered(program, folder, b"y\n")
    tally.check((posts / "winter.md").read_text() == MENDED, "yes is yes")


def test_link(program, folder, tally):
    posts = make_site(folder)
    (posts / "winter.md").rename(folder / "winter.txt")
    (posts / "winter.md").symlink_to("../../winter.txt")
    code, _, errors = run(program, *COMMAND, "--yes", cwd=folder)
    tally.check(code == 1 and "MP0603" in errors, "a link is refused and told", errors)
    tally.check((posts / "winter.md").is_symlink() and (folder / "winter.txt").read_text() == POST,
                "a link and what it leads to stay")
    tally.check((posts / "spring.md").read_text() == MENDED, "the other files are repaired")


def test(program, folder, tally):
    for number, part in enumerate((test_permissions, test_terminal, test_link)):
        place = folder / str(number)
        place.mkdir()
        part(program, place, tally)


if __name__ == "__main__":
    main(test, __doc__)
