"""Marks on paper: the layers, axes, legends and words of a picture, as a Vega-Lite specification."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from detente.bargaining.outcomes import Outcomes
from detente.bargaining.results import Analysis
from detente.messages import _, _n
from detente.pages import figures
from detente.pages.names import Names
from detente.pages.plot_marks import Axes, Kind, Mark, outcome_marks, pointed_out, thinned
from detente.pages.plot_spec import Spec, headed, lines, locale, verdicts

_SIZE = 400
#: How many letters of the subtitle go on a line.
_LINE = 80
#: How many letters of an axis or a legend go on a line.
_AXIS_LINE, _LEGEND_LINE = 48, 50
#: What is left free beyond the outermost marks, in parts of the axis.
_AIR = Fraction(4, 100)
#: Up to so many outcomes have marks so many times as large.
_FEW, _LARGER = 300, 2.5
_SHADE, _LINES = "#eef1f5", "#444444"
_LEGEND = {
    "orient": "bottom",
    "direction": "vertical",
    "labelLimit": 460,
    "titleLimit": 460,
    "layout": {"expr": "{bottom: {direction: 'vertical', margin: 14}, offset: 18}"},
    "labelFontSize": 13,
    "titleFontSize": 13,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is to be seen: the deals from the back to the front, what is pointed out, and the words."""

    deals: tuple[Mark, ...]
    pointed_out: tuple[Mark, ...]
    no_deal: tuple[Fraction, Fraction]
    no_deal_words: tuple[str, str]
    parties: tuple[str, str]
    title: str
    verdicts: tuple[str, ...]
    marking: str
    notes: tuple[str, ...]

    def reach(self, axis: str) -> tuple[float, float]:
        """From the smallest to the greatest number on an axis, with some air."""
        values = [getattr(mark, axis) for mark in (*self.deals, *self.pointed_out)]
        values.append(self.no_deal["xy".index(axis)])
        air = (max(values) - min(values) or Fraction(1)) * _AIR
        return float(min(values) - air), float(max(values) + air)


def scene(names: Names, analysis: Analysis, axes: Axes, found: Outcomes | None) -> Scene:
    """What is to be seen of an answer; ``found`` is None where the outcomes are not known."""
    everything = outcome_marks(names, analysis, axes, found) if found is not None else ()
    deals = thinned(everything)
    return Scene(
        deals=deals[::-1],
        pointed_out=pointed_out(names, analysis, axes),
        no_deal=axes.no_deal,
        no_deal_words=(_no_deal_words(axes.no_deal[0]), _no_deal_words(axes.no_deal[1])),
        parties=(names.party(axes.x.id), names.party(axes.y.id)),
        title=names.text(names.scenario.title),
        verdicts=verdicts(names, analysis),
        marking=names.text(names.scenario.marking),
        notes=(
            _how_many(found, is_thinned=len(deals) < len(everything)),
            _("Dashed: no-deal points. Shaded: enough points for both; a “no” there means a red line."),
        ),
    )


def _words(seen: Scene) -> tuple[str, ...]:
    """What stands under the title: the marking, the verdicts, and how to read the picture."""
    return tuple(part for part in (seen.marking, *seen.verdicts, *seen.notes) if part)


def _no_deal_words(points: Fraction) -> str:
    return _("no deal: {n}", n=figures.number(points))


def _axis_title(party: str) -> list[str]:
    return lines(_("{party}: points", party=party), _AXIS_LINE, 2)


def drawn(seen: Scene) -> Spec:
    """The scene as a Vega-Lite specification."""
    layers = [_shade(seen), *_no_deal_lines(seen)]
    if seen.deals:
        front_first = _kinds(seen.deals[::-1])
        larger = _LARGER if len(seen.deals) <= _FEW else 1
        layers.append(_points(seen.deals, _("Who would accept"), front_first, larger))
    if seen.pointed_out:
        layers.append(_points(seen.pointed_out, _("Also shown"), _kinds(seen.pointed_out)))
    independent = dict.fromkeys(("shape", "fill", "stroke"), "independent")
    return {
        "layer": layers,
        "resolve": {"scale": independent},
        "width": _SIZE,
        "height": _SIZE,
        "title": headed(seen.title, _words(seen), _LINE),
        "description": " ".join(_words(seen)),
        "config": {
            "locale": locale(),
            "legend": _LEGEND,
            "axis": {"labelFontSize": 13, "titleFontSize": 13},
            "lineBreak": "\n",
        },
    }


def _how_many(found: Outcomes | None, *, is_thinned: bool) -> str:
    """How many outcomes there are, and which of them are drawn."""
    if found is None:
        return _(
            "The rules tie too much together to draw the deals: the marks are what is known without them."
        )
    count = len({(one.x, one.y) for one in found.found})
    if not found.is_whole:
        return _("Each mark is what a deal gives the two. They are too many to find all: others lie between.")
    if is_thinned:
        return _(
            "Each mark is what a deal gives the two: {n} outcomes; of near neighbours the best is drawn.",
            n=figures.whole(count),
        )
    return _n(
        "Each mark is what a deal gives the two: one outcome.",
        "Each mark is what a deal gives the two: {n} outcomes, all drawn.",
        count,
        n=figures.whole(count),
    )


def _kinds(marks: Sequence[Mark]) -> list[Kind]:
    """The kinds that there are, in the order of the marks."""
    return list(dict.fromkeys(mark.kind for mark in marks))


def _points(marks: Sequence[Mark], title: str, kinds: Sequence[Kind], larger: float = 1) -> Spec:
    """A layer of marks with their legend."""

    def channel(name: str) -> Spec:
        words, looks = [_on_lines(kind) for kind in kinds], [getattr(kind, name) for kind in kinds]
        return {
            "field": "kind",
            "type": "nominal",
            "scale": {"domain": words, "range": looks},
            "legend": {"title": title, "symbolSize": 110, "symbolStrokeWidth": 1.4, "symbolOpacity": 1},
        }

    values = [
        {
            "x": float(mark.x),
            "y": float(mark.y),
            "kind": _on_lines(mark.kind),
            "size": mark.kind.size * larger,
        }
        for mark in marks
    ]
    size = {"field": "size", "type": "quantitative", "scale": None, "legend": None}
    return {
        "data": {"values": values},
        "mark": {"type": "point", "filled": True, "opacity": 1, "strokeWidth": 1.4, "aria": False},
        "encoding": {
            "x": _number("x"),
            "y": _number("y"),
            **{name: channel(name) for name in ("shape", "fill", "stroke")},
            "size": size,
        },
    }


def _on_lines(kind: Kind) -> str:
    return "\n".join(lines(kind.words, _LEGEND_LINE, 4))


def _number(name: str) -> Spec:
    return {"field": name, "type": "quantitative"}


def _shade(seen: Scene) -> Spec:
    """Where both have at least their no-deal points; this first layer has the axes too."""

    def channel(axis: str, title: str | list[str]) -> Spec:
        scale = {"domain": list(seen.reach(axis)), "nice": False, "zero": False}
        return {**_number(axis), "title": title, "scale": scale}

    x, y = (float(value) for value in seen.no_deal)
    return {
        "data": {"values": [{"x": x, "y": y, "x2": seen.reach("x")[1], "y2": seen.reach("y")[1]}]},
        "mark": {"type": "rect", "color": _SHADE},
        "encoding": {
            "x": channel("x", _axis_title(seen.parties[0])),
            "y": channel("y", _axis_title(seen.parties[1])),
            "x2": {"field": "x2"},
            "y2": {"field": "y2"},
        },
    }


def _no_deal_lines(seen: Scene) -> Iterator[Spec]:
    """A dashed line for each party's no-deal points, with its number outside the frame."""
    for axis, value, words in zip("xy", seen.no_deal, seen.no_deal_words, strict=True):
        drawn_from = {"values": [{axis: float(value), "words": words}]}
        at = {axis: _number(axis)}
        rule = {"type": "rule", "strokeDash": [5, 4], "color": _LINES}
        place = {"y": -8} if axis == "x" else {"x": _SIZE + 9, "angle": 270}
        text = {"type": "text", "color": _LINES, "fontSize": 12, **place}
        words_of_it = {"text": {"field": "words", "type": "nominal"}}
        yield {"data": drawn_from, "mark": rule, "encoding": at}
        yield {"data": drawn_from, "mark": text, "encoding": at | words_of_it}
