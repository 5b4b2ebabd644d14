"""Each event of a talk is bound to all before it, so that none can be changed, dropped or moved unseen."""

from __future__ import annotations

import hashlib

START = bytes(32)


def link(before: bytes, consultation: str, seq: int, body: bytes) -> bytes:
    """SHA-256 over the hash before, the talk, the place in it and the event; `seq` counts from 1."""
    talk = consultation.encode("utf-8")
    digest = hashlib.sha256(before)
    digest.update(len(talk).to_bytes(8, "big") + talk + seq.to_bytes(8, "big") + body)
    return digest.digest()
