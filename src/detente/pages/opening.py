"""What would open a zone: what to give up, and what to set aside."""

from __future__ import annotations

from collections.abc import Iterator

from detente.bargaining.results import Analysis, Concession, SetAside
from detente.messages import _, _n
from detente.pages import figures
from detente.pages.members import owner, what
from detente.pages.names import Names
from detente.pages.view import Block, Item, Items, Paragraph, Section, Tone


def section(names: Names, analysis: Analysis) -> Section | None:
    """The smallest concessions and the issues to set aside, in both readings; None where there are none."""
    blocks: list[Block] = []
    blocks += _concessions(names, analysis.concessions, _figures_intro(len(analysis.concessions)))
    blocks += _set_aside(names, analysis.set_aside, _("Or leave out of this agreement, at the status quo:"))
    if analysis.stated is not None:
        stated = analysis.stated
        blocks += _concessions(names, stated.concessions, _("By what was said, it is enough to take back:"))
        blocks += _set_aside(
            names, stated.set_aside, _("By what was said, it is enough to leave out, at the status quo:")
        )
    return Section(_("What would open a zone of agreement"), tuple(blocks)) if blocks else None


def _figures_intro(count: int) -> str:
    return _n(
        "One smallest step opens a zone:",
        "{n} smallest steps open a zone, each by itself, the cheapest first:",
        count,
        n=count,
    )


def _concessions(names: Names, some: tuple[Concession, ...], intro: str) -> Iterator[Block]:
    if some:
        yield Paragraph(intro)
        yield Items(tuple(_concession(names, one) for one in some), numbered=True)


def _concession(names: Names, one: Concession) -> Item:
    steps = tuple(_step(names, name, one) for name in one.give_up)
    opens = _("opens {deals}", deals=figures.deals(one.opens))
    if one.cost is not None:
        opens = _("cost {cost}; {opens}", cost=figures.number(one.cost), opens=opens)
    if len(steps) == 1:
        return Item(steps[0], (Item(opens, tone=Tone.QUIET),))
    together = _("together:")
    return Item(together, (*(Item(step) for step in steps), Item(opens, tone=Tone.QUIET)))


def _step(names: Names, name: str, one: Concession) -> str:
    """One thing to give up: whose, what, and by how much a no-deal must fall."""
    if name in one.falls:
        points = figures.points(one.falls[name])
        done = _("lower its no-deal points by at least {fall}", fall=points)
    elif name in names.rules():
        done = _("give up the red line: {rule}", rule=what(names, name))
    elif names.no_deal_party(name) is not None:
        done = _("give up its no-deal points")
    else:
        done = what(names, name)
    return _("{party}: {what}", party=owner(names, name), what=done)


def _set_aside(names: Names, some: tuple[SetAside, ...], intro: str) -> Iterator[Block]:
    if some:
        yield Paragraph(intro)
        yield Items(tuple(_leave(names, one) for one in some), numbered=True)


def _leave(names: Names, one: SetAside) -> Item:
    opens = Item(_("opens {deals} on the rest", deals=figures.deals(one.opens)), tone=Tone.QUIET)
    waived = tuple(Item(_waive(names, name)) for name in one.waive)
    if not one.issues:
        return Item(_("leave nothing out, but:"), (*waived, opens))
    return Item(names.issues(one.issues), (*waived, opens))


def _waive(names: Names, name: str) -> str:
    said = _("waive as a precondition: {rule}", rule=what(names, name))
    return _("{party}: {what}", party=owner(names, name), what=said)
