"""What would open a zone: what to give up, and what to set aside."""

from __future__ import annotations

from collections.abc import Iterator

from detente.bargaining.results import Analysis, Concession, Count, Opened, SetAside
from detente.messages import _, _n
from detente.pages import figures
from detente.pages.clashes import more
from detente.pages.members import about, by_owner, named
from detente.pages.names import Names
from detente.pages.options import title_of_rules
from detente.pages.room import refused_options
from detente.pages.view import Block, Item, Items, Paragraph, Section, Tone


def section(
    names: Names, analysis: Analysis, most: int | None = None, rest: Opened | None = None
) -> Section | None:
    """What to set aside and what to give up, at most so many of each; None where there is nothing.

    ``rest`` is what the first way of setting issues aside opens.
    """
    blocks = [*_figured_aside(names, analysis, most, rest)]
    blocks += _concessions(names, analysis.concessions, most, _figures_intro(analysis.concessions))
    blocks += _stated_aside(names, analysis, most, rest)
    if analysis.stated is not None:
        intro = _("By the positions, it is enough to take back:")
        blocks += _concessions(names, analysis.stated.concessions, most, intro)
    return Section(_("What would open a zone of agreement"), tuple(blocks)) if blocks else None


def aside_section(names: Names, analysis: Analysis, rest: Opened | None = None) -> Section | None:
    """What to set aside alone, in both readings."""
    blocks = [*_figured_aside(names, analysis, None, rest), *_stated_aside(names, analysis, None, rest)]
    return Section(_("What would open a zone of agreement"), tuple(blocks)) if blocks else None


def _figured_aside(
    names: Names, analysis: Analysis, most: int | None, rest: Opened | None
) -> Iterator[Block]:
    intro = _("By setting aside: leave out, at the status quo, and agree on the rest:")
    yield from _set_aside(names, analysis.set_aside, most, intro, rest)


def _stated_aside(names: Names, analysis: Analysis, most: int | None, rest: Opened | None) -> Iterator[Block]:
    if analysis.stated is not None:
        intro = _("By the positions, it is enough to leave out, at the status quo:")
        yield from _set_aside(names, analysis.stated.set_aside, most, intro, rest)


def ways_out(names: Names, analysis: Analysis) -> Iterator[Paragraph]:
    """What to set aside and to waive for a zone, said at the head of an answer, once for each reading."""
    for title, found in _by_reading(names, analysis):
        if found:
            label = title if analysis.stated is not None else ""
            yield Paragraph(way_out(names, found[0]), label=label)


def _by_reading(names: Names, analysis: Analysis) -> Iterator[tuple[str, tuple[SetAside, ...]]]:
    yield title_of_rules(names, analysis), analysis.set_aside
    if analysis.stated is not None:
        yield _("By the positions"), analysis.stated.set_aside


def way_out(names: Names, first: SetAside) -> str:
    """What to leave out, and who would waive which preconditions."""
    waived = "; ".join(waivers(names, first.waive))
    issues = names.issues(first.issues)
    if not waived:
        return _("A zone of agreement opens on the rest if this is left as it is: {issues}.", issues=issues)
    if not issues:
        return _("A zone of agreement opens if these preconditions are waived: {waived}.", waived=waived)
    return _(
        "A zone of agreement opens on the rest if this is left as it is: {issues}; and if these "
        "preconditions are waived: {waived}.",
        issues=issues,
        waived=waived,
    )


def waivers(names: Names, listed: tuple[str, ...]) -> Iterator[str]:
    """Party by party the preconditions that it would waive, in a few words."""
    for party, some in by_owner(names, listed):
        subjects = _(" and ").join(about(names, name) for name in some)
        yield _("{party}: {what}", party=party, what=subjects) if party else subjects


def _figures_intro(some: tuple[Concession, ...]) -> str:
    """How many concessions there are; in which order, where their costs differ."""
    if len({one.cost for one in some}) < 2:
        return _n(
            "By concessions: one step opens a zone on the whole agenda.",
            "By concessions: each of these {n} steps opens a zone on the whole agenda.",
            len(some),
            n=len(some),
        )
    return _(
        "By concessions: each of these {n} steps opens a zone on the whole agenda, cheapest first.",
        n=len(some),
    )


def _concessions(names: Names, some: tuple[Concession, ...], most: int | None, intro: str) -> Iterator[Block]:
    if some:
        yield Paragraph(intro)
        yield Items(tuple(_concession(names, one) for one in some[:most]), numbered=True)
        yield from more(len(some), len(some[:most]), "detente deadlock")


def _concession(names: Names, one: Concession) -> Item:
    steps = tuple(
        step for party, listed in by_owner(names, one.give_up) for step in _steps(names, party, listed, one)
    )
    opens = _("opens {deals}", deals=figures.deals(one.opens))
    if one.cost is not None:
        opens = _(
            "cost {cost}, by the weights in the file; {opens}", cost=figures.number(one.cost), opens=opens
        )
    outcome = Item(opens, tone=Tone.QUIET)
    if len(steps) == 1:
        return Item(steps[0], (outcome,))
    return Item(_("together:"), (*(Item(step) for step in steps), outcome))


def _steps(names: Names, party: str, listed: tuple[str, ...], one: Concession) -> Iterator[str]:
    """What one party gives up: red lines or refusals, then by how much its no-deal points must fall."""
    floors = [name for name in listed if names.no_deal_party(name) is not None]
    others = [name for name in listed if name not in floors]
    if others:
        yield _("{party}: {what}", party=party, what=_given_up(names, others))
    for name in floors:
        done = _("give up its no-deal points")
        if name in one.falls:
            done = _("lower its no-deal points by at least {fall}", fall=figures.points(one.falls[name]))
        yield _("{party}: {what}", party=party, what=done)


def _given_up(names: Names, listed: list[str]) -> str:
    subjects = "; ".join(about(names, name) for name in listed)
    if listed[0] not in names.rules():
        return _("its refusals on {subjects}", subjects=subjects)
    return _n(
        "give up the red line: {subjects}",
        "give up the red lines: {subjects}",
        len(listed),
        subjects=subjects,
    )


def _set_aside(
    names: Names, some: tuple[SetAside, ...], most: int | None, intro: str, rest: Opened | None
) -> Iterator[Block]:
    if some:
        yield Paragraph(intro)
        yield Items(tuple(_leave(names, one, rest) for one in some[:most]), numbered=True)
        yield from more(len(some), len(some[:most]), "detente set-aside")


def _leave(names: Names, one: SetAside, rest: Opened | None) -> Item:
    waived = tuple(Item(line) for line in waived_by_owner(names, one.waive))
    then = tuple(_then(names, rest)) if rest is not None and rest.aside is one else ()
    look = Item(_("to look at the rest: {options}", options=_options(one)), tone=Tone.QUIET)
    details = (*waived, *then, Item(_opens(one, rest), tone=Tone.QUIET), look)
    return Item(
        names.issues(one.issues) or _("nothing; it is enough that preconditions are waived:"), details
    )


def _opens(one: SetAside, rest: Opened | None) -> str:
    opens = _("opens {deals} on the rest", deals=figures.deals(one.opens))
    if rest is None or rest.aside is not one or rest.improves is None:
        return opens
    return _(
        "{opens}, of which better than the status quo for at least one party and worse for none: {better}",
        opens=opens,
        better=figures.how_many(rest.improves),
    )


def _then(names: Names, rest: Opened) -> Iterator[Item]:
    """What is open on the rest, issue by issue, and who is not at the table but would refuse."""
    issues = tuple(item for issue_id in rest.options if (item := _open_on(names, rest, issue_id)))
    if issues:
        yield Item(_("then open, each in at least one deal:"), issues)
    for party, refused in (rest.outside or {}).items():
        by_positions = tuple(
            Item(
                _("by its positions, refuses: {options} ({issue})", options=options, issue=names.issue(issue))
            )
            for issue, options in refused_options(names, rest.options, party)
        )
        yield Item(_refuses(names, party, refused, rest.aside.opens), by_positions)


def _open_on(names: Names, rest: Opened, issue_id: str) -> Item | None:
    """The open options of an issue; None where nothing but the status quo is."""
    issue = names.scenario.issue(issue_id)
    found = [option for option, state in rest.options[issue_id].items() if state.open]
    new = [option for option in found if option != issue.status_quo]
    if not new:
        return None
    listed = named(names, issue, found if issue.is_numeric else new)
    if issue.status_quo in found and not issue.is_numeric:
        listed = _("{options}, or the status quo", options=listed)
    return Item(f"{names.issue(issue_id)}: {listed}")


def _refuses(names: Names, party: str, refused: Count, total: Count) -> str:
    """How a party that is not at the table stands to what the members could agree."""
    if refused.low == total.high:
        return _("not at the table, and refusing all of it: {party}", party=names.party(party))
    if refused.high == 0:
        return _("not at the table, and refusing none of it: {party}", party=names.party(party))
    return _(
        "not at the table, and refusing part of it: {party} ({refused} of {deals})",
        party=names.party(party),
        refused=figures.how_many(refused),
        deals=figures.deals(total),
    )


def _options(one: SetAside) -> str:
    """How to ask for it on the command line."""
    parts = [("--without", one.issues), ("--waive", one.waive)]
    return " ".join(f"{option} {','.join(ids)}" for option, ids in parts if ids)


def waived_by_owner(names: Names, listed: tuple[str, ...]) -> Iterator[str]:
    """Party by party the preconditions that it would waive."""
    for party, some in by_owner(names, listed):
        subjects = "; ".join(about(names, name) for name in some)
        done = _n(
            "waive as a precondition: {subjects}",
            "waive as preconditions: {subjects}",
            len(some),
            subjects=subjects,
        )
        yield _("{party}: {what}", party=party, what=done)
