"""No word reaches people but through the catalogues, and none is put together from parts of sentences.

Read from the source: what is written for the command line and for those who write guides and answers
(`problems`, whatever is raised) is English only, and not looked at.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import desktop

ROOT = Path(desktop.__file__).parent
SHOWN = ("ui", "papers", "figures", "consultation")
# A file of answers is checked in English, as a guide is.
ENGLISH = ("consultation/answers", "consultation/kinds")
SAYS = ("tr", "trn", "trc")
WORDS = re.compile(r"[A-Za-z]{2,} [A-Za-z]{2,}|^[A-Z][a-z]{2,}")
# Code for others: style sheets, SVG, SQL, keys, file names, types.
CODE = re.compile(r"[{}<>;\[\]\\]|\w:\w|\dpx|^px|\.\w{3}$|^(Ctrl|Alt|Shift|Pg|Esc)\S*$|\bimport\b")
NAMES = {"Source Sans 3", "Beforehand"}
# What a file names so that another program knows it: tags of a PDF, a sheet for CUPS.
ELSEWHERE = {
    "papers/as_text.py": frozenset(
        ("Span", "Strong", "Link", "Reference", "Quote", "Code", "Figure", "Table", "Caption", "Note")
    ),
    "ui/print_wishes.py": frozenset(("Custom.",)),
    "ui/languages.py": frozenset(("English",)),  # as it calls itself
}
CODES = {"in progress", "not reached"}  # of a record, told in words by others
UNSEEN = ("cast", "TypeVar", "getattr", "warning", "error", "debug", "compile", "execute", "run")


def sources(*parts: str) -> Iterator[tuple[str, ast.Module]]:
    for part in parts:
        for path in sorted((ROOT / part).rglob("*.py")):
            name = path.relative_to(ROOT).as_posix()
            if not name.startswith(ENGLISH):
                yield name, ast.parse(path.read_text(encoding="utf-8"))


def called(node: ast.AST) -> str:
    """The name of what is called, "" for anything else."""
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "id", getattr(node.func, "attr", ""))


def literals(node: ast.AST) -> Iterator[tuple[int, str]]:
    """Every text below a node that may be shown as it stands."""
    if isinstance(node, ast.Raise) or called(node) in (*SAYS, *UNSEEN) or called(node).endswith("Error"):
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.lineno, node.value
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns") or (isinstance(node, ast.Dict) and name == "keys"):
            continue
        for child in value if isinstance(value, list) else [value]:
            docstring = isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant)
            if isinstance(child, ast.AST) and not docstring:
                yield from literals(child)


def unmarked(tree: ast.AST, name: str = "") -> list[tuple[int, str]]:
    """Words of a file that no catalogue knows, by line."""
    known = NAMES | CODES | ELSEWHERE.get(name, frozenset())
    return [
        (line, text)
        for line, text in literals(tree)
        if WORDS.search(text) and not CODE.search(text) and text not in known
    ]


def said(node: ast.AST) -> bool:
    """Whether this is a text of a catalogue, perhaps filled in."""
    while isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        node = node.func.value
    return called(node) in SAYS


def glued(tree: ast.AST) -> list[int]:
    """The lines on which a text is lengthened with letters, joined to another, or not written out."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            bad = said(node.left) or said(node.right)
        elif isinstance(node, ast.JoinedStr):
            letters = any(
                isinstance(part, ast.Constant) and re.search(r"[^\W\d_]", str(part.value))
                for part in node.values
            )
            bad = letters and any(said(it.value) for it in node.values if isinstance(it, ast.FormattedValue))
        elif called(node) in SAYS and isinstance(node, ast.Call):
            bad = not all(
                isinstance(it, ast.Constant) for it in node.args[: 1 if called(node) == "tr" else 2]
            )
        else:
            continue
        found += [node.lineno] if bad else []
    return found


def hidden(tree: ast.AST) -> list[int]:
    """The lines with words inside an f-string, which what gathers words for translators does not see."""
    strings = (node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr))
    return [
        inner.lineno
        for node in strings
        for inner in ast.walk(node)
        if isinstance(inner, ast.Call) and called(inner) in SAYS
    ]


@pytest.mark.parametrize("part", SHOWN)
def test_every_word_for_people_is_marked(part: str) -> None:
    assert {name: bad for name, tree in sources(part) if (bad := unmarked(tree, name))} == {}


def test_no_sentence_is_glued_from_parts() -> None:
    assert {name: bad for name, tree in sources("") if name != "language.py" and (bad := glued(tree))} == {}


def test_no_word_is_hidden_from_translators() -> None:
    assert {name: bad for name, tree in sources("") if (bad := hidden(tree))} == {}


def test_a_word_in_an_f_string_is_found() -> None:
    assert hidden(ast.parse("f\"{tr('Sources:')} {words}\"")) == [1]


@pytest.mark.parametrize(
    "code",
    ["Label('Choose one')", "say(f'Page {n} of it')", "words = 'Paused'", "x = {'a': ['not yet']}"],
)
def test_an_unmarked_word_is_found(code: str) -> None:
    assert unmarked(ast.parse(code))


@pytest.mark.parametrize(
    "code", ["tr('Next') + tr('page')", "f'{tr(a)} now'", "x + tr('a').format(b=1)", "tr(x)"]
)
def test_a_glued_sentence_is_found(code: str) -> None:
    assert glued(ast.parse(code))
