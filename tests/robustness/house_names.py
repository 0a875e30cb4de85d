#!/usr/bin/env python3
"""A name in an unnamed namespace is there in one file of its folder only: quick builds compile any files of a folder as
one unit (cmake/unity_build.cmake), and which ones changes with each new file. So that the writer of a second `kMark` is
told today, and not whoever adds the file that brings the two together.

    house_names.py [ROOT]
"""
import os
import re
import sys
import tempfile

FOLDERS = ("src", "tests/unit")
# Comments, raw strings, strings and characters: their braces and words are no code.
NO_CODE = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9A-Fa-f])\'(?:\\.|[^\'\\\n])+\'', re.S)
NAMESPACE = re.compile(r"(?:inline )?namespace(?: ([\w:]+))? ?$")
TYPE = re.compile(r"(?:template ?<.*> ?)?(?:struct|class|union|enum class|enum struct|enum) (\w+)")
CONSTANTS = re.compile(r"\b(k[A-Z]\w*) ?(?:\[[^\]]*\] ?)?(?:=|\{|;|$)")
OTHER = re.compile(r"([\w~]+) ?(?:\(|=|\[|\{|;|$)")


def declared(statement):
    """The names that a statement declares for its unit; none for what may stand there twice."""
    statement = re.sub(r"\s+", " ", statement).strip()
    if not statement or statement.startswith(("#", "TEST_CASE", "TEMPLATE_TEST_CASE", "SCENARIO", "namespace ")):
        return []
    if statement.startswith("using "):
        alias = re.match(r"using (\w+) ?=", statement)
        return [alias.group(1)] if alias else []
    if found := TYPE.match(statement):
        # `struct Row {` declares a type, `const struct stat now = …` and `struct Row row_of(…)` do not.
        return [found.group(1)]
    statement = re.sub(r"^template ?<[^()]*?> (?=\w)", "", statement)
    before = statement.split("(")[0]
    if constants := CONSTANTS.findall(before):
        return constants
    found = OTHER.search(re.sub(r"<[^()=]*>", "", statement))
    return [found.group(1)] if found else []


def names_of(text):
    """Pairs of the enclosing namespace and a name, for all that a file declares in unnamed namespaces."""
    text = NO_CODE.sub(lambda found: " " if found.group().startswith("/") else "0", text)
    text = re.sub(r"^ *#(?:.*\\\n)*.*", "", text, flags=re.M)
    open_spaces, begin, at, found = [], 0, 0, []

    def take(end):
        if any(space == "" for space in open_spaces):
            where = "::".join(space for space in open_spaces if space)
            found.extend((where, name) for name in declared(text[begin:end]))

    while at < len(text):
        if text[at] == ";":
            take(at)
        elif text[at] == "}":
            if open_spaces:
                open_spaces.pop()
        elif text[at] == "{":
            opens = NAMESPACE.match(re.sub(r"\s+", " ", text[begin:at]).lstrip())
            if opens:
                open_spaces.append(opens.group(1) or "")
            elif is_value(text[begin:at]):
                at = behind_braces(text, at)
                continue
            else:
                take(at)
                at = behind_braces(text, at) - 1
        else:
            at += 1
            continue
        at += 1
        begin = at
    return set(found)


def is_value(statement):
    """Whether a brace behind these words opens a value, and the statement goes on behind it."""
    while (bare := re.sub(r"\([^()]*\)", "", statement)) != statement:
        statement = bare
    return "=" in statement and "operator" not in statement


def behind_braces(text, at):
    depth = 0
    while at < len(text):
        depth += (text[at] == "{") - (text[at] == "}")
        at += 1
        if depth == 0:
            return at
    return at


def clashes(root):
    """A sentence for each name that two files of a folder declare."""
    said = []
    for top in FOLDERS:
        for folder, _, files in sorted(os.walk(os.path.join(root, top))):
            owners = {}
            for file in sorted(files):
                if not file.endswith(".cpp"):
                    continue
                with open(os.path.join(folder, file), encoding="utf-8") as source:
                    for place in names_of(source.read()):
                        owners.setdefault(place, []).append(file)
            for (_, name), owned in sorted(owners.items()):
                if len(owned) > 1:
                    said.append(f"{os.path.relpath(folder, root)}: `{name}` stands in the unnamed namespaces of "
                                f"{' and '.join(owned)}")
    return said


def check_itself():
    """Two files that clash in three names, and in nothing else."""
    first = """// What a { is.
#include "ground/x.h"
#include <string>

namespace a {
namespace {
constexpr int kFew = 1, kMany = 2;  // kWords = 3
struct Row { int kInner = 1; };
bool is_one(char c) { return c == '{'; }
using b::Kind;
namespace fs = std::filesystem;
}  // namespace
int shown() { return 1; }
}  // namespace a
"""
    second = """#include "a/x.h"

// Of the parser's
#define TWICE(x) \\
  x x

namespace a {
namespace {
constexpr std::string_view kMany[] = {"kFew", "x"};
template <class T>
bool is_one(const T& words) { int kInner = 2; return true; }
using b::Kind;
namespace fs = std::filesystem;
class Row : public Object {};
}  // namespace
namespace other { namespace { constexpr int kFew = 3; } }
int shown(int) { return 1; }
}  // namespace a
"""
    with tempfile.TemporaryDirectory() as root:
        os.makedirs(os.path.join(root, "src/x"))
        for name, text in (("first.cpp", first), ("second.cpp", second)):
            with open(os.path.join(root, "src/x", name), "w", encoding="utf-8") as file:
                file.write(text)
        found = [line.split("`")[1] for line in clashes(root)]
    if found != ["Row", "is_one", "kMany"]:
        sys.exit(f"the search itself is wrong: it finds {found}")


def main():
    check_itself()
    found = clashes(sys.argv[1] if len(sys.argv) > 1 else ".")
    for line in found:
        print(line)
    if found:
        sys.exit("files of one folder are compiled together: put a helper that both need into a header, "
                 "or tell the two apart by their names (cmake/unity_build.cmake)")
    print("no name stands in two unnamed namespaces of a folder")


if __name__ == "__main__":
    main()
