"""Resident memory of one process that does one thing; tells megabytes after each step.

Usage: remembering.py bare|talk|talks|changes
"""

from __future__ import annotations

import gc
import sys
import tempfile
import time
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).parents[2]))

if TYPE_CHECKING:
    from desktop.ui.window import MainWindow

TALKS = 100
THEMES, ZOOMS = ("light", "dark", "contrast"), (1.0, 1.5, 2.0, 1.25)


def rest() -> None:
    """A moment without a touch, as between two things a person does: what is put off until then is done."""
    from tests.ui.room import settle

    until = time.monotonic() + 1.5
    while time.monotonic() < until:
        settle()


def tell(process: str = "self") -> None:
    """Print the resident memory of this process, or of another, in megabytes (Linux)."""
    gc.collect()
    pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
    print(pages * 4096 / 1_000_000, flush=True)


def tell_papers() -> None:
    """The same of the process that makes papers."""
    (child,) = "".join(it.read_text() for it in Path("/proc/self/task").glob("*/children")).split()
    tell(child)


def bare() -> None:
    """A bare window in our font."""
    from tests.benchmarks.bare import bare_window

    fonts = Path(__file__).parents[2] / "resources" / "fonts"
    application, window = bare_window([str(path) for path in sorted(fonts.glob("*.ttf"))])
    window.show()
    application.processEvents()
    tell()


def change(window: MainWindow) -> None:
    """Every page in every theme and zoom, three times over; each time ends at the same sight."""
    from tests.ui.room import destroy_what_waits, settle, shipped

    pages = shipped().visits[0].routes[-1].pages
    for _ in range(3):
        for theme, zoom in product(THEMES, ZOOMS):
            for page in pages:
                window.display.choose(theme=theme, zoom=zoom)
                assert window.talk_screen is not None
                window.talk_screen.go_to(page)
                settle()
                destroy_what_waits()
        rest()
        tell()


def app(what: str, folder: Path) -> None:
    """The app: one whole talk, or a hundred, or changes of colours, size and page."""
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
        window.setting_up.start(shipped(), set_up_for(shipped()), "full")
        for page in shipped().visits[0].routes[-1].pages:
            assert window.talk_screen is not None
            window.talk_screen.go_to(page)
            settle()
        assert window.talking is not None
        while not window.talking.desk.made:  # a talk ends with its papers
            settle()

    def close() -> None:
        assert window.talking is not None
        window.talking.close_and_clear()
        settle()
        destroy_what_waits()

    talk()
    rest()
    tell()
    if what == "talk":
        tell_papers()
        close()
        rest()
        tell()
    if what == "talks":
        close()
        for number in range(TALKS):
            talk()
            close()
            if number in (9, TALKS // 2 - 1, TALKS - 1):
                rest()
                tell()
    if what == "changes":
        change(window)
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
