"""A layout as a workbook: drop-downs, frozen heads, colours beside the words, pages that print.

Every text is written as a text, so that none becomes a formula, a link or a date; the same layout gives the
same bytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from detente.files.sheets.words import MARK, STANCES, written
from detente.files.sheets.writing.layout import Column, Laid, Layout, Look, Row
from detente.files.sheets.writing.xlsx_formats import Formats, height, widths
from detente.files.sheets.writing.xlsx_numbers import as_float
from detente.files.sheets.writing.xlsx_rows import free_rows
from detente.messages import _, use_language

#: Workbooks say when they were made; ours say this, so that the same input gives the same bytes.
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_A4 = 9
#: How long they may be in headers, which have room for 255 characters together, signs for the looks included.
_MARKING, _TITLE = 110, 45
#: Size and weight of what stands in headers; the weight comes last, so that a text may begin with a digit.
_PLAIN, _STRONG = '&9&"-,Regular"', '&9&"-,Bold"'


def workbook(layout: Layout) -> bytes:
    """The bytes of an ``.xlsx`` file."""
    content = BytesIO()
    with xlsxwriter.Workbook(content, {"in_memory": True}) as book, use_language(layout.language):
        book.set_properties({"title": layout.title, "created": _MADE})
        formats = Formats(book)
        for laid in layout.sheets:
            sheet = book.add_worksheet(laid.name)
            _write(sheet, laid, formats, layout.language)
            _set_up_page(sheet, laid, layout)
    return free_rows(content.getvalue())


def _write(sheet: Any, laid: Laid, formats: Formats, language: str) -> None:
    if laid.above:
        sheet.write_string(0, 0, laid.above, formats.above)
        sheet.set_row(0, 24)
    wide = widths(laid)
    for at, (column, width) in enumerate(zip(laid.columns, wide, strict=True)):
        sheet.set_column(at, at, width, formats.column(column.look))
        sheet.write_string(laid.header, at, column.head, formats.head(column.look))
    heads = [column.head for column in laid.columns]
    sheet.set_row(laid.header, height(laid, heads, wide))
    for number, row in enumerate(laid.rows, start=laid.header + 1):
        sheet.set_row(number, height(laid, row.cells, wide))
        _write_row(sheet, number, row, laid.columns, formats)
    last = laid.header + len(laid.rows) + laid.spare
    for number in range(laid.header + len(laid.rows) + 1, last + 1):
        for at, column in enumerate(laid.columns):
            sheet.write_blank(number, at, None, formats.of(column.look))
    if last > laid.header:
        _help_with_cells(sheet, laid, formats, language, last)
    sheet.freeze_panes(laid.header + 1, 2 if laid.key == "table" else 1)


def _write_row(sheet: Any, number: int, row: Row, columns: Sequence[Column], formats: Formats) -> None:
    for at, (cell, column) in enumerate(zip(row.cells, columns, strict=True)):
        look = formats.of(column.look)
        value = as_float(cell) if column.look in (Look.POINTS, Look.MARK) else None
        if not cell:
            sheet.write_blank(number, at, None, look)
        elif value is not None:
            sheet.write_number(number, at, value, look)
        else:
            sheet.write_string(number, at, cell, look)


def _help_with_cells(sheet: Any, laid: Laid, formats: Formats, language: str, last: int) -> None:
    """Drop-downs and colours for the cells of stances and marks, now and when they are changed."""
    first = laid.header + 1
    for at, column in enumerate(laid.columns):
        if column.look is Look.STANCE:
            sheet.data_validation(first, at, last, at, _list_of(written(STANCES, language)))
            for stance, words in STANCES.items():
                word = words.written(language)
                rule = {
                    "type": "cell",
                    "criteria": "==",
                    "value": f'"{word}"',
                    "format": formats.stance(stance),
                }
                sheet.conditional_format(first, at, last, at, rule)
        elif column.look is Look.MARK:
            sheet.data_validation(first, at, last, at, _list_of((MARK.written(language),)))
    if laid.key in ("table", "example"):
        _set_issues_apart(sheet, laid, formats, last)
    sheet.ignore_errors({"number_stored_as_text": f"A1:{xl_col_to_name(len(laid.columns) - 1)}{last + 1}"})


def _list_of(words: Sequence[str]) -> dict[str, Any]:
    """A drop-down of words, which takes others after a question: variants are understood as well."""
    return {
        "validate": "list",
        "source": list(words),
        "error_type": "warning",
        "error_title": _("Another word"),
        "error_message": _("Usual are: {words}.", words=", ".join(words)),
    }


def _set_issues_apart(sheet: Any, laid: Laid, formats: Formats, last: int) -> None:
    """Repeated titles in grey, and a line over the first row of each issue, wherever rows are moved."""
    first, end = laid.header + 1, len(laid.columns) - 1
    row, above = first + 1, first
    has_ids = laid.columns[-1].look is Look.ID
    same_id = f",${xl_col_to_name(end)}{row}=${xl_col_to_name(end)}{above}" if has_ids else ""
    again = f'=AND($A{row}=$A{above},$A{row}<>""{same_id})'
    other = f'=AND($A{row}<>"",OR($A{row}<>$A{above}{same_id.replace("=", "<>")}))'
    sheet.conditional_format(
        first, 0, last, 0, {"type": "formula", "criteria": again, "format": formats.again}
    )
    sheet.conditional_format(
        first, 0, last, end, {"type": "formula", "criteria": other, "format": formats.line}
    )


def _set_up_page(sheet: Any, laid: Laid, layout: Layout) -> None:
    """Landscape, as wide as the page, with the header on each of them, and the marking above and below."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(left=0.5, right=0.5, top=0.8, bottom=0.7)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(laid.header)
    marking, title = _in_header(layout.marking, _MARKING), _in_header(layout.title, _TITLE)
    sheet.set_header(f"&L{_PLAIN}{title}&C{_STRONG}{marking}&R{_PLAIN}{_in_header(laid.name, _TITLE)}")
    pages = _("Page {page} of {pages}", page="&P", pages="&N")
    sheet.set_footer(f"&C{_STRONG}{marking}&R{_PLAIN}{pages}")


def _in_header(text: str, most: int) -> str:
    """A text in a header, in one line of so many signs; ``&`` is a sign of its own there."""
    shown = " ".join(text.split())
    while len(shown.replace("&", "&&")) > most:
        shown = shown[:-2] + "…"
    return shown.replace("&", "&&")
