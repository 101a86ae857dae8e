"""What would open a zone: what to give up, and what to set aside."""

from __future__ import annotations

from collections.abc import Iterator

from detente.bargaining.results import Analysis, Concession, SetAside
from detente.messages import _, _n
from detente.pages import figures
from detente.pages.clashes import more
from detente.pages.members import about, by_owner
from detente.pages.names import Names
from detente.pages.view import Block, Item, Items, Paragraph, Section, Tone


def section(names: Names, analysis: Analysis, most: int | None = None) -> Section | None:
    """What to give up and what to set aside, at most so many of each; None where there is nothing."""
    blocks: list[Block] = []
    blocks += _concessions(names, analysis.concessions, most, _figures_intro(len(analysis.concessions)))
    aside = _("Or leave out of this agreement, at the status quo, and agree on the rest:")
    blocks += _set_aside(names, analysis.set_aside, most, aside)
    if analysis.stated is not None:
        stated = analysis.stated
        blocks += _concessions(
            names, stated.concessions, most, _("By what was said, it is enough to take back:")
        )
        aside = _("By what was said, it is enough to leave out, at the status quo:")
        blocks += _set_aside(names, stated.set_aside, most, aside)
    return Section(_("What would open a zone of agreement"), tuple(blocks)) if blocks else None


def _figures_intro(count: int) -> str:
    return _n(
        "One step opens a zone:",
        "Each of these {n} steps opens a zone by itself; the cheapest come first:",
        count,
        n=count,
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
        opens = _("cost {cost}; {opens}", cost=figures.number(one.cost), opens=opens)
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


def _set_aside(names: Names, some: tuple[SetAside, ...], most: int | None, intro: str) -> Iterator[Block]:
    if some:
        yield Paragraph(intro)
        yield Items(tuple(_leave(names, one) for one in some[:most]), numbered=True)
        yield from more(len(some), len(some[:most]), "detente set-aside")


def _leave(names: Names, one: SetAside) -> Item:
    opened = _(
        "opens {deals} on the rest; to look at them: {options}",
        deals=figures.deals(one.opens),
        options=_options(one),
    )
    opens = Item(opened, tone=Tone.QUIET)
    waived = tuple(_waived(names, one.waive))
    if not one.issues:
        return Item(_("leave nothing out, but:"), (*waived, opens))
    return Item(names.issues(one.issues), (*waived, opens))


def _options(one: SetAside) -> str:
    """How to ask for it on the command line."""
    parts = [("--without", one.issues), ("--waive", one.waive)]
    return " ".join(f"{option} {','.join(ids)}" for option, ids in parts if ids)


def _waived(names: Names, listed: tuple[str, ...]) -> Iterator[Item]:
    for party, some in by_owner(names, listed):
        subjects = "; ".join(about(names, name) for name in some)
        done = _n(
            "waive as a precondition: {subjects}",
            "waive as preconditions: {subjects}",
            len(some),
            subjects=subjects,
        )
        yield Item(_("{party}: {what}", party=party, what=done))
