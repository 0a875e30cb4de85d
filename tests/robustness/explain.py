#!/usr/bin/env python3
"""`explain` agrees with `list` and with a build: on the sample site, every input and every output file is accounted for."""
import json

from site_maker import copy_sample_site, is_sanitized, run
from tally import ROOT, main

CLOCK = ("--clock", "2027-01-01")
KINDS_OF_OUTPUT = {"post", "page", "file", "redirect", "list", "figure", "theme"}


def answer(program, site, asked):
    code, out, errors = run(program, "explain", asked, *CLOCK, "--format", "json", cwd=site)
    return json.loads(out) if out else {"kind": errors, "exit_code": code}


def check_inputs(program, site, tally):
    _, out, _ = run(program, "list", *CLOCK, "--format", "json", cwd=site)
    listed = json.loads(out)
    tally.check(len(listed["published"]) > 8, "the sample site has inputs")
    for entry in listed["published"]:
        told = answer(program, site, entry["source"])
        tally.check((told["published"], told["address"], told["kind"]) == (True, entry["address"], entry["kind"]),
                    f"{entry['source']} is explained as it is listed", told)
    for entry in listed["left_out"]:
        told = answer(program, site, entry["source"])
        tally.check(told["published"] is False and told["reason"], f"{entry['source']} has its reason", told)


def check_outputs(program, site, tally):
    public = site / "public"
    files = sorted(path for path in public.rglob("*") if path.is_file() and not path.name.startswith(".milepost"))
    tally.check(len(files) > 20, "the sample site has outputs", len(files))
    for path in files[::4] if is_sanitized(program) else files:
        name = path.relative_to(public).as_posix()
        by_path, by_address = (answer(program, site, asked) for asked in (f"public/{name}", f"/{name}"))
        tally.check(by_path["kind"] in KINDS_OF_OUTPUT, f"{name} is somebody's", by_path)
        tally.check(by_path.get("output") == name, f"{name} is where it is said to be", by_path)
        same = {key: value for key, value in by_path.items() if key != "subject"}
        tally.check(same == {key: value for key, value in by_address.items() if key != "subject"},
                    f"{name} and its address are one thing", by_address)


def test(program, folder, tally):
    site = folder / "sample"
    copy_sample_site(ROOT, site)
    code, _, errors = run(program, "build", *CLOCK, cwd=site)
    tally.check(code == 0, "the sample site builds", errors)
    check_inputs(program, site, tally)
    check_outputs(program, site, tally)


if __name__ == "__main__":
    main(test, __doc__)
