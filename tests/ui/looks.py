"""Pictures of every page, kept to compare with. `python -m tests.ui.looks` makes them anew: look at each.

They are small and grey: they show that something moved, went or came, not what a letter looks like.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from desktop.paths import content_folder
from desktop.rehearsal.rehearse import rehearse
from desktop.ui.pictures import take_pictures

KEPT = Path(__file__).parents[1] / "data" / "looks"
SIZE = (1280, 800)
_WIDE = 480  # a multiple of 4: no line of pixels is padded


def small(file: Path) -> QImage:
    """A picture of the window, made small and grey."""
    image = QImage(str(file)).scaledToWidth(_WIDE, Qt.TransformationMode.SmoothTransformation)
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def taken(folder: Path) -> dict[str, QImage]:
    """Every page of the shipped rehearsal as it looks now, by the name of its file."""
    rehearsal = rehearse(content_folder() / "sacral-leg-cramps" / "rehearsal.toml")
    return {file.stem: small(file) for file in take_pictures(rehearsal, folder, SIZE)}


def kept() -> dict[str, QImage]:
    """The pictures that were kept, by name."""
    return {file.stem: small(file) for file in sorted(KEPT.glob("*.png"))}


def difference(one: QImage, other: QImage) -> float:
    """The share (0 to 1) of pixels that differ; 1 where the sizes do."""
    if one.size() != other.size():
        return 1.0
    pairs = list(zip(one.constBits(), other.constBits(), strict=True))
    return sum(abs(a - b) > 40 for a, b in pairs) / len(pairs)


def main() -> None:
    """Make every kept picture anew."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from desktop.app import make_application

    _application = make_application()
    KEPT.mkdir(parents=True, exist_ok=True)
    for old in KEPT.glob("*.png"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        for name, image in taken(Path(folder)).items():
            image.save(str(KEPT / f"{name}.png"))


if __name__ == "__main__":
    main()
