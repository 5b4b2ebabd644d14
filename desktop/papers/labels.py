"""The fixed words of the summary, by the names its layout uses."""

from __future__ import annotations

from desktop.language import tr
from desktop.library.guide_words import GuideWords


def summary_labels(words: GuideWords) -> dict[str, str]:
    """Headings, empty states and the words on blank lines."""
    return {
        "no-consent": tr("This records what we talked about. It is not consent to an operation."),
        "clinic-blank": tr("Clinic"),
        "label-area": tr("Patient label"),
        "talked": tr("What we talked about"),
        "talked-none": tr("Nothing yet."),
        "skipped": tr("Not discussed today:"),
        "numbers": tr("What could happen, and how likely it is"),
        "steps": words.steps,
        "matters": tr("What matters to you"),
        "matters-none": tr("Nothing was noted here. That is fine."),
        "no-answer": tr("No answer. That is fine."),
        "ratings": tr("How much it matters to you:"),
        "choices": tr("Choices we talked about"),
        "choices-none": tr("We did not talk about the choices today."),
        "not-told": tr("Not talked about today."),
        "statements": tr("You told us: {answer}").format(answer=words.understand),
        "understood-none": tr("There is nothing here yet. What is open stands above your name."),
        "questions": tr("Your questions"),
        "questions-none": tr("No questions were noted."),
        "more-questions": tr("More questions, to bring next time:"),
        "now": tr("Where you are now"),
        "call": tr("Who to call"),
        "signing": tr("Names and signatures"),
        "open": tr("Still open:"),
        "sign-here": tr("Signature"),
        "print-name": tr("Name in capital letters"),
        "date": tr("Date"),
        "sources": tr("Sources:"),
    }
