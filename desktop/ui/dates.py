"""The clock of this computer: what time it is here, and whether that can be."""

from __future__ import annotations

import datetime as dt

from desktop.language import date_words, tr

_DAY, _SLACK = dt.timedelta(days=1), dt.timedelta(minutes=5)  # for another time zone; for a clock set right


def moment_words(moment: dt.datetime, language: str) -> str:
    """Date and time of day here, such as "24 November 2026, 10:05"."""
    return date_words(moment.astimezone(), language)


def clock_fault(moment: dt.datetime, *, published: dt.date, last: dt.datetime | None, language: str) -> str:
    """What is plainly wrong with the clock at this moment, in a sentence; empty when nothing is.

    `published` is the day of the guide, `last` when something was noted before.
    """
    if moment.date() + _DAY < published:
        words = tr("This computer’s clock says {then}, when this guide was not written yet: set it right.")
    elif last is not None and moment < last - _SLACK:
        words = tr("This computer’s clock says {then}, but answers were noted here after that: set it right.")
    else:
        return ""
    return words.format(then=moment_words(moment, language))


def now() -> dt.datetime:
    """The time now, with the offset of this place, to the millisecond."""
    moment = dt.datetime.now().astimezone()
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
