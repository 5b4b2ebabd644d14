"""Events in any order, for Hypothesis."""

from __future__ import annotations

import datetime as dt
from typing import get_args

from hypothesis import strategies as st

from desktop.consultation import events
from desktop.consultation.events import Event
from desktop.consultation.issued_paper import IssuedPaper
from tests.consultation.builders import PAGES, set_up

_words = st.sampled_from(("", " ", "a", "b", "Ä\u202e\x00", "own-1", "own-2", "q1", "s1", *PAGES, "nowhere"))
_times = st.datetimes(
    min_value=dt.datetime(2026, 1, 1),
    max_value=dt.datetime(2026, 1, 2),
    timezones=st.sampled_from((None, dt.UTC, dt.timezone(dt.timedelta(hours=-5, minutes=30)))),
)
_points = st.tuples(st.integers(-50, 1100), st.integers(-50, 400))
_strokes = st.lists(st.lists(_points, max_size=3).map(tuple), max_size=3).map(tuple)

_issued = st.builds(
    IssuedPaper,
    paper=_words,
    sheet=st.sampled_from(("a4", "letter")),
    large=st.booleans(),
    direction=st.sampled_from(("ltr", "rtl")),
    file=_words,
    record=_words,
)


def any_event() -> st.SearchStrategy[Event]:
    """Any event at all, in any order, at any time: most cannot happen where they come."""
    kinds = [kind for kind in get_args(Event) if kind is not events.Started]
    firsts = st.builds(
        events.Started,
        at=_times,
        consultation=_words,
        module=_words,
        module_version=_words,
        digest=_words,
        language=_words,
        visit=_words,
        route=_words,
        pages=st.lists(st.sampled_from(PAGES)).map(tuple),
        set_up=st.builds(set_up),
    )
    return st.one_of(firsts, *(st.builds(kind, **_fields(kind)) for kind in kinds))


def _fields(kind: type[Event]) -> dict[str, st.SearchStrategy[object]]:
    given: dict[str, st.SearchStrategy[object]] = {
        "at": _times,
        "chosen": st.lists(_words, max_size=3).map(tuple),
        "papers": st.lists(_words, max_size=3).map(tuple),
        "issued": st.lists(_issued, max_size=3).map(tuple),
        "how": st.sampled_from(("saved", "printed")),
        "answer": st.sampled_from((None, *get_args(events.Answer))),
        "mark": st.sampled_from((None, *get_args(events.Mark))),
        "position": st.sampled_from((None, *get_args(events.Position))),
        "who": st.sampled_from(get_args(events.Signer)),
        "way": st.sampled_from(get_args(events.Way)),
        "strokes": _strokes,
        "provisional": st.booleans(),
        "cancelled": st.booleans(),
        "changed": st.booleans(),
        "act": st.integers(-1, 45),
    }
    names = kind.__struct_fields__
    if kind is events.HalfWritten:
        given["words"] = st.lists(_words, max_size=3).map(tuple)
    if kind is events.RatingGiven:
        given["answer"] = _words
    return {name: given.get(name, _words) for name in names if name != "version"}
