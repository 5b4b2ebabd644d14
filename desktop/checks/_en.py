"""English: the words that rules look for."""

from __future__ import annotations

import re

from desktop.checks._language import Wording

_NUMBERS = r"\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a hundred|a thousand"


def _any(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_FILLER = frozenset(
    (  # noqa: SIM905 - a list would be unreadable
        "a an and any are as at be by can do does for from has have if in is it its me my new newly not now"
        " of on or our so still that the then there they this to up very was we when will with you your"
    ).split()
)

WORDING = Wording(
    per_100=_any(r"\b\d+(?:\.\d+)? (?:in|of|out of) (?:every )?100\b|\d ?(?:%|per ?cent\b)"),
    frequency=_any(
        r"\b(?:rare|rarely|(?:un)?common|(?:un)?commonly|(?:un)?likely|(?:in)?frequent|(?:in)?frequently|often"
        r"|seldom|usual|usually|(?:im)?probable|probably|sometimes|occasional|occasionally)\b"
    ),
    one_in=_any(
        rf"(?<![\d.,])\b(?:1|one) (?:person |patient )?(?:in|out of) (?:every )?(?!100\b)(?:{_NUMBERS})\b"
    ),
    relative=_any(
        r"\b(?:twice|half|thrice) (?:as (?:likely|many|often|common)|the (?:risk|chance|number|odds))\b"
        r"|\btimes (?:as|more|less|higher|lower|greater)\b"
        r"|\b(?:doubl|tripl|halv)(?:e|es|ed|ing) (?:the |your )?(?:risk|chance|odds)\b"
        r"|\b(?:two|three|four|five)-?fold\b"
        r"|(?:%|per ?cent) (?:more|less|higher|lower|greater) (?:\w+ )?(?:likely|risk|chance)\b"
        r"|\b(?:relative risk|odds ratio)\b"
    ),
    # What somebody does or may do; "it was turned off" tells of a study.
    off=_any(r"\b(?:(?:turn|switch)(?:ing)?|be (?:turned|switched)) (?:\w+ ){0,4}?off\b"),
    any_time=_any(r"\bany ?time\b"),
    longest=20,
    filler=_FILLER,
)
