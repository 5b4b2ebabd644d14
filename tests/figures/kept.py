"""Pictures kept to compare with. `python -m tests.figures.kept` makes them anew: look at each of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from tests.figures.samples import SAMPLES, Sample

KEPT = Path(__file__).parents[1] / "data" / "pictures"
_WIDTH = 400  # a multiple of 4: no line of pixels is padded


def rendered(sample: Sample) -> QImage:
    """The picture as the screen paints it, 400 pixels wide, on white, in shades of grey."""
    on = sample.canvas()
    renderer = QSvgRenderer(QByteArray(sample.svg(on).encode()))
    wide, high = sample.figure.size(sample.state, on)
    image = QImage(_WIDTH, round(_WIDTH * high / wide), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def kept(name: str) -> QImage:
    """The picture that was kept."""
    return QImage(str(KEPT / f"{name}.png")).convertToFormat(QImage.Format.Format_Grayscale8)


def difference(one: QImage, other: QImage) -> float:
    """The share (0 to 1) of pixels that plainly differ; 1 where the sizes do."""
    if one.size() != other.size():
        return 1.0
    pairs = list(zip(one.constBits(), other.constBits(), strict=True))
    return sum(abs(a - b) > 60 for a, b in pairs) / len(pairs)


def main() -> None:
    """Make every kept picture anew."""
    from desktop.app import make_application

    _application = make_application()
    KEPT.mkdir(parents=True, exist_ok=True)
    for name, sample in SAMPLES.items():
        rendered(sample).save(str(KEPT / f"{name}.png"))


if __name__ == "__main__":
    main()
