"""One start of the app, or of a bare window, in a process of its own: tells its times and ends.

Usage: starting.py app|bare STARTED, where STARTED is the parent's `time.monotonic()`.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))


def tell(what: str) -> None:
    """Print how long it took to come this far."""
    print(what, time.monotonic() - float(sys.argv[2]), flush=True)


def end() -> None:
    """Nothing waits any more."""
    tell("idle")
    import os

    os._exit(0)


def main() -> None:
    """Start, as `beforehand` does where it is installed: without what only the tools of development bring."""
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]  # msgspec loads it where it finds it
    if sys.argv[1] == "bare":
        from tests.benchmarks.bare import FirstPaint, bare_window

        fonts = Path(__file__).parents[2] / "resources" / "fonts"
        application, window = bare_window([str(path) for path in sorted(fonts.glob("*.ttf"))])
    else:
        import desktop.cli  # noqa: F401 - what reads the command line
        from desktop.ui.memory import look_rarely

        look_rarely()
        from desktop.app import make_application, make_services
        from desktop.ui.window import MainWindow
        from tests.benchmarks.bare import FirstPaint

        application = make_application()
        window = MainWindow(make_services())
    FirstPaint(window, lambda: tell("painted"), end)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
