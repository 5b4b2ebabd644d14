"""`beforehand preview FOLDER`: the window on a guide while it is written."""

from __future__ import annotations

import argparse
from pathlib import Path


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command among the others."""
    preview = commands.add_parser(
        "preview", help="see a guide while you write it: the window shows every change that you save"
    )
    preview.add_argument("folder", type=Path, metavar="FOLDER", help="the folder of a guide")
    preview.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from desktop.library.loading import load_module

    folder: Path = options.folder
    if not (folder / "module.yaml").is_file():
        load_module(folder)  # tells what is there instead
    from desktop.app import run_preview

    return run_preview(folder if folder.name not in ("", "..") else folder.resolve())
