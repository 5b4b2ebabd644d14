"""Where things are: what ships with the app, and what a person or clinic keeps."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path, PurePosixPath, PureWindowsPath

_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str) -> Path:
    """A shipped folder: inside the installed package, or beside it in a source tree."""
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name


def content_folder() -> Path:
    """The folder of the shipped modules."""
    return _shipped("content")


def resources_folder() -> Path:
    """The folder of fonts, icons, templates and catalogues."""
    return _shipped("resources")


def resource(*parts: str) -> Path:
    """A file below the resources folder; raises `ValueError` for a part that could lead out of it."""
    for part in parts:
        whole = (PurePosixPath(part), PureWindowsPath(part))
        if any(path.is_absolute() or path.drive or path.root or ".." in path.parts for path in whole):
            raise ValueError("a resource is named from the resources folder down, without '..'")
    return resources_folder().joinpath(*parts)


def _chosen(variable: str) -> Path | None:
    """The place that a variable names: whole, and with `~` for the person's home; None when it names none."""
    words = os.environ.get(variable, "")
    if not words.strip():
        return None
    path = Path(words)
    with contextlib.suppress(RuntimeError):  # `~nobody`: where there is no such person it stays a name
        path = path.expanduser()
    return path.absolute()


def data_folder() -> Path:
    """Where records are kept: the variable BEFOREHAND_DATA, or the system's place for a person's data."""
    if chosen := _chosen("BEFOREHAND_DATA"):
        return chosen
    import platformdirs

    return Path(platformdirs.user_data_dir("beforehand", appauthor=False))


def cache_folder() -> Path:
    """Where what can be made again is kept: below BEFOREHAND_DATA, or the system's place for caches."""
    if chosen := _chosen("BEFOREHAND_DATA"):
        return chosen / "cache"
    import platformdirs

    return Path(platformdirs.user_cache_dir("beforehand", appauthor=False))


def make_private(folder: Path) -> None:
    """Make a folder, and those missing above it, for their owner alone; what is there stays as it is.

    Raises `NotADirectoryError` when a file stands there, and another `OSError` when it cannot be made.
    """
    for missing in reversed([one for one in (folder, *folder.parents) if not one.exists()]):
        missing.mkdir(mode=0o700, exist_ok=True)
    if not folder.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))


def settings_file() -> Path:
    """The clinic's settings: the variable BEFOREHAND_SETTINGS, or the system's place for settings."""
    if chosen := _chosen("BEFOREHAND_SETTINGS"):
        return chosen
    import platformdirs

    return Path(platformdirs.user_config_dir("beforehand", appauthor=False)) / "settings.toml"


def system_settings_file() -> Path:
    """What a computer's administrator sets for everybody on it; people's own settings go before it."""
    import platformdirs

    return Path(platformdirs.site_config_dir("beforehand", appauthor=False)) / "settings.toml"


def settings_named() -> bool:
    """Whether BEFOREHAND_SETTINGS names the place of the settings, so that a file must be there."""
    return bool(os.environ.get("BEFOREHAND_SETTINGS"))
