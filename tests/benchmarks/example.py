"""The shipped example, in a clinic that has set everything, as papers are made of it."""

from __future__ import annotations

from desktop.consultation.apply import replay
from desktop.consultation.recording import build_record
from desktop.library.digest import find_modules
from desktop.papers.base import Material
from desktop.paths import content_folder
from desktop.rehearsal.answers import load_answers
from desktop.rehearsal.rehearse import material_of
from desktop.rehearsal.talk import rehearse
from desktop.settings import Clinic, OwnSign, Settings, SignSettings, Trial
from desktop.version import software


def example() -> Material:
    """The whole route with every kind of answer."""
    settings = Settings(
        clinic=Clinic("Harbour Continence Clinic", "01632 960 123", "Monday to Friday, 9 to 5"),
        trial=Trial("staged", "two weeks"),
        signs=SignSettings(own=(OwnSign("today", "You have a new cramp.", "A new cramp"),)),
    )
    path = content_folder() / "sacral-leg-cramps" / "rehearsal.toml"
    answers = load_answers(path, find_modules(content_folder()), settings)
    record = build_record(replay(rehearse(answers)), answers.module, answers.pages, software=software())
    return material_of(answers, record)
