"""The module is not past the day on which it was to be read again. This only advises: a talk must go on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from desktop.checks._places import problem_at
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "the module is within its review date"
BLOCKS = False


def check(module: Module) -> Iterator[Problem]:
    """A review date that has passed."""
    if module.review_by < dt.datetime.now().astimezone().date():
        wrong = f"the review was due on {module.review_by.isoformat()}"
        right = "read the evidence again, then set a new date"
        yield problem_at(module, "module.yaml", ("review_by",), "review_by", wrong, right)
