"""A rehearsal: a talk from a file of answers, with the papers that come of it."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.rehearsal.answers import Answers, load_answers
from desktop.consultation.apply import replay
from desktop.consultation.record import Record
from desktop.consultation.record_json import encode_record
from desktop.consultation.recording import build_record
from desktop.rehearsal.talk import rehearse as events_of
from desktop.consultation.set_up import context_of
from desktop.guides import places_of
from desktop.language import speaking
from desktop.library.digest import find_modules
from desktop.papers.base import Direction, Form, Material, PaperRefusedError, PaperSize, papers
from desktop.papers.note import long_note, short_note
from desktop.problems import ProblemsFound
from desktop.settings import Settings
from desktop.settings_here import load_settings_here
from desktop.version import software

NOTE_BREAK = "\n" + "-" * 72 + "\n\n"


@dataclass(frozen=True)
class Rehearsal:
    """What a rehearsal gives: the answers as checked, the clinic's settings, and the papers by file name.

    `refused` says of papers that could not be made why not, by the name of the paper.
    """

    answers: Answers
    settings: Settings
    papers: dict[str, bytes]
    refused: dict[str, str]


def rehearse(
    path: Path,
    *,
    paper: PaperSize | None = None,
    large: bool = False,
    direction: Direction = "ltr",
    content: Sequence[Path] = (),
) -> Rehearsal:
    """Hold the talk that a file of answers tells; writes nothing. Without `paper` the clinic's is taken.

    The guide that the file names is one of those shipped, of the settings' folders, of the folders in
    `content`, or of the folder that the file itself lies in.

    Raises `ProblemsFound` with everything that is wrong in the settings, the file or the module it names.
    """
    settings = load_settings_here()
    beside = path.absolute().parent
    places = places_of(settings.content, [*content, *([beside] if _holds_guides(beside) else [])])
    for folder in (folder for folder in content if folder in places.away):
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(folder))
    if content and places.problems:
        raise ProblemsFound(places.problems)
    answers = load_answers(path, places.all, settings)
    state = replay(events_of(answers))
    record = build_record(state, answers.module, answers.pages, software=software(), made_up=True)
    made, refused = make_set(
        material_of(answers, record), Form(paper or record.settings.print.paper, large, direction)
    )
    return Rehearsal(answers, settings, made, refused)


def _holds_guides(folder: Path) -> bool:
    return (folder / "module.yaml").is_file() or bool(find_modules(folder))


def material_of(answers: Answers, record: Record) -> Material:
    """What the papers of a rehearsed talk are made of."""
    context = context_of(answers.set_up, answers.module.language, answers.started.route)
    return Material(record.contact.ended, record, answers.module, context)


def make_set(material: Material, form: Form) -> tuple[dict[str, bytes], dict[str, str]]:
    """Every paper, the note and the record by file name; and why a paper was not made, by its name."""
    made: dict[str, bytes] = {}
    refused: dict[str, str] = {}
    for name, paper in papers().items():
        try:
            made[f"{name}.pdf"] = paper.pdf(material, form)
        except PaperRefusedError as why:
            refused[name] = str(why)
    if material.record is not None:
        with speaking(material.language):
            note = short_note(material.record) + NOTE_BREAK + long_note(material.record)
        made["note.txt"] = note.encode()
        made["record.json"] = encode_record(material.record)
    return made, refused


@contextmanager
def folders_to_write(*folders: Path) -> Iterator[None]:
    """Folders made where they are not there, and each tried out, before anything is written into any.

    Raises `OSError` for one that cannot be made or written to. Those made here go again when something
    fails before there is a file in them.
    """
    with ExitStack() as undo:
        for folder in folders:
            for part in (*reversed(folder.parents), folder):
                if not part.is_dir():
                    part.mkdir()
                    undo.callback(_take_away, part)
            _try_out(folder)
        yield
        undo.pop_all()


def _take_away(folder: Path) -> None:
    with suppress(OSError):  # something is in it
        folder.rmdir()


def _try_out(folder: Path) -> None:
    try:
        tempfile.TemporaryFile(dir=folder).close()
    except OSError as error:  # it names a file that nobody asked for
        raise OSError(error.errno, error.strerror, str(folder)) from error
