from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.decoding import REFUSED
from desktop.library.yaml_lines import parse_yaml
from desktop.problems import Problems


def told(text: str) -> list[str]:
    problems = Problems()
    assert parse_yaml(text, "f.yaml", problems) is None
    return [str(problem) for problem in problems.found]


def refused(text: str) -> list[str]:
    """What is told of values that are not read, while all else is."""
    problems = Problems()
    assert parse_yaml(text, "f.yaml", problems) is not None
    return [str(problem) for problem in problems.found]


def test_every_key_and_item_has_its_line() -> None:
    written = parse_yaml("a: 1\nb:\n  - c: x\n    d: y\n  - {e: 1}\n", "f.yaml", Problems(), first_line=11)
    assert written is not None
    assert written.data == {"a": 1, "b": [{"c": "x", "d": "y"}, {"e": 1}]}
    lines = {path: written.line(path) for path in [("a",), ("b", 0), ("b", 0, "d"), ("b", 1, "e")]}
    assert lines == {("a",): 11, ("b", 0): 13, ("b", 0, "d"): 14, ("b", 1, "e"): 15}


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("", None),
        ("# only\n", None),
        ("a: false", {"a": False}),
        ("a: '1'", {"a": "1"}),
        ("[a, b]", ["a", "b"]),
    ],
)
def test_scalars_are_read_as_they_look(text: str, data: Any) -> None:
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
        ("a: &x 1", "f.yaml:1: a: '&' and '*' names are not used here"),
        ("a: *x", "f.yaml:1: a: '&' and '*' names are not used here"),
        ("a: !!python/object:os.system x", "f.yaml:1: a: '!' tags are not used here"),
        ("no: 1", "f.yaml:1: the key 'no' is not read as text; put the key in quotes"),
        ("? [a]\n: b", "f.yaml:1: a key is not text"),
        ("--- 1\n--- 2", "f.yaml:2: a second document begins here"),
        ("a: \x00", "f.yaml:1: this is not YAML: control characters are not allowed"),
        ("[" * 200_000, "f.yaml:1: [0]"),
        ("{a: " * 100_000, "f.yaml:1: a.a"),
    ],
)
def test_what_is_wrong_is_told_with_line_and_advice(text: str, message: str) -> None:
    assert told(text)[0].startswith(message)


def test_faults_that_do_not_stop_the_reading_are_told_together() -> None:
    assert len(told("a: 1\na: 2\nb: 2026-13-01\nyes: 1")) == 3


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("0272", "write 272"),
        ("00", "write 0"),
        ("+3", "write 3"),
        ("1_000", "write 1000"),
        (".5", "write 0.5"),
        ("5.", "write 5"),
        ("007.50", "write 7.50"),
        *(
            (word, "write a plain number")
            for word in ("4:32", "1:2:3.5", "0x1F", "0b1", "0o17", "1e3", "1,5")
        ),
        *((word, "write a plain number") for word in (".inf", "-.INF", ".nan", "1.5e+3", "-01")),
        ("9" * 16, "write at most 15 digits"),
        ("9" * 6000, "write at most 15 digits"),
        *((word, "write true, or put it in quotes") for word in ("yes", "On", "TRUE", "True")),
        *((word, "write false, or put it in quotes") for word in ("no", "OFF", "False")),
        *((word, "put it in quotes") for word in ("null", "~", "NULL", "=", "<<")),
        ("2026-02-30", "write a real one, such as 2026-11-24"),
        *((word, "write it like 2026-11-24") for word in ("2026-11-24T10:00:00Z", "2026-11-24 10:00:00")),
    ],
)
def test_what_may_be_read_otherwise_than_it_looks_is_not_read(word: str, right: str) -> None:
    (line,) = refused(f"a: x\nb: {word}\nc: y")
    assert line.startswith("f.yaml:2: b: ")
    assert right in line


NUMBER_LIKE = st.from_regex(r"[-+]?[0-9_.,:]*[0-9][0-9_.,:eExXobaf+-]*", fullmatch=True)


@given(
    NUMBER_LIKE
    | st.integers().map(str)
    | st.decimals(allow_nan=False, allow_infinity=False, places=3).map(str)
)
def test_a_number_is_read_as_the_decimal_it_looks_like_or_as_written_or_not_at_all(word: str) -> None:
    problems = Problems()
    written = parse_yaml(f"a:\n- {word}\n", "f.yaml", problems)
    if written is None or written.data == {"a": [REFUSED]}:
        assert [problem.line for problem in problems.found] == [2]
        return
    (value,) = written.data["a"]
    if isinstance(value, dt.date):
        assert value.isoformat() == word
    elif isinstance(value, str):
        assert value == word
    elif not isinstance(value, dict | list):
        assert re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?", word)
        assert float(value) == float(Decimal(word))


@given(
    st.text(st.characters(exclude_categories=["Cs"])) | st.text(st.sampled_from("ab:-[]{}'\"\n \t&*!|>?#%@0"))
)
def test_any_text_is_data_or_problems(text: str) -> None:
    problems = Problems()
    if parse_yaml(text, "f.yaml", problems) is None:
        assert problems.found
