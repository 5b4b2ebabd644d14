from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.problems import Problems
from desktop.reading import read_text, toml_lines

TOML = '''\
# a comment = "not a key"
title = "a [b] = c"   # with = signs

"quoted key" = 1
dotted.key = 2

[table]
list = [
  "one",   # comment, with ] and ,
  ["two", "x"],

  """three
  lines""",
]
text = """
[not.a.table]
not_a_key = 1
"""
literal = \'\'\'
x = ]\'\'\'
after = { a = 1, b = [2, 3] }

[[rows]]
id = "a"
[[rows]]
id = "b"
[rows.inner]
x = 1
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("quoted key",), 4),
        (("dotted", "key"), 5),
        (("table",), 7),
        (("table", "list"), 8),
        (("table", "list", 0), 9),
        (("table", "list", 1), 10),
        (("table", "list", 2), 12),
        (("table", "text"), 15),
        (("table", "literal"), 19),
        (("table", "after"), 21),
        (("rows", 0, "id"), 24),
        (("rows", 1, "id"), 26),
        (("rows", 1, "inner", "x"), 28),
    ],
)
def test_the_line_of_a_key_is_found(path: tuple[str | int, ...], line: int) -> None:
    tomllib.loads(TOML)
    assert toml_lines(TOML)[path] == line


def test_what_only_looks_like_a_key_has_no_line() -> None:
    names = {part for path in toml_lines(TOML) for part in path}
    assert names.isdisjoint({"comment", "not_a_key", "not", "a comment"})


@given(st.text(st.sampled_from("ab=.[]{}\"'#,\n 1"), max_size=40))
def test_valid_toml_never_stops_the_search_for_lines(text: str) -> None:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    assert isinstance(toml_lines(text), dict)


@pytest.mark.parametrize(
    ("data", "text"),
    [(b"a\r\nb\rc\n", "a\nb\nc\n"), (b"\xef\xbb\xbfa", "a"), ("é".encode(), "é")],
)
def test_text_is_read_alike_from_every_system(tmp_path: Path, data: bytes, text: str) -> None:
    (tmp_path / "f").write_bytes(data)
    assert read_text(tmp_path / "f", "f", Problems()) == text


def test_what_cannot_be_read_is_a_problem(tmp_path: Path) -> None:
    problems = Problems()
    assert read_text(tmp_path / "none", "none", problems) is None
    assert read_text(tmp_path, "folder", problems) is None
    (tmp_path / "big").write_bytes(b"a" * 1_000_001)
    assert read_text(tmp_path / "big", "big", problems) is None
    assert [problem.file for problem in problems.found] == ["none", "folder", "big"]
