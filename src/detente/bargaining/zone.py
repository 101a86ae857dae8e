"""The zone of agreement: is there one, how large, how sure, and what it improves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from detente.bargaining.existence import counted, exists
from detente.bargaining.readings import Reading, Side, no_deal_floor, side, space_of, zone_query
from detente.bargaining.results import Count, Existence, StatusQuo, Zone
from detente.bargaining.terms import Terms
from detente.deals.listing import kept, listed
from detente.deals.meeting import HALF_LIMIT, HALF_LIMIT_IN_LISTS
from detente.deals.query import Floor, Query
from detente.deals.routes import Ints
from detente.deals.space import Level, Space

#: So few deals are listed once, rather than counted anew for each party that is not at the table.
LISTED = 20_000


def zone(terms: Terms) -> Zone:
    """The deals that the linkages, the needed parties' red lines and no-deal points allow.

    Every range at its middle; ``certain`` with every range at its worst and silence as no,
    ``possible`` with every range at its best.
    """
    space = space_of(terms)
    middle = counted(space, zone_query(terms, Reading.ZONE))
    if _has_doubts(terms):
        certain = counted(space, zone_query(terms, Reading.CERTAIN, silence_is_no=True))
        possible = counted(space, zone_query(terms, Reading.POSSIBLE))
    else:
        certain = possible = middle
        if any(not party.is_scored for party in terms.members):
            certain = counted(space, zone_query(terms, Reading.ZONE, silence_is_no=True))
    return Zone(
        exists=_exists(terms, middle),
        count=middle,
        certain=Existence(exists=certain.is_positive, count=certain),
        possible=Existence(exists=possible.is_positive, count=possible),
        improves=_at_most(_improves(terms), middle),
    )


def status_quo(terms: Terms) -> StatusQuo | None:
    """What holds when nothing is agreed; None where an issue has no status quo."""
    deal = _status_quo_choices(terms)
    if deal is None:
        return None
    space = space_of(terms)
    points = {p.id: space.unscaled(p.id, space.points(p.id, deal)) for p in terms.scored}
    return StatusQuo(deal=space.deal(deal), points=points, breaks=broken(terms, deal))


def broken(terms: Terms, deal: tuple[int, ...]) -> tuple[str, ...]:
    """The linkages, and the members' binding red lines and no-deal points, that a deal breaks; sorted."""
    space = space_of(terms)
    names = [linkage.id for linkage in terms.linkages if space.breaks(("linkage", linkage.id), deal)]
    for party in terms.members:
        names += [line.id for line in terms.lines_of(party.id) if space.breaks(("red line", line.id), deal)]
        if party.is_scored:
            floor = no_deal_floor(terms, party, Reading.ZONE)
            if space.points(party.id, deal) < floor.least:
                names.append(f"{party.id}.no_deal")
    return tuple(sorted(names))


def outside(terms: Terms) -> Mapping[str, Count] | None:
    """For each party that is no member of the forum, how many of the deals counted it refuses."""
    if terms.question.forum is None:
        return None
    space = space_of(terms)
    inside = zone_query(terms, Reading.ZONE)
    assert inside is not None
    here = {party.id for party in terms.members}
    sides = [side(terms, party, Reading.ZONE) for party in terms.scenario.parties if party.id not in here]
    everyone = counted(space, inside)
    if everyone.high <= LISTED:
        deals = listed(space, inside)
        if deals is not None:
            return {one.party: _refused(space, deals, one) for one in sides}
    return {one.party: _less(everyone, counted(space, _with(inside, one))) for one in sides}


def _refused(space: Space, deals: Ints, one: Side) -> Count:
    """How many of the deals, (n, issues), a party refuses."""
    content = kept(space, deals, one.rules, () if one.floor is None else (one.floor,))
    number = len(deals) - int(content.sum())
    return Count(number, number)


def _with(inside: Query, one: Side) -> Query:
    """The deals that a party accepts besides."""
    floors = inside.floors if one.floor is None else (*inside.floors, one.floor)
    return replace(inside, rules=(*inside.rules, *one.rules), floors=floors)


def _exists(terms: Terms, found: Count) -> bool | None:
    """Whether the zone is there without the word of a party that nobody has scored."""
    if found.is_positive is not True:
        return found.is_positive
    if all(party.is_scored for party in terms.members):
        return True
    return exists(space_of(terms), zone_query(terms, Reading.ZONE, silence_is_no=True)) or None


def _improves(terms: Terms) -> Count | None:
    """How many deals every scored needed party finds as good as the status quo, and one better."""
    deal = _status_quo_choices(terms)
    if deal is None or terms.majority is not None or not terms.scored:
        return None
    space = space_of(terms)
    inside = zone_query(terms, Reading.ZONE)
    assert inside is not None
    now = {party.id: space.points(party.id, deal) for party in terms.scored}
    raised = tuple(replace(floor, least=max(floor.least, now[floor.party])) for floor in inside.floors)
    as_good = counted(space, replace(inside, floors=raised))
    if any(floor.least > now[floor.party] for floor in inside.floors):
        return as_good
    same = tuple(Floor(party, Level.MIDDLE, points) for party, points in now.items())
    halves = (
        HALF_LIMIT_IN_LISTS if as_good.value is None else HALF_LIMIT
    )  # these few matter where all is exact
    return _less(as_good, counted(space, replace(inside, floors=(), exactly=same), halves))


def _at_most(part: Count | None, whole: Count) -> Count | None:
    """A part's bounds, none above the bound of the whole."""
    return None if part is None else Count(part.low, min(part.high, whole.high))


def _less(whole: Count, part: Count) -> Count:
    return Count(max(0, whole.low - part.high), whole.high - part.low)


def _status_quo_choices(terms: Terms) -> tuple[int, ...] | None:
    choices = []
    for issue in terms.scenario.issues:
        if issue.status_quo is None:
            return None
        choices.append(issue.position_of(issue.status_quo))
    return tuple(choices)


def _has_doubts(terms: Terms) -> bool:
    """Whether any range of a member is more than one number."""
    return any(
        not terms.no_deal[party.id].is_exact
        or any(not span.is_exact for row in (party.points or {}).values() for span in row)
        or any(not synergy.points.is_exact for synergy in party.synergies)
        for party in terms.scored
    )
