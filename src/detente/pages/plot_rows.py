"""Where everything of a picture with many axes stands on paper, in pixels: a row for each party.

The axes lie one under the other, not side by side: so names need not be turned or cut, and a narrow
screen or thirty parties only make the picture longer.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from detente.pages.plot_axes import Axis, Bundle, Course
from detente.pages.plot_spec import lines

WIDTH = 400
NAME_SIZE, SMALL_SIZE = 13, 11
#: The height of a line of a name, of what an axis needs below it, and of the labels over the first row.
NAME_LINE, AXIS_ROOM, LABEL_ROOM = 16, 30, 30
#: How far apart labels stand at least.
_LABEL_STEP = 20
#: How many lines a name may have.
_NAME_LINES = 3
#: How wide a letter is in parts of its size, rather too much than too little.
_LETTER, _BOLD_LETTER = 0.53, 0.58


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on paper, from the upper left corner."""

    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Row:
    """One party's row: its name on lines, where that and its facts begin, and where its axis lies."""

    axis: Axis
    name: tuple[str, ...]
    name_at: Spot
    facts_at: Spot
    y: float
    left: float
    right: float

    def x(self, value: Fraction) -> float:
        """Where so many points stand; what lies beyond the axis stands at its end."""
        if self.axis.low == self.axis.high:
            return (self.left + self.right) / 2
        share = (value - self.axis.low) / (self.axis.high - self.axis.low)
        return _rounded(
            self.left + (self.right - self.left) * float(max(Fraction(0), min(share, Fraction(1))))
        )


def rows(seen: Bundle) -> tuple[Row, ...]:
    """All rows from above, below the labels."""
    margin = 8 + max(width(end, SMALL_SIZE) for axis in seen.axes for end in axis.ends)
    names = [_wrapped(axis.name) for axis in seen.axes]
    facts_x = _column_of_facts(seen.axes, names)
    made: list[Row] = []
    top = float(LABEL_ROOM)
    for axis, name in zip(seen.axes, names, strict=True):
        first = Spot(0, top + NAME_LINE)
        facts_at = Spot(facts_x, first.y if facts_x else first.y + NAME_LINE * len(name))
        y = facts_at.y + AXIS_ROOM / 2
        top = y + AXIS_ROOM / 2
        made.append(Row(axis, name, first, facts_at, y, margin, WIDTH - margin))
    return tuple(made)


def _column_of_facts(axes: Sequence[Axis], names: Sequence[Sequence[str]]) -> float:
    """Where the facts begin that stand beside the names; 0 where they must stand below them."""
    column = 10 + max(width(line, NAME_SIZE, _BOLD_LETTER) for name in names for line in name)
    room = WIDTH - max(width(axis.facts, SMALL_SIZE) for axis in axes)
    return _rounded(column) if column <= room and all(len(name) == 1 for name in names) else 0


def _wrapped(name: str) -> tuple[str, ...]:
    """A name on as many lines as it needs; a very long one is cut, and says so."""
    widest = width(name, NAME_SIZE, _BOLD_LETTER) / max(1, len(name)) or 1
    return tuple(lines(name, int(WIDTH / widest), _NAME_LINES))


def course_of(rows_of: Sequence[Row], course: Course) -> tuple[Spot, ...]:
    """Where a deal meets the axes, from above."""
    return tuple(Spot(row.x(value), row.y) for row, value in zip(rows_of, course, strict=True))


def labels(row: Row, values: Sequence[Fraction], y: float) -> tuple[Spot, ...]:
    """Where labels of lines stand beside a row: near what the lines give there, and none upon another."""
    wanted = [row.x(value) for value in values]
    order = sorted(range(len(wanted)), key=lambda at: (wanted[at], at))
    places = list(wanted)
    last = float("-inf")
    for at in order:
        last = max(wanted[at], last + _LABEL_STEP, _LABEL_STEP / 2)
        places[at] = last
    limit = WIDTH - _LABEL_STEP / 2
    for at in reversed(order):
        places[at] = min(places[at], limit)
        limit = places[at] - _LABEL_STEP
    return tuple(Spot(_rounded(x), y) for x in places)


def width(text: str, size: float, letter: float = _LETTER) -> float:
    """About how wide a text is."""
    letters = sum(
        2 if unicodedata.east_asian_width(mark) in "WF" else 1.4 if mark.isupper() else 1 for mark in text
    )
    return letters * size * letter


def _rounded(number: float) -> float:
    return round(number, 1)
