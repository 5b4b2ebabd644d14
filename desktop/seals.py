"""Seals: the keys by which clinics are known, each one line of text, and whether something was signed by one.

Ed25519 as in RFC 8032. The private key is in `desktop.records.seal`; here are only keys that may be known.
"""

from __future__ import annotations

import re

import msgspec

PREFIX = "beforehand-seal-1"
KEY_SIZE = 32  # bytes
# 32 bytes in base64 are 43 characters and "="; the last one has two bits that are not used, and are 0.
LINE = rf"{PREFIX} [A-Za-z0-9+/]{{42}}[AEIMQUYcgkosw048]= \S[^\r\n]*"
LINE_WORDS = f"the whole line that “beforehand seal show” gives in that clinic: {PREFIX} KEY NAME"


class PublicKey(msgspec.Struct, frozen=True):
    """The key by which a seal of a clinic is known, and what the clinic is called here."""

    value: bytes
    name: str = ""

    @property
    def line(self) -> str:
        """The key as one line, to hand out and to paste into settings."""
        import base64

        return f"{PREFIX} {base64.b64encode(self.value).decode()} {self.name}".rstrip()

    @property
    def fingerprint(self) -> str:
        """A short sign of the key, to be compared by two people."""
        import hashlib

        digest = hashlib.sha256(self.value).hexdigest()[:24].upper()
        return "-".join(digest[at : at + 4] for at in range(0, 24, 4))

    def signed(self, said: bytes, signature: bytes) -> bool:
        """Whether exactly this was signed with the private key that belongs to this one."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        try:
            Ed25519PublicKey.from_public_bytes(self.value).verify(signature, said)
        except (InvalidSignature, ValueError):
            return False
        return True


class Signed(msgspec.Struct, frozen=True):
    """A signature, and the public key that it is checked with."""

    key: PublicKey
    signature: bytes


def public_key(line: str) -> PublicKey:
    """The key in a line that a clinic handed out; raises `ValueError` for another line."""
    import base64

    if not re.fullmatch(LINE, line):
        raise ValueError("no line of a key")
    _, key, name = line.split(" ", 2)
    return PublicKey(base64.b64decode(key), name.strip())
