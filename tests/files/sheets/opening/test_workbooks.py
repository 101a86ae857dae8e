"""Workbooks of Excel, made by two libraries and by hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.files.sheets.opening import number_text, read_book
from files.sheets.opening.archives import OFFICE, cells, packed, xlsx, xlsx_parts
from files.sheets.opening.grids import UGLY, WORDS, as_read, errors_of, grids, texts_of


def by_xlsxwriter(grid: Sequence[Sequence[object]]) -> bytes:
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet()
        for row, values in enumerate(grid):
            for column, value in enumerate(values):
                if isinstance(value, str):
                    sheet.write_string(row, column, value)
                else:
                    sheet.write(row, column, value)
    return content.getvalue()


def by_openpyxl(grid: Sequence[Sequence[object]]) -> bytes:
    book = openpyxl.Workbook()
    for values in grid:
        book.active.append([value if value != "" else None for value in values])
    content = BytesIO()
    book.save(content)
    return content.getvalue()


@settings(max_examples=25)
@given(grid=grids(*WORDS, *UGLY), write=st.sampled_from([by_xlsxwriter, by_openpyxl]))
def test_a_random_grid_of_texts_comes_back(grid, write):
    assert texts_of(write(grid)) == as_read(grid)


@settings(max_examples=50)
@given(
    digits=st.integers(-(10**15) + 1, 10**15 - 1),
    places=st.integers(0, 15),
    write=st.sampled_from([by_xlsxwriter, by_openpyxl]),
)
def test_a_number_of_fifteen_digits_comes_back_exactly(digits, places, write):
    value = digits / 10**places
    text = number_text(value)
    assert texts_of(write([[value, "x"]])) == [[text, "x"]]
    assert "e" not in text
    assert float(text) == value


def test_values_are_what_a_person_sees():
    values = [25.0, 0.1, -0.0, 0.1 + 0.2, 1e20, True, False, date(2022, 1, 10), datetime(2022, 1, 10, 14, 30)]
    values += [time(9, 5), time(9, 5, 7), timedelta(hours=26, minutes=30)]
    seen = ["25", "0.1", "0", "0.3", "100000000000000000000", "true", "false", "2022-01-10"]
    seen += ["2022-01-10 14:30", "09:05", "09:05:07", "26:30"]
    assert texts_of(by_openpyxl([values])) == [seen]


@pytest.mark.parametrize(
    ("code", "value", "seen"),
    [
        ("0%", 0.25, "0.25"),
        ('0 "days"', 3, "3"),
        ("#,##0.00 [$€-407]", 1234.5, "1234.5"),
        ("[Red]0;[Blue]-0", 7, "7"),
        ("# ?/?", 0.5, "0.5"),
        ("00000", 42, "42"),
        ("[$-407]d. mmmm yyyy", 44571, "2022-01-10"),
        ("mmm yy", 44571, "2022-01-10"),
    ],
)
def test_a_format_tells_days_from_numbers_and_nothing_else(code, value, seen):
    book = openpyxl.Workbook()
    book.active["A1"] = value
    book.active["A1"].number_format = code
    content = BytesIO()
    book.save(content)
    assert texts_of(content.getvalue()) == [[seen]]


def test_days_count_from_1904_where_the_workbook_says_so():
    styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
    parts = xlsx_parts(cells('<c s="1"><v>43109</v></c>'), styles=styles)
    parts["xl/workbook.xml"] = str(parts["xl/workbook.xml"]).replace(
        "<sheets>", '<workbookPr date1904="1"/><sheets>'
    )
    assert texts_of(packed(parts)) == [["2022-01-10"]]


def test_formulas_give_their_stored_value_or_say_that_they_have_none():
    row = (
        "<c><f>1+1</f><v>2</v></c><c><f>1+1</f></c><c><f>A9</f><v/></c>"
        '<c t="str"><f>""</f><v></v></c><c t="str"><f>A1</f><v>yes</v></c>'
    )
    (sheet,) = read_book(xlsx(cells(row)), "x").sheets
    assert [cell.text for cell in sheet.rows[0]] == ["2", "", "", "", "yes"]
    assert set(errors_of(sheet)) == {(0, 1), (0, 2)}
    assert "no value yet" in errors_of(sheet)[0, 1]


def test_errors_of_formulas_are_named_whatever_their_word():
    row = '<c t="e"><f>A9</f><v>#REF!</v></c><c t="e"><v>Err:508</v></c><c><v>1</v></c>'
    (sheet,) = read_book(xlsx(cells(row, "<c><v>2</v></c>")), "x").sheets
    assert [cell.text for cell in sheet.rows[0]] == ["", "", "1"]
    assert [
        word in error for word, error in zip(("#REF!", "Err:508"), errors_of(sheet).values(), strict=True)
    ]
    assert sheet.rows[1][0].text == "2"


@pytest.mark.parametrize("value", ["1e400", "-1e400", "nan", "inf"])
def test_what_is_no_number_is_an_error_and_not_a_text(value):
    (sheet,) = read_book(xlsx(cells(f"<c><v>{value}</v></c>")), "x").sheets
    assert "no number" in errors_of(sheet)[0, 0] or "none at all" in errors_of(sheet)[0, 0]


def test_texts_keep_their_line_breaks_and_lose_what_no_one_sees_around_them():
    texts = "<si><t> \xa0one_x000D_\ntwo </t></si>"
    texts += "<si><r><t>a</t></r><r><t xml:space='preserve'> b</t></r><rPh><t>z</t></rPh></si>"
    row = '<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="inlineStr"><is><t>x &amp; y</t></is></c>'
    assert texts_of(xlsx(cells(row), texts=texts)) == [["one\ntwo", "a b", "x & y"]]


def test_a_control_character_is_an_error_of_its_cell():
    (sheet,) = read_book(xlsx(cells('<c t="inlineStr"><is><t>a_x0007_b</t></is></c>')), "x").sheets
    assert "control character" in errors_of(sheet)[0, 0]


def test_hidden_sheets_come_last_and_hidden_rows_are_read():
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        for name in ("Lists", "Positions", "Secret", "Sources"):
            book.add_worksheet(name).write(0, 0, name)
        book.get_worksheet_by_name("Positions").activate()
        book.get_worksheet_by_name("Positions").write(1, 0, "row")
        book.get_worksheet_by_name("Positions").set_row(1, None, None, {"hidden": True})
        book.get_worksheet_by_name("Positions").set_column(0, 0, None, None, {"hidden": True})
        book.get_worksheet_by_name("Lists").hide()
        book.get_worksheet_by_name("Secret").very_hidden()
    sheets = read_book(content.getvalue(), "x").sheets
    assert [sheet.name for sheet in sheets] == ["Positions", "Sources", "Lists", "Secret"]
    assert [row[0].text for row in sheets[0].rows] == ["Positions", "row"]


def test_a_merged_cell_speaks_for_all_it_covers_but_a_title_stands_once():
    content = BytesIO()
    with xlsxwriter.Workbook(content) as book:
        sheet = book.add_worksheet()
        sheet.merge_range("A1:D1", "Title")
        sheet.write_row("A2", ["Issue", "Option", "A", "B"])
        sheet.merge_range("A3:A6", "Door")
        sheet.write_column("B3", ["open", "shut", "ajar"])
        sheet.merge_range("C3:D4", "yes")
    assert texts_of(content.getvalue()) == [
        ["Title", "", "", ""],
        ["Issue", "Option", "A", "B"],
        ["Door", "open", "yes", "yes"],
        ["Door", "shut", "yes", "yes"],
        ["Door", "ajar", "", ""],
    ]


def test_empty_cells_far_away_do_not_count():
    far = '<row r="1048576"><c r="XFD1048576" s="0"/><c r="XFE1048576"><v></v></c></row>'
    near = '<row r="3"><c r="B3"><v>1</v></c></row>'
    assert texts_of(xlsx(f"<sheetData>{near}{far}</sheetData>")) == [["", ""], ["", ""], ["", "1"]]


def test_a_workbook_is_found_through_its_relations_and_sheets_of_other_kinds_are_left_out():
    parts = xlsx_parts(cells("<c><v>1</v></c>"), "<chart/>")
    links = str(parts.pop("xl/_rels/workbook.xml.rels"))
    parts["xl/_rels/Workbook22.xml.rels"] = links.replace(
        f'{OFFICE}/worksheet" Target="worksheets/sheet2', f'{OFFICE}/chartsheet" Target="worksheets/sheet2'
    )
    parts["xl\\workbook22.xml"] = parts.pop("xl/workbook.xml")
    parts["_rels/.rels"] = str(parts["_rels/.rels"]).replace("xl/workbook.xml", "/xl/workbook22.xml")
    assert texts_of(packed(parts)) == [["1"]]


def test_macros_links_and_pictures_are_never_unpacked():
    bomb = BytesIO()
    with ZipFile(bomb, "w", 8) as archive:
        for name, content in xlsx_parts(cells("<c><v>1</v></c>")).items():
            archive.writestr(name, content)
        for name in ("xl/vbaProject.bin", "xl/externalLinks/externalLink1.xml"):
            archive.writestr(name, bytes(70_000_000))
    assert texts_of(bomb.getvalue(), "macros.xlsm") == [["1"]]
