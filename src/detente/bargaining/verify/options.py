"""Checking the table of options: what is open, and who alone bars it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from detente.bargaining.verify.checks import Ledger
from detente.bargaining.verify.claims import Claim
from detente.bargaining.verify.constraints import Constraint
from detente.bargaining.verify.kinds import TOO_MUCH, UNDECIDED, Kind, Why, because
from detente.bargaining.verify.questions import is_large, tally, witnessed
from detente.bargaining.verify.terms import Reading, Terms, reading, spoken_for, stated, words
from detente.bargaining.verify.zones import same, without_demands, word

#: An issue of more options than this is left out of the table.
MOST_OPTIONS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What the table of options rests on: deals counted, deals that need no more words, who refuses."""

    counted: Reading
    spoken: Reading
    refusing: Mapping[str, Mapping[str, Constraint]]


def table_of_points(terms: Terms) -> Table:
    """Options as red lines and points leave them."""
    refusing = {member: terms.demands(member, "middle") for member in terms.members}
    counted = reading(terms)
    spoken = counted if terms.scored == terms.members else spoken_for(terms)
    return Table(counted=counted, spoken=spoken, refusing=refusing)


def table_of_words(terms: Terms) -> Table:
    """Options as what was said leaves them."""
    read = stated(terms)
    refusing = {member: words(terms, member, grants=False) for member in terms.members}
    return Table(counted=read, spoken=read, refusing=refusing)


def check_options(ledger: Ledger, table: Table, claim: Claim, is_cut: Callable[[str], bool]) -> None:
    """For each option whether it is open, and who bars it; of an issue that is cut not all who do."""
    terms = table.counted.terms
    shown = [issue for issue in terms.agenda if len(terms.ground.issues[issue].options) <= MOST_OPTIONS]
    ledger.note(claim.path, Kind.ISSUES_LISTED, list(claim.fields()) == shown, because(Why.RIGHT_IS, *shown))
    known = _Known.about(ledger, table)
    for issue in shown:
        rows, options = claim[issue], terms.ground.issues[issue].options
        complete = list(rows.fields()) == [option.id for option in options]
        ledger.note(rows.path, Kind.OPTIONS_LISTED, complete, Why.ROWS_DIFFER)
        for option in options:
            row = rows[option.id]
            counted = known.counted.has(issue, option.id)
            _check_open(ledger, row["open"], counted, known.spoken.has(issue, option.id))
            bars = known.bars(issue, option.id, counted)
            _check_bars(ledger, row["barred_by"], bars, is_cut(f"options.{issue}"))


def _check_open(ledger: Ledger, claim: Claim, counted: bool | None, spoken: bool | None) -> None:
    said = claim.truth()
    decided = counted is False or spoken is True
    if not decided and (counted is None or spoken is None):
        ledger.note(claim.path, Kind.OPEN, None, TOO_MUCH)
    elif said is None:
        ledger.note(claim.path, Kind.OPEN, None if decided else True, UNDECIDED)
    else:
        truth = spoken if decided else None
        ledger.note(claim.path, Kind.OPEN, said is truth, word(truth))


def _check_bars(ledger: Ledger, claim: Claim, bars: tuple[str, ...] | None, is_cut: bool) -> None:
    said = claim.names()
    if is_cut and bars is not None and said != bars and [name for name in bars if name in said] == list(said):
        ledger.note(claim.path, Kind.BARRED_BY, None, because(Why.LIST_CUT))
        return
    why = TOO_MUCH if bars is None else because(Why.RIGHT_IS, *bars)
    ledger.note(claim.path, Kind.BARRED_BY, same(said, bars), why)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """Which options there are in deals that count, that need no more words, or that are lawful."""

    counted: _OpenTo
    spoken: _OpenTo
    lawful: _OpenTo
    accepting: Mapping[str, _OpenTo]
    all_must_accept: bool

    @classmethod
    def about(cls, ledger: Ledger, table: Table) -> _Known:
        lawful = without_demands(table.counted.terms)
        counted = _OpenTo(ledger, table.counted)
        return cls(
            counted=counted,
            spoken=counted if table.spoken is table.counted else _OpenTo(ledger, table.spoken),
            lawful=_OpenTo(ledger, lawful),
            accepting={
                member: _OpenTo(ledger, lawful.with_laws(own)) for member, own in table.refusing.items()
            },
            all_must_accept=table.counted.terms.majority is None,
        )

    def bars(self, issue: str, option: str, counted: bool | None) -> tuple[str, ...] | None:
        """Who refuses every lawful deal with the option; None where that takes too much work."""
        if counted and self.all_must_accept:
            return ()
        allowed = self.lawful.has(issue, option)
        if not allowed:
            return None if allowed is None else ()
        accepts = {member: known.has(issue, option) for member, known in self.accepting.items()}
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
