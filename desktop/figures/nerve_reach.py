"""What the nerve figure says at each step: which nerves the signal reaches, and the sentence for it.

Written by hand, not computed from the drawing. A test proves that both agree in all 21 cases.
"""

from __future__ import annotations

import re

from desktop.figures.nerve_words import nerve_words
from desktop.language import tr
from desktop.library.blocks.signal import STEPS
from desktop.library.guide_words import GuideWords

_REACHED: dict[str, tuple[tuple[str, ...], ...]] = {
    "usual": (
        (),
        (),
        ("target",),
        ("target",),
        ("target",),
        ("leg", "target"),
        ("leg", "target", "lower"),
    ),
    "closer": (
        (),
        (),
        ("target",),
        ("target",),
        ("leg", "target"),
        ("leg", "target"),
        ("leg", "target", "lower"),
    ),
    "moved": (
        (),
        (),
        (),
        ("leg", "target"),
        ("leg", "target"),
        ("leg", "target"),
        ("leg", "target"),
    ),
}


def reached(step: int, position: str) -> frozenset[str]:
    """The nerves that the signal reaches."""
    return frozenset(_REACHED[position][step])


def step_words(step: int) -> str:
    """The step as it shows below the slider."""
    return tr("Off") if step == 0 else tr("Step {n} of {last}").format(n=step, last=STEPS - 1)


def sentence(step: int, position: str, guide: GuideWords | None = None) -> str:
    """What happens at a step, in one to three short sentences of the guide."""
    return " ".join(_told(step, position, guide))


def told(step: int, position: str, guide: GuideWords | None = None) -> tuple[str, str]:
    """The same in two: the first sentence, and what follows from it (which may be nothing)."""
    first, *more = re.split(r"(?<=[.!?。؟।])\s+", sentence(step, position, guide), maxsplit=1)
    return first, " ".join(more)


def _told(step: int, position: str, guide: GuideWords | None) -> tuple[str, ...]:
    says = nerve_words(guide)
    off, low, aim, still = says.signal_off, says.signal_low, says.signal_aim, says.signal_still
    felt = says.leg_may
    leg, wider, closer = (says.signal_leg, felt), (says.signal_wider, felt), (says.signal_closer, felt)
    both, beside = (says.signal_stronger, felt), (says.signal_beside, felt)
    told: dict[str, tuple[tuple[str, ...], ...]] = {
        "usual": ((off,), (low,), (aim,), (still,), (still,), leg, wider),
        "closer": ((off,), (low,), (aim,), (still,), closer, both, wider),
        "moved": ((off,), (low,), (says.signal_missed,), beside, both, both, both),
    }
    return told[position][step]
