#!/usr/bin/env python3
"""scripts/scale/with-parallel on this machine."""
from recipe import expect_whole, made_site, need, start_recipe
from site_maker import write
from tally import main


def test(program, folder, tally):
    need("parallel")
    site, whole = made_site(program, folder)
    home = {"PARALLEL_HOME": str(folder / "parallel")}
    (folder / "parallel").mkdir()
    for shards in (3, 20):
        output = folder / f"of-{shards}"
        code, said = start_recipe("with-parallel", site, output, shards, program=program, env=home)
        tally.check(code == 0, f"{shards} shards with GNU parallel", said)
        expect_whole(output, whole, tally, f"{shards} shards with GNU parallel")
    write(site / "content" / "posts" / "broken.md", "---\ntitle: Broken\ndate: tomorrow-ish\n---\nWords.\n")
    code, said = start_recipe("with-parallel", site, folder / "of-3", 3, program=program, env=home)
    tally.check(code != 0 and "error[" in said, "a share that fails is told", said)
    expect_whole(folder / "of-3", whole, tally, "after a failure the old site")


if __name__ == "__main__":
    main(test, __doc__)
