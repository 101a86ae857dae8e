"""What ``detente check`` warns of: nothing here is a mistake, but each makes a scenario weaker."""

from __future__ import annotations

from collections.abc import Iterator

from detente.errors import Problem
from detente.files.demands import mere_demands
from detente.files.gaps import Said, gaps_in
from detente.files.mistakes import CellOf, in_order, located
from detente.files.stances import excluded_by_one, in_force
from detente.files.tree import MappingNode, Node, Path, node_at, place_of
from detente.files.wording import first_of, listed
from detente.messages import _
from detente.model import Evidence, Option, Scenario, Stance


def advice_on(
    scenario: Scenario, tree: Node, name: str, cell_of: CellOf | None = None
) -> tuple[Problem, ...]:
    """All warnings, in the order of the file.

    An option that the linkages never allow is not among them: the engine finds that.
    """
    said = (
        *_without_source(scenario),
        *_against_own_red_lines(scenario),
        *_copies_of_nothing(scenario),
        *_half_scored(scenario, tree),
        *mere_demands(scenario),
        *gaps_in(scenario, tree),
    )
    problems = [located(name, place_of(tree, path), path, what, mend, cell_of) for path, what, mend in said]
    return in_order(problems)


def _without_source(scenario: Scenario) -> Iterator[Said]:
    mend = _("Name its `sources`, or write `judgement: true`.")
    for path, what, evidence in _evidenced(scenario):
        if not evidence.sources and not evidence.judgement:
            yield path, what, mend


def _evidenced(scenario: Scenario) -> Iterator[tuple[Path, str, Evidence]]:
    red_line = _("The red line has no source, nor does it say that it is judgement.")
    position = _("The position has no source, nor does it say that it is judgement.")
    interest = _("The interest has no source, nor does it say that it is judgement.")
    circumstance = _("The circumstance has no source, nor does it say that it is judgement.")
    for line in scenario.red_lines:
        yield ("red_lines", line.id), red_line, line.evidence
    for place, said in enumerate(scenario.positions):
        yield ("positions", place), position, said.evidence
    for place, wanted in enumerate(scenario.interests):
        yield ("interests", place), interest, wanted.evidence
    for change in scenario.circumstances:
        yield ("circumstances", change.id), circumstance, change.evidence
        for line in change.red_lines:
            yield ("circumstances", change.id, "red_lines", line.id), red_line, line.evidence
    yield from _of_accounts(scenario)


def _of_accounts(scenario: Scenario) -> Iterator[tuple[Path, str, Evidence]]:
    """Statements, and what the record is said to hold."""
    background = _("The background has no source, nor does it say that it is judgement.")
    statement = _("The statement has no source, nor does it say that it is judgement.")
    for account in scenario.accounts:
        if account.background is not None:
            yield ("accounts", account.id, "background"), background, account.evidence
        for place, said in enumerate(account.statements):
            yield ("accounts", account.id, "statements", place), statement, said.evidence


def _against_own_red_lines(scenario: Scenario) -> Iterator[Said]:
    issues = {issue.id: issue for issue in scenario.issues}
    latest, excluded = in_force(scenario, issues), excluded_by_one(scenario, issues)
    for place, said in enumerate(scenario.positions):
        issue = issues[said.issue]
        barred = excluded.of(said.party, issue)
        if said.stance is Stance.REJECTS:
            odd = latest[place] & ~barred
            what = _("'{party}' rejects {options} of '{issue}', and no red line of its own excludes it.")
            mend = _("That may be right: write one only for what the party would never sign.")
        elif said.stance is Stance.DEMANDS:
            odd = latest[place] & barred
            what = _("'{party}' demands {options} of '{issue}', and a red line of its own excludes it.")
            mend = _("Correct the position or the red line.")
        else:
            continue
        if odd:
            options = first_of((option.id for option in issue.options_at(odd)), odd.bit_count())
            yield ("positions", place), what.format(party=said.party, options=options, issue=said.issue), mend


def _copies_of_nothing(scenario: Scenario) -> Iterator[Said]:
    for source in scenario.sources:
        if source.via is not None and source.title is None and source.author is None:
            what = _("The source names the copy that was read, and no author or title of the original.")
            yield ("sources", source.id), what, _("Write who said it, or the title under which it appeared.")


def _half_scored(scenario: Scenario, tree: Node) -> Iterator[Said]:
    for party in scenario.parties:
        for issue in scenario.issues:
            path: Path = ("parties", party.id, "points", issue.id)
            given = node_at(tree, path)
            if issue.is_numeric or not isinstance(given, MappingNode):
                continue
            left = [option.id for option in issue.options if not _has_points(given, option)]
            if 0 < len(left) < len(issue.options):
                what = _("There are no points for {options}, which count as 0.", options=listed(left))
                yield path, what, _("Write 0 if that is meant.")


def _has_points(given: MappingNode, option: Option) -> bool:
    entry = given.entries.get(option.id)
    return entry is not None and bool(getattr(entry[1], "text", ""))
