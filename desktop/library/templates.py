"""A page template filled in for one context. What is filled in is data, and every line keeps its number.

Values never pass through Markdown: a numbered mark stands for each, and gives way to the value when the words
are cut into spans. So nothing typed in a setting can become markup. Lines are marked in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from desktop.library.model import Context, Module, PageFile
from desktop.problems import Problems
from desktop.settings import ClinicWords

if TYPE_CHECKING:
    import jinja2
    from jinja2.sandbox import SandboxedEnvironment

_LINE = re.compile("\ue000([0-9]+)\ue001")
_VALUE = re.compile("\ue002([0-9]+)\ue003")
_MARKS = re.compile("[\ue000-\ue003]")
_BREAKS = re.compile("[\x00-\x1f\x7f\x85\u2028\u2029]+")
_MOST_FILLED = 200_000  # characters
_HELD = "held values"  # with a space, so that no template can name it


@dataclass(frozen=True)
class Filled:
    """Markdown with marks for values; `lines` gives the line in the page file of every line of it."""

    text: str
    lines: tuple[int, ...]
    values: tuple[str, ...]

    def restore(self, text: str) -> str:
        """The text with every value in place of its mark."""
        return _VALUE.sub(lambda found: self.values[int(found[1])], text)


def fold(text: str) -> str:
    """A value on one line, without space around it."""
    return _BREAKS.sub(" ", text).strip()


def fill(module: Module, page: PageFile, context: Context, problems: Problems) -> Filled | None:
    """A page's template filled in; None when the template is wrong, which is then noted."""
    from jinja2 import TemplateError

    template = _sound(module, page, problems)
    if template is None:
        return None
    held: list[str] = []
    try:
        text = _rendered(template, {**_namespace(module, page, context), _HELD: held}, held)
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as fault:
        problems.add(
            page.file, page.line + _fault_line(fault) - 1, "", f"cannot be filled in: {fault}", "correct it"
        )
        return None
    if text is None:
        wrong = f"comes out longer than {_MOST_FILLED:,} characters"
        problems.add(page.file, page.line, "", wrong, "make it shorter, or the settings that it prints")
        return None
    return _with_lines(text, page.line, tuple(held))


def _rendered(template: jinja2.Template, names: dict[str, Any], held: list[str]) -> str | None:
    """What a template says; None once it is longer than any page."""
    pieces: list[str] = []
    length = counted = 0
    for piece in template.generate(names):
        pieces.append(piece)
        length += len(piece) + sum(map(len, held[counted:]))
        counted = len(held)
        if length > _MOST_FILLED:
            return None
    return "".join(pieces)


def check_template(module: Module, page: PageFile, problems: Problems) -> frozenset[str]:
    """Note every fault of a template in all its branches; returns what it looks at or prints."""
    from desktop.library.template_rules import named

    tree = _parsed(page, problems)
    if tree is None or _note_faults(module, page, problems):
        return frozenset()
    return named(tree)


def check_syntax(page: PageFile, problems: Problems) -> None:
    """Note what keeps a template from being read at all."""
    _parsed(page, problems)


def _sound(module: Module, page: PageFile, problems: Problems) -> jinja2.Template | None:
    """The compiled template, when it says nothing but what it may."""
    if _parsed(page, problems) is None or _note_faults(module, page, problems):
        return None
    return _compiled(page.body)


def _note_faults(module: Module, page: PageFile, problems: Problems) -> bool:
    faults = _faults(page.body, _names_key(module))
    for fault in faults:
        problems.add(page.file, page.line + fault.line - 1, "", fault.wrong, fault.right)
    return bool(faults)


def _parsed(page: PageFile, problems: Problems) -> Any:
    from jinja2 import TemplateSyntaxError

    if found := _MARKS.search(page.body):
        line = page.line + page.body[: found.start()].count("\n")
        problems.add(page.file, line, "", "a character for private use stands here", "take it out")
        return None
    try:
        for fault in (odd := _odd_words(page.body)):
            problems.add(page.file, page.line + fault.line - 1, "", fault.wrong, fault.right)
        return None if odd else _tree(page.body)
    except TemplateSyntaxError as fault:
        wrong = f"the template is wrong: {fault.message}"
        right = "compare with the format; a comment is written {## so ##}"
        problems.add(page.file, page.line + fault.lineno - 1, "", wrong, right)
    except (RecursionError, ValueError, OverflowError):
        problems.add(page.file, page.line, "", "the template is too deep to read", "write it more simply")
    return None


@lru_cache(maxsize=1)
def _environment() -> SandboxedEnvironment:
    """The one environment: sandboxed, strict, without a loader, `{#id}` being Markdown and not a comment."""
    from jinja2 import StrictUndefined
    from jinja2.sandbox import SandboxedEnvironment
    from jinja2.utils import pass_context

    return SandboxedEnvironment(
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        comment_start_string="{##",
        comment_end_string="##}",
        undefined=StrictUndefined,
        finalize=pass_context(_held),
        autoescape=False,  # the outcome is Markdown without HTML, never HTML
    )


def _held(context: Mapping[str, Any], value: object) -> str:
    """What is printed for a value: a mark, and the value is kept aside."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        raise TypeError("only text and numbers can be printed")
    text = fold(str(value))
    if not text:
        return ""
    held: list[str] = context[_HELD]
    held.append(text)
    return f"\ue002{len(held) - 1}\ue003"


@lru_cache(maxsize=128)
def _tree(body: str) -> Any:
    return _environment().parse(_marked(body))


@lru_cache(maxsize=128)
def _odd_words(body: str) -> tuple[Any, ...]:
    from desktop.library.template_rules import odd_words

    return tuple(odd_words(_environment().lex(body)))


@lru_cache(maxsize=128)
def _compiled(body: str) -> jinja2.Template:
    import jinja2

    environment = _environment()
    # Compiling folds constants in the tree, which changes none of the names that the rules look at.
    code = environment.compile(_tree(body), filename="<page>")
    return jinja2.Template.from_code(environment, code, environment.make_globals(None))


@lru_cache(maxsize=128)
def _marked(body: str) -> str:
    """The template with the number of the line at the end of each line that is words."""
    body = body if body.endswith("\n") else body + "\n"
    rows = body.split("\n")
    ends: set[int] = set()
    for line, kind, value in _environment().lex(body):
        if kind == "data":
            ends.update(range(line, line + value.count("\n")))
    return "\n".join(f"{row}\ue000{i}\ue001" if i in ends else row for i, row in enumerate(rows, start=1))


def _with_lines(text: str, first: int, values: tuple[str, ...]) -> Filled:
    rows, lines, last = [], [], 0
    for row in text.split("\n"):
        found = _LINE.search(row)
        last = int(found[1]) if found else last + 1
        lines.append(first + last - 1)
        rows.append(_LINE.sub("", row))
    return Filled("\n".join(rows), tuple(lines), values)


def _fault_line(fault: BaseException) -> int:
    """The template's line from a traceback that Jinja has rewritten."""
    line, trace = 1, fault.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == "<page>":
            line = trace.tb_lineno
        trace = trace.tb_next
    return line


def _namespace(module: Module, page: PageFile, context: Context) -> dict[str, Any]:
    """What a template can name, each value on one line, so that a condition sees what would be printed."""
    minutes = next(
        (r.minutes for v in module.visits for r in v.routes if r.id == context.route and page.id in v.pages),
        0,
    )
    return {
        "indication": context.indication,
        "language": context.language,
        "route": context.route,
        "minutes": f"{minutes:g}",
        **{name: _folded(getattr(context, name)) for name in ClinicWords.__struct_fields__},
        "facts": module.facts,
    }


def _folded(group: msgspec.Struct) -> msgspec.Struct:
    """What a clinic has set together, each text or line in a list folded; lists without empty lines."""
    return type(group)(*(_folded_value(said) for said in msgspec.structs.astuple(group)))


def _folded_value(said: object) -> object:
    if isinstance(said, tuple):
        return tuple(line for line in map(fold, said) if line)
    return fold(said) if isinstance(said, str) else said


_Key = tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str]]


def _names_key(module: Module) -> _Key:
    return (
        frozenset(module.facts),
        frozenset(one.id for one in module.indications),
        frozenset(route.id for visit in module.visits for route in visit.routes),
        frozenset(module.languages),
    )


@lru_cache(maxsize=256)
def _faults(body: str, key: _Key) -> tuple[Any, ...]:
    from desktop.library.template_rules import SET_CHOICES, Names, faults_in

    facts, indications, routes, languages = key
    choices = {"indication": indications, "route": routes, "language": languages, **SET_CHOICES}
    return tuple(faults_in(_tree(body), Names(facts, choices)))
