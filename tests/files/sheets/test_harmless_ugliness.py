"""What a table looks like does not change what it says: the readable tables of the gallery in other dress."""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import BytesIO, StringIO

import pytest
import xlsxwriter

from detente.files.document import read_book_as_scenario
from detente.files.sheets.opening import read_book
from detente.model import Scenario
from files.sheets.opening.archives import ods, row, table
from files.sheets.test_gallery import EXPECTED, TABLES

Grid = list[list[str]]

READ = [name for name in TABLES if "\nrefused\n" not in EXPECTED[name].read_text(encoding="utf-8")]


def _csv(separator: str, encoding: str, end: str, quoting: int) -> Callable[[Grid], bytes]:
    def write(grid: Grid) -> bytes:
        text = StringIO(newline="")
        csv.writer(text, delimiter=separator, lineterminator=end, quoting=quoting).writerows(grid)
        return text.getvalue().encode(encoding)

    return write


def _xlsx(grid: Grid) -> bytes:
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet("Blatt")
        for number, cells in enumerate(grid):
            for place, text in enumerate(cells):
                sheet.write_string(number, place, text)
    return content.getvalue()


def _ods(grid: Grid) -> bytes:
    escaped = [[_paragraphs(text) for text in cells] for cells in grid]
    return ods(table(*(row(*cells) for cells in escaped), name="Blatt"))


def _paragraphs(text: str) -> str:
    plain = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("  ", " <text:s/>")
    return plain.replace("\n", "</text:p><text:p>")


def _with_blanks(grid: Grid) -> Grid:
    return [[f" \xa0{text} \t" if text else text for text in cells] for cells in grid]


def _with_empty_rows(grid: Grid) -> Grid:
    return [line for cells in grid for line in ([""] * len(cells), cells)]


def _with_empty_columns(grid: Grid) -> Grid:
    return [["", *(cell for text in cells for cell in (text, "")), ""] for cells in grid]


WRITTEN = {
    "commas, all in quotation marks, with a mark": _csv(",", "utf-8-sig", "\r\n", csv.QUOTE_ALL),
    "semicolons of old Macs": _csv(";", "utf-8", "\r", csv.QUOTE_ALL),
    "tabs in UTF-16": _csv("\t", "utf-16", "\r\n", csv.QUOTE_MINIMAL),
    "bars": _csv("|", "utf-8", "\n", csv.QUOTE_MINIMAL),
    "a workbook of Excel": _xlsx,
    "a workbook of LibreOffice": _ods,
}
DRESS = {"blanks": _with_blanks, "empty rows": _with_empty_rows, "empty columns": _with_empty_columns}


@pytest.mark.parametrize("written", WRITTEN)
def test_the_format_of_a_file_does_not_change_what_its_table_says(written):
    for name in READ:
        grid = _grid(name)
        assert _said(WRITTEN[written](grid)) == _said(TABLES[name].read_bytes()), name


@pytest.mark.parametrize("dress", DRESS)
def test_blanks_and_empty_rows_and_columns_do_not_change_what_a_table_says(dress):
    for name in READ:
        dressed = _xlsx(DRESS[dress](_grid(name)))
        assert _said(dressed) == _said(TABLES[name].read_bytes()), name


def _grid(name: str) -> Grid:
    (sheet,) = read_book(TABLES[name].read_bytes(), name).sheets
    return [[cell.text for cell in cells] for cells in sheet.rows]


def _said(content: bytes) -> Scenario:
    return read_book_as_scenario(read_book(content, "talks")).scenario
