"""Signing, in a consultation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, cast

import msgspec

from desktop.consultation import events
from desktop.consultation.answers_fit import AnswersFit, list_of, tables_of
from desktop.consultation.events import FIELD, Signer, Stroke, Way
from desktop.consultation.kinds.base import InTalk, Rehearsing
from desktop.decoding import KeyPath, one_of
from desktop.library.blocks.signature import Signature
from desktop.library.model import Page
from desktop.unseen import says_something

Points = tuple[tuple[tuple[int, ...], ...], ...]

# A line that goes up and down as a hurried name does: heights on the field, 70 apart.
_HEIGHTS = (150, 60, 210, 90, 180, 120, 200, 100, 160, 140, 170, 130)
SIMPLE_STROKES: tuple[Stroke, ...] = (
    tuple((100 + 70 * number, height) for number, height in enumerate(_HEIGHTS)),
)


class SignatureWritten(msgspec.Struct, frozen=True):
    """How someone signs; a drawing without strokes gets simple ones."""

    who: Annotated[str, one_of("patient", "clinician", "interpreter", "companion")]
    how: Annotated[str, one_of("drawn", "typed", "paper", "declined")]
    name: str = ""
    strokes: Points = ()

    @property
    def drawn(self) -> tuple[Stroke, ...]:
        """The strokes of a drawing; of any other way none."""
        if self.how != "drawn":
            return ()
        return tuple(tuple((x, y) for x, y in stroke) for stroke in self.strokes if stroke) or SIMPLE_STROKES


class SignaturesGiven(msgspec.Struct, frozen=True):
    """Who signs, and how."""

    signatures: tuple[SignatureWritten, ...] = ()


class SignatureInTalk(InTalk):
    """Signatures where one signs, each person once, each with what its way needs."""

    BLOCK: ClassVar = Signature
    GIVEN: ClassVar = SignaturesGiven
    TURN: ClassVar = 9
    SIGNED: ClassVar = False

    def check(self, file: AnswersFit, path: KeyPath, value: Any, page: Page) -> None:
        """Note what does not fit."""
        if not file.holds(path, Signature, page):
            return
        for here, given in tables_of(value, path):
            who, how, name = given.get("who"), given.get("how"), given.get("name", "")
            if isinstance(who, str) and who in file.before["signed"]:
                file.add(here, f"'{who}' signs twice", "keep one of the signatures")
            file.before["signed"].add(str(who))
            if how == "typed" and isinstance(name, str) and not says_something(name):
                file.add(here, "is typed and has no name", "write 'name'")
            if "strokes" in given:
                _check_strokes(file, here, how, given["strokes"])

    def said(self, given: SignaturesGiven, now: Rehearsing) -> Iterator[events.Event]:
        """What happens, event by event."""
        for signature in given.signatures:
            yield events.SignatureGiven(
                at=now.at,
                who=cast("Signer", signature.who),
                way=cast("Way", signature.how),
                name=signature.name,
                strokes=signature.drawn,
            )


def _check_strokes(file: AnswersFit, path: KeyPath, how: Any, strokes: Any) -> None:
    points = [point for stroke in list_of(strokes) for point in list_of(stroke)]
    if how != "drawn":
        file.add(path, "has strokes and is not drawn", 'write how = "drawn", or take the strokes out')
    elif not points:
        file.add(path, "has strokes without a point", "take 'strokes' out for a simple drawing")
    elif not all(_on_field(point) for point in points):
        right = f"write each point as [x, y], x from 0 to {FIELD[0]} and y from 0 to {FIELD[1]}"
        file.add(path, "has a point that is not on the field", right)


def _on_field(point: Any) -> bool:
    return (
        isinstance(point, list)
        and len(point) == 2
        and all(isinstance(part, int) for part in point)
        and 0 <= point[0] <= FIELD[0]
        and 0 <= point[1] <= FIELD[1]
    )
