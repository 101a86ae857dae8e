"""A picture with an axis for each of many parties, as a Vega-Lite specification.

What is pointed out differs by its strokes and marks, and each line carries its letter or number at both
ends, so that colours are not needed to tell lines apart. Everything is placed in pixels; things of one
kind are one layer, those of the legend included, as each layer costs time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from detente.messages import _
from detente.pages import plot_rows
from detente.pages.plot_axes import Bundle, Line
from detente.pages.plot_layers import STRAIGHT, haloed, layer, own, span, text
from detente.pages.plot_marks import BLACK, BLUE, FRAME, GREEN, PURPLE, RED
from detente.pages.plot_rows import AXIS_ROOM, LABEL_ROOM, NAME_LINE, NAME_SIZE, SMALL_SIZE, WIDTH, Row, Spot
from detente.pages.plot_spec import Spec, headed, lines, locale

INK, QUIET, FAINT, PAPER = "#1a1a1a", "#555555", "#b9bfc6", "#ffffff"
ZONE = "#bfe3d6"
_TITLE_LINE = 72
_LEGEND_LINE, _LEGEND_LINES = 54, 4
_LEGEND_ROW = 18
#: Where in the legend labels, strokes, marks and words stand.
_LABEL, _FROM, _TO, _MARK, _WORDS = 9, 18, 46, 34, 52


@dataclass(frozen=True, slots=True)
class Look:
    """How a line that is pointed out is drawn, and the marks on it."""

    colour: str
    dashes: Sequence[int]
    shape: str
    size: int
    thickness: float


#: The look of each letter; a later mark hides none before it.
_SOLUTIONS = (
    Look(BLUE, (), "circle", 95, 2),
    Look(RED, (9, 3), "square", 62, 2),
    Look(PURPLE, (3, 3), "triangle-up", 42, 2),
    Look(BLACK, (9, 3, 2, 3), "diamond", 26, 2),
)
#: The dashes of each number.
_ENDS = ((14, 3), (2, 4), (6, 5), (12, 3, 2, 3, 2, 3), (5, 2, 1, 2), (1, 6))


def look(line: Line, among: Sequence[Line]) -> Look:
    """The look of one line among all: solutions and the others each take theirs in turn."""
    alike = [other for other in among if other.is_solution == line.is_solution]
    at = alike.index(line)
    return _SOLUTIONS[at] if line.is_solution else Look(QUIET, _ENDS[at], "circle", 14, 1.3)


def drawn(seen: Bundle) -> Spec:
    """The picture as a specification."""
    paper = _Paper(seen, plot_rows.rows(seen))
    return {
        "layer": [
            *paper.axes(),
            *paper.lines_pointed_out(),
            *paper.words(),
        ],
        "width": WIDTH,
        "height": paper.legend[-1].below,
        "title": headed(seen.title, seen.words, _TITLE_LINE),
        "description": " ".join(seen.words),
        "config": {"locale": locale(), "view": {"stroke": None}},
    }


@dataclass(frozen=True, slots=True)
class _Sample:
    """A row of the legend: what it explains, at which height, in which lines of words."""

    what: Line | str
    y: float
    told: tuple[str, ...]

    @property
    def below(self) -> float:
        return self.y + _LEGEND_ROW + NAME_LINE * (len(self.told) - 1)


class _Paper:
    """What is drawn of a bundle whose rows are placed."""

    def __init__(self, seen: Bundle, rows: Sequence[Row]) -> None:
        self.seen, self.rows = seen, rows
        self.bottom = rows[-1].y + AXIS_ROOM / 2 + LABEL_ROOM - 10
        self.legend = tuple(_legend(seen, self.bottom + 26))
        # The solutions come last, so that they lie upon the others.
        self.lines = sorted(seen.lines, key=lambda line: line.is_solution)
        self.looks = [look(line, seen.lines) for line in self.lines]
        self.courses = [plot_rows.course_of(rows, line.course) for line in self.lines]

    def axes(self) -> Iterator[Spec]:
        """Each party's line, the band of the zone on it, its no-deal points, and the frontier's deals."""
        bands = [
            span(row.x(low) - 1, row.x(high) + 1, row.y - 6, row.y + 6)
            for row in self.rows
            for low, high in (row.axis.band,)
        ]
        bands += [span(_FROM, _TO, y - 6, y + 6) for y in self.explained("band")]
        along = [span(row.left, row.right, row.y, row.y) for row in self.rows]
        ticks = [
            span(x, x, row.y - 4, row.y + 4)
            for row in self.rows
            for x in (row.x(row.axis.low), row.x(row.axis.high))
        ]
        no_deal = [(row.x(row.axis.no_deal), row.y) for row in self.rows]
        no_deal += [(_MARK, y) for y in self.explained("no deal")]
        upright = [span(x, x, y - 9, y + 9) for x, y in no_deal]
        yield layer({"type": "rect", "color": ZONE, "stroke": GREEN, "strokeWidth": 0.6}, bands)
        yield layer({"type": "rule", "color": QUIET, "strokeWidth": 1}, [*along, *ticks])
        yield layer({"type": "rule", "color": INK, "strokeWidth": 1.6, "strokeDash": [3, 2]}, upright)
        behind = [plot_rows.course_of(self.rows, course) for course in self.seen.behind]
        behind += [(Spot(_FROM, y), Spot(_TO, y)) for y in self.explained("behind")]
        corners = [corner for at, course in enumerate(behind) for corner in _corners(course, at)]
        yield layer({"type": "line", "color": FAINT, "strokeWidth": 0.7}, corners, **STRAIGHT)

    def lines_pointed_out(self) -> Iterator[Spec]:
        """The lines that are pointed out, the status quo, marks and labels upon them."""
        above, below = self.labels()
        strokes = [
            (look_of, (label, *course, end))
            for look_of, course, label, end in zip(self.looks, self.courses, above, below, strict=True)
        ]
        in_legend = [
            (look(what, self.seen.lines), what, sample.y)
            for sample in self.legend
            for what in (sample.what,)
            if isinstance(what, Line)
        ]
        strokes += [(look_of, (Spot(_FROM, y), Spot(_TO, y))) for look_of, _line, y in in_legend]
        marks = [*zip(self.looks, self.courses, strict=True)]
        marks += [(look_of, (Spot(_MARK, y),)) for look_of, _line, y in in_legend]
        badges = [
            *zip(self.looks, self.lines, above, strict=True),
            *zip(self.looks, self.lines, below, strict=True),
        ]
        badges += [(look_of, line, Spot(_LABEL, y)) for look_of, line, y in in_legend]
        yield _strokes(strokes)
        yield _frames(self.status_quo())
        yield _marks(marks)
        yield from _badges(badges)

    def labels(self) -> tuple[tuple[Spot, ...], tuple[Spot, ...]]:
        """Where the labels stand over the first axis and under the last."""
        first, last = [line.course[0] for line in self.lines], [line.course[-1] for line in self.lines]
        return (
            plot_rows.labels(self.rows[0], first, 10),
            plot_rows.labels(self.rows[-1], last, self.bottom),
        )

    def status_quo(self) -> list[Spot]:
        """Where the status quo is, in the legend as well."""
        if self.seen.status_quo is None:
            return []
        spots = plot_rows.course_of(self.rows, self.seen.status_quo)
        return [*spots, *(Spot(_MARK, y) for y in self.explained("status quo"))]

    def words(self) -> Iterator[Spec]:
        """Names, facts, the ends of the axes and the legend, with paper behind them where lines cross."""
        names = [
            {"x": row.name_at.x, "y": row.name_at.y + NAME_LINE * line, "words": words}
            for row in self.rows
            for line, words in enumerate(row.name)
        ]
        facts = [{"x": row.facts_at.x, "y": row.facts_at.y, "words": row.axis.facts} for row in self.rows]
        left = [{"x": row.left - 7, "y": row.y, "words": row.axis.ends[0]} for row in self.rows]
        right = [{"x": row.right + 7, "y": row.y, "words": row.axis.ends[1]} for row in self.rows]
        told = [
            {"x": _WORDS, "y": sample.y + NAME_LINE * line, "words": words}
            for sample in self.legend
            for line, words in enumerate(sample.told)
        ]
        yield from haloed(names, NAME_SIZE, INK, PAPER, align="left", fontWeight="bold")
        yield from haloed(facts, SMALL_SIZE, QUIET, PAPER, align="left")
        yield text(left, SMALL_SIZE, QUIET, align="right", baseline="middle")
        yield text(right, SMALL_SIZE, QUIET, align="left", baseline="middle")
        yield text(told, 12, INK, align="left", baseline="middle")

    def explained(self, what: str) -> list[float]:
        """At which height the legend explains it; nowhere where it does not."""
        return [sample.y for sample in self.legend if sample.what == what]


def _legend(seen: Bundle, top: float) -> Iterator[_Sample]:
    """What each line and mark means, from above."""
    explained: list[tuple[Line | str, str]] = [(line, line.words) for line in seen.lines]
    if len(seen.behind) > len(seen.lines):
        explained.append(("behind", _("another deal of the frontier")))
    explained.append(("band", seen.band_words))
    explained.append(("no deal", _("no-deal points: the party accepts nothing further left")))
    if seen.status_quo is not None:
        explained.append(("status quo", _("status quo")))
    for what, words in explained:
        sample = _Sample(what, top, tuple(lines(words, _LEGEND_LINE, _LEGEND_LINES)))
        yield sample
        top = sample.below


def _strokes(drawn_as: Iterable[tuple[Look, Iterable[Spot]]]) -> Spec:
    corners = [
        {
            **corner,
            "stroke": each.colour,
            "strokeDash": list(each.dashes),
            "strokeWidth": each.thickness,
        }
        for at, (each, course) in enumerate(drawn_as)
        for corner in _corners(course, at)
    ]
    return layer({"type": "line"}, corners, **STRAIGHT, **own("stroke", "strokeDash", "strokeWidth"))


def _corners(course: Iterable[Spot], line: int) -> Iterator[Spec]:
    return ({"x": spot.x, "y": spot.y, "line": line, "row": row} for row, spot in enumerate(course))


def _marks(drawn_as: Iterable[tuple[Look, Iterable[Spot]]]) -> Spec:
    values = [
        {
            "x": spot.x,
            "y": spot.y,
            "shape": each.shape,
            "size": each.size,
            "fill": PAPER if each.colour == QUIET else each.colour,
            "stroke": QUIET if each.colour == QUIET else PAPER,
        }
        for each, spots in drawn_as
        for spot in spots
    ]
    mark = {"type": "point", "strokeWidth": 0.8, "opacity": 1}
    return layer(mark, values, **own("shape", "size", "fill", "stroke"))


def _frames(spots: Iterable[Spot]) -> Spec:
    """The status quo, which lets be seen what lies within."""
    mark = {"type": "point", "shape": FRAME, "size": 110, "filled": True, "fill": INK, "opacity": 1}
    return layer(mark, [{"x": spot.x, "y": spot.y} for spot in spots])


def _badges(labels: Sequence[tuple[Look, Line, Spot]]) -> Iterator[Spec]:
    """Each label in a ring."""
    ring = {"type": "point", "shape": "circle", "size": 230, "fill": PAPER, "strokeWidth": 1.4, "opacity": 1}
    rings = [{"x": spot.x, "y": spot.y, "stroke": each.colour} for each, _line, spot in labels]
    words = [{"x": spot.x, "y": spot.y, "words": line.label} for _look, line, spot in labels]
    yield layer(ring, rings, **own("stroke"))
    yield text(words, SMALL_SIZE, INK, align="center", baseline="middle", fontWeight="bold")
