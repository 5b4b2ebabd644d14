"""What is no longer in a record as it was, in words."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import structs

from desktop.consultation.record import Record
from desktop.language import tr

# What moves on by itself when a talk goes on: not an amendment.
_CLOCK = ("contact", "pages")


def amended(before: Record, now: Record, among: tuple[str, ...] = Record.__struct_fields__) -> list[str]:
    """What is no longer as it was among these fields, in words."""
    changed = named([name for name in unlike(before, now) if name in among and name not in _CLOCK])
    outcomes = [tuple((page.id, page.outcome) for page in it.pages) for it in (before, now)]
    if "pages" in among and outcomes[0] != outcomes[1]:
        changed.append(tr("pages talked about"))
    return changed


def named(fields: Iterable[str]) -> list[str]:
    """Fields of a record in words."""
    names = {
        "what_matters": tr("what matters"),
        "ratings": tr("how much it matters"),
        "statements": tr("statements"),
        "questions": tr("questions"),
        "teach_back": tr("what was said back"),
        "decision": tr("the decision"),
        "signatures": tr("signatures"),
        "signed_before_change": tr("a change after signing"),
        "facts": tr("numbers shown"),
        "said": tr("numbers said"),
        "options": tr("options"),
        "unknown": tr("what is not known"),
        "figures": tr("pictures"),
        "steps": tr("steps"),
        "plans": tr("plans"),
        "calls": tr("when to call"),
        "sources": tr("sources"),
        "content": tr("the guide"),
        "words": tr("what the guide calls things"),
    }
    return [names.get(field, field) for field in fields]


def unlike(one: Record, other: Record) -> tuple[str, ...]:
    """Where two records differ. How a source is worded is of the version, which it is is not."""
    one, other = _by_name(one), _by_name(other)
    return tuple(name for name in Record.__struct_fields__ if getattr(one, name) != getattr(other, name))


def _by_name(record: Record) -> Record:
    sources = tuple(structs.replace(source, text="", short="") for source in record.sources)
    return structs.replace(record, sources=sources)
