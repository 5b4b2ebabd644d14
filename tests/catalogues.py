"""Every word that the program says, as gettext catalogues: `make catalogues` writes them anew.

The template holds what is to be translated. Each language has a `LANGUAGE/LC_MESSAGES/beforehand.po` beside
it, which is brought up to date: what is new waits for its words, what was reworded is marked "fuzzy".
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

import desktop
from desktop.language import CATALOGUES

SAYS = {"tr": None, "trn": (1, 2), "trc": ((1, "c"), 2)}
TEMPLATE = CATALOGUES / "beforehand.pot"
_SOURCE = Path(desktop.__file__).parent


@cache
def extracted() -> Catalog:
    """What `tr` and `trn` say anywhere in the program, in the order of its files."""
    catalogue = Catalog(
        project="Beforehand",
        version="1",
        fuzzy=False,
        header_comment="# What Beforehand says on screen and paper. {words} in braces stay as they are.",
        msgid_bugs_address="",
        creation_date=dt.datetime(2026, 11, 24, tzinfo=dt.UTC),
    )
    found = extract_from_dir(_SOURCE, [("**.py", "python")], keywords=SAYS)
    for file, _, said, _, context in sorted(found, key=lambda it: it[:2]):
        catalogue.add(said, locations=[(f"desktop/{Path(file).as_posix()}", 0)], context=context)
    return catalogue


def read(file: Path) -> Catalog:
    """A catalogue that is kept."""
    with file.open("rb") as kept:
        return read_po(kept, abort_invalid=True)


def write(catalogue: Catalog, file: Path) -> None:
    """Keep a catalogue, without line numbers: they would change with every line of the program."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as out:
        write_po(out, catalogue, width=100, include_lineno=False)


def write_language(folder: Path, name: str, say: Callable[[str], str]) -> None:
    """A catalogue of a made-up language, in which every text is what `say` makes of the English one."""
    catalogue = Catalog()
    for message in extracted():
        if message.id:
            many = (message.id,) if isinstance(message.id, str) else message.id
            said = tuple(say(words) for words in many)
            catalogue.add(message.id, said if len(said) > 1 else said[0], context=message.context)
    write(catalogue, folder / name / "LC_MESSAGES" / "beforehand.po")


def main() -> None:
    """Write the template, and bring the catalogue of each language up to date."""
    write(extracted(), TEMPLATE)
    for file in CATALOGUES.glob("*/LC_MESSAGES/beforehand.po"):
        kept = read(file)
        kept.update(extracted())
        write(kept, file)


if __name__ == "__main__":
    main()
