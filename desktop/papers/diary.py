"""The trial diary: one sheet to fill in by hand, with an example."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.language import tr
from desktop.library.blocks.words import BulletList, Heading, Paragraph
from desktop.library.model import Page
from desktop.library.text import plain
from desktop.papers.base import Form, Material, Paper, PaperRefusedError
from desktop.papers.compiling import Manuscript
from desktop.papers.frame import frame
from desktop.papers.guide import guide_footer, guide_of, no_words, page_of
from desktop.papers.legs import legs
from desktop.papers.printable import printable

_EXAMPLE, _LEGS = "example", "legs"
_ROWS = 7  # to fill in: a week


class TrialDiary(Paper):
    """Each heading of the guide's words is a column; its list is what can be ticked there."""

    NAME: ClassVar[str] = "diary"
    ORDER: ClassVar[int] = 3
    WORDED: ClassVar[bool] = True

    def title(self) -> str:
        """What it is called."""
        return tr("Trial diary")

    def refusal(self, material: Material, form: Form) -> str:  # noqa: ARG002
        """The guide must have words for it."""
        return no_words(material, self.NAME)

    def written(self, material: Material, form: Form) -> Manuscript:
        """The columns, the example, and rows to write in."""
        page = page_of(material, self.NAME)
        module, context = guide_of(material)
        columns = _columns(page)
        example = _example(page)
        if not columns:
            raise PaperRefusedError(tr("The words for the diary have no columns."))
        words, _ = printable(
            {
                **frame(
                    self.NAME, form, title=page.title, language=module.language, made_up=material.made_up
                ),
                "title": page.title,
                "intro": [plain(it.text) for it in page.blocks if isinstance(it, Paragraph)],
                "columns": columns,
                "example": [example.get(column["id"], "") for column in columns],
                "rows": _ROWS,
                "clinic": context.clinic.name,
                "phone": context.clinic.phone,
                "footer": guide_footer(material),
                "says": {
                    "example": tr("EXAMPLE"),
                    "bring": tr("Bring this back on:"),
                    "name": tr("Name:"),
                    "call": tr("Our number:"),
                    "sides": next((it["ticks"] for it in columns if it["kind"] == _LEGS), []),
                    "legs": tr("Outline of both legs from behind, to mark where it was."),
                },
            }
        )
        pictures = {"legs": legs(()), "legs-example": legs(("left-calf",))}
        return Manuscript(layout=self.NAME, words=words, pictures=pictures, made=material.made)


def _columns(page: Page) -> list[dict[str, Any]]:
    columns: list[dict[str, Any]] = []
    for block in page.blocks:
        if isinstance(block, Heading):
            kind = _LEGS if _LEGS in block.classes else "write"
            columns.append({"id": block.id, "title": plain(block.text), "kind": kind, "ticks": []})
        elif isinstance(block, BulletList) and columns:
            columns[-1]["ticks"] = [plain(item.text) for item in block.items]
            if columns[-1]["kind"] == "write":
                columns[-1]["kind"] = "ticks"
    return [column for column in columns if column["id"] != _EXAMPLE]


def _example(page: Page) -> dict[str, str]:
    """What the example says in each column."""
    found: dict[str, str] = {}
    inside = False
    for block in page.blocks:
        if isinstance(block, Heading):
            inside = block.id == _EXAMPLE
        elif isinstance(block, BulletList) and inside:
            found |= {item.id: plain(item.text) for item in block.items}
    return found
