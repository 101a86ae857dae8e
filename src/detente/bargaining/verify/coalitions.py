"""Checking what a majority adds: the coalitions that can decide, and the members that all of them need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import chain, combinations

from detente.bargaining.verify.checks import Ledger
from detente.bargaining.verify.claims import Claim
from detente.bargaining.verify.deadlocks import (
    Lists,
    check_deadlock,
    costs,
    is_sorted,
    points_demands,
)
from detente.bargaining.verify.frontiers import all_peaks, check_solutions
from detente.bargaining.verify.kinds import TOO_MUCH, Kind, Why, because
from detente.bargaining.verify.terms import Terms
from detente.bargaining.verify.zones import check_zone

Members = tuple[str, ...]


def check_coalitions(ledger: Ledger, terms: Terms, claim: Claim, cut: Callable[[str], bool]) -> None:
    """Every minimal winning coalition, and what its members could agree among themselves."""
    listed = [entry["members"].names() for entry in claim]
    places = {member: place for place, member in enumerate(terms.members)}
    known = all(set(members) <= set(places) for members in listed)
    ledger.note(claim.path, Kind.COALITIONS_OF_MEMBERS, known, Why.STRANGERS)
    if not known:
        return
    ledger.each(
        claim.path,
        Kind.MINIMAL_COALITION,
        (
            (f"{claim.path}/{n}/members", _is_minimal(terms, members), because(Why.CANNOT_DECIDE))
            for n, members in enumerate(listed)
        ),
    )
    seats = [tuple(places[member] for member in members) for members in listed]
    ordered = is_sorted([(len(one), one) for one in seats]) and all(map(is_sorted, seats))
    ledger.note(claim.path, Kind.SORTED, ordered, Why.OTHER_ORDER)
    truth = _all_minimal(terms)
    first = None if truth is None else truth[: len(listed) if cut("coalitions") else None]
    kind = Kind.COMPLETE_SO_FAR if cut("coalitions") else Kind.COMPLETE
    complete = None if first is None else first == listed
    ledger.note(claim.path, kind, complete, TOO_MUCH if first is None else Why.ONE_MISSING)
    for entry, members in zip(claim, listed, strict=True):
        _check_coalition(ledger, replace(terms, members=members, majority=None), entry, cut)


def check_needed(ledger: Ledger, terms: Terms, claim: Claim) -> None:
    """The members without whom no coalition can decide."""
    everybody = frozenset(terms.members)
    needed = tuple(member for member in terms.members if not terms.wins(everybody - {member}))
    right = claim.names() == needed
    ledger.note(claim.path, Kind.NEEDED, right, because(Why.RIGHT_IS, *needed))


def _check_coalition(ledger: Ledger, terms: Terms, entry: Claim, cut: Callable[[str], bool]) -> None:
    check_zone(ledger, terms, entry["zone"])
    truth = all_peaks(ledger, terms)
    check_solutions(
        ledger, terms, entry["solutions"], truth, lambda name: cut(f"coalitions.solutions.{name}")
    )
    lists = Lists(
        conflicts=entry["conflicts"],
        concessions=entry["concessions"],
        conflicts_cut=cut("coalitions.conflicts"),
        concessions_cut=cut("coalitions.concessions"),
        cost=costs(terms),
    )
    check_deadlock(ledger, points_demands(ledger, terms), lists)


def _is_minimal(terms: Terms, members: Members) -> bool:
    whole = frozenset(members)
    return terms.wins(whole) and not any(terms.wins(whole - {member}) for member in members)


def _all_minimal(terms: Terms) -> list[Members] | None:
    if len(terms.members) > MOST_MEMBERS:
        return None
    sized = (combinations(terms.members, size) for size in range(1, len(terms.members) + 1))
    return [members for members in chain.from_iterable(sized) if _is_minimal(terms, members)]


#: Of more members than this, not every coalition is tried.
MOST_MEMBERS = 16
