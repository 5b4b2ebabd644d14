"""Where something stands in a module's own files, looked up when there is a problem to tell."""

from __future__ import annotations

from desktop.decoding import KeyPath
from desktop.library.front_matter import parse_head
from desktop.library.model import Module
from desktop.library.yaml_lines import parse_yaml
from desktop.problems import Problem, Problems
from desktop.reading import read_text


def problem_at(module: Module, name: str, path: KeyPath, key: str, wrong: str, right: str) -> Problem:
    """A problem in a file of the module, such as `facts.yaml`, at the line of a key path."""
    file = f"{module.folder.name}/{name}"
    text = read_text(module.folder / name, file, Problems()) or ""
    read = parse_yaml if name.endswith(".yaml") else parse_head
    written = read(text, file, Problems())
    return Problem(file, written.line(path) if written else 1, key, wrong, right)
