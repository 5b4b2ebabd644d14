"""What the nerve figure says at each step: which nerves the signal reaches, and the sentence for it.

Written by hand, not computed from the drawing. A test proves that both agree in all 21 cases.
"""

from __future__ import annotations

from desktop.language import tr
from desktop.library.blocks.signal import STEPS

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


def sentence(step: int, position: str) -> str:
    """What happens at a step, in one to three short sentences."""
    off = tr("The stimulator is off. No signal.")
    low = tr("A very low signal. It does not reach the target nerve.")
    aim = tr("The signal reaches the target nerve. That is the aim. Your toes may move.")
    still = tr("A bit stronger. In this sketch it is still only the target nerve.")
    felt = tr("Leg or foot muscles may move or tighten. Turning it down may help.")
    also = tr("It now also reaches a nerve that works the leg.")
    wider = tr("A wider area. It reaches more nerves.")
    closer = tr("The leg nerve sits closer here. The signal reaches it sooner.")
    missed = tr("The wire has moved. The signal misses the target nerve.")
    beside = tr("The wire has moved. The signal now reaches the leg nerve too.")
    stronger = tr("It reaches the target nerve and the leg nerve.")
    told: dict[str, tuple[str, ...]] = {
        "usual": (off, low, aim, still, still, f"{also} {felt}", f"{wider} {felt}"),
        "closer": (off, low, aim, still, f"{closer} {felt}", f"{stronger} {felt}", f"{wider} {felt}"),
        "moved": (
            off,
            low,
            missed,
            f"{beside} {felt}",
            f"{stronger} {felt}",
            f"{stronger} {felt}",
            f"{stronger} {felt}",
        ),
    }
    return told[position][step]
