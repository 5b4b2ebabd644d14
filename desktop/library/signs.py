"""Warning signs: the one list of a guide and a clinic, each sign in one tier, for every page and paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import get_args

import msgspec

from desktop.language import tr
from desktop.library.model import WarningSign
from desktop.settings import Clinic, ClinicSays, OwnSign, Tier

TIERS: tuple[Tier, ...] = get_args(Tier)

_OWN = "clinic-"  # how the ids of a clinic's own signs begin
_WORD = re.compile(r"\w+")


class TierTold(msgspec.Struct, frozen=True, kw_only=True):
    """One tier in words: its signs, whom to ring and what more to say.

    `title` is told as `head`, with the number to ring, and `under` it where a head is large.
    `short` is the title above short words; `blanks` are numbers that a clinic has not set, which a paper
    gives a line to write on.
    """

    tier: Tier
    title: str
    short: str
    head: str = ""
    under: str = ""
    phone: str = ""
    hours: str = ""
    lines: tuple[str, ...] = ()
    blanks: tuple[str, ...] = ()
    signs: tuple[WarningSign, ...] = ()


def merged(signs: Iterable[WarningSign], clinic: ClinicSays, indication: str) -> tuple[WarningSign, ...]:
    """Every sign that holds for an indication, once, in the tier where the clinic has it, most urgent first.

    A clinic's line that says a sign in the very same words is that sign: it can make it more urgent, and
    never stands beside it.
    """
    own = dict(_own_by_words(clinic))
    made: list[WarningSign] = []
    for sign in signs:
        if sign.indications and indication not in sign.indications:
            continue
        said = [own.pop(words) for words in {same_words(sign.text), same_words(sign.short)} & own.keys()]
        tiers = [clinic.signs.tiers.get(sign.id, sign.tier), *(it.tier for it in said)]
        made.append(msgspec.structs.replace(sign, tier=min(tiers, key=TIERS.index)))
    made += own.values()
    return tuple(sorted(made, key=lambda sign: TIERS.index(sign.tier)))


def own_signs(clinic: ClinicSays) -> tuple[WarningSign, ...]:
    """What a clinic adds of its own, each once, as the settings have it and as they had it first."""
    return tuple(sign for _, sign in _own_by_words(clinic))


def same_words(text: str) -> str:
    """A text without what does not change what it says."""
    return " ".join(_WORD.findall(text.casefold()))


def _own_by_words(clinic: ClinicSays) -> Iterator[tuple[str, WarningSign]]:
    """The clinic's own signs by their words; one that is told twice keeps its most urgent place."""
    first: dict[Tier, tuple[str, ...]] = {
        "emergency": clinic.when_to_call.now,
        "today": clinic.when_to_call.today,
        "next-visit": clinic.when_to_call.next_visit,
    }
    lines = [OwnSign(tier, text) for tier, texts in first.items() for text in texts]
    told: dict[str, OwnSign] = {}
    for line in sorted((*clinic.signs.own, *lines), key=lambda line: TIERS.index(line.tier)):
        if words := same_words(line.text):
            told.setdefault(words, line)
    for n, (words, line) in enumerate(told.items(), start=1):
        text = " ".join(line.text.split())
        yield (
            words,
            WarningSign(
                id=f"{_OWN}{n}", tier=line.tier, text=text, short=" ".join(line.short.split()) or text
            ),
        )


def tiers_told(signs: Iterable[WarningSign], clinic: Clinic) -> tuple[TierTold, ...]:
    """The tiers in words, most urgent first, in the language in use.

    What can wait is left out where it has no signs; whom to ring never is.
    """
    listed = tuple(signs)
    made = (_emergency(clinic), _today(clinic), _next_working_day(), _next_visit())
    filled = (
        msgspec.structs.replace(tier, signs=tuple(sign for sign in listed if sign.tier == tier.tier))
        for tier in made
    )
    return tuple(tier for tier in filled if tier.signs or tier.tier in TIERS[:2])


def _emergency(clinic: Clinic) -> TierTold:
    number, under = clinic.emergency.strip(), tr("or go to the emergency department")
    if number:
        title = tr("Emergency: call {number}, or go to the emergency department").format(number=number)
        return TierTold(
            tier="emergency",
            title=title,
            head=tr("Emergency: call {number}").format(number=number),
            under=under,
            short=tr("Call {number} for").format(number=number),
        )
    return TierTold(
        tier="emergency",
        title=tr("Emergency: call your emergency number, or go to the emergency department"),
        head=tr("Emergency: call your emergency number"),
        under=under,
        short=tr("Call your emergency number for"),
        blanks=(tr("Your emergency number:"),),
    )


def _today(clinic: Clinic) -> TierTold:
    phone, blanks = clinic.phone.strip(), []
    if not phone:
        blanks.append(tr("Our number:"))
    if not (clinic.urgent.strip() or clinic.closed.strip()):
        blanks.append(tr("Number when we are closed:"))
    return TierTold(
        tier="today",
        title=tr("Today: call us or your family doctor"),
        head=tr("Today: call {number}").format(number=phone) if phone else tr("Today: call us"),
        under=tr("or your family doctor"),
        short=tr("Today, call us or your family doctor for"),
        phone=phone,
        hours=clinic.hours.strip(),
        lines=(*(() if phone else (tr("Ask us for our number before you leave."),)), when_closed(clinic)),
        blanks=tuple(blanks),
    )


def when_closed(clinic: Clinic) -> str:
    """What to do when the clinic is closed: one answer, wherever its number stands."""
    number, own = clinic.urgent.strip(), " ".join(clinic.closed.split())
    if own and (not number or number in own):
        said = own
    elif own:
        said = tr("{closed} The number for urgent advice is {number}.").format(closed=own, number=number)
    elif number:
        said = tr("Nights, weekends and holidays: call {number}.").format(number=number)
    else:
        said = tr("Nights, weekends and holidays: call your number for urgent advice.")
    at_once = tr("Do not wait for Monday.")
    return f"{said} {at_once}"


def _next_working_day() -> TierTold:
    return TierTold(
        tier="next-working-day",
        title=tr("Next working day: call us"),
        short=tr("Call us the next working day for"),
    )


def _next_visit() -> TierTold:
    return TierTold(
        tier="next-visit", title=tr("Next visit: tell us"), short=tr("Tell us at the next visit about")
    )
