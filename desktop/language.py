"""The language of the interface: words from gettext catalogues, dates as the language writes them."""

from __future__ import annotations

import datetime as dt
import gettext
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.paths import resource

if TYPE_CHECKING:
    from babel.core import Locale

CATALOGUES = resource("locales")

_language = "en"
_words: gettext.NullTranslations = gettext.NullTranslations()
# What is said in another language for a while, such as a paper; papers are made beside the interface thread.
_for_now: ContextVar[gettext.NullTranslations | None] = ContextVar("for_now", default=None)


def use(language: str) -> None:
    """Say everything in a language from now on; English where there is no catalogue for it."""
    global _language, _words
    _language, _words = language, _catalogue(language)


def in_use() -> str:
    """The language of the interface."""
    return _language


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Say what is said inside in a language, whatever the interface speaks."""
    before = _for_now.set(_catalogue(language))
    try:
        yield
    finally:
        _for_now.reset(before)


def _catalogue(language: str) -> gettext.NullTranslations:
    return _read(CATALOGUES, language)


@cache
def _read(folder: Path, language: str) -> gettext.NullTranslations:
    """The words of a language: "pt_BR" as well as "pt-BR", and those of "pt" where it has none of its own."""
    written = language.replace("-", "_")
    for name in dict.fromkeys((written, written.partition("_")[0])):
        file = folder / name / "LC_MESSAGES" / "beforehand.po"
        if name and file.is_file():
            return _compiled(file)
    return gettext.NullTranslations()


def _compiled(file: Path) -> gettext.NullTranslations:
    """A catalogue as translators write it: read when it is first spoken, so nothing compiled is kept."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    words = io.BytesIO()
    with file.open("rb") as written:
        write_mo(words, read_po(written, abort_invalid=True))
    words.seek(0)
    return gettext.GNUTranslations(words)


def tr(text: str) -> str:
    """A text of the interface in the language in use."""
    return (_for_now.get() or _words).gettext(text) if text else ""


def trc(context: str, text: str) -> str:
    """A text that is one word for two things in English; `context` tells translators which is meant."""
    return (_for_now.get() or _words).pgettext(context, text)


def trn(one: str, many: str, n: int) -> str:
    """A text of the interface for `n` things."""
    return (_for_now.get() or _words).ngettext(one, many, n)


def dates_are_loaded() -> bool:
    """Whether a date can be told at once; else the first one takes longer than a window may to open."""
    return "babel.dates" in sys.modules


def date_words(moment: dt.datetime, language: str) -> str:
    """Day and time of day as written in a language, such as "24 November 2026, 10:05".

    The time is the one the moment carries; it is not moved to another zone.
    """
    from babel.dates import format_time

    time = format_time(moment.replace(tzinfo=None), "short", locale=_locale(language))
    return f"{day_words(moment, language)}, {time}"


def clock_words(moment: dt.datetime, language: str) -> str:
    """A time of day to the second as written in a language, such as "10:05:12"."""
    from babel.dates import format_time

    return str(format_time(moment.replace(tzinfo=None), "medium", locale=_locale(language)))


def day_words(day: dt.date, language: str) -> str:
    """A day as written in a language, such as "24 November 2026"."""
    from babel.dates import format_date

    return str(format_date(day, "long", locale=_locale(language)))


def _locale(language: str) -> Locale:
    from babel.core import Locale, UnknownLocaleError

    try:
        return Locale.parse("en_GB" if language == "en" else language, sep="-" if "-" in language else "_")
    except (UnknownLocaleError, ValueError):
        return Locale.parse("en_GB")
