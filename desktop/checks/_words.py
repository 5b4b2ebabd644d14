"""The words that a patient or clinician reads, sentence by sentence, with their place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from desktop.checks._language import Wording, wording
from desktop.checks._places import problem_at
from desktop.checks._variants import variants
from desktop.decoding import KeyPath, key_words
from desktop.library.guide_words import GuideWords
from desktop.library.model import Module
from desktop.library.spoken import texts
from desktop.problems import Problem

_END = re.compile(r"(?<=[.!?])[\"'”’»)]?\s+")
_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")


@dataclass(frozen=True)
class Sentence:
    """One sentence and where it stands."""

    words: str
    file: str
    line: int = 0
    key: KeyPath = ()

    def problem(self, module: Module, wrong: str, right: str) -> Problem:
        """A problem with this sentence, which is quoted in short."""
        quoted = self.words if len(self.words) <= 60 else self.words[:57] + "..."
        wrong = f'{wrong} in "{quoted}"'
        if self.line:
            return Problem(f"{module.folder.name}/{self.file}", self.line, "", wrong, right)
        return problem_at(module, self.file, self.key, key_words(self.key), wrong, right)


def split_sentences(words: str) -> list[str]:
    """The sentences of a text; a line without an end counts as one."""
    return [part.strip() for part in _END.split(words) if part.strip()]


def sentences(module: Module, *, cues: bool = True) -> list[Sentence]:
    """Every sentence of every page in all its ways, of statements, signs, options and words; each once."""
    found = dict.fromkeys(_page_sentences(module, cues=cues))
    found.update(dict.fromkeys(_statement_sentences(module)))
    found.update(dict.fromkeys(_sign_sentences(module)))
    found.update(dict.fromkeys(_guide_sentences(module)))
    found.update(dict.fromkeys(_option_sentences(module)))
    return list(found)


def worded(module: Module, *, cues: bool = True) -> Iterator[tuple[Sentence, Wording]]:
    """The same, each with what rules look for in its language; none where nobody has written that down."""
    if words := wording(module.language):
        yield from ((sentence, words) for sentence in sentences(module, cues=cues))


def _page_sentences(module: Module, *, cues: bool) -> Iterator[Sentence]:
    for page in module.pages.values():
        # What a cue quotes is as a rule what must not be said.
        told = [_QUOTED.sub("", cue) for cue in page.cues] if cues else []
        heads: list[tuple[KeyPath, str]] = [(("title",), page.title), (("rail",), page.rail)]
        heads += [(("prompts", i), words) for i, words in enumerate(page.prompts)]
        heads += [(("cues", i), words) for i, words in enumerate(told)]
        file = _own(page.file)
        yield from (Sentence(part, file, key=key) for key, words in heads for part in split_sentences(words))
    for variant in variants(module):
        file = _own(variant.written.file)
        for line, words in texts(variant.page.blocks + variant.page.side):
            yield from (Sentence(part, file, line) for part in split_sentences(words))


def _statement_sentences(module: Module) -> Iterator[Sentence]:
    for i, statement in enumerate(module.statements):
        yield from (
            Sentence(part, "statements.yaml", key=(i, "text")) for part in split_sentences(statement.text)
        )


def _sign_sentences(module: Module) -> Iterator[Sentence]:
    for i, sign in enumerate(module.signs):
        for name in ("text", "short", "why"):
            parts = split_sentences(getattr(sign, name))
            yield from (Sentence(part, "signs.yaml", key=(i, name)) for part in parts)


def _guide_sentences(module: Module) -> Iterator[Sentence]:
    for name, words in msgspec.structs.asdict(module.words or GuideWords()).items():
        yield from (Sentence(part, "module.yaml", key=("words", name)) for part in split_sentences(words))


def _option_sentences(module: Module) -> Iterator[Sentence]:
    for name, option in module.options.options.items() if module.options else ():
        said: list[tuple[KeyPath, str]] = [(("title",), option.title), (("gist",), option.gist)]
        for row, cell in option.cells():
            said += [((row, "words"), cell.words), ((row, "more"), cell.more)]
        for key, words in said:
            place = ("options", name, *key)
            yield from (Sentence(part, "options.yaml", key=place) for part in split_sentences(words))


def _own(file: str) -> str:
    """A file as named inside of its module."""
    return file.partition("/")[2]
