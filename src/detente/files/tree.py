"""A file as a tree of located parts: texts as written, mappings and lists, each with its line and column.

Nothing is typed here: ``NO``, ``1.0`` and ``~`` are texts until a field wants something else of them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

#: Where something stands in the tree: the keys and (from 0) the places in lists on the way to it.
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as written. ``plain`` where it has neither quotes nor the marks of a block text."""

    text: str
    plain: bool
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class MappingNode:
    """Entries by key, in the order of the file; each with the text that is its key."""

    entries: Mapping[str, tuple[Scalar, Node]]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class ListNode:
    """What a list holds, in order."""

    items: tuple[Node, ...]
    line: int
    column: int


Node = Scalar | MappingNode | ListNode


def place_of(tree: Node, path: Path) -> tuple[int, int]:
    """Line and column of the innermost part of the path that the tree has.

    An entry stands where its key stands, unless its value is a text on the same line.
    """
    line, column = tree.line, tree.column
    node = tree
    for step in path:
        match node:
            case MappingNode() if (entry := node.entries.get(str(step))) is not None:
                key, node = entry
                line, column = key.line, key.column
                if isinstance(node, Scalar) and node.line == key.line:
                    column = node.column
            case ListNode() if isinstance(step, int) and 0 <= step < len(node.items):
                node = node.items[step]
                line, column = node.line, node.column
            case _:
                break
    return line, column


def key_place_of(tree: Node, path: Path) -> tuple[int, int]:
    """Line and column of the key that the path ends with, or of what encloses it."""
    node = node_at(tree, path[:-1])
    if isinstance(node, MappingNode) and (entry := node.entries.get(str(path[-1]))) is not None:
        return entry[0].line, entry[0].column
    return place_of(tree, path)


def node_at(tree: Node, path: Path) -> Node | None:
    """What stands at the path; None where nothing does."""
    node = tree
    for step in path:
        match node:
            case MappingNode() if (entry := node.entries.get(str(step))) is not None:
                node = entry[1]
            case ListNode() if isinstance(step, int) and 0 <= step < len(node.items):
                node = node.items[step]
            case _:
                return None
    return node


def path_of(tree: Node, field: tuple[str, ...]) -> Path:
    """A field path, which counts the places of a list from 1, as a path of the tree."""
    node: Node | None = tree
    path: list[str | int] = []
    for step in field:
        is_place = isinstance(node, ListNode) and step.isascii() and step.isdigit()
        path.append(int(step[:9]) - 1 if is_place else step)
        node = node_at(node, (path[-1],)) if node is not None else None
    return tuple(path)


def field_of(path: Path) -> tuple[str, ...]:
    """A path of the tree as people read it: places in lists count from 1."""
    return tuple(str(step + 1) if isinstance(step, int) else step for step in path)
