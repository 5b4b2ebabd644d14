"""The head of a page file: YAML between two lines of three dashes, before the words."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from desktop.decoding import Written, decode, nearest
from desktop.library.model import Id, PageFile
from desktop.library.yaml_lines import parse_yaml
from desktop.problems import Problems

_OUR_OWN = ("file", "line", "body", "listed")


def parse_head(text: str, file: str, problems: Problems) -> Written | None:
    """The head of a page file as plain data with lines; None when it is not YAML, which is then noted."""
    rows = text.split("\n")
    if rows[0].rstrip() != "---":
        problems.add(
            file, 1, "", "the head of the page is missing", "begin with a line '---', then 'id: ...'"
        )
        return None
    end = _end_of_head(rows)
    if end is None:
        problems.add(file, 1, "", "the head of the page does not end", "put a line '---' below its last key")
        return None
    return parse_yaml("\n".join(rows[1:end]), file, problems, first_line=2)


def _end_of_head(rows: list[str]) -> int | None:
    return next((i for i, row in enumerate(rows[1:], start=1) if row.rstrip() == "---"), None)


def read_page_file(
    text: str, file: str, page_id: str, routes: Mapping[str, bool] | None, problems: Problems
) -> PageFile | None:
    """A page file split into head and template; None when the head is wrong, which is then noted.

    `routes` says of every route of the module whether it shows this page; None when they are not known.
    """
    written = parse_head(text, file, problems)
    if written is None:
        return None
    rows = text.split("\n")
    end = _end_of_head(rows) or 0
    for key in _OUR_OWN:
        if isinstance(written.data, dict) and key in written.data:
            written.add((key,), "is not a key that is known here", "take it out")
            return None
    head = decode(written, PageFile)
    if not isinstance(head, PageFile):
        return None
    _check_head(head, written, page_id)
    if routes is not None:
        _check_minutes(head, written, routes)
    return PageFile(
        id=page_id,  # by which a visit names it, whatever the head says
        title=head.title,
        rail=head.rail,
        layout=head.layout,
        minutes=head.minutes,
        core=head.core,
        cues=head.cues,
        prompts=head.prompts,
        title_in=head.title_in,
        file=file,
        line=end + 2,
        body="\n".join(rows[end + 1 :]),
    )


class _PaperHead(msgspec.Struct, frozen=True):
    id: Id
    title: str
    listed: str = ""


def read_paper_file(text: str, file: str, paper: str, problems: Problems) -> PageFile | None:
    """The words of a paper split into head and template; its head has `id`, `title` and perhaps `listed`."""
    written = parse_head(text, file, problems)
    head = decode(written, _PaperHead) if written is not None else None
    if written is None or not isinstance(head, _PaperHead):
        return None
    _check_id(head.id, written, paper)
    rows = text.split("\n")
    end = _end_of_head(rows) or 0
    return PageFile(
        id=paper,
        title=head.title,
        listed=head.listed,
        rail="",
        layout="single",
        minutes={},
        file=file,
        line=end + 2,
        body="\n".join(rows[end + 1 :]),
    )


_RAIL_LENGTH = 16


def _check_head(head: PageFile, written: Written, page_id: str) -> None:
    _check_id(head.id, written, page_id)
    if len(head.rail) > _RAIL_LENGTH:
        written.add(("rail",), f"has {len(head.rail)} characters", f"use at most {_RAIL_LENGTH}")


def _check_id(name: str, written: Written, file_name: str) -> None:
    if name != file_name:
        right = f"write '{file_name}', or rename the file"
        written.add(("id",), f"'{name}' is not the name of the file", right)


def _check_minutes(head: PageFile, written: Written, routes: Mapping[str, bool]) -> None:
    for route, minutes in head.minutes.items():
        if minutes < 0:
            written.add(("minutes", route), "is below nothing", "write minutes from 0 up")
        if route not in routes:
            written.add(("minutes", route), f"there is no route '{route}'", nearest(route, routes))
    for route, shows in routes.items():
        if shows and route not in head.minutes:
            written.add(("minutes",), f"the route '{route}' is missing", f"write '{route}: ' and minutes")
