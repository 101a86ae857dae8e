"""What the deals are worth to two parties, and who would accept them: the matter of a picture."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from fractions import Fraction
from functools import cache, partial

import numpy as np

from detente.bargaining.readings import (
    Reading,
    linkage_keys,
    no_deal_floor,
    side,
    space_of,
    zone_query,
)
from detente.bargaining.terms import Terms
from detente.deals.attainable import LABEL_LIMIT, Attainable, attainable
from detente.deals.plan import TooWide
from detente.deals.query import Ballot, Query, Voter
from detente.deals.routes import Column, Ints
from detente.model import Party


class Standing(IntEnum):
    """Who would accept a deal: the needed parties together, both of the two shown, one of them, neither."""

    NEITHER = 0
    SECOND_ALONE = 1
    FIRST_ALONE = 2
    BOTH = 3
    IN_ZONE = 4


@dataclass(frozen=True, slots=True)
class Outcome:
    """The points of some deal for the two parties, and how that deal stands."""

    x: Fraction
    y: Fraction
    standing: Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcomes:
    """The distinct outcomes of all deals that the linkages allow, best first for the first party.

    An outcome stands as its best deal does. Where one deal suits the first party alone, and another with
    the same points the second alone, it is there twice. ``is_whole`` says whether none is missing; where
    some are, those found are of true deals all the same.
    """

    found: tuple[Outcome, ...]
    is_whole: bool


def outcomes(terms: Terms, x: Party, y: Party, limit: int = LABEL_LIMIT) -> Outcomes | None:
    """The outcomes for two scored members; None where the rules tie too much together to walk them."""
    space = space_of(terms)
    try:
        everything = attainable(space, _judged_by(terms, x, y), _columns(x, y), limit)
        standing = _standings(terms, x, y, everything)
        known = [(everything.points, standing)]
        is_whole = everything.is_whole
        if not _alone_decide(terms, x, y):
            query = zone_query(terms, Reading.ZONE)
            assert query is not None  # nobody's silence counts as no here
            agreed = attainable(space, query, _columns(x, y), limit)
            known.append((agreed.points, np.full(len(agreed.points), Standing.IN_ZONE)))
            is_whole &= agreed.is_whole
    except TooWide:
        return None
    points_of = [cache(partial(space.unscaled, party.id)) for party in (x, y)]
    found = tuple(
        Outcome(points_of[0](across), points_of[1](upwards), stands)
        for across, upwards, stands in _best(known)
    )
    return Outcomes(found=found, is_whole=is_whole)


def _judged_by(terms: Terms, x: Party, y: Party) -> Query:
    """All deals that the linkages allow; the two vote against what breaks their red lines, without effect."""
    judges = tuple(
        Voter(party=p.id, rules=side(terms, p, Reading.ZONE).rules, floor=None, weight=1, veto=False)
        for p in (x, y)
    )
    return Query(allowed=terms.allowed, rules=linkage_keys(terms), ballot=Ballot(judges, need=0))


def _columns(x: Party, y: Party) -> tuple[Column, Column]:
    return (x.id, Reading.ZONE.points), (y.id, Reading.ZONE.points)


def _alone_decide(terms: Terms, x: Party, y: Party) -> bool:
    """Whether what suits both is the zone."""
    return terms.majority is None and {party.id for party in terms.members} == {x.id, y.id}


def _standings(terms: Terms, x: Party, y: Party, found: Attainable) -> Ints:
    """How each outcome stands with the two: their red lines from the votes, their no-deal from the points."""
    accepts = [
        ((found.lost >> at) & 1 == 0)
        & (found.points[:, at] >= no_deal_floor(terms, party, Reading.ZONE).least).astype(bool)
        for at, party in enumerate((x, y))
    ]
    both = Standing.IN_ZONE if _alone_decide(terms, x, y) else Standing.BOTH
    ones = np.where(accepts[0], Standing.FIRST_ALONE, Standing.NEITHER)
    ones = np.where(accepts[1], Standing.SECOND_ALONE, ones)
    standings: Ints = np.where(accepts[0] & accepts[1], both, ones)
    return standings


def _best(known: list[tuple[Ints, Ints]]) -> Iterator[tuple[int, int, Standing]]:
    """Each outcome with its best standing; with both where each of the two alone accepts a deal."""
    at: dict[tuple[int, int], set[int]] = {}
    for points, standings in known:
        for (across, upwards), stands in zip(points.tolist(), standings.tolist(), strict=True):
            at.setdefault((across, upwards), set()).add(stands)
    alone = {Standing.FIRST_ALONE, Standing.SECOND_ALONE}
    for (across, upwards), seen in sorted(at.items(), reverse=True):
        best = max(seen)
        for stands in sorted(alone & seen if best in alone else {best}, reverse=True):
            yield across, upwards, Standing(stands)
