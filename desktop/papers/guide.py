"""What generic papers have in common: the words of the guide for this set-up, and what was agreed."""

from __future__ import annotations

from desktop.language import day_words, tr
from desktop.library.model import Context, Module, Page
from desktop.library.rendering import render_paper
from desktop.papers.base import Form, Material, PaperRefusedError
from desktop.papers.blocks import Printed, SourcesInPrint
from desktop.papers.figure_drawer import Drawer
from desktop.papers.frame import footer


def guide_of(material: Material) -> tuple[Module, Context]:
    """The guide and what it is rendered for."""
    if material.module is None or material.context is None:
        raise ValueError("a generic paper is made of a guide and a set-up")
    return material.module, material.context


def no_words(material: Material, paper: str) -> str:
    """Why a paper cannot be made when the guide has no words for it."""
    module, _ = guide_of(material)
    if paper in module.papers:
        return ""
    return tr(
        "This guide has no words for this paper: “{language}/papers/{paper}.md.j2” is not there."
    ).format(language=module.language, paper=paper)


def page_of(material: Material, paper: str) -> Page:
    """The words of a paper for a set-up; raises `PaperRefusedError` when the guide has none."""
    if why := no_words(material, paper):
        raise PaperRefusedError(why)
    module, context = guide_of(material)
    return render_paper(module, paper, context)


def printed(
    material: Material, paper: str, form: Form, *, personal: bool = False, cites_numbers: bool = False
) -> Printed:
    """The same as data for a layout; a `personal` paper also has what was agreed, in its words."""
    module, _ = guide_of(material)
    page = page_of(material, paper)
    drawer = Drawer(form, module.language, SourcesInPrint(module.sources))
    return Printed(page, module, drawer, material.record, personal, cites_numbers)


def guide_footer(material: Material) -> list[str]:
    """Which guide, which version, when it was published and when it is read again."""
    module, context = guide_of(material)
    published = day_words(module.published, module.language)
    review = tr("review by {day}").format(day=day_words(module.review_by, module.language))
    guide = f"{module.title} {module.version}"
    return footer(guide, published, review, clinic=context.clinic.name)
