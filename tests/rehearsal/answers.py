"""A file of answers to the tiny module, from which each test changes what it is about."""

from __future__ import annotations

from pathlib import Path

from desktop.rehearsal.answers import Answers, load_answers
from desktop.settings import Clinic, Settings
from tests.helpers import make_module

WHOLE = """\
module = "small-guide"
language = "en"
route = "full"
start = 2026-11-24T10:00:00+01:00

[setup]
seen_by = {name = "A. Nurse", role = "Nurse"}
responsible = {role = "Surgeon"}
indication = "bowel"
interpreter = "yes"
companion = "Her son"

[[page]]
id = "welcome"
minutes = 2
choices = {happens-now = ["nothing", "leg-feelings"]}
own_words = {happens-now = "Only at night"}
words = {too-much = "Every <b>night</b>"}
questions = ["Why?", "When?"]

[[page]]
id = "how-likely"
skip = "known"

[[page]]
id = "tell-it-back"
ratings = {what-matters = {an-operation = "a-lot", fewer-leaks = "not-at-all"}}
own_concerns = {what-matters = [{text = "My garden", answer = "a-lot"}, {text = "My dog"}]}
leaning = "not-sure"
teach_back = {cramp-at-home = "clear"}

[[page]]
id = "finish"
statements = {can-cramp = "understand", not-consent = "talk"}
questions = ["Who?"]
outcomes = [
  {question = "Why?", outcome = "answered", note = "Because."},
  {question = "When?", outcome = "carried", note = "Ask the surgeon."},
  {question = "Who?", outcome = "withdrawn"},
]
signatures = [
  {who = "patient", how = "drawn", strokes = [[[1, 2], [1000, 280]]]},
  {who = "clinician", how = "drawn"},
  {who = "interpreter", how = "typed", name = "I. N. Terpreter"},
  {who = "companion", how = "declined"},
]

[decision]
text = "Try it"
provisional = true
actions_you = "Keep a diary"
"""

SETTINGS = Settings(clinic=Clinic(name="The clinic", phone="01234"))


def loaded(folder: Path, text: str = WHOLE) -> Answers:
    """The answers of a file that says `text`, for the tiny module."""
    (folder / "answers.toml").write_text(text, encoding="utf-8")
    module = folder / "small-guide"
    if not module.exists():
        make_module(folder)
    return load_answers(folder / "answers.toml", [module], SETTINGS)
