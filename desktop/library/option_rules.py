"""What must hold of a module's options. Each rule looks only at files that could be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from desktop.decoding import KeyPath, Written, nearest
from desktop.library.facts import Fact
from desktop.library.model import Indication, Source
from desktop.library.options import ComparedOption, OptionCell, OptionSet

FEWEST_OPTIONS, MOST_OPTIONS = 3, 5  # side by side, for one indication


def check_options(
    options: OptionSet,
    written: Written,
    indications: Iterable[Indication] | None,
    facts: Mapping[str, Fact] | None,
    sources: Mapping[str, Source] | None,
) -> None:
    """Note every name in the options that is not known, and every indication that has not its columns."""
    for name, option in options.options.items():
        for row, cell in option.cells():
            _check_cell(written, ("options", name, row), cell, facts, sources)
    if indications is None:
        return
    known = [one.id for one in indications]
    for name, option in options.options.items():
        for i, indication in enumerate(option.indications):
            if indication not in known:
                wrong = f"there is no indication '{indication}'"
                written.add(("options", name, "indications", i), wrong, nearest(indication, known))
    for indication in known:
        _check_columns(written, indication, options.of(indication))


def _check_columns(written: Written, indication: str, columns: tuple[ComparedOption, ...]) -> None:
    if not FEWEST_OPTIONS <= len(columns) <= MOST_OPTIONS:
        wrong = f"for '{indication}' there are {len(columns)} options"
        written.add(("options",), wrong, f"write {FEWEST_OPTIONS} to {MOST_OPTIONS}")
    for mark in ("no_change", "trial"):
        if sum(getattr(option, mark) for option in columns) != 1:
            wrong = f"for '{indication}' not exactly one option has '{mark}: true'"
            written.add(("options",), wrong, "mark one")


def _check_cell(
    written: Written,
    path: KeyPath,
    cell: OptionCell,
    facts: Mapping[str, Fact] | None,
    sources: Mapping[str, Source] | None,
) -> None:
    if not cell.words.strip() and not cell.facts:
        written.add(path, "says nothing", "write 'words'; where nothing is known, say so in them")
    for key, what, known in (
        ("facts", "fact", facts),
        ("more_facts", "fact", facts),
        ("sources", "source", sources),
        ("more_sources", "source", sources),
    ):
        for i, name in enumerate(getattr(cell, key)):
            if known is not None and name not in known:
                written.add((*path, key, i), f"there is no {what} '{name}'", nearest(name, known))
