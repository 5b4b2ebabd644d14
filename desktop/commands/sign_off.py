"""`beforehand sign-off FOLDER`: approve exactly the content that is there, or tell who did."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands._telling import complain
from desktop.problems import one_line

if TYPE_CHECKING:
    from desktop.library.model import Module
    from desktop.library.sign_off import Approval

_STATES = {
    "signed-off": "signed off",
    "second-needed": "signed off by one person, and your settings ask for two",
    "changed": "changed since it was signed off",
    "overdue": "signed off, and its review is overdue",
    "never": "never signed off",
}


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command among the others."""
    sign = commands.add_parser(
        "sign-off", help="approve exactly the content of a guide; without a name, tell who did"
    )
    sign.add_argument("folder", type=Path, metavar="FOLDER", help="the folder of a guide")
    sign.add_argument("--name", default="", metavar="NAME", help="who approves it")
    sign.add_argument("--role", default="", metavar="ROLE", help="as what, such as consultant urologist")
    sign.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from desktop.library.loading import load_module
    from desktop.library.sign_off import read_approvals

    if bool(options.name.strip()) != bool(options.role.strip()):
        complain("sign-off needs both --name and --role, or neither to see what is signed off")
        return 2
    module, approvals = load_module(options.folder), read_approvals(options.folder)
    return _sign(options, module, approvals) if options.name.strip() else _tell(module, approvals)


def _tell(module: Module, approvals: tuple[Approval, ...]) -> int:
    from desktop.library.sign_off import sign_off_of
    from desktop.settings_here import load_settings_here

    needed = load_settings_here().content.approvals
    today = dt.datetime.now().astimezone().date()
    print(
        f"{module.id} {module.version}: {_STATES[sign_off_of(module, approvals, today, needed=needed).state]}"
    )
    for one in approvals:
        now = "" if one.digest == module.digest else ", of content that has changed since"
        print(one_line(f"{one.on.isoformat()} {one.name}, {one.role}: version {one.version}{now}"))
    return 0


def _sign(options: argparse.Namespace, module: Module, approvals: tuple[Approval, ...]) -> int:
    from desktop.authoring.approving import approve

    name, role = options.name.strip(), options.role.strip()
    today = dt.datetime.now().astimezone().date()
    if approve(options.folder, module, name, role, today) == approvals:
        print(one_line(f"{module.id} {module.version}: {name} has signed off this content already"))
    else:
        print(one_line(f"{module.id} {module.version}: signed off by {name}, {role}"))
    return 0
