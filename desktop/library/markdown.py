"""Markdown read into blocks: plain words by kind, containers by name, and a problem for everything else."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from desktop.decoding import nearest
from desktop.library.blocks.base import BadBlock, Block, Container, block_kinds
from desktop.library.blocks.words import BulletList, Heading, Item, Paragraph
from desktop.library.inline import citation_rule, spans, split_attributes
from desktop.library.model import Context, Module
from desktop.library.templates import Filled
from desktop.library.text import Text
from desktop.problems import Problems

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.token import Token
    from markdown_it.tree import SyntaxTreeNode

_LONGEST = 5000  # characters; about ten times the longest paragraph that ships
_SIDE = "side"
_PLAIN = ("heading", "paragraph", "list")
_LISTS = ("bullet_list", "ordered_list")
_TABLE = re.compile(r"^\s*\|.*\|\s*$|^\s*:?-{3,}:?\s*\|")

_REFUSED = {
    "html_block": ("HTML is not used here", "use plain words"),
    "code_block": ("words set in by four spaces are code", "begin the line at its left edge"),
    "fence": ("a fence of backquotes or tildes is code", "take it out"),
    "hr": ("a line across is not used here", "take it out, or write a heading"),
    "blockquote": ("a quotation is not used here", "use '::: callout note'"),
}


@dataclass(frozen=True)
class Blocks:
    """What a page is made of: the main column and the side panel."""

    main: tuple[Block, ...]
    side: tuple[Block, ...]


def read_blocks(
    filled: Filled, module: Module, context: Context, file: str, problems: Problems, *, on_paper: bool = False
) -> Blocks:
    """The blocks of a filled-in page; every fault is noted, and what is faulty is left out."""
    from markdown_it.tree import SyntaxTreeNode

    env: dict[str, dict[str, dict[str, list[int]]]] = {}
    reader = _Reader(filled, module, context, file, problems, on_paper)
    if (row := _too_long(filled.text)) is not None:
        wrong = f"there are more than {_LONGEST:,} characters without an empty line"
        reader.note(row, wrong, "put an empty line between paragraphs")
        return Blocks((), ())
    tokens = _parser().parse(filled.text, env)
    for reference in env.get("references", {}).values():
        reader.note(
            reference["map"][0], "a link cannot be followed here", "take it out, and cite as [@source]"
        )
    return reader.page(SyntaxTreeNode(tokens).children)


def _too_long(text: str) -> int | None:
    """The row where a run of words begins that takes too long to read: the time grows with its square."""
    length = first = 0
    for row, words in enumerate(text.split("\n")):
        if not words.strip():
            length, first = 0, row + 1
        length += len(words)
        if length > _LONGEST:
            return first
    return None


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from mdit_py_plugins.container import container_plugin

    parser = MarkdownIt("commonmark", {"html": True})  # HTML is parsed so that it can be refused
    container_plugin(parser, "block", validate=lambda words, _: bool(words.strip()))
    citation_rule(parser)
    parser.core.ruler.before("inline", "attributes", _take_attributes)
    return parser


def _take_attributes(state: StateCore) -> None:
    """Move `{#id .class}` from the end of a heading or list item into its token."""
    tokens = state.tokens
    for i, token in enumerate(tokens):
        if token.type == "inline" and (
            tokens[i - 1].type == "heading_open" or (i > 1 and tokens[i - 2].type == "list_item_open")
        ):
            token.content, name, classes, well = split_attributes(token.content)
            token.meta = {"id": name, "classes": classes, "well": well}


class _Reader:
    """Turns a syntax tree into blocks for one page."""

    def __init__(
        self, filled: Filled, module: Module, context: Context, file: str, problems: Problems, on_paper: bool
    ) -> None:
        self._filled, self._module, self._context = filled, module, context
        self._file, self._problems, self._on_paper = file, problems, on_paper
        self._rows = filled.text.split("\n")
        self._statements = tuple(statement.id for statement in module.statements)

    def page(self, nodes: Sequence[SyntaxTreeNode]) -> Blocks:
        """The blocks of a whole page."""
        main: list[Block] = []
        side: list[Block] = []
        for node in nodes:
            if node.type == "container_block" and node.info.split()[0] == _SIDE:
                self._check_closed(node, None)
                side += self._blocks(node.children, node)
            else:
                main += self._block(node, None)
        return Blocks(tuple(main), tuple(side))

    def note(self, row: int, wrong: str, right: str, key: str = "") -> None:
        """Note a problem at a row of the filled-in text."""
        self._problems.add(self._file, self._line(row), self._filled.restore(key), wrong, right)

    def _line(self, row: int) -> int:
        lines = self._filled.lines
        return lines[min(row, len(lines) - 1)]

    def _blocks(self, nodes: Sequence[SyntaxTreeNode], within: SyntaxTreeNode | None) -> list[Block]:
        return [block for node in nodes for block in self._block(node, within)]

    def _block(self, node: SyntaxTreeNode, within: SyntaxTreeNode | None) -> list[Block]:
        """The block of a node; none when it is refused, or not for this route."""
        made: Block | None
        if node.type == "paragraph":
            made = self._paragraph(node)
        elif node.type == "heading":
            made = self._heading(node)
        elif node.type in _LISTS:
            made = self._list(node)
        elif node.type == "container_block":
            made = self._container(node, within)
        else:
            self.note(
                _row(node), *_REFUSED.get(node.type, (f"'{node.type}' is not used here", "use plain words"))
            )
            made = None
        return [] if made is None else [made]

    def _text(self, inline: Token | None, row: int) -> Text:
        if inline is None:
            return ()
        return spans(
            inline.children or [],
            self._filled.restore,
            self._module.sources,
            lambda wrong, right: self.note(row, wrong, right),
        )

    def _paragraph(self, node: SyntaxTreeNode) -> Paragraph:
        row = _row(node)
        if any(_TABLE.match(line) for line in self._rows[row : _end(node)]):
            self.note(row, "tables are not used here", "write a list")
        return Paragraph(text=self._text(_inline(node), row), line=self._line(row))

    def _heading(self, node: SyntaxTreeNode) -> Heading:
        row, inline = _row(node), _inline(node)
        level = int(node.tag[1])
        if node.markup in ("-", "="):
            self.note(
                row, "a line below words makes them a heading", "write '## ' before a heading, or take it out"
            )
        elif level not in (2, 3):
            self.note(
                row,
                f"a heading of level {level} is not used here",
                "use '##' or '###'; the page has its title",
            )
        text = self._text(inline, row)
        if not text:
            self.note(row, "a heading is empty", "write words after it")
        name, classes = self._attributes(inline, row)
        return Heading(level=level, text=text, id=name, classes=classes, line=self._line(row))

    def _attributes(self, inline: Token | None, row: int) -> tuple[str, tuple[str, ...]]:
        meta = inline.meta if inline is not None else {}
        if not meta.get("well", True):
            self.note(row, "what stands in braces is no id", "write {#lower-case-id} or {#id .class}")
        return meta.get("id", ""), meta.get("classes", ())

    def _list(self, node: SyntaxTreeNode) -> BulletList:
        items = tuple(self._item(item) for item in node.children)
        return BulletList(items=items, ordered=node.type == "ordered_list", line=self._line(_row(node)))

    def _item(self, node: SyntaxTreeNode) -> Item:
        row = _row(node)
        kinds = [child.type for child in node.children]
        if kinds != ["paragraph"]:
            right = "write it on the same line" if not kinds else "keep an item to one paragraph of words"
            self.note(
                row, "a list item holds nothing" if not kinds else "a list item holds more than words", right
            )
        inline = _inline(node.children[0]) if kinds[:1] == ["paragraph"] else None
        name, classes = self._attributes(inline, row)
        text = self._text(inline, row)
        if kinds == ["paragraph"] and not text:
            self.note(row, "a list item holds nothing", "write words before its id")
        return Item(text=text, id=name, classes=classes, line=self._line(row))

    def _check_closed(self, node: SyntaxTreeNode, within: SyntaxTreeNode | None) -> None:
        """A container that is not closed would silently take in the rest of the page."""
        end = _end(node)
        last = self._rows[end].strip() if end < len(self._rows) else ""
        closed = last.startswith(node.markup) and not last.strip(":")
        if not closed or (within is not None and _end(within) == end):
            right = f"close it with a line '{node.markup}', and give what is around it more colons"
            self.note(_row(node), "is not closed", right, node.info.split()[0])

    def _container(self, node: SyntaxTreeNode, within: SyntaxTreeNode | None) -> Block | None:
        row = _row(node)
        kind, *words = node.info.split()
        kinds = {name: found for name, found in block_kinds().items() if name not in _PLAIN}
        if kind == _SIDE:
            self.note(
                row, "a side panel stands inside of something", "give it more colons than what it holds", kind
            )
            return None
        self._check_closed(node, within)
        body = tuple(self._blocks(node.children, node))
        if kind not in kinds:
            shown = self._filled.restore(kind)
            self.note(row, f"there is no kind of block '{shown}'", nearest(shown, [*kinds, _SIDE]), kind)
            return None
        named = tuple(self._filled.restore(word) for word in words)
        line = self._line(row)
        container = Container(
            kind,
            named,
            line,
            body,
            self._module.facts,
            self._statements,
            self._module,
            self._context,
            self._on_paper,
        )
        try:
            block = kinds[kind].parse(container)
        except BadBlock as fault:
            self._problems.add(self._file, fault.line or line, kind, fault.wrong, fault.right)
            return None
        routes: tuple[str, ...] = getattr(block, "routes", ())
        return None if routes and self._context.route not in routes else block


def _row(node: SyntaxTreeNode) -> int:
    return node.map[0] if node.map else 0


def _end(node: SyntaxTreeNode) -> int:
    return node.map[1] if node.map else 0


def _inline(node: SyntaxTreeNode) -> Token | None:
    """The words of a paragraph or heading."""
    child = node.children[0] if node.children else None
    return child.token if child is not None else None
