"""A rehearsal: a talk from a file of answers, with the papers that come of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.consultation.answers import Answers, load_answers
from desktop.consultation.apply import replay
from desktop.consultation.recording import build_record, encode_record
from desktop.consultation.rehearsal import rehearse as events_of
from desktop.library.loading import find_modules
from desktop.papers.summary import summary_pdf
from desktop.paths import content_folder, settings_file
from desktop.settings import Settings, load_settings
from desktop.version import software


@dataclass(frozen=True)
class Rehearsal:
    """What a rehearsal gives: the answers as checked, the clinic's settings, and the papers by file name."""

    answers: Answers
    settings: Settings
    papers: dict[str, bytes]


def rehearse(path: Path) -> Rehearsal:
    """Hold the talk that a file of answers tells; writes nothing.

    Raises `ProblemsFound` with everything that is wrong in the settings, the file or the module it names.
    """
    settings = load_settings(settings_file())
    answers = load_answers(path, find_modules(content_folder()), settings)
    state = replay(events_of(answers))
    record = build_record(state, answers.module, answers.pages, software=software())
    papers = {"summary.pdf": summary_pdf(record), "record.json": encode_record(record)}
    return Rehearsal(answers, settings, papers)
