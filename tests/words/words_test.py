"""The catalogues say all that the panels say, with the same places to fill. Arguments: the repository, a folder to write to."""
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


faults = []
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
sys.exit("run app/words/collect and translate what is empty" if faults else 0)
