"""Steps to take one after the other, on paper."""

from __future__ import annotations

from typing import Any, ClassVar

from desktop.library.blocks.callout import Callout
from desktop.library.blocks.ladder import Ladder, doer_words
from desktop.library.text import Span, Text, ended, plain
from desktop.papers.blocks import Printed
from desktop.papers.kinds.base import OnPaper


class LadderOnPaper(OnPaper):
    """Numbered from the top down, with who does each; what can be done at any time in a box of its own."""

    BLOCK: ClassVar = Ladder

    def data(self, block: Ladder, page: Printed) -> dict[str, Any]:
        """The steps, the box with its cautions and plans, and the question at the foot."""
        return {
            "kind": "steps",
            "intro": page.runs(block.intro),
            "steps": [
                {
                    "title": rung.title,
                    "runs": page.runs(rung.short),
                    "how": [page.runs(line) for line in rung.how],
                    "who": doer_words(rung.who),
                }
                for rung in block.rungs
            ],
            "any-time": {
                "title": block.any_time.title,
                "runs": page.runs(block.any_time.short),
                "cautions": [page.runs(line) for caution in block.cautions for line in _sentences(caution)],
                "plans": [page.block(plan) for plan in block.plans],
            },
            "first": {"title": block.first.title, "runs": page.runs(block.first.short)},
        }


def _sentences(caution: Callout) -> tuple[Text, ...]:
    """What a caution says, its title as a sentence before the rest."""
    title = (Span(ended(plain(caution.title)), strong=True),)
    return (title, *caution.lines[1:]) if caution.title else caution.lines
