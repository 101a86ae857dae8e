"""Checking what a result says it answers: the scenario, who meets, on what, and the status quo."""

from __future__ import annotations

from detente.bargaining.verify.checks import Ledger
from detente.bargaining.verify.claims import Claim
from detente.bargaining.verify.deadlocks import is_sorted
from detente.bargaining.verify.frontiers import check_points
from detente.bargaining.verify.ground import Places, ground_of
from detente.bargaining.verify.kinds import Because, Kind, Why, because
from detente.bargaining.verify.terms import Terms, linkages
from detente.model import Circumstance, Forum, Majority, Scenario


def terms_of(scenario: Scenario, result: Claim) -> Terms:
    """The terms that a result names. Unreadable where the scenario has none such."""
    circumstance = _circumstance(scenario, result["circumstance"])
    forum = _forum(scenario, result["forum"])
    ground = ground_of(scenario, circumstance)
    members = {party.id for party in scenario.parties} if forum is None else set(forum.members)
    decides = None if forum is None or not forum.decides else set(forum.decides)
    return Terms(
        ground=ground,
        members=tuple(party.id for party in scenario.parties if not members or party.id in members),
        agenda=_agenda(scenario, result["agenda"], decides),
        waived=frozenset(
            _waived(result["waived"], {line.id for line in ground.red_lines if line.precondition})
        ),
        majority=forum.rule if forum is not None and isinstance(forum.rule, Majority) else None,
    )


def check_head(ledger: Ledger, terms: Terms, result: Claim) -> None:
    """The head of a result: names, terms, how many deals."""
    scenario = terms.ground.scenario
    titles = {title for _, title in scenario.title.wordings}
    unscored = tuple(member for member in terms.members if member not in terms.scored)
    issues = tuple(terms.ground.issues)
    wanted: list[tuple[str, bool, Because]] = [
        ("scenario", result["scenario"].text() in titles, because(Why.OTHER_TITLE)),
        ("parties", result["parties"].names() == terms.members, because(Why.RIGHT_IS, *terms.members)),
        ("unscored", result["unscored"].names() == unscored, because(Why.RIGHT_IS, *unscored)),
        ("issues", result["issues"].names() == issues, because(Why.RIGHT_IS, *issues)),
    ]
    for key, right, why in wanted:
        ledger.note(f"/{key}", Kind.AS_IN_SCENARIO, right, why)
    for key in ("agenda", "forum", "circumstance", "waived"):
        ledger.hold(f"/{key}", Kind.AS_IN_SCENARIO)  # or else there would be no terms
    right = result["deals"].count() == terms.deals
    ledger.note("/deals", Kind.AS_IN_SCENARIO, right, because(Why.RIGHT_IS, terms.deals))


def check_status_quo(ledger: Ledger, terms: Terms, claim: Claim) -> None:
    """What holds when nothing is agreed, its points, and what it breaks."""
    deal = terms.ground.status_quo
    if deal is None:
        ledger.note(claim.path, Kind.NULL, claim.is_null, Why.NO_STATUS_QUO)
        return
    said = terms.ground.deal_of(claim["deal"])
    ledger.note(claim["deal"].path, Kind.STATUS_QUO, said == deal, Why.OTHER)
    check_points(ledger, terms, claim["points"], deal)
    breaks = breaks_of(terms, deal)
    right = claim["breaks"].names() == breaks
    ledger.note(claim["breaks"].path, Kind.BREAKS, right, because(Why.RIGHT_IS, *breaks))


def breaks_of(terms: Terms, deal: Places) -> tuple[str, ...]:
    """The linkages and the members' demands that a deal breaks, sorted."""
    demands = [terms.demands(member, "middle") for member in terms.members]
    rules = [pair for named in (linkages(terms), *demands) for pair in named.items()]
    return tuple(sorted(name for name, rule in rules if rule.broken(deal)))


def _circumstance(scenario: Scenario, claim: Claim) -> Circumstance | None:
    if claim.is_null:
        return None
    found = [one for one in scenario.circumstances if one.id == claim.text()]
    if not found:
        raise claim.refuse(Why.NO_SUCH_CIRCUMSTANCE)
    return found[0]


def _forum(scenario: Scenario, claim: Claim) -> Forum | None:
    if claim.is_null:
        return None
    found = [one for one in scenario.forums if one.id == claim.text()]
    if not found:
        raise claim.refuse(Why.NO_SUCH_FORUM)
    return found[0]


def _agenda(scenario: Scenario, claim: Claim, decides: set[str] | None) -> tuple[str, ...]:
    agenda = claim.names()
    if not agenda or agenda != tuple(issue.id for issue in scenario.issues if issue.id in agenda):
        raise claim.refuse(Why.NO_AGENDA)
    if decides is not None and not set(agenda) <= decides:
        raise claim.refuse(Why.NOT_DECIDED_THERE)
    stuck = [issue.id for issue in scenario.issues if issue.id not in agenda and issue.status_quo is None]
    if stuck:
        raise claim.refuse(Why.CANNOT_BE_OFF, stuck[0])
    return agenda


def _waived(claim: Claim, preconditions: set[str]) -> tuple[str, ...]:
    waived = claim.names()
    if not is_sorted(waived) or not set(waived) <= preconditions:
        raise claim.refuse(Why.NO_PRECONDITIONS)
    return waived
