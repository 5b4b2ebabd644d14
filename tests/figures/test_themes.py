from __future__ import annotations

import pytest

from desktop.figures.themes import theme, theme_names

BODY, TEXT, EDGE = 7.0, 4.5, 3.0
GROUNDS = ("bg", "surface")
PAIRS = [
    *(("ink", ground, BODY) for ground in (*GROUNDS, "rail")),
    *(("ink2", ground, 6.5) for ground in (*GROUNDS, "rail")),
    *((role, ground, TEXT) for role in ("primary", "park", "caution", "stop", "risk") for ground in GROUNDS),
    *(
        (role, ground, EDGE)
        for role in ("line", "focus", "leg", "target", "lower", "unreached")
        for ground in GROUNDS
    ),
    ("line", "rail", EDGE),
    ("ink", "tint", BODY),
    ("ink", "sand", BODY),
    ("ink2", "tint", 6.5),
    ("primary", "tint", TEXT),
    ("park", "tint", TEXT),
    ("line", "tint", EDGE),
    ("on-hero", "hero", BODY),
    ("on-hero2", "hero", BODY),
    ("accent", "paper", EDGE),
    ("on-primary", "primary", TEXT),
    ("on-selected", "selected", BODY),
    ("on-park", "park", TEXT),
    ("park", "park-fill", TEXT),
    ("caution", "caution-fill", TEXT),
    ("stop", "stop-fill", TEXT),
    ("area-edge", "surface", EDGE),
    ("bone-edge", "surface", EDGE),
]


def luminance(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", theme_names())
@pytest.mark.parametrize(("role", "ground", "least"), PAIRS)
def test_every_pair_can_be_read(name: str, role: str, ground: str, least: float) -> None:
    colours = theme(name)
    assert contrast(colours[role], colours[ground]) >= least


def test_every_theme_has_every_role() -> None:
    assert len({frozenset(theme(name)) for name in theme_names()}) == 1


def test_print_is_black_white_and_a_light_grey() -> None:
    assert set(theme("print").values()) <= {"#000000", "#FFFFFF", "#F2F2F2"}
