"""The marks of a picture: what each kind says and how it looks, and which of them are drawn.

Every kind has a shape of its own beside its colour, so that the picture can be read in grey and by those
who see colours otherwise: filled where only a red line stands in the way, hollow where points are missing.
The colours are those of Okabe and Ito, Color Universal Design, 2008.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm

from detente.bargaining.outcomes import Outcome, Outcomes, Standing
from detente.bargaining.results import Analysis, Points
from detente.messages import _, _n
from detente.model import Majority, Party
from detente.pages import agreements
from detente.pages.names import Names
from detente.pages.plot_spec import short

#: More outcomes, or points of the frontier, than this are thinned: to one in each cell of a grid of at
#: most so many steps a side.
MOST_OUTCOMES, MOST_ON_FRONTIER = 2_500, 60
GRID = 60

WHITE, BLACK, GREY = "#ffffff", "#000000", "#a0a0a0"
GREEN, BLUE, RED, YELLOW, PURPLE = "#009e73", "#0072b2", "#d55e00", "#f0e442", "#cc79a7"
_STAR = (
    "M0,-1.5L0.35,-0.49L1.43,-0.46L0.57,0.19L0.88,1.21L0,0.6L-0.88,1.21L-0.57,0.19L-1.43,-0.46L-0.35,-0.49Z"
)
_SALTIRE = "M-1,-0.6L-0.6,-1L0,-0.4L0.6,-1L1,-0.6L0.4,0L1,0.6L0.6,1L0,0.4L-0.6,1L-1,0.6L-0.4,0Z"
_PENTAGON = "M0,-1L0.951,-0.309L0.588,0.809L-0.588,0.809L-0.951,-0.309Z"
#: Open, so that the deal within is seen.
FRAME = "M-1,-1L1,-1L1,1L-1,1L-1,-1ZM-0.55,-0.55L-0.55,0.55L0.55,0.55L0.55,-0.55L-0.55,-0.55Z"
#: Shapes and sizes of the solutions; a later one is smaller, so that it hides none before it.
_SOLUTIONS = ((_STAR, 260), ("cross", 190), (_SALTIRE, 140), (_PENTAGON, 100))


@dataclass(frozen=True, slots=True)
class Kind:
    """What a mark says, and how it looks; ``size`` is its area in square pixels."""

    words: str
    shape: str
    fill: str
    stroke: str
    size: int


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark of the picture."""

    x: Fraction
    y: Fraction
    kind: Kind


@dataclass(frozen=True, slots=True)
class Axes:
    """The two parties of a picture, across and upwards, and the points below which each walks away."""

    x: Party
    y: Party
    no_deal: tuple[Fraction, Fraction]

    def place(self, points: Points) -> tuple[Fraction, Fraction]:
        return points[self.x.id], points[self.y.id]


def outcome_marks(names: Names, analysis: Analysis, axes: Axes, found: Outcomes) -> tuple[Mark, ...]:
    """What the deals give the two, by who would accept; the best first."""
    in_zone = Kind(_zone_words(names, analysis), "circle", GREEN, GREEN, 34)
    both = Kind(_both_words(names, analysis), "circle", WHITE, GREEN, 26)
    first = _alone_kinds(names, axes.x, axes.y, "triangle-right", RED)
    second = _alone_kinds(names, axes.y, axes.x, "triangle-up", BLUE)
    neither = Kind(_("neither accepts"), "circle", GREY, GREY, 7)
    order = (in_zone, both, *first, *second, neither)

    def kind_of(one: Outcome) -> Kind:
        match one.standing:
            case Standing.IN_ZONE:
                return in_zone
            case Standing.BOTH:
                return both
            case Standing.FIRST_ALONE:
                return first[one.y < axes.no_deal[1]]
            case Standing.SECOND_ALONE:
                return second[one.x < axes.no_deal[0]]
        return neither

    marks = [Mark(one.x, one.y, kind_of(one)) for one in found.found]
    return tuple(sorted(marks, key=lambda mark: order.index(mark.kind)))


def pointed_out(names: Names, analysis: Analysis, axes: Axes) -> tuple[Mark, ...]:
    """The frontier, the status quo and the solutions, from the back to the front."""
    diamond = Kind(_frontier_words(names, analysis), "diamond", GREEN, BLACK, 100)
    places = dict.fromkeys(axes.place(entry.points) for entry in analysis.frontier or ())
    marks = list(thinned(tuple(Mark(*place, diamond) for place in places), MOST_ON_FRONTIER))
    if analysis.status_quo is not None:
        square = Kind(_("status quo"), FRAME, WHITE, BLACK, 200)
        marks.append(Mark(*axes.place(analysis.status_quo.points), square))
    for (place, called), (shape, size) in zip(_solutions(analysis, axes), _SOLUTIONS, strict=False):
        marks.append(Mark(*place, Kind(called, shape, YELLOW, BLACK, size)))
    return tuple(marks)


def thinned(marks: tuple[Mark, ...], most: int = MOST_OUTCOMES) -> tuple[Mark, ...]:
    """The marks, where they are more than so many the first in each cell of a grid.

    A cell is whole steps of the numbers wide, so that what lies evenly is thinned evenly.
    """
    if len(marks) <= most:
        return marks
    rows, columns = _cells([mark.x for mark in marks]), _cells([mark.y for mark in marks])
    kept: dict[tuple[int, int], Mark] = {}
    for mark, cell in zip(marks, zip(rows, columns, strict=True), strict=True):
        kept.setdefault(cell, mark)
    return tuple(kept.values())


def _cells(numbers: list[Fraction]) -> list[int]:
    """The place of each number on a grid of equal cells."""
    scale = lcm(*{number.denominator for number in numbers})
    whole = {number: int(number * scale) for number in set(numbers)}
    low = min(whole.values())
    step = gcd(*(each - low for each in whole.values())) or 1
    width = step * -(-(max(whole.values()) - low + step) // (step * GRID))
    return [(whole[number] - low) // width for number in numbers]


def _zone_words(names: Names, analysis: Analysis) -> str:
    if _is_majority(names, analysis):
        return _("enough: yes – the zone of agreement")
    if analysis.unscored:
        without = names.parties(analysis.unscored)
        return _("excluded by no red line and no points; without points: {parties}", parties=without)
    if len(analysis.parties) == 2:
        return _("both: yes – the zone of agreement")
    return _("all: yes – the zone of agreement")


def _both_words(names: Names, analysis: Analysis) -> str:
    if _is_majority(names, analysis):
        return _("both: yes – but too few others")
    return _("both: yes – but not all others")


def _is_majority(names: Names, analysis: Analysis) -> bool:
    return analysis.forum is not None and isinstance(names.forum_of(analysis.forum).rule, Majority)


def _alone_kinds(names: Names, willing: Party, other: Party, shape: str, colour: str) -> tuple[Kind, Kind]:
    """One accepts and the other does not: because of a red line alone, or for want of points."""
    called = {"willing": short(names.party(willing.id)), "other": short(names.party(other.id))}
    return (
        Kind(_("{willing}: yes – {other}: no, a red line", **called), shape, colour, colour, 30),
        Kind(_("{willing}: yes – {other}: no, too few points", **called), shape, WHITE, colour, 22),
    )


def _frontier_words(names: Names, analysis: Analysis) -> str:
    count = len(analysis.parties) - len(analysis.unscored)
    if count <= 2:
        return _("on the frontier")
    if analysis.unscored:
        return _n(
            "on the frontier of the one member with points",
            "on the frontier of the {n} members with points",
            count,
            n=count,
        )
    return _n("on the frontier of the one member", "on the frontier of all {n} members", count, n=count)


def _solutions(analysis: Analysis, axes: Axes) -> Iterator[tuple[tuple[Fraction, Fraction], str]]:
    """Each place once, with the names of the solutions that lie on it."""
    if analysis.solutions is None:
        return
    at: dict[tuple[Fraction, Fraction], list[str]] = {}
    for name in agreements.SOLUTIONS:
        solution = getattr(analysis.solutions, name)
        if solution is not None:
            at.setdefault(axes.place(solution.points), []).append(agreements.short_title(name))
    for place, called in at.items():
        yield place, ", ".join(called)
