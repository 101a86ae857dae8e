"""From YAML text to the located tree, by the events of PyYAML's C parser.

The parser's own ``compose`` crashes on deep nesting and its typing turns ``NO`` into false; its events do
neither. What makes a file unsafe to read further (size, depth, aliases without end, a syntax error) ends
the reading; what does not (tags, doubled keys) is noted and the reading goes on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from detente.errors import BadInput, Problem
from detente.files.syntax import syntax_problem
from detente.files.tree import ListNode, MappingNode, Node, Path, Scalar, field_of
from detente.files.wording import shown
from detente.messages import _

MOST_BYTES = 5_000_000
MOST_DEPTH = 50
MOST_NODES = 300_000


def read_tree(text: str, name: str) -> tuple[Node | None, list[Problem]]:
    """The tree of a text, None where it is empty, and the mistakes that did not end the reading.

    Raises BadInput with all mistakes so far where the text cannot be read to its end.
    """
    reading = _Reading(name)
    try:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            reading.take(event)
    except _Unreadable as end:
        raise BadInput(*reading.problems, end.problem) from None
    except yaml.YAMLError as error:
        raise BadInput(*reading.problems, syntax_problem(error, text, name)) from None
    return reading.root, reading.problems


class _Unreadable(Exception):
    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__(problem.what)


@dataclass(slots=True)
class _Open:
    """A mapping or list whose end has not come yet."""

    line: int
    column: int
    is_mapping: bool
    anchor: str | None
    nodes_before: int
    items: list[Node] = field(default_factory=list)
    entries: dict[str, tuple[Scalar, Node]] = field(default_factory=dict)
    key: Node | None = None
    height: int = 0


@dataclass(frozen=True, slots=True)
class _Anchored:
    node: Node
    nodes: int
    height: int


class _Reading:
    """The state of one reading: what is open, what is anchored, what was found wrong."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._open: list[_Open] = []
        self._anchored: dict[str, _Anchored | None] = {}
        self._nodes = 0
        self._documents = 0

    def take(self, event: yaml.Event) -> None:
        """Read on by one event."""
        match event:
            case yaml.ScalarEvent():
                self._check_tag(event)
                self._count(event, 1, 0)
                node = Scalar(event.value, not event.style, *_place_of(event))
                if event.anchor:
                    self._anchored[event.anchor] = _Anchored(node, 1, 0)
                self._place(node, 0)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._start(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._end()
            case yaml.AliasEvent():
                self._alias(event)
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    what = _("The file holds several documents.")
                    mend = _("Keep one, and no line '---' but the first.")
                    raise _Unreadable(self._problem(event, what, mend))

    def _start(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        self._check_tag(event)
        self._count(event, 1, 1)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        if event.anchor:
            self._anchored[event.anchor] = None
        self._open.append(
            _Open(*_place_of(event), is_mapping, event.anchor, self._nodes - 1),
        )

    def _end(self) -> None:
        done = self._open.pop()
        node: Node
        if done.is_mapping:
            node = MappingNode(done.entries, done.line, done.column)
        else:
            node = ListNode(tuple(done.items), done.line, done.column)
        height = done.height + 1
        if done.anchor:
            self._anchored[done.anchor] = _Anchored(node, self._nodes - done.nodes_before, height)
        self._place(node, height)

    def _alias(self, event: yaml.AliasEvent) -> None:
        anchor = str(event.anchor)
        if anchor not in self._anchored:
            what = _("The alias '*{anchor}' names nothing above it.", anchor=shown(anchor))
            mend = _("Put a text that begins with '*' into quotes.")
            raise _Unreadable(self._problem(event, what, mend))
        meant = self._anchored[anchor]
        if meant is None:
            what = _("The alias '*{anchor}' stands inside of what it names.", anchor=shown(anchor))
            raise _Unreadable(self._problem(event, what))
        self._count(event, meant.nodes, meant.height)
        self._place(meant.node, meant.height)

    def _place(self, node: Node, height: int) -> None:
        """Put a finished node where it belongs."""
        if not self._open:
            self.root = node
            return
        parent = self._open[-1]
        parent.height = max(parent.height, height)
        if not parent.is_mapping:
            parent.items.append(node)
        elif parent.key is None:
            parent.key = node
        else:
            self._enter(parent, parent.key, node)
            parent.key = None

    def _enter(self, parent: _Open, key: Node, value: Node) -> None:
        if not isinstance(key, Scalar):
            what = _("A list or mapping stands where a name is expected, before a colon.")
            mend = _("Put a text that has braces or brackets into quotes.")
            self.problems.append(self._at(key.line, key.column, self._path(), what, mend))
        elif key.text in parent.entries:
            first, path = parent.entries[key.text][0].line, (*self._path(), key.text)
            what = _(
                "'{key}' stands here a second time; the first is in line {line}.",
                key=shown(key.text),
                line=first,
            )
            self.problems.append(self._at(key.line, key.column, path, what, _("Keep one of them.")))
        else:
            parent.entries[key.text] = (key, value)

    def _count(self, event: yaml.Event, nodes: int, height: int) -> None:
        self._nodes += nodes
        if self._nodes > MOST_NODES:
            what = _("The file has more than {most} parts, aliases counted in full.", most=MOST_NODES)
            raise _Unreadable(self._problem(event, what, _("Split it, or use fewer aliases.")))
        if len(self._open) + height > MOST_DEPTH:
            what = _("The file is nested more than {most} levels deep.", most=MOST_DEPTH)
            raise _Unreadable(self._problem(event, what, _("Look for a bracket that is never closed.")))

    def _check_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.tag is None:
            return
        what = _("The file uses a YAML tag, '{tag}'.", tag=shown(event.tag))
        mend = _("Leave tags out; put a text that begins with '!' into quotes.")
        self.problems.append(self._problem(event, what, mend))

    def _path(self) -> Path:
        return tuple(self._steps())

    def _steps(self) -> Iterator[str | int]:
        for inner in self._open:
            if not inner.is_mapping:
                yield len(inner.items)
            elif isinstance(inner.key, Scalar) and inner is not self._open[-1]:
                yield inner.key.text

    def _problem(self, event: yaml.Event, what: str, mend: str = "") -> Problem:
        path = self._path() if len(self._open) < MOST_DEPTH else ()
        return self._at(*_place_of(event), path, what, mend)

    def _at(self, line: int, column: int, path: Path, what: str, mend: str) -> Problem:
        field = tuple(shown(step) for step in field_of(path))
        return Problem(file=self.name, line=line, column=column, field=field, what=what, mend=mend)


def _place_of(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (0, 0)
