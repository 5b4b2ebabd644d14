"""What a page template may say. Everything not named here is refused, with its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args, get_origin

import msgspec
from jinja2 import nodes

from desktop.decoding import nearest
from desktop.numerals import plain_number
from desktop.settings import ClinicWords

FACT_NUMBERS = ("per_100", "not_per_100", "events", "n", "low", "high", "period", "population", "outcome")
_SET = dict(zip(ClinicWords.__struct_fields__, ClinicWords.__struct_defaults__, strict=True))
_GROUPS: Mapping[str, tuple[str, ...]] = {
    **{name: group.__struct_fields__ for name, group in _SET.items()},
    "loop": ("first", "last", "index", "length"),
}
_LINES = tuple(
    f"{name}.{part}"
    for name, group in _SET.items()
    for part in group.__struct_fields__
    if isinstance(getattr(group, part), tuple)
)
# The settings that are one of a few words, such as `trial.kind`.
SET_CHOICES = {
    f"{name}.{field.name}": frozenset(get_args(field.type))
    for name, group in _SET.items()
    for field in msgspec.structs.fields(group)
    if get_origin(field.type) is Literal
}
_WORDS = ("indication", "language", "route", "minutes")
_FILTERS = ("join", "length", "first", "last", "lower", "upper", "capitalize")
_DEEPEST = 8
_MOST_TAGS = 400  # in one page; the longest that ships has about 40
_MOST_PARTS = 60  # of one expression
_MOST_BRANCHES = 50
_LONGEST_BETWEEN = 20  # characters between the lines that `join` puts together

_LOGIC = (nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.CondExpr)
_VALUES = (nodes.Const, nodes.Tuple, nodes.List, nodes.Concat)
_FRAME = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For)
_ALLOWED = _LOGIC + _VALUES + _FRAME

_ONLY_PRINTED = "a fact may be printed, but never looked at, compared or changed"
_PRINT_ADVICE = 'write it alone, as {{ facts["id"].per_100 }}, and say what it means in words'


@dataclass(frozen=True)
class Fault:
    """A fault in a template; `line` counts from 1 in the template."""

    line: int
    wrong: str
    right: str


@dataclass(frozen=True)
class Names:
    """What a template of one module may name: fact ids, and the words that conditions compare with."""

    facts: frozenset[str]
    choices: Mapping[str, frozenset[str]]


def faults_in(tree: nodes.Template, names: Names) -> Iterator[Fault]:
    """Every way in which a parsed template says more than it may.

    What a page can say grows only with what a clinic sets: loops go over its own lines and stand in no other
    loop, only these lines are joined, numbers are not counted with, and every expression is short.
    """
    yield from _Walk(names).walk(tree, 0, frozenset())


def odd_words(tokens: Iterable[tuple[int, str, str]]) -> Iterator[Fault]:
    """What no template needs, from the words it is made of: numbers that are not plain, and too many tags."""
    tags = 0
    for line, kind, word in tokens:
        tags += kind in ("variable_begin", "block_begin")
        if tags > _MOST_TAGS:
            yield Fault(line, f"there are more than {_MOST_TAGS} braces", "write it more simply")
            return
        if kind == "float" or (kind == "integer" and plain_number(word) is None):
            yield Fault(line, f"'{word[:40]}' is no plain number", "write it in the words, without braces")


def named(tree: nodes.Template) -> frozenset[str]:
    """What a template looks at or prints, such as `indication` or `clinic.phone`."""
    return frozenset(_dotted(node) for node in tree.find_all((nodes.Getattr, nodes.Name)))


class _Walk:
    """Goes through a template from outside in."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def walk(self, node: nodes.Node, depth: int, loops: frozenset[str]) -> Iterator[Fault]:
        """The faults in a node and below it; `loops` are the names that loops around it have given."""
        if depth > _DEEPEST * 3:
            yield Fault(node.lineno, "is nested too deeply", "write it more simply")
        elif isinstance(node, nodes.Getattr | nodes.Getitem):
            yield from self._path(node, loops)
        elif isinstance(node, nodes.Name):
            yield from self._name(node, loops)
        elif isinstance(node, nodes.Output):
            yield from self._output(node, depth, loops)
        elif isinstance(node, nodes.For):
            yield from self._for(node, depth, loops)
        elif isinstance(node, nodes.Filter):
            yield from self._filter(node, depth, loops)
        elif isinstance(node, nodes.If) and len(node.elif_) > _MOST_BRANCHES:
            right = f"write at most {_MOST_BRANCHES}"
            yield Fault(node.lineno, f"there are {len(node.elif_)} branches", right)
        elif isinstance(node, _ALLOWED):
            if isinstance(node, nodes.Compare):
                yield from self._compare(node)
            yield from self._below(node, depth, loops)
        else:
            yield Fault(
                node.lineno, f"'{_word(node)}' is not known here", "use {{ }}, {% if %} and {% for %} alone"
            )

    def _below(self, node: nodes.Node, depth: int, loops: frozenset[str]) -> Iterator[Fault]:
        for child in node.iter_child_nodes():
            yield from self.walk(child, depth + 1, loops)

    def _output(self, node: nodes.Output, depth: int, loops: frozenset[str]) -> Iterator[Fault]:
        """What is printed. Here alone, and only by itself, a fact may stand."""
        for child in node.nodes:
            fact = _fact_path(child)
            if fact is not None:
                yield from self._fact(child, *fact)
                continue
            if _dotted(child) in _LINES:
                right = "write {% for line in " + _dotted(child) + " %} around it"
                yield Fault(child.lineno, "a list cannot be printed as it is", right)
            if _is_long(child):
                yield Fault(child.lineno, "says too much at once", "write it more simply")
                continue
            yield from self.walk(child, depth + 1, loops)

    def _filter(self, node: nodes.Filter, depth: int, loops: frozenset[str]) -> Iterator[Fault]:
        """A filter that is known; `join` is for the lines that a clinic sets."""
        if node.name not in _FILTERS:
            known = nearest(node.name, _FILTERS)
            yield Fault(node.lineno, f"the filter '{node.name}' is not known here", known)
        elif node.name == "join" and not (_is_lines(node.node) and _is_between(node)):
            right = 'write it as {{ when_to_call.now | join(", ") }}'
            yield Fault(
                node.lineno, "only the lines that a clinic sets can be joined, by a short text", right
            )
        elif node.name != "join" and (node.args or node.kwargs or node.dyn_args or node.dyn_kwargs):
            yield Fault(node.lineno, f"'{node.name}' takes nothing in brackets", "take them out")
        else:
            yield from self._below(node, depth, loops)

    def _fact(self, node: nodes.Node, fact: str, number: str) -> Iterator[Fault]:
        if fact not in self._names.facts:
            yield Fault(node.lineno, f"there is no fact '{fact}'", nearest(fact, self._names.facts))
        if number not in FACT_NUMBERS:
            yield Fault(node.lineno, f"a fact has no '{number}'", nearest(number, FACT_NUMBERS))

    def _for(self, node: nodes.For, depth: int, loops: frozenset[str]) -> Iterator[Fault]:
        if (
            not isinstance(node.target, nodes.Name)
            or node.recursive
            or node.target.name in (*_GROUPS, *_WORDS, "facts")
        ):
            yield Fault(node.lineno, "the loop is not plain", "write {% for line in when_to_call.now %}")
            return
        if _dotted(node.iter) not in ("facts", *_LINES) and _root(node.iter) != "facts":
            wrong = "a loop goes only over the lines that a clinic sets"
            yield Fault(node.lineno, wrong, f"use one of {', '.join(_LINES)}")
        if loops:
            yield Fault(node.lineno, "a loop stands in a loop", "write one below the other")
            return
        inside = loops | {node.target.name, "loop"}
        yield from self.walk(node.iter, depth + 1, loops)
        for child in [*node.body, *node.else_, *([node.test] if node.test else [])]:
            yield from self.walk(child, depth + 1, inside)

    def _name(self, node: nodes.Name, loops: frozenset[str]) -> Iterator[Fault]:
        if node.name == "facts":
            yield Fault(node.lineno, _ONLY_PRINTED, _PRINT_ADVICE)
        elif node.name in _GROUPS and (node.name != "loop" or "loop" in loops):
            whole = ", ".join(f"{node.name}.{part}" for part in _GROUPS[node.name])
            yield Fault(node.lineno, f"'{node.name}' alone says nothing", f"use one of {whole}")
        elif node.name not in _WORDS and node.name not in loops:
            known = [*_WORDS, *loops, *_GROUPS, "facts"]
            yield Fault(node.lineno, f"'{node.name}' is not known here", nearest(node.name, known))

    def _path(self, node: nodes.Getattr | nodes.Getitem, loops: frozenset[str]) -> Iterator[Fault]:
        root = _root(node)
        if root == "facts":
            yield Fault(node.lineno, _ONLY_PRINTED, _PRINT_ADVICE)
        elif isinstance(node, nodes.Getattr) and root in _GROUPS and isinstance(node.node, nodes.Name):
            if root == "loop" and "loop" not in loops:
                yield Fault(node.lineno, "'loop' is not known outside of a loop", "take it out")
            elif node.attr not in _GROUPS[root]:
                yield Fault(node.lineno, f"'{root}' has no '{node.attr}'", nearest(node.attr, _GROUPS[root]))
        elif root in _GROUPS or root in _WORDS or root in loops:
            yield Fault(
                node.lineno, f"nothing can be looked up in '{root}' like this", "write its name alone"
            )
        else:
            known = [*_WORDS, *loops, *_GROUPS, "facts"]
            yield Fault(node.lineno, f"'{root}' is not known here", nearest(root, known))

    def _compare(self, node: nodes.Compare) -> Iterator[Fault]:
        """A word that is compared with must be one that can occur: a slip would hide words from a patient."""
        sides = [node.expr, *(operand.expr for operand in node.ops)]
        for name in (_dotted(side) for side in sides):
            known = self._names.choices.get(name)
            if known is None:
                continue
            for word in (word for side in sides for word in _constants(side)):
                if word.value not in known:
                    yield Fault(
                        word.lineno, f"'{word.value}' is no {name}", nearest(str(word.value), known - {""})
                    )


def _is_long(node: nodes.Node) -> bool:
    """Whether an expression has more parts than any needs; goes no deeper than it must to tell."""
    waiting, parts = [node], 0
    while waiting and parts <= _MOST_PARTS:
        parts += 1
        waiting.extend(waiting.pop().iter_child_nodes())
    return parts > _MOST_PARTS


def _is_lines(node: nodes.Node | None) -> bool:
    """Whether it is one of the lists that a clinic sets."""
    return node is not None and _dotted(node) in _LINES


def _is_between(node: nodes.Filter) -> bool:
    """Whether a filter takes nothing, or one short text."""
    if node.kwargs or node.dyn_args or node.dyn_kwargs or len(node.args) > 1:
        return False
    texts = [it.value for it in node.args if isinstance(it, nodes.Const) and isinstance(it.value, str)]
    return len(texts) == len(node.args) and all(len(text) <= _LONGEST_BETWEEN for text in texts)


def _constants(node: nodes.Node) -> list[nodes.Const]:
    """The constants that one side of a comparison is, or lists."""
    items = node.items if isinstance(node, nodes.List | nodes.Tuple) else [node]
    return [item for item in items if isinstance(item, nodes.Const)]


def _dotted(node: nodes.Node) -> str:
    """A name such as `indication` or `trial.kind`; "" for anything else."""
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        return f"{node.node.name}.{node.attr}"
    return node.name if isinstance(node, nodes.Name) else ""


def _root(node: nodes.Node) -> str:
    """The name that a path such as `clinic.name` begins with; "" when it begins with something else."""
    for _ in range(_DEEPEST):
        if not isinstance(node, nodes.Getattr | nodes.Getitem):
            break
        node = node.node
    return node.name if isinstance(node, nodes.Name) else ""


def _fact_path(node: nodes.Node) -> tuple[str, str] | None:
    """Id and number of `facts["id"].number`, exactly."""
    if not isinstance(node, nodes.Getattr) or not isinstance(node.node, nodes.Getitem):
        return None
    item = node.node
    if (
        not isinstance(item.node, nodes.Name)
        or item.node.name != "facts"
        or not isinstance(item.arg, nodes.Const)
    ):
        return None
    return str(item.arg.value), node.attr


def _word(node: nodes.Node) -> str:
    """What a refused node is called by the people who write templates."""
    words = {
        "CallBlock": "call",
        "FilterBlock": "filter",
        "AssignBlock": "set",
        "Assign": "set",
        "FromImport": "from",
    }
    name = type(node).__name__
    return words.get(name, name.lower())
