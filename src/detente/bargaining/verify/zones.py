"""Checking counts, existence, and the table of options."""

from __future__ import annotations

from dataclasses import replace

from detente.bargaining.verify.checks import TOO_MUCH, Ledger
from detente.bargaining.verify.claims import Claim
from detente.bargaining.verify.questions import count, count_better, is_open
from detente.bargaining.verify.terms import Reading, Terms, linkages, reading, spoken_for


def check_zone(ledger: Ledger, terms: Terms, claim: Claim) -> None:
    """The zone: how many deals, whether any, at the worst and at the best, and better for all."""
    read = reading(terms)
    counted = _counted(ledger, read)
    check_count(ledger, claim, "count", "so many deals are in the zone", counted)
    _check_exists(ledger, terms, claim, counted)
    check_existence(ledger, reading(terms, "worst"), claim["certain"], "deals that are certain")
    check_existence(ledger, reading(terms, "best"), claim["possible"], "deals that are possible")
    _check_improves(ledger, terms, claim)


def check_existence(ledger: Ledger, read: Reading, claim: Claim, what: str) -> None:
    """How many deals a reading has, and whether any."""
    counted = _counted(ledger, read)
    check_count(ledger, claim, "count", f"so many {what}", counted)
    some = _some(ledger, read, counted)
    said = claim["exists"].truth()
    if said is None:
        undecided = claim["count"].is_null and claim["count_bounds"].bounds()[0] == 0
        ledger.note(claim["exists"].path, f"not decided: {what}", None if undecided else False, UNDECIDED)
    else:
        ledger.note(claim["exists"].path, f"whether there are {what}", same(said, some), _truth(some))


def check_count(ledger: Ledger, claim: Claim, key: str, what: str, truth: int | None) -> None:
    """A count that must be right, or be null with bounds around the truth beside it."""
    value, bounds_key = claim[key], f"{key}_bounds"
    if not value.is_null:
        said = value.count()
        ledger.note(value.path, what, same(said, truth), TOO_MUCH if truth is None else f"it is {truth}")
        if claim.has(bounds_key):
            ledger.note(claim[bounds_key].path, "bounds stand only beside null", False, "the count is given")
        return
    ledger.note(value.path, what, None, UNDECIDED)
    low, high = claim[bounds_key].bounds()
    inside = None if truth is None else low <= truth <= high
    ledger.note(claim[bounds_key].path, f"bounds: {what}", inside, _truth(truth))


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
    said, what = claim["exists"].truth(), "whether there is a zone of agreement"
    some = _some(ledger, reading(terms), counted)
    sure = False if some is False else ledger.within(lambda: is_open(spoken_for(terms), ledger.work))
    if said is not None:
        truth = some if some is False else True if sure else None
        known = some is False or (some is not None and sure is not None)
        why = TOO_MUCH if not known else word(truth)
        ledger.note(claim["exists"].path, what, said is truth if known else None, why)
        return
    decided = not claim["count"].is_null or claim["count_bounds"].bounds()[0] > 0
    if some and sure is False:
        ledger.note(claim["exists"].path, what, True)
    else:
        wrong = decided and (some is False or len(terms.scored) == len(terms.members))
        ledger.note(claim["exists"].path, what, False if wrong else None, word(sure) if wrong else UNDECIDED)


def _check_improves(ledger: Ledger, terms: Terms, claim: Claim) -> None:
    status_quo, what = terms.ground.status_quo, "so many of them improve on the status quo"
    if status_quo is None or not terms.scored or terms.majority is not None:
        right = claim["improves"].is_null and not claim.has("improves_bounds")
        ledger.note(claim["improves"].path, "nothing to compare with", right, "it must be null here")
        return
    tables = (terms.ground.tables[member, "middle"] for member in terms.scored)
    today = {table: table.of(status_quo) for table in tables}
    truth = ledger.within(lambda: count_better(reading(terms), today, ledger.work))
    check_count(ledger, claim, "improves", what, truth)


def _counted(ledger: Ledger, read: Reading) -> int | None:
    return ledger.within(lambda: count(read, ledger.work))


def _some(ledger: Ledger, read: Reading, counted: int | None) -> bool | None:
    return counted > 0 if counted is not None else ledger.within(lambda: is_open(read, ledger.work))


def same(said: object, truth: object) -> bool | None:
    """Whether a claim is the truth; None where that is not known."""
    return None if truth is None else said == truth


def _truth(truth: object) -> str:
    return TOO_MUCH if truth is None else f"it is {str(truth).lower()}"


def word(truth: bool | None) -> str:
    """The truth in words, where None is that somebody without points has to say it."""
    return "it hangs on the word of a party without points" if truth is None else _truth(truth)


UNDECIDED = "the result leaves it undecided"
