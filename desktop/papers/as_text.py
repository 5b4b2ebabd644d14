"""A paper as text, in its order: what its tags say to a screen reader, for who reads it in the window."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Literal, cast

import msgspec

_IN_LINE = ("Span", "Strong", "Em", "Link", "Reference", "Quote", "Code")


class PaperPart(msgspec.Struct, frozen=True):
    """A heading with its level, a paragraph, an item of a list, or the words of a picture."""

    kind: Literal["heading", "text", "item", "picture"]
    words: str
    level: int = 0


def paper_as_text(pdf: bytes) -> tuple[PaperPart, ...]:
    """The parts of a tagged PDF as one reads them; headers and footers are no part of it."""
    from pypdf import PdfReader  # slow to load: only for a paper that is read

    reader = PdfReader(BytesIO(pdf))
    root = cast("Any", reader.trailer["/Root"])["/StructTreeRoot"]
    roles = {str(key): str(value) for key, value in root.get("/RoleMap", {}).items()}
    words = {page.indirect_reference.idnum: _marked(page) for page in reader.pages}  # type: ignore[union-attr]
    return tuple(_Tags(roles, words).parts(root))


def _marked(page: Any) -> dict[int, str]:
    """The words of a page by the number of their mark."""
    words: dict[int, str] = defaultdict(str)
    marks: list[int | None] = []

    def before(operator: bytes, operands: Any, *_: object) -> None:
        if operator in (b"BDC", b"BMC"):
            named = operands[1] if len(operands) > 1 else None
            marks.append(named.get("/MCID") if isinstance(named, dict) else None)
        elif operator == b"EMC" and marks:
            marks.pop()

    def text(said: str, *_: object) -> None:
        mark = next((one for one in reversed(marks) if one is not None), None)
        if mark is not None:
            words[mark] += said.replace("\n", " ")

    page.extract_text(visitor_operand_before=before, visitor_text=text)
    return words


class _Tags:
    """Walks the tags of a paper."""

    def __init__(self, roles: dict[str, str], words: dict[int, dict[int, str]]) -> None:
        self._roles, self._words = roles, words

    def parts(self, element: Any) -> Iterator[PaperPart]:
        """The parts that a tag holds."""
        role = self._role(element)
        if role[:1] == "H" and role[1:].isdigit():
            yield from self._part("heading", self._said(element), int(role[1:]))
        elif role == "Figure":
            yield from self._part("picture", str(element.get("/Alt", "")))
        elif role == "LI":
            yield from self._part("item", self._said(element).strip().removeprefix("•"))
        elif role == "Table":
            for row in self._rows(element):
                yield from self._part("text", row)
        elif role in ("P", "Caption", "Note") or not any(isinstance(kid, dict) for kid in _kids(element)):
            yield from self._part("text", self._said(element))
        else:
            for kid in _kids(element):
                if isinstance(kid, dict) and "/S" in kid:
                    yield from self.parts(kid)

    def _rows(self, table: Any) -> Iterator[str]:
        """Each row as a sentence; where there are more than two columns, each cell with its head."""
        rows = [[self._said(cell).strip() for cell in _kids(row)] for row in self._all(table, "TR")]
        first = next(self._all(table, "TR"), None)
        heads = rows[0] if first is not None and all(self._role(it) == "TH" for it in _kids(first)) else []
        for row in rows[1:] if heads else rows:
            if heads and len(row) == len(heads) > 2:
                cells = (f"{head}: {cell}" for head, cell in zip(heads[1:], row[1:], strict=True) if cell)
                yield f"{row[0].rstrip('.')}. {'; '.join(cells)}"
            else:
                yield ": ".join(filter(None, row))

    def _all(self, element: Any, role: str) -> Iterator[Any]:
        for kid in _kids(element):
            if isinstance(kid, dict) and "/S" in kid:
                if self._role(kid) == role:
                    yield kid
                else:
                    yield from self._all(kid, role)

    @staticmethod
    def _part(kind: Any, words: str, level: int = 0) -> Iterator[PaperPart]:
        said = " ".join(words.split())
        if said:
            yield PaperPart(kind, said, level)

    def _role(self, element: Any) -> str:
        name = str(element.get("/S", ""))
        return self._roles.get(name, name).removeprefix("/")

    def _said(self, element: Any, page: int = 0) -> str:
        """All the words in a tag, in order."""
        if self._role(element) == "Figure":
            return str(element.get("/Alt", ""))
        page = element.raw_get("/Pg").idnum if "/Pg" in element else page
        said = []
        for kid in _kids(element):
            if isinstance(kid, int):
                said.append(self._words.get(page, {}).get(int(kid), ""))
            elif isinstance(kid, dict) and "/S" in kid:
                inside = self._said(kid, page)
                said.append(inside if self._role(kid) in _IN_LINE else f" {inside} ")
            elif isinstance(kid, dict) and "/MCID" in kid:
                there = kid.raw_get("/Pg").idnum if "/Pg" in kid else page  # type: ignore[attr-defined]
                said.append(self._words.get(there, {}).get(int(kid["/MCID"]), ""))
        return "".join(said)


def _kids(element: Any) -> list[Any]:
    kids = element.get("/K", [])
    kids = kids.get_object() if hasattr(kids, "get_object") else kids
    several = kids if isinstance(kids, list) else [kids]
    return [kid.get_object() if hasattr(kid, "get_object") else kid for kid in several]
