"""How the blocks of a page stand: panels beside each other end together, as far apart as everywhere."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect

from desktop.ui.widgets.panel import Panel
from tests.ui.room import Room

APART = 24  # between panels; see the design of the screens


@pytest.fixture
def panels(room: Room, request: pytest.FixtureRequest) -> dict[int, list[QRect]]:
    """Where the panels of a page lie, by the left edge of their column, from top to bottom."""
    room.begin()
    page = room.go_to(request.param)
    found: dict[int, list[QRect]] = {}
    for panel in (one for view in page.views for one in view.findChildren(Panel) if one.isVisible()):
        box = QRect(panel.mapTo(page.viewport(), QPoint(0, 0)), panel.size())
        found.setdefault(box.left(), []).append(box)
    return {left: sorted(boxes, key=QRect.top) for left, boxes in found.items()}


@pytest.mark.parametrize("panels", ["living-with-it", "other-causes"], indirect=True)
def test_panels_beside_each_other_begin_and_end_together(panels: dict[int, list[QRect]]) -> None:
    assert len(panels) == 2
    assert len({boxes[0].top() for boxes in panels.values()}) == 1
    assert len({boxes[-1].bottom() for boxes in panels.values()}) == 1


@pytest.mark.parametrize("panels", ["living-with-it", "other-causes"], indirect=True)
def test_panels_stand_as_far_below_as_beside_each_other(panels: dict[int, list[QRect]]) -> None:
    for boxes in panels.values():
        for above, below in pairwise(boxes):
            assert abs(below.top() - above.bottom() - 1 - APART) <= 1
