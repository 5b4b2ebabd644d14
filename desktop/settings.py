"""The clinic's settings, from one TOML file. What is not set is empty, and never made up."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import msgspec
from msgspec.structs import replace

from desktop.decoding import between, decode, one_of, secret
from desktop.problems import Problems
from desktop.reading import read_toml
from desktop.unseen import seen_all


class Clinic(msgspec.Struct, frozen=True):
    """How to reach the clinic; an empty string means not set."""

    name: str = ""
    phone: str = ""
    hours: str = ""


class Trial(msgspec.Struct, frozen=True):
    """The clinic's own trial: kind is "", "temporary" or "staged"; length is in words."""

    kind: Annotated[str, one_of("temporary", "staged")] = ""
    length: str = ""


class WhenToCall(msgspec.Struct, frozen=True):
    """The clinic's own criteria, one line each."""

    now: tuple[str, ...] = ()
    today: tuple[str, ...] = ()
    next_visit: tuple[str, ...] = ()


class Print(msgspec.Struct, frozen=True):
    """How papers are made: paper is "a4" or "letter"."""

    paper: Annotated[str, one_of("a4", "letter")] = "a4"


class Screen(msgspec.Struct, frozen=True):
    """The screen that is shared.

    `pause_after_minutes` without a touch a talk is covered, 0 for never; `pin` is asked before it shows
    again, an empty one is none.
    """

    pause_after_minutes: Annotated[int, between(0, 60)] = 5
    pin: Annotated[str, secret("[0-9]{4,12}", "4 to 12 digits in quotes")] = ""


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a clinic can set. The defaults are a clinic that has set nothing."""

    clinic: Clinic = Clinic()
    trial: Trial = Trial()
    when_to_call: WhenToCall = WhenToCall()
    print: Print = Print()
    screen: Screen = Screen()


def load_settings(path: Path) -> Settings:
    """The settings in a file; a file that is not there means the defaults.

    Raises `ProblemsFound` with every fault of the file at once.
    """
    if not path.exists():
        return Settings()
    problems = Problems()
    written = read_toml(path, path.name, problems)
    settings = decode(replace(written, data=seen_all(written.data)), Settings) if written else None
    problems.raise_if_any()
    return settings if isinstance(settings, Settings) else Settings()
