"""Where things are: what ships with the app, and what a person or clinic keeps."""

from __future__ import annotations

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


def data_folder() -> Path:
    """Where records are kept: the variable BEFOREHAND_DATA, or the system's place for a person's data."""
    if chosen := os.environ.get("BEFOREHAND_DATA"):
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_data_dir("beforehand", appauthor=False))


def cache_folder() -> Path:
    """Where what can be made again is kept: below BEFOREHAND_DATA, or the system's place for caches."""
    if chosen := os.environ.get("BEFOREHAND_DATA"):
        return Path(chosen) / "cache"
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
    if chosen := os.environ.get("BEFOREHAND_SETTINGS"):
        return Path(chosen)
    import platformdirs

    return Path(platformdirs.user_config_dir("beforehand", appauthor=False)) / "settings.toml"
