"""Workbooks of LibreOffice."""

from __future__ import annotations

import pytest

from detente.files.sheets.opening import read_book
from files.sheets.opening.archives import ods, row, table
from files.sheets.opening.grids import errors_of, refused, texts_of


def cell(content: str = "", **attributes: str) -> str:
    """A cell with these attributes, in which ``__`` stands for a colon and ``_`` for a hyphen."""
    written = "".join(
        f' {name.replace("__", ":").replace("_", "-")}="{value}"' for name, value in attributes.items()
    )
    return f"<table:table-cell{written}>{content}</table:table-cell>"


def said(content: str, **attributes: str) -> str:
    return cell(content, office__value_type="string", **attributes)


def test_values_are_what_a_person_sees():
    values = row(
        cell("<text:p>25,0</text:p>", office__value_type="float", office__value="25"),
        cell(office__value_type="percentage", office__value="0.30000000000000004"),
        cell(office__value_type="currency", office__value="1E+3"),
        cell(office__value_type="boolean", office__boolean_value="true"),
        cell(office__value_type="date", office__date_value="2022-01-10"),
        cell(office__value_type="date", office__date_value="2022-01-10T14:30:00"),
        cell(office__value_type="time", office__time_value="PT26H30M00S"),
        cell(office__value_type="time", office__time_value="PT09H05M07.25S"),
        said("", office__string_value="kept apart"),
    )
    seen = ["25", "0.3", "1000", "true", "2022-01-10", "2022-01-10 14:30", "26:30", "09:05:07", "kept apart"]
    assert texts_of(ods(table(values))) == [seen]


def test_paragraphs_breaks_tabs_and_spaces_of_a_text_are_kept():
    text = (
        "<text:p>a <text:span>b</text:span>\n  c<text:s text:c='2'/>d<text:tab/>e<text:line-break/>f</text:p>"
    )
    assert texts_of(ods(table(row(said(text + "<text:p>g &amp; h</text:p>"))))) == [["a b c  d e\nf\ng & h"]]


def test_comments_and_pictures_in_a_cell_or_beside_the_cells_are_not_read():
    comment = "<office:annotation><dc:creator>me</dc:creator><text:p>secret</text:p></office:annotation>"
    shapes = f"<table:shapes>{row('picture')}</table:shapes>"
    sheet = table(shapes, row(said(comment + f"<text:p>yes{comment}</text:p>")))
    assert texts_of(ods(sheet)) == [["yes"]]


def test_repeated_cells_and_rows_are_written_out_where_they_hold_something():
    rows = (
        row("", attributes='table:number-rows-repeated="2"'),
        row(
            cell(table__number_columns_repeated="2"),
            said("<text:p>x</text:p>", table__number_columns_repeated="2"),
        ),
        row("y", attributes='table:number-rows-repeated="2"'),
        row(cell(table__number_columns_repeated="16384"), attributes='table:number-rows-repeated="1048570"'),
    )
    assert texts_of(ods(table(*rows))) == [
        ["", "", "", ""],
        ["", "", "", ""],
        ["", "", "x", "x"],
        ["y", "", "", ""],
        ["y", "", "", ""],
    ]


def test_merged_cells_speak_for_what_they_cover():
    door = said("<text:p>Door</text:p>", table__number_rows_spanned="2")
    yes = said("<text:p>yes</text:p>", table__number_columns_spanned="2")
    covered = "<table:covered-table-cell/>"
    rows = (row(door, "open", yes, covered), row(covered, "shut", "no", "no"))
    assert texts_of(ods(table(*rows))) == [["Door", "open", "yes", "yes"], ["Door", "shut", "no", "no"]]


def test_errors_and_formulas_without_a_value_say_so():
    rows = row(
        said("<text:p>#DIV/0!</text:p>", table__formula="of:=1/0", calcext__value_type="error"),
        said("<text:p>Err:502</text:p>", table__formula="of:=X()"),
        cell(table__formula="of:=1+1"),
        said("<text:p>#1</text:p>"),
        cell(office__value_type="float", office__value="1e999"),
        said("", table__formula="of:=&quot;&quot;"),
    )
    (sheet,) = read_book(ods(table(rows)), "x").sheets
    errors = errors_of(sheet)
    assert list(errors) == [(0, 0), (0, 1), (0, 2), (0, 4)]
    assert "#DIV/0!" in errors[0, 0]
    assert "no value yet" in errors[0, 2]
    assert sheet.rows[0][3].text == "#1"


def test_hidden_sheets_come_last():
    styles = '<style:style style:name="h"><style:table-properties table:display="false"/></style:style>'
    hidden = table(row("x"), name="Hidden", style="h")
    book = read_book(ods(hidden, table(row("y"), name="Open"), styles=styles), "x")
    assert [sheet.name for sheet in book.sheets] == ["Open", "Hidden"]


@pytest.mark.parametrize(
    "rows",
    [
        (row("x", attributes='table:number-rows-repeated="1048576"'),),
        (row(said("<text:p>x</text:p>", table__number_columns_repeated="16384")),),
        (row("", attributes='table:number-rows-repeated="99999999999"'), row("x")),
    ],
)
def test_a_content_that_is_repeated_beyond_the_limits_is_refused(rows):
    assert "more than 20000 rows or 500 columns" in refused(ods(table(*rows))).what


def test_too_many_sheets_are_refused():
    assert "more than 100 sheets" in refused(ods(*[table(row("x"))] * 101)).what


@pytest.mark.parametrize("count", ["-1", "x", "9999999999999", "²"])
def test_a_count_that_is_none_is_damage(count):
    sheet = table(row("x", attributes=f'table:number-rows-repeated="{count}"'))
    assert "damaged" in refused(ods(sheet)).what


def test_a_password_is_named():
    manifest = "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    assert "password" in refused(ods(table(row("x")), **{"META-INF/manifest.xml": manifest})).what
