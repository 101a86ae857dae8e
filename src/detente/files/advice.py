"""What ``detente check`` warns of: nothing here is a mistake, but each makes a scenario weaker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detente.errors import Problem
from detente.files.tree import MappingNode, Node, Path, field_of, node_at, place_of
from detente.files.wording import listed, shown
from detente.messages import _
from detente.model import Clause, Evidence, Issue, Option, Position, RedLine, Scenario, Stance


def advice_on(scenario: Scenario, tree: Node, name: str) -> tuple[Problem, ...]:
    """All warnings, in the order of the file.

    An option that the linkages never allow is not among them: the engine finds that.
    """
    said = (
        *_without_source(scenario),
        *_against_own_red_lines(scenario),
        *_copies_of_nothing(scenario),
        *_half_scored(scenario, tree),
    )
    problems = [_problem(tree, name, *one) for one in said]
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))


Said = tuple[Path, str, str]


def _problem(tree: Node, name: str, path: Path, what: str, mend: str) -> Problem:
    line, column = place_of(tree, path)
    field = tuple(shown(step) for step in field_of(path))
    return Problem(file=name, line=line, column=column, field=field, what=what, mend=mend)


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


def _against_own_red_lines(scenario: Scenario) -> Iterator[Said]:
    issues = {issue.id: issue for issue in scenario.issues}
    in_force = _in_force(scenario.positions, issues)
    lines_on: dict[tuple[str, str], list[RedLine]] = {}
    for line in scenario.red_lines:
        is_hopeless = _excludes(line, "", None, issues)
        for issue_id in issues if is_hopeless else line.issues:
            lines_on.setdefault((line.party, issue_id), []).append(line)
    excluded: dict[tuple[str, str], frozenset[str]] = {}
    for place, position in enumerate(scenario.positions):
        if position.stance not in (Stance.REJECTS, Stance.DEMANDS):
            continue
        key = (position.party, position.issue)
        if key not in excluded:
            excluded[key] = _excluded(lines_on.get(key, ()), issues[position.issue], issues)
        yield from _doubtful(place, position, in_force.get(place, []), excluded[key])


def _doubtful(
    place: int, position: Position, options: Sequence[Option], excluded: frozenset[str]
) -> Iterator[Said]:
    path: Path = ("positions", place)
    if position.stance is Stance.REJECTS:
        left = [option.id for option in options if option.id not in excluded]
        if left:
            what = _(
                "'{party}' rejects {options} of '{issue}', and no red line of its own excludes it.",
                party=position.party,
                options=listed(left),
                issue=position.issue,
            )
            yield path, what, _("Write the red line, or another stance.")
        return
    barred = [option.id for option in options if option.id in excluded]
    if barred:
        what = _(
            "'{party}' demands {options} of '{issue}', and a red line of its own excludes it.",
            party=position.party,
            options=listed(barred),
            issue=position.issue,
        )
        yield path, what, _("Correct the position or the red line.")


def _in_force(positions: Sequence[Position], issues: dict[str, Issue]) -> dict[int, list[Option]]:
    """For each position, by its place, the options of which it is the party's latest word."""

    def age(place: int) -> tuple[bool, object, int]:
        date = positions[place].evidence.date
        return date is not None, date or 0, place

    latest: dict[tuple[str, str, str], tuple[int, Option]] = {}
    for place in sorted(range(len(positions)), key=age):
        said = positions[place]
        for option in said.option.options_of(issues[said.issue]):
            latest[said.party, said.issue, option.id] = (place, option)
    in_force: dict[int, list[Option]] = {}
    for place, option in latest.values():
        in_force.setdefault(place, []).append(option)
    return in_force


def _excluded(red_lines: Sequence[RedLine], issue: Issue, issues: dict[str, Issue]) -> frozenset[str]:
    """The options of an issue that one of these red lines excludes, whatever else is agreed."""
    return frozenset(
        option.id
        for line in red_lines
        for option in issue.options
        if _excludes(line, issue.id, option, issues)
    )


def _excludes(line: RedLine, issue_id: str, option: Option | None, issues: dict[str, Issue]) -> bool:
    """Whether every deal with this option breaks the red line; without an option, every deal at all."""

    def settled(clause: Clause) -> Sequence[Option]:
        if option is not None and clause.issue == issue_id:
            return (option,)
        return issues[clause.issue].options

    def always(clause: Clause) -> bool:
        return all(clause.covers(one) for one in settled(clause))

    def never(clause: Clause) -> bool:
        return not any(clause.covers(one) for one in settled(clause))

    if not all(always(clause) for clause in line.when.clauses):
        return False
    if line.never is not None:
        return all(always(clause) for clause in line.never.clauses)
    return line.only is not None and any(never(clause) for clause in line.only.clauses)


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
