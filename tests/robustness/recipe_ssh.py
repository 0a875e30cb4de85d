#!/usr/bin/env python3
"""scripts/scale/with-parallel over several logins: two names of this machine, by an SSH server of the test's own."""
import os
import pathlib
import subprocess

from recipe import Servers, expect_whole, free_port, made_site, need, start_recipe
from tally import Skip, main

SERVER = """ListenAddress 127.0.0.1
Port {port}
HostKey {keys}/host
AuthorizedKeysFile {keys}/user.pub
PidFile none
StrictModes no
UsePAM no
PermitRootLogin yes
AcceptEnv ASAN_OPTIONS LSAN_OPTIONS UBSAN_OPTIONS
"""
CLIENT = """Host first second
  HostName 127.0.0.1
  Port {port}
  IdentityFile {keys}/user
  UserKnownHostsFile {keys}/known
  StrictHostKeyChecking accept-new
  LogLevel ERROR
  SendEnv ASAN_OPTIONS LSAN_OPTIONS UBSAN_OPTIONS
"""


def make_keys(keys, port):
    keys.mkdir()
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(keys / name)], check=True)
    (keys / "server").write_text(SERVER.format(port=port, keys=keys))
    (keys / "client").write_text(CLIENT.format(port=port, keys=keys))


def can_log_in(client):
    return subprocess.run([*client, "first", "true"], capture_output=True, timeout=30, check=False).returncode == 0


def test(program, folder, tally):
    need("parallel", "sshd", "ssh", "ssh-keygen", "rsync")
    if os.geteuid() != 0:
        raise Skip("an SSH server of one's own needs root here")
    pathlib.Path("/run/sshd").mkdir(exist_ok=True)  # where it gives up its rights
    site, whole = made_site(program, folder)
    keys, port = folder / "keys", free_port()
    make_keys(keys, port)
    client = ["ssh", "-F", str(keys / "client")]
    (folder / "parallel").mkdir()
    env = {"PARALLEL_HOME": str(folder / "parallel"), "PARALLEL_SSH": " ".join(client)}
    before = set(pathlib.Path.home().iterdir())
    with Servers(folder) as servers:
        servers.start("/usr/sbin/sshd", "-D", "-e", "-f", keys / "server")
        servers.wait_until(lambda: can_log_in(client), "sshd")
        code, said = start_recipe("with-parallel", site, folder / "joined", 4, "1/first", "1/second", program=program, env=env)
    tally.check(code == 0, "four shards over two logins", said)
    expect_whole(folder / "joined", whole, tally, "four shards over two logins")
    left = [path.name for path in set(pathlib.Path.home().iterdir()) - before if path.name.startswith(".milepost")]
    tally.check(not left, "nothing stays behind there", str(left))


if __name__ == "__main__":
    main(test, __doc__)
