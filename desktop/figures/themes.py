"""Colours by role, from the one table that screen and paper share."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from desktop.paths import resource


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    tables = tomllib.loads(resource("styles", "themes.toml").read_text(encoding="utf-8"))
    return {name: MappingProxyType(table) for name, table in tables.items()}


def theme_names() -> tuple[str, ...]:
    """The themes there are."""
    return tuple(_tables())


def theme(name: str) -> Mapping[str, str]:
    """The colours of a theme by role, as #RRGGBB; raises `KeyError` when there is no such theme."""
    return _tables()[name]
