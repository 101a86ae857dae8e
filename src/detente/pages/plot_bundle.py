"""A picture with an axis for each of many parties, as a Vega-Lite specification.

What is pointed out differs by its strokes and marks, and each line carries its letter or number at both
ends, so that colours are not needed to tell lines apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from detente.messages import _
from detente.pages import plot_rows
from detente.pages.plot_axes import Bundle, Line
from detente.pages.plot_marks import BLACK, BLUE, FRAME, GREEN, PURPLE, RED
from detente.pages.plot_rows import AXIS_ROOM, LABEL_ROOM, NAME_LINE, NAME_SIZE, SMALL_SIZE, WIDTH, Row, Spot
from detente.pages.plot_spec import Spec, headed, lines, locale

INK, QUIET, FAINT, PAPER = "#1a1a1a", "#555555", "#b9bfc6", "#ffffff"
ZONE = "#bfe3d6"
_TITLE_LINE = 72
_LEGEND_LINE, _LEGEND_LINES = 54, 4
_LEGEND_ROW = 18

#: Colour, dashes, shape of marks and their size for each letter; a later mark hides none before it.
_SOLUTIONS = (
    (BLUE, [], "circle", 95),
    (RED, [9, 3], "square", 62),
    (PURPLE, [3, 3], "triangle-up", 42),
    (BLACK, [9, 3, 2, 3], "diamond", 26),
)
#: The dashes for each number.
_ENDS = ([14, 3], [2, 4], [6, 5], [12, 3, 2, 3, 2, 3], [5, 2, 1, 2], [1, 6])


def drawn(seen: Bundle) -> Spec:
    """The picture as a specification."""
    rows = plot_rows.rows(seen)
    bottom = rows[-1].y + AXIS_ROOM / 2 + LABEL_ROOM - 10
    legend = tuple(_legend(seen, bottom + 26))
    layers = [
        *_axes(rows),
        *_behind(seen, rows),
        *_pointed_out(seen, rows, bottom),
        *_texts(rows),
        *(layer for layers, _height in legend for layer in layers),
    ]
    return {
        "layer": layers,
        "width": WIDTH,
        "height": bottom + 26 + sum(height for _layers, height in legend),
        "title": headed(seen.title, seen.words, _TITLE_LINE),
        "description": " ".join(seen.words),
        "config": {"locale": locale(), "view": {"stroke": None}},
    }


def _axes(rows: Sequence[Row]) -> Iterator[Spec]:
    """Each party's line, the band of the zone on it, and a dashed mark where its no-deal points are."""
    bands = [
        _span(row.x(row.axis.band[0]) - 1, row.x(row.axis.band[1]) + 1, row.y - 6, row.y + 6) for row in rows
    ]
    along = [_span(row.left, row.right, row.y, row.y) for row in rows]
    ticks = [
        _span(row.x(end), row.x(end), row.y - 4, row.y + 4)
        for row in rows
        for end in (row.axis.low, row.axis.high)
    ]
    no_deal = [_span(row.x(row.axis.no_deal), row.x(row.axis.no_deal), row.y - 9, row.y + 9) for row in rows]
    yield _layer({"type": "rect", "color": ZONE, "stroke": GREEN, "strokeWidth": 0.6}, bands)
    yield _layer({"type": "rule", "color": QUIET, "strokeWidth": 1}, [*along, *ticks])
    yield _layer({"type": "rule", "color": INK, "strokeWidth": 1.6, "strokeDash": [3, 2]}, no_deal)


def _behind(seen: Bundle, rows: Sequence[Row]) -> Iterator[Spec]:
    """The frontier's deals, thin and quiet."""
    values = [
        {"x": spot.x, "y": spot.y, "line": number, "row": row}
        for number, course in enumerate(seen.behind)
        for row, spot in enumerate(plot_rows.course_of(rows, course))
    ]
    detail = {"detail": {"field": "line", "type": "nominal"}}
    yield _layer({"type": "line", "color": FAINT, "strokeWidth": 0.7}, values, **detail, **_ORDER)


def _pointed_out(seen: Bundle, rows: Sequence[Row], bottom: float) -> Iterator[Spec]:
    """The lines that are pointed out with their marks and labels, the solutions last; the status quo."""
    looks = tuple(look(line, seen.lines) for line in seen.lines)
    above = plot_rows.labels(seen.lines, rows[0], [line.course[0] for line in seen.lines], 10)
    below = plot_rows.labels(seen.lines, rows[-1], [line.course[-1] for line in seen.lines], bottom)
    courses = [plot_rows.course_of(rows, line.course) for line in seen.lines]
    order = sorted(range(len(seen.lines)), key=lambda at: seen.lines[at].is_solution)
    for at in order:
        yield _stroke((above[at], *courses[at], below[at]), looks[at])
    if seen.status_quo is not None:
        yield _frames(plot_rows.course_of(rows, seen.status_quo))
    for at in order:
        yield _marks(courses[at], looks[at])
    for at in order:
        yield from _badge((above[at], below[at]), seen.lines[at].label, looks[at].colour)


@dataclass(frozen=True, slots=True)
class Look:
    """How a line that is pointed out is drawn, and the marks on it."""

    colour: str
    dashes: Sequence[int]
    shape: str
    size: int
    thickness: float


def look(line: Line, among: Sequence[Line]) -> Look:
    """The look of one line among all: solutions and the others each take theirs in turn."""
    alike = [other for other in among if other.is_solution == line.is_solution]
    at = alike.index(line)
    if line.is_solution:
        return Look(*_SOLUTIONS[at], thickness=2)
    return Look(QUIET, _ENDS[at], "circle", 14, thickness=1.3)


def _stroke(spots: Iterable[Spot], drawn_as: Look) -> Spec:
    mark: Spec = {
        "type": "line",
        "color": drawn_as.colour,
        "strokeWidth": drawn_as.thickness,
        "strokeDash": list(drawn_as.dashes),
    }
    return _layer(mark, [{"x": spot.x, "y": spot.y, "row": row} for row, spot in enumerate(spots)], **_ORDER)


def _marks(spots: Iterable[Spot], drawn_as: Look) -> Spec:
    fill = PAPER if drawn_as.colour == QUIET else drawn_as.colour
    mark = {
        "type": "point",
        "shape": drawn_as.shape,
        "size": drawn_as.size,
        "filled": True,
        "fill": fill,
        "stroke": QUIET if fill == PAPER else PAPER,
        "strokeWidth": 0.8,
        "opacity": 1,
    }
    return _layer(mark, _places(spots))


def _frames(spots: Iterable[Spot]) -> Spec:
    """The status quo, which lets be seen what lies within."""
    mark = {"type": "point", "shape": FRAME, "size": 110, "filled": True, "fill": INK, "opacity": 1}
    return _layer(mark, _places(spots))


def _badge(spots: Iterable[Spot], label: str, colour: str) -> Iterator[Spec]:
    """A label in a ring."""
    ring = {"type": "point", "shape": "circle", "size": 230, "filled": True, "fill": PAPER, "opacity": 1}
    places = _places(spots)
    yield _layer({**ring, "stroke": colour, "strokeWidth": 1.4}, places)
    words = [{**place, "words": label} for place in places]
    yield _text(words, SMALL_SIZE, INK, align="center", baseline="middle", fontWeight="bold")


def _texts(rows: Sequence[Row]) -> Iterator[Spec]:
    """Names, facts and the ends of the axes, with paper behind them where lines cross."""
    names = [
        {"x": row.name_at.x, "y": row.name_at.y + NAME_LINE * line, "words": words}
        for row in rows
        for line, words in enumerate(row.name)
    ]
    facts = [{"x": row.facts_at.x, "y": row.facts_at.y, "words": row.axis.facts} for row in rows]
    left = [{"x": row.left - 7, "y": row.y, "words": row.axis.ends[0]} for row in rows]
    right = [{"x": row.right + 7, "y": row.y, "words": row.axis.ends[1]} for row in rows]
    yield from _haloed(names, NAME_SIZE, INK, align="left", fontWeight="bold")
    yield from _haloed(facts, SMALL_SIZE, QUIET, align="left")
    yield _text(left, SMALL_SIZE, QUIET, align="right", baseline="middle")
    yield _text(right, SMALL_SIZE, QUIET, align="left", baseline="middle")


def _legend(seen: Bundle, top: float) -> Iterator[tuple[list[Spec], float]]:
    """What each line and mark means: for each row of the legend its layers and its height."""
    y = top
    for sample, words in _samples(seen):
        told = lines(words, _LEGEND_LINE, _LEGEND_LINES)
        values = [{"x": 52, "y": y + NAME_LINE * line, "words": text} for line, text in enumerate(told)]
        height = _LEGEND_ROW + NAME_LINE * (len(told) - 1)
        yield [*sample(y), _text(values, 12, INK, align="left", baseline="middle")], height
        y += height


def _samples(seen: Bundle) -> Iterator[tuple[Any, str]]:
    """Each thing that is to be explained: how it is drawn at a height, and its words."""
    for line in seen.lines:
        yield _line_sample(line, look(line, seen.lines)), line.words
    if len(seen.behind) > len(seen.lines):
        yield _thin_sample, _("another deal of the frontier")
    yield _band_sample, seen.band_words
    yield _no_deal_sample, _("no-deal points: the party accepts nothing further left")
    if seen.status_quo is not None:
        yield _frame_sample, _("status quo")


def _line_sample(line: Line, drawn_as: Look) -> Any:
    def sample(y: float) -> list[Spec]:
        stroke = _stroke((Spot(18, y), Spot(46, y)), drawn_as)
        return [stroke, _marks([Spot(34, y)], drawn_as), *_badge([Spot(9, y)], line.label, drawn_as.colour)]

    return sample


def _thin_sample(y: float) -> list[Spec]:
    return [_layer({"type": "rule", "color": FAINT, "strokeWidth": 1}, [_span(18, 46, y, y)])]


def _band_sample(y: float) -> list[Spec]:
    mark = {"type": "rect", "color": ZONE, "stroke": GREEN, "strokeWidth": 0.6}
    return [_layer(mark, [_span(18, 46, y - 6, y + 6)])]


def _no_deal_sample(y: float) -> list[Spec]:
    mark = {"type": "rule", "color": INK, "strokeWidth": 1.6, "strokeDash": [3, 2]}
    return [_layer(mark, [_span(34, 34, y - 8, y + 8)])]


def _frame_sample(y: float) -> list[Spec]:
    return [_frames([Spot(34, y)])]


#: Lines run from row to row, not from left to right.
_ORDER = {"order": {"field": "row", "type": "quantitative"}}


def _layer(mark: Spec, values: Sequence[Spec], **encoding: Spec) -> Spec:
    """Marks at pixels; all encodings are numbers of pixels, not of a scale."""
    at = {
        name: {"field": name, "type": "quantitative", "scale": None}
        for name in ("x", "y", "x2", "y2")
        if values and name in values[0]
    }
    for name in ("x2", "y2"):
        if name in at:
            at[name] = {"field": name}
    return {"data": {"values": list(values)}, "mark": {"aria": False, **mark}, "encoding": {**at, **encoding}}


def _text(values: Sequence[Spec], size: int, colour: str, **place: str) -> Spec:
    mark: Spec = {"type": "text", "fontSize": size, "color": colour, "limit": WIDTH, **place}
    return _layer(mark, values, text={"field": "words", "type": "nominal"})


def _haloed(values: Sequence[Spec], size: int, colour: str, **place: str) -> Iterator[Spec]:
    """A text that stays legible on lines."""
    halo = _text(values, size, PAPER, **place)
    halo["mark"] |= {"stroke": PAPER, "strokeWidth": 4, "strokeJoin": "round"}
    yield halo
    yield _text(values, size, colour, **place)


def _span(x: float, x2: float, y: float, y2: float) -> Spec:
    return {"x": x, "x2": x2, "y": y, "y2": y2}


def _places(spots: Iterable[Spot]) -> list[Spec]:
    return [{"x": spot.x, "y": spot.y} for spot in spots]
