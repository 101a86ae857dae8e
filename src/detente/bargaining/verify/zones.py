"""Checking counts, existence, and the table of options."""

from __future__ import annotations

from dataclasses import replace

from detente.bargaining.verify.checks import Ledger
from detente.bargaining.verify.claims import Claim
from detente.bargaining.verify.kinds import TOO_MUCH, UNDECIDED, Because, Kind, Why, because
from detente.bargaining.verify.questions import count, count_better, is_open
from detente.bargaining.verify.terms import Reading, Terms, linkages, reading, spoken_for


def check_zone(ledger: Ledger, terms: Terms, claim: Claim) -> None:
    """The zone: how many deals, whether any, at the worst and at the best, and better for all."""
    read = reading(terms)
    counted = _counted(ledger, read)
    check_count(ledger, claim, "count", Kind.COUNT_IN_ZONE, counted)
    _check_exists(ledger, terms, claim, counted)
    check_existence(ledger, reading(terms, "worst"), claim["certain"], Kind.COUNT_CERTAIN)
    check_existence(ledger, reading(terms, "best"), claim["possible"], Kind.COUNT_POSSIBLE)
    _check_improves(ledger, terms, claim)


def check_existence(ledger: Ledger, read: Reading, claim: Claim, counts: Kind) -> None:
    """How many deals a reading has, and whether any."""
    counted = _counted(ledger, read)
    check_count(ledger, claim, "count", counts, counted)
    some = _some(ledger, read, counted)
    said = claim["exists"].truth()
    if said is None:
        undecided = claim["count"].is_null and claim["count_bounds"].bounds()[0] == 0
        ledger.note(claim["exists"].path, Kind.EXISTS, None if undecided else False, UNDECIDED)
    else:
        ledger.note(claim["exists"].path, Kind.EXISTS, same(said, some), _truth(some))


def check_count(ledger: Ledger, claim: Claim, key: str, counts: Kind, truth: int | None) -> None:
    """A count that must be right, or be null with bounds around the truth beside it."""
    value, bounds_key = claim[key], f"{key}_bounds"
    if not value.is_null:
        said = value.count()
        ledger.note(value.path, counts, same(said, truth), _truth(truth))
        if claim.has(bounds_key):
            ledger.note(claim[bounds_key].path, Kind.NO_BOUNDS, False, Why.COUNT_GIVEN)
        return
    ledger.note(value.path, counts, None, UNDECIDED)
    low, high = claim[bounds_key].bounds()
    inside = None if truth is None else low <= truth <= high
    ledger.note(claim[bounds_key].path, Kind.BOUNDS, inside, _truth(truth))


def without_demands(terms: Terms) -> Reading:
    """What the linkages alone allow."""
    alone = replace(terms, majority=None)
    return Reading(
        terms=alone,
        laws=linkages(terms),
        demands={member: {} for member in terms.members},
        speaking=frozenset(terms.members),
        domains=terms.domains,
    )


def _check_exists(ledger: Ledger, terms: Terms, claim: Claim, counted: int | None) -> None:
    said, path = claim["exists"].truth(), claim["exists"].path
    some = _some(ledger, reading(terms), counted)
    sure = False if some is False else ledger.within(lambda: is_open(spoken_for(terms), ledger.work))
    if said is not None:
        truth = some if some is False else True if sure else None
        known = some is False or (some is not None and sure is not None)
        why = TOO_MUCH if not known else word(truth)
        ledger.note(path, Kind.EXISTS, said is truth if known else None, why)
        return
    decided = not claim["count"].is_null or claim["count_bounds"].bounds()[0] > 0
    if some and sure is False:
        ledger.hold(path, Kind.EXISTS)
    else:
        wrong = decided and (some is False or len(terms.scored) == len(terms.members))
        ledger.note(path, Kind.EXISTS, False if wrong else None, word(sure) if wrong else UNDECIDED)


def _check_improves(ledger: Ledger, terms: Terms, claim: Claim) -> None:
    status_quo = terms.ground.status_quo
    if status_quo is None or not terms.scored or terms.majority is not None:
        right = claim["improves"].is_null and not claim.has("improves_bounds")
        ledger.note(claim["improves"].path, Kind.NULL, right, Why.NOTHING_TO_COMPARE)
        return
    tables = (terms.ground.tables[member, "middle"] for member in terms.scored)
    today = {table: table.of(status_quo) for table in tables}
    truth = ledger.within(lambda: count_better(reading(terms), today, ledger.work))
    check_count(ledger, claim, "improves", Kind.COUNT_IMPROVING, truth)


def _counted(ledger: Ledger, read: Reading) -> int | None:
    return ledger.within(lambda: count(read, ledger.work))


def _some(ledger: Ledger, read: Reading, counted: int | None) -> bool | None:
    return counted > 0 if counted is not None else ledger.within(lambda: is_open(read, ledger.work))


def same(said: object, truth: object) -> bool | None:
    """Whether a claim is the truth; None where that is not known."""
    return None if truth is None else said == truth


def _truth(truth: int | bool | None) -> Because:
    """What is right instead; None where that takes too much work."""
    if isinstance(truth, bool):
        return because(Why.IS_TRUE if truth else Why.IS_FALSE)
    return TOO_MUCH if truth is None else because(Why.RIGHT_IS, truth)


def word(truth: bool | None) -> Because:
    """What is right instead, where None is that somebody without points has to say it."""
    return because(Why.HANGS) if truth is None else _truth(truth)
