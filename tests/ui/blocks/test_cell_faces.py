"""What stands on the face of a cell, and what is left for its sheet."""

from __future__ import annotations

from desktop.library.facts import Fact
from desktop.library.options import OptionCell
from desktop.ui.blocks.cell_faces import face_lines
from desktop.ui.widgets.grid_cell import FaceLine


def fact(name: str, source: str, **more: object) -> Fact:
    said = {"events": 13, "n": 52, "outcome": "did well", "outcome_not": "did not"}
    about = {"period": "at one year", "population": "people with leaks", "brief": "leaks, 1 year"}
    return Fact(**{**said, **about, "id": name, "source": source, **more})  # type: ignore[arg-type]


def faces(cell: OptionCell, *facts: Fact, whole: bool = False) -> list[FaceLine]:
    return list(face_lines(cell, facts, whole=whole, counts=True))


def test_how_many_had_it_and_how_many_had_not_then_who_and_who_paid() -> None:
    assert faces(OptionCell(), fact("a", "one", sponsor="A maker")) == [
        FaceLine("(15 to 38) did well", "25", "number"),
        FaceLine("did not", "75", "number"),
        FaceLine("52 people, leaks, 1 year", kind="who"),
        FaceLine("Paid by A maker", kind="who"),
    ]


def test_what_was_counted_with_a_stimulator_says_so() -> None:
    lines = faces(OptionCell(), fact("a", "one", arm="a stimulator"))
    assert lines[0] == FaceLine("With a stimulator:")


def test_the_same_people_are_told_once_and_another_study_in_a_line_of_its_own() -> None:
    again = fact("b", "one", arm="a dummy", events=None, share=7)
    lines = faces(OptionCell(), fact("a", "one", sponsor="A maker"), again, fact("c", "two", brief="another"))
    assert [line.words for line in lines[2:]] == [
        "With a dummy: 7",
        "52 people, leaks, 1 year",
        "Another: 25 did well, 75 did not.",
    ]


def test_a_row_of_numbers_shows_where_there_is_none() -> None:
    cell = OptionCell(words="No number.", on_paper="We have no number for it.", unknown=True)
    assert faces(cell) == [FaceLine("No number.", kind="unknown")]
    assert faces(cell, whole=True) == [FaceLine("We have no number for it.", kind="unknown")]
