"""What we do not know: what rests on a source, on judgement, on nothing; old sources; what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from detente.messages import _, _n
from detente.model import Position, Stance
from detente.pages import counts, figures
from detente.pages import evidence as behind
from detente.pages.agreements import bases
from detente.pages.brief import firm, hinges
from detente.pages.brief.ages import Ages, when_said
from detente.pages.brief.citing import Citing
from detente.pages.brief.firm import Firm
from detente.pages.brief.told import Told
from detente.pages.components import Block, Cell, Column, Grid, Group, Items, Paragraph, Row, Tone
from detente.pages.said import latest
from detente.pages.view import Item

#: So many parties and issues of which most is unknown are named.
_MOST_UNKNOWN = 2
#: So many old sources are named.
_MOST_OLD = 12


def blocks(told: Told, citing: Citing, ages: Ages, found: Firm) -> Iterator[Block]:
    """The shares, then each other gap in a line."""
    yield _shares(told)
    lines = [*_gaps(told, citing, ages, found)]
    if lines:
        yield Items(tuple(Item(line) for line in lines))
    yield from (base for base in bases(told.names, told.analysis) if isinstance(base, Paragraph))
    left_out = counts.cut_section(told.analysis)
    if left_out is not None:
        yield Paragraph(left_out.title, Tone.STRONG)
        yield from (block for block in left_out.blocks if isinstance(block, Items))


def briefly(told: Told, citing: Citing, ages: Ages) -> Iterator[Block]:
    """The same in a few lines: what is unknown of whom, and which of the lines that block are judged."""
    total = sum((_rests(told, party) for party in told.analysis.parties), Counter[str]())
    whole = sum(total.values())
    titles = dict(zip(_KINDS, _titles(), strict=True))
    each = "; ".join(f"{titles[kind]}: {_share(total[kind], whole)}" for kind in _KINDS)
    known = _(
        "what the {n} positions (each party on each option) rest on – {shares}; what is unknown counts as "
        "no refusal, and as no acceptance",
        n=figures.whole(whole),
        shares=each,
    )
    gaps = (*_bases(told), *_old(citing, ages))
    lines = (known, *hinges.lines(told), *_unknown_of(told), *gaps)
    yield Items(tuple(Item(line) for line in lines))


def _unknown_of(told: Told) -> Iterator[str]:
    """Of whom, and on what, most is unknown."""
    gaps = {
        (party, issue): _unknown_on(told, party, issue)
        for party in told.analysis.parties
        for issue in told.analysis.agenda
    }
    by_party, by_issue = Counter[str](), Counter[str]()
    for (party, issue), n in gaps.items():
        by_party[party] += n
        by_issue[issue] += n
    if not by_party.total():
        return
    names = told.names
    yield _(
        "most is unknown of: {parties}; on: {issues}",
        parties="; ".join(_("{what} ({n})", what=names.party(p), n=n) for p, n in _most(by_party)),
        issues="; ".join(
            _("{what} ({n})", what=names.called(names.issue(i)), n=n) for i, n in _most(by_issue)
        ),
    )


def _most(found: Counter[str]) -> list[tuple[str, int]]:
    return [(what, n) for what, n in found.most_common(_MOST_UNKNOWN) if n]


def _unknown_on(told: Told, party: str, issue_id: str) -> int:
    issue = told.names.scenario.issue(issue_id)
    said = latest(told.names.scenario, party, issue)
    return sum(_kind(said.get(option.id)) == "unknown" for option in issue.options)


def _gaps(told: Told, citing: Citing, ages: Ages, found: Firm) -> Iterator[str]:
    """Each other gap in a line."""
    yield from _unsourced_lines(told)
    yield from _bases(told)
    yield from _old(citing, ages)
    yield from firm.lines(found, told.analysis)


def _titles() -> tuple[str, ...]:
    """What a cell can rest on, in the order of the kinds."""
    return (*behind.kinds().values(), _("unknown"))


_KINDS = ("source", "part", "judgement", "nothing", "unknown")


def _shares(told: Told) -> Grid:
    """Party by party, what its cells (an option each) rest on."""
    rests = {party: _rests(told, party) for party in told.analysis.parties}
    rows = [_row(told.names.party(party), found) for party, found in rests.items()]
    total = sum(rests.values(), Counter[str]())
    return Grid(
        kind="shares",
        caption=_("What the positions rest on: cells of parties × options"),
        columns=(Column(title=_("Party")), *(Column(title=title, numbers=True) for title in _titles())),
        groups=(Group(rows=tuple(rows)), Group(rows=(_row(_("all"), total),))),
    )


def _row(title: str, found: Counter[str]) -> Row:
    whole = sum(found.values())
    cells = tuple(Cell(text=_share(found[kind], whole)) for kind in _KINDS)
    return Row(head=Cell(text=title), cells=cells)


def _share(some: int, whole: int) -> str:
    """A count, and which share of the whole it is, in whole per cent."""
    if not some:
        return "0"
    return _("{n} ({share} %)", n=figures.whole(some), share=round(100 * some / whole))


def _rests(told: Told, party: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for issue_id in told.analysis.agenda:
        issue = told.names.scenario.issue(issue_id)
        said = latest(told.names.scenario, party, issue)
        for option in issue.options:
            found[_kind(said.get(option.id))] += 1
    return found


def _kind(position: Position | None) -> str:
    if position is None or position.stance is Stance.UNKNOWN:
        return "unknown"
    return behind.kind(position.evidence)


def _unsourced_lines(told: Told) -> Iterator[str]:
    lines = [rule for rule in told.names.scenario.red_lines if rule.party in told.analysis.parties]
    if lines:
        judged = sum(line.evidence.judgement for line in lines)
        bare = sum(not line.evidence.judgement and not line.evidence.sources for line in lines)
        yield _n(
            "{n} red line: {judged} in part or wholly a judgement, {bare} with neither source nor judgement",
            "{n} red lines: {judged} in part or wholly a judgement, {bare} with neither source nor judgement",
            len(lines),
            n=figures.whole(len(lines)),
            judged=figures.whole(judged),
            bare=figures.whole(bare),
        )


def _bases(told: Told) -> Iterator[str]:
    scored = [p for p in told.names.scenario.parties if p.is_scored and p.id in told.analysis.parties]
    without = [party.id for party in scored if party.basis is None]
    if without:
        yield _("points without a basis: {parties}", parties=told.names.parties(without))
    if len(told.analysis.unscored) < len(told.analysis.parties) and told.analysis.unscored:
        yield _("nobody has scored: {parties}", parties=told.names.parties(told.analysis.unscored))


def _old(citing: Citing, ages: Ages) -> Iterator[str]:
    """How old the sources are, and how many positions rest on statements as old as that."""
    if ages.today is None:
        return
    scenario, day = citing.names.scenario, behind.date(citing.names, ages.today)
    old = [source.id for source in scenario.sources if ages.is_old(source.date)]
    undated = [source.id for source in scenario.sources if source.date is None]
    parts = [_old_sources(citing, ages, old, day)]
    stale = sum(ages.is_old(when_said(p.evidence, scenario)) for p in scenario.positions)
    if stale:
        parts.append(
            _n(
                "{n} position rests on a statement as old as that",
                "{n} positions rest on statements as old as that",
                stale,
                n=figures.whole(stale),
            )
        )
    if undated:
        count = len(undated)
        said = _n("{n} source has no date", "{n} sources have no date", count, n=figures.whole(count))
        parts.append(said + _refs(citing, undated))
    yield "; ".join(parts)


def _old_sources(citing: Citing, ages: Ages, old: Sequence[str], day: str) -> str:
    if not old:
        return _("no source is older than {days} days as of {day}", days=ages.old_after, day=day)
    said = _n(
        "{n} source is older than {days} days as of {day}",
        "{n} sources are older than {days} days as of {day}",
        len(old),
        n=figures.whole(len(old)),
        days=ages.old_after,
        day=day,
    )
    return said + _refs(citing, old)


def _refs(citing: Citing, some: Sequence[str]) -> str:
    """The numbers of sources, after a colon; nothing where they are not numbered."""
    if not citing.is_numbered:
        return ""
    shown = " ".join(citing.ref(source) for source in some[:_MOST_OLD])
    return f": {shown}" + (" …" if len(some) > _MOST_OLD else "")
