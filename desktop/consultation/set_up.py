"""What was set up before a talk: from the clinic's settings, and for the pages."""

from __future__ import annotations

from typing import Literal

from desktop.consultation.events import Interpreter, Person, SetUp, Stage
from desktop.library.model import Clinic, Context, Indication, Trial, WhenToCall
from desktop.settings import Settings


def set_up_with(
    settings: Settings,
    indication: Indication,
    *,
    seen_by: Person,
    responsible: Person,
    stage: Stage = "trial",
    interpreter: Interpreter = "no",
    interpreter_details: str = "",
    companion: str = "",
    signed_off: bool = False,
) -> SetUp:
    """The set-up of a talk, with all that the clinic has set, as it is now."""
    paper: Literal["a4", "letter"] = "letter" if settings.print.paper == "letter" else "a4"
    return SetUp(
        seen_by=seen_by,
        responsible=responsible,
        indication=indication.id,
        problem=indication.problem,
        stage=stage,
        interpreter=interpreter,
        interpreter_details=interpreter_details,
        companion=companion,
        clinic_name=settings.clinic.name,
        clinic_phone=settings.clinic.phone,
        clinic_hours=settings.clinic.hours,
        trial_kind=settings.trial.kind,
        trial_length=settings.trial.length,
        call_now=settings.when_to_call.now,
        call_today=settings.when_to_call.today,
        next_visit=settings.when_to_call.next_visit,
        paper=paper,
        signed_off=signed_off,
    )


def context_of(set_up: SetUp, language: str, route: str) -> Context:
    """What the pages of a talk are rendered for: always as it was set up, whatever the settings are now."""
    return Context(
        indication=set_up.indication,
        language=language,
        route=route,
        clinic=Clinic(set_up.clinic_name, set_up.clinic_phone, set_up.clinic_hours),
        trial=Trial(set_up.trial_kind, set_up.trial_length),
        when_to_call=WhenToCall(set_up.call_now, set_up.call_today, set_up.next_visit),
    )
