"""The handout: what the guide says, for anyone, to take home."""

from __future__ import annotations

from typing import ClassVar

from desktop.language import tr
from desktop.papers.base import Form, Material, Paper
from desktop.papers.compiling import Manuscript
from desktop.papers.frame import footer, frame
from desktop.papers.guide import guide_of, no_words, printed
from desktop.papers.printable import printable


class Handout(Paper):
    """General: no word of it is about one person."""

    NAME: ClassVar[str] = "handout"
    ORDER: ClassVar[int] = 2
    WORDED: ClassVar[bool] = True
    TELLS_SIGNS: ClassVar[bool] = True

    def title(self) -> str:
        """What it is called."""
        return tr("Handout to take home")

    def refusal(self, material: Material, form: Form) -> str:  # noqa: ARG002
        """The guide must have words for it."""
        return no_words(material, self.NAME)

    def written(self, material: Material, form: Form) -> Manuscript:
        """The guide's words with their figures and sources."""
        made = printed(material, self.NAME, form, cites_numbers=True)
        module, context = guide_of(material)
        words, _ = printable(
            {
                **frame(self.NAME, form, material, title=made.page.title),
                "title": made.page.title,
                "clinic": context.clinic.name,
                "footer": footer(f"{module.title} {module.version}", clinic=context.clinic.name),
                "blocks": made.blocks(),
                "notes": tr("My notes"),
            }
        )
        return Manuscript(layout=self.NAME, words=words, pictures=made.pictures, made=material.made)
