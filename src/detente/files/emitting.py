"""A scenario's tree as the YAML that a person would have written.

Fields stand in the order of the format, short things on one line between braces, long texts as blocks,
quotes only where YAML needs them. Comments are no part of a tree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.files.fields import is_nothing, plain
from detente.files.parts import SCENARIO, Part
from detente.files.scalars import block, quoted, scalar
from detente.files.tree import ListNode, MappingNode, Node, Scalar

_WIDTH = 110
_LONGEST_KEY = 1_000  # YAML takes longer ones only after a question mark
_STEP = "  "


def yaml_text(tree: Node) -> str:
    """The text of a file that reads as this tree does."""
    if not isinstance(tree, MappingNode):
        return "\n".join(_value_lines("", tree, SCENARIO, "")) + "\n"
    lines: list[str] = []
    for key, node in _entries(tree, SCENARIO):
        written = _value_lines(f"{key}:", node, SCENARIO.of(key), "")
        if len(written) > 1 and SCENARIO.of(key).is_spread:
            lines.append("")
        lines += written
    return "\n".join(lines) + "\n"


def _value_lines(head: str, node: Node, part: Part, indent: str) -> list[str]:
    """What stands behind ``key:`` or ``-``, on its line if it fits there."""
    short = _short(node, part)
    if short is not None and len(indent) + len(head) + 1 + len(short) <= _WIDTH:
        return [f"{indent}{head} {short}"]
    match node:
        case Scalar(text=text):
            return _text_lines(head, text, indent)
        case MappingNode() if entries := list(_entries(node, part)):
            return _mapping_lines(head, entries, part, indent)
        case ListNode(items=items) if items:
            return _list_lines(head, items, part, indent)
    return [f"{indent}{head} {'[]' if isinstance(node, ListNode) else '{}'}"]


def _short(node: Node, part: Part) -> str | None:
    """A value on one line; None where it has several, or where its entries have a line each."""
    if isinstance(node, Scalar):
        return None if "\n" in node.text else scalar(node.text, in_flow=False)
    return None if part.is_spread else _flow(node, part)


def _text_lines(head: str, text: str, indent: str) -> list[str]:
    inner = f"{indent}{_STEP}"
    if (made := block(text, _WIDTH - len(inner))) is None:
        return [f"{indent}{head} {scalar(text, in_flow=False)}"]
    mark, lines = made
    return [f"{indent}{head} {mark}", *(f"{inner}{line}".rstrip() for line in lines)]


def _mapping_lines(head: str, entries: Sequence[tuple[str, Node]], part: Part, indent: str) -> list[str]:
    inner = f"{indent}{_STEP}"
    lines: list[str] = []
    for key, node in entries:
        if len(key) > _LONGEST_KEY:
            lines.append(f"{inner}? {quoted(key)}")
            lines += _value_lines(":", node, part.of(key), inner)
        else:
            lines += _value_lines(f"{scalar(key, in_flow=False)}:", node, part.of(key), inner)
    if head == "-":
        return [f"{indent}- {lines[0].removeprefix(inner)}", *lines[1:]]
    return [f"{indent}{head}", *lines]


def _list_lines(head: str, items: Sequence[Node], part: Part, indent: str) -> list[str]:
    inner = f"{indent}{_STEP}"
    lines = [line for item in items for line in _value_lines("-", item, part.of(None), inner)]
    return [f"{indent}{head}", *lines]


def _flow(node: Node, part: Part) -> str | None:
    """A part on one line; None where a text of it has several."""
    match node:
        case Scalar(text=text):
            return None if "\n" in text else scalar(text, in_flow=True)
        case ListNode(items=items):
            parts = [_flow(item, part.of(None)) for item in items]
            return None if None in parts else f"[{', '.join(filter(None, parts))}]"
        case MappingNode():
            return _flow_mapping(list(_entries(node, part)), part)


def _flow_mapping(entries: Sequence[tuple[str, Node]], part: Part) -> str | None:
    parts = []
    for key, node in entries:
        value = _flow(node, part.of(key))
        if value is None or len(key) > _LONGEST_KEY or (part.of(key).is_spread and value not in ("{}", "[]")):
            return None
        parts.append(f"{scalar(key, in_flow=True)}: {value}")
    return "{" + ", ".join(parts) + "}"


def _entries(node: MappingNode, part: Part) -> Iterator[tuple[str, Node]]:
    """The entries of a mapping that say something, those of a record in the order of the format."""
    places = {name: place for place, name in enumerate(part.fields)}
    keys = sorted(node.entries, key=lambda key: places.get(key, len(places)))
    for key in keys if part.fields else node.entries:
        value = node.entries[key][1]
        inner = part.of(key)
        if not is_nothing(plain(value)) or inner.as_written:
            yield key, value
        elif inner.fields and not part.fields:
            yield key, MappingNode({}, value.line, value.column)
