"""The one movement there is, off unless chosen: a page fades in."""

from __future__ import annotations

from PySide6.QtCore import QPropertyAnimation
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget

PAGE_MS = 120


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
