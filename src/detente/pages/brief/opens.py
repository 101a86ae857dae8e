"""What would open a zone: concessions, issues set aside, preconditions waived; and what does not help."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente.bargaining.results import Analysis, Concession, OptionTable, SetAside
from detente.bargaining.terms import resolve
from detente.messages import _, _n
from detente.pages import figures, marks
from detente.pages.brief.told import Told
from detente.pages.components import Block, Heading, Paragraph, Step, Steps, Tone
from detente.pages.members import about, by_owner, named, owner
from detente.pages.names import NO_DEAL
from detente.pages.opening import waived_by_owner
from detente.pages.options import title_of_rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """What the first ways to a zone open: for each the table of options that are open then.

    ``rest`` is the whole answer to what the first way of setting issues aside leaves.
    """

    aside: tuple[OptionTable, ...] = ()
    concessions: tuple[OptionTable, ...] = ()
    stated_aside: tuple[OptionTable, ...] = ()
    stated_concessions: tuple[OptionTable, ...] = ()
    rest: Told | None = None


#: So many ways of each kind stand in the part itself; further ones in the annex.
FIRST = 2


def blocks(told: Told, ways: Ways, *, has_annex: bool = True) -> Iterator[Block]:
    """The first ways of both readings; what does not help at all."""
    analysis = told.analysis
    found = [*_figured(told, ways), *_stated(told, ways)]
    if not found:
        yield Paragraph(none(analysis))
        return
    further = 0
    for block in found:
        if isinstance(block, Steps):
            further += len(block.steps[FIRST:])
            yield replace(block, steps=block.steps[:FIRST])
        else:
            yield block
    if further and has_annex:
        where = marks.link(FURTHER, _("in the annex"))
        yield Paragraph(
            _n(
                "{n} more way is told {where}.",
                "{n} more ways are told {where}.",
                further,
                n=further,
                where=where,
            ),
            Tone.QUIET,
        )


#: The address of the further ways.
FURTHER = "further-ways"


def further(told: Told, ways: Ways) -> Iterator[Block]:
    """The ways after the first of each kind, for the annex; nothing where there are none."""
    found = [*_figured(told, ways), *_stated(told, ways)]
    if not any(isinstance(block, Steps) and len(block.steps) > FIRST for block in found):
        return
    yield Heading(text=_("Further ways to a zone (part 3)"), anchor=FURTHER)
    for block in found:
        if isinstance(block, Steps) and len(block.steps) > FIRST:
            yield replace(block, steps=block.steps[FIRST:], start=FIRST + 1)


def none(analysis: Analysis) -> str:
    """Why there is no way to tell."""
    if analysis.zone.exists:
        return _("There is a zone: nothing needs to be opened.")
    if analysis.zone.count.is_positive:
        return _("Nothing excludes a zone; it hangs on parties without points.")
    if analysis.coalitions is not None:
        return _("Under a majority, concessions are told for each coalition, in the part on the forums.")
    return _("No way to a zone was found within the limits, or none exists.")


def _figured(told: Told, ways: Ways) -> Iterator[Block]:
    analysis = told.analysis
    if not (analysis.set_aside or analysis.concessions):
        return
    yield Heading(text=title_of_rules(told.names, told.analysis))
    if analysis.set_aside:
        intro = _("By setting aside: leave out, at the status quo, and agree on the rest:")
        steps = _asides(told, analysis.set_aside, ways.aside, ("set_aside",), ways.rest)
        yield Steps(intro=intro, steps=tuple(steps))
    if analysis.concessions:
        yield Steps(
            intro=_cheapest(analysis.concessions),
            steps=tuple(_concessions(told, analysis.concessions, ways.concessions, ("concessions",))),
        )
    yield from no_help(told)


def _stated(told: Told, ways: Ways) -> Iterator[Block]:
    stated = told.analysis.stated
    if stated is None or not (stated.set_aside or stated.concessions):
        return
    yield Heading(text=_("By the positions"))
    if stated.set_aside:
        intro = _("By setting aside: leave out, at the status quo, and agree on the rest:")
        known = ways.aside[0] if ways.aside else None
        steps = _asides(told, stated.set_aside, ways.stated_aside, ("stated", "set_aside"), None, known)
        yield Steps(intro=intro, steps=tuple(steps))
    if stated.concessions:
        steps = _concessions(told, stated.concessions, ways.stated_concessions, ("stated", "concessions"))
        intro = _("By taking back refusals; each of these is enough for the whole agenda:")
        yield Steps(intro=intro, steps=tuple(steps))


def _cheapest(some: tuple[Concession, ...]) -> str:
    if len({one.cost for one in some}) > 1:
        return _("By giving up; each of these is enough for the whole agenda, cheapest first:")
    return _("By giving up; each of these is enough for the whole agenda:")


def _asides(
    told: Told,
    some: tuple[SetAside, ...],
    tables: tuple[OptionTable, ...],
    path: tuple[str, ...],
    rest: Told | None,
    known: OptionTable | None = None,
) -> Iterator[Step]:
    """The ways of one reading; ``known`` is what was told to be open before, and is not told again."""
    for place, one in enumerate(some):
        names = told.names
        parts = [names.issues(one.issues)] if one.issues else []
        parts += waived_by_owner(names, one.waive)
        text = "; ".join(parts)
        details = [*_then(told, tables[place], told.analysis.agenda, known)] if place < len(tables) else []
        details.append(opens_rest(told, path, place, rest if place == 0 else None))
        if place == 0 and rest is not None:
            details += _outsiders(rest)
        yield Step(
            text=text,
            details=tuple(details),
            anchor=_anchor(path, place),
            pointer=told.pointer(*path, place),
        )


def _anchor(path: tuple[str, ...], place: int) -> str:
    """The address of a way: where the JSON has it, counted from 1."""
    return f"{'-'.join(path).replace('_', '-')}.{place + 1}"


def opens_rest(told: Told, path: tuple[str, ...], place: int, rest: Told | None) -> str:
    """How many deals a way opens on the rest, and how many of them are better than the status quo."""
    opens = _("opens {deals} on the rest", deals=told.deals(*path, place, "opens"))
    if rest is None or rest.analysis.zone.improves is None:
        return opens
    return _(
        "{opens}, of which better than the status quo for at least one party and worse for none: {better}",
        opens=opens,
        better=rest.whole("zone", "improves"),
    )


def _outsiders(rest: Told) -> Iterator[str]:
    for party in rest.analysis.outside or {}:
        yield _(
            "not at the table: {party}, who would refuse {refused} of them",
            party=rest.names.party(party),
            refused=rest.whole("outside", party, "refuses"),
        )


def _then(
    told: Told, table: OptionTable, issues: tuple[str, ...], known: OptionTable | None = None
) -> Iterator[str]:
    """What is then open, issue by issue; only what differs from leaving things as they are."""
    before = {issue: _are_open(told, known or {}, issue) for issue in issues}
    now = {issue: _are_open(told, table, issue) for issue in issues}
    goes_beyond = known is not None and any(before.values()) and all(before[i] <= now[i] for i in issues)
    listed = [issue for issue in issues if now[issue] and not (goes_beyond and now[issue] == before[issue])]
    said = "; ".join(_open_on(told, table, issue) for issue in listed)
    if goes_beyond and said:
        yield _("then open: the same as above, and {options}", options=said)
    elif goes_beyond:
        yield _("then open: the same as above")
    elif said:
        yield _("then open: {options}", options=said)


def _are_open(told: Told, table: OptionTable, issue_id: str) -> set[str]:
    """The options of an issue that are open and more than leaving it as it is."""
    now = told.names.scenario.issue(issue_id).status_quo
    return {option for option, state in table.get(issue_id, {}).items() if state.open and option != now}


def newly_open(told: Told, table: OptionTable, issue_id: str) -> str:
    """What is open on an issue and more than leaving it as it is; empty where nothing is."""
    issue = told.names.scenario.issue(issue_id)
    found = [option for option, state in table[issue_id].items() if state.open]
    new = [option for option in found if option != issue.status_quo]
    return named(told.names, issue, found if issue.is_numeric else new) if new else ""


def _open_on(told: Told, table: OptionTable, issue_id: str) -> str:
    options = newly_open(told, table, issue_id)
    return _("{options} ({issue})", options=options, issue=told.names.issue(issue_id))


def _concessions(
    told: Told, some: tuple[Concession, ...], tables: tuple[OptionTable, ...], path: tuple[str, ...]
) -> Iterator[Step]:
    for place, one in enumerate(some):
        parts = tuple(
            step
            for party, listed in by_owner(told.names, one.give_up)
            for step in given(told, party, listed, path, place)
        )
        details: list[str] = []
        if place < len(tables):
            details += _then(told, tables[place], touched(told, one.give_up))
        details.append(price(told, one, path, place))
        yield Step(
            text=parts[0] if len(parts) == 1 else _("together:"),
            parts=parts if len(parts) > 1 else (),
            details=tuple(details),
            anchor=_anchor(path, place),
            pointer=told.pointer(*path, place),
        )


def given(
    told: Told, party: str, listed: tuple[str, ...], path: tuple[str | int, ...], place: int
) -> Iterator[str]:
    """What one party gives up: red lines or refusals, then by how much its no-deal points must fall."""
    names = told.names
    floors = [name for name in listed if names.no_deal_party(name) is not None]
    others = [name for name in listed if name not in floors]
    if others:
        what = _given_up(told, others)
        yield _("{party}: {what}", party=party, what=what) if party else what
    for name in floors:
        what = _("give up its no-deal points")
        if told.has(*path, place, "falls", name):
            what = _(
                "lower its no-deal points by at least {fall}", fall=told.points(*path, place, "falls", name)
            )
        yield _("{party}: {what}", party=party, what=what)


def _given_up(told: Told, listed: list[str]) -> str:
    """Red lines or linkages, or what somebody refuses on some issues."""
    names = told.names
    subjects = "; ".join(about(names, name) for name in listed)
    if listed[0] not in names.rules():
        return _("its refusals on {subjects}", subjects=subjects)
    if not owner(names, listed[0]):
        return subjects
    return _n("the red line: {subjects}", "the red lines: {subjects}", len(listed), subjects=subjects)


def price(told: Told, one: Concession, path: tuple[str | int, ...], place: int) -> str:
    """How many deals a concession opens, and what it costs."""
    opens = _("opens {deals}", deals=told.deals(*path, place, "opens"))
    if one.cost is None:
        return opens
    cost = told.number(*path, place, "cost")
    return _("{opens}; cost, as the file weighs what is given up: {cost}", cost=cost, opens=opens)


def touched(told: Told, give_up: tuple[str, ...]) -> tuple[str, ...]:
    """The issues on which a concession gives something up; all where it lowers what somebody can get."""
    names, rules = told.names, told.names.rules()
    if any(names.no_deal_party(name) is not None for name in give_up):
        return told.analysis.agenda
    meant = {
        issue for name in give_up for issue in (rules[name].issues if name in rules else (_issue(name),))
    }
    return tuple(issue for issue in told.analysis.agenda if issue in meant)


def _issue(name: str) -> str:
    return name.partition(".")[2]


def no_help(told: Told) -> Iterator[Paragraph]:
    """What opens nothing, alone or with anything else: what stands in no clash. Only where all are known."""
    analysis = told.analysis
    if not analysis.conflicts or "conflicts" in analysis.cut:
        return
    clashing = {name for clash in analysis.conflicts for name in clash}
    terms = resolve(told.names.scenario, told.question)
    lines = [line for party in analysis.parties for line in terms.lines_of(party)]
    idle = [line for line in lines if line.id not in clashing]
    said = []
    if idle:
        n, every = figures.whole(len(idle)), figures.whole(len(lines))
        said.append(
            _("to give up any of the red lines that are part of no clash ({n} of {all})", n=n, all=every)
        )
    scored = [party for party in analysis.parties if party not in analysis.unscored]
    floors = [party for party in scored if f"{party}.{NO_DEAL}" not in clashing]
    if scored and len(floors) == len(scored):
        said.append(_("to lower anybody’s no-deal points"))
    elif floors:
        said.append(_("to lower the no-deal points of: {parties}", parties=told.names.parties(floors)))
    free = [
        p
        for p in analysis.parties
        if not clashing & {f"{p}.{NO_DEAL}", *(x.id for x in lines if x.party == p)}
    ]
    if free:
        said.append(_("any concession of: {parties}", parties=told.names.parties(free)))
    parts = []
    if said:
        what = "; ".join(said)
        parts.append(_("What does not help at all, alone or together with others: {what}.", what=what))
    alone = min((len(one.give_up) for one in analysis.concessions), default=0)
    if alone > 1:
        reading = title_of_rules(told.names, analysis)
        parts.append(
            _(
                "{reading}: no single concession is enough, at least {n} are needed together.",
                reading=reading,
                n=alone,
            )
        )
    if parts:
        yield Paragraph(" ".join(parts), Tone.QUIET)
