"""Holds the sources to the house: layers.py ROOT prints one line for each breach and ends with 1 if there is any.

The rooms and what each may use are read from the rekindle_room() calls, so there is one place that says it.
"""

import re
import sys
from pathlib import Path

MAX_LINES = 600
SOURCES = {".cpp", ".h", ".glsl", ".vert", ".frag", ".comp"}
COUNTED = SOURCES | {".py", ".cmake", ".sh"}

# A package's headers, and the only rooms that may see them.
PRIVATE_HEADERS = {
    "assimp/": {"importer"},
    "GLFW/": {"platform"},
    "AL/": {"audio"},
    "sndfile": {"audio"},
    "vk_mem_alloc.h": {"gpu"},
    "libnova/": {"scene"},
    "openxr/": {"xr"},
}

# Words of the exhibition. "site" is also where a function is called from, hence the exception.
EXHIBITION = re.compile(r"\b(tours?|sites?|narrat(?:ions?|ors?|e|es|ed)|exhibitions?|exhibits?)\b")
EXCEPTIONS = re.compile(r"\bcall[ -]sites?\b")
# "show" is a good verb; after one of these words, or before one of those, it is a noun.
SHOW_AS_NOUN = re.compile(
    r"\b(?:a|an|the|this|that|each|every|one|any|whole|current|next|light|per|of|in) shows?\b"
    r"|\bshow(?:s'|'s)|\bshow (?:file|clock|time|timeline|state|data|control|player)s?\b"
)
SHOW_AS_VERB = {"should", "can", "could", "to", "do", "does", "will", "not", "glfw", "im", "gui"}


def words_of(identifier):
    """currentShow, current_show -> [current, show]"""
    return [w.lower() for w in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+", identifier)]


def names_a_show(identifier):
    """True where an identifier means a show; showWindow() and ImGui's ShowDemoWindow() are told from it by the verb in front."""
    words = words_of(identifier)
    for i, word in enumerate(words):
        if word == "shows" or (word == "show" and i > 0 and words[i - 1] not in SHOW_AS_VERB):
            return True
    return False


def split_comments(text):
    """The code with string literals kept and comments blanked, and the comments alone; lines keep their numbers."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'', re.S)
    blank = lambda s: re.sub(r"[^\n]", " ", s)
    code = pattern.sub(lambda m: blank(m[0]) if m[0][0] == "/" else m[0], text)
    kept, last = [], 0
    for m in pattern.finditer(text):
        kept += [blank(text[last : m.start()]), m[0] if m[0][0] == "/" else blank(m[0])]
        last = m.end()
    return code, "".join(kept) + blank(text[last:])


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


class House:
    """The rooms of a source tree: where each lies, and what it may use."""

    def __init__(self, root):
        self.root = Path(root)
        self.folder, self.uses, self.shaders = {}, {}, set()
        for listing in sorted([*self.root.glob("engine/*/CMakeLists.txt"), *self.root.glob("app/*/CMakeLists.txt")]):
            for name, rest in re.findall(r"rekindle_room\(\s*(\w+)([^)]*)\)", listing.read_text()):
                used = re.search(r"\bUSES\b(.*?)(?=\bLINKS\b|\bPRIVATE\b|\bPRECOMPILE\b|$)", rest, re.S)
                self.folder[name] = listing.parent
                self.uses[name] = used[1].split() if used else []
                if "${CMAKE_SOURCE_DIR}/shaders" in listing.read_text():
                    self.shaders.add(name)

    def reach(self, name):
        """What a room uses, and what those use."""
        seen, todo = set(), list(self.uses.get(name, []))
        while todo:
            room = todo.pop()
            if room not in seen:
                seen.add(room)
                todo += self.uses.get(room, [])
        return seen

    def sources(self, folder):
        return sorted(p for p in folder.rglob("*") if p.suffix in SOURCES)

    def at(self, path, line=0):
        return f"{path.relative_to(self.root)}{f':{line}' if line else ''}"


def check_floors(house):
    """No room uses itself in a circle, an unknown room, or, from the engine, one of the app."""
    for name in house.uses:
        where = house.at(house.folder[name] / "CMakeLists.txt")
        reach = house.reach(name)
        if name in reach:
            yield f"{where}: room '{name}' uses itself, through what it uses"
        for used in reach - set(house.uses):
            yield f"{where}: room '{name}' uses '{used}', which is no room"
        for used in reach & set(house.folder):
            if "engine" in house.folder[name].parts[-2:] and "app" in house.folder[used].parts[-2:]:
                yield f"{where}: room '{name}' of the engine uses '{used}' of the app"


def check_includes(house):
    """A room includes its own headers and those of the rooms it uses; a private header only where it belongs."""
    for name, folder in house.folder.items():
        allowed = house.reach(name) | {name}
        if allowed & house.shaders:
            allowed |= {"shared"}  # shaders/shared/: read by C++ and GLSL
        for path in house.sources(folder):
            for number, line in enumerate(path.read_text().splitlines(), 1):
                found = re.match(r'\s*#\s*include\s*([<"])([^>"]+)', line)
                if not found:
                    continue
                header, room = found[2], found[2].split("/")[0]
                if found[1] == '"' and room not in allowed:
                    yield f'{house.at(path, number)}: room \'{name}\' includes "{header}", which it does not use (CMakeLists.txt)'
                for prefix, rooms in PRIVATE_HEADERS.items():
                    if header.startswith(prefix) and name not in rooms:
                        yield f"{house.at(path, number)}: only {', '.join(sorted(rooms))} may include {prefix}"


def breaches_in_code(code):
    """Identifiers, and the words in string literals."""
    for m in re.finditer(r"[A-Za-z_]\w*", code):
        words = " ".join(words_of(m[0]))
        if EXHIBITION.search(words) or names_a_show(m[0]):
            yield m.start(), m[0]
    for m in re.finditer(r"\b(?:class|struct|enum(?: class)?|namespace)\s+(Shows?\b|Show[A-Z]\w*|shows?\b)", code):
        yield m.start(), m[1]


def breaches_in_comments(comments):
    text = EXCEPTIONS.sub(lambda m: " " * len(m[0]), comments.lower())
    for pattern in (EXHIBITION, SHOW_AS_NOUN):
        for m in pattern.finditer(text):
            yield m.start(), m[0]


def check_words(house):
    """The engine knows nothing of the exhibition."""
    for folder in ("engine", "shaders"):
        for path in house.sources(house.root / folder):
            text = path.read_text()
            code, comments = split_comments(text)
            for offset, word in [*breaches_in_code(code), *breaches_in_comments(comments)]:
                yield f"{house.at(path, line_of(text, offset))}: '{word}' is a word of the exhibition"


def check_lengths(house):
    for folder in ("engine", "app", "shaders", "tests", "content", "third_party", ".ci"):
        for path in sorted((house.root / folder).rglob("*")):
            if ".cache" in path.parts or not path.is_file() or not (path.suffix in COUNTED or path.name == "CMakeLists.txt"):
                continue
            lines = len(path.read_text().splitlines())
            if lines > MAX_LINES:
                yield f"{house.at(path)}: {lines} lines; at most {MAX_LINES}"


def check_map(house):
    """The table of rooms in ARCHITECTURE.md says what the CMakeLists.txt files say."""
    path = house.root / "ARCHITECTURE.md"
    rows = re.findall(r"^\| `(?:engine|app)/(\w+)` \|.*\|([^|]*)\|$", path.read_text(), re.M) if path.exists() else []
    drawn = {name: set(uses.replace(",", " ").split()) for name, uses in rows}
    for name in sorted(set(house.uses) | set(drawn)):
        if drawn.get(name) != (set(house.uses[name]) if name in house.uses else None):
            yield f"{house.at(path)}: room '{name}' is not there as its CMakeLists.txt has it"


def check_packages(house):
    """Every package that is installed is described, with its licence, in third_party/README.md."""
    listing, described = house.root / "third_party/packages.txt", house.root / "third_party/README.md"
    if listing.exists():
        for name in re.findall(r"^[a-z]+ +([^\s@#]+)", listing.read_text(), re.M):
            if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", described.read_text()):
                yield f"{house.at(described)}: package '{name}' of packages.txt is not described"


def breaches(root):
    house = House(root)
    if not house.uses:
        yield f"{root}: no rekindle_room() found; is this the root of the checkout?"
    for check in (check_floors, check_includes, check_words, check_lengths, check_map, check_packages):
        yield from check(house)


if __name__ == "__main__":
    found = list(breaches(sys.argv[1]))
    print("\n".join(found) or "the house is in order")
    sys.exit(1 if found else 0)
