"""The cases that come with Detente, as a list."""

from __future__ import annotations

from collections.abc import Mapping

from detente.messages import _, _n
from detente.model import Scenario
from detente.pages.names import Names
from detente.pages.view import Item, Items, Page, Paragraph, Section, Tone


def page(cases: Mapping[str, Scenario], sheets: Mapping[str, str]) -> Page:
    """Each case by the name that works wherever a file does, and that of its sheet where it has one."""
    count = len(cases)
    opening = Paragraph(_n("One case comes with Detente.", "{n} cases come with Detente.", count, n=count))
    found = Items(tuple(_case(name, scenario, sheets.get(name)) for name, scenario in cases.items()))
    example = next(iter(cases), None)
    closing = (Paragraph(_("Try: detente analyze {case}", case=example), Tone.QUIET),) if example else ()
    return Page(opening=(opening,), sections=(Section(_("The cases"), (found,)),), closing=closing)


def _case(name: str, scenario: Scenario, sheet: str | None) -> Item:
    names = Names.of(scenario)
    parties = names.parties(party.id for party in scenario.parties)
    details: tuple[Item, ...] = (Item(names.text(scenario.title)), Item(parties, tone=Tone.QUIET))
    if sheet is not None:
        details = (*details, Item(_("as a sheet: {name}", name=sheet), tone=Tone.QUIET))
    return Item(name, details, Tone.STRONG)
