"""What the picture of nerves says: in the words of the guide, else in those of the language in use."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from desktop.language import tr
from desktop.library.guide_words import GuideWords


def nerve_words(guide: GuideWords | None) -> GuideWords:
    """The words of a guide with all that the picture says."""
    plain = {
        "nerves_title": tr("The nerves low in your back"),
        "nerves_drawn": tr(
            "Drawing of the base of the spine from behind. It is a sketch, not to scale, and not your "
            "scan. A wire from the stimulator lies beside the target nerve. A nerve to the leg runs "
            "above it, another nerve below."
        ),
        "nerves_note": tr("Seen from behind. A sketch, not your scan. Not to scale."),
        "nerves_note_small": tr("A sketch, not your scan."),
        "leg_nerve": tr("Leg nerve"),
        "target_nerve": tr("Target nerve"),
        "lower_nerve": tr("Lower nerve"),
        "nerve_reached": tr("Reached"),
        "nerve_not_reached": tr("Not reached"),
        "to_the_leg": tr("to the leg"),
        "spine": tr("Base of the spine"),
        "wire": tr("Wire (lead)"),
        "stimulator": tr("Stimulator"),
        "position_usual": tr("Usual position"),
        "position_closer": tr("Nerves sit closer"),
        "position_moved": tr("The wire has moved"),
        "signal_off": tr("The stimulator is off. No signal."),
        "signal_low": tr("A very low signal. It does not reach the target nerve."),
        "signal_aim": tr("The signal reaches the target nerve. That is the aim. Your toes may move."),
        "signal_still": tr("A bit stronger. In this sketch it is still only the target nerve."),
        "signal_leg": tr("The signal also reaches a nerve that works the leg."),
        "signal_wider": tr("A wider area. It reaches more nerves."),
        "signal_closer": tr("The leg nerve sits closer here. The signal reaches it sooner."),
        "signal_missed": tr("The wire has moved. The signal misses the target nerve."),
        "signal_beside": tr("The wire has moved. The signal now reaches the leg nerve too."),
        "signal_stronger": tr("It reaches the target nerve and the leg nerve."),
        "leg_may": tr("Leg or foot muscles may move or tighten. Turning it down may help."),
    }
    given = {name: text for name, text in msgspec.structs.asdict(guide or GuideWords()).items() if text}
    return GuideWords(**plain | given)


def name_words(nerve: str, says: GuideWords) -> str:
    """The name of a nerve as patients read it."""
    return {"leg": says.leg_nerve, "target": says.target_nerve, "lower": says.lower_nerve}[nerve]


def reach_words(is_reached: bool, says: GuideWords) -> str:
    """What a nerve's chip says."""
    return says.nerve_reached if is_reached else says.nerve_not_reached


def position_words(position: str, says: GuideWords) -> str:
    """A position as its button says it."""
    words: Mapping[str, str] = {
        "usual": says.position_usual,
        "closer": says.position_closer,
        "moved": says.position_moved,
    }
    return words[position]
