"""What was set up before a talk: from the clinic's settings, and for the pages."""

from __future__ import annotations

from desktop.consultation.events import Interpreter, Person, SetUp
from desktop.library.model import Context, Indication
from desktop.settings import Settings


def set_up_with(
    settings: Settings,
    indication: Indication,
    *,
    seen_by: Person,
    responsible: Person,
    interpreter: Interpreter = "no",
    interpreter_details: str = "",
    companion: str = "",
    signed_off: bool = False,
) -> SetUp:
    """The set-up of a talk before a trial, with all that the clinic has set, as it is now."""
    return SetUp(
        seen_by=seen_by,
        responsible=responsible,
        indication=indication.id,
        problem=indication.problem,
        interpreter=interpreter,
        interpreter_details=interpreter_details,
        companion=companion,
        settings=settings.for_talks,
        signed_off=signed_off,
    )


def context_of(set_up: SetUp, language: str, route: str) -> Context:
    """What the pages of a talk are rendered for: always as it was set up, whatever the settings are now."""
    return Context.of(set_up.settings, indication=set_up.indication, language=language, route=route)
