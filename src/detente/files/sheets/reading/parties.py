"""The parties of a book: those that head a column of the table, and those of the sheet of parties."""

from __future__ import annotations

from dataclasses import dataclass

from detente.files.sheets.ids import id_of
from detente.files.sheets.reading.desk import Desk
from detente.files.sheets.reading.entries import Entry, entries_of
from detente.files.sheets.reading.filling import texts
from detente.files.sheets.reading.headers import PartyColumns
from detente.files.sheets.reading.remarks import Spot, spot_at
from detente.files.wording import shown
from detente.messages import _


@dataclass(slots=True)
class _Listed:
    """A party of the sheet of parties, and whether the table has it too."""

    entry: Entry
    id: str
    name: str
    is_in_table: bool = False


def read_parties(desk: Desk) -> None:
    """Put the parties into the tree, those of the table first, and give each of its columns the id."""
    sheet = _sheet(desk)
    columns = desk.layout.parties
    taken = {party.id for party in columns if party.id} | {one.id for one in sheet if one.id}
    at = columns[0].spot if columns else sheet[0].entry.start if sheet else _option_heading(desk)
    parts = desk.root.inner("parties", at)
    for place, party in enumerate(columns, start=1):
        _add_column(party, _of_column(party, sheet, desk), taken, f"party-{place}", desk)
    for place, one in enumerate(sheet, start=len(columns) + 1):
        _add_listed(one, taken, f"party-{place}", desk)
    if not parts.parts:
        what = _("No column is headed with a party.")
        desk.remarks.mistake(at, what, _("Give every party a column, with its name above it."))


def _add_column(
    party: PartyColumns, listed: _Listed | None, taken: set[str], otherwise: str, desk: Desk
) -> None:
    """A party of the table, with the name and the id that its sheet gives it."""
    spot = party.spot
    party.id = party.id or (listed.id if listed else "") or id_of(party.name, taken, otherwise)
    taken.add(party.id)
    if listed is not None:
        listed.is_in_table, listed.id = True, party.id
        party.name, spot = listed.name, listed.entry["name"]
    desk.root.inner("parties", spot).inner(party.id, party.spot).words("name", spot, party.name)
    desk.names.parties.add(party.id, party.name)


def _add_listed(one: _Listed, taken: set[str], otherwise: str, desk: Desk) -> None:
    """A party of the sheet of parties, whether the table has it or not."""
    one.id = one.id or id_of(one.name, taken, otherwise)
    taken.add(one.id)
    spot = one.entry["id"] if one.entry["id"].text else one.entry["name"]
    part = desk.root.inner("parties", spot).inner(one.id, spot)
    part.words("name", one.entry["name"], one.name)
    texts(part, one.entry, "basis")
    desk.names.parties.add(one.id, one.name)


def _sheet(desk: Desk) -> list[_Listed]:
    found: list[_Listed] = []
    seen: dict[str, Spot] = {}
    for entry in entries_of("parties", desk):
        one = _Listed(entry, entry["id"].one_line, entry["name"].one_line)
        key = f"id {one.id}" if one.id else one.name.casefold()
        if key in seen:
            cell = desk.remarks.name_of(seen[key])
            name = shown(one.id or one.name)
            what = _("'{name}' stands here a second time; the first is in {cell}.", name=name, cell=cell)
            desk.remarks.mistake(entry["name"], what, _("Keep one of them."))
            continue
        seen[key] = entry["name"]
        found.append(one)
    return found


def _of_column(party: PartyColumns, sheet: list[_Listed], desk: Desk) -> _Listed | None:
    """The row of the sheet that speaks of the party of a column: by the id, or by the name that heads it."""
    rows = [one for one in sheet if not one.is_in_table]
    if party.id:
        found = next((one for one in rows if one.id == party.id), None)
        if found is not None and party.name.casefold() not in (found.name.casefold(), party.id.casefold()):
            what = _(
                "The party is called '{name}' here, and '{other}' in the table.",
                name=shown(found.name),
                other=shown(party.name),
            )
            desk.remarks.mistake(found.entry["name"], what, _("Write one name in both places."))
        return found
    by_id = [one for one in rows if one.id == party.name]
    by_name = [one for one in rows if one.name.casefold() == party.name.casefold()]
    return next(iter((*by_id, *by_name)), None)


def _option_heading(desk: Desk) -> Spot:
    return spot_at(desk.book, desk.layout.sheet, desk.layout.row, desk.layout.columns["option"])
