"""`beforehand review FOLDER --out FILE`: all words of a guide, numbered, for others to mark."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command among the others."""
    review = commands.add_parser("review", help="all words of a guide, numbered, for others to mark")
    review.add_argument("folder", type=Path, metavar="FOLDER", help="the folder of a guide")
    review.add_argument("--language", metavar="CODE", help="another language than the one it is written in")
    review.add_argument(
        "--out", type=_file, required=True, metavar="FILE", help="where they go: a .pdf or a .docx"
    )
    review.set_defaults(run=_run)


def _file(words: str) -> Path:
    if not words.endswith((".pdf", ".docx")):
        raise argparse.ArgumentTypeError(f"'{words}' is neither a .pdf nor a .docx")
    return Path(words)


def _run(options: argparse.Namespace) -> int:
    from desktop.authoring.review import review_docx, review_pdf
    from desktop.library.loading import load_module
    from desktop.rehearsal.rehearse import folders_to_write
    from desktop.writing import replace_all

    module = load_module(options.folder, options.language)
    out: Path = options.out
    made = review_docx(module) if out.suffix == ".docx" else review_pdf(module, dt.datetime.now(dt.UTC))
    with folders_to_write(out.parent):
        for path in replace_all(out.parent, {out.name: made}):
            print(path)
    return 0
