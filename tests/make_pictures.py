"""Pictures of every screen in every theme and size, as sheets to look at, and those that the README shows.

Run with `make pictures`. Sheets go to pictures/, which is not kept; the README's go to resources/pictures/.
"""

from __future__ import annotations

import os
import shutil
import sys
from itertools import product
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.app import make_application
from desktop.paths import content_folder, resource
from desktop.rehearsal.rehearse import Rehearsal, rehearse
from desktop.ui.appearance import Choices
from desktop.ui.pictures import take_pictures
from tests.picture_states import state_pictures

README = ("set-up", "why-legs-cramp", "how-likely", "your-statements", "thank-you")
COLUMNS, WIDTH, GAP = 3, 640, 8


def sheet(files: list[Path], target: Path) -> None:
    """All pictures of one run on one sheet."""
    images = [
        QImage(str(file)).scaledToWidth(WIDTH, Qt.TransformationMode.SmoothTransformation) for file in files
    ]
    height = images[0].height()
    rows = -(-len(images) // COLUMNS)
    whole = QImage(COLUMNS * (WIDTH + GAP), rows * (height + GAP), QImage.Format.Format_RGB32)
    whole.fill(Qt.GlobalColor.gray)
    painter = QPainter(whole)
    for number, image in enumerate(images):
        painter.drawImage(number % COLUMNS * (WIDTH + GAP), number // COLUMNS * (height + GAP), image)
    painter.end()
    whole.save(str(target))


def run(rehearsal: Rehearsal, name: str, size: tuple[int, int], choices: Choices) -> list[Path]:
    """One walk through the talk: its pictures in a folder, and a sheet of them."""
    folder = Path("pictures") / name
    shutil.rmtree(folder, ignore_errors=True)
    files = take_pictures(rehearsal, folder, size, choices)
    sheet(files, folder.with_suffix(".png"))
    sys.stdout.write(f"{folder}.png\n")
    return files


def main() -> None:
    """Every theme, size and text size; what opens and what can go wrong; then touch, then right to left."""
    application = make_application()
    rehearsal = rehearse(content_folder() / "sacral-leg-cramps" / "rehearsal.toml")
    for theme, size, zoom in product(("light", "dark", "contrast"), ((1280, 800), (1920, 1080)), (1.0, 2.0)):
        name = f"{theme}-{size[0]}x{size[1]}-{zoom:.0%}".replace("%", "")
        files = run(rehearsal, name, size, Choices(zoom, theme))
        if (theme, size[0], zoom) == ("light", 1280, 1.0):
            _keep_for_readme(files)
    for theme, zoom in product(("light", "dark", "contrast"), (1.0, 2.0)):
        _states(f"states-{theme}-{zoom:.0%}".replace("%", ""), Choices(zoom, theme))
    run(rehearsal, "touch", (1280, 800), Choices(theme="light", touch=True))
    QApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    run(rehearsal, "right-to-left", (1280, 800), Choices(theme="light"))
    application.quit()


def _states(name: str, choices: Choices) -> None:
    """What opens over a page, and what can go wrong, on a sheet of its own."""
    folder = Path("pictures") / name
    shutil.rmtree(folder, ignore_errors=True)
    sheet(state_pictures(folder, (1280, 800), choices), folder.with_suffix(".png"))
    sys.stdout.write(f"{folder}.png\n")


def _keep_for_readme(files: list[Path]) -> None:
    folder = resource("pictures")
    folder.mkdir(exist_ok=True)
    for file in files:
        page = file.stem.partition("-")[2]
        if page in README:
            shutil.copy(file, folder / f"{page}.png")


if __name__ == "__main__":
    main()
