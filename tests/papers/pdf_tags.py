"""The structure tree: elements, headings, figures, lists, tables and notes."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import Any

import pikepdf

from tests.papers.reading import elements

_NAMES = """
    Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6
    L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot
    Ruby Warichu RB RT RP WT WP Figure Formula Form
"""
STANDARD = frozenset(_NAMES.split())
_PARENTS = {
    "LI": {"L"},
    "LBody": {"LI"},
    "TR": {"Table", "THead", "TBody", "TFoot"},
    "TH": {"TR"},
    "TD": {"TR"},
    "THead": {"Table"},
    "TBody": {"Table"},
    "TFoot": {"Table"},
    "TOCI": {"TOC"},
}
_KIDS = {
    "L": {"L", "LI", "Caption"},
    "LI": {"Lbl", "LBody"},
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"},
    "TR": {"TH", "TD"},
    "THead": {"TR"},
    "TBody": {"TR"},
}


def _tree(pdf: Any) -> list[Any]:
    return list(elements(pdf.Root.StructTreeRoot.K)) if "/StructTreeRoot" in pdf.Root else []


def _roles(pdf: Any) -> dict[str, str]:
    root = pdf.Root.get("/StructTreeRoot", {})
    return {str(key)[1:]: str(value)[1:] for key, value in root.get("/RoleMap", {}).items()}


def _role(pdf: Any, element: Any) -> str:
    roles, name = _roles(pdf), str(element.S)[1:]
    for _ in range(len(roles)):
        name = name if name in STANDARD else roles.get(name, name)
    return name


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def role_map(pdf: Any) -> Iterator[str]:
    """Every name of a tag leads to a standard one, and none of these is given another meaning."""
    roles = _roles(pdf)
    for name in roles:
        if name in STANDARD:
            yield f"02-004 the standard tag {name} is given another meaning"
        end, steps = name, 0
        while end not in STANDARD and end in roles and steps <= len(roles):
            end, steps = roles[end], steps + 1
        if end not in STANDARD:
            yield f"02-001 the tag {name} leads to no standard tag"
    for element in _tree(pdf):
        if str(element.S)[1:] not in STANDARD | roles.keys():
            yield f"02-001 the tag {element.S} is not standard"


def elements_whole(pdf: Any) -> Iterator[str]:
    """Every element has its parent, and stands where it may."""
    tree = _tree(pdf)
    if not tree or str(tree[0].S) != "/Document":
        yield "6.2 the first tag is not Document"
    for element in tree:
        role = _role(pdf, element)
        if "/P" not in element:
            yield f"6.2 an element {role} has no parent"
            continue
        above = _role(pdf, element.P) if "/S" in element.P else "Root"
        if role in _PARENTS and above not in _PARENTS[role]:
            yield f"09-004 {role} stands in {above}"
        if role in _KIDS:
            for kid in _kids(element):
                if _role(pdf, kid) not in _KIDS[role]:
                    yield f"09-004 {role} holds {_role(pdf, kid)}"


def headings(pdf: Any) -> Iterator[str]:
    """The first is level 1, no level is left out going down, and one way of numbering is used."""
    roles = [_role(pdf, element) for element in _tree(pdf)]
    levels = [int(role[1]) for role in roles if len(role) == 2 and role[0] == "H" and role[1].isdigit()]
    if "H" in roles and levels:
        yield "14-007 numbered and plain headings are mixed"
    if levels and levels[0] != 1:
        yield "14-002 the first heading is not of level 1"
    for before, level in itertools.pairwise(levels):
        if level > before + 1:
            yield f"14-003 a heading of level {level} follows one of level {before}"


def figures(pdf: Any) -> Iterator[str]:
    """Pictures and formulas say in words what they are; a file name is no such words."""
    for element in _tree(pdf):
        role = _role(pdf, element)
        if role not in ("Figure", "Formula"):
            continue
        words = str(element.get("/Alt", element.get("/ActualText", ""))).strip()
        if not words or words.lower().endswith((".svg", ".png", ".jpg")):
            yield (
                f"13-004 a {role} says nothing in words" if role == "Figure" else "17-002 a Formula is silent"
            )


def lists(pdf: Any) -> Iterator[str]:
    """Lists have items, and items a body."""
    for element in _tree(pdf):
        role, kids = _role(pdf, element), [_role(pdf, kid) for kid in _kids(element)]
        if role == "L" and "LI" not in kids:
            yield "09-005 a list has no items"
        if role == "LI" and "LBody" not in kids:
            yield "09-005 an item has no body"


def _attribute(element: Any, name: str) -> object:
    owners = element.get("/A", [])
    for owner in owners if isinstance(owners, pikepdf.Array) else [owners]:
        if isinstance(owner, pikepdf.Dictionary) and name in owner:
            return owner[name]
    return None


def tables(pdf: Any) -> Iterator[str]:
    """Tables are regular grids, and say which cells are heads of what."""
    for table in _tree(pdf):
        if _role(pdf, table) != "Table":
            continue
        rows = [it for it in elements(table.K) if _role(pdf, it) == "TR"]
        yield from _grid(pdf, rows)
        cells = [cell for row in rows for cell in _kids(row)]
        heads = [cell for cell in cells if _role(pdf, cell) == "TH"]
        if not heads:
            yield "15-001 a table has no heads"
        if any(_attribute(cell, "/Scope") is None and "/ID" not in cell for cell in heads):
            yield "15-003 a head of a table does not say what it is the head of"


def _grid(pdf: Any, rows: list[Any]) -> Iterator[str]:
    taken: dict[int, int] = {}  # columns that a cell above reaches down into, and how far
    widths = set()
    for row in rows:
        used = {column for column, left in taken.items() if left > 0}
        taken = {column: left - 1 for column, left in taken.items() if left > 1}
        column = 0
        for cell in _kids(row):
            while column in used:
                column += 1
            across = int(str(_attribute(cell, "/ColSpan") or 1))
            down = int(str(_attribute(cell, "/RowSpan") or 1))
            for at in range(column, column + across):
                if at in used:
                    yield "7.5 cells of a table overlap"
                used.add(at)
                if down > 1:
                    taken[at] = down - 1
        widths.add(len(used))
    if len(widths) > 1:
        yield "7.5 the rows of a table are not equally long"


def notes(pdf: Any) -> Iterator[str]:
    """Every note has a name of its own."""
    names = [str(it.get("/ID", "")) for it in _tree(pdf) if _role(pdf, it) == "Note"]
    if "" in names:
        yield "19-003 a note has no ID"
    if len(set(names)) < len(names):
        yield "19-004 two notes have the same ID"
