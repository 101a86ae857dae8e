"""What could be agreed: the four solutions and the frontier's ends in words, and the lines that they near."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.bargaining.results import Entry
from detente.messages import _, _n
from detente.model import Deal, RedLine, Scenario, violated
from detente.pages.agreements import SOLUTIONS, short_title
from detente.pages.brief.told import Told
from detente.pages.components import Block, Cell, Column, Grid, Group, Paragraph, Row, Tone
from detente.pages.members import brief
from detente.pages.names import Names

#: So many deals stand side by side.
_ABREAST = 4
#: So many red lines near a deal are named.
_MOST_NEAR = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """A deal with its title and where the JSON has its points."""

    title: str
    deal: Deal
    path: tuple[str | int, ...]


def blocks(told: Told) -> Iterator[Block]:
    """Tables of a few deals each; what they share is told before. Nothing without a frontier."""
    shown = [*_solutions(told), *_ends(told)]
    if not shown:
        return
    analysis = told.analysis
    shared = [i for i in analysis.agenda if len({shown_.deal[i] for shown_ in shown}) == 1]
    differing = [i for i in analysis.agenda if i not in shared]
    if shared and len(shown) > 1:
        each = "; ".join(_settled(told, shown[0].deal, issue) for issue in shared)
        yield Paragraph(_("All of these deals share: {each}.", each=each), Tone.QUIET)
    near = _Near.of(told)
    for start in range(0, len(shown), _ABREAST):
        some = shown[start : start + _ABREAST]
        yield _grid(told, some, differing or list(analysis.agenda), near, start == 0)
    undecided = [short_title(name) for name in SOLUTIONS if f"solutions.{name}" in analysis.cut]
    if undecided:
        yield Paragraph(_("Not decided within the limits: {what}.", what=", ".join(undecided)))


def _settled(told: Told, deal: Deal, issue: str) -> str:
    return _("{issue}: {option}", issue=told.names.issue(issue), option=told.names.choice(issue, deal[issue]))


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
            same = [short_title(other) for other, it in chosen.items() if it.deal == one.deal]
            yield _Shown(title=", ".join(same), deal=one.deal, path=("solutions", name))


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


def _grid(told: Told, some: list[_Shown], issues: list[str], near: _Near, is_first: bool) -> Grid:
    names = told.names
    settled = tuple(
        Row(
            head=Cell(text=names.issue(issue)),
            cells=tuple(Cell(text=names.choice(issue, one.deal[issue])) for one in some),
        )
        for issue in issues
    )
    points = tuple(
        Row(
            head=Cell(text=names.party(party)),
            cells=tuple(Cell(text=told.number(*one.path, "points", party)) for one in some),
        )
        for party in _scored(told)
    )
    lines = Row(
        head=Cell(text=_("Red lines one step away")), cells=tuple(near.cell(one.deal) for one in some)
    )
    return Grid(
        kind="deals",
        caption=_("Fair ways to settle, and the ends of the frontier")
        if is_first
        else _("Further ends of the frontier"),
        columns=(Column(title=_("Issue")), *(Column(title=one.title, wide=True) for one in some)),
        groups=(
            Group(rows=settled),
            Group(title=_("Points"), rows=points),
            Group(title=_("What each of them comes near"), rows=(lines,)),
        ),
        legend=(_("One step away: the line would break if one issue were settled by the option beside it."),)
        if is_first
        else (),
    )


def _scored(told: Told) -> Iterator[str]:
    yield from (party for party in told.analysis.parties if party not in told.analysis.unscored)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Near:
    """The members' red lines, by the issues that they are about."""

    names: Names
    scenario: Scenario
    agenda: tuple[str, ...]
    by_issue: dict[str, tuple[RedLine, ...]]

    @classmethod
    def of(cls, told: Told) -> _Near:
        names, agenda = told.names, told.analysis.agenda
        lines = [rule for rule in names.rules().values() if isinstance(rule, RedLine)]
        own = [line for line in lines if line.party in told.analysis.parties]
        by_issue = {i: tuple(line for line in own if i in line.issues) for i in agenda}
        return cls(names=names, scenario=names.scenario, agenda=agenda, by_issue=by_issue)

    def cell(self, deal: Deal) -> Cell:
        found = list(dict.fromkeys(self._found(deal)))
        if not found:
            return Cell(text=_("none"), tone=Tone.QUIET)
        notes = [brief(self.names, line) for line in found[:_MOST_NEAR]]
        left = len(found) - len(notes)
        return Cell(notes=(*notes, *((_n("{n} more", "{n} more", left, n=left),) if left else ())))

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
