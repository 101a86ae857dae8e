"""From a result and its scenario to the verdicts: every part of the answer in turn."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from detente.bargaining.verify.asides import check_set_aside, leaving_points, leaving_words
from detente.bargaining.verify.checks import Ledger, Unreadable, Verification, Work
from detente.bargaining.verify.claims import Claim
from detente.bargaining.verify.coalitions import check_coalitions, check_needed
from detente.bargaining.verify.deadlocks import (
    Lists,
    check_deadlock,
    clash_verdict,
    costs,
    demands_of,
    points_demands,
)
from detente.bargaining.verify.frontiers import all_peaks, check_frontier, check_solutions
from detente.bargaining.verify.heads import check_head, check_status_quo, terms_of
from detente.bargaining.verify.kinds import TOO_MUCH, Kind, Why, because
from detente.bargaining.verify.options import check_options, table_of_points, table_of_words
from detente.bargaining.verify.outlines import check_cut, note_the_rest
from detente.bargaining.verify.questions import count_breaking, is_open
from detente.bargaining.verify.terms import Terms, linkages, reading, stated, words
from detente.bargaining.verify.zones import (
    check_count,
    check_existence,
    check_zone,
    without_demands,
)
from detente.model import Scenario

#: How many labels one pass may make, and all of them together.
WORK_OF_A_PASS = 2_000_000
WORK_OF_ALL = 20_000_000


def verify(scenario: Scenario, result: Mapping[str, object]) -> Verification:
    """Check every claim of a result (the JSON of an analysis, plain or exact) against the scenario.

    Nothing is taken from the engine: deals are judged rule by rule, and counts, frontiers and what
    cannot hold together come from a pass of its own. What would take too much work is "not checked".
    """
    ledger = Ledger(Work(left=WORK_OF_ALL, each=WORK_OF_A_PASS))
    claim = Claim(result)
    try:
        terms = terms_of(scenario, claim)
    except Unreadable as problem:
        ledger.note(problem.path, Kind.READABLE, False, problem.why)
        ledger.note("", Kind.ALL_ELSE, None, Why.QUESTION_UNREADABLE)
        return Verification(checks=tuple(ledger.checks))
    examination = _Examination(ledger, terms, claim)
    for key, section in examination.sections().items():
        ledger.guarded(f"/{key}", section)
    note_the_rest(ledger, claim)
    return Verification(checks=tuple(ledger.checks))


@dataclass(frozen=True, slots=True)
class _Examination:
    """A result under examination, on the terms that it names."""

    ledger: Ledger
    terms: Terms
    result: Claim

    def sections(self) -> dict[str, Callable[[], None]]:
        """What there is to check, in the order of the result."""
        ledger, terms, result = self.ledger, self.terms, self.result
        return {
            "scenario": lambda: check_head(ledger, terms, result),
            "status_quo": lambda: check_status_quo(ledger, terms, result["status_quo"]),
            "zone": lambda: check_zone(ledger, terms, result["zone"]),
            "options": lambda: check_options(ledger, table_of_points(terms), result["options"], self.is_cut),
            "stated": lambda: _check_stated(ledger, terms, result["stated"], self.is_cut),
            "frontier": self.frontier,
            "conflicts": self.deadlock,
            "outside": lambda: _check_outside(ledger, terms, result),
            "cut": lambda: check_cut(ledger, terms, result),
            "linkages_clash": lambda: _check_linkages(ledger, terms, result),
            "coalitions": self.majority,
        }

    def is_cut(self, name: str) -> bool:
        cut = (
            self.result.value["cut"]
            if isinstance(self.result.value, Mapping) and self.result.has("cut")
            else ()
        )
        return isinstance(cut, list | tuple) and name in cut

    def frontier(self) -> None:
        """The frontier and the solutions, which rest on one pass."""
        truth, ledger = all_peaks(self.ledger, self.terms) if self.terms.scored else None, self.ledger
        ledger.guarded(
            "/frontier",
            lambda: check_frontier(
                ledger, self.terms, self.result["frontier"], truth, self.is_cut("frontier")
            ),
        )
        check_solutions(
            ledger, self.terms, self.result["solutions"], truth, lambda name: self.is_cut(f"solutions.{name}")
        )

    def deadlock(self) -> None:
        """Clashes, concessions, and what to set aside; a majority has none as a whole."""
        ledger, terms, result = self.ledger, self.terms, self.result
        if terms.majority is not None:
            for key in ("conflicts", "concessions", "set_aside"):
                _check_left_to_coalitions(ledger, result[key], self.is_cut(key))
            return
        lists = Lists(
            conflicts=result["conflicts"],
            concessions=result["concessions"],
            conflicts_cut=self.is_cut("conflicts"),
            concessions_cut=self.is_cut("concessions"),
            cost=costs(terms),
        )
        ledger.guarded(
            "/conflicts",
            lambda: check_deadlock(ledger, points_demands(ledger, terms), lists),
        )
        leaving = leaving_points(ledger, terms)
        check_set_aside(ledger, leaving, result["set_aside"], self.is_cut("set_aside"), with_waive=True)

    def majority(self) -> None:
        """Coalitions and needed members; neither is there without a majority."""
        if self.terms.majority is None:
            for key in ("coalitions", "needed"):
                if self.result.has(key):
                    self.ledger.note(f"/{key}", Kind.ONLY_UNDER_MAJORITY, False, Why.ALL_MUST_ACCEPT)
        else:
            check_needed(self.ledger, self.terms, self.result["needed"])
            check_coalitions(self.ledger, self.terms, self.result["coalitions"], self.is_cut)


def _check_stated(ledger: Ledger, terms: Terms, claim: Claim, cut: Callable[[str], bool]) -> None:
    if not terms.ground.scenario.positions:
        ledger.note(claim.path, Kind.NULL, claim.is_null, Why.NO_POSITIONS)
        return
    check_existence(ledger, stated(terms, grants=True), claim["certain"], Kind.COUNT_GRANTED)
    check_existence(ledger, stated(terms), claim["possible"], Kind.COUNT_NOT_REFUSED)
    check_options(ledger, table_of_words(terms), claim["options"], cut)
    if terms.majority is not None:
        for key in ("conflicts", "concessions", "set_aside"):
            _check_left_to_coalitions(ledger, claim[key], cut("stated"))
        return
    lists = Lists(
        conflicts=claim["conflicts"],
        concessions=claim["concessions"],
        conflicts_cut=cut("stated.conflicts"),
        concessions_cut=cut("stated.concessions"),
        cost=None,
    )
    said = [words(terms, member, grants=False) for member in terms.members]
    named = {name: demand for own in said for name, demand in own.items()}
    check_deadlock(ledger, demands_of(ledger, without_demands(terms), named), lists)
    leaving = leaving_words(ledger, terms)
    check_set_aside(ledger, leaving, claim["set_aside"], cut("stated.set_aside"), with_waive=False)


def _check_left_to_coalitions(ledger: Ledger, claim: Claim, cut: bool) -> None:
    right = not list(claim) and cut
    ledger.note(claim.path, Kind.LEFT_TO_COALITIONS, right, Why.EMPTY_UNDER_MAJORITY)


def _check_outside(ledger: Ledger, terms: Terms, result: Claim) -> None:
    claim = result["outside"]
    if result["forum"].is_null:
        ledger.note(claim.path, Kind.NULL, claim.is_null, Why.NO_FORUM)
        return
    strangers = [party.id for party in terms.ground.scenario.parties if party.id not in terms.members]
    ledger.note(
        claim.path, Kind.WHO_IS_OUTSIDE, list(claim.fields()) == strangers, because(Why.RIGHT_IS, *strangers)
    )
    for party in strangers:
        demands = terms.demands(party, "middle")
        refused = ledger.within(partial(count_breaking, reading(terms), demands, ledger.work))
        check_count(ledger, claim[party], "refuses", Kind.COUNT_REFUSED, refused)


def _check_linkages(ledger: Ledger, terms: Terms, result: Claim) -> None:
    """A clash of the linkages is named where they alone leave no deal, and only there."""
    lawful = ledger.within(lambda: is_open(without_demands(terms), ledger.work))
    path = "/linkages_clash"
    if not result.has("linkages_clash"):
        if lawful is not True:
            why = TOO_MUCH if lawful is None else because(Why.NO_DEAL_LEFT)
            ledger.note(path, Kind.LINKAGES_ALLOW, lawful, why)
        return
    names = result["linkages_clash"].names()
    right, why = clash_verdict(
        demands_of(ledger, replace(without_demands(terms), laws={}), linkages(terms)), names
    )
    ledger.note(path, Kind.LINKAGES_CLASH, right, why)
