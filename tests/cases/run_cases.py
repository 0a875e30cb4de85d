#!/usr/bin/env python3
"""Run the case tests: whole sites in one file each, with commands and what must come of them.

    tests/cases/run_cases.py [--milepost PROGRAM] [--accept] [--jobs N] [CASE.txt ...]

Without CASE all of tests/cases/*/*.txt run. --accept writes what happened into the files as the new
expectation: read the difference before you commit it. How a case is written: tests/cases/README.md.
"""
import argparse
import concurrent.futures
import contextlib
import difflib
import fcntl
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

from case_file import Case, CaseError

HERE = pathlib.Path(__file__).resolve().parent
TIMEOUT_SECONDS = 120


def default_program():
    if os.environ.get("MILEPOST"):
        return os.environ["MILEPOST"]
    return str(HERE.parent.parent / "build" / "dev" / "milepost")


def make_site(case, site):
    for part in case.inputs:
        target = site / part.path
        if part.kind == "folder":
            target.mkdir(parents=True, exist_ok=True)
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        if part.kind == "link":
            target.symlink_to(part.target)
        else:
            with open(target, "ab") as file:
                file.write(part.data())


def environment(case):
    base = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent"}
    for name in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"):
        if name in os.environ:
            base[name] = os.environ[name]
    return {**base, **case.environment}


def text_of(data, site):
    return data.decode("utf-8", "backslashreplace").replace(str(site), "<site>")


def tree_of(folder):
    if not folder.is_dir():
        return "(no such folder)\n"
    names = sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if not p.is_dir() or p.is_symlink())
    return "".join(name + "\n" for name in names)


def difference(name, expected, actual):
    lines = difflib.unified_diff(expected.splitlines(), actual.splitlines(), f"{name} (expected)", f"{name} (actual)",
                                 lineterm="")
    return "\n".join("    " + line for line in lines)


def check_contains(part, text):
    """Each line of the expectation stands in the text, in this order."""
    at = 0
    for line in part.text().splitlines():
        found = text.find(line, at)
        if found < 0:
            return f"    {part.path} lacks (or has out of order): {line}"
        at = found + len(line)
    return None


def check_lacks(part, text):
    for line in part.text().splitlines():
        if line and line in text:
            return f"    {part.path} has: {line}"
    return None


def check_part(part, site, streams, accept):
    """A message where the expectation is not met, else None. With accept, takes over what is exact."""
    if part.kind == "absent":
        return f"    {part.path} exists" if os.path.lexists(site / part.path) else None
    if part.kind == "tree":
        actual = tree_of(site / part.path)
    elif part.path in streams:
        actual = streams[part.path]
    else:
        target = site / part.path
        actual = text_of(target.read_bytes(), site) if target.is_file() else "(no such file)\n"
    if part.kind == "contains":
        return check_contains(part, actual)
    if part.kind == "lacks":
        return check_lacks(part, actual)
    if part.text() == actual:
        return None
    if accept:
        part.replace(actual)
        return None
    return difference(part.path, part.text(), actual)


def check_warnings(case, run, stderr):
    """A case named warns_ must warn; all others must not, unless they fail."""
    warns = "warning[" in stderr
    if case.must_warn and run is case.runs[-1] and not warns:
        return "    no warning, but the case's name begins with warns_"
    if warns and not case.must_warn and run.exit_code == 0:
        return "    a warning, but the case's name does not begin with warns_"
    return None


def start(case, run, site, program):
    done = subprocess.run([program, *shlex.split(run.command)], cwd=site, env=environment(case), input=run.stdin(),
                          capture_output=True, timeout=TIMEOUT_SECONDS, check=False)
    return done.returncode, text_of(done.stdout, site), text_of(done.stderr, site)


def run_once(case, run, site, program, accept):
    code, stdout, stderr = start(case, run, site, program)
    if accept:
        run.exit_code = code
    problems = []
    if code != run.exit_code:
        problems.append(f"    exit code {code}, expected {run.exit_code}\n" + difference("stderr", "", stderr))
    if accept and stderr and not run.has("stderr"):
        run.add_stream("stderr")
    if stderr and not run.has("stderr"):
        problems.append(difference("stderr", "", stderr))
    streams = {"stdout": stdout, "stderr": stderr}
    problems += [check_part(part, site, streams, accept) for part in run.expectations]
    problems.append(check_warnings(case, run, stderr))
    return [f"  milepost {run.command}\n{problem}" for problem in problems if problem]


@contextlib.contextmanager
def held_locks(run, site):
    """As if another program had locked these files."""
    with contextlib.ExitStack() as files:
        for part in run.locks:
            fcntl.flock(files.enter_context(open(site / part.path, "ab")), fcntl.LOCK_EX)
        yield


def run_case(path, program, accept):
    """The problems of one case, as text; none: it passed."""
    try:
        case = Case(path)
    except CaseError as error:
        return [f"  {error}"]
    sandbox = pathlib.Path(tempfile.mkdtemp(prefix="milepost-case-"))
    site = sandbox / "site"
    site.mkdir()
    problems = []
    try:
        for run in case.runs:
            for part in run.changes:
                target = site / part.path
                shutil.rmtree(target) if target.is_dir() else target.unlink()
            make_site(run, site)
            with held_locks(run, site):
                problems += run_once(case, run, site, program, accept)
    except (OSError, subprocess.TimeoutExpired, UnicodeError) as error:
        problems.append(f"  {error}")
    finally:
        shutil.rmtree(sandbox, ignore_errors=True)
    if accept:
        case.save()
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--milepost", default=default_program())
    parser.add_argument("--accept", action="store_true")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("cases", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    cases = options.cases or sorted(HERE.glob("*/*.txt"))
    program = os.path.abspath(options.milepost)
    if not os.access(program, os.X_OK):
        sys.exit(f"there is no program {program}: build it, or name it with --milepost")
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for path, problems in zip(cases, pool.map(lambda p: run_case(p, program, options.accept), cases)):
            if problems:
                failed += 1
                print(f"FAILED {path.parent.name}/{path.name}", *problems, sep="\n")
    print(f"{len(cases) - failed} passed, {failed} failed")
    return 1 if failed or not cases else 0


if __name__ == "__main__":
    sys.exit(main())
