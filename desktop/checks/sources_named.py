"""Every source is cited by its own title, and never by the copy of it on somebody else's site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from desktop.checks._places import problem_at
from desktop.library.model import Module
from desktop.problems import Problem

NAME = "every source is cited by its title and where it was published"

# Sites that carry what others wrote, by how their name, or a part of it, begins.
_MIRRORS = (
    *("1library", "5dok", "abdominalkey", "bohrium", "docslib", "docsity", "esmanual", "globalauthorid"),
    *("healthdocbox", "ibook.pub", "iiab", "manualmachine", "manuals.plus", "manualshive", "manualslib"),
    *("medworm", "metajournal", "musculoskeletalkey", "ouci.dntb", "paperexplained", "qxmd"),
    *("researcher.life", "scite.ai", "scribd", "studylib", "studyres", "tomesphere", "vdocument", "weglot"),
    *("wilddata", "zana.com", "zendy"),
)
_UNTITLED = re.compile(
    r"\b(?:title (?:was |is )?not (?:shown|seen|known)|as (?:quoted|copied|cited) (?:on|by|in)\b)"
)


def check(module: Module) -> Iterator[Problem]:
    """Sources without a title of their own, and addresses of copies."""
    for id_, source in module.sources.items():
        if not source.title.strip("[] .") or _UNTITLED.search(source.title.lower()):
            right = "give the title as it was published, or a description in [brackets]"
            yield problem_at(
                module, "sources.yaml", (id_, "title"), f"{id_}.title", _told(source.title), right
            )
        host = urlsplit(source.url).hostname or ""
        if any(f".{mirror}" in f".{host}" for mirror in _MIRRORS):
            right = "cite the publisher: a doi, a PMID, the maker's document number or its own page"
            yield problem_at(
                module,
                "sources.yaml",
                (id_, "url"),
                f"{id_}.url",
                f"'{host}' only copies what others wrote",
                right,
            )


def _told(title: str) -> str:
    return f"'{title}' is not the title of the source" if title.strip() else "the title is missing"
