"""What the menu of a talk holds, in its order."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.language import tr
from desktop.ui.shell.keys import TalkKeys, named
from desktop.ui.shell.menu import MenuEntry

if TYPE_CHECKING:
    from desktop.ui.shell.talk_screen import TalkScreen


def menu_of(screen: TalkScreen, keys: TalkKeys) -> tuple[MenuEntry, ...]:
    """The entries; what hides the screen is the first."""
    over = screen.over
    return (
        MenuEntry("eye-off", tr("Pause, and hide the screen"), named("Ctrl+L"), screen.pause_requested.emit),
        MenuEntry(
            "a-large-small",
            tr("Text size and colours"),
            tr("Ctrl + and −"),
            screen.display_requested.emit,
            apart=True,
        ),
        MenuEntry("notebook-pen", tr("Notes for the clinician"), "F8", over.show_notes),
        MenuEntry("phone", tr("Who to call"), "F9", over.show_call),
        MenuEntry("list", tr("Go to a page"), named("Ctrl+J"), over.show_pages),
        MenuEntry("keyboard", tr("Keys"), "F1", keys.show_list),
        MenuEntry(
            "printer",
            tr("Print what we have covered"),
            named("Ctrl+P"),
            partial(screen.papers_requested.emit, "print"),
            apart=True,
        ),
        MenuEntry("save", tr("Stop here and finish later"), "", screen.later_requested.emit),
    )
