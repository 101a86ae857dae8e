"""The cases that come with Detente, as a list."""

from __future__ import annotations

from collections.abc import Mapping

from detente.messages import _, _n
from detente.model import Scenario
from detente.pages.names import Names
from detente.pages.view import Item, Items, Page, Paragraph, Section, Tone


def page(cases: Mapping[str, Scenario]) -> Page:
    """Each case by the name that works wherever a file does."""
    count = len(cases)
    opening = Paragraph(_n("One case comes with Detente.", "{n} cases come with Detente.", count, n=count))
    found = Items(tuple(_case(name, scenario) for name, scenario in cases.items()))
    example = next(iter(cases), None)
    closing = (Paragraph(_("Try: detente analyze {case}", case=example), Tone.QUIET),) if example else ()
    return Page(opening=(opening,), sections=(Section(_("The cases"), (found,)),), closing=closing)


def _case(name: str, scenario: Scenario) -> Item:
    names = Names.of(scenario)
    parties = names.parties(party.id for party in scenario.parties)
    details = (Item(names.text(scenario.title)), Item(parties, tone=Tone.QUIET))
    return Item(name, details, Tone.STRONG)
