"""What a clinic has not set, what follows from that, and how to set it."""

from __future__ import annotations

import msgspec

from desktop.language import tr
from desktop.settings import Settings


class Lacking(msgspec.Struct, frozen=True):
    """A thing that is not set: `follows` says what shows instead, `line` is written below `group`."""

    name: str
    follows: str
    group: str
    line: str


def lacking_in(settings: Settings, trial: str) -> list[Lacking]:
    """Everything that papers and pages do without; `trial` is what the guide calls it."""
    clinic = settings.clinic
    on_paper = tr("Papers have a line to write it on.")
    no_card = tr("Papers have a line to write it on. No action card is made.")
    on_pages = tr("Pages say “your emergency number”. Papers have a line to write it on.")
    unknown_length = tr("The page says: your clinic will tell you.")
    closed, length = tr("Ring the ward, day or night."), tr("two weeks")
    rows = (
        (clinic.phone, Lacking(tr("Phone"), no_card, "clinic", 'phone = "01632 960 000"')),
        (clinic.emergency, Lacking(tr("Emergency"), on_pages, "clinic", 'emergency = "999"')),
        (
            clinic.closed or clinic.urgent,
            Lacking(tr("When closed"), on_paper, "clinic", f'closed = "{closed}"'),
        ),
        (
            settings.trial.length,
            Lacking(trial, unknown_length, "trial", f'length = "{length}"'),
        ),
    )
    return [one for value, one in rows if not value]
