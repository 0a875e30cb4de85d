#!/usr/bin/env python3
"""scripts/scale/kubernetes.yaml: an indexed Job of the right shape, whose commands do what they should when the index is
given by hand. No cluster is started."""
import os
import subprocess

from recipe import CLOCK, SCRIPTS, expect_whole, made_site
from tally import Skip, main

try:
    import yaml
except ImportError:
    yaml = None


def manifests():
    with open(SCRIPTS / "kubernetes.yaml", encoding="utf-8") as file:
        return {each["metadata"]["name"]: each for each in yaml.safe_load_all(file)}


def container_of(job):
    containers = job["spec"]["template"]["spec"]["containers"]
    assert len(containers) == 1
    return containers[0]


def expect_shape(found, tally):
    shards, gather, settings = (found[f"milepost-{name}"] for name in ("shards", "gather", "build"))
    spec = shards["spec"]
    tally.check((shards["apiVersion"], shards["kind"]) == ("batch/v1", "Job"), "a Job of batch/v1")
    tally.check(spec["completionMode"] == "Indexed", "it is indexed, so that each pod has its number")
    tally.check(spec["completions"] == int(settings["data"]["SHARDS"]), "one completion for each share")
    tally.check(1 <= spec["parallelism"] <= spec["completions"], "as many at once as there are, or fewer")
    tally.check(gather["spec"]["suspend"] is True, "the other Job waits until it is let go")
    for job in (shards, gather):
        pod = job["spec"]["template"]["spec"]
        tally.check(pod["restartPolicy"] in ("Never", "OnFailure"), "a restart policy that Jobs may have")
        mounts = {mount["name"] for mount in container_of(job)["volumeMounts"]}
        tally.check(mounts == {volume["name"] for volume in pod["volumes"]}, "every mount has its volume")
        tally.check(container_of(job)["envFrom"] == [{"configMapRef": {"name": "milepost-build"}}], "settings of both")
    tally.check(all(isinstance(value, str) for value in settings["data"].values()), "a ConfigMap holds texts")


def run_container(job, env):
    return subprocess.run(container_of(job)["command"], env=env, capture_output=True, text=True, timeout=120, check=False)


def test(program, folder, tally):
    if yaml is None:
        raise Skip("there is no python3-yaml")
    found = manifests()
    expect_shape(found, tally)
    site, whole = made_site(program, folder)
    (folder / "bin").mkdir()
    (folder / "bin" / "milepost").symlink_to(program)
    settings = found["milepost-build"]["data"]
    env = {**os.environ, **settings, "PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "SITE": str(site),
           "WORK": str(folder / "shards"), "OUTPUT": str(folder / "public"), "CLOCK": CLOCK}
    for index in range(int(settings["SHARDS"])):
        done = run_container(found["milepost-shards"], {**env, "JOB_COMPLETION_INDEX": str(index)})
        tally.check(done.returncode == 0, f"the pod of index {index}", done.stderr)
    done = run_container(found["milepost-gather"], env)
    tally.check(done.returncode == 0, "the pod that joins them", done.stderr)
    expect_whole(folder / "public", whole, tally, "the pods' work")


if __name__ == "__main__":
    main(test, __doc__)
