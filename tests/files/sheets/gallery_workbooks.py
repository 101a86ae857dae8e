"""The workbooks of the gallery of ugly tables, made here from short descriptions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

import openpyxl
import xlsxwriter
from openpyxl.comments import Comment

from files.sheets.opening.archives import cells, ods, packed, row, table, xlsx_parts

Grid = Sequence[Sequence[object]]
Write = Callable[[Any, Any], None]

BORDER: Grid = [
    ["Thema", "Option", "Status quo", "Nordstaat", "Südstaat"],
    ["Grenzverlauf", "Fluss", "x", "akzeptiert", "lehnt ab"],
    ["", "Hügelkette", "", "lehnt ab", "fordert"],
    ["", "Schiedsspruch", "", "offen", "akzeptiert"],
    ["Übergänge", "fünf", "", "offen", "fordert"],
    ["", "zwei", "x", "akzeptiert", "lehnt ab"],
]
DEBT: Grid = [
    ["Issue", "Option", "Status quo", "Creditors", "Creditors: points", "Debtor", "Debtor: points"],
    ["Haircut", "none", "x", "accepts", 40, "rejects", 0],
    ["", "20 per cent", "", "open", 25.5, "accepts", 18],
    ["", "50 per cent", "", "rejects", 0, "demands", 45],
    ["Term", "10 years", "x", "demands", 12, "rejects", 0],
    ["", "30 years", "", "rejects", 0, "demands", "20..25"],
]


def _made(write: Write) -> bytes:
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        write(book, book.add_worksheet("Tabelle1"))
    return content.getvalue()


def _filled(sheet: Any, grid: Grid, row: int = 0, column: int = 0, form: Any = None) -> None:
    for number, values in enumerate(grid, row):
        for place, value in enumerate(values, column):
            if value != "":
                sheet.write(number, place, value, form)


def _merged_and_coloured(book: Any, sheet: Any) -> None:
    red = book.add_format({"bg_color": "#FFC7CE", "bold": True, "text_wrap": True, "valign": "vcenter"})
    sheet.merge_range("A1:E1", "Grenzkommission, Stand der Verhandlungen", red)
    _filled(sheet, BORDER, 1, form=red)
    sheet.merge_range("A3:A5", "Grenzverlauf", red)
    sheet.merge_range("A6:A7", "Übergänge", red)
    sheet.conditional_format(
        "D3:E7", {"type": "text", "criteria": "containing", "value": "ab", "format": red}
    )
    sheet.freeze_panes(2, 2)
    sheet.autofilter("A2:E7")


def _two_rows_of_headings(_book: Any, sheet: Any) -> None:
    sheet.write("A1", "Schuldenkonferenz")
    for area, text in (("A2:A3", "Thema"), ("B2:B3", "Option"), ("C2:C3", "Ist-Stand")):
        sheet.merge_range(area, text)
    sheet.merge_range("D2:E2", "Gläubiger")
    sheet.merge_range("F2:G2", "Schuldner")
    sheet.write_row("D3", ["Position", "Punkte", "Position", "Punkte"])
    _filled(sheet, [["Schnitt", "keiner", "x", "fordert", 40, "lehnt ab", 0]], 3)
    _filled(sheet, [["", "20 Prozent", "", "offen", 25.125, "akzeptiert", 18]], 4)
    _filled(sheet, [["Laufzeit", "10 Jahre", "x", "fordert", 12, "", 0]], 5)
    _filled(sheet, [["", "30 Jahre", "", "lehnt ab", 0, "fordert", "20 bis 25"]], 6)


def _merged_stances(_book: Any, sheet: Any) -> None:
    _filled(sheet, BORDER)
    sheet.merge_range("D3:E3", "unklar")
    sheet.merge_range("D5:D6", "offen")


def _far_from_the_corner(_book: Any, sheet: Any) -> None:
    _filled(sheet, [["Talks on the debt"]], 2, 3)
    _filled(sheet, [[cell for value in line for cell in (value, "")] for line in DEBT], 6, 3)


def _formulas_with_values(_book: Any, sheet: Any) -> None:
    _filled(sheet, DEBT)
    sheet.write_formula("E3", "=E2*0.6375", None, 25.5)
    sheet.write_formula("D3", '=IF(E3>20,"open","rejects")', None, "open")
    sheet.write_formula("A4", '=A2&""', None, "Haircut")
    sheet.write_formula("B4", '=50&" per cent"', None, "50 per cent")


def _error_cells(_book: Any, sheet: Any) -> None:
    _filled(sheet, DEBT)
    sheet.write_formula("E3", "=1/0", None, "#DIV/0!")
    sheet.write_formula("F4", "=VLOOKUP(A1,Z:Z,1)", None, "#N/A")


def _dates_for_ranges(book: Any, sheet: Any) -> None:
    _filled(sheet, DEBT)
    sheet.write_datetime("G6", datetime(2025, 5, 20), book.add_format({"num_format": "d. mmm"}))
    sheet.write_datetime("E2", datetime(2025, 12, 1), book.add_format({"num_format": "mmm yy"}))


def _hidden_sheets(book: Any, sheet: Any) -> None:
    sheet.write("A1", "Issue")
    sheet.write("B1", "Option")
    sheet.write("A2", "old draft")
    main = book.add_worksheet("Main")
    _filled(main, DEBT)
    main.activate()
    main.set_first_sheet()
    sheet.hide()
    lists = book.add_worksheet("Lists")
    lists.write_column("A1", ["demands", "accepts", "open", "rejects"])
    lists.very_hidden()


def _further_sheets(book: Any, sheet: Any) -> None:
    sheet.write("B2", "Please fill in the sheet Table and send it back by Friday.")
    main = book.add_worksheet("Table")
    _filled(main, DEBT)
    about = book.add_worksheet("About")
    _filled(about, [["Title", "Debt talks"], ["Date"], ["Marking", "In confidence"]])
    about.write_datetime("B2", datetime(2025, 3, 1), book.add_format({"num_format": "dd/mm/yyyy"}))
    _filled(book.add_worksheet("Sources"), [["Id", "Title"], ["memo", "Memorandum of May"]])
    evidence = [
        ["Party", "Issue", "Option", "Quote", "Source"],
        ["Debtor", "Term", "30 years", "Thirty.", "memo"],
    ]
    _filled(book.add_worksheet("Evidence"), evidence)
    _filled(book.add_worksheet("Chart data"), [[1, 2], [3, 4]])


def _truth_and_percent(book: Any, sheet: Any) -> None:
    _filled(sheet, DEBT)
    percent = book.add_format({"num_format": "0%"})
    sheet.write_boolean("C2", True)
    sheet.write_boolean("C3", False)
    sheet.write("E3", 0.25, percent)
    sheet.write("C5", 1)
    sheet.write("C6", 0)
    sheet.write_string("G4", "45")
    sheet.write_number("B5", 10)
    sheet.write_number("B6", 30)


def _signs_and_a_number(_book: Any, sheet: Any) -> None:
    grid = [["Topic", "Solution", "Now", "Dam", "Delta"], ["Release", "steady", "", "--", "++"]]
    _filled(sheet, [*grid, ["", "by season", "*", "+", "−"], ["Gauges", "shared", "✓", "✓", "?"]])
    _filled(sheet, [["", "none", "", "", "✗"]], 4)
    sheet.write_number("D5", 0)


def _by_openpyxl(grid: Grid, change: Callable[[Any], None]) -> bytes:
    book = openpyxl.Workbook()
    for values in grid:
        book.active.append([None if value == "" else value for value in values])
    change(book.active)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _formulas_without_values(sheet: Any) -> None:
    sheet["E3"] = "=E2*0.6375"
    sheet["F3"] = '=IF(G3>10,"accepts","rejects")'


def _comments_and_links(sheet: Any) -> None:
    sheet["D2"].comment = Comment("Sagt der Botschafter", "Referat")
    sheet["B4"].hyperlink = "https://example.org/schiedsspruch"
    sheet["E3"].hyperlink = "file:///C:/geheim/vermerk.docx"
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["C"].hidden = True


def _with_macros_and_external_links() -> bytes:
    texts = [
        f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in ("Issue", "Option", "Coast", "Inland")
    ]
    first = [f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in ("Port", "free", "demands")]
    second = '<c/><c t="inlineStr"><is><t>taxed</t></is></c><c t="str"><f>[1]Sheet1!A1</f><v>rejects</v></c>'
    linked = '<c t="str"><f>HYPERLINK("http://example.org/?"&amp;A1,"open")</f><v>open</v></c>'
    parts = xlsx_parts(cells("".join(texts), "".join(first) + linked, second + linked))
    evil = {"xl/vbaProject.bin": b"\xcc\x61" * 99, "xl/externalLinks/externalLink1.xml": "<externalLink/>"}
    return packed(parts | evil)


def _spanned(text: str, rows: int) -> str:
    tag = f'table:number-rows-spanned="{rows}" office:value-type="string"'
    return f"<table:table-cell {tag}><text:p>{text}</text:p></table:table-cell>"


def _amount(value: str) -> str:
    shown = value.replace(".", ",")
    tag = f'office:value-type="float" office:value="{value}"'
    return f"<table:table-cell {tag}><text:p>{shown}</text:p></table:table-cell>"


def _libreoffice_german() -> bytes:
    covered = "<table:covered-table-cell/>"
    empty = '<table:table-cell table:number-columns-repeated="1000"/>'
    head = row("Thema", "Option", "Heute", "Fischer", "Fischer: Punkte", "Reeder", empty)
    fees = row(_spanned("Hafengebühr", 2), "hoch", "x", "lehnt ab", _amount("0"), "akzeptiert", empty)
    more = row(covered, "niedrig", "", "fordert", _amount("12.125"), "offen", empty)
    gap = row("", attributes='table:number-rows-repeated="3"')
    area = row("Fanggebiet", "geteilt", "x", "akzeptiert", _amount("7.5"), "lehnt ab")
    last = row("", "offen für alle", "", "nein", _amount("1"), "ja")
    tail = row("", attributes='table:number-rows-repeated="1048000"')
    return ods(table(row("Hafenvertrag"), head, fees, more, gap, area, last, tail, name="Blatt 1"))


def _libreoffice_errors() -> bytes:
    error = (
        '<table:table-cell table:formula="of:=[.Z9]" office:value-type="string" calcext:value-type="error">'
    )
    error += "<text:p>#NAME?</text:p></table:table-cell>"
    day = '<table:table-cell office:value-type="date" office:date-value="2025-05-20"><text:p>20. Mai</text:p>'
    day += "</table:table-cell>"
    head = row("Issue", "Option", "A", "A: points")
    return ods(table(head, row("Door", "open", error, day), row("", "shut", "yes", _amount("3"))))


WORKBOOKS: dict[str, Callable[[], bytes]] = {
    "merged-and-coloured.xlsx": lambda: _made(_merged_and_coloured),
    "two-rows-of-headings.xlsx": lambda: _made(_two_rows_of_headings),
    "merged-stances.xlsx": lambda: _made(_merged_stances),
    "far-from-the-corner.xlsx": lambda: _made(_far_from_the_corner),
    "formulas-with-values.xlsx": lambda: _made(_formulas_with_values),
    "formulas-without-values.xlsx": lambda: _by_openpyxl(DEBT, _formulas_without_values),
    "error-cells.xlsx": lambda: _made(_error_cells),
    "dates-for-ranges.xlsx": lambda: _made(_dates_for_ranges),
    "hidden-sheets.xlsx": lambda: _made(_hidden_sheets),
    "further-sheets.xlsx": lambda: _made(_further_sheets),
    "truth-and-percent.xlsx": lambda: _made(_truth_and_percent),
    "signs-and-a-number.xlsx": lambda: _made(_signs_and_a_number),
    "comments-and-links.xlsx": lambda: _by_openpyxl(BORDER, _comments_and_links),
    "macros.xlsm": _with_macros_and_external_links,
    "libreoffice-deutsch.ods": _libreoffice_german,
    "libreoffice-errors.ods": _libreoffice_errors,
}
