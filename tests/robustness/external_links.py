#!/usr/bin/env python3
"""`check --external` against a server that answers in every way there is: verdicts, manners, memory."""
import json
import time

from site_maker import run, write
from strange_server import HUGE, StrangeServer, closed_port
from tally import main

CLOCK = "2027-01-01"
# name -> what is said of it: None where the link is fine.
BROKEN = {
    "404": "it answers 404 (not found)",
    "410": "it answers 410 (gone for good)",
    "missing": "it answers 404 (not found)",
    "loop": "its redirects lead in a circle",
    "chain11": "it is redirected more than 10 times",
}
UNKNOWN = {
    "401": "it answers 401 (it wants a password)",
    "403": "it answers 403 (it refuses)",
    "500": "it answers 500 (an error of its own)",
    "busy": "it answers 503 (it is busy)",
    "cookie-loop": "its redirects lead in a circle, perhaps since no cookies are sent",
    "garbage": "is not HTTP",
    "nothing": "breaks off",
    "endless-headers": "breaks off",
    "to-file": "it is redirected to `file:///etc/passwd`, which is no address of the web",
}
FINE = ["ok", "ok#part", "head-405", "head-404", "huge", "limited"]
SHARED = {"ok": 0, "ok#part": 0}  # two links to one page
MOVED = {"chain1": "chain0", "chain10": "chain0"}


def make_site(site, urls):
    links = "".join(f"A [link]({url}).\n\n" for url in urls)
    write(site / "milepost.toml", 'base_url = "https://example.org/"\n')
    write(site / "content" / "posts" / "2024-05-02-links.md",
          f"---\ntitle: Links\ndescription: Many of them.\n---\n{links}")


def check(program, site, *more, clock=CLOCK):
    code, out, errors = run(program, "check", "--external", "--local-hosts", "--timeout", "2", "--clock", clock,
                            "--format", "json", *more, cwd=site)
    return code, json.loads(out)["diagnostics"] if out else [], errors


def told(diagnostics, url):
    """What is said of the line of a link."""
    return [d for d in diagnostics if f"({url})" in d["excerpt"] and d["code"] in ("MP0950", "MP0951", "MP0952")]


def check_verdicts(urls, diagnostics, tally):
    for name, cause in BROKEN.items():
        found = told(diagnostics, urls[name])
        tally.check([d["code"] for d in found] == ["MP0950"] and cause in found[0]["cause"], f"{name} is broken", found)
    for name, cause in UNKNOWN.items():
        found = told(diagnostics, urls[name])
        tally.check([d["code"] for d in found] == ["MP0951"] and cause in found[0]["cause"], f"{name} is open", found)
    for name in FINE:
        tally.check(not told(diagnostics, urls[name]), f"{name} is fine", told(diagnostics, urls[name]))
    for name, to in MOVED.items():
        found = told(diagnostics, urls[name])
        tally.check([d["code"] for d in found] == ["MP0952"] and urls[name].replace(name, to) in found[0]["message"],
                    f"{name} has moved", found)


def check_manners(servers, tally):
    for server in servers:
        times = [moment for moment, _, _, _ in server.asked]
        gaps = [b - a for a, b in zip(times, times[1:])]
        tally.check(min(gaps) > 0.3, "there is a pause between two questions to one server", min(gaps))
    asked = [one for server in servers for one in server.asked]
    headers = [{name.lower(): value for name, value in all.items()} for _, _, _, all in asked]
    forbidden = ("cookie", "authorization", "referer")
    tally.check(not any(name in one for one in headers for name in forbidden), "nothing private is sent")
    tally.check(all("milepost" in one.get("user-agent", "") for one in headers), "it says who it is")
    tally.check(all_names(servers).count("ok") == 1, "one page is asked for once")
    body_bytes = sum(server.body_bytes for server in servers)
    tally.check(body_bytes < HUGE / 4, "a huge page is not read", body_bytes)
    first = [command for _, command, path, _ in asked if path == "/head-405"]
    tally.check(first == ["HEAD", "GET"], "GET follows where HEAD is refused", first)


def all_names(servers):
    return [name for server in servers for name in server.names_asked()]


def test_answers(program, folder, tally):
    """Several servers share the answers, since each is asked slowly."""
    servers = [StrangeServer(f"127.0.0.{last}") for last in (6, 7, 8, 9)]
    site = folder / "answers"
    names = [*BROKEN, *UNKNOWN, *FINE, *MOVED]
    urls = {name: servers[SHARED.get(name, number % len(servers))].url(name) for number, name in enumerate(names)}
    make_site(site, urls.values())
    code, diagnostics, errors = check(program, site)
    tally.check(code == 4, "broken links are findings", f"{code} {errors}")
    check_verdicts(urls, diagnostics, tally)
    check_manners(servers, tally)
    asked = len(all_names(servers))
    code, again, _ = check(program, site)
    tally.check(len(all_names(servers)) == asked, "a second run asks nobody", len(all_names(servers)) - asked)
    tally.check(again == diagnostics, "and says the same")
    for server in servers:
        server.asked.clear()
    check(program, site, clock="2027-01-03")
    asked_again = all_names(servers)
    tally.check("404" in asked_again and "403" in asked_again and "ok" not in asked_again,
                "what was not fine is asked again after a while", asked_again)


def test_servers_that_do_not_answer(program, folder, tally):
    """Each server has an address of its own, so that one does not speak for the others."""
    slow, limited, fine = (StrangeServer(f"127.0.0.{last}") for last in (2, 3, 4))
    refused = closed_port("127.0.0.5")
    site = folder / "silent"
    urls = [slow.url("slow"), slow.url("slow?2"), slow.url("slow?3"), limited.url("always-429"), limited.url("ok"),
            refused, "http://127.0.0.5.invalid./", "https://" + fine.url("ok")[len("http://"):]]
    make_site(site, urls)
    begin = time.monotonic()
    code, diagnostics, errors = check(program, site)
    tally.check(time.monotonic() - begin < 20, "servers that do not answer hold nobody up for long")
    for url in urls[:6]:
        found = told(diagnostics, url)
        tally.check([d["code"] for d in found] == ["MP0951"], f"{url} is open", found or errors)
    tally.check(slow.names_asked() == ["slow", "slow?2"], "a slow server is asked twice", slow.names_asked())
    tally.check(limited.names_asked() == ["always-429"], "who asks for peace is left in peace", limited.names_asked())
    found = told(diagnostics, urls[7])
    tally.check([d["code"] for d in found] == ["MP0951"], "a server that cannot prove who it is leaves it open", found)


def test_local_hosts_are_left_alone(program, folder, tally):
    server = StrangeServer()
    site = folder / "local"
    make_site(site, [server.url("404")])
    code, out, _ = run(program, "check", "--external", "--clock", CLOCK, "--format", "json", cwd=site)
    tally.check(not server.asked, "without --local-hosts nobody on this machine is asked")
    tally.check("MP0953" in out and code == 0, "a link to one's own machine is told", out)
    run(program, "build", "--clock", CLOCK, cwd=site)
    run(program, "check", "--clock", CLOCK, cwd=site)
    tally.check(not server.asked, "without --external nobody is asked")
    tally.check(not (site / ".milepost").exists(), "and nothing is written")


def test(program, folder, tally):
    test_answers(program, folder, tally)
    test_servers_that_do_not_answer(program, folder, tally)
    test_local_hosts_are_left_alone(program, folder, tally)


if __name__ == "__main__":
    main(test, __doc__)
