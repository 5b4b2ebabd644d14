"""The two movements there are, both off unless chosen: a page fades in, the drawer slides in."""

from __future__ import annotations

from PySide6.QtCore import QEasingCurve, QPoint, QPropertyAnimation
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

PAGE_MS, DRAWER_MS = 120, 150


def fade_in(widget: QWidget) -> None:
    """Let a page come in softly; nothing of the effect stays behind."""
    effect = QGraphicsOpacityEffect(widget)
    widget.setGraphicsEffect(effect)
    moving = QPropertyAnimation(effect, b"opacity", widget)
    moving.setDuration(PAGE_MS)
    moving.setStartValue(0.0)
    moving.setEndValue(1.0)
    moving.finished.connect(lambda: widget.setGraphicsEffect(None))  # type: ignore[arg-type]
    moving.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)


def slide_in(widget: QWidget, start: QPoint) -> None:
    """Let a drawer come in from its edge to where it stands."""
    moving = QPropertyAnimation(widget, b"pos", widget)
    moving.setDuration(DRAWER_MS)
    moving.setStartValue(start)
    moving.setEndValue(widget.pos())
    moving.setEasingCurve(QEasingCurve.Type.OutCubic)
    moving.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)
