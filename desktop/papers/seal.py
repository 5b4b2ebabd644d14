"""The seal of a paper: what a clinic signs of it, and whether a paper that is met later is still that.

`seal.json` is attached to the paper. It holds the statement that was signed, the key and the signature.
Signed are the record's bytes and a sign of all that is on each page: words, pictures and drawn signatures
alike, not the words alone, which each reader of PDFs finds in another way.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import msgspec

from desktop.language import tr, trn
from desktop.papers.base import Material, papers
from desktop.papers.frame import labelled
from desktop.papers.pdf_reader import RECORD, SEAL, ReadBack, signs_of
from desktop.seals import PublicKey, Signed

FORMAT, VERSION = "beforehand-seal", 1
_MEANT = b"beforehand-seal-1\n"  # before what is signed, so that it can be taken for nothing else

Sign = Callable[[bytes], Signed]


class SealStatement(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is signed: which kind of paper it is, and signs (SHA-256) of all that is in it."""

    paper: str
    record: str
    pages: tuple[str, ...]
    beside: str


class SealFile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The attached file; the statement stays the very bytes that were signed."""

    format: str = FORMAT
    version: int = VERSION
    statement: msgspec.Raw
    key: str
    signature: str


class _Head(msgspec.Struct):
    format: str = ""
    version: int = 0


@dataclass(frozen=True)
class Seal:
    """The seal that was found in a paper: whose it is, and where the paper is not what was sealed."""

    key: PublicKey
    faults: tuple[str, ...] = ()


class NewerSealError(ValueError):
    """The seal has a form that this version does not know."""


def to_seal(pdf: bytes, name: str, material: Material) -> bytes:
    """What is to be signed of a paper that was just made; empty for one of a talk that is made up."""
    if material.made_up:
        return b""
    pages, beside = signs_of(pdf)
    statement = SealStatement(
        paper=name,
        record=sha256(carried(name, material)),
        pages=pages,
        beside=beside,
    )
    return msgspec.json.encode(statement)


def seal_file(statement: bytes, sign: Sign) -> bytes:
    """The seal of a paper, to be attached to it."""
    signed = sign(_MEANT + statement)
    whole = SealFile(
        statement=msgspec.Raw(statement),
        key=base64.b64encode(signed.key.value).decode(),
        signature=base64.b64encode(signed.signature).decode(),
    )
    return msgspec.json.encode(whole) + b"\n"


def seal_of(found: ReadBack) -> Seal | None:
    """The seal in a paper; None where there is none. Raises `NewerSealError`."""
    if found.seal is None:
        return _damaged() if SEAL in found.attached else None
    try:
        head = msgspec.json.decode(found.seal, type=_Head)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return _damaged()
    if head.format == FORMAT and head.version > VERSION:
        raise NewerSealError(tr("It has a seal of a newer form. Install a newer Beforehand to check it."))
    try:
        whole = msgspec.json.decode(found.seal, type=SealFile)
        key = PublicKey(base64.b64decode(whole.key, validate=True))
        signature = base64.b64decode(whole.signature, validate=True)
        statement = msgspec.json.decode(whole.statement, type=SealStatement)
    except ValueError:  # of msgspec, of base64, or of words that are not UTF-8
        return _damaged()
    if not key.signed(_MEANT + bytes(whole.statement), signature):
        return Seal(key, (tr("Altered: the seal is not what was signed."),))
    return Seal(key, tuple(_faults(found, statement)))


def _damaged() -> Seal:
    return Seal(PublicKey(b""), (tr("Altered: the seal is damaged."),))


def _faults(found: ReadBack, sealed: SealStatement) -> Iterator[str]:
    """Where a paper is not what was sealed; what is beside the pages only when they are whole."""
    whole = True
    if sha256(found.record or b"") != sealed.record:
        whole = False
        yield tr("Altered: the record inside is not what was sealed.")
    if len(found.pages) != len(sealed.pages):
        whole = False
        yield tr("Altered: pages were added or taken out since it was sealed.")
    for number, (page, as_sealed) in enumerate(zip(found.pages, sealed.pages, strict=False), 1):
        if page != as_sealed:
            whole = False
            yield tr("Altered: page {n} is not what was sealed.").format(n=number)
    if whole and found.beside != sealed.beside:
        yield tr(
            "Altered: what is beside the pages, such as what a screen reader says, is not what was sealed."
        )
    label = labelled(found.keywords)
    if label is not None and label.kind != sealed.paper:
        yield tr("Altered: the properties of the file name another paper than was sealed.")
    if strangers := set(found.attached) - {RECORD, SEAL}:
        yield trn(
            "Altered: {n} file is attached that was not sealed.",
            "Altered: {n} files are attached that were not sealed.",
            len(strangers),
        ).format(n=len(strangers))


def carried(name: str, material: Material) -> bytes:
    """The record inside a paper of this kind; empty for papers that carry none."""
    return material.record_file if papers()[name].CARRIES_RECORD else b""


def sha256(data: bytes) -> str:
    """The SHA-256 of a file, as it is noted; empty for none."""
    return hashlib.sha256(data).hexdigest() if data else ""
