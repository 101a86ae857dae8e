"""What could be agreed, in words with points: solutions, ends of the frontier, status quo."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from detente.bargaining.results import Analysis, Entry, Example, Points, Solution, Solutions, StatusQuo
from detente.messages import _, _n
from detente.model import Deal
from detente.pages import figures
from detente.pages.members import about, brief, by_owner
from detente.pages.names import Names
from detente.pages.said import refusers
from detente.pages.view import Block, Cell, Item, Items, Paragraph, Row, Section, Table, Tone, bullet


def solutions_section(names: Names, analysis: Analysis) -> Section | None:
    """The solutions, equal ones together; None where there are none."""
    if analysis.solutions is None:
        return None
    blocks: list[Block] = [*_among(names, analysis)]
    blocks.append(_agreements(names, analysis, _grouped(analysis.solutions)))
    undecided = [title(name) for name in SOLUTIONS if f"solutions.{name}" in analysis.cut]
    if undecided:
        blocks.append(Paragraph(_("Not decided within the limits: {what}.", what=", ".join(undecided))))
    blocks += bases(names, analysis)
    return Section(_("Fair ways to settle, by four rules"), tuple(blocks))


SOLUTIONS = ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian")


def example_section(names: Names, analysis: Analysis, found: Example | None) -> Section | None:
    """One deal that the positions leave, where nobody has points to choose by."""
    if found is None:
        return None
    intro = (
        _("All whose consent is needed accept every part of it. It is one of those deals, not a proposal.")
        if found.certain
        else _(
            "Nobody whose consent is needed refuses any part of it. It is one of those deals, not a proposal."
        )
    )
    return Section(
        _("A deal to look at"), (Paragraph(intro, Tone.QUIET), in_full(names, found.deal, analysis))
    )


def title(solution: str) -> str:
    """The rule of a solution in words."""
    match solution:
        case "nash":
            return _("Nash (greatest product of gains)")
        case "kalai_smorodinsky":
            return _("Kalai–Smorodinsky (gains in proportion to the best each could have)")
        case "egalitarian":
            return _("Egalitarian (the smallest gain as great as possible)")
        case _:
            return _("Utilitarian (greatest sum of gains)")


def short_title(solution: str) -> str:
    """The name of a solution, for a label."""
    match solution:
        case "nash":
            return _("Nash")
        case "kalai_smorodinsky":
            return _("Kalai–Smorodinsky")
        case "egalitarian":
            return _("Egalitarian")
        case _:
            return _("Utilitarian")


def _grouped(found: Solutions) -> Iterator[tuple[str, Solution]]:
    """Each deal once, with the names of all rules that choose it."""
    chosen = {name: getattr(found, name) for name in SOLUTIONS if getattr(found, name) is not None}
    told: list[Deal] = []
    for solution in chosen.values():
        if solution.deal in told:
            continue
        told.append(solution.deal)
        same = [title(name) for name, other in chosen.items() if other.deal == solution.deal]
        yield "; ".join(same), solution


def _agreements(names: Names, analysis: Analysis, some: Iterable[tuple[str, Solution | Entry]]) -> Items:
    """Several deals with their points: what they share is told once, then where each differs."""
    listed = tuple(some)
    deals = [one.deal for _called, one in listed]
    shared = [i for i in analysis.agenda if len(deals) > 1 and all(d[i] == deals[0][i] for d in deals)]
    items = [Item(called, tuple(_told(names, analysis, one, shared)), Tone.STRONG) for called, one in listed]
    if shared:
        rest = [issue for issue in analysis.agenda if issue not in shared]
        items.insert(0, Item(_("All of these share"), deal(names, analysis, deals[0], rest), Tone.STRONG))
    return Items(tuple(items))


def _told(names: Names, analysis: Analysis, one: Solution | Entry, shared: Collection[str]) -> Iterator[Item]:
    """What a deal is worth, what it changes, and whose positions refuse a part of it."""
    yield Item(points(names, one.points))
    yield from deal(names, analysis, one.deal, shared)
    yield from (
        Item(line, tone=Tone.DOUBT) for line in refused(names, analysis.parties, one.deal, analysis.agenda)
    )


def refused(names: Names, parties: Iterable[str], chosen: Deal, agenda: Collection[str]) -> Iterator[str]:
    """Who refuses a part of the deal by its positions, whatever points and red lines say."""
    for party, issues in refusers(names.scenario, parties, chosen, agenda).items():
        yield _(
            "Refused by the positions of {party}: {issues}",
            party=names.party(party),
            issues=names.issues(issues),
        )


def points(names: Names, worth: Points) -> str:
    """Each party's points, with their unit."""
    return _("Points: {each}", each=_each(names, worth))


def _each(names: Names, worth: Points) -> str:
    return " · ".join(f"{names.party(party)} {figures.number(value)}" for party, value in worth.items())


def deal(names: Names, analysis: Analysis, chosen: Deal, leave_out: Collection[str] = ()) -> tuple[Item, ...]:
    """What the deal changes, issue by issue, and how much it leaves as it is."""
    now = analysis.status_quo.deal if analysis.status_quo else {}
    told = [issue for issue in analysis.agenda if issue not in leave_out]
    changed = [issue for issue in told if chosen[issue] != now.get(issue)]
    lines = [Item(f"{names.issue(issue)}: {names.choice(issue, chosen[issue])}") for issue in changed]
    kept = [issue for issue in told if issue not in changed]
    if kept and not lines and not leave_out:
        return (Item(_("everything stays as it is"), tone=Tone.QUIET),)
    if kept:
        lines.append(Item(_("at the status quo: {issues}", issues=names.issues(kept)), tone=Tone.QUIET))
    return tuple(lines)


def in_full(names: Names, chosen: Deal, analysis: Analysis | None = None) -> Table:
    """A deal, issue by issue; only those of the agenda where there is one."""
    rows = tuple(
        Row((Cell(names.issue(issue)), Cell(names.choice(issue, choice))))
        for issue, choice in chosen.items()
        if analysis is None or issue in analysis.agenda
    )
    return Table((_("Issue"), _("Settled as")), rows)


def frontier_section(names: Names, analysis: Analysis) -> Section | None:
    """How long the frontier is, and the deal at each party's end of it."""
    if not analysis.frontier:
        return None
    size = len(analysis.frontier)
    intro = _n(
        "There is one outcome on which no party can improve without loss to another.",
        "There are {n} outcomes on which no party can improve without loss to another; each one’s best:",
        size,
        n=figures.whole(size),
    )
    ends = _agreements(names, analysis, best_for_each(names, analysis.frontier))
    blocks = (*_among(names, analysis), Paragraph(intro), ends, *bases(names, analysis))
    return Section(_("The frontier"), blocks)


def _among(names: Names, analysis: Analysis) -> Iterator[Block]:
    """A warning where not all members have points."""
    if analysis.unscored:
        without = names.parties(analysis.unscored)
        yield Paragraph(
            _("Only among those who have points, so without: {parties}.", parties=without),
            Tone.DOUBT,
        )


def best_for_each(names: Names, frontier: tuple[Entry, ...]) -> Iterator[tuple[str, Entry]]:
    """The entry that is best for each party, the first where several are; the same entry once."""
    best = {party: max(frontier, key=lambda entry: entry.points[party]) for party in frontier[0].points}
    told: list[Entry] = []
    for entry in best.values():
        if entry not in told:
            told.append(entry)
            served = names.parties(party for party, other in best.items() if other == entry)
            yield _("Best for {parties}", parties=served), entry


def bases(names: Names, analysis: Analysis) -> Iterator[Block]:
    """Where the points come from."""
    parties = (names.scenario.party(party) for party in analysis.parties if party not in analysis.unscored)
    by_basis: dict[str, list[str]] = {}
    for party in parties:
        by_basis.setdefault(names.text(party.basis), []).append(party.id)
    if len(by_basis) == 1 and "" not in by_basis:
        yield Paragraph(_("Points: {each}", each=next(iter(by_basis))), Tone.QUIET)
        return
    for basis, party_ids in by_basis.items():
        called = names.parties(party_ids)
        text = (
            _("Points of {parties}: {basis}", parties=called, basis=basis)
            if basis
            else _("Points of {parties}: the file does not say where they come from", parties=called)
        )
        yield Paragraph(text, Tone.QUIET)


def status_quo_section(names: Names, analysis: Analysis) -> Section:
    """What holds when nothing is agreed, what it is worth, and what it breaks."""
    if analysis.status_quo is None:
        return Section(
            _("If nothing is agreed"),
            (Paragraph(_("The file does not say how things stand now on every issue.")),),
        )
    return Section(
        _("If nothing is agreed"),
        tuple(_status_quo(names, analysis.status_quo, analysis.parties, analysis.agenda)),
    )


def _status_quo(
    names: Names, now: StatusQuo, parties: Iterable[str], agenda: Collection[str]
) -> Iterator[Block]:
    if now.points:
        yield Paragraph(_("The status quo is worth: {each}", each=_each(names, now.points)))
        floors = " · ".join(f"{names.party(p)} {figures.span(names.no_deal(p))}" for p in now.points)
        yield Paragraph(_("Refused below (no-deal points): {each}", each=floors))
    if now.breaks:
        yield Paragraph(_("The status quo itself is not acceptable, because it breaks:"))
        yield bullet(*_broken(names, now.breaks))
    else:
        yield Paragraph(_("The status quo breaks no red line, no linkage and nobody's no-deal points."))
    yield from (Paragraph(line, Tone.DOUBT) for line in refused(names, parties, now.deal, agenda))


def _broken(names: Names, breaks: tuple[str, ...]) -> Iterator[str]:
    """What the status quo breaks, party by party; linkages one by one."""
    for party, listed in by_owner(names, breaks):
        if not party:
            yield from (brief(names, name) for name in listed)
            continue
        yield _("{party}: {what}", party=party, what="; ".join(about(names, name) for name in listed))
