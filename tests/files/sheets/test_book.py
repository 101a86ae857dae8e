from __future__ import annotations

import pytest

from detente.files.sheets.book import Book, Sheet, cell_name, letters, line_of


@pytest.mark.parametrize(("column", "name"), [(1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")])
def test_columns_are_lettered_as_in_a_spreadsheet(column, name):
    assert letters(column) == name


def test_a_cell_is_called_by_its_sheet_where_there_is_one():
    book = Book("talks.xlsx", (Sheet("Positions", ()), Sheet("Sources", ())))
    assert cell_name(book, line_of(1, 6), 4) == "Sources!D7"
    assert cell_name(Book("talks.csv", (Sheet("", ()),)), line_of(0, 0), 2) == "B1"
