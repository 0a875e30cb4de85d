#!/usr/bin/env python3
"""scripts/scale/with-slurm under a real Slurm of one node, which is made in the test's folder and ends with it."""
import os
import subprocess

from recipe import Servers, expect_whole, free_port, made_site, need, start_recipe
from site_maker import write
from tally import Skip, main

SETTINGS = """ClusterName=milepost
SlurmctldHost=localhost(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket={slurm}/munge.socket
CryptoType=crypto/munge
SlurmctldPort={controller}
SlurmdPort={node}
StateSaveLocation={slurm}/state
SlurmdSpoolDir={slurm}/spool
SlurmctldPidFile={slurm}/slurmctld.pid
SlurmdPidFile={slurm}/slurmd.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SchedulerType=sched/builtin
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MpiDefault=none
ReturnToService=2
NodeName=localhost NodeAddr=127.0.0.1 CPUs=1 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=INFINITE State=UP
"""


def make_settings(slurm):
    for folder in ("state", "spool"):
        (slurm / folder).mkdir(parents=True)
    key = slurm / "key"
    key.write_bytes(os.urandom(1024))
    key.chmod(0o600)
    slurm.chmod(0o755)
    text = SETTINGS.format(slurm=slurm, controller=free_port(), node=free_port())
    (slurm / "slurm.conf").write_text(text)


def start_slurm(servers, slurm, env):
    servers.start("munged", "--force", "--foreground", "--key-file", slurm / "key", "--socket", slurm / "munge.socket",
                  "--pid-file", slurm / "munge.pid", "--seed-file", slurm / "seed", "--log-file", slurm / "munge")
    servers.wait_until((slurm / "munge.socket").exists, "munged")
    servers.start("slurmctld", "-D", env=env)
    servers.start("slurmd", "-D", "-N", "localhost", env=env)
    servers.wait_until(lambda: node_state(env).startswith("idle"), "Slurm")


def node_state(env):
    return subprocess.run(["sinfo", "--noheader", "--format=%T"], env=env, capture_output=True, text=True, timeout=60,
                          check=False).stdout.strip()


def test(program, folder, tally):
    need("munged", "slurmctld", "slurmd", "sbatch", "sinfo")
    if os.geteuid() != 0:
        raise Skip("Slurm's own servers need root here")
    folder.chmod(0o755)
    site, whole = made_site(program, folder)
    slurm = folder / "slurm"
    make_settings(slurm)
    env = {**os.environ, "SLURM_CONF": str(slurm / "slurm.conf")}
    (folder / "out").mkdir()
    output = folder / "out" / "public"
    with Servers(slurm) as servers:
        start_slurm(servers, slurm, env)
        code, said = start_recipe("with-slurm", site, output, 3, program=program, env=env)
        tally.check(code == 0, "three tasks of an array job", said)
        expect_whole(output, whole, tally, "three tasks of an array job")
        tally.check([path.name for path in (folder / "out").iterdir()] == ["public"], "nothing else stays there")
        write(site / "content" / "posts" / "broken.md", "---\ntitle: Broken\ndate: tomorrow-ish\n---\nWords.\n")
        code, said = start_recipe("with-slurm", site, output, 3, program=program, env=env)
        tally.check(code != 0 and "error[" in said, "a task that fails is told", said)
        expect_whole(output, whole, tally, "after a failure the old site")


if __name__ == "__main__":
    main(test, __doc__)
