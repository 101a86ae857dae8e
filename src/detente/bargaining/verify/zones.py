"""Checking counts, existence, and the table of options."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from detente.bargaining.verify.checks import TOO_MUCH, Ledger
from detente.bargaining.verify.claims import Claim
from detente.bargaining.verify.constraints import Constraint
from detente.bargaining.verify.questions import count, count_better, is_large, is_open, tally, witnessed
from detente.bargaining.verify.terms import Reading, Terms, linkages, reading, spoken_for, stated, words

#: An issue of more options than this is left out of the table.
MOST_OPTIONS = 100


def check_zone(ledger: Ledger, terms: Terms, claim: Claim) -> None:
    """The zone: how many deals, whether any, at the worst and at the best, and better for all."""
    read = reading(terms)
    counted = _counted(ledger, read)
    check_count(ledger, claim, "count", "so many deals are in the zone", counted)
    _check_word(ledger, terms, claim, counted)
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
        ledger.note(claim["exists"].path, f"whether there are {what}", _same(said, some), _truth(some))


def check_count(ledger: Ledger, claim: Claim, key: str, what: str, truth: int | None) -> None:
    """A count that must be right, or be null with bounds around the truth beside it."""
    value, bounds_key = claim[key], f"{key}_bounds"
    if not value.is_null:
        said = value.count()
        ledger.note(value.path, what, _same(said, truth), TOO_MUCH if truth is None else f"it is {truth}")
        if claim.has(bounds_key):
            ledger.note(claim[bounds_key].path, "bounds stand only beside null", False, "the count is given")
        return
    ledger.note(value.path, what, None, UNDECIDED)
    low, high = claim[bounds_key].bounds()
    inside = None if truth is None else low <= truth <= high
    ledger.note(claim[bounds_key].path, f"bounds: {what}", inside, _truth(truth))


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What the table of options rests on: deals counted, deals that need no more words, who refuses."""

    counted: Reading
    spoken: Reading
    refusing: Mapping[str, Mapping[str, Constraint]]


def table_of_points(terms: Terms) -> Table:
    """Options as red lines and points leave them."""
    refusing = {member: terms.demands(member, "middle") for member in terms.members}
    return Table(counted=reading(terms), spoken=spoken_for(terms), refusing=refusing)


def table_of_words(terms: Terms) -> Table:
    """Options as what was said leaves them."""
    read = stated(terms)
    refusing = {member: words(terms, member, grants=False) for member in terms.members}
    return Table(counted=read, spoken=read, refusing=refusing)


def check_options(ledger: Ledger, table: Table, claim: Claim) -> None:
    """For each option whether it is open, and who bars it."""
    terms = table.counted.terms
    shown = [issue for issue in terms.agenda if len(terms.ground.issues[issue].options) <= MOST_OPTIONS]
    ledger.note(
        claim.path, "every issue of the agenda has its options", list(claim.fields()) == shown, "it has not"
    )
    open_to = _OpenTo(ledger, table.counted), _OpenTo(ledger, table.spoken)
    lawful = _OpenTo(ledger, _lawful(terms, {}))
    accepting = {member: _OpenTo(ledger, _lawful(terms, own)) for member, own in table.refusing.items()}
    for issue in shown:
        rows, options = claim[issue], terms.ground.issues[issue].options
        complete = list(rows.fields()) == [option.id for option in options]
        ledger.note(
            rows.path, "every option of the issue is there", complete, "one is missing or none of them"
        )
        for option in options:
            _check_open(ledger, rows[option.id]["open"], *(known.has(issue, option.id) for known in open_to))
            bars = _bars(lawful, accepting, issue, option.id)
            _check_bars(ledger, rows[option.id]["barred_by"], bars)


def _check_open(ledger: Ledger, claim: Claim, counted: bool | None, spoken: bool | None) -> None:
    said, what = claim.truth(), "whether the option is open"
    decided = counted is False or spoken is True
    if not decided and (counted is None or spoken is None):
        ledger.note(claim.path, what, None, TOO_MUCH)
    elif said is None:
        ledger.note(claim.path, what, None if decided else True, UNDECIDED)
    else:
        truth = spoken if decided else None
        ledger.note(claim.path, what, said is truth, _word(truth))


def _check_bars(ledger: Ledger, claim: Claim, bars: tuple[str, ...] | None) -> None:
    why = TOO_MUCH if bars is None else f"those who bar it: {', '.join(bars) or 'nobody'}"
    ledger.note(claim.path, "who bars the option alone", _same(claim.names(), bars), why)


def _bars(
    lawful: _OpenTo, accepting: Mapping[str, _OpenTo], issue: str, option: str
) -> tuple[str, ...] | None:
    allowed = lawful.has(issue, option)
    if not allowed:
        return None if allowed is None else ()
    accepts = {member: known.has(issue, option) for member, known in accepting.items()}
    if None in accepts.values():
        return None
    return tuple(member for member, does in accepts.items() if not does)


class _OpenTo:
    """Which options the deals of a reading have: by one pass over them all, or where they are many by
    one for each option, of which each finds deals that show others open too."""

    def __init__(self, ledger: Ledger, read: Reading) -> None:
        self._ledger, self._read = ledger, read
        self._seen: frozenset[tuple[str, str]] = frozenset()
        self._all = None if is_large(read) else ledger.within(lambda: tally(read, ledger.work))

    def has(self, issue: str, option: str) -> bool | None:
        """Whether one of the deals has this option; None where that takes too much work."""
        if self._all is not None:
            return (issue, option) in self._all.options
        if (issue, option) in self._seen:
            return True
        pinned = _pinned(self._read, issue, option)
        found = self._ledger.within(lambda: witnessed(pinned, self._ledger.work))
        self._seen |= found or frozenset()
        return None if found is None else bool(found)


def _pinned(read: Reading, issue: str, option: str) -> Reading:
    ground = read.terms.ground
    place = ground.places[issue]
    domains = list(read.domains)
    domains[place] = (ground.options[place][option],)
    return replace(read, domains=tuple(domains))


def _lawful(terms: Terms, more: Mapping[str, Constraint]) -> Reading:
    """What the linkages (and more) allow, whoever agrees."""
    return without_demands(terms).with_laws(more)


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


def _check_word(ledger: Ledger, terms: Terms, claim: Claim, counted: int | None) -> None:
    said, what = claim["exists"].truth(), "whether there is a zone of agreement"
    some = _some(ledger, reading(terms), counted)
    sure = False if some is False else ledger.within(lambda: is_open(spoken_for(terms), ledger.work))
    if said is not None:
        truth = some if some is False else True if sure else None
        known = some is False or (some is not None and sure is not None)
        why = TOO_MUCH if not known else _word(truth)
        ledger.note(claim["exists"].path, what, said is truth if known else None, why)
        return
    decided = not claim["count"].is_null or claim["count_bounds"].bounds()[0] > 0
    if some and sure is False:
        ledger.note(claim["exists"].path, what, True)
    else:
        wrong = decided and (some is False or len(terms.scored) == len(terms.members))
        ledger.note(claim["exists"].path, what, False if wrong else None, _word(sure) if wrong else UNDECIDED)


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


def _same(said: object, truth: object) -> bool | None:
    return None if truth is None else said == truth


def _truth(truth: object) -> str:
    return TOO_MUCH if truth is None else f"it is {str(truth).lower()}"


def _word(truth: bool | None) -> str:
    return "it hangs on the word of a party without points" if truth is None else _truth(truth)


UNDECIDED = "the result leaves it undecided"
