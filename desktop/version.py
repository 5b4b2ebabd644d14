"""Name and version, as records and papers tell them."""

from __future__ import annotations


def software() -> str:
    """The name, with the version where it is installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return f"Beforehand {version('beforehand')}"
    except PackageNotFoundError:
        return "Beforehand"
