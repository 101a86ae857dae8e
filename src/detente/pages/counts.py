"""What comes near the end: how many deals, and what was cut."""

from __future__ import annotations

from collections.abc import Iterator

from detente.bargaining.results import Analysis, Zone
from detente.messages import _
from detente.pages import figures
from detente.pages.view import Paragraph, Section, Tone, bullet


def section(analysis: Analysis) -> Section:
    """The counts of deals, and the warning that comes with them."""
    lines = [_("possible on this agenda: {deals}", deals=figures.whole(analysis.deals))]
    lines += _zone(analysis.zone) if analysis.zone.exists is not None else _open_zone(analysis)
    if analysis.stated is not None:
        possible = figures.how_many(analysis.stated.possible.count)
        lines.append(
            _("not refused in the positions of any party whose consent is needed: {deals}", deals=possible)
        )
        certain = figures.how_many(analysis.stated.certain.count)
        lines.append(_("accepted in the positions of all whose consent is needed: {deals}", deals=certain))
    note = _("Counts depend on how finely the options were cut; compare them with care.")
    return Section(_("How many deals"), (bullet(*lines), Paragraph(note, Tone.QUIET)))


def _open_zone(analysis: Analysis) -> Iterator[str]:
    deals = figures.how_many(analysis.zone.count)
    if len(analysis.unscored) == len(analysis.parties):
        yield _("not excluded by the red lines: {deals}", deals=deals)
    else:
        yield _("not excluded by points and red lines: {deals}", deals=deals)


def _zone(zone: Zone) -> Iterator[str]:
    yield _("in the zone of agreement: {deals}", deals=figures.how_many(zone.count))
    if zone.improves is not None and zone.count.high:
        better = figures.how_many(zone.improves)
        yield _(
            "of these, better than the status quo for at least one party and worse for none: {deals}",
            deals=better,
        )
    if zone.certain.count == zone.count == zone.possible.count:
        return
    certain, possible = figures.how_many(zone.certain.count), figures.how_many(zone.possible.count)
    yield _("in the zone with every doubt resolved against it: {deals}", deals=certain)
    yield _("in the zone with every doubt resolved for it: {deals}", deals=possible)


def cut_section(analysis: Analysis) -> Section | None:
    """What is left out or undecided, and why; None where nothing is."""
    told_elsewhere = ("options.", "solutions.")
    left = (name for name in analysis.cut if not name.startswith(told_elsewhere))
    by_majority = analysis.coalitions is not None
    lines = tuple(dict.fromkeys(_cut(name, by_majority=by_majority) for name in left))
    lines += _undecided(analysis)
    return Section(_("What this answer leaves out"), (bullet(*lines),)) if lines else None


def _cut(name: str, *, by_majority: bool) -> str:
    """Why a part of the answer is missing, in words."""
    match name:
        case "conflicts" | "concessions" | "set_aside" | "stated" if by_majority:
            return _("Under a majority, clashes and ways out are listed for each coalition only.")
        case "conflicts":
            return _("The list of clashes was cut at its limit; --limit raises it.")
        case "concessions":
            return _("The list of concessions was cut at its limit; --limit raises it.")
        case "set_aside":
            return _("The list of issues to set aside was cut at its limit; --limit raises it.")
        case "coalitions":
            return _("The list of coalitions was cut at its limit; --limit raises it.")
        case "frontier":
            return _("The frontier was cut at its limit; --frontier-limit raises it.")
        case "coalitions.conflicts" | "coalitions.concessions":
            return _("Lists of a coalition were cut at their limit; --limit raises it.")
        case "stated.conflicts" | "stated.concessions" | "stated.set_aside":
            return _("Lists by the positions were cut at their limit; --limit raises it.")
        case _:
            return _("Not complete within the limits: {part}.", part=name)


def _undecided(analysis: Analysis) -> tuple[str, ...]:
    zone = analysis.zone
    bounded = [zone.count, zone.certain.count, zone.possible.count]
    if any(count.value is None for count in bounded):
        return (_("Some counts are known only between proven bounds."),)
    return ()
