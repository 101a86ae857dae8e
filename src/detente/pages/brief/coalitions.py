"""The coalitions that can decide under a majority: what each can agree on, or where it clashes."""

from __future__ import annotations

from collections.abc import Iterator

from detente.bargaining.results import Coalition
from detente.messages import _, _n
from detente.pages.brief.told import Told
from detente.pages.knots import tied
from detente.pages.members import brief, together
from detente.pages.room import agreed_by

#: So many coalitions are told; further ones are counted.
_MOST = 4


def lines(told: Told) -> Iterator[str]:
    """Each coalition in a line, in the order of the answer; nothing but under a majority."""
    found = told.analysis.coalitions or ()
    for place, one in enumerate(found[:_MOST]):
        said = "; ".join(_said(told, place, one))
        yield _("{parties} – {what}", parties=told.names.parties(one.members), what=said)
    left = len(found) - _MOST
    if left > 0:
        yield _n("{n} more coalition can decide", "{n} more coalitions can decide", left, n=left)


def _said(told: Told, place: int, one: Coalition) -> Iterator[str]:
    """Whether they can agree, else their first clash and the first concession that would be enough."""
    yield agreed_by(one.zone, told.deals("coalitions", place, "zone", "count"))
    if one.conflicts:
        yield _("smallest clash: {clash}", clash=together(told.names, tied(one.conflicts)[0]))
    if one.concessions:
        given = "; ".join(brief(told.names, name) for name in one.concessions[0].give_up)
        yield _("enough to give up: {what}", what=given)
