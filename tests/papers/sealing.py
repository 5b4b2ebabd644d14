"""Papers as they are issued: sealed with a key that every test knows."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.papers.base import Form, papers
from desktop.papers.seal import Sign, seal_file, to_seal
from desktop.papers.verify import Keys
from desktop.seals import PublicKey, Signed
from desktop.version import software
from tests.papers.builders import material as whole
from tests.papers.builders import record


def signing(secret: bytes) -> Sign:
    """What signs with a private key."""
    private = Ed25519PrivateKey.from_private_bytes(secret)
    public = PublicKey(private.public_key().public_bytes_raw())
    return lambda said: Signed(public, private.sign(said))


OURS, THEIRS = bytes(range(32)), bytes(range(1, 33))
OWN = signing(OURS)(b"").key
KEYS = Keys(own=(OWN,))


def issued(
    name: str = "summary",
    secret: bytes = OURS,
    *,
    form: Form | None = None,
    encoded: bytes = b"",
    **changes: Any,
) -> bytes:
    """A paper of the talk of the tests as the window makes it for somebody."""
    material = replace(whole(record=record(software=software(), **changes)), encoded=encoded)
    paper, form = papers()[name], form or Form()
    seal = seal_file(to_seal(paper.pdf(material, form), name, material), signing(secret))
    return paper.pdf(material, form, seal)
