"""Resident memory of one process that does one thing; tells megabytes after each step.

Usage: remembering.py bare|talk|talks|changes
"""

from __future__ import annotations

import gc
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

TALKS = 100
THEMES, ZOOMS = ("light", "dark", "contrast"), (1.0, 1.5, 2.0, 1.25)
CHANGES = 200  # after every page was seen in every theme and zoom


def tell() -> None:
    """Print the resident memory of this process in megabytes (Linux)."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    print(pages * 4096 / 1_000_000, flush=True)


def bare() -> None:
    """A bare window in our font."""
    from tests.benchmarks.bare import bare_window

    fonts = Path(__file__).parents[2] / "resources" / "fonts"
    application, window = bare_window([str(path) for path in sorted(fonts.glob("*.ttf"))])
    window.show()
    application.processEvents()
    tell()


def app(what: str, folder: Path) -> None:
    """The app: one whole talk, or a hundred, or two hundred changes of colours, size and page."""
    from desktop.app import make_application
    from desktop.settings import Settings
    from desktop.ui.services import Services
    from desktop.ui.window import MainWindow
    from tests.ui.room import destroy_what_waits, records_in, set_up_for, settle, shipped

    application = make_application()
    services = Services(
        modules=(shipped(),), problems=(), settings=Settings(), software=lambda: "bench",
        open_records=lambda: records_in(folder),
    )  # fmt: skip
    window = MainWindow(services)
    window.show()
    settle()

    def talk() -> None:
        window.start(shipped(), set_up_for(shipped()), "full")
        for page in shipped().visits[0].routes[-1].pages:
            assert window.talk_screen is not None
            window.talk_screen.go_to(page)
            settle()

    def close() -> None:
        assert window.talking is not None
        window.talking.close_and_clear()
        settle()
        destroy_what_waits()

    talk()
    tell()
    if what == "talks":
        close()
        for number in range(TALKS):
            talk()
            close()
            if number in (9, TALKS // 2 - 1, TALKS - 1):
                tell()
    if what == "changes":
        pages = shipped().visits[0].routes[-1].pages
        every = len(pages) * len(THEMES) * len(ZOOMS)
        for number in range(every + CHANGES):
            turn = number // len(pages)
            window.display.choose(theme=THEMES[turn % 3], zoom=ZOOMS[turn % 4])
            assert window.talk_screen is not None
            window.talk_screen.go_to(pages[number % len(pages)])
            settle()
            destroy_what_waits()
            if number + 1 in (every, every + CHANGES // 2, every + CHANGES):
                tell()
    application.processEvents()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        with tempfile.TemporaryDirectory() as data:
            app(sys.argv[1], Path(data) / "records")
    sys.stdout.flush()
    import os

    os._exit(0)
