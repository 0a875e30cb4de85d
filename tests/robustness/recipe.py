"""What the tests of the recipes in scripts/scale have in common: a site, the tree that one machine makes of it, free
ports, and servers that end with the test."""
import os
import shutil
import signal
import socket
import subprocess
import time

from site_maker import fingerprint, first_difference, make_site, run
from tally import ROOT, Skip

SCRIPTS = ROOT / "scripts" / "scale"
CLOCK = "2025-01-01"
POSTS = 12


def need(*programs):
    """Debian keeps servers where a plain user does not look."""
    path = os.environ["PATH"] + ":/usr/sbin:/sbin"
    missing = [program for program in programs if not shutil.which(program, path=path)]
    if missing:
        raise Skip(f"there is no {missing[0]}")
    os.environ["PATH"] = path


def made_site(program, folder):
    """The site, and the fingerprint of what is made of it at once."""
    site = folder / "site"
    make_site(site, posts=POSTS)
    code, _, errors = run(program, "build", "--no-cache", "--clock", CLOCK, "--output", str(folder / "whole"), cwd=site)
    assert code == 0, errors
    return site, fingerprint(folder / "whole")


def expect_whole(output, whole, tally, name):
    different = first_difference(whole, fingerprint(output)) if output.is_dir() else "no output"
    tally.check(different is None, f"{name}: the bytes that one machine makes", str(different))


def start_recipe(script, *words, program, env=None):
    """Exit code and what was said."""
    done = subprocess.run([str(SCRIPTS / script), *map(str, words)], capture_output=True, text=True, timeout=180, check=False,
                          env={**os.environ, "MILEPOST": program, "CLOCK": CLOCK, **(env or {})})
    return done.returncode, done.stdout + done.stderr


def free_port():
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return asked.getsockname()[1]


class Servers:
    """Programs that run until the test ends."""

    def __init__(self, folder):
        self.folder = folder
        self.children = []

    def start(self, *words, env=None):
        with open(self.folder / f"{os.path.basename(words[0])}.log", "wb") as log:
            self.children.append(subprocess.Popen([str(word) for word in words], stdout=log, stderr=log,
                                                  stdin=subprocess.DEVNULL, env=env, start_new_session=True))

    def said(self):
        return " ".join(log.read_text(errors="replace")[-300:] for log in sorted(self.folder.glob("*.log")))

    def wait_until(self, is_ready, what):
        for _ in range(300):
            if is_ready():
                return
            if any(child.poll() is not None for child in self.children):
                break
            time.sleep(0.1)
        raise Skip(f"{what} does not start here: {self.said()}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for child in reversed(self.children):
            if child.poll() is None:
                child.send_signal(signal.SIGTERM)
        for child in self.children:
            try:
                child.wait(timeout=20)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
