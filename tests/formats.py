"""Formats that are frozen: what any landed version wrote is read for ever.

The clinic's settings stand in events and records, but only grow: one that is new is not written where it is
not set, so it needs no new version of either.

`python -m tests.formats` writes down the formats of today, for a version that did not land yet.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

FORMATS = Path(__file__).parent / "data" / "formats"


GROWS = "settings.schema.json"


def schema(shape: Any, *, without: Any = None) -> bytes:
    """The fields of a format, without what is said of them in words, and without those of a part of it."""
    (_,), components = msgspec.json.schema_components([shape], ref_template="{name}")
    if without is not None:
        (_,), apart = msgspec.json.schema_components([without], ref_template="{name}")
        components = {name: fields for name, fields in components.items() if name not in apart}
    return msgspec.json.format(msgspec.json.encode(_bare(components), order="sorted"), indent=1) + b"\n"


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _bare(part) for key, part in value.items() if key not in ("description", "title")}
    return [_bare(part) for part in value] if isinstance(value, list) else value


def today() -> dict[str, bytes]:
    """Each frozen description by its file's name, as the code has it now."""
    from desktop.consultation import events, record
    from desktop.settings import ClinicSettings

    return {
        f"events-{events.VERSION}.schema.json": schema(events.Event, without=ClinicSettings),
        f"record-{record.VERSION}.schema.json": schema(record.Record, without=ClinicSettings),
        GROWS: schema(ClinicSettings),
    }


def main() -> None:
    """Write the descriptions of today."""
    for name, content in today().items():
        (FORMATS / name).write_bytes(content)


if __name__ == "__main__":
    main()
