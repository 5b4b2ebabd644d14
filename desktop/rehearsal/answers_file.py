"""The form of an answers file: what may be written where, as shapes for `desktop.decoding`."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Annotated, Any, cast

import msgspec

from desktop.consultation.kinds.decision import DecisionWritten
from desktop.decoding import one_of

AS_THE_PAGE = -1.0


class PersonGiven(msgspec.Struct, frozen=True):
    """A professional; the role must be written, the name may be left out."""

    role: str
    name: str = ""


class SetUpGiven(msgspec.Struct, frozen=True):
    """What the clinician would set before the talk."""

    seen_by: PersonGiven
    responsible: PersonGiven
    indication: str
    stage: Annotated[str, one_of("trial")] = "trial"
    interpreter: Annotated[str, one_of("no", "yes", "not-sure")] = "no"
    interpreter_details: str = ""
    companion: str = ""


class PageGiven(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is said on one page. Without `minutes` it takes as long as the page says.

    The other keys are those that kinds of blocks take; `answers_file_shape` adds them.
    """

    id: str
    minutes: float = AS_THE_PAGE
    skip: str = ""


class AnswersFile(msgspec.Struct, frozen=True):
    """A whole answers file. Pages of the route that are left out are shown and left."""

    module: str
    route: str
    start: dt.datetime
    setup: SetUpGiven
    language: str = ""
    page: tuple[PageGiven, ...] = ()
    decision: DecisionWritten = DecisionWritten()


@cache
def page_shape(givens: tuple[type[msgspec.Struct], ...]) -> type[PageGiven]:
    """`PageGiven` with the keys of what kinds of blocks take."""
    fields = [
        (field.name, field.type, _default(field))
        for given in givens
        for field in msgspec.structs.fields(given)
    ]
    return cast(
        "type[PageGiven]",
        msgspec.defstruct("PageGiven", fields, bases=(PageGiven,), frozen=True, omit_defaults=True),
    )


@cache
def answers_file_shape(page: type[PageGiven]) -> type[AnswersFile]:
    """`AnswersFile` with pages of this shape."""
    fields = [("page", tuple[page, ...], ())]  # type: ignore[valid-type]
    return cast(
        "type[AnswersFile]", msgspec.defstruct("AnswersFile", fields, bases=(AnswersFile,), frozen=True)
    )


def _default(field: msgspec.structs.FieldInfo) -> Any:
    if field.default is not msgspec.NODEFAULT:
        return field.default
    return msgspec.field(default_factory=field.default_factory)
