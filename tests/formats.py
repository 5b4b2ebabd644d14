"""Formats that are frozen: what any landed version wrote is read for ever.

`python -m tests.formats` writes down the formats of today, for a version that did not land yet.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

FORMATS = Path(__file__).parent / "data" / "formats"


def schema(shape: Any) -> bytes:
    """The fields of a format, without what is said of them in words."""
    (_,), components = msgspec.json.schema_components([shape], ref_template="{name}")
    return msgspec.json.format(msgspec.json.encode(_bare(components), order="sorted"), indent=1) + b"\n"


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _bare(part) for key, part in value.items() if key not in ("description", "title")}
    return [_bare(part) for part in value] if isinstance(value, list) else value


def today() -> dict[str, bytes]:
    """Each frozen description by its file's name, as the code has it now."""
    from desktop.consultation import events

    return {f"events-{events.VERSION}.schema.json": schema(events.Event)}


def main() -> None:
    """Write the descriptions of today."""
    for name, content in today().items():
        (FORMATS / name).write_bytes(content)


if __name__ == "__main__":
    main()
