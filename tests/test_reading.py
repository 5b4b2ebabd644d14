from __future__ import annotations

import os
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.problems import Problems
from desktop.reading import read_text, read_toml
from desktop.toml_places import TomlPlaces

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


def paths_in(data: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of every key and item."""
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, value in items:
        yield (*path, key)
        yield from paths_in(value, (*path, key))


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
    assert TomlPlaces(TOML)[path] == line


def test_what_only_looks_like_a_key_has_no_line() -> None:
    names = {part for path in TomlPlaces(TOML) for part in path}
    assert names.isdisjoint({"comment", "not_a_key", "not", "a comment"})


@given(
    st.text(st.sampled_from("ab=.[]{}\"'#,\n 1"), max_size=40)
    | st.lists(
        st.sampled_from(
            [
                "[a]",
                "[[b]]",
                "[b.c]",
                "[[b.d]]",
                "a = 1",
                "b.a = {c = [1, {x.y = 2}]}",
                "'a.b' = [[\n]]",
                "# c",
            ]
        )
    ).map("\n".join)
)
def test_all_that_is_in_valid_toml_has_a_line(text: str) -> None:
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    assert {*TomlPlaces(text)} == {*paths_in(data)}


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


@pytest.mark.skipif(sys.platform == "win32", reason="there the file would take all the room that is left")
def test_no_more_of_a_file_is_read_than_may_be_in_it(tmp_path: Path) -> None:
    problems = Problems()
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(1 << 42)  # more than memory holds; it takes no room on the disk
    assert read_text(tmp_path / "huge", "huge", problems) is None
    assert [str(it) for it in problems.found] == ["huge:1: is larger than 1,000,000 bytes; make it shorter"]


NINES = "9" * 5000
TOO_LONG = "a number is too long; write at most 15 digits"
TOO_MANY = "a key has too many parts; write at most 30, with a dot between"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"a = {NINES}", f"f:1: {TOO_LONG}"),
        (f'a = 1\nb = """\n\n"""\nc = [1,\n{NINES}]', f"f:6: {TOO_LONG}"),
        (f"# {NINES}\na = -9_{NINES}", f"f:2: {TOO_LONG}"),
        (f"a = 0x{NINES}", f"f:1: {TOO_LONG}"),
        ("a = 1\n\n[b" + " . b" * 100_000 + "]", f"f:3: {TOO_MANY}"),
        ("'a'" + '."b"' * 30 + " = 1", f"f:1: {TOO_MANY}"),
        ("a = 1.5\nb = " + '"' * 3 + "\n" + NINES, "f:3: this is not TOML: "),
    ],
    ids=range(7),
)
def test_what_is_too_long_to_be_read_is_told_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    problems = Problems()
    (tmp_path / "f").write_text(text, encoding="utf-8")
    assert read_toml(tmp_path / "f", "f", problems) is None
    assert [str(problem)[: len(told)] for problem in problems.found] == [told]


@pytest.mark.parametrize("word", [NINES, "a." * 50, f"{NINES} = 1"])
def test_what_is_long_in_text_or_a_comment_is_read(tmp_path: Path, word: str) -> None:
    (tmp_path / "f").write_text(f'a = "{word}"  # {word}\nb.c = 1.5\n', encoding="utf-8")
    written = read_toml(tmp_path / "f", "f", Problems())
    assert written is not None
    assert written.data == {"a": word, "b": {"c": 1.5}}


@pytest.mark.parametrize(
    "word",
    [
        "1_000",
        "0x1F",
        "0o17",
        "0b1",
        "1e3",
        "1.5e3",
        "inf",
        "-inf",
        "nan",
        "+3",
        "1_0.5",
        "9" * 16,
        "04:32:00",
    ],
)
@pytest.mark.parametrize(
    ("text", "line", "key"),
    [
        ("x = 1\na = {}", 2, "a"),
        ("[t]\na.b = {} # why", 2, "t.a.b"),
        ("a = [1,\n 2.5, {}\n]", 2, "a[2]"),
        ("a = {{ b = 1, c = [{}] }}", 1, "a.c[0]"),
        ("a = [# why,\n  # and\n{}]", 3, "a[0]"),
        ("a = ['b, #c', {}]\nb = 1", 1, "a[1]"),
        ('"\\u0061 b" = {}', 1, "a b"),
        ("[[r]]\n[[r]]\na = {}", 3, "r[1].a"),
    ],
)
def test_a_number_in_toml_is_plain_or_told(tmp_path: Path, text: str, word: str, line: int, key: str) -> None:
    problems = Problems()
    (tmp_path / "f").write_text(text.format(word), encoding="utf-8")
    written = read_toml(tmp_path / "f", "f", problems)
    assert [(problem.line, problem.key) for problem in problems.found] == [(line, key)]
    assert written is not None
    assert "REFUSED" in repr(written.data)


PLAIN = """\
1_000 = "1_000"
inf = -0.5
0x1F = [1, 2.5]
a = 2026-11-24T10:00:00+00:00
b = 2026-11-24
c = { 1e3 = "0x1F", d = true }
"""


def test_keys_texts_and_times_may_look_like_numbers(tmp_path: Path) -> None:
    problems = Problems()
    (tmp_path / "f").write_text(PLAIN, encoding="utf-8")
    written = read_toml(tmp_path / "f", "f", problems)
    assert problems.found == []
    assert written is not None
    assert written.data == tomllib.loads(PLAIN)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("there are no pipes among files there")
    problems = Problems()
    os.mkfifo(tmp_path / "pipe")
    assert read_text(tmp_path / "pipe", "pipe", problems) is None
    assert [str(it) for it in problems.found] == [
        "pipe:1: is not a file of text; put a file of text in its place"
    ]
