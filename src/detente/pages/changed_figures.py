"""The figures of two answers that differ: of a way out of both, of a deal, and how many deals are left."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from detente.bargaining.effects import Diff, SolutionEffect
from detente.bargaining.results import Analysis, Concession, Count, SetAside
from detente.messages import _
from detente.pages import figures
from detente.pages.changed_parts import Sides, from_to
from detente.pages.members import brief
from detente.pages.placed import Path, count, number
from detente.pages.verdict import Reading


def of_way(
    sides: Sides, diff: Diff, reading: Reading, was: SetAside | Concession, now: SetAside | Concession
) -> Iterator[str]:
    """The figures that are others: what it costs, by how much no-deal points must fall, what it opens."""
    places = _place(diff.before, reading, was), _place(diff.after, reading, now)
    if isinstance(was, Concession) and isinstance(now, Concession):
        yield from _prices(sides, (was, now), places)
    if was.opens != now.opens:
        pairs = zip(sides.keeps, (was, now), places, strict=True)
        yield from_to(
            _("opens deals"), *(count(keep, one.opens, (*place, "opens")) for keep, one, place in pairs)
        )


def _prices(sides: Sides, pair: tuple[Concession, Concession], places: tuple[Path, Path]) -> Iterator[str]:
    was, now = pair
    if was.cost is not None and now.cost is not None and was.cost != now.cost:
        costs = zip(sides.keeps, (was.cost, now.cost), places, strict=True)
        yield from_to(_("cost"), *(number(keep, cost, (*place, "cost")) for keep, cost, place in costs))
    for name in dict.fromkeys((*was.falls, *now.falls)):
        falls = [one.falls.get(name, Fraction(0)) for one in pair]
        if figures.number(falls[0]) != figures.number(falls[1]):
            told = zip(sides.keeps, falls, places, strict=True)
            yield from_to(
                _("fall of {what}", what=brief(sides.after, name)),
                *(number(keep, fall, (*place, "falls", name)) for keep, fall, place in told),
            )


def _place(analysis: Analysis, reading: Reading, one: SetAside | Concession) -> Path:
    """Where an answer has a way out."""
    if reading is Reading.STATED and analysis.stated is not None:
        stated = analysis.stated
        return ("stated", *_in_lists(stated.set_aside, stated.concessions, one))
    return _in_lists(analysis.set_aside, analysis.concessions, one)


def _in_lists(
    aside: tuple[SetAside, ...], concessions: tuple[Concession, ...], one: SetAside | Concession
) -> Path:
    if isinstance(one, SetAside):
        return ("set_aside", aside.index(one))
    return ("concessions", concessions.index(one))


def of_deal(sides: Sides, one: SolutionEffect) -> str:
    """What the deal that a rule chooses now is worth to each party."""
    _before, keep = sides.keeps
    worth = one.after.points if one.after is not None else {}
    each = " · ".join(
        f"{sides.after.party(party)} {number(keep, value, ('solutions', one.name, 'points', party))}"
        for party, value in worth.items()
    )
    return _("Points: {each}", each=each)


class _Counted(NamedTuple):
    """How many there are, and where the answer says so."""

    many: Count | int
    path: Path

    @property
    def shown(self) -> str:
        return figures.whole(self.many) if isinstance(self.many, int) else figures.how_many(self.many)


def counts(sides: Sides, diff: Diff) -> Iterator[str]:
    """How many deals are left by the main reading, and what else is counted where that is another number."""
    before, after = _counted(diff.before), _counted(diff.after)
    earlier, later = sides.keeps
    for what, now in after.items():
        was = before.get(what)
        if was is None:
            yield from_to(what, _("not counted"), count(later, *now))
        elif was.shown != now.shown or what == _main(diff.after):
            yield from_to(what, count(earlier, *was), count(later, *now))


def _main(analysis: Analysis) -> str:
    """What is counted by points and red lines; by what was said, where nobody has points."""
    if analysis.stated is not None and len(analysis.unscored) == len(analysis.parties):
        return _("not refused in the positions of any party whose consent is needed")
    return _zone(analysis)


def _zone(analysis: Analysis) -> str:
    if analysis.zone.exists is not None:
        return _("in the zone of agreement")
    if len(analysis.unscored) == len(analysis.parties):
        return _("not excluded by the red lines")
    return _("not excluded by points and red lines")


def _counted(analysis: Analysis) -> dict[str, _Counted]:
    zone = analysis.zone
    found = {
        _("possible on this agenda"): _Counted(analysis.deals, ("deals",)),
        _zone(analysis): _Counted(zone.count, ("zone", "count")),
        _("in the zone with every doubt resolved against it"): _Counted(
            zone.certain.count, ("zone", "certain", "count")
        ),
        _("in the zone with every doubt resolved for it"): _Counted(
            zone.possible.count, ("zone", "possible", "count")
        ),
    }
    if zone.improves is not None:
        better = _("better than the status quo for at least one party and worse for none")
        found[better] = _Counted(zone.improves, ("zone", "improves"))
    if analysis.stated is not None:
        possible, certain = analysis.stated.possible.count, analysis.stated.certain.count
        refused = _("not refused in the positions of any party whose consent is needed")
        found[refused] = _Counted(possible, ("stated", "possible", "count"))
        granted = _("accepted in the positions of all whose consent is needed")
        found[granted] = _Counted(certain, ("stated", "certain", "count"))
    return found
