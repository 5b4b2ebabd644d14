"""Hand-written files read as text and as TOML: a fault is a problem with its line, never a traceback."""

from __future__ import annotations

import re
import stat
import tomllib
from pathlib import Path

from desktop.decoding import REFUSED, KeyPath, Written
from desktop.numerals import MOST_DIGITS
from desktop.problems import Problems
from desktop.toml_places import MOST_PARTS, TomlPlaces

_LARGEST = 1_000_000  # bytes; a hand-written file is far below


def read_text(path: Path, file: str, problems: Problems, most: int = _LARGEST) -> str | None:
    """The text of a file of at most so many bytes, its line ends as one newline.

    None when it cannot be read, is larger, or is no file but a pipe or device, which is then noted.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # to open a pipe would wait for ever
            problems.add(file, 1, "", "is not a file of text", "put a file of text in its place")
            return None
        with path.open("rb") as opened:
            data = opened.read(most + 1)
    except FileNotFoundError:
        problems.add(file, 1, "", "there is no such file", "write it, or correct the name")
        return None
    except (OSError, ValueError) as fault:  # a name with a NUL in it is a ValueError
        why = fault.strerror if isinstance(fault, OSError) else "that is no name of a file"
        problems.add(file, 1, "", f"cannot be read ({why})", "make it a file that you may read")
        return None
    if len(data) > most:
        problems.add(file, 1, "", f"is larger than {most:,} bytes", "make it shorter")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        problems.add(file, line, "", "a character is not UTF-8", "save the file as UTF-8")
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_toml(path: Path, file: str, problems: Problems, most: int = _LARGEST) -> Written | None:
    """A TOML file of at most so many bytes as plain data with lines; None when it is not, which is noted.

    A number that is not a plain decimal, such as 1_000, 0x1F or inf, is noted; `REFUSED` stands in its place.
    """
    text = read_text(path, file, problems, most)
    if text is None:
        return None
    places = TomlPlaces(text)
    if line := places.long_key():
        right = f"write at most {MOST_PARTS}, with a dot between"
        problems.add(file, line, "", "a key has too many parts", right)
        return None
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        problems.add(file, *_toml_fault(str(fault), text))
        return None
    except RecursionError:
        problems.add(file, 1, "", "lists are nested too deeply", "write each list on its own")
        return None
    except ValueError:  # Python's own, of a number with thousands of digits
        data = None
    line = places.long_number()
    if line or data is None:
        problems.add(file, line or 1, "", "a number is too long", f"write at most {MOST_DIGITS} digits")
        return None
    written = Written(file, data, places, problems)
    for odd in places.odd_numbers():
        _refuse(written, odd)
    return written


def _refuse(written: Written, path: KeyPath) -> None:
    """Note a number that may be read otherwise than it looks, and take it out."""
    wrong = "is a number that may not be read as it looks"  # and may be a secret, so it is not repeated
    written.add(path, wrong, "write it in plain digits, such as 272 or 1.5, or put it in quotes")
    around = written.data
    for key in path[:-1]:
        around = around[key]
    around[path[-1]] = REFUSED


def _toml_fault(message: str, text: str) -> tuple[int, str, str, str]:
    found = re.search(r"\(at line (\d+), column \d+\)", message)
    line = int(found[1]) if found else text.count("\n") + 1
    what = message.split(" (at ")[0]
    return line, "", f"this is not TOML: {what}", 'write key = "text in quotes", one on a line'
