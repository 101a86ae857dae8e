"""What could be agreed: the four solutions and the frontier's ends in words, and the lines that they near."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from detente.bargaining.results import Entry
from detente.bargaining.terms import resolve
from detente.messages import _
from detente.model import Deal, RedLine, Scenario, violated
from detente.pages.agreements import SOLUTIONS, short_title
from detente.pages.brief.told import Told
from detente.pages.components import Block, Cell, Column, Grid, Group, Paragraph, Row
from detente.pages.members import brief
from detente.pages.names import Names, quoted

#: So many red lines near a deal are named.
_MOST_NEAR = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """A deal with its title and where the JSON has its points; ``alike`` are places that say the same."""

    title: str
    deal: Deal
    path: tuple[str | int, ...]
    alike: tuple[tuple[str | int, ...], ...] = ()


def blocks(told: Told) -> Iterator[Block]:
    """One table: the first deal in full, of the others what differs from it. Nothing without a frontier."""
    shown = [*_solutions(told), *_ends(told)]
    if not shown:
        return
    analysis, near = told.analysis, _Near.of(told)
    near = near.beyond([one.deal for one in shown])
    rows = tuple(_row(told, one, shown[0], near) for one in shown)
    yield Grid(
        kind="deals",
        caption=_("Fair ways to settle, and the ends of the frontier"),
        columns=(
            Column(title=_("Deal")),
            Column(title=_("Settled as; of the others, what differs from the first"), wide=True),
        ),
        groups=(Group(rows=rows),),
        legend=(_("One step away: the line would break if one issue were settled by the option beside it."),),
    )
    undecided = [short_title(name) for name in SOLUTIONS if f"solutions.{name}" in analysis.cut]
    if undecided:
        yield Paragraph(_("Not decided within the limits: {what}.", what=", ".join(undecided)))


def _row(told: Told, one: _Shown, first: _Shown, near: _Near) -> Row:
    agenda = told.analysis.agenda
    told_of = agenda if one is first else [i for i in agenda if one.deal[i] != first.deal[i]]
    said = "; ".join(_settled(told, one.deal, issue) for issue in told_of)
    points = " · ".join(
        f"{told.names.party(party)} {told.number(*one.path, 'points', party)}" for party in _scored(told)
    )
    where = " ".join(told.pointer(*path) for path in (one.path, *one.alike)).strip()
    notes = (
        _("Points: {each}", each=points),
        _("Red lines one step away: {lines}", lines=near.said(one.deal)),
    )
    return Row(
        head=Cell(text=one.title), cells=(Cell(text=said or _("as the first"), notes=notes, pointer=where),)
    )


def _settled(told: Told, deal: Deal, issue: str) -> str:
    option = quoted(told.names.choice(issue, deal[issue]))
    return _("{issue}: {option}", issue=told.names.issue(issue), option=option)


def _solutions(told: Told) -> Iterator[_Shown]:
    """The solutions, equal ones in one column."""
    found = told.analysis.solutions
    if found is None:
        return
    chosen = {name: one for name in SOLUTIONS if (one := getattr(found, name)) is not None}
    seen: list[Deal] = []
    for name, one in chosen.items():
        if one.deal not in seen:
            seen.append(one.deal)
            same = [other for other, it in chosen.items() if it.deal == one.deal]
            title = ", ".join(short_title(other) for other in same)
            alike = tuple(("solutions", other) for other in same[1:])
            yield _Shown(title=title, deal=one.deal, path=("solutions", name), alike=alike)


def _ends(told: Told) -> Iterator[_Shown]:
    """The efficient deal that is best for each party, the same only once."""
    frontier = told.analysis.frontier
    if not frontier:
        return
    best = {p: _best(frontier, p) for p in frontier[0].points}
    for place in dict.fromkeys(best.values()):
        served = told.names.parties(party for party, at in best.items() if at == place)
        title = _("Best for {parties}", parties=served)
        yield _Shown(title=title, deal=frontier[place].deal, path=("frontier", place))


def _best(frontier: Sequence[Entry], party: str) -> int:
    return max(range(len(frontier)), key=lambda place: (frontier[place].points[party], -place))


def _scored(told: Told) -> Iterator[str]:
    yield from (party for party in told.analysis.parties if party not in told.analysis.unscored)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Near:
    """The members' red lines that bind, by the issues that they are about."""

    names: Names
    scenario: Scenario
    agenda: tuple[str, ...]
    by_issue: dict[str, tuple[RedLine, ...]]
    shared: tuple[str, ...] = ()

    @classmethod
    def of(cls, told: Told) -> _Near:
        names, agenda = told.names, told.analysis.agenda
        terms = resolve(names.scenario, told.question)
        own = [line for party in told.analysis.parties for line in terms.lines_of(party)]
        by_issue = {i: tuple(line for line in own if i in line.issues) for i in agenda}
        return cls(names=names, scenario=names.scenario, agenda=agenda, by_issue=by_issue)

    def beyond(self, deals: Sequence[Deal]) -> _Near:
        """The same, with what all of several deals are near to told apart."""
        if len(deals) < 2:
            return self
        near = [set(self._found(deal)) for deal in deals]
        return replace(
            self,
            shared=tuple(one for one in dict.fromkeys(self._found(deals[0])) if all(one in n for n in near)),
        )

    def legend(self) -> Iterator[str]:
        """What a step is, and which lines all deals are near to."""
        yield _("One step away: the line would break if one issue were settled by the option beside it.")
        if self.shared:
            lines = "; ".join(self._named(self.shared))
            yield _("All of them are that near to: {lines}.", lines=lines)

    def said(self, deal: Deal) -> str:
        """The lines that a deal is near to, but for those that all are."""
        found = [one for one in dict.fromkeys(self._found(deal)) if one not in self.shared]
        if not found:
            return _("none besides") if self.shared else _("none")
        return "; ".join(self._named(found))

    def _named(self, lines: Sequence[str]) -> Iterator[str]:
        yield from (brief(self.names, line) for line in lines[:_MOST_NEAR])
        left = len(lines) - _MOST_NEAR
        if left > 0:
            yield _("{n} more", n=left)

    def _found(self, deal: Deal) -> Iterator[str]:
        issues = {issue.id: issue for issue in self.scenario.issues}
        for issue_id in self.agenda:
            issue = issues[issue_id]
            place = issue.position_of(issue.option_of(deal[issue_id]).id)
            for beside in (place - 1, place + 1):
                if 0 <= beside < len(issue.options):
                    moved = {**deal, issue_id: issue.options[beside].choice}
                    for line in self.by_issue[issue_id]:
                        if violated(line, moved, issues) and not violated(line, deal, issues):
                            yield line.id
