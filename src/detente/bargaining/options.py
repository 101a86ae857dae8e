"""The table of options: what is open, what is barred and by whom."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from detente.bargaining.openness import open_options
from detente.bargaining.readings import Reading, Side, linkage_keys, side, space_of, stated_side
from detente.bargaining.readings import query as query_of
from detente.bargaining.results import OptionState, OptionTable
from detente.bargaining.terms import Terms
from detente.deals.marginals import Flags, OptionProofs
from detente.deals.query import Query
from detente.deals.routes import Ints
from detente.deals.space import Space
from detente.model import Issue

#: Issues of more options are left out of the table.
OPTION_LIMIT = 100


def listed(terms: Terms) -> tuple[Issue, ...]:
    """The issues of the agenda that the table has."""
    return tuple(i for i in terms.scenario.issues if i.id in terms.agenda and len(i.options) <= OPTION_LIMIT)


def left_out(terms: Terms) -> tuple[str, ...]:
    """The issues of the agenda that have too many options for the table."""
    return tuple(
        i.id for i in terms.scenario.issues if i.id in terms.agenda and len(i.options) > OPTION_LIMIT
    )


@dataclass(frozen=True, slots=True)
class OptionAnswer:
    """The table, and the issues in it for whose options not everyone who bars them is known."""

    table: OptionTable
    undecided: tuple[str, ...]


def options(terms: Terms, witnesses: Ints) -> OptionAnswer:
    """For every option whether a deal of the zone has it, and which members alone refuse all such deals.

    ``witnesses`` (n, issues) are deals known to be in the zone.
    """
    sides = [side(terms, party, Reading.ZONE) for party in terms.members]
    loud = quiet = query_of(terms, sides)
    if any(not party.is_scored for party in terms.members):
        silent = [side(terms, party, Reading.ZONE, silence_is_no=True) for party in terms.members]
        quiet = query_of(terms, silent)
    return _answer(terms, sides, loud, quiet, witnesses)


def stated_options(terms: Terms, taken_back: frozenset[str] = frozenset()) -> OptionAnswer:
    """The same by positions alone: open where a deal with it is refused by nobody who is needed.

    Refusals (PARTY.ISSUE) that are taken back do not count.
    """
    sides = [_without(stated_side(terms, party, "refused"), taken_back) for party in terms.members]
    open_to = query_of(terms, sides)
    return _answer(terms, sides, open_to, open_to, np.zeros((0, len(terms.scenario.issues)), np.int64))


def _without(one: Side, taken_back: frozenset[str]) -> Side:
    return replace(one, rules=tuple(rule for rule in one.rules if ".".join(rule[1:]) not in taken_back))


def _answer(
    terms: Terms, sides: Sequence[Side], loud: Query | None, quiet: Query | None, witnesses: Ints
) -> OptionAnswer:
    """``loud``: the deals that nobody needed refuses; ``quiet``: those that need no unscored party's word."""
    space = space_of(terms)
    at = {issue.id: position for position, issue in enumerate(terms.scenario.issues)}
    issues = [at[issue.id] for issue in listed(terms)]
    seen = OptionProofs.none(space)
    seen.saw(witnesses)
    bars = _bars(terms, space, sides, seen, issues)
    if terms.majority is None:
        for flags, refused in zip(seen.closed, bars.refused, strict=True):
            flags |= refused
    loudly = open_options(space, loud, seen, issues)
    quietly = loudly
    if quiet is not loud:
        unsaid = OptionProofs(OptionProofs.none(space).open, loudly.closed)
        quietly = open_options(space, quiet, unsaid, issues)
    table = {
        issue.id: {
            option.id: OptionState(
                open=_is_open(loudly, quietly, at[issue.id], position),
                barred_by=bars.of(at[issue.id], position),
            )
            for position, option in enumerate(issue.options)
        }
        for issue in listed(terms)
    }
    unclear = tuple(issue.id for issue in listed(terms) if bars.unknown[at[issue.id]].any())
    return OptionAnswer(table, unclear)


def _is_open(loudly: OptionProofs, quietly: OptionProofs, issue: int, option: int) -> bool | None:
    """True with a deal that needs no silent party's word, None where each needs it, else False."""
    if quietly.open[issue][option]:
        return True
    return False if loudly.closed[issue][option] else None


def _lawful(terms: Terms) -> Query:
    return Query(allowed=terms.allowed, rules=linkage_keys(terms))


@dataclass(frozen=True, slots=True, eq=False)
class _Bars:
    """Per issue: who alone refuses each option (parties, options), and where that is not known for all."""

    parties: tuple[str, ...]
    by: tuple[Ints, ...]
    unknown: tuple[Ints, ...]

    @property
    def refused(self) -> tuple[Ints, ...]:
        return tuple(np.array(each.any(axis=0)) for each in self.by)

    def of(self, issue: int, option: int) -> tuple[str, ...]:
        return tuple(self.parties[row] for row in np.flatnonzero(self.by[issue][:, option]))


def _bars(
    terms: Terms, space: Space, sides: Sequence[Side], seen: OptionProofs, issues: Sequence[int]
) -> _Bars:
    """For every option the members each of whom alone refuses every deal with it that the linkages allow."""
    base = _lawful(terms)
    lawful = open_options(space, base, seen, issues)
    content = [_alone(space, base, each, lawful.closed, issues) for each in sides]
    by: list[Ints] = []
    unknown: list[Ints] = []
    for issue, free in enumerate(lawful.open):
        rows = [free & one.closed[issue] for one in content]
        by.append(np.array(rows, dtype=bool).reshape(len(content), len(free)))
        clear = [lawful.closed[issue] | one.open[issue] | row for one, row in zip(content, rows, strict=True)]
        known_for = np.array(clear, dtype=bool).reshape(len(content), len(free))
        unknown.append(np.array(~known_for.all(axis=0)))
    return _Bars(tuple(each.party for each in sides), tuple(by), tuple(unknown))


def _alone(
    space: Space, base: Query, one: Side, closed: Sequence[Flags], issues: Sequence[int]
) -> OptionProofs:
    """Which options one member by itself accepts; kept, since the ways to a zone ask it over and over.

    ``closed`` are those that the linkages allow nobody.
    """
    floors = () if one.floor is None else (one.floor,)
    own = replace(base, rules=(*base.rules, *one.rules), floors=floors)
    key = ("alone", own.rules, floors, tuple(mask.tobytes() for mask in own.allowed), tuple(issues))
    found = space.scenario.compiled.get(key)
    if not isinstance(found, OptionProofs):
        found = open_options(space, own, OptionProofs(OptionProofs.none(space).open, tuple(closed)), issues)
        space.scenario.compiled[key] = found
    return found
