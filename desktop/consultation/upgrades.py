"""Events and records of earlier versions, still as plain data, made into those of the next version."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

_Plain = dict[str, Any]
Upgrades = Mapping[int, Callable[[_Plain], _Plain]]

# Where the first versions had each of the clinic's settings: alone, and not with the others in one object.
_SETTINGS_OF_1 = {
    "clinic_name": ("clinic", "name"),
    "clinic_phone": ("clinic", "phone"),
    "clinic_hours": ("clinic", "hours"),
    "trial_kind": ("trial", "kind"),
    "trial_length": ("trial", "length"),
    "call_now": ("when_to_call", "now"),
    "call_today": ("when_to_call", "today"),
    "next_visit": ("when_to_call", "next_visit"),
    "paper": ("print", "paper"),
}


def upgraded(raw: _Plain, version: int, steps: Upgrades) -> _Plain:
    """What a version wrote as the latest would have; raises `KeyError` for a version that there never was."""
    while version <= max(steps):
        raw, version = steps[version](raw), version + 1
    return raw


def _event_from_1(raw: _Plain) -> _Plain:
    """The first version noted no fingerprint of what was signed or issued, and had no undo: all may miss."""
    if isinstance(raw.get("set_up"), dict):
        rest, settings = _settings_apart(raw["set_up"])
        raw = {**raw, "set_up": {**rest, "settings": settings}}
    return {**raw, "version": 2}


def _record_from_1(raw: _Plain) -> _Plain:
    """The first version did not name the visit: there was one, the first."""
    rest, settings = _settings_apart(raw)
    if isinstance(raw.get("contact"), dict):
        rest["contact"], clinic = _settings_apart(raw["contact"])
        settings |= clinic
    return {**rest, "version": 2, "settings": settings}


def _from_2(raw: _Plain) -> _Plain:
    """The second version lacked some fields; each has a default."""
    return {**raw, "version": 3}


def _settings_apart(raw: _Plain) -> tuple[_Plain, _Plain]:
    rest, settings = _Plain(), dict[str, _Plain]()
    for name, value in raw.items():
        group, key = _SETTINGS_OF_1.get(name, ("", name))
        (settings.setdefault(group, {}) if group else rest)[key] = value
    return rest, settings


# How each earlier version becomes the next.
EVENTS: Upgrades = {1: _event_from_1, 2: _from_2}
RECORDS: Upgrades = {1: _record_from_1, 2: _from_2}
