#!/usr/bin/env python3
"""A disk that fills up during a build: a clear message, exit code 1, the old tree as it was.

The disk is a small tmpfs in a mount name space of its own (unshare); skipped where that is not allowed.
"""
import os
import subprocess
import sys

from site_maker import fingerprint, first_difference, make_site, run
from tally import Skip, main

MOUNTED = "MILEPOST_TEST_MOUNTED"


def need_mounts():
    """Starts this script again where it may mount; as root of a name space where it is nobody here."""
    if os.environ.get(MOUNTED):
        return
    # Nothing is made before this: the script begins anew.
    ways = [["unshare", "-m"], ["unshare", "-m", "-r"]]
    for way in ways:
        probe = [*way, "sh", "-c", "mount -t tmpfs -o size=64k none /mnt && umount /mnt"]
        if subprocess.run(probe, capture_output=True, check=False).returncode == 0:
            os.environ[MOUNTED] = "1"
            os.execvp(way[0], [*way, sys.executable, "-B", *sys.argv])
    print("SKIP: mounting a tmpfs is not allowed here")
    sys.exit(77)


def mount(folder, size_kib):
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size_kib}k", "none", str(folder)],
                          capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Skip(f"mounting a tmpfs failed: {done.stderr.strip()}")


def test(program, folder, tally):
    site, disk = folder / "site", folder / "disk"
    make_site(site, posts=2)
    mount(disk, 1024)
    output = str(disk / "public")
    code, _, errors = run(program, "build", "-o", output, "--clock", "2025-01-01", cwd=site)
    tally.check(code == 0, "a small site fits", errors)
    old_tree = fingerprint(disk / "public")
    for posts in (200, 400, 800):
        make_site(site, posts=posts)
        code, _, errors = run(program, "build", "-o", output, "--clock", "2025-01-01", cwd=site)
        tally.check(code == 1, f"{posts} posts: exit code", str(code))
        tally.check("error[MP0603]" in errors and "the disk is full" in errors, f"{posts} posts: the message", errors)
        tally.check("public/ is as it was" in errors, f"{posts} posts: what remains is said", errors)
        different = first_difference(old_tree, fingerprint(disk / "public"))
        tally.check(different is None, f"{posts} posts: the old tree is intact", str(different))
        left = sorted(p.name for p in disk.iterdir() if not p.name.endswith((".milepost-record", ".milepost-pages")))
        tally.check(left == ["public"], f"{posts} posts: no staging is left", str(left))


if __name__ == "__main__":
    need_mounts()
    main(test, __doc__)
