"""The positions: parties × issues, each stance by sign and word, red lines, status quo, age and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from detente.bargaining.results import Analysis
from detente.messages import _
from detente.model import Evidence, Issue, Position, RedLine, Scenario, Stance, violated
from detente.pages import evidence as behind
from detente.pages import marks
from detente.pages.brief.ages import Ages, when_said
from detente.pages.brief.citing import Citing
from detente.pages.brief.standing import Standing
from detente.pages.brief.verdict import issue_anchor, letter
from detente.pages.components import Block, Cell, Column, Grid, Group, Paragraph, Row, Tone
from detente.pages.members import about, named
from detente.pages.said import latest

#: So many parties stand side by side; further ones have a table of their own.
_ABREAST = 6
#: From so many sources on, the rest of a cell's are only counted.
_MOST_REFS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Matrix:
    scenario: Scenario
    citing: Citing
    ages: Ages
    rules: Sequence[RedLine]
    standing: Standing


def blocks(citing: Citing, ages: Ages, parties: Sequence[str], analysis: Analysis) -> Iterator[Block]:
    """The matrix, in tables of a few parties each, and what its signs mean."""
    names = citing.names
    rules = names.red_lines()
    matrix = _Matrix(
        scenario=names.scenario,
        citing=citing,
        ages=ages,
        rules=rules,
        standing=Standing.of(names, analysis),
    )
    if not names.scenario.positions and not rules:
        yield Paragraph(_("The file has no positions and no red lines."))
        return
    for start in range(0, len(parties), _ABREAST):
        some = parties[start : start + _ABREAST]
        yield Grid(
            kind="positions",
            caption=_caption(start, len(parties)),
            columns=(Column(title=_("Issue")), *(Column(title=names.party(party)) for party in some)),
            groups=(Group(rows=tuple(_row(matrix, issue, some) for issue in analysis.agenda)),),
            legend=(_legend(ages),) if start + _ABREAST >= len(parties) else (),
        )


def _caption(start: int, count: int) -> str:
    if count <= _ABREAST:
        return _("What the parties have said, and their red lines")
    return _(
        "What the parties have said, and their red lines: parties {first} to {last}",
        first=start + 1,
        last=min(start + _ABREAST, count),
    )


def _legend(ages: Ages) -> str:
    return _(
        "Letters are those of the options in part 1. ▲ demands, ✓ accepts, ○ leaves open, ✗ rejects, "
        "? unknown; ‖ excluded by a red line, ‖! by a precondition. The date is that of the newest statement "
        "in the cell; “old” is older than {days} days. [J]: a judgement; [–]: neither source nor judgement; "
        "[C]: confidential.",
        days=ages.old_after,
    )


def _row(matrix: _Matrix, issue_id: str, parties: Iterable[str]) -> Row:
    names = matrix.citing.names
    issue = matrix.scenario.issue(issue_id)
    now = ""
    if issue.status_quo is not None:
        option = issue.option_of(issue.status_quo)
        now = letter(issue, option) or names.option(issue, option)
    notes = (_("status quo: {option}", option=now),) if now else (_("status quo: unknown"),)
    title = marks.link(issue_anchor(issue_id), names.issue(issue_id))
    cells = tuple(_cell(matrix, issue, party) for party in parties)
    return Row(head=Cell(text=title, notes=notes), cells=cells)


#: Stances in the order in which a cell tells them.
_TOLD = (Stance.DEMANDS, Stance.ACCEPTS, Stance.OPEN, Stance.REJECTS)


def _cell(matrix: _Matrix, issue: Issue, party: str) -> Cell:
    said = latest(matrix.scenario, party, issue)
    lines = [rule for rule in matrix.rules if rule.party == party and issue.id in rule.issues]
    stances = {stance: [o for o, one in said.items() if one.stance is stance] for stance in _TOLD}
    notes = []
    for stance, options in stances.items():
        if not options:
            continue
        same = _same(matrix, issue, lines, options) if stance is Stance.REJECTS else None
        if same is not None:
            lines.remove(same)
            told = _("rejects (red line) {options}", options=_options(matrix, issue, options))
            rule = matrix.citing.names.as_rule(same.id, told)
            notes.append(f"{sign(stance)} {_bar(matrix, same)} {matrix.standing.told(same, rule)}")
        else:
            notes.append(f"{sign(stance)} {word(stance)} {_options(matrix, issue, options)}")
    unknown = [o.id for o in issue.options if o.id not in said or said[o.id].stance is Stance.UNKNOWN]
    if unknown and len(unknown) == len(issue.options):
        notes.append(f"? {word(Stance.UNKNOWN)}")
    elif unknown:
        notes.append(f"? {word(Stance.UNKNOWN)} {_options(matrix, issue, unknown)}")
    notes += _red_lines(matrix, issue, lines)
    rests = _rests_on(matrix, list({id(p): p for p in said.values()}.values()))
    notes += [marks.quiet(rests)] if rests else []
    tone = Tone.DOUBT if len(unknown) == len(issue.options) else Tone.PLAIN
    return Cell(notes=tuple(notes), tone=tone)


def _same(matrix: _Matrix, issue: Issue, lines: Sequence[RedLine], options: Sequence[str]) -> RedLine | None:
    """A red line on this issue alone that binds and excludes just these options."""
    alone = (one for one in lines if one.issues == (issue.id,) and matrix.standing.binds(one))
    return next((one for one in alone if _out(issue, one) == list(options)), None)


def _out(issue: Issue, line: RedLine) -> list[str]:
    """The options that a red line on this issue alone excludes."""
    issues = {issue.id: issue}
    return [o.id for o in issue.options if violated(line, {issue.id: o.choice}, issues)]


def _bar(matrix: _Matrix, line: RedLine) -> str:
    """The sign of a red line that binds; that of a precondition that is not waived has a mark more."""
    return "‖!" if matrix.standing.binds_apart(line) else "‖"


def _options(matrix: _Matrix, issue: Issue, options: Sequence[str]) -> str:
    if issue.is_numeric:
        return named(matrix.citing.names, issue, options)
    return ", ".join(letter(issue, issue.option_of(option)) for option in options)


def sign(stance: Stance) -> str:
    """The sign of a stance; its word stands beside it."""
    return {
        Stance.DEMANDS: "▲",
        Stance.ACCEPTS: "✓",
        Stance.OPEN: "○",
        Stance.REJECTS: "✗",
        Stance.UNKNOWN: "?",
    }[stance]


def word(stance: Stance) -> str:
    """The word of a stance, for a table."""
    match stance:
        case Stance.DEMANDS:
            return _("demands")
        case Stance.ACCEPTS:
            return _("accepts")
        case Stance.OPEN:
            return _("leaves open")
        case Stance.REJECTS:
            return _("rejects")
        case Stance.UNKNOWN:
            return _("unknown")


def _red_lines(matrix: _Matrix, issue: Issue, lines: Sequence[RedLine]) -> Iterator[str]:
    """What the party's red lines exclude on the issue; those on several issues by their titles.

    Without the sign of a red line stand those that do not bind on the terms that were asked.
    """
    names = matrix.citing.names
    for line in lines:
        if line.issues == (issue.id,):
            said = _("red line {options}", options=_options(matrix, issue, _out(issue, line)))
            said = names.as_rule(line.id, said)
        else:
            said = f"{_('red line')} {about(names, line.id)}"
        told = matrix.standing.told(line, said)
        yield f"{_bar(matrix, line)} {told}" if matrix.standing.binds(line) else marks.quiet(told)


def _rests_on(matrix: _Matrix, said: Sequence[Position]) -> str:
    """The date of the newest statement, whether it is old, and the numbers of the sources."""
    if not said:
        return ""
    citing, dates = matrix.citing, [when_said(one.evidence, matrix.scenario) for one in said]
    newest = max((when for when in dates if when is not None), default=None)
    parts = []
    if newest is not None:
        parts.append(behind.short_date(citing.names, newest))
        if matrix.ages.is_old(newest):
            parts.append(_("old"))
    refs = _refs(citing, [one.evidence for one in said])
    shown = refs[:_MOST_REFS] + ([f"+{len(refs) - _MOST_REFS}"] if len(refs) > _MOST_REFS else [])
    parts += shown
    if any(one.evidence.judgement for one in said):
        parts.append(_("[J]"))
    if any(one.evidence.confidential for one in said):
        parts.append(_("[C]"))
    if any(not one.evidence.judgement and not one.evidence.sources for one in said):
        parts.append("[–]")
    return " ".join(parts)


def _refs(citing: Citing, some: Iterable[Evidence]) -> list[str]:
    cited = dict.fromkeys(source for one in some for source in one.sources if source in citing.sources)
    return [citing.ref(source) for source in cited]


def statements(citing: Citing, parties: Sequence[str], issues: Sequence[str]) -> Iterator[Block]:
    """Every position that counts, in words: for the annex."""
    names, scenario = citing.names, citing.names.scenario
    for issue_id in issues:
        issue = scenario.issue(issue_id)
        rows = tuple(row for party in parties for row in _statements(citing, issue, party))
        if rows:
            yield Grid(
                kind="statements",
                caption=names.issue(issue_id),
                columns=(
                    Column(title=_("Party")),
                    Column(title=_("Stance"), wide=True),
                    Column(title=_("Rests on"), wide=True),
                ),
                groups=(Group(rows=rows),),
            )


def _statements(citing: Citing, issue: Issue, party: str) -> Iterator[Row]:
    names = citing.names
    by_statement: dict[int, tuple[Position, list[str]]] = {}
    for option, position in latest(names.scenario, party, issue).items():
        by_statement.setdefault(id(position), (position, []))[1].append(option)
    for position, options in by_statement.values():
        listed = named(names, issue, options)
        stance = _("{stance}: {options}", stance=word(position.stance), options=listed)
        quote = citing.quote(position.evidence)
        rests = [part for part in ((quote.text, quote.by) if quote else ()) if part]
        rests += [marks.quiet(one) for one in citing.standing(position.evidence)]
        if position.evidence.why is not None:
            rests.insert(0, names.text(position.evidence.why))
        yield Row(
            head=Cell(text=names.party(party)),
            cells=(Cell(sign=sign(position.stance), text=stance), Cell(text=" · ".join(rests))),
        )
