"""The fixed words of the summary, by the names its layout uses."""

from __future__ import annotations

from desktop.language import tr
from desktop.library.guide_words import GuideWords


def summary_labels(words: GuideWords) -> dict[str, str]:
    """Headings, empty states and the words on blank lines."""
    return {
        "no-consent": tr("A record of our talk. It is not consent to an operation."),
        "clinic-blank": tr("Clinic"),
        "now": tr("Where you are now"),
        "matters": tr("What matters to you"),
        "matters-none": tr("Nothing was noted here. That is fine."),
        "no-answer": tr("No answer. That is fine."),
        "how-much": tr("How much it matters"),
        "questions": tr("Your questions"),
        "questions-none": tr("No questions were noted."),
        "more-questions": tr("More questions, to bring next time:"),
        "facts": tr("The facts we talked about"),
        "choices": tr("Choices we talked about"),
        "choices-none": tr("We did not talk about the choices today."),
        "steps": words.steps,
        "call": tr("Who to call"),
        "record": tr("The record"),
        "talked": tr("What we talked about"),
        "talked-about": tr("Talked about"),
        "talked-none": tr("Nothing yet."),
        "skipped": tr("Not today"),
        "answers": tr("Your answers"),
        "answers-none": tr("There is nothing here yet."),
        "signing": tr("Names and signatures"),
        "sign-here": tr("Signature"),
        "print-name": tr("Name in capital letters"),
        "date": tr("Date"),
        "sources": tr("Sources"),
        "notes": tr("My notes"),
    }
