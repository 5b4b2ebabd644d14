"""The inside of a paragraph: words with emphasis and citations become spans; anything else is a problem."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from desktop.library.text import Span, Text

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

Note = Callable[[str, str], None]

_CITATION = re.compile(r"\[@([^\[\]]*)\]")
_ATTRIBUTES = re.compile(r"[ \t]*\{([#.][^{}\n]*)\}[ \t]*\Z")
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*\Z")

_REFUSED = {
    "link_open": ("a link cannot be followed here", "take it out, and cite as [@source]"),
    "link_close": ("a link cannot be followed here", "take it out, and cite as [@source]"),
    "image": ("an image cannot be put here", "take it out"),
    "code_inline": ("words between backquotes are code", "take the backquotes out"),
    "html_inline": ("HTML is not used here", "use plain words, **strong** and *emphasis*"),
}
_LEFT_OVER = (
    ("[@", "a citation is not closed", "write [@source], or [@one; @two]"),
    (
        "{#",
        "an id stands where none can",
        "put {#id} at the end of a heading or list item; comments are {## so ##}",
    ),
    (
        ":::",
        "':::' opens or closes nothing",
        "open with '::: kind', close with as many colons, on lines of their own",
    ),
)


def citation_rule(md: MarkdownIt) -> None:
    """Teach the Markdown parser `[@one; @two]`."""

    def cite(state: StateInline, silent: bool) -> bool:
        found = _CITATION.match(state.src, state.pos)
        if found is None:
            return False
        if not silent:
            token = state.push("cite", "", 0)
            token.meta = {"sources": [part.strip().removeprefix("@") for part in found[1].split(";")]}
        state.pos = found.end()
        return True

    md.inline.ruler.before("link", "cite", cite)


def split_attributes(words: str) -> tuple[str, str, tuple[str, ...], bool]:
    """Words without a trailing `{#id .class}`, the id, the classes, and whether all were written well."""
    found = _ATTRIBUTES.search(words)
    if found is None:
        return words, "", (), True
    parts = found[1].split()
    ids = [part[1:] for part in parts if part.startswith("#")]
    classes = [part[1:] for part in parts if part.startswith(".")]
    well = len(ids) <= 1 and len(ids) + len(classes) == len(parts)
    well = well and all(_NAME.match(name) for name in (*ids, *classes))
    return words[: found.start()], ids[0] if ids else "", tuple(classes), bool(well)


def spans(tokens: Sequence[Token], restore: Callable[[str], str], known: Iterable[str], note: Note) -> Text:
    """The spans of a parsed paragraph. `restore` puts values in; faults go to `note`."""
    made: list[Span] = []
    strong = emphasis = 0
    for token in tokens:
        kind = token.type
        if kind in ("strong_open", "strong_close"):
            strong += token.nesting
        elif kind in ("em_open", "em_close"):
            emphasis += token.nesting
        elif kind in ("text", "softbreak", "hardbreak"):
            _note_left_over(token.content, note)
            words = restore(token.content) if kind == "text" else " "
            _append(made, Span(words, strong > 0, emphasis > 0))
        elif kind == "cite":
            _cite(made, token.meta["sources"], known, note)
        else:
            note(*_REFUSED.get(kind, (f"'{kind}' is not used here", "use plain words")))
    return _trimmed(made)


def _note_left_over(words: str, note: Note) -> None:
    for mark, wrong, right in _LEFT_OVER:
        if mark in words:
            note(wrong, right)


def _append(made: list[Span], span: Span) -> None:
    """Add a run of words, joined to the one before where they are set alike."""
    last = made[-1] if made else None
    if not span.words:
        return
    if last is not None and not last.cites and (last.strong, last.emphasis) == (span.strong, span.emphasis):
        made[-1] = Span(last.words + span.words, span.strong, span.emphasis)
    else:
        made.append(span)


def _cite(made: list[Span], sources: Sequence[str], known: Iterable[str], note: Note) -> None:
    """Hang sources on the words before them."""
    from desktop.decoding import nearest

    for source in sources:
        if source not in known:
            note(f"there is no source '{source}'", nearest(source, known))
    while made and not made[-1].words.strip() and not made[-1].cites:
        made.pop()
    if not made:
        note("a citation follows no words", "put it behind the words that it supports")
        return
    last = made[-1]
    made[-1] = Span(last.words.rstrip(), last.strong, last.emphasis, (*last.cites, *sources))


def _trimmed(made: list[Span]) -> Text:
    """Spans without space at either end."""
    if made:
        first = made[0]
        made[0] = Span(first.words.lstrip(), first.strong, first.emphasis, first.cites)
        last = made[-1]
        made[-1] = Span(last.words.rstrip(), last.strong, last.emphasis, last.cites)
    return tuple(span for span in made if span.words)
