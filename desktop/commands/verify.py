"""`beforehand verify`: whether a paper was issued here, or by whom it is sealed."""

from __future__ import annotations

import argparse
from pathlib import Path

from desktop.commands._telling import complain

SOUND, NOT_SOUND, FAULT, NOT_KNOWN = 0, 1, 2, 3

_VERIFY = """\
ends with
  0  it was issued here, or sealed by this clinic or one that the settings trust,
     or it is to the byte what the records on this computer give
  1  it was altered, or the records on this computer say something else
  2  it cannot be verified
  3  nothing speaks against it, and it is not known who made it: it is not sealed,
     or sealed with a key that is not known here
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Put the command among the others."""
    verify = commands.add_parser(
        "verify",
        help="tell whether a paper was issued here, or by whom it is sealed",
        epilog=_VERIFY,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    verify.add_argument("file", type=Path, metavar="FILE.pdf", help="a paper of Beforehand")
    verify.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from desktop.papers.verify import NotVerifiableError
    from desktop.verifying import verify

    try:
        verdict = verify(options.file)
    except NotVerifiableError as error:
        complain(f"{options.file}: {error}")
        return FAULT
    for line in verdict.lines:
        print(line)
    if not verdict.sound:
        return NOT_SOUND
    return SOUND if verdict.known else NOT_KNOWN
