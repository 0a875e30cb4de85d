#!/usr/bin/env python3
"""Imports of exports that mean no good, with the real program and the real disk.

Archives with bombs, ways out and links; links in folders; and an import that is run twice and killed in between.
"""
import os
import signal
import subprocess
import time
import zipfile

from site_maker import first_difference, fingerprint, run
from tally import main


def add(archive, name, data, mode=0o100644):
    info = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
    info.compress_type, info.create_system, info.external_attr = zipfile.ZIP_DEFLATED, 3, mode << 16
    archive.writestr(info, data)


def export(path, extra):
    """A small export of Substack, and what is added to it: (name, bytes, mode)."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        add(archive, "posts.csv", "post_id,post_date,is_published,title\n1.one,2023-01-02T10:00:00.000Z,true,One\n")
        add(archive, "posts/1.one.html", "<p>The <b>first</b>.</p>")
        for entry in extra:
            add(archive, *entry)


def check_refused(program, folder, tally, name, extra, cause):
    path, site = folder / f"{name}.zip", folder / f"site-{name}"
    export(path, extra)
    before = fingerprint(folder)
    code, _, errors = run(program, "import", "substack", str(path), "--into", str(site), cwd=folder)
    tally.check(code == 1, f"{name}: exit code", f"{code} {errors}")
    tally.check("error[MP0803]" in errors and cause in errors, f"{name}: the entry is named", errors)
    tally.check(first_difference(before, fingerprint(folder)) is None, f"{name}: nothing is written")
    code, _, errors = run(program, "import", "substack", str(path), "--into", str(site), "--keep-going", cwd=folder)
    tally.check((site / "content/posts/2023-01-02-one.md").is_file(), f"{name}: --keep-going imports the rest", errors)
    tally.check(not (folder / "out.html").exists(), f"{name}: nothing is written outside")


def check_links(program, folder, tally):
    (folder / "secret.txt").write_text("A secret word\n", encoding="utf-8")
    notes = folder / "notes"
    notes.mkdir()
    (notes / "one.md").write_text("---\ntitle: One\ndate: 2023-01-01\n---\n![x](pic.png)\n", encoding="utf-8")
    (notes / "two.txt").symlink_to(folder / "secret.txt")
    (notes / "pic.png").symlink_to(folder / "secret.txt")
    (notes / "loop").symlink_to(notes)
    code, _, errors = run(program, "import", "text", str(notes), "--into", str(folder / "linked"), cwd=folder)
    tally.check(code == 0 and errors.count("MP0805") == 3, "links are told", errors)
    words = b"".join(p.read_bytes() for p in (folder / "linked").rglob("*") if p.is_file())
    tally.check(b"secret" not in words, "no link is followed")


def check_kill(program, folder, tally):
    """Killed at any moment, a new site is whole or not there; a second import completes an old folder."""
    blog = folder / "blog"
    (blog / "_posts").mkdir(parents=True)
    (blog / "_config.yml").write_text("title: Many\n", encoding="utf-8")
    for number in range(300):
        (blog / "_posts" / f"2020-01-{1 + number % 28:02}-post-{number}.md").write_text(
            f"---\ntitle: Post {number}\n---\nWords *of* {number}.\n", encoding="utf-8")
    whole = folder / "whole"
    code, _, errors = run(program, "import", "jekyll", str(blog), "--into", str(whole), cwd=folder)
    tally.check(code == 0, "the blog imports", errors)
    expected = fingerprint(whole)
    for milliseconds in (1, 5, 20, 40, 60, 80, 120):
        new, old = folder / f"new-{milliseconds}", folder / f"old-{milliseconds}"
        old.mkdir()
        for target in (new, old):
            process = subprocess.Popen([program, "import", "jekyll", str(blog), "--into", str(target)], cwd=folder,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(milliseconds / 1000)
            process.send_signal(signal.SIGKILL)
            process.wait()
        tally.check(not new.exists() or first_difference(expected, fingerprint(new)) is None,
                    f"killed after {milliseconds} ms: the new site is whole or absent")
        for target in (new, old):
            run(program, "import", "jekyll", str(blog), "--into", str(target), cwd=folder)
            different = first_difference(expected, fingerprint(target))
            tally.check(different is None, f"killed after {milliseconds} ms: {target.name} is completed", str(different))


def test(program, folder, tally):
    os.chdir(folder)
    check_refused(program, folder, tally, "bomb", [("posts/2.bomb.html", b"0" * (64 << 20))], "times its size")
    check_refused(program, folder, tally, "up", [("../out.html", "<p>x</p>")], "leads out of the folder")
    check_refused(program, folder, tally, "absolute", [("/tmp/out.html", "<p>x</p>")], "absolute")
    check_refused(program, folder, tally, "link", [("posts/2.x.html", "/etc/passwd", 0o120777)], "symbolic link")
    check_links(program, folder, tally)
    check_kill(program, folder, tally)


if __name__ == "__main__":
    main(test, __doc__)
