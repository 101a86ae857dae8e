"""Checking the frontier and the solutions of bargaining theory."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise
from math import prod

from detente.bargaining.verify.checks import TOO_MUCH, Ledger
from detente.bargaining.verify.claims import Claim
from detente.bargaining.verify.constraints import Floor
from detente.bargaining.verify.ground import Places
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
        ledger.note(claim.path, "no member has points", claim.is_null, "it must be null here")
        return
    if claim.is_null:
        ledger.note(
            claim.path, "not decided", None if cut else False, "only a frontier that was cut may be null"
        )
        return
    entries = [check_deal(ledger, terms, entry) for entry in claim]
    listed = [
        Peak(_vector(terms, deal), deal, entry["alternatives"].count())
        for entry, deal in zip(claim, entries, strict=True)
    ]
    falling = all(one.vector > other.vector for one, other in pairwise(listed))
    ledger.note(claim.path, "best first, party by party, each once", falling, "the order is another")
    if truth is None:
        _check_entries_alone(ledger, terms, claim, listed)
        ledger.note(claim.path, "no entry is missing", None, TOO_MUCH)
    else:
        _check_against(ledger, claim, listed, truth, cut)


def check_deal(ledger: Ledger, terms: Terms, claim: Claim) -> Places:
    """A deal of the zone with its points."""
    deal = terms.ground.deal_of(claim["deal"])
    counts = reading(terms).counts(deal)
    ledger.note(claim["deal"].path, "it is in the zone", counts, "it is refused, or not on the agenda")
    check_points(ledger, terms, claim["points"], deal)
    return deal


def check_points(ledger: Ledger, terms: Terms, claim: Claim, deal: Places) -> None:
    """The points of a deal for every scored member."""
    right = claim.fields() == terms.scored
    why = "they are others"
    for member in terms.scored if right else ():
        exact = terms.ground.points(member, deal)
        if not claim[member].says(exact):
            right, why = False, f"{member} has {exact}"
    ledger.note(claim.path, "its points", right, why)


def _check_against(
    ledger: Ledger, claim: Claim, listed: list[Peak], truth: tuple[Peak, ...], cut: bool
) -> None:
    by_points = {peak.vector: peak for peak in truth}
    ledger.each(
        claim.path,
        "nothing beats any of them, each is the first of its equals, which are counted",
        (
            (f"{claim.path}/{n}", entry == by_points.get(entry.vector), _why_not(by_points.get(entry.vector)))
            for n, entry in enumerate(listed)
        ),
    )
    missing = len(truth) - len({entry.vector for entry in listed} & set(by_points))
    if cut:
        ledger.note(claim.path, "no entry is missing", None, f"the list was cut; {missing} are missing")
    else:
        ledger.note(claim.path, "no entry is missing", missing == 0, f"{missing} are missing")


def _why_not(peak: Peak | None) -> str:
    if peak is None:
        return "another deal beats it"
    return f"the first of its {peak.count} equals is another, or they are not so many"


def _check_entries_alone(ledger: Ledger, terms: Terms, claim: Claim, listed: list[Peak]) -> None:
    """Each entry by a pass over the deals that are at least as good for all: only its equals are."""
    best = ledger.within(lambda: undominated([entry.vector for entry in listed], ledger.work))
    beaten = None if best is None else set(best) >= {entry.vector for entry in listed}
    ledger.note(
        claim.path, "none of the entries beats another", beaten, TOO_MUCH if best is None else "one does"
    )
    ledger.each(
        claim.path,
        "nothing beats any of them, each is the first of its equals, which are counted",
        ((f"{claim.path}/{n}", *_verdict_alone(ledger, terms, entry)) for n, entry in enumerate(listed)),
    )


def _verdict_alone(ledger: Ledger, terms: Terms, entry: Peak) -> tuple[bool | None, str]:
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
        ledger.note(claim.path, "there is nothing to solve", claim.is_null, "it must be null here")
        return
    if claim.is_null:
        undecided = None if some is None or all(cut(name) for name in MEASURES) else False
        ledger.note(claim.path, "not decided", undecided, "deals are counted, so there are solutions")
        return
    ledger.note(claim.path, "the four solutions", claim.fields() == tuple(MEASURES), "they are others")
    for name in MEASURES:
        _check_solution(ledger, terms, name, claim[name], truth, cut(name))


def _check_solution(
    ledger: Ledger, terms: Terms, name: str, claim: Claim, truth: tuple[Peak, ...] | None, cut: bool
) -> None:
    if terms.majority is not None and name != "utilitarian":
        ledger.note(claim.path, "not defined under a majority", claim.is_null, "it must be null here")
    elif claim.is_null:
        ledger.note(claim.path, "not decided", None if cut else False, "it is null and not named in cut")
    else:
        deal = check_deal(ledger, terms, claim)
        if truth is None:
            _check_on_frontier(ledger, terms, claim, deal)
            ledger.note(claim.path, f"nothing is better by the measure of {name}", None, TOO_MUCH)
        else:
            best = best_by(name, terms, [peak.deal for peak in truth])
            ledger.note(
                claim.path, f"the best of the frontier by the measure of {name}", deal == best, "it is not"
            )


def _check_on_frontier(ledger: Ledger, terms: Terms, claim: Claim, deal: Places) -> None:
    found = ledger.within(lambda: peaks(_as_good(terms, _vector(terms, deal)), ledger.work))
    right = None if found is None else [peak.deal for peak in found] == [deal]
    ledger.note(claim.path, "it lies on the frontier", right, TOO_MUCH if found is None else "it does not")


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
