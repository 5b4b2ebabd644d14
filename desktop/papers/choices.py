"""The options on paper: what each is, what speaks for it, and what against it, side by side."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from desktop.consultation.record import OptionRecord, Record
from desktop.language import tr
from desktop.library.blocks.compare import Compare
from desktop.library.citations import numbered
from desktop.library.option_words import option_told


def choices_of(record: Record) -> dict[str, Any]:
    """The options of a record as `show-choices` in resources/print/choices.typ takes them.

    There are no rows where none of them was talked about.
    """
    if not any(it.told for it in record.options):
        return _table([], "")
    rows = [
        _row(it.title, it.what, it.benefits, it.risks) if it.told else _row(it.title, told=False)
        for it in record.options
    ]
    return _table(rows, record.options_note)


def choices_in(block: Compare, numbers: Mapping[str, int]) -> dict[str, Any]:
    """The options of a page as `show-choices` takes them."""
    facts = {fact.id: fact for fact in block.facts}
    told = [(it.title, option_told(it, facts, numbers)) for it in block.options]
    rows = [_row(title, it.what, it.speaks_for, it.speaks_against) for title, it in told]
    return _table(rows, numbered(block.note, numbers))


def cited_by(options: Iterable[OptionRecord]) -> set[str]:
    """The ids of the sources that stand beside what was told of options."""
    cells = [cell for it in options if it.told for cell in it.cells]
    facts = {fact.source for cell in cells for fact in cell.facts}
    return facts | {source for cell in cells for source in cell.sources}


def _row(
    title: str, what: str = "", good: Iterable[str] = (), bad: Iterable[str] = (), *, told: bool = True
) -> dict[str, Any]:
    return {"title": title, "told": told, "what": what, "for": list(good), "against": list(bad)}


def _table(rows: list[dict[str, Any]], note: str) -> dict[str, Any]:
    return {
        "rows": rows,
        "head": [tr("What it is"), tr("What speaks for it"), tr("What speaks against it")],
        "note": " ".join(filter(None, (note, tr("No range or payer? Our source did not give it."))))
        if note
        else "",
        "not-told": tr("Not talked about today."),
    }
