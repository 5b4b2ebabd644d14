"""Sign-off: who approved exactly which content of a guide, kept beside it so that it travels with it.

Any change to a file of the guide gives it another digest, and so lapses what was signed.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

import msgspec

from desktop.decoding import decode, like
from desktop.library.model import Module
from desktop.problems import Problems, ProblemsFound
from desktop.reading import read_toml

FILE = "sign-off.toml"
_LARGEST = 100_000  # bytes
_SAID = Annotated[str, like(r"[^\n\r]{0,119}\S", "a name or a role on one line, at most 120 characters")]

# What is known of a guide's words: that they are approved as they are, or why they are not.
SignOffState: TypeAlias = Literal["signed-off", "second-needed", "changed", "overdue", "never"]


class Approval(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One person's approval of exactly the content with this digest."""

    digest: Annotated[str, like(r"[0-9a-f]{64}", "the 64 letters and digits of a digest")]
    version: str
    name: _SAID
    role: _SAID
    on: dt.date


class SignOffFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Every approval that was ever given, the oldest first."""

    approval: tuple[Approval, ...] = ()


class SignOff(msgspec.Struct, frozen=True):
    """The state of a guide's words, and the approvals of them as they are now."""

    state: SignOffState
    approvals: tuple[Approval, ...] = ()


def read_approvals(folder: Path) -> tuple[Approval, ...]:
    """Every approval beside a guide; raises `ProblemsFound` when their file is not as it should be."""
    file = folder / FILE
    if not file.is_file():
        return ()
    problems = Problems()
    written = read_toml(file, f"{folder.name}/{FILE}", problems, _LARGEST)
    read = decode(written, SignOffFile) if written is not None else None
    if problems.found or read is None:
        raise ProblemsFound(problems.found)
    return tuple(read.approval)


def sign_off_of(
    module: Module, approvals: tuple[Approval, ...], today: dt.date, *, needed: int = 1
) -> SignOff:
    """What the approvals of a guide say of its words today, where so many people are `needed`."""
    mine = tuple(one for one in approvals if one.digest == module.digest)
    state: SignOffState = "signed-off"
    if not approvals:
        state = "never"
    elif not mine:
        state = "changed"
    elif len({one.name.casefold() for one in mine}) < needed:
        state = "second-needed"
    elif module.review_by < today:
        state = "overdue"
    return SignOff(state, mine)


def written(approvals: tuple[Approval, ...]) -> bytes:
    """The file of these approvals, to be read by people as well."""
    lines = ["# Who approved exactly which content of this guide. A change of any of its words lapses it.\n"]
    for one in approvals:
        values = {"digest": one.digest, "version": one.version, "name": one.name, "role": one.role}
        lines.append("\n[[approval]]\n")
        lines += [f"{key} = {_quoted(value)}\n" for key, value in values.items()]
        lines.append(f"on = {one.on.isoformat()}\n")
    return "".join(lines).encode()


def _quoted(words: str) -> str:
    """A string of TOML; JSON escapes are a part of those of TOML."""
    return msgspec.json.encode(words).decode().replace("\x7f", "\\u007f")
