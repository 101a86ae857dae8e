"""One deal at once: its points, what it breaks, and what would be better for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from detente.bargaining.frontier import columns_of
from detente.bargaining.readings import Reading, space_of, zone_query
from detente.bargaining.results import Better, Score
from detente.bargaining.terms import Terms
from detente.bargaining.zone import broken
from detente.deals.efficient import Efficient, efficient
from detente.deals.labels import TooMany
from detente.deals.plan import TooWide
from detente.deals.query import Floor, has
from detente.errors import BadInput, Problem
from detente.messages import _
from detente.model import Deal

#: Labels of one step of the search for something better.
LABELS = 200_000


def score(terms: Terms, deal: Deal) -> Score:
    """What one deal is worth to the scored members. Issues that it leaves out stand at their status quo.

    Raises BadInput where an issue is left out that has no status quo, or where the deal moves an
    issue that is not on the agenda.
    """
    space = space_of(terms)
    choices = _completed(terms, deal)
    points = {p.id: space.unscaled(p.id, space.points(p.id, choices)) for p in terms.scored}
    loud, quiet = zone_query(terms, Reading.ZONE), zone_query(terms, Reading.ZONE, silence_is_no=True)
    assert loud is not None
    in_zone: bool | None = has(space, loud, choices)
    if in_zone and (quiet is None or not has(space, quiet, choices)):
        in_zone = None
    better = _better(terms, choices)
    row = better[0] if better else None
    return Score(
        deal=space.deal(choices),
        points=points,
        gains={party: have - terms.no_deal[party].middle for party, have in points.items()},
        breaks=broken(terms, choices),
        in_zone=in_zone,
        efficient=None if better is None else row is None,
        better=row,
    )


def _completed(terms: Terms, deal: Deal) -> tuple[int, ...]:
    choices, problems = [], []
    for issue in terms.scenario.issues:
        if issue.id in deal:
            option = issue.option_of(deal[issue.id])
            if issue.id not in terms.agenda and option.id != issue.status_quo:
                what = _("'{issue}' is not on the agenda, so the deal cannot move it.", issue=issue.id)
                problems.append(Problem(field=(issue.id,), what=what))
            choices.append(issue.position_of(option.id))
        elif issue.status_quo is not None:
            choices.append(issue.position_of(issue.status_quo))
        else:
            what = _("'{issue}' has no status quo, so the deal must settle it.", issue=issue.id)
            problems.append(Problem(field=(issue.id,), what=what))
    if problems:
        raise BadInput(*problems)
    return tuple(choices)


def _better(terms: Terms, choices: tuple[int, ...]) -> tuple[Better | None] | None:
    """The first deal of the zone that is better for all, (None,) where there is none; None: not decided."""
    if not terms.scored:
        return (None,)
    space = space_of(terms)
    columns = columns_of(terms)
    have = tuple(space.points(party, choices, level) for party, level in columns)
    query = zone_query(terms, Reading.ZONE)
    assert query is not None
    floors = tuple(Floor(p, level, least) for (p, level), least in zip(columns, have, strict=True))
    try:
        found = efficient(space, replace(query, floors=(*query.floors, *floors)), columns, LABELS)
    except (TooMany, TooWide):
        return None
    return (_first_other(terms, found, have),)


def _first_other(terms: Terms, found: Efficient, have: Sequence[int]) -> Better | None:
    space = space_of(terms)
    for row in range(len(found)):
        points = tuple(int(value) for value in found.points[row])
        if points != tuple(have):
            named = {p.id: space.unscaled(p.id, v) for p, v in zip(terms.scored, points, strict=True)}
            return Better(deal=space.deal(found.choices[row]), points=named)
    return None
