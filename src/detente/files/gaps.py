"""What ``detente check`` warns of where a file says less than it seems to: words that bite on nothing."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from detente.files.numbers import NotReadable, number_of
from detente.files.tree import MappingNode, Node, Path, node_at
from detente.files.wording import listed
from detente.messages import _
from detente.model import Clause, Condition, Issue, Linkage, Scenario

Said = tuple[Path, str, str]


def gaps_in(scenario: Scenario, tree: Node) -> Iterator[Said]:
    """Conditions that no option meets, issues without points, and files that cannot say anything."""
    yield from _conditions_of_nothing(scenario)
    yield from _issues_without_points(scenario, tree)
    if len(scenario.parties) == 1:
        yield ("parties",), _("There is only one party."), _("A negotiation needs at least two.")
    if not (scenario.positions or scenario.red_lines or any(party.is_scored for party in scenario.parties)):
        what = _("Nothing in the file says what anybody would accept or refuse.")
        yield (), what, _("Write `positions`: who demands, accepts or rejects which option.")


def _conditions_of_nothing(scenario: Scenario) -> Iterator[Said]:
    issues = {issue.id: issue for issue in scenario.issues}
    for path, clause in _clauses(scenario):
        issue = issues[clause.issue]
        if not clause.bits(issue):
            options = _stretch(issue)
            what = _("This covers no option of '{issue}' ({options}).", issue=issue.id, options=options)
            yield path, what, _("Correct the number or the sign, or take it out.")


def _stretch(issue: Issue) -> str:
    return f"{issue.options[0].id}..{issue.options[-1].id}"


def _clauses(scenario: Scenario) -> Iterator[tuple[Path, Clause]]:
    for line in scenario.red_lines:
        yield from _of_rule(("red_lines", line.id), line)
    for linkage in scenario.linkages:
        yield from _of_rule(("linkages", linkage.id), linkage)
    for change in scenario.circumstances:
        for line in change.red_lines:
            yield from _of_rule(("circumstances", change.id, "red_lines", line.id), line)
    for party in scenario.parties:
        for place, synergy in enumerate(party.synergies):
            yield from _of(("parties", party.id, "synergies", place, "when"), synergy.when)
    for place, said in enumerate(scenario.positions):
        yield ("positions", place, "option"), said.option


def _of_rule(path: Path, rule: Linkage) -> Iterator[tuple[Path, Clause]]:
    for name, condition in (("when", rule.when), ("never", rule.never), ("only", rule.only)):
        if condition is not None:
            yield from _of((*path, name), condition)


def _of(path: Path, condition: Condition) -> Iterator[tuple[Path, Clause]]:
    for clause in condition.clauses:
        yield (*path, clause.issue), clause


def _points_beyond_the_range(scenario: Scenario, party: str, given: MappingNode) -> Iterator[Said]:
    for issue in scenario.issues:
        entry = given.entries.get(issue.id)
        if issue.range is None or entry is None or not isinstance(entry[1], MappingNode):
            continue
        low, high = sorted((issue.range.start, issue.range.stop))
        beyond = [text for text in entry[1].entries if _is_beyond(text, low, high)]
        if beyond:
            what = _(
                "{numbers} lie beyond the range ({options}).", numbers=listed(beyond), options=_stretch(issue)
            )
            yield ("parties", party, "points", issue.id), what, _("Give points for numbers within it.")


def _is_beyond(text: str, low: Fraction, high: Fraction) -> bool:
    """Whether a key of points is a number outside; one with nothing behind it need not be a number."""
    try:
        return not low <= number_of(text) <= high
    except NotReadable:
        return False


def _issues_without_points(scenario: Scenario, tree: Node) -> Iterator[Said]:
    for party in scenario.parties:
        path: Path = ("parties", party.id, "points")
        given = node_at(tree, path)
        if not isinstance(given, MappingNode) or not given.entries:
            continue
        yield from _points_beyond_the_range(scenario, party.id, given)
        left = [issue.id for issue in scenario.issues if issue.id not in given.entries]
        if left:
            what = _("There are no points on {issues}; every option there counts as 0.", issues=listed(left))
            yield path, what, _("Write `{example}: {{}}` if that is meant.", example=left[0])
