"""The real app in a process of its own, for a screen reader to listen to; it tells what shows when asked."""

from __future__ import annotations

import json
import os
import sys
from typing import cast

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QLabel

from desktop.app import make_application, make_services
from desktop.ui.accessible.telling import SILENT
from desktop.ui.shell.talk_screen import TalkScreen
from desktop.ui.window import MainWindow
from tests.ui.room import set_up_for


def shown(screen: TalkScreen) -> list[str]:
    """The words of every label that can be seen on the page."""
    labels = screen.page_view.findChildren(QLabel)
    seen = [one for one in labels if one.isVisible() and one.text().strip() and not one.property(SILENT)]
    return [one.accessibleName() for one in seen]


def main(folder: str) -> None:
    """Begin a talk; then for each page whose id comes in a line, go there and answer with what shows."""
    os.environ["BEFOREHAND_DATA"] = folder
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    application = make_application()
    window = MainWindow(make_services())
    window.show()
    window.activateWindow()
    application.processEvents()
    window.setting_up.start(window.services.modules[0], set_up_for(window.services.modules[0]), "full")
    screen = cast("TalkScreen", window.talk_screen)

    def go_to() -> None:
        page = sys.stdin.readline().strip()
        if not page:
            application.quit()
            return
        screen.go_to(page)
        application.processEvents()
        print(json.dumps(shown(screen)), flush=True)  # noqa: T201

    asked = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    asked.activated.connect(go_to)
    print(json.dumps(list(screen.talk.store.state.pages)), flush=True)  # noqa: T201
    application.exec()


if __name__ == "__main__":
    main(sys.argv[1])
