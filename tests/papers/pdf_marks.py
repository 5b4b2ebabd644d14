"""What is painted: all of it belongs to a tag or is an artifact, and tags and paint know each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from tests.papers.reading import elements

_TEXT = {"Tj", "TJ", "'", '"'}
_SHAPES = {"f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "Do", "BI", "INLINE IMAGE"}
_PAINTS = _TEXT | _SHAPES


def content_marked(pdf: Any) -> Iterator[str]:
    """Every painting operator of every page is in a tag or an artifact; every tag's paint is on its page."""
    used = _used(pdf)
    for number, page in enumerate(pdf.pages, 1):
        seen: list[int] = []
        yield from (f"{fault} on page {number}" for fault in _walk(page, seen))
        if len(set(seen)) < len(seen):
            yield f"30-002 a mark stands twice on page {number}"
        if seen and "/StructParents" not in page:
            yield f"6.2 page {number} does not lead to its tags"
        wanted = used.get(page.objgen, set())
        if wanted != set(seen):
            yield f"01-005 page {number} and the tags do not agree on what is marked"


def _walk(page: Any, seen: list[int]) -> Iterator[str]:
    stack: list[str] = []
    told: set[str] = set()
    instructions: Any = pikepdf.parse_content_stream(page)
    for operands, operator in instructions:
        name = str(operator)
        if name in ("BDC", "BMC"):
            kind = _kind(operands, seen)
            if kind == "artifact" and "tag" in stack:
                told.add("01-003 an artifact stands inside a tag")
            if kind == "tag" and "artifact" in stack:
                told.add("01-004 a tag stands inside an artifact")
            stack.append(kind)
        elif name == "EMC":
            if not stack:
                told.add("6.1 a mark ends that did not begin")
            else:
                stack.pop()
        elif name in _PAINTS and not {"tag", "artifact"} & set(stack):
            told.add("01-005 something is painted that is neither tagged nor an artifact")
    if stack:
        told.add("6.1 a mark does not end")
    yield from sorted(told)


def _kind(operands: pikepdf.Array | list[pikepdf.Object], seen: list[int]) -> str:
    if str(operands[0]) == "/Artifact":
        return "artifact"
    if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) and "/MCID" in operands[1]:
        seen.append(int(operands[1].MCID))
        return "tag"
    return "other"


def _used(pdf: Any) -> dict[tuple[int, int], set[int]]:
    """The marks that tags name, by page."""
    used: dict[tuple[int, int], set[int]] = {}
    root = pdf.Root.get("/StructTreeRoot", {})
    for element in elements(root.get("/K", pikepdf.Array())):
        own = element.get("/Pg")
        kids: Any = element.get("/K", [])
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            page, mark = own, None
            if isinstance(kid, int):
                mark = kid
            elif isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/MCR":
                page, mark = kid.get("/Pg", own), int(kid.MCID)
            if mark is not None and page is not None:
                used.setdefault(page.objgen, set()).add(mark)
    return used
