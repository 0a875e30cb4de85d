#!/usr/bin/env python3
"""The program confined by the kernel: what it may no longer do, and that it makes the same bytes all the same."""
import json
import pathlib
import subprocess

from site_maker import copy_sample_site, fingerprint, first_difference, make_site, run, write
from tally import ROOT, Skip, main

CLOCK = ("--clock", "2026-11-21")
SEEDS = ROOT.parent / "shared" / "seeds"


def state(program, *words, cwd):
    """The exit code, and what the JSON says of confinement."""
    code, output, _ = run(program, *words, "--format", "json", *CLOCK, cwd=cwd)
    return code, json.loads(output).get("confinement")


def check_attempts(helper, folder, tally):
    """A program that confines itself, and tries."""
    for name in ("read", "write", "outside"):
        (folder / name).mkdir(parents=True)
    write(folder / "read" / "post.md", "words\n")
    (folder / "read" / "hole").symlink_to("/etc/passwd")
    done = subprocess.run([helper, *(str(folder / name) for name in ("read", "write", "outside"))], check=False,
                          capture_output=True, text=True, timeout=60)
    if done.returncode == 77:
        raise Skip(done.stdout.strip().removeprefix("SKIP: "))
    tally.check(done.returncode == 0, "every attempt ends as it must", done.stdout + done.stderr)
    print(done.stdout.strip())


def sites(folder):
    """The sample site, one of the test's own, and the four real posts."""
    copy_sample_site(ROOT, folder / "sample")
    make_site(folder / "own", posts=5)
    for seed in sorted(SEEDS.glob("*.txt")):
        write(folder / "seeds" / "content" / "posts" / f"{seed.stem}.md", seed.read_text(encoding="utf-8"))
    return [folder / name for name in ("sample", "own", "seeds") if (folder / name).is_dir()]


def check_same_bytes(program, folder, tally):
    for site in sites(folder):
        trees = {}
        for how in ("off", "require"):
            code, _, errors = run(program, "build", "--confine", how, "--no-cache", *CLOCK, cwd=site)
            tally.check(code == 0, f"{site.name}: builds with --confine {how}", errors)
            trees[how] = fingerprint(site / "public"), errors
        different = first_difference(trees["off"][0], trees["require"][0])
        tally.check(different is None, f"{site.name}: the same bytes", str(different))
        tally.check(trees["off"][1] == trees["require"][1], f"{site.name}: the same words", trees["require"][1])


def check_places(program, folder, tally):
    """Wherever a site and its output lie."""
    site = folder / "far" / "site"
    make_site(site, posts=3)
    (folder / "link").symlink_to(site)
    (folder / "outputs").mkdir()
    (site / "deep" / "er").mkdir(parents=True)
    for words in (("--root", str(site), "-o", "here"), ("--root", "far/site"), ("--root", "link", "-o", "outputs/a"),
                  ("--root", str(site), "-o", "far/site/deep/er/out"), ("--root", str(site), "-o", "../" + folder.name + "/b")):
        code, _, errors = run(program, "build", *words, "--confine", "require", "--no-cache", *CLOCK, cwd=folder)
        tally.check(code == 0, f"build {' '.join(words)}", errors)
    again = [run(program, "build", "--root", "far/site", *CLOCK, cwd=folder)[1] for _ in range(3)]
    tally.check("nothing has changed" in again[-1], "the record of a build is written and read", str(again))
    whole = fingerprint(folder / "here")
    for place in ("outputs/a", "b", "far/site/public", "far/site/deep/er/out"):
        tally.check(first_difference(fingerprint(folder / place), whole) is None, f"{place} is whole")


def check_commands(program, folder, tally):
    site = folder / "commands"
    make_site(site, posts=3)
    write(folder / "lone.md", "# Alone\n\nwords\n")
    about = "content/pages/about.md"
    commands = (("list",), ("explain", about), ("render", about), ("render", "../lone.md"), ("figure", "fig-pace"),
                ("check", "--write-baseline", "../known.json"), ("check", "--baseline", "../known.json"),
                ("check", "--fix", "--yes"), ("build",))
    for words in commands:
        code, confined = state(program, *words, "--confine", "require", cwd=site)
        tally.check(code in (0, 4), f"{' '.join(words)}: exit code", str(code))
        tally.check(confined == "full", f"{' '.join(words)}: says so", str(confined))
        tally.check(state(program, *words, "--confine", "off", cwd=site)[1] == "none", f"{' '.join(words)}: off is off")
    tally.check((folder / "known.json").is_file(), "a baseline is written beside the site")
    _, output, _ = run(program, "build", "--verbose", *CLOCK, cwd=site)
    tally.check("the kernel kept this run to its folders" in output, "--verbose tells it", output)
    _, output, _ = run(program, "build", *CLOCK, cwd=site)
    tally.check("kernel" not in output, "and nothing else does", output)


def check_lesser_kernels(program, without, folder, tally):
    site = folder / "lesser"
    make_site(site, posts=2)
    for missing, left in (("files", "calls"), ("calls", "files"), ("both", "none")):
        words = (program, "build", "--no-cache", "--root", str(site))
        code, confined = state(without, missing, *words, cwd=folder)
        tally.check(code == 0 and confined == left, f"without {missing}: the build goes on", f"{code} {confined}")
        _, output, errors = run(without, missing, *words, "--verbose", *CLOCK, cwd=folder)
        tally.check("this kernel has n" in output, f"without {missing}: --verbose says why", output)
        tally.check("kernel" not in errors, f"without {missing}: no warning", errors)
        code, _, errors = run(without, missing, *words, "--confine", "require", *CLOCK, cwd=folder)
        tally.check(code == 2, f"without {missing}: require is refused", str(code))
        tally.check("error[MP0710]: `--confine require` cannot be met" in errors, f"without {missing}: its words", errors)


def test(program, folder, tally):
    helpers = pathlib.Path(program).parent / "tests" / "robustness"
    check_attempts(str(helpers / "milepost_confined"), folder / "attempts", tally)
    check_same_bytes(program, folder, tally)
    check_places(program, folder, tally)
    check_commands(program, folder, tally)
    check_lesser_kernels(program, str(helpers / "milepost_without"), folder, tally)


if __name__ == "__main__":
    main(test, __doc__)
