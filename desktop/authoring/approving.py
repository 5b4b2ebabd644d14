"""Signing off a guide: only what passes every check, and never changed words under the version of others."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from desktop.checks import check_folder
from desktop.library.model import Module
from desktop.library.sign_off import FILE, Approval, read_approvals, written
from desktop.problems import Problem, ProblemsFound
from desktop.writing import replace_all


def approve(folder: Path, module: Module, name: str, role: str, today: dt.date) -> tuple[Approval, ...]:
    """Note beside a guide that somebody approves exactly its content; returns every approval there is.

    Who has approved this content already is not noted twice. Raises `ProblemsFound` for what does not pass
    the checks and for changed words under an old version, and `OSError` where nothing can be written.
    """
    if found := check_folder(folder).problems:
        raise ProblemsFound(found)
    approvals = read_approvals(folder)
    mine = [one for one in approvals if one.digest == module.digest]
    if any(one.name.casefold() == name.casefold() for one in mine):
        return approvals
    if not mine and any(one.version == module.version for one in approvals):
        wrong = f"is {module.version}, as when other words were signed off"
        right = "give the changed guide a new version"
        raise ProblemsFound([Problem(f"{module.id}/module.yaml", 0, "version", wrong, right)])
    every = (*approvals, Approval(module.digest, module.version, name, role, today))
    replace_all(folder, {FILE: written(every)})
    return every
