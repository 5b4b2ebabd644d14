from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.library.yaml_lines import parse_yaml
from desktop.problems import Problems


def told(text: str) -> list[str]:
    problems = Problems()
    assert parse_yaml(text, "f.yaml", problems) is None
    return [str(problem) for problem in problems.found]


def test_every_key_and_item_has_its_line() -> None:
    written = parse_yaml("a: 1\nb:\n  - c: x\n    d: y\n  - {e: 1}\n", "f.yaml", Problems(), first_line=11)
    assert written is not None
    assert written.data == {"a": 1, "b": [{"c": "x", "d": "y"}, {"e": 1}]}
    lines = {path: written.line(path) for path in [("a",), ("b", 0), ("b", 0, "d"), ("b", 1, "e")]}
    assert lines == {("a",): 11, ("b", 0): 13, ("b", 0, "d"): 14, ("b", 1, "e"): 15}


@pytest.mark.parametrize(
    ("text", "data"),
    [("", None), ("# only\n", None), ("a: no", {"a": False}), ("a: '1'", {"a": "1"}), ("[a, b]", ["a", "b"])],
)
def test_scalars_are_read_as_yaml_does(text: str, data: Any) -> None:
    written = parse_yaml(text, "f.yaml", Problems())
    assert written is not None
    assert written.data == data


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\na: 2", "f.yaml:2: a: stands twice, first in line 1; keep one of the two"),
        ("a:\n  b: 1\n  b: {x: 1}", "f.yaml:3: a.b: stands twice, first in line 2; keep one of the two"),
        ("a: [", "f.yaml:1: this is not YAML: did not find expected node content"),
        ("a: b: c", "f.yaml:1: there is a colon where none can be; put text that holds a colon in quotes"),
        ("a:\n\t- b", "f.yaml:2: a tab stands where spaces belong; use spaces"),
        ("a: @b", "f.yaml:1: text cannot begin with '@'; put the text in quotes"),
        ("a: 2026-02-30", "f.yaml:1: a: '2026-02-30' is no date; write a real one, such as 2026-11-24"),
        ("a: &x 1", "f.yaml:1: a: '&' and '*' names are not used here"),
        ("a: *x", "f.yaml:1: a: '&' and '*' names are not used here"),
        ("a: !!python/object:os.system x", "f.yaml:1: a: '!' tags are not used here"),
        ("no: 1", "f.yaml:1: the key 'no' is not read as text; put the key in quotes"),
        ("? [a]\n: b", "f.yaml:1: a key is not text"),
        ("--- 1\n--- 2", "f.yaml:2: a second document begins here"),
        ("a: \x00", "f.yaml:1: this is not YAML: control characters are not allowed"),
        ("[" * 200_000, "f.yaml:1: [0]"),
        ("{a: " * 100_000, "f.yaml:1: a.a"),
        ("a: " + "9" * 6000, "f.yaml:1: a: '9999"),
    ],
)
def test_what_is_wrong_is_told_with_line_and_advice(text: str, message: str) -> None:
    assert told(text)[0].startswith(message)


def test_faults_that_do_not_stop_the_reading_are_told_together() -> None:
    assert len(told("a: 1\na: 2\nb: 2026-13-01\nyes: 1")) == 3


@given(
    st.text(st.characters(exclude_categories=["Cs"])) | st.text(st.sampled_from("ab:-[]{}'\"\n \t&*!|>?#%@0"))
)
def test_any_text_is_data_or_problems(text: str) -> None:
    problems = Problems()
    written = parse_yaml(text, "f.yaml", problems)
    assert (written is None) == bool(problems.found)
