"""The action card: what to do when a leg cramps, with the plan that was agreed, small enough for a wallet."""

from __future__ import annotations

from typing import ClassVar

from desktop.language import day_words, tr
from desktop.library.signs import when_closed
from desktop.papers.base import Form, Material, Paper, PaperRefusedError
from desktop.papers.compiling import Manuscript, set_pdf
from desktop.papers.frame import frame
from desktop.papers.guide import guide_of, no_words, printed
from desktop.papers.printable import printable
from desktop.unseen import says_something

_TOO_LONG = "too-long"  # as resources/print/action-card.typ says it


class ActionCard(Paper):
    """Two to a sheet, one in large print, each to be folded. It is not made without a number to call."""

    NAME: ClassVar[str] = "action-card"
    ORDER: ClassVar[int] = 4
    PRINTS: ClassVar[tuple[str, ...]] = ("plans",)
    WORDED: ClassVar[bool] = True
    TELLS_SIGNS: ClassVar[bool] = True
    SMALL: ClassVar[bool] = True

    def title(self) -> str:
        """What it is called."""
        return tr("Action card")

    def refusal(self, material: Material, form: Form) -> str:
        """The clinic's number must be set, the guide must have words, and all must fit."""
        _, context = guide_of(material)
        if not says_something(context.clinic.phone):
            return tr("The action card is not made. Set in the settings of the clinic: {missing}.").format(
                missing=tr("the clinic’s phone number (clinic.phone)")
            )
        return no_words(material, self.NAME) or self._too_long(material, form)

    def written(self, material: Material, form: Form) -> Manuscript:
        """The steps, the number and the criteria."""
        made = printed(material, self.NAME, form, personal=True)
        module, context = guide_of(material)
        words, _ = printable(
            {
                **frame(self.NAME, form, material, title=made.page.title),
                "title": made.page.title,
                "clinic": context.clinic.name,
                "phone": context.clinic.phone,
                "hours": context.clinic.hours,
                "closed": when_closed(context.clinic),
                "content": f"{module.title} {module.version}, {day_words(module.published, module.language)}",
                "too-long": _TOO_LONG,
                "plan-elsewhere": tr("It stands on your summary."),
                "name": tr("Name:"),
                "footer": [],
                "blocks": made.blocks(),
            }
        )
        return Manuscript(layout=self.NAME, words=words, pictures=made.pictures, made=material.made)

    def _too_long(self, material: Material, form: Form) -> str:
        import typst

        try:
            set_pdf(self.manuscript(material, form))
        except typst.TypstError as error:
            if _TOO_LONG not in str(error):
                raise
            return tr(
                "The action card is not made: the warning signs and how to turn it down are too long for it. "
                "Say the steps (remote.steps) in fewer words, and give the clinic’s own signs a “short” "
                "of a few words."
            )
        except PaperRefusedError as refused:
            return str(refused)
        return ""
