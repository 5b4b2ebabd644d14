"""Plug-ins found by being a file in a package: nothing lists them, so adding one edits nothing.

The path of the package is asked each time, so that a folder that is added to it is looked into as well.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from functools import cache
from types import MappingProxyType, ModuleType
from typing import Any, TypeVar, cast

_Kind = TypeVar("_Kind")


def files_in(package: str) -> tuple[ModuleType, ...]:
    """Every file of a package, imported, in the order of their names; helpers begin with an underscore."""
    return _files_in(package, _path(package))


def kinds_in(package: str, base: Callable[..., _Kind], named: str) -> Mapping[Any, type[_Kind]]:
    """The classes of a base (which may be abstract) that files of a package define, by what they are called.

    `named` is the class attribute that says it; a class that does not say it itself is none to be found.
    """
    return _kinds_in(package, _path(package), cast("type", base), named)


def made_of(package: str, base: Callable[..., _Kind], named: str) -> Mapping[Any, _Kind]:
    """One object of each class that `kinds_in` finds, by what it is called; always the same objects."""
    return _made_of(package, _path(package), cast("type", base), named)


def _path(package: str) -> tuple[str, ...]:
    return tuple(importlib.import_module(package).__path__)


@cache
def _files_in(package: str, path: tuple[str, ...]) -> tuple[ModuleType, ...]:
    import pkgutil

    names = sorted(file.name for file in pkgutil.iter_modules(path) if not file.name.startswith("_"))
    return tuple(importlib.import_module(f"{package}.{name}") for name in names)


@cache
def _kinds_in(package: str, path: tuple[str, ...], base: type, named: str) -> Mapping[Any, type[Any]]:
    found: dict[Any, type[Any]] = {}
    for file in _files_in(package, path):
        for value in vars(file).values():
            own = isinstance(value, type) and value.__module__ == file.__name__
            if own and issubclass(value, base) and vars(value).get(named):
                found[vars(value)[named]] = value
    return MappingProxyType(found)


@cache
def _made_of(package: str, path: tuple[str, ...], base: type, named: str) -> Mapping[Any, Any]:
    return MappingProxyType({name: kind() for name, kind in _kinds_in(package, path, base, named).items()})
