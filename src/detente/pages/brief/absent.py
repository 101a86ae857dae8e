"""Who is not at the table of a forum, and what they would refuse of what could be agreed there."""

from __future__ import annotations

from collections.abc import Mapping

from detente.bargaining.results import OptionTable
from detente.messages import _
from detente.pages.brief.told import Told
from detente.pages.components import Cell, Tone
from detente.pages.members import about
from detente.pages.options import readings
from detente.pages.room import refused_options


def rules_count(told: Told) -> bool:
    """Whether red lines or points say anything; else positions alone do."""
    return any(not one.is_stated for one in readings(told.names, told.analysis))


def refuse_all(told: Told) -> tuple[str, ...]:
    """Those who are not at the table and would refuse every deal that could be made there."""
    analysis = told.analysis
    deals = analysis.zone.count.high
    return tuple(party for party, refused in (analysis.outside or {}).items() if 0 < deals == refused.low)


def cell(told: Told, rest: Told | None, refusing: Mapping[str, tuple[str, ...]]) -> Cell:
    """Who is no member and would refuse some of what could be agreed; of ``rest`` where nothing can be.

    ``refusing`` says by which line alone somebody refuses all of it.
    """
    outside = told.analysis.outside or {}
    if not outside:
        return Cell(text=_("nobody of the file"), tone=Tone.QUIET)
    stated = told.analysis.stated
    if stated is not None and stated.possible.count.high and not rules_count(told):
        return _by_positions(told, stated.options)
    shown = told if told.analysis.zone.count.high else rest
    if shown is None or not shown.analysis.zone.count.high or not rules_count(told):
        return Cell(text=told.names.parties(outside), notes=(_("nothing is agreed that they could refuse"),))
    each = tuple(_refused(shown, party, refusing.get(party, ())) for party in shown.analysis.outside or {})
    deals, said = shown.deals("zone", "count"), "; ".join(each)
    if shown is told:
        return Cell(
            text=_("by red lines and points would refuse, of {deals}: {each}", deals=deals, each=said)
        )
    text = _(
        "by red lines and points would refuse, of the {deals} named beside: {each}", deals=deals, each=said
    )
    return Cell(text=text)


def _refused(told: Told, party: str, lines: tuple[str, ...]) -> str:
    """How many deals somebody would refuse; where it is all of them for one line, for which."""
    names, count = told.names, told.whole("outside", party, "refuses")
    if party in refuse_all(told):
        count = _("all {n}", n=count)
    if not lines:
        return _("{party}: {what}", party=names.party(party), what=count)
    why = _(" or ").join(about(names, line) for line in lines)
    return _("{party}: {what} – {why}", party=names.party(party), what=count, why=why)


def _by_positions(told: Told, table: OptionTable) -> Cell:
    """What their positions refuse of the options that are open."""
    names, outside = told.names, told.analysis.outside or {}
    refused = {
        party: "; ".join(
            _("{options} ({issue})", options=options, issue=names.issue(issue))
            for issue, options in refused_options(names, table, party)
        )
        for party in outside
    }
    each = tuple(
        _("{party}: {what}", party=names.party(party), what=what) for party, what in refused.items() if what
    )
    if not each:
        note = _("their positions refuse nothing that is open here")
        return Cell(text=names.parties(outside), notes=(note,))
    return Cell(text=_("by their positions refuse, of what is open here:"), notes=each)
