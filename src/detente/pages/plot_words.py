"""A picture in words, for those who do not see it: what it shows, from where to where, and who is where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from detente.messages import _, _n
from detente.pages import figures
from detente.pages.plot_axes import Bundle
from detente.pages.plot_drawing import Scene
from detente.pages.plot_marks import Mark
from detente.pages.plot_spec import short


def title(seen: Scene | Bundle) -> str:
    """What the picture is of."""
    if isinstance(seen, Bundle):
        return _("What the deals of the frontier give each party")
    across, upwards = (short(name) for name in seen.parties)
    return _("What the deals give {across} and {upwards}", across=across, upwards=upwards)


def description(seen: Scene | Bundle) -> str:
    """What the picture shows, in sentences."""
    told = _axes(seen) if isinstance(seen, Bundle) else _outcomes(seen)
    return " ".join((*seen.notes, *told))


def _axes(seen: Bundle) -> Iterator[str]:
    for axis in seen.axes:
        low, high = figures.number(axis.low), figures.number(axis.high)
        yield _(
            "{party}: from {low} to {high} points; {facts}.",
            party=short(axis.name),
            low=low,
            high=high,
            facts=axis.facts,
        )
    for line in seen.lines:
        places = "; ".join(
            f"{short(axis.name)} {figures.number(value)}"
            for axis, value in zip(seen.axes, line.course, strict=True)
        )
        yield _("Line {label}, {words}: {places}.", label=line.label, words=short(line.words), places=places)


def _outcomes(seen: Scene) -> Iterator[str]:
    sides = (_("to the right"), _("upwards"))
    for axis, side, name, no_deal in zip("xy", sides, seen.parties, seen.no_deal, strict=True):
        values: list[Fraction] = [getattr(mark, axis) for mark in (*seen.deals, *seen.pointed_out)]
        low, high = min([*values, no_deal]), max([*values, no_deal])
        yield _(
            "{party} {side}: from {low} to {high} points; no deal: {n}.",
            party=short(name),
            side=side,
            low=figures.number(low),
            high=figures.number(high),
            n=figures.number(no_deal),
        )
    for kind, alike in _by_kind(reversed(seen.deals)).items():
        marks = _n("one mark", "{n} marks", len(alike), n=figures.whole(len(alike)))
        yield _("{kind}: {marks}.", kind=kind, marks=marks)
    for kind, (first, *others) in _by_kind(seen.pointed_out).items():
        here = _("{x} and {y} points", x=figures.number(first.x), y=figures.number(first.y))
        count = len(others) + 1
        marks = _n("one mark", "{n} marks", count, n=figures.whole(count)) if others else here
        yield _("{kind}: {marks}.", kind=kind, marks=marks)


def _by_kind(marks: Iterable[Mark]) -> dict[str, list[Mark]]:
    found: dict[str, list[Mark]] = {}
    for mark in marks:
        found.setdefault(mark.kind.words, []).append(mark)
    return found
