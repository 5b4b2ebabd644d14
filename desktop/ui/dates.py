"""Dates on the screen, by Qt: what papers use for dates would slow the start."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QLocale


def _locale(language: str) -> QLocale:
    return QLocale("en_GB" if language == "en" else language)


def day_words(day: dt.date, language: str) -> str:
    """A date such as "24 November 2026"."""
    return _locale(language).toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")


def moment_words(moment: dt.datetime, language: str) -> str:
    """Date and time of day here, such as "24 November 2026, 10:05"."""
    here = moment.astimezone()
    return f"{day_words(here.date(), language)}, {here:%H:%M}"


def now() -> dt.datetime:
    """The time now, with the offset of this place, to the millisecond."""
    moment = dt.datetime.now().astimezone()
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)
