from __future__ import annotations

import pytest

from desktop.library.citations import numbered
from desktop.library.text import Span, Text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ((Span("It helped 42 in 100 ", cites=("b",)), Span(".")), "It helped 42 in 100\u00a0[2]."),
        (
            (Span("Both say so", cites=("a", "b")), Span(", ", strong=True), Span("often.")),
            "Both say so\u00a0[1, 2], often.",
        ),
        ((Span("No source."),), "No source."),
        ((Span("Not in the list", cites=("z",)), Span(".")), "Not in the list."),
    ],
)
def test_words_carry_the_numbers_of_their_sources(text: Text, said: str) -> None:
    assert numbered(text, {"a": 1, "b": 2}) == said
