"""A folder to save in, chosen without a trace: the system's dialogs show the last one to whoever is next."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.language import tr, trn
from desktop.ui.look import Look
from desktop.ui.widgets.announce import announce
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.folder_list import FolderList, readable
from desktop.ui.widgets.noted_edit import NotedEdit
from desktop.ui.widgets.sheet import Sheet
from desktop.ui.widgets.text import TextLabel

# Where systems put sticks and shares; what else is mounted is no place for papers.
_MOUNTS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


def places() -> list[tuple[str, Path]]:
    """Where one can begin, by name: the same for everyone who uses this computer as this user."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    named = [(tr("Documents"), Path(documents)), (tr("Home folder"), Path.home())]
    named += [
        (volume.displayName() or volume.rootPath(), Path(volume.rootPath()))
        for volume in QStorageInfo.mountedVolumes()
        if volume.isReady() and (os.name == "nt" or f"{volume.rootPath()}/".startswith(_MOUNTS))
    ]
    return [(name, path) for name, path in named if path.is_dir()]


class FolderSheet(Sheet):
    """Starts at the same place every time, and keeps nothing of where it was.

    Attributes:
        folder: the folder that would be saved in now.

    Signals:
        chosen: the folder, as a `Path`.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(tr("Save the papers in a folder"), look, parent)
        self.folder = Path.home()
        begin = places()
        if len(begin) > 1:
            holder = QWidget()
            chips = FlowLayout(look.px(8), holder)
            for name, path in begin:
                chip = Button(name, look, "secondary", height=48)
                chip.clicked.connect(partial(self.go, path))
                chips.addWidget(chip)
            self.column.addWidget(holder)
        self._where(look)
        self.list = FolderList(look)
        self.list.entered.connect(self._into)
        self.list.left.connect(self._up)
        self.told = TextLabel("", look, "caption")
        self.column.addWidget(self.list)
        self.buttons.insertWidget(0, self.told, 100)  # always in sight, however large the text
        self.save = Button(tr("Save here"), look, "primary", "save", height=52)
        self.save.clicked.connect(self._save)
        self.buttons.addWidget(self.save)
        self.go(begin[0][1] if begin else self.folder)

    def _where(self, look: Look) -> None:
        """The folder as words that can be typed, the way up, and a new folder."""
        self.path = NotedEdit(look, tr("Folder"), printed=False)
        self.path.submitted.connect(self._to_typed)
        self.up = Button(tr("Up"), look, "secondary", height=48)
        self.up.setAccessibleName(tr("Up, to the folder around"))
        self.up.clicked.connect(self._up)
        first = QHBoxLayout()
        first.addWidget(self.path, 1)
        first.addWidget(self.up, 0, Qt.AlignmentFlag.AlignTop)
        self.name = NotedEdit(look, tr("Name of a new folder"), tr("Name of a new folder"), printed=False)
        self.name.submitted.connect(self._make)
        self.make = Button(tr("Make"), look, "secondary", "plus", height=48)
        self.make.setAccessibleName(tr("Make the new folder"))
        self.make.clicked.connect(self._make)
        second = QHBoxLayout()
        second.addWidget(self.name, 1)
        second.addWidget(self.make, 0, Qt.AlignmentFlag.AlignTop)
        for line in (first, second):
            line.setSpacing(look.px(8))
            self.column.addLayout(line)

    def open(self, first: QWidget | None = None) -> None:
        """Show, ready to go into a folder."""
        super().open(first or self.list)

    def go(self, folder: Path) -> bool:
        """Show a folder; False when it cannot be looked into, which is told."""
        try:
            with os.scandir(folder) as found:
                names = sorted(
                    (entry.name for entry in found if entry.is_dir() and not entry.name.startswith(".")),
                    key=str.casefold,
                )
        except (OSError, ValueError) as error:
            self._tell_fault(folder, error)
            return False
        self.folder = folder
        self.path.setPlainText(readable(str(folder)))
        self.list.show_names(names)
        self.list.setAccessibleName(
            tr("Folders in {folder}").format(folder=readable(folder.name or str(folder)))
        )
        self.up.setEnabled(folder.parent != folder)
        count = trn("{n} folder in it.", "{n} folders in it.", len(names))
        self._tell(count.format(n=len(names)) if names else tr("There are no folders in it."))
        return True

    def _into(self, name: str) -> None:
        self.go(self.folder / name)

    def _up(self) -> None:
        self.go(self.folder.parent)

    def _to_typed(self) -> bool:
        typed = self.path.words().strip()
        return self.go(Path(os.path.normpath(self.folder / Path(typed).expanduser())))

    def _make(self) -> None:
        name = self.name.words().strip()
        if not name:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            (self.folder / name).mkdir()
        except FileExistsError:
            self._tell(tr("There is something of this name already. Choose another name."))
        except (OSError, ValueError) as error:
            self._tell_fault(self.folder / name, error)
        else:
            self.name.setPlainText("")
            self.go(self.folder / name)

    def _save(self) -> None:
        if self.path.words() != readable(str(self.folder)) and not self._to_typed():
            return
        if not os.access(self.folder, os.W_OK):
            self._tell(tr("Nothing can be saved in this folder. Choose another one."))
            return
        self.dismiss()
        self.chosen.emit(self.folder)

    def _tell_fault(self, folder: Path, error: Exception) -> None:
        name = readable(folder.name or str(folder))
        if isinstance(error, PermissionError):
            self._tell(tr("You may not use the folder “{name}”. Choose another one.").format(name=name))
        elif isinstance(error, FileNotFoundError | NotADirectoryError):
            self._tell(tr("There is no folder “{name}”. Check how it is written.").format(name=name))
        else:
            self._tell(tr("The folder “{name}” cannot be opened. Choose another one.").format(name=name))

    def _tell(self, words: str) -> None:
        self.told.set_words(words)
        announce(self, words)
