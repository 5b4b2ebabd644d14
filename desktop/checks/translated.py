"""A module in another language says everything in that language."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.decoding import decode
from desktop.library.model import Module
from desktop.library.schema import WordsFile
from desktop.library.translating import missing_words
from desktop.library.yaml_lines import read_yaml
from desktop.problems import Problem, Problems

NAME = "a translation is complete"


def check(module: Module) -> Iterator[Problem]:
    """Words of the module's own files that the language's words file leaves in the source language."""
    if module.language == module.languages[0]:
        return
    name = f"{module.folder.name}/{module.language}/words.yaml"
    written = read_yaml(module.folder / module.language / "words.yaml", name, Problems())
    words = decode(written, WordsFile) if written is not None else None
    if not isinstance(words, WordsFile):
        return
    for key in missing_words(words, module):
        yield Problem(name, 1, key, "is missing", f"write it in the language '{module.language}'")
