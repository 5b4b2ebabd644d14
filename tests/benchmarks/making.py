"""Makes one paper with one program, once or again and again, and says how long it took.

Usage: making.py ENGINE FOLDER TIMES. The folder holds manuscript.json and summary.html; the first making is
told apart, as it brings the engine's own start. Prints the first and the median of the rest, in milliseconds.
"""

from __future__ import annotations

import datetime as dt
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.papers.base import Material

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

Make = Callable[[int], object]


def ours(folder: Path) -> Make:
    """Typst, as the app uses it: tagged PDF/A-3a and PDF/UA-1 with the record attached."""
    data = json.loads((folder / "manuscript.json").read_text(encoding="utf-8"))

    def make(number: int) -> bytes:
        from desktop.papers.compiling import Manuscript, set_pdf

        words = {**data["words"], "clinic": f"{data['words']['clinic']} {number}"}
        made = dt.datetime.fromisoformat(data["made"])
        return set_pdf(Manuscript("summary", words, data["pictures"], made, data["record"].encode()))

    return make


def weasyprint(folder: Path) -> Make:
    """WeasyPrint, asked for PDF/UA-1."""
    html = (folder / "summary.html").read_text(encoding="utf-8")

    def make(number: int) -> bytes:
        from weasyprint import HTML  # type: ignore[import-not-found,unused-ignore]

        made: bytes = HTML(string=f"{html}<!--{number}-->").write_pdf(pdf_variant="pdf/ua-1")
        return made

    return make


def qt(folder: Path) -> Make:
    """QTextDocument on a QPdfWriter: untagged."""
    html = (folder / "summary.html").read_text(encoding="utf-8")
    kept: list[object] = []

    def make(number: int) -> None:
        from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter, QTextDocument

        if not kept:
            kept.append(QGuiApplication.instance() or QGuiApplication([]))
        writer = QPdfWriter(str(folder / "qt.pdf"))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        document = QTextDocument()
        document.setHtml(f"{html}<!--{number}-->")
        document.print_(writer)

    return make


def whole_set(folder: Path) -> Make:
    """Every paper, the note and the record of the shipped example, from the record on."""
    from tests.benchmarks.example import example

    material = example()

    def make(number: int) -> object:
        from desktop.papers.base import Form
        from desktop.rehearsal.rehearse import make_set

        made, refused = make_set(another(material, number), Form())
        assert not refused, refused
        return made

    return make


def another(material: Material, number: int) -> Material:
    """The same of another talk, a little later, so that nothing set before can be used again."""
    import msgspec

    assert material.record is not None
    record = msgspec.structs.replace(material.record, consultation=f"talk-{number}")
    return replace(material, made=material.made + dt.timedelta(seconds=number), record=record)


def sealed_set(_folder: Path) -> Make:
    """Every paper for somebody, sealed, in the papers' own process, which has shown them small before."""
    from desktop.papers.base import Form, papers
    from desktop.papers.issue import Issue, issue_papers
    from desktop.papers.workshop import Order, Workshop
    from desktop.ui.papers_desk import THUMBNAIL_PPI
    from tests.benchmarks.example import example
    from tests.papers.sealing import OURS, signing

    material, workshop, names, sign = example(), Workshop(), tuple(papers()), signing(OURS)
    workshop.make(Order(names, material, Form(), THUMBNAIL_PPI))

    def make(number: int) -> object:
        made = issue_papers(workshop, Order(names, another(material, number), Form()), sign, Issue())
        assert not any(it.fault or it.refusal for it in made.values())
        return made

    return make


def main() -> None:
    """Make it, and print how long the first took and the others."""
    engine, folder, times = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    make = {"ours": ours, "weasyprint": weasyprint, "qt": qt, "set": whole_set, "sealed": sealed_set}[engine](
        folder
    )
    taken = []
    for number in range(times):
        began = time.perf_counter()
        make(number)
        taken.append((time.perf_counter() - began) * 1000)
    print(taken[0], statistics.median(taken[1:] or taken))


if __name__ == "__main__":
    main()
