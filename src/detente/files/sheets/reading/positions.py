"""The sheets with earlier positions, and with the evidence for those of the table."""

from __future__ import annotations

from collections.abc import Sequence

from detente.files.known import Kind
from detente.files.numbers import NotReadable, date_of
from detente.files.sheets.amounts import date_in
from detente.files.sheets.reading.cells import position_of
from detente.files.sheets.reading.desk import Desk
from detente.files.sheets.reading.draft import Entries
from detente.files.sheets.reading.entries import Entry, all_entries_of, entries_of, is_complete
from detente.files.sheets.reading.filling import evidence
from detente.files.sheets.reading.remarks import Spot
from detente.files.sheets.reading.stances import stance_in
from detente.files.tree import Scalar
from detente.files.wording import shown
from detente.messages import _

_Date = tuple[int, int, int]


def read_positions(desk: Desk) -> None:
    """Put the positions into the tree, the earlier ones before those of the table."""
    _read_evidence(desk)
    for entry in all_entries_of("earlier", desk):
        desk.earlier.append(_earlier(entry, desk) if is_complete("earlier", entry, desk) else None)
    earlier = [position for position in desk.earlier if position is not None]
    found = [*earlier, *desk.positions.values()]
    if found:
        desk.root.listed("positions", found[0].spot).items.extend(found)


def _earlier(entry: Entry, desk: Desk) -> Entries | None:
    stance = stance_in(entry["stance"], desk.language, desk.remarks)
    place = _place(entry, desk)
    found = Entries(entry["stance"])
    evidence(found, entry, desk)
    if stance is None or place is None:
        return None
    party, issue, options = place
    position = position_of(party, issue, options, stance, entry["stance"], entry["option"])
    position.parts.update(found.parts)
    _check_earlier(entry, party, issue, options, desk)
    return position


def _check_earlier(entry: Entry, party: str, issue: str, options: Sequence[str], desk: Desk) -> None:
    """Note an earlier position that would count, by its date, instead of the one in the table."""
    date = _date(date_in(entry["date"].text))
    if date is None:
        return
    for option in options:
        later = desk.positions.get((party, issue, option))
        if later is None:
            continue
        given = later.parts.get("date")
        its_date = _date(given[1].text) if given is not None and isinstance(given[1], Scalar) else None
        if its_date is not None and its_date >= date:
            continue
        cell = desk.remarks.name_of(later.spot)
        if given is None:
            what = _("This position has a date, and that of the table, in {cell}, has none.", cell=cell)
            mend = _("Then the dated one counts: give the other its date too, on the sheet of evidence.")
        else:
            what = _("This position is later than that of the table, in {cell}.", cell=cell)
            mend = _("Correct the date, or let the two change places.")
        desk.remarks.mistake(entry["date"], what, mend)


def _date(text: str) -> _Date | None:
    try:
        return date_of(text)
    except NotReadable:
        return None


def _read_evidence(desk: Desk) -> None:
    told: dict[tuple[str, str, str], Spot] = {}
    for entry in entries_of("evidence", desk):
        place = _place(entry, desk)
        found = Entries(entry.start)
        evidence(found, entry, desk)
        if place is None:
            continue
        party, issue, options = place
        for option in options:
            position = desk.positions.get((party, issue, option))
            if position is None:
                _note_no_position(entry, party, issue, option, desk)
            elif (party, issue, option) in told:
                cell = desk.remarks.name_of(told[party, issue, option])
                what = _(
                    "The position on '{option}' has evidence already, in {cell}.",
                    option=shown(option),
                    cell=cell,
                )
                mend = _("A position has one entry: join the two, or move one to the earlier positions.")
                desk.remarks.mistake(entry["option"], what, mend)
            else:
                told[party, issue, option] = entry["option"]
                position.parts.update(found.parts)


def _place(entry: Entry, desk: Desk) -> tuple[str, str, list[str]] | None:
    """The party, issue and options of an entry; None where one of them is not known, which is noted."""
    party = desk.names.one(entry["party"], Kind.PARTY, desk.remarks)
    issue = desk.names.one(entry["issue"], Kind.ISSUE, desk.remarks)
    if issue is None:
        return None
    options = desk.names.options_of(issue, entry["option"], desk.remarks)
    return (party, issue, options) if party is not None and options else None


def _note_no_position(entry: Entry, party: str, issue: str, option: str, desk: Desk) -> None:
    """Evidence for a cell of the table that is empty, or could not be read, which is told there."""
    if (party, issue, option) in desk.unread:
        return
    what = _("The table has no stance of '{party}' on '{option}'.", party=shown(party), option=shown(option))
    mend = _("Write one in its cell, or move this to the earlier positions.")
    desk.remarks.mistake(entry["option"], what, mend)
