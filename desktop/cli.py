"""The command line: what goes wrong in a command is told, and never shown as a traceback."""

from __future__ import annotations

import io
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.commands._telling import complain
from desktop.commands.open import open_window
from desktop.problems import ProblemsFound

if TYPE_CHECKING:
    import argparse


OK, FAULT, INTERRUPTED = 0, 2, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns 0, or 2 when something that was given is wrong.

    `verify` also returns 1 for a paper that is not sound, and 3 for one that is not known here.
    """
    _print_whatever()
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser().parse_args(given) if given else None  # to read nothing would only cost time
    try:
        return int(options.run(options)) if options else open_window()
    except ProblemsFound as found:
        for problem in found.problems:
            complain(str(problem))
        return FAULT
    except OSError as error:
        complain(f"{error.filename or 'The system'}: {error.strerror or error}")
        return FAULT
    except ImportError as error:
        from desktop.system import library_fault

        if not (why := library_fault(error)):
            raise
        complain(why)
        return FAULT
    except KeyboardInterrupt:
        return INTERRUPTED
    except RuntimeError as error:
        from desktop.papers.compiling import fault_words

        if not (why := fault_words(error)):
            raise
        complain(f"A paper cannot be made, because Typst cannot set it: {why}.")
        return FAULT


def _print_whatever() -> None:
    """From now on a sign that the terminal cannot show is printed as a question mark."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # the other stream never fails


def _parser() -> argparse.ArgumentParser:
    import argparse

    from desktop.finding import files_in

    parser = argparse.ArgumentParser(
        prog="beforehand", description="A talk before a sacral nerve stimulator, and the papers to take home."
    )
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in files_in("desktop.commands"):
        command.add(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
