"""Checking the frontier and the solutions of bargaining theory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise
from math import prod

from detente.bargaining.verify.checks import Ledger
from detente.bargaining.verify.claims import Claim
from detente.bargaining.verify.constraints import Floor
from detente.bargaining.verify.ground import Places
from detente.bargaining.verify.kinds import TOO_MUCH, UNDECIDED, Because, Judged, Kind, Why, because
from detente.bargaining.verify.questions import Peak, is_open, peaks, undominated
from detente.bargaining.verify.sweep import Vector
from detente.bargaining.verify.terms import Reading, Terms, reading

Gains = tuple[Fraction, ...]


def all_peaks(ledger: Ledger, terms: Terms) -> tuple[Peak, ...] | None:
    """The frontier by a pass of our own; None where that takes too much work."""
    return ledger.within(lambda: peaks(reading(terms), ledger.work))


def check_frontier(
    ledger: Ledger, terms: Terms, claim: Claim, truth: tuple[Peak, ...] | None, cut: bool
) -> None:
    """Every entry is in the zone, has its points, is beaten by nothing, and in its order; none is missing."""
    if not terms.scored:
        ledger.note(claim.path, Kind.NULL, claim.is_null, Why.NO_POINTS)
        return
    if claim.is_null:
        _note_undecided(ledger, claim, cut)
        return
    entries = [check_deal(ledger, terms, entry) for entry in claim]
    listed = [
        Peak(_vector(terms, deal), deal, entry["alternatives"].count())
        for entry, deal in zip(claim, entries, strict=True)
    ]
    falling = all(one.vector > other.vector for one, other in pairwise(listed))
    ledger.note(claim.path, Kind.SORTED, falling, Why.OTHER_ORDER)
    if truth is None:
        _check_entries_alone(ledger, terms, claim, listed)
        ledger.note(claim.path, Kind.COMPLETE, None, TOO_MUCH)
    else:
        _check_against(ledger, claim, listed, truth, cut)


def check_deal(ledger: Ledger, terms: Terms, claim: Claim) -> Places:
    """A deal of the zone with its points."""
    deal = terms.ground.deal_of(claim["deal"])
    counts = reading(terms).counts(deal)
    ledger.note(claim["deal"].path, Kind.IN_ZONE, counts, Why.REFUSED_DEAL)
    check_points(ledger, terms, claim["points"], deal)
    return deal


def check_points(ledger: Ledger, terms: Terms, claim: Claim, deal: Places) -> None:
    """The points of a deal for every scored member."""
    right = claim.fields() == terms.scored
    why = because(Why.OTHER)
    for member in terms.scored if right else ():
        exact = terms.ground.points(member, deal)
        if not claim[member].says(exact):
            right, why = False, because(Why.HAS_POINTS, member, exact)
    ledger.note(claim.path, Kind.POINTS, right, why)


def _check_against(
    ledger: Ledger, claim: Claim, listed: list[Peak], truth: tuple[Peak, ...], cut: bool
) -> None:
    by_points = {peak.vector: peak for peak in truth}
    ledger.each(
        claim.path,
        Kind.UNBEATEN,
        (
            (f"{claim.path}/{n}", entry == by_points.get(entry.vector), _why_not(by_points.get(entry.vector)))
            for n, entry in enumerate(listed)
        ),
    )
    missing = len(truth) - len({entry.vector for entry in listed} & set(by_points))
    why = because(Why.LIST_CUT_BY if cut else Why.SOME_MISSING, missing)
    ledger.note(claim.path, Kind.COMPLETE, None if cut else missing == 0, why)


def _why_not(peak: Peak | None) -> Because:
    return because(Why.BEATEN) if peak is None else because(Why.OTHER_EQUALS, peak.count)


def _note_undecided(ledger: Ledger, claim: Claim, allowed: bool) -> None:
    """Null where something is to be said: not decided, which only ``cut`` allows."""
    why = UNDECIDED if allowed else because(Why.ONLY_WHAT_IS_CUT)
    ledger.note(claim.path, Kind.UNDECIDED, None if allowed else False, why)


def _check_entries_alone(ledger: Ledger, terms: Terms, claim: Claim, listed: list[Peak]) -> None:
    """Each entry by a pass over the deals that are at least as good for all: only its equals are."""
    best = ledger.within(lambda: undominated([entry.vector for entry in listed], ledger.work))
    beaten = None if best is None else set(best) >= {entry.vector for entry in listed}
    why = TOO_MUCH if best is None else because(Why.BEATEN)
    ledger.note(claim.path, Kind.NONE_BEATS_ANOTHER, beaten, why)
    ledger.each(
        claim.path,
        Kind.UNBEATEN,
        ((f"{claim.path}/{n}", *_verdict_alone(ledger, terms, entry)) for n, entry in enumerate(listed)),
    )


def _verdict_alone(ledger: Ledger, terms: Terms, entry: Peak) -> Judged:
    found = ledger.within(lambda: peaks(_as_good(terms, entry.vector), ledger.work))
    if found is None:
        return None, TOO_MUCH
    return found == (entry,), _why_not(next((peak for peak in found if peak.vector == entry.vector), None))


def _as_good(terms: Terms, vector: Vector) -> Reading:
    tables = (terms.ground.tables[member, "middle"] for member in terms.scored)
    floors = (Floor(table=table, least=least) for table, least in zip(tables, vector, strict=True))
    return reading(terms).with_laws({f"as good {n}": floor for n, floor in enumerate(floors)})


def check_solutions(
    ledger: Ledger, terms: Terms, claim: Claim, truth: tuple[Peak, ...] | None, cut: Callable[[str], bool]
) -> None:
    """Each solution lies on the frontier and is the best of it by its own measure."""
    if truth is not None:
        some: bool | None = bool(truth)
    else:
        some = ledger.within(lambda: is_open(reading(terms), ledger.work))
    if not terms.scored or some is False:
        ledger.note(claim.path, Kind.NULL, claim.is_null, Why.NO_DEALS)
        return
    if claim.is_null:
        _note_undecided(ledger, claim, some is None or all(cut(name) for name in MEASURES))
        return
    ledger.note(
        claim.path, Kind.FOUR_SOLUTIONS, claim.fields() == tuple(MEASURES), because(Why.RIGHT_IS, *MEASURES)
    )
    for name in MEASURES:
        _check_solution(ledger, terms, name, claim[name], truth, cut(name))


def _check_solution(
    ledger: Ledger, terms: Terms, name: str, claim: Claim, truth: tuple[Peak, ...] | None, cut: bool
) -> None:
    if terms.majority is not None and name != "utilitarian":
        ledger.note(claim.path, Kind.NULL, claim.is_null, Why.UNDER_MAJORITY)
    elif claim.is_null:
        _note_undecided(ledger, claim, cut)
    else:
        deal = check_deal(ledger, terms, claim)
        if truth is None:
            _check_on_frontier(ledger, terms, claim, deal)
            ledger.note(claim.path, Kind.BEST, None, TOO_MUCH)
        else:
            best = best_by(name, terms, [peak.deal for peak in truth])
            ledger.note(claim.path, Kind.BEST, deal == best, Why.NOT_BEST)


def _check_on_frontier(ledger: Ledger, terms: Terms, claim: Claim, deal: Places) -> None:
    found = ledger.within(lambda: peaks(_as_good(terms, _vector(terms, deal)), ledger.work))
    right = None if found is None else [peak.deal for peak in found] == [deal]
    ledger.note(claim.path, Kind.ON_FRONTIER, right, TOO_MUCH if found is None else Why.NOT_ON_FRONTIER)


def best_by(name: str, terms: Terms, deals: Sequence[Places]) -> Places:
    """The first deal of the greatest merit among the frontier's, which are in its order."""
    gains = {deal: tuple(terms.ground.gain(member, deal) for member in terms.scored) for deal in deals}
    most = tuple(max(column) for column in zip(*gains.values(), strict=True))
    return max(deals, key=lambda deal: MEASURES[name](gains[deal], most))


def _nash(gains: Gains, _: Gains) -> tuple[Fraction, ...]:
    return prod(gains, start=Fraction(1)), *sorted(gains)


def _kalai_smorodinsky(gains: Gains, most: Gains) -> tuple[Fraction, ...]:
    shares = (gain / best if best > 0 else Fraction(1) for gain, best in zip(gains, most, strict=True))
    return tuple(sorted(shares))


def _egalitarian(gains: Gains, _: Gains) -> tuple[Fraction, ...]:
    return tuple(sorted(gains))


def _utilitarian(gains: Gains, _: Gains) -> tuple[Fraction, ...]:
    return sum(gains, Fraction(0)), *sorted(gains)


#: What each solution makes as great as it can, ties included, from gains and each party's own best gain.
MEASURES: dict[str, Callable[[Gains, Gains], tuple[Fraction, ...]]] = {
    "nash": _nash,
    "kalai_smorodinsky": _kalai_smorodinsky,
    "egalitarian": _egalitarian,
    "utilitarian": _utilitarian,
}


def _vector(terms: Terms, deal: Places) -> Vector:
    return tuple(terms.ground.tables[member, "middle"].of(deal) for member in terms.scored)
