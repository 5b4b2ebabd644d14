"""The summary's words and pictures as plain HTML, for programs that print that."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from desktop.papers.compiling import Manuscript
from desktop.paths import resource

_FONTS = (("Regular", 400), ("SemiBold", 600), ("Bold", 700))


def summary_html(paper: Manuscript) -> str:
    """Everything that the summary says, in the same order, with its pictures inside."""
    words = paper.words
    return (
        f'<!doctype html><html lang="{words["language"]}"><head><meta charset="utf-8">'
        f"<title>{escape(words['document'])}</title><style>{_style()}</style></head><body>"
        f"{''.join(_body(words, paper.pictures))}</body></html>"
    )


def _style() -> str:
    faces = "".join(
        f"@font-face{{font-family:'Source Sans 3';font-weight:{weight};"
        f"src:url('{resource('fonts', f'SourceSans3-{name}.ttf').as_uri()}')}}"
        for name, weight in _FONTS
    )
    return (
        f"{faces} @page{{size:A4;margin:13mm 18mm 22mm 20mm}} body{{font:14pt 'Source Sans 3'}} "
        "table{width:100%;border-collapse:collapse} tr{page-break-inside:avoid} td,th{text-align:left}"
        "h2{border-top:1pt solid;page-break-after:avoid}"
    )


def _list(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{escape(item)}</li>' for item in items)}</ul>"


def _picture(svg: str, alt: str) -> str:
    data = base64.b64encode(svg.encode()).decode()
    return f'<img alt="{escape(alt)}" width="320" src="data:image/svg+xml;base64,{data}">'


def _table(rows: Iterable[Iterable[str]]) -> str:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    return f"<table>{cells}</table>"


def _body(words: Any, pictures: Any) -> Iterator[str]:
    says = words["says"]
    yield f"<h1>{escape(words['title'])}</h1><p>{escape(words['clinic'])}</p>"
    yield f"<p>{escape(says['no-consent'])}</p>"
    asked = (*words["meeting"], *words["problem"], *words["now"])
    yield _table((escape(it["label"]), escape(it["said"])) for it in asked)
    for it in words["numbers"]:
        yield _picture(pictures[it["picture"]], it["alt"])
    for part in ("matters", "ratings", "questions", "numbers", "unknown", "choices", "steps", "tiers"):
        yield f"<h2>{part}</h2>{_list(_texts(words[part]))}"
    for part in ("talked", "answers", "signatures", "about", "sources"):
        yield f"<h2>{part}</h2>{_list(_texts(words[part]))}"


def _texts(value: Any) -> Iterator[str]:
    """Every text in what a layout is given."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)
