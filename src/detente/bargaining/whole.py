"""The whole answer to one question, put together from its parts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from itertools import islice

import numpy as np

from detente.bargaining.agenda import set_aside
from detente.bargaining.beyond import solutions_without_frontier
from detente.bargaining.coalitions import minimal_winning, needed
from detente.bargaining.deadlock import NONE, Deadlock, deadlock
from detente.bargaining.frontier import Frontier, frontier
from detente.bargaining.options import left_out, options
from detente.bargaining.oracle import OutOfWork, linkages_clash
from detente.bargaining.results import Analysis, Coalition, Entry, OptionTable, SetAside, Solutions, Zone
from detente.bargaining.rooms import room
from detente.bargaining.solutions import NAMES, solutions
from detente.bargaining.stated import stated
from detente.bargaining.terms import Terms
from detente.bargaining.zone import outside, status_quo, zone
from detente.deals.query import whole_weights
from detente.deals.routes import Ints
from detente.model import Unanimity

#: Told the name of each part before it is worked out.
Progress = Callable[[str], None]

#: The parts of an answer beside the zone itself.
PARTS = frozenset({"frontier", "solutions", "options", "stated", "deadlock", "coalitions", "outside"})


@dataclass(slots=True)
class _Cuts:
    """The names of what is not complete, each once, in the order in which it came up."""

    names: list[str] = field(default_factory=list)

    def add(self, *names: str) -> None:
        self.names += [name for name in names if name not in self.names]


def analysis(terms: Terms, progress: Progress | None = None, parts: frozenset[str] = PARTS) -> Analysis:
    """Everything that is asked of a scenario on these terms; of ``parts`` only those named."""
    tell = progress or (lambda part: None)
    cuts = _Cuts()
    tell("zone")
    the_zone = zone(terms)
    tell("frontier")
    known = frontier(terms) if "frontier" in parts else None
    tell("solutions")
    solved = _solutions(terms, the_zone, known, cuts) if "solutions" in parts else None
    tell("options")
    table = _options(terms, known, cuts) if "options" in parts else {}
    tell("stated")
    said = stated(terms) if "stated" in parts else None
    cuts.add(*(said.cut if said else ()))
    tell("deadlock")
    why, aside = _deadlock(terms, the_zone, cuts) if "deadlock" in parts else (NONE, ())
    tell("coalitions")
    groups, key_members = _coalitions(terms, cuts) if "coalitions" in parts else (None, None)
    tell("outside")
    return Analysis(
        scenario=terms.scenario.title.in_(terms.scenario.language),
        parties=tuple(party.id for party in terms.members),
        unscored=tuple(party.id for party in terms.members if not party.is_scored),
        issues=tuple(issue.id for issue in terms.scenario.issues),
        agenda=terms.agenda,
        forum=terms.question.forum,
        circumstance=terms.question.circumstance,
        waived=terms.waived,
        deals=_size(terms),
        status_quo=status_quo(terms),
        zone=the_zone,
        options=table,
        stated=said.stated if said else None,
        frontier=_entries(terms, known, cuts),
        solutions=solved,
        conflicts=why.conflicts,
        concessions=why.concessions,
        set_aside=aside,
        outside=outside(terms) if "outside" in parts else None,
        cut=tuple(cuts.names),
        linkages_clash=why.linkages_clash,
        coalitions=groups,
        needed=key_members,
    )


def _options(terms: Terms, known: Frontier | None, cuts: _Cuts) -> OptionTable:
    found = options(terms, _witnesses(terms, known))
    cuts.add(*(f"options.{issue}" for issue in (*left_out(terms), *found.undecided)))
    return found.table


def _size(terms: Terms) -> int:
    size = 1
    for issue in terms.scenario.issues:
        if issue.id in terms.agenda:
            size *= len(issue.options)
    return size


def _entries(terms: Terms, known: Frontier | None, cuts: _Cuts) -> tuple[Entry, ...] | None:
    if known is None:
        return None
    limit = terms.question.frontier_limit
    if not known.is_complete or len(known.found) > limit:
        cuts.add("frontier")
    return known.entries(limit)


def _solutions(
    terms: Terms, the_zone: Zone, known: Frontier | None, cuts: _Cuts, prefix: str = ""
) -> Solutions | None:
    if the_zone.count.is_positive is False:
        return None
    solved = solutions(terms, known, solutions_without_frontier)
    if solved is not None:
        asked = NAMES if terms.majority is None else ("utilitarian",)
        cuts.add(*(f"{prefix}solutions.{name}" for name in asked if getattr(solved, name) is None))
    return solved


def _witnesses(terms: Terms, known: Frontier | None) -> Ints:
    """Deals of the zone that are at hand."""
    if known is None:
        return np.zeros((0, len(terms.scenario.issues)), np.int64)
    return known.found.choices


def _deadlock(terms: Terms, the_zone: Zone, cuts: _Cuts) -> tuple[Deadlock, tuple[SetAside, ...]]:
    here = room(terms, terms.members)
    if terms.majority is not None:
        cuts.add("conflicts", "concessions", "set_aside")
        try:
            return replace(NONE, linkages_clash=linkages_clash(here)), ()
        except OutOfWork:
            return NONE, ()
    if the_zone.count.is_positive is None:
        cuts.add("conflicts", "concessions", "set_aside")
    if the_zone.count.is_positive is not False:
        return NONE, ()
    why = deadlock(here, terms.question.limit)
    cuts.add(*why.cut)
    if why.linkages_clash is not None:
        return why, ()
    aside, is_complete = set_aside(here, terms.question.limit)
    if not is_complete:
        cuts.add("set_aside")
    return why, aside


def _coalitions(terms: Terms, cuts: _Cuts) -> tuple[tuple[Coalition, ...] | None, tuple[str, ...] | None]:
    majority = terms.majority
    if majority is None:
        return None, None
    weights, need = whole_weights(majority, tuple(party.id for party in terms.members))
    limit = terms.question.limit
    found = list(islice(minimal_winning(weights, majority.vetoes, need), limit + 1))
    if len(found) > limit:
        cuts.add("coalitions")
    groups = tuple(_coalition(terms, members, cuts) for members in found[:limit])
    return groups, needed(weights, majority.vetoes, need)


def _coalition(terms: Terms, members: tuple[str, ...], cuts: _Cuts) -> Coalition:
    """What the members could agree among themselves, under unanimity."""
    inside = replace(terms, members=tuple(p for p in terms.members if p.id in members), rule=Unanimity())
    the_zone = zone(inside)
    solved = _solutions(inside, the_zone, frontier(inside), cuts, "coalitions.")
    why = NONE
    if the_zone.count.is_positive is None:
        cuts.add("coalitions.conflicts", "coalitions.concessions")
    if the_zone.count.is_positive is False:
        why = deadlock(room(inside, inside.members), terms.question.limit)
        cuts.add(*(f"coalitions.{name}" for name in why.cut))
    return Coalition(
        members=members,
        zone=the_zone,
        solutions=solved,
        conflicts=why.conflicts,
        concessions=why.concessions,
    )
