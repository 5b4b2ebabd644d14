"""The trial diary: what the trial is judged by, day by day, and beside it notes on the leg."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from desktop.language import tr
from desktop.library.blocks.words import BulletList, Heading, Paragraph
from desktop.library.model import Page
from desktop.library.signs import when_closed
from desktop.library.text import Text, plain
from desktop.papers.base import Form, Material, Paper, PaperRefusedError
from desktop.papers.compiling import Manuscript
from desktop.papers.frame import frame
from desktop.papers.guide import guide_footer, guide_of, no_words, page_of
from desktop.papers.printable import printable

_BEFORE, _TRIAL, _NOTES, _EXAMPLE, _HELP = "before", "trial", "notes", "example", "help"
_KINDS = ("count", "amount", "ring")  # classes of a column; what has a list is ticked, the rest written
_WEEK = 7
_NOTES_ALONE = 12  # rows, where the notes have a page to themselves


@dataclass
class _Column:
    title: str
    id: str
    kind: str
    wide: bool
    in_trial_only: bool
    ticks: list[str] = field(default_factory=list)
    help: list[str] = field(default_factory=list)

    def data(self) -> dict[str, Any]:
        """The column as the layout takes it."""
        return {"title": self.title, "kind": self.kind, "wide": self.wide, "ticks": self.ticks}


@dataclass
class _Part:
    """A table of the diary: a heading of the guide's words with the columns below it."""

    id: str
    title: str
    rows: int
    said: list[Text] = field(default_factory=list)
    columns: list[_Column] = field(default_factory=list)
    example: dict[str, str] = field(default_factory=dict)


class TrialDiary(Paper):
    """Each heading of the guide's words is a table, each one below it a column, its list what is ticked."""

    NAME: ClassVar[str] = "diary"
    ORDER: ClassVar[int] = 3
    WORDED: ClassVar[bool] = True

    def title(self) -> str:
        """What it is called."""
        return tr("Diary")

    def refusal(self, material: Material, form: Form) -> str:  # noqa: ARG002
        """The guide must have words for it."""
        return no_words(material, self.NAME)

    def written(self, material: Material, form: Form) -> Manuscript:
        """How to fill it in, and page by page the tables, with an example."""
        page = page_of(material, self.NAME)
        _, context = guide_of(material)
        parts = _parts(page)
        if not any(part.columns for part in parts.values()):
            raise PaperRefusedError(tr("The words for the diary have no columns."))
        words, _ = printable(
            {
                **frame(self.NAME, form, material, title=page.title),
                "title": page.title,
                "intro": [_runs(text) for text in _intro(page)],
                "help": [_runs(text) for text in parts[_HELP].said] if _HELP in parts else [],
                "columns": [
                    {"title": column.title, "said": " ".join(column.help)}
                    for part in parts.values()
                    for column in part.columns
                    if column.help
                ],
                "pages": _pages(parts, context.trial.days, large=form.large),
                "phone": context.clinic.phone,
                "hours": context.clinic.hours,
                "closed": when_closed(context.clinic),
                "footer": guide_footer(material),
                "says": {
                    "example": tr("EXAMPLE"),
                    "bring": tr("Bring this back on:"),
                    "name": tr("Name:"),
                    "call": tr("Our number:"),
                    "total": tr("Total"),
                },
            }
        )
        return Manuscript(layout=self.NAME, words=words, pictures={}, made=material.made)


def _intro(page: Page) -> Iterator[Text]:
    """The paragraphs before the first heading."""
    for block in page.blocks:
        if isinstance(block, Heading):
            return
        if isinstance(block, Paragraph):
            yield block.text


def _runs(text: Text) -> list[dict[str, Any]]:
    return [{"words": span.words, "strong": span.strong} for span in text]


def _parts(page: Page) -> dict[str, _Part]:
    """The tables by id, in order. Words of the first form have columns only: they are one table."""
    parts: dict[str, _Part] = {}
    part, column = _Part("", "", _WEEK), None
    headings = [block for block in page.blocks if isinstance(block, Heading)]
    first_form = all(heading.level == 2 for heading in headings)
    for block in page.blocks:
        if isinstance(block, Heading):
            column = None
            if block.level == 2 and not (first_form and block.id != _EXAMPLE):
                part = _Part(block.id, plain(block.text), _rows(block))
            else:
                column = _column(block)
                part.columns.append(column)
            parts[part.id] = part
        elif isinstance(block, BulletList):
            if part.id == _EXAMPLE:
                part.example = {item.id: plain(item.text) for item in block.items}
            elif column is not None:
                column.ticks = [plain(item.text) for item in block.items]
                column.kind = "ticks" if column.kind == "write" else column.kind
        elif isinstance(block, Paragraph) and headings and part.id:
            if column is not None:
                column.help.append(plain(block.text))
            else:
                part.said.append(block.text)
    return parts


def _rows(heading: Heading) -> int:
    """How many rows the words ask for by a class such as `rows-14`; a week's without one."""
    asked = [name.removeprefix("rows-") for name in heading.classes if name.startswith("rows-")]
    return int(asked[0]) if asked and asked[0].isdecimal() else _WEEK


def _column(heading: Heading) -> _Column:
    kind = next((name for name in _KINDS if name in heading.classes), "write")
    wide, in_trial_only = "wide" in heading.classes, _TRIAL in heading.classes
    return _Column(plain(heading.text), heading.id, kind, wide, in_trial_only)


def _pages(parts: dict[str, _Part], days: int, *, large: bool) -> list[list[dict[str, Any]]]:
    """The tables of each page: the days before and the first week, two weeks a page, the notes at the end."""
    example = parts[_EXAMPLE].example if _EXAMPLE in parts else {}
    if _TRIAL not in parts:
        return [[_lines(part, example, part.rows) for part in parts.values() if part.columns]]
    trial, weeks = parts[_TRIAL], _weeks(parts[_TRIAL], days or parts[_TRIAL].rows, example)
    before = [_before(parts[_BEFORE], trial)] if _BEFORE in parts else []
    notes = parts.get(_NOTES)
    if large:
        pages = [before, *([week] for week in weeks)]
    else:
        pages = [before + weeks[:1], *(weeks[at : at + 2] for at in range(1, len(weeks), 2))]
    if notes is not None:
        beside = not large and len(pages) > 1 and len(pages[-1]) == 1
        rows = _lines(notes, {}, notes.rows if beside else max(notes.rows, 6 if large else _NOTES_ALONE))
        pages = [*pages[:-1], [*pages[-1], rows]] if beside else [*pages, [rows]]
    return [page for page in pages if page]


def _weeks(trial: _Part, days: int, example: dict[str, str]) -> list[dict[str, Any]]:
    """A table for each week of the trial, the example above the first row."""
    weeks = []
    for number, first in enumerate(range(1, days + 1, _WEEK), 1):
        title = trial.title
        if days > _WEEK:
            title = tr("{part}: week {number}").format(part=title, number=number)
        last = min(days, first + _WEEK - 1)
        weeks.append(
            _table(title, trial, trial.columns, range(first, last + 1), example if number == 1 else {})
        )
    return weeks


def _before(before: _Part, trial: _Part) -> dict[str, Any]:
    """The days before: what is counted in the trial, without what only a trial has."""
    columns = [column for column in trial.columns if not column.in_trial_only]
    return _table(before.title, before, columns, range(1, before.rows + 1), {}) | {"low": True}


def _table(
    title: str, part: _Part, columns: Sequence[_Column], days: range, example: dict[str, str]
) -> dict[str, Any]:
    """A table with a row for each day and one for what they come to."""
    names = [tr("Day {number}").format(number=number) for number in days]
    made = _lines(part, example, 0, columns)
    return made | {"title": title, "first": tr("Day and date"), "rows": names, "total": True}


def _lines(
    part: _Part, example: dict[str, str], rows: int, columns: Sequence[_Column] | None = None
) -> dict[str, Any]:
    """A table with so many empty rows."""
    columns = part.columns if columns is None else columns
    return {
        "title": part.title,
        "said": [_runs(text) for text in part.said],
        "columns": [column.data() for column in columns],
        "example": [example.get(column.id, "") for column in columns] if example else [],
        "first": "",
        "rows": [""] * rows,
        "total": False,
        "low": False,
    }
