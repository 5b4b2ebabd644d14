"""Every file of words for a paper belongs to a paper that is made."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.decoding import nearest
from desktop.library.model import Module
from desktop.papers.base import papers
from desktop.problems import Problem

NAME = "every paper with words is made"
WHOLE = True  # a file that was misnamed is told at loading


def check(module: Module) -> Iterator[Problem]:
    """Files for papers that nobody makes."""
    made = [name for name, paper in papers().items() if paper.WORDED]
    for name, written in module.papers.items():
        if name not in made:
            right = f"{nearest(name, made)} (or delete the file)"
            yield Problem(written.file, 1, "id", f"no paper is made of '{name}'", right)
