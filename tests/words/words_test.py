"""The catalogues say all that the panels say, with the same places to fill; app/panels/EngineTable.cpp has all that engine/
says to whoever sits at the window, and nothing else. Arguments: the repository, a folder to write to."""
import collections
import pathlib
import re
import subprocess
import sys

repository, work = map(pathlib.Path, sys.argv[1:])
literal = re.compile(r'"((?:[^"\\]|\\.)*)"')


def entries(catalogue):
    """msgid -> translations, of the file's lines; the header is left out."""
    found, parts = {}, collections.defaultdict(str)
    for line in catalogue.read_text(encoding="utf-8").splitlines() + [""]:
        if line.startswith("msg"):
            current = line.split(" ")[0]
        if not line and parts:
            if parts["msgid"]:
                found[parts["msgid"]] = [text for key, text in parts.items() if key.startswith("msgstr")]
            parts = collections.defaultdict(str)
        elif line and not line.startswith("#"):
            parts[current] += "".join(literal.findall(line))
    return found


def places(pattern):
    """What is to be filled in, whatever its order: ("", ":.0f")."""
    return sorted(re.sub(r"^\d+", "", place) for place in re.findall(r"\{([^}]*)\}", pattern))


def said_in_code():
    template = work / "words.pot"
    subprocess.run([repository / "app/words/template", template], check=True)
    return set(entries(template))


# Rooms all of whose sentences are in the table; of the others those that are told while something loads.
rooms_told = ["importer", "sandbox", "asset", "cook", "core", "audio", "gpu", "xr"]
table_file = repository / "app/panels/EngineTable.cpp"
never_told = {
    # of formats and other libraries
    "sky light", "sky light, sunlight", "loss pending", "extraneous bytes", "graphics device", "rekindle import", "frame memory",
    "rekindle cooked\\n", "apt-get install vulkan-validationlayers",
    # of the log
    "that it ends with the program", "its memory", "its processor time", "what it writes", "its open files", "its system calls",
    "its access to files", "this system does not limit the process that reads files", ", as for headphones",
    "%s:%d: broken expectation: %s\\n",
    # what a headset's program calls them
    "Select, go there", "Turn, go there", "Press to turn, to go there",
}


def literals(code):
    """The texts in C++ code, each with what stands before it; neighbours are one text."""
    code = re.sub(r"^\s*(//|#include).*$|\s//.*$", "", code, flags=re.MULTILINE).replace("'\"'", "''")
    code = re.sub(r'(?<=[^\\(])"\s*\n\s*"', "", code)
    for found in re.finditer(r'"((?:[^"\\\n]|\\.)*)"', code):
        yield code[max(0, found.start() - 40):found.start()], found[1].replace('\\"', '"')


def bare(text):
    """With all places alike."""
    return re.sub(r"\{[^}]*\}", "{}", text)


def is_stage(before, text):
    return re.search(r"progress_?\.report\((fmt::format\()?$", before) is not None


def is_told(before, text):
    """Whether somebody is to read it: more than one word, or a stage; not for the log, nor a list of members of JSON."""
    if re.search(r"log\w+\($|Demand::\w+, $", before) or text.strip() in never_told:
        return False
    return bool(re.search(r"[A-Za-z]{2,}:? [a-z]", text)) or is_stage(before, text)


def is_in(table, text):
    """Whether it is a pattern of the table, or a whole part of one between places."""
    part = re.compile(r"(^|\}) ?" + re.escape(bare(text).strip()) + r"($|(?<=\}).| ?\{)")
    return any(part.search(pattern) for pattern in table)


def not_in_table(table, code, tells=is_told):
    return [text for before, text in literals(code) if tells(before, text) and not is_in(table, text)]


def parts_of(text):
    """Its words between places, without what may stand between two literals."""
    parts = (part.strip(' :;,"') for part in bare(text).split("{}"))
    return {part for part in parts if re.search("[A-Za-z]", part)}


def engine_faults():
    patterns = [text for before, text in literals(table_file.read_text()) if before.endswith("toSay(")]
    assert len(patterns) > 300, f"only {len(patterns)} patterns are in {table_file.name}"
    table = [bare(pattern) for pattern in patterns]
    new = 'warnings.add(name + " has a new trouble", "mend it so"); progress.report("dawdling", 0);'
    assert not_in_table(table, new) == [" has a new trouble", "mend it so", "dawdling"], "the check finds nothing"
    files = [file for folder in ("engine", "app/commands") for file in sorted((repository / folder).rglob("*.[ch]*"))]
    for file in files:
        for text in not_in_table(table, file.read_text(), is_told if file.parent.name in rooms_told else is_stage):
            yield f'{table_file.name} lacks what {file.name} says: "{text}"'
    said = {part for file in files for _, text in literals(file.read_text()) for part in parts_of(text)}
    for part in sorted({part for pattern in table for part in parts_of(pattern)} - said):
        yield f'{table_file.name}: no one says "{part}" any more'


faults = list(engine_faults())
said = said_in_code()
assert len(said) > 200, f"only {len(said)} texts were found in the code"
catalogues = sorted((repository / "app/words").glob("*.po"))
assert catalogues, "there are no catalogues"
for catalogue in catalogues:
    translated = entries(catalogue)
    faults += [f'{catalogue.name} lacks "{text}"' for text in sorted(said - set(translated))]
    faults += [f'{catalogue.name}: no one says "{text}" any more' for text in sorted(set(translated) - said)]
    for text, translations in translated.items():
        for translation in translations:
            if not translation:
                faults.append(f'{catalogue.name} leaves "{text}" untranslated')
            elif places(translation) != places(text):
                faults.append(f'{catalogue.name}: "{translation}" does not fill in what "{text}" does')
print("\n".join(faults))
sys.exit("mend app/panels/EngineTable.cpp, run app/words/collect, translate what is empty" if faults else 0)
