"""From a book to the tree of a scenario file, with what is wrong and what is not read."""

from __future__ import annotations

from dataclasses import dataclass

from detente.errors import Problem
from detente.files.sheets.book import Book
from detente.files.sheets.reading.about import read_about
from detente.files.sheets.reading.accounts import read_accounts
from detente.files.sheets.reading.cells import read_cells
from detente.files.sheets.reading.desk import Desk
from detente.files.sheets.reading.draft import Entries, tree_of
from detente.files.sheets.reading.finding import header_row, note_no_table, table_of
from detente.files.sheets.reading.forums import read_forums
from detente.files.sheets.reading.headers import layout_of
from detente.files.sheets.reading.issues import read_issues
from detente.files.sheets.reading.names import Names
from detente.files.sheets.reading.others import read_interests, read_more_of_issues, read_sources
from detente.files.sheets.reading.parties import read_parties
from detente.files.sheets.reading.positions import read_positions
from detente.files.sheets.reading.remarks import Remarks, spot_at
from detente.files.sheets.reading.rows import gathered
from detente.files.sheets.reading.rules import read_rules, read_synergies
from detente.files.sheets.reading.strays import note_strays
from detente.files.sheets.reading.translations import read_translations
from detente.files.sheets.words import SHEETS, meant, written
from detente.files.tree import Node
from detente.files.wording import shown
from detente.messages import _

#: The parts of a file in the order in which people write them.
_ORDER = (
    *("detente", "title", "date", "language", "marking", "summary", "sources", "issues", "parties"),
    *("positions", "interests", "red_lines", "linkages", "forums", "circumstances"),
    "accounts",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The tree of a book, None where it has no table; mistakes, and what stands there and is not read."""

    tree: Node | None
    mistakes: tuple[Problem, ...] = ()
    unread: tuple[Problem, ...] = ()


def read_sheets(book: Book) -> Reading:
    """Read the tables of a book into the tree that a file with the same content has.

    Every part stands where the cell stands that it came from. The mistakes are those that only tables can
    have; what is wrong with the scenario itself is left to the checks of its tree.
    """
    remarks = Remarks(book)
    sheet = table_of(book)
    row = None if sheet is None else header_row(book.sheets[sheet])
    if sheet is None or row is None:
        note_no_table(book, sheet, remarks)
        return Reading(tree=None, mistakes=tuple(remarks.mistakes))
    layout = layout_of(book, sheet, row, remarks)
    note_strays(layout, remarks)
    root = Entries(spot_at(book, sheet, row, layout.columns["issue"]))
    desk = Desk(book=book, layout=layout, remarks=remarks, names=Names(language=layout.language), root=root)
    _read_table(desk)
    read_rules(desk)
    read_synergies(desk)
    read_positions(desk)
    read_interests(desk)
    read_forums(desk)
    read_accounts(desk)
    languages = read_about(desk)
    read_translations(desk)
    _note_unread_sheets(desk)
    root.parts = {name: root.parts[name] for name in _ORDER if name in root.parts}
    tree = tree_of(root, languages, remarks)
    return Reading(tree=tree, mistakes=tuple(remarks.mistakes), unread=tuple(remarks.unread))


def _read_table(desk: Desk) -> None:
    """The table, and the sheets of parties and sources, which all others name."""
    read_sources(desk)
    read_parties(desk)
    rows = gathered(desk.book, desk.layout, desk.remarks)
    desk.root.inner("issues", rows.start)
    issues = read_issues(rows.issues, desk)
    read_more_of_issues(desk)
    read_cells(rows, issues, desk)


def _note_unread_sheets(desk: Desk) -> None:
    """Say which sheets have a name that none has that is read."""
    for place, sheet in enumerate(desk.book.sheets):
        is_known = place == desk.layout.sheet or meant(sheet.name, SHEETS) is not None
        if not is_known and any(cell.text for row in sheet.rows for cell in row):
            what = _("The sheet '{name}' is not read.", name=shown(sheet.name))
            guess = desk.remarks.near(sheet.name, written(SHEETS, desk.language))
            desk.remarks.leave(spot_at(desk.book, place, 0, 0), what, guess)
