"""Where the table of a book begins, and what each of its columns holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from detente.files.sheets.amounts import span_in
from detente.files.sheets.book import Book
from detente.files.sheets.reading.headings import headings_at
from detente.files.sheets.reading.partynames import PartyName, party_name
from detente.files.sheets.reading.remarks import Remarks, Spot, spot_at
from detente.files.sheets.words import HEADERS, POINTS, STANCES, language_of, meant, says
from detente.files.wording import shown
from detente.messages import _

_BARE_IDS = frozenset({"id", "kennung"})


@dataclass(slots=True)
class PartyColumns:
    """What the table has of a party: a column of stances, one of points, or both."""

    name: str
    id: str
    spot: Spot
    stances: int | None = None
    points: int | None = None


@dataclass(slots=True)
class Layout:
    """The columns of the table, by what they hold; all count from 0.

    ``row`` is the first that heads them, and ``below`` the first below those.
    """

    sheet: int
    row: int
    below: int
    language: str
    columns: dict[str, int] = field(default_factory=dict)
    parties: list[PartyColumns] = field(default_factory=list)

    def read_columns(self) -> Iterator[int]:
        """All columns that say something of an option."""
        yield from (column for name, column in self.columns.items() if name != "issue")
        yield from self.party_columns()

    def party_columns(self) -> Iterator[int]:
        """The columns with what the parties say and what options are worth to them."""
        for party in self.parties:
            yield from (column for column in (party.stances, party.points) if column is not None)


def layout_of(book: Book, sheet: int, row: int, remarks: Remarks) -> Layout:
    """What the columns under a header row hold; what cannot be told is noted."""
    headings = headings_at(book, sheet, row)
    language = language_of(_spoken(spot) for spot in headings.spots)
    layout = Layout(sheet, headings.first, headings.last + 1, language)
    for column, spot in enumerate(headings.spots):
        if remarks.is_broken(spot):
            continue
        if spot.text:
            _place(column, spot, layout, remarks)
        else:
            _without_heading(column, book, layout, remarks)
    return layout


def _spoken(spot: Spot) -> str:
    """The word of a header that belongs to a language: that for points where it is a party's column."""
    return "punkte" if party_name(spot.one_line).points_word in POINTS.de else spot.text


def _place(column: int, spot: Spot, layout: Layout, remarks: Remarks) -> None:
    name = party_name(spot.one_line)
    role = None if name.id else meant(spot.text, HEADERS)
    if role == "note":
        what = _("The column '{name}' is not read.", name=shown(spot.one_line))
        remarks.leave(spot, what)
    elif role is not None:
        if role in layout.columns:
            what = _("A second column is headed as this one is: '{name}'.", name=shown(spot.one_line))
            remarks.mistake(spot, what, _("Head one of them otherwise, as a note for instance."))
        layout.columns.setdefault(role, column)
    elif spot.text.casefold() in _BARE_IDS:
        what = _("This heading does not say what the ids are of.")
        issue, option = (HEADERS[each].written(layout.language) for each in ("issue_id", "option_id"))
        remarks.mistake(spot, what, _("Write '{issue}' or '{option}'.", issue=issue, option=option))
    elif says(spot.one_line, POINTS):
        example = f"…: {POINTS.written(layout.language)}"
        what = _("This heading does not say whose points these are.")
        remarks.mistake(spot, what, _("Write the party's name before it: '{example}'.", example=example))
    else:
        _place_party(column, spot, name, layout, remarks)


def _place_party(column: int, spot: Spot, name: PartyName, layout: Layout, remarks: Remarks) -> None:
    found = next((party for party in layout.parties if _is_same(party, name)), None)
    if found is None:
        found = PartyColumns(name.name, name.id, spot)
        layout.parties.append(found)
    found.id = found.id or name.id
    taken = found.points if name.points_word else found.stances
    if taken is not None:
        what = _("'{party}' has a column of this kind already.", party=shown(found.name))
        remarks.mistake(spot, what, _("Name each party once, or give the two names that differ."))
    elif name.points_word:
        found.points = column
    else:
        found.stances, found.spot = column, spot


def _is_same(party: PartyColumns, name: PartyName) -> bool:
    if party.id and name.id:
        return party.id == name.id
    wanted = {party.name.casefold(), party.id} - {""}
    return name.name.casefold() in wanted or name.name in wanted


def _without_heading(column: int, book: Book, layout: Layout, remarks: Remarks) -> None:
    """A column whose heading is empty: nothing where all of it is, else it may have lost its party."""
    below = [
        spot_at(book, layout.sheet, row, column)
        for row in range(layout.below, len(book.sheets[layout.sheet].rows))
    ]
    filled = [spot for spot in below if spot.text or spot.error]
    if not filled:
        return
    heading = spot_at(book, layout.sheet, layout.row, column)
    what = _("The column has no heading and is not read.")
    if any(meant(spot.text, STANCES) or span_in(spot.text, layout.language) for spot in filled):
        what = _("The column has no heading, and stances or numbers stand in it.")
        remarks.mistake(heading, what, _("Write the party's name above it, or clear the column."))
    else:
        remarks.leave(heading, what)
