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
