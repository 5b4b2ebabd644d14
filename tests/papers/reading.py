"""Reading a PDF back, as a test needs it."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator

import pikepdf
import pypdf

from desktop.papers.printable import printable_words


def text(pdf: bytes) -> str:
    """All words of a PDF in order, with single spaces."""
    return " ".join(texts(pdf))


def texts(pdf: bytes) -> list[str]:
    """The words of each page, with single spaces."""
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return [" ".join(page.extract_text().replace("\u200b", "").split()) for page in pages]


def squeezed(words: str) -> str:
    """Words without anything that cannot be seen: spaces, line ends, and how accents are put together."""
    plain = unicodedata.normalize("NFKD", words)
    return "".join(
        char for char in plain if not char.isspace() and unicodedata.category(char) not in ("Cf", "Mn", "Me")
    )


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Dictionary]:
    """Every element of the structure tree below a node, in reading order."""
    if isinstance(node, pikepdf.Array):
        for kid in node:
            yield from elements(kid)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield node
        if "/K" in node:
            yield from elements(node["/K"])


def attachment(pdf: bytes, name: str = "record.json") -> bytes:
    """A file attached to a PDF."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return opened.attachments[name].get_file().read_bytes()


def as_printed(words: str) -> str:
    """Typed words as they come back from a PDF."""
    return squeezed(printable_words(words)[0])
