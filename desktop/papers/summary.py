"""The summary: a record as a paper to keep and to sign."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.consultation.first_form import told_as
from desktop.consultation.record import LineRecord, Record, UnknownRecord
from desktop.language import tr
from desktop.papers import record_words
from desktop.papers.answered import answered
from desktop.papers.base import Form, Material, Paper
from desktop.papers.choices import choices_of, cited_by
from desktop.papers.clinic_words import guide_words
from desktop.papers.compiling import Manuscript
from desktop.papers.figure_drawer import Drawer
from desktop.papers.frame import footer, frame
from desktop.papers.kinds.signs import tiers_data
from desktop.papers.labels import summary_labels
from desktop.papers.numbers import number_block, number_pictures, talked_facts
from desktop.papers.printable import printable
from desktop.papers.signature_block import signature_blocks, signature_pictures
from desktop.papers.steps import steps_words


class Summary(Paper):
    """What is yours, the facts we talked about, what to do at home, and the record: four pages."""

    NAME: ClassVar[str] = "summary"
    ORDER: ClassVar[int] = 1
    CARRIES_RECORD: ClassVar[bool] = True

    def title(self) -> str:
        """What it is called."""
        return tr("Summary of our talk")

    def written(self, material: Material, form: Form) -> Manuscript:
        """The record in words, with the pictures that were shown, and the record itself."""
        record = _record(material)
        data = material.record_file
        words, coded = printable(_words(record, material, form, data))
        if coded:
            words["notices"].append(
                tr("Some signs cannot be printed here. They are shown as codes, such as [U+1F600].")
            )
        return Manuscript(
            layout=self.NAME,
            words=words,
            pictures=_pictures(record, form) | signature_pictures(record),
            record=data,
            made=record.contact.ended,
        )


def summary_pdf(record: Record, form: Form | None = None) -> bytes:
    """The summary as PDF, with `record.json` attached; without a form in standard print."""
    return Summary().pdf(Material(record.contact.ended, record), form or Form(record.settings.print.paper))


def summary_pictures(record: Record, ppi: float = 300, form: Form | None = None) -> list[bytes]:
    """The pages of the summary as PNG."""
    return Summary().pictures(
        Material(record.contact.ended, record), form or Form(record.settings.print.paper), ppi
    )


def _record(material: Material) -> Record:
    if material.record is None:
        raise ValueError("a summary is made of the record of a talk")
    return material.record


def _words(record: Record, material: Material, form: Form, data: bytes) -> dict[str, Any]:
    title, content = tr("Summary of our talk"), record.content
    return {
        **frame("summary", form, material, title=title, record=data),
        "title": title,
        "footer": footer(title, f"{content.title} {content.version}", clinic=record.settings.clinic.name),
        "notices": [],
        "clinic": record.settings.clinic.name,
        "meeting": record_words.meeting(record),
        "problem": record_words.problem(record),
        **_told(record),
        "matters": [
            {"prompt": answer.prompt, "chosen": list(answer.chosen), "own": answer.own_words}
            for answer in record.what_matters
        ],
        "ratings": record_words.ratings(record),
        "answers": [
            {"answer": it.words, "open": it.open, "items": list(it.statements)} for it in answered(record)
        ],
        "questions": record_words.questions(record),
        **record_words.now(record),
        "tiers": tiers_data(record_words.tiers(record)),
        "signs-note": guide_words(record).signs_note,
        **signature_blocks(record),
        "about": record_words.about(record),
        "sources": record_words.sources(record, _printed(record), cited_by(record.options)),
        "says": summary_labels(guide_words(record)),
    }


def _told(record: Record) -> dict[str, Any]:
    """Pages, numbers and what is not known, steps, options."""
    return {
        "talked": [page.title for page in record.pages if page.outcome == "discussed" and page.topic],
        "skipped": [
            f"{page.title} ({page.reason})" if page.reason else page.title
            for page in record.pages
            if page.outcome != "discussed" and page.topic
        ],
        "unknown": [
            {"title": it.title, "lines": [{"lead": line.lead, "words": line.words} for line in lines]}
            for it, lines in _unknown(record)
        ],
        "numbers": [
            number_block(fact, fact.gist, record_words.cited(record)) for fact in talked_facts(record)
        ],
        "steps": steps_words(record),
        "choices": choices_of(record),
    }


def _numbers(record: Record) -> dict[str, int]:
    return {source.id: source.number for source in record.sources}


def _pictures(record: Record, form: Form) -> dict[str, str]:
    drawer = Drawer(form, record.content.language, _numbers(record))
    return number_pictures(talked_facts(record), drawer)


def _unknown(record: Record) -> list[tuple[UnknownRecord, tuple[LineRecord, ...]]]:
    """What is known and what is not; where the nearest number is printed, it tells itself what it counts."""
    numbered = {fact.page for fact in talked_facts(record)}
    panels: list[tuple[UnknownRecord, tuple[LineRecord, ...]]] = []
    for it in record.unknown:
        beside = {"nearest": it.page in numbered}
        lines = tuple(line for about, line in told_as(it.lines).items() if not beside.get(about))
        panels.append((it, lines))
    return panels


def _printed(record: Record) -> list[LineRecord]:
    """The lines on the paper that cite; steps and when to call stand with their sources in the handout."""
    choices = [words for it in record.options if it.told for words in (*it.benefits, *it.risks)]
    unknown = [line for _, lines in _unknown(record) for line in lines]
    return [*unknown, *(LineRecord(lead="", words=words) for words in (*choices, record.options_note))]
