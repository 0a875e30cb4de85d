#!/usr/bin/env python3
"""Death, failure and interruption at every single call of the system by which a build changes or reads a file.

A preload library (faults.c) counts the calls and strikes at the N-th. N goes up until a build comes to its end without
having met it; that the library sees every such call is compared with strace, where there is one. After each: the old
tree or the new one, whole; then a build that succeeds, equals a clean one, and leaves nothing beside it.
"""
import collections
import os
import pathlib
import re
import shutil
import subprocess
import time

from site_maker import fingerprint, first_difference, is_sanitized, make_site, run, write
from tally import Skip, main

BUILD = ("build", "--jobs", "1", "--clock", "2025-01-01")
ENOENT, EIO, EROFS, ENOSPC, EDQUOT, EACCES = 2, 5, 30, 28, 122, 13
CAUSES = {EIO: "Input/output error", ENOSPC: "the disk is full", EDQUOT: "Disk quota exceeded",
          EROFS: "Read-only file system"}
KILLED = -9
MOST = 2000  # calls: a site of this size has some hundred
SETTLING_SECONDS = 0.03
MOST_FAILURES = 20  # after them a test has said enough
# Of calls that change something, what strace prints: those of descriptors count where these lead into the site.
TRACED = ("mkdir,mkdirat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,rmdir,truncate,"
          "ftruncate,fsync,fdatasync,syncfs,fchmod,fchmodat,chmod,utimensat,flock,copy_file_range,sendfile,fallocate,"
          "write,writev,pwrite64,pwritev,pwritev2,open,openat,openat2,creat")
TRACE_LINE = re.compile(r"^\d+ +(\w+)\((.*)")


class TwoFaces:
    """A site that is one of two by a rename, and its output: each build makes one of the other. Both have files of the
    same names, so that the N-th call is the same in both."""

    def __init__(self, program, library, folder, only_a_text=False):
        """The two differ in much, or only in what one post says; then other pages are taken over as they were."""
        self.program, self.library, self.folder, self.only_a_text = program, library, folder, only_a_text
        self.site, other = folder / "site", folder / "other"
        make_site(self.site, posts=2, word="honey")
        make_site(other, posts=2, word="bread")
        with open(self.site / "milepost.toml", "a", encoding="utf-8") as settings:
            settings.write("social_cards = false\n")  # to paint them takes most of the time, and has no call of its own kind
        swapped = "content/posts/season-001.md" if only_a_text else "content"
        self.shown, self.hidden = self.site / swapped, other / swapped
        if only_a_text:
            write(self.hidden, self.shown.read_text(encoding="utf-8") + "And one thing more.\n")
        self.face = "honey"
        self.trees = {}
        self.build_both()

    def build_both(self):
        for _ in range(2):
            self.turn_and_settle()
            code, _, errors = run(self.program, *BUILD, cwd=self.site)
            assert code == 0, errors
            write(self.site / "public" / "CNAME", "example.org\n")  # a file of somebody else's: carried over
            self.trees[self.face] = fingerprint(self.site / "public")

    def turn(self):
        """Shows the other face; what stands in the output is then of the one before."""
        aside = self.folder / "aside"
        self.shown.rename(aside)
        self.hidden.rename(self.shown)
        aside.rename(self.hidden)
        self.face = "bread" if self.face == "honey" else "honey"

    def turn_and_settle(self):
        """What changed a moment ago could change again unseen: such a build remembers nothing, and so has fewer calls."""
        self.turn()
        time.sleep(SETTLING_SECONDS)

    def old_and_new(self):
        return self.trees["bread" if self.face == "honey" else "honey"], self.trees[self.face]

    def struck(self, order, plain=False):
        """A build with an order to the library: its exit code, its errors, the calls that were counted."""
        reading, writing = os.pipe()
        env = {**os.environ, "LD_PRELOAD": str(self.library), "MILEPOST_FAULT": order,
               "MILEPOST_FAULT_LOG": str(writing)}
        if plain:
            env["MILEPOST_FAULT_PLAIN"] = "1"
        child = subprocess.Popen([self.program, *BUILD], cwd=self.site, env=env, pass_fds=(writing,),
                                 stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        os.close(writing)
        with os.fdopen(reading, encoding="utf-8", errors="replace") as stream:
            calls = stream.read().splitlines()
        return child.wait(60), child.stderr.read().decode(errors="replace"), calls

    def left(self):
        kept = {".public.milepost-record", ".public.milepost-pages"}
        return sorted({path.name for path in self.site.glob(".public.milepost-*")} - kept)

    def difference(self, tree):
        return first_difference(fingerprint(self.site / "public"), tree)


def check_next_build(faces, name, tally):
    code, _, errors = run(faces.program, *BUILD, cwd=faces.site)
    tally.check(code == 0, f"{name}: the next build succeeds", errors)
    different = faces.difference(faces.old_and_new()[1])
    tally.check(different is None, f"{name}: it equals a clean one", str(different))
    tally.check(not faces.left(), f"{name}: it leaves nothing beside", str(faces.left()))


def which_tree(faces):
    old, new = faces.old_and_new()
    if faces.difference(new) is None:
        return "new"
    if not (faces.site / "public").exists() and (faces.site / ".public.milepost-former").exists():
        return "former"  # of the two steps of a file system without an exchange, only one was made
    return "old" if faces.difference(old) is None else "torn"


def strike_at_each(faces, kind, check, tally, plain=False, first=1):
    """N from `first` up, until a build ends without having met its N-th call; how many it met."""
    for number in range(first, MOST):
        faces.turn_and_settle() if faces.only_a_text else faces.turn()
        order = kind(number) if callable(kind) else kind
        code, errors, calls = faces.struck(f"{order}:{number}", plain)
        hit = next((call[1:] for call in calls if call.startswith("!")), None)
        name = f"{order} at {number} ({hit})"
        check(code, errors, hit, which_tree(faces), name)
        check_next_build(faces, name, tally)
        if hit is None:
            tally.check(code == 0 and number > len(calls), f"{order}: a build that is not struck is fine", errors)
            return number - 1
        if tally.failed > MOST_FAILURES:
            raise SystemExit("that is enough")
    raise SystemExit("the calls come to no end")


def before_exchange(faces):
    """The number of a call shortly before the new tree takes the old one's place."""
    faces.turn_and_settle()
    _, _, calls = faces.struck("kill:0")
    return next(number for number, call in enumerate(calls, 1) if call.startswith("renameat2")) - 3


def check_deaths(faces, tally, plain=False, first=1):
    endings, allowed = set(), {"old", "new", "former"} if plain else {"old", "new"}

    def check(code, errors, hit, ending, name):
        endings.add(ending)
        tally.check(hit is None or code == KILLED, f"{name}: it was killed", f"{code} {errors}")
        tally.check(ending in allowed, f"{name}: the tree is whole", ending)

    count = strike_at_each(faces, "kill", check, tally, plain, first)
    tally.check(endings == allowed, "deaths before, in and after the exchange", str(endings))
    return count


def check_failures(faces, tally, told=("openat2", "write", "close", "mkdirat", "renameat2")):
    """Each call fails for good, with the four reasons in turn."""
    kinds = list(CAUSES)
    seen = {}

    def kind(number):
        return str(kinds[number % len(kinds)])

    def check(code, errors, hit, ending, name):
        if hit is None:
            return
        seen.setdefault(hit.split()[0], set()).add(code)
        tally.check(ending == ("new" if code == 0 else "old"), f"{name}: the tree is as was said", f"{code} {ending}")
        tally.check(code in (0, 1), f"{name}: exit code", str(code))
        cause = CAUSES[int(name.split()[0])]
        if code == 1:
            is_told = re.search(r"^\S*public\S*: error\[MP06\d\d\]: ", errors, re.M)
            tally.check(is_told, f"{name}: an error with its path", errors)
            tally.check(f"cause: {cause}" in errors, f"{name}: its cause", errors)
            tally.check(not faces.left(), f"{name}: nothing stays", str(faces.left()))

    count = strike_at_each(faces, kind, check, tally)
    for call in told:
        tally.check(1 in seen.get(call, ()), f"a {call} that fails is told", str(seen))
    return count


def check_harmless(faces, kind, tally):
    """What is to be borne: interruptions and short writes or reads are gone on with, at every call of one build."""
    faces.turn()
    code, errors, calls = faces.struck(f"{kind}:all")
    ending, hits = which_tree(faces), sum(call.startswith("!") for call in calls)
    tally.check(code == 0 and ending == "new", f"{kind} at every call: a build like any other", f"{code} {ending} {errors}")
    tally.check(0 < hits == len(calls), f"{kind}: every call was struck", f"{hits} of {len(calls)}")
    check_next_build(faces, kind, tally)
    return hits


def check_reading(faces, what, tally):
    """What is read vanishes, or cannot be read: told, or not needed; never half a site."""

    def check(code, errors, hit, ending, name):
        if hit is None or hit.split()[-1] == "milepost.toml" and what == ENOENT:
            return  # a site without settings is another site
        tally.check(code in (0, 1, 3), f"{name}: exit code", f"{code} {errors}")
        tally.check(ending == ("new" if code == 0 else "old"), f"{name}: the tree is whole", f"{code} {ending}")
        is_told = re.search(r"^\S+: error\[MP\d{4}\]: ", errors, re.M)
        tally.check(code == 0 or is_told, f"{name}: told with its path", errors)

    return strike_at_each(faces, f"read-{what}", check, tally)


def counted_by_library(faces):
    _, _, calls = faces.struck("kill:0")
    return collections.Counter(call.split()[0] for call in calls if not call.startswith("close"))


def changes_something(call, words, site):
    if call.startswith(("open", "creat")):
        return "O_CREAT" in words or "O_TRUNC" in words or call == "creat"
    return "write" not in call or str(site) in words.split(",")[0]


def counted_by_strace(faces, trace):
    words = ["strace", "-f", "-y", "-e", f"trace={TRACED}", "-o", str(trace), faces.program, *BUILD]
    subprocess.run(words, check=False, cwd=faces.site, capture_output=True, timeout=120)
    found = (TRACE_LINE.match(line) for line in trace.read_text(errors="replace").splitlines())
    # libc has one name more for a call: what it has no function for, or has under another one.
    same = {"renameat": "renameat2"}
    return collections.Counter(same.get(match[1], match[1]) for match in found
                               if match and changes_something(match[1], match[2], faces.site))


def check_that_all_are_seen(faces, tally):
    """The library counts what the kernel is asked for, no more and no less."""
    if not shutil.which("strace"):
        print("no strace: that every call is counted was not compared")
        return
    faces.turn_and_settle()
    by_library = counted_by_library(faces)
    faces.turn_and_settle()
    run(faces.program, *BUILD, cwd=faces.site)
    faces.turn_and_settle()
    by_strace = counted_by_strace(faces, faces.folder / "trace")
    tally.check(by_library == by_strace, "every call that changes something is counted", f"{by_library} {by_strace}")


def test(program, folder, tally):
    library = pathlib.Path(program).parent / "tests" / "robustness" / "libmilepost_faults.so"
    if not library.exists():
        raise Skip(f"{library} is not built")
    if is_sanitized(program):
        raise Skip("a sanitizer stands where the library would, and a thousand builds with it take too long")
    faces = TwoFaces(program, library, folder / "much")
    check_that_all_are_seen(faces, tally)
    counts = {"deaths": check_deaths(faces, tally), "failures": check_failures(faces, tally)}
    for kind in ("eintr", "short", "read-eintr", "read-short"):
        counts[kind] = check_harmless(faces, kind, tally)
    for what in (ENOENT, EIO, EACCES):
        counts[f"read-{what}"] = check_reading(faces, what, tally)
    # Up to the exchange it is the same build; what could differ lies around it.
    counts["deaths without an exchange"] = check_deaths(faces, tally, plain=True, first=before_exchange(faces))
    faces = TwoFaces(program, library, folder / "a-text", only_a_text=True)
    counts["deaths after an edit"] = check_deaths(faces, tally)
    counts["failures after an edit"] = check_failures(faces, tally)
    print(", ".join(f"{name}: {count}" for name, count in counts.items()))


if __name__ == "__main__":
    main(test, __doc__)
