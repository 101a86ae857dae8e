"""Workbooks of Excel (xlsx, xlsm) as sheets of texts, read by calamine.

Values only: a formula gives the value that was stored with it; macros, links, pictures, comments and other
files are not read. The library gets a zip that is made here and that has nothing but the parts which were
looked through before, so what it reads is what was measured.

Rows and columns that are hidden are read like others, for a filter hides rows that count. Hidden sheets come
after those that can be seen: a hidden sheet is never taken for the table where another stands open.
"""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZipFile

from detente.files.sheets.book import Cell, Sheet
from detente.files.sheets.opening.grids import sheet_of
from detente.files.sheets.opening.guards import Allowance, check_sheets, damaged
from detente.files.sheets.opening.markup import Reading
from detente.files.sheets.opening.packages import package_of, packed
from detente.files.sheets.opening.parts import part
from detente.files.sheets.opening.values import EMPTY, Value, cell_of
from detente.files.sheets.opening.worksheets import Measured, measured, text_lengths


def workbook_sheets(archive: ZipFile) -> tuple[Sheet, ...]:
    """The sheets of a workbook of Excel, hidden ones last. Raises Refused."""
    allowance = Allowance()
    package = package_of(archive, allowance)
    check_sheets(len(package.sheets))
    texts = part(archive, package.texts, allowance) if package.texts else b""
    lengths = text_lengths(texts, allowance) if texts else []
    styles = part(archive, package.styles, allowance) if package.styles else b""
    if styles:
        Reading().read(styles, allowance)  # it is XML without surprises
    found = [
        measured(part(archive, sheet.part, allowance), sheet.name, lengths, allowance)
        for sheet in package.sheets
    ]
    values = _values(
        packed([sheet.content for sheet in found], texts, styles, package.counts_from_1904), found
    )
    made = [
        (listed.is_hidden, sheet_of(listed.name, _rows(cells, sheet), sheet.merged))
        for listed, sheet, cells in zip(package.sheets, found, values, strict=True)
    ]
    made.sort(key=lambda pair: pair[0])
    return tuple(sheet for _is_hidden, sheet in made)


def _values(workbook: bytes, found: Sequence[Measured]) -> list[list[list[Value]]]:
    """What calamine reads in each sheet that has something. Raises Refused where it cannot."""
    from python_calamine import load_workbook  # loaded where a workbook is read, not before

    try:
        with load_workbook(BytesIO(workbook)) as read:
            return [
                read.get_sheet_by_index(index).to_python(skip_empty_area=False) if sheet.rows else []
                for index, sheet in enumerate(found)
            ]
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException:  # a library in Rust that panics raises what is no Exception
        raise damaged() from None


def _rows(values: Sequence[Sequence[Value]], found: Measured) -> list[list[Cell]]:
    """The cells of a sheet, with its errors where they stand."""
    rows = [[EMPTY if value == "" else cell_of(value) for value in row] for row in values]
    rows.extend([] for _row in range(found.rows - len(rows)))
    for (row, column), error in found.errors.items():
        rows[row].extend([EMPTY] * (column + 1 - len(rows[row])))
        rows[row][column] = error
    return rows
