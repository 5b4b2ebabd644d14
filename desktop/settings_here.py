"""The settings of this computer: a system-wide file, and above it the person's own or one that is named."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import Any

import msgspec
from msgspec.structs import replace

from desktop.paths import settings_file, settings_named, system_settings_file
from desktop.problems import Problems, ProblemsFound
from desktop.reading import read_toml
from desktop.settings import Settings, SettingsRead, read_settings


def settings_here() -> SettingsRead:
    """What both files set: a key that the person's own file has counts, whatever the system-wide one says."""
    system = _read(system_settings_file(), needed=False)
    where = str(system_settings_file())  # both files have one name
    system = replace(system, problems=tuple(replace(one, file=where) for one in system.problems))
    own = _read(settings_file(), needed=settings_named())
    if system.settings == Settings() and not system.problems:
        return own
    merged = _over(system.settings, own.settings, _keys(settings_file()))
    if own.settings.screen.pin is None or system.settings.screen.pin is None:
        merged = replace(merged, screen=replace(merged.screen, pin=None))
    return SettingsRead(merged, system.problems + own.problems)


def load_settings_here() -> Settings:
    """What both files set; raises `ProblemsFound` with every fault of both."""
    read = settings_here()
    if read.problems:
        raise ProblemsFound(read.problems)
    return read.settings


def _read(path: Path, *, needed: bool) -> SettingsRead:
    """The settings in a file; a folder of guides that is not a whole path is found from the file's folder."""
    read = read_settings(path, needed=needed)
    if not read.settings.content.folders:
        return read
    folders = tuple(str(_from(path, words)) for words in read.settings.content.folders)
    content = replace(read.settings.content, folders=folders)
    return replace(read, settings=replace(read.settings, content=content))


def _from(file: Path, words: str) -> Path:
    folder = Path(words)
    with contextlib.suppress(RuntimeError):  # `~nobody`: where there is no such person it stays a name
        folder = folder.expanduser()
    return file.absolute().parent / folder


def _keys(path: Path) -> dict[str, Any]:
    """What a file says, as plain data; what is wrong with it was told."""
    written = read_toml(path, path.name, Problems()) if path.exists() else None
    return written.data if written is not None else {}


def _over(system: Settings, own: Settings, said: dict[str, Any]) -> Settings:
    """The own settings where they say something, and the system-wide ones elsewhere."""
    changed: dict[str, msgspec.Struct] = {}
    for name in Settings.__struct_fields__:
        keys, group = said.get(name), getattr(own, name)
        if isinstance(keys, dict):
            given = {key: getattr(group, key) for key in keys if key in group.__struct_fields__}
            changed[name] = replace(getattr(system, name), **given)
    return replace(system, **changed)
