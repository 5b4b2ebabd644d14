"""`beforehand seal show`: the line by which others know the papers that are made here."""

from __future__ import annotations

import argparse

from desktop.commands._telling import complain
from desktop.problems import one_line


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command among the others."""
    seal = commands.add_parser("seal", help="the seal of the papers that are made here")
    shown = seal.add_subparsers(metavar="show", required=True).add_parser(
        "show", help="print the line by which others know it, for the settings of a clinic that trusts yours"
    )
    shown.set_defaults(run=_show)


def _show(_options: argparse.Namespace) -> int:
    from msgspec.structs import replace

    from desktop.consultation.journal import JournalError
    from desktop.paths import data_folder
    from desktop.records.seal import seal_key
    from desktop.settings_here import load_settings_here

    clinic = load_settings_here().clinic.name
    try:
        key = seal_key(data_folder())
    except JournalError as error:
        complain(str(error))
        return 2
    print(one_line(replace(key, name=clinic or "The name of your clinic").line))
    complain(f"Its fingerprint, to be compared by voice: {key.fingerprint}")
    return 0
