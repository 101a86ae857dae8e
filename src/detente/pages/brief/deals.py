"""What could be agreed: the four solutions and the frontier's ends in words, and the lines that they near."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from detente.bargaining.results import Solutions
from detente.bargaining.terms import resolve
from detente.messages import _
from detente.model import Deal, RedLine, Scenario, violated
from detente.pages.agreements import SOLUTIONS, best_for_each, short_title
from detente.pages.brief.told import Told
from detente.pages.components import Block, Cell, Column, Grid, Group, Paragraph, Row
from detente.pages.members import brief

#: So many red lines near a deal are named.
_MOST_NEAR = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A deal with its title, where the JSON has it, whose points; ``alike`` are places that say the same."""

    title: str
    deal: Deal
    points: Collection[str]
    path: tuple[str | int, ...]
    alike: tuple[tuple[str | int, ...], ...] = ()


def blocks(told: Told) -> Iterator[Block]:
    """One table: the first deal in full, of the others what differs from it. Nothing without a frontier."""
    shown = [*solutions(told.analysis.solutions, ("solutions",)), *_ends(told)]
    if not shown:
        return
    near = _near(told, [one.deal for one in shown])
    shared = _shared(near)
    rows = tuple(
        _row(told, one, shown[0], _beyond(told, lines, shared))
        for one, lines in zip(shown, near, strict=True)
    )
    yield Grid(
        kind="deals",
        caption=_("Fair ways to settle, and the ends of the frontier"),
        columns=(
            Column(title=_("Deal")),
            Column(title=_("Settled as; of the others, what differs from the first"), wide=True),
        ),
        groups=(Group(rows=rows),),
        legend=tuple(_legend(told, shared)),
    )
    undecided = [short_title(name) for name in SOLUTIONS if f"solutions.{name}" in told.analysis.cut]
    if undecided:
        yield Paragraph(_("Not decided within the limits: {what}.", what=", ".join(undecided)))


def _row(told: Told, one: Shown, first: Shown, near: str) -> Row:
    agenda = told.analysis.agenda
    told_of = agenda if one is first else [i for i in agenda if one.deal[i] != first.deal[i]]
    said = "; ".join(settled(told, one.deal, issue) for issue in told_of)
    points = worth(told, one)
    where = " ".join(told.pointer(*path) for path in (one.path, *one.alike)).strip()
    notes = (_("Points: {each}", each=points), _("Red lines one step away: {lines}", lines=near))
    return Row(
        head=Cell(text=one.title), cells=(Cell(text=said or _("as the first"), notes=notes, pointer=where),)
    )


def settled(told: Told, deal: Deal, issue: str) -> str:
    """What a deal says on an issue."""
    option = told.names.called(told.names.choice(issue, deal[issue]))
    return _("{issue}: {option}", issue=told.names.issue(issue), option=option)


def worth(told: Told, one: Shown) -> str:
    """What a deal is worth to each of those whose points the answer has."""
    return " · ".join(
        f"{told.names.party(party)} {told.number(*one.path, 'points', party)}" for party in one.points
    )


def solutions(found: Solutions | None, path: tuple[str | int, ...]) -> Iterator[Shown]:
    """The solutions that an answer has at a place, equal ones as one."""
    if found is None:
        return
    chosen = {name: one for name in SOLUTIONS if (one := getattr(found, name)) is not None}
    seen: list[Deal] = []
    for name, one in chosen.items():
        if one.deal not in seen:
            seen.append(one.deal)
            same = [other for other, it in chosen.items() if it.deal == one.deal]
            title = ", ".join(short_title(other) for other in same)
            alike = tuple((*path, other) for other in same[1:])
            yield Shown(title=title, deal=one.deal, points=tuple(one.points), path=(*path, name), alike=alike)


def _ends(told: Told) -> Iterator[Shown]:
    """The efficient deal that is best for each party, the same only once."""
    frontier = told.analysis.frontier
    if not frontier:
        return
    places = {id(entry): place for place, entry in enumerate(frontier)}
    for title, entry in best_for_each(told.names, frontier):
        path = ("frontier", places[id(entry)])
        yield Shown(title=title, deal=entry.deal, points=tuple(entry.points), path=path)


def _near(told: Told, deals: Sequence[Deal]) -> list[tuple[str, ...]]:
    """For each deal the members' red lines that bind and that one step on one issue would break."""
    terms = resolve(told.names.scenario, told.question)
    own = [line for party in told.analysis.parties for line in terms.lines_of(party)]
    by_issue = {issue: [line for line in own if issue in line.issues] for issue in told.analysis.agenda}
    return [tuple(dict.fromkeys(_near_to(told.names.scenario, by_issue, deal))) for deal in deals]


def _near_to(scenario: Scenario, by_issue: Mapping[str, list[RedLine]], deal: Deal) -> Iterator[str]:
    issues = {issue.id: issue for issue in scenario.issues}
    for issue_id, lines in by_issue.items():
        issue = issues[issue_id]
        place = issue.position_of(issue.option_of(deal[issue_id]).id)
        for beside in (place - 1, place + 1):
            if 0 <= beside < len(issue.options):
                moved = {**deal, issue_id: issue.options[beside].choice}
                for line in lines:
                    if violated(line, moved, issues) and not violated(line, deal, issues):
                        yield line.id


def _shared(near: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The lines that all of several deals are near to; they are told once, under the table."""
    if len(near) < 2:
        return ()
    return tuple(line for line in near[0] if all(line in lines for lines in near))


def _beyond(told: Told, lines: Sequence[str], shared: Sequence[str]) -> str:
    """The lines that a deal is near to, but for those that all are."""
    own = [line for line in lines if line not in shared]
    if not own:
        return _("none besides") if shared else _("none")
    return "; ".join(_named(told, own))


def _legend(told: Told, shared: Sequence[str]) -> Iterator[str]:
    """What a step is, and which lines all deals are near to."""
    yield _("One step away: the line would break if one issue were settled by the option beside it.")
    if shared:
        yield _("All of them are that near to: {lines}.", lines="; ".join(_named(told, shared)))


def _named(told: Told, lines: Sequence[str]) -> Iterator[str]:
    yield from (brief(told.names, line) for line in lines[:_MOST_NEAR])
    left = len(lines) - _MOST_NEAR
    if left > 0:
        yield _("{n} more", n=left)
