"""The form of a case file: parts that begin with a line `>>> kind: words`. README.md describes it."""
import pathlib
import re

MARK = re.compile(r"^>>> ([a-z]+)(?:: ?(.*))?$")
WITH_BODY = {"input", "stdin", "stdout", "stderr", "file", "contains", "lacks", "tree"}
PLAIN = {"run", "exit", "absent", "folder", "link", "remove", "lock", "env"}


class CaseError(Exception):
    pass


class Part:
    """One part: its head line as written and the lines below it."""

    def __init__(self, kind, words, line):
        self.kind, self.words, self.line = kind, words, line
        self.lines = []
        pieces = words.split()
        self.path = pieces[0] if pieces else kind
        self.flags = pieces[1:]
        self.target = words.split(" -> ", 1)[1] if kind == "link" else None

    def text(self):
        text = "".join(self.lines)
        return text[:-1] if "no-newline" in self.flags and text.endswith("\n") else text

    def data(self):
        """The bytes of an input: `hex` reads digits, `repeat=N` says the text N times."""
        data = bytes.fromhex(self.text()) if "hex" in self.flags else self.text().encode()
        if "crlf" in self.flags:
            data = data.replace(b"\n", b"\r\n")
        for flag in self.flags:
            if flag.startswith("repeat="):
                data = data.rstrip(b"\n") * int(flag[len("repeat="):])
        return data

    def replace(self, text):
        self.flags = [flag for flag in self.flags if flag != "no-newline"]
        if text and not text.endswith("\n"):
            text, self.flags = text + "\n", [*self.flags, "no-newline"]
        if any(MARK.match(line) for line in text.splitlines()):
            raise CaseError(f"{self.path}: output with a line that looks like a mark")
        self.lines = text.splitlines(keepends=True)
        self.words = " ".join([self.path, *self.flags]) if self.words else " ".join(self.flags)

    def written(self):
        head = f">>> {self.kind}" + (f": {self.words}" if self.words else "")
        return head + "\n" + "".join(self.lines)


class Run:
    """One start of the program: what changes before it, its words, what must come of it."""

    def __init__(self):
        self.inputs, self.changes, self.locks, self.expectations = [], [], [], []
        self.command, self.exit_code, self.stdin_part = None, 0, None
        self.parts = []

    def stdin(self):
        return self.stdin_part.data() if self.stdin_part else b""

    def has(self, stream):
        return any(part.path == stream or part.kind == stream for part in self.expectations)

    def add_stream(self, name):
        part = Part(name, "", 0)
        self.expectations.append(part)
        self.parts.append(part)

    def take(self, part):
        self.parts.append(part)
        if part.kind == "run":
            self.command = part.words
        elif part.kind == "exit":
            self.exit_code = int(part.words)
        elif part.kind == "stdin":
            self.stdin_part = part
        elif part.kind == "remove":
            self.changes.append(part)
        elif part.kind == "lock":
            self.locks.append(part)
        elif part.kind in ("input", "folder", "link"):
            self.inputs.append(part)
        elif part.kind != "env":
            self.expectations.append(part)

    def begins_before(self, part):
        """Whether `part` belongs to the next run: inputs after a command are for the one after it."""
        before = part.kind in ("input", "folder", "link", "remove", "lock", "stdin", "run")
        return self.command is not None and before

    def written(self):
        out = []
        for part in self.parts:
            if part.kind == "exit" and self.exit_code != 0:
                out.append(f">>> exit: {self.exit_code}\n")
            elif part.kind != "exit":
                out.append(part.written())
            if part.kind == "run" and self.exit_code != 0 and not any(p.kind == "exit" for p in self.parts):
                out.append(f">>> exit: {self.exit_code}\n")
        return "".join(out)


class Case:
    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.must_warn = self.path.name.startswith("warns_")
        self.prose, parts = self._split(self.path.read_text(encoding="utf-8"))
        self.environment = {}
        self.runs = [Run()]
        for part in parts:
            if self.runs[-1].begins_before(part):
                self.runs.append(Run())
            self.runs[-1].take(part)
            if part.kind == "env":
                name, _, value = part.words.partition("=")
                self.environment[name] = value
        if self.runs[-1].command is None:
            raise CaseError(f"{self.path}: the last part is not followed by a `>>> run:`")

    def _split(self, text):
        prose, parts = [], []
        for number, line in enumerate(text.splitlines(keepends=True), 1):
            mark = MARK.match(line.rstrip("\n"))
            if mark:
                if mark[1] not in WITH_BODY | PLAIN:
                    raise CaseError(f"{self.path}:{number}: unknown part `{mark[1]}`")
                parts.append(Part(mark[1], mark[2] or "", number))
            elif not parts:
                prose.append(line)
            elif parts[-1].kind in WITH_BODY:
                parts[-1].lines.append(line)
            elif line.strip():
                raise CaseError(f"{self.path}:{number}: `{parts[-1].kind}` takes no lines")
        if not "".join(prose).strip():
            raise CaseError(f"{self.path}: no sentence says what the case shows")
        return prose, parts

    def save(self):
        self.path.write_text("".join(self.prose) + "".join(run.written() for run in self.runs), encoding="utf-8")
