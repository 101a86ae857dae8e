"""Layers of marks that are placed in pixels: no scale, no axis, no legend of Vega-Lite's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.pages.plot_rows import WIDTH
from detente.pages.plot_spec import Spec

#: Lines that run from row to row, each by its own number.
STRAIGHT: Spec = {
    "order": {"field": "row", "type": "quantitative"},
    "detail": {"field": "line", "type": "nominal"},
}


def layer(mark: Spec, values: Sequence[Spec], **encoding: Spec) -> Spec:
    """Marks at pixels: ``x`` and ``y`` of each value, and ``x2`` and ``y2`` where there are such."""
    at: Spec = {name: {"field": name, "type": "quantitative", "scale": None} for name in ("x", "y")}
    if values and "x2" in values[0]:
        at |= {name: {"field": name} for name in ("x2", "y2")}
    return {"data": {"values": list(values)}, "mark": {"aria": False, **mark}, "encoding": {**at, **encoding}}


def own(*channels: str) -> Spec:
    """Channels of which each value brings its own, as it is to be drawn."""
    return {name: {"field": name, "type": "nominal", "scale": None, "legend": None} for name in channels}


def text(values: Sequence[Spec], size: int, colour: str, **place: str) -> Spec:
    """Each value's ``words``."""
    mark: Spec = {"type": "text", "fontSize": size, "color": colour, "limit": WIDTH, **place}
    return layer(mark, values, text={"field": "words", "type": "nominal"})


def haloed(values: Sequence[Spec], size: int, colour: str, paper: str, **place: str) -> Iterator[Spec]:
    """A text that stays legible on lines."""
    halo = text(values, size, paper, **place)
    halo["mark"] |= {"stroke": paper, "strokeWidth": 4, "strokeJoin": "round"}
    yield halo
    yield text(values, size, colour, **place)


def span(x: float, x2: float, y: float, y2: float) -> Spec:
    """From one place to another."""
    return {"x": x, "x2": x2, "y": y, "y2": y2}
