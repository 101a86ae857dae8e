"""Books with anything in any cell are read or refused by their cells, and never end in an error of ours."""

from __future__ import annotations

import random

import pytest

from detente.errors import BadInput, Problem
from detente.files.document import read_book_as_scenario
from detente.files.sheets.book import Book, Cell, Sheet
from files.sheets.reading.tables import SCORED, book
from files.sheets.reading.test_further import ENGLISH, GERMAN

ODDITIES = [
    *(
        "",
        "x",
        "?",
        "-",
        "0",
        "25..32",
        "32..25",
        "1/0",
        "9" * 400,
        "1e999",
        "−5",
        "≤ 20",
        "1.500",
        "½",
        "²",
        "٣",
    ),
    *(
        "demands",
        "lehnt ab",
        "Door",
        "Size",
        "A",
        "shut",
        "open *",
        "open (status quo)",
        "note",
        "front",
        "war",
    ),
    *(
        "range 0..40 step 10",
        "range 9..1",
        "range 0..1 step 0",
        "<= 10",
        "10,20",
        "(no deal)",
        "at least 2/3",
    ),
    *(
        "a;b",
        "a:b",
        ":",
        ";",
        ",",
        '"',
        "„",
        "“",
        "/",
        "//",
        'Door: "open',
        "Door: open; Size: <= 10",
        "A: 3",
    ),
    *("2022", "2022-99-99", "10.01.2022", "01. Feb", "German", "title", "issues/door/title", "earlier/9/why"),
    *("positions/a/door/shut/quote", "interests/99999999999/text", "parties", "[a]", "A [a]", "[x]: points"),
    *(
        "Issue",
        "Option",
        "Thema",
        "Status quo",
        "A: points",
        "points",
        "Note",
        "Id",
        "a\nb",
        "\u202e",
        "~",
        "null",
    ),
]


@pytest.mark.parametrize("seed", range(150))
def test_a_mutated_book_is_read_or_refused_by_its_cells(seed):
    chance = random.Random(seed)
    whole = book(SCORED, **chance.choice([ENGLISH, GERMAN, {}]))
    mutated = [Sheet(sheet.name, _mutated(sheet.rows, chance)) for sheet in whole.sheets]
    if chance.random() < 0.1:
        chance.shuffle(mutated)
    for problem in _told(Book("talks.xlsx", tuple(mutated))):
        assert problem.field == ()
        assert problem.what
        assert problem.cell or "no sheet with a table" in problem.what


def _told(given: Book) -> tuple[Problem, ...]:
    try:
        return read_book_as_scenario(given).warnings
    except BadInput as bad:
        return bad.problems


def _mutated(rows: tuple[tuple[Cell, ...], ...], chance: random.Random) -> tuple[tuple[Cell, ...], ...]:
    """The rows with a few of their cells, rows or columns changed, or none where chance leaves them alone."""
    grid = [list(row) for row in rows]
    for _turn in range(chance.choice([0, 0, 1, 2, 6])):
        if not grid or not grid[0]:
            break
        row, column = chance.randrange(len(grid)), chance.randrange(len(grid[0]))
        match chance.randrange(12):
            case 0:
                del grid[row]
            case 1:
                grid = [[*cells[:column], *cells[column + 1 :]] for cells in grid]
            case 2:
                grid = [[*cells[:column], cells[column], *cells[column:]] for cells in grid]
            case 3:
                grid.insert(row, list(grid[row]))
            case 4:
                grid[row][column] = Cell(error="This cannot be read.")
            case _:
                grid[row][column] = Cell(chance.choice(ODDITIES).strip())
    return tuple(tuple(row) for row in grid)
