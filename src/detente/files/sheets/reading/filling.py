"""From the cells of an entry to the fields of a part of the tree."""

from __future__ import annotations

from detente.files.known import Kind
from detente.files.sheets.amounts import date_in
from detente.files.sheets.ids import id_of
from detente.files.sheets.reading.desk import Desk
from detente.files.sheets.reading.draft import Entries
from detente.files.sheets.reading.entries import Entry
from detente.files.sheets.reading.remarks import Spot
from detente.files.sheets.words import FLAGS, meant
from detente.files.wording import shown
from detente.messages import _

#: Texts that are titles: in one line.
_TITLES = frozenset({"title", "name", "author", "publisher", "question", "by"})


def texts(part: Entries, entry: Entry, *columns: str) -> None:
    """The texts for readers that an entry has."""
    for column in columns:
        spot = entry[column]
        if spot.text:
            field = column.rpartition(".")[2]
            part.words(field, spot, spot.one_line if field in _TITLES else spot.text)


def plain(part: Entries, entry: Entry, *columns: str) -> None:
    """The values that stand in a file as they stand in the cell."""
    for column in columns:
        if entry[column].text:
            part.plain(column.rpartition(".")[2], entry[column])


def date(part: Entries, entry: Entry, column: str = "date") -> None:
    """The date of an entry."""
    if entry[column].text:
        part.plain("date", entry[column], date_in(entry[column].text))


def flag(part: Entries, entry: Entry, column: str, desk: Desk) -> None:
    """A mark of an entry; what is neither yes nor no is noted."""
    spot = entry[column]
    if not spot.text:
        return
    said = meant(spot.text, FLAGS)
    if said is None:
        what = _("'{text}' is neither yes nor no.", text=shown(spot.one_line))
        desk.remarks.mistake(spot, what, _("Write x, or leave the cell empty."))
    elif said == "true":
        part.plain(column, spot, said)


def sources(part: Entries, entry: Entry, desk: Desk) -> None:
    """The sources that an entry names."""
    named(part, entry, "sources", Kind.SOURCE, desk)


def named(part: Entries, entry: Entry, column: str, kind: Kind, desk: Desk) -> None:
    """The things of a kind that an entry names."""
    spot = entry[column]
    if spot.text:
        part.names(column, spot, desk.names.many(spot, kind, desk.remarks))


def evidence(part: Entries, entry: Entry, desk: Desk) -> None:
    """What stands behind a statement."""
    texts(part, entry, "why", "quote")
    date(part, entry)
    sources(part, entry, desk)
    flag(part, entry, "judgement", desk)
    flag(part, entry, "confidential", desk)


def new_id(
    entry: Entry, taken: dict[str, Spot], otherwise: str, desk: Desk, title: str = "title"
) -> tuple[str, Spot] | None:
    """The id of an entry, from its title where it gives none; None where another has it, which is noted.

    ``title`` is the column that stands for the title.
    """
    spot = entry["id"] if entry["id"].text else entry[title]
    if not spot.text:
        spot = entry.start
    given = entry["id"].one_line
    found = given or id_of(entry[title].one_line, taken, otherwise)
    if found in taken:
        cell = desk.remarks.name_of(taken[found])
        what = _("'{name}' stands here a second time; the first is in {cell}.", name=shown(found), cell=cell)
        desk.remarks.mistake(spot, what, _("Give each an id of its own."))
        return None
    taken[found] = spot
    return found, spot
