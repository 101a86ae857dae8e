"""The written workbook, as a second reader finds it."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from detente.files import cases, load_document
from detente.files.sheets.opening import read_book
from detente.files.sheets.writing import Column, Laid, Layout, Look, Row, book_of, laid_out
from detente.files.sheets.writing.csv_text import delimited
from detente.files.sheets.writing.pen import Pen
from detente.files.sheets.writing.xlsx import workbook
from detente.messages import use_language
from files.sheets.writing.made import document

HOSTILE = (
    *("_x0041_", "=1+1", "{=1}", "+1", "-", "@x", "'a", "1/3", "2021-12", "1.0", "00", "-0", "1e5", "12.5"),
    *("TRUE", "#REF!", "http://x.y", "a\nb", "a\tb", "'t Hooft", "''", '"q"', "\ufeffb", "12345678901234567"),
)


def opened(language: str = "en") -> Workbook:
    layout, _losses = laid_out(document(), language)
    return load_workbook(BytesIO(workbook(layout)))


def table(language: str = "en") -> Worksheet:
    return opened(language).worksheets[0]


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("case", cases())
def test_a_second_reader_finds_the_same_cells(case, language):
    layout, _losses = laid_out(load_document(case), language)
    found = load_workbook(BytesIO(workbook(layout)))
    assert found.sheetnames == [laid.name for laid in layout.sheets]
    for sheet, written in zip(found.worksheets, book_of(layout, "").sheets, strict=True):
        cells = [[_text(cell.value, language) for cell in row] for row in sheet.iter_rows()]
        assert cells == [[cell.text for cell in row] for row in written.rows]


def _text(value: object, language: str) -> str:
    match value:
        case None:
            return ""
        case float():
            return str(value).replace(".", "," if language == "de" else ".")
        case _:
            return str(value)


def test_the_same_scenario_has_the_same_bytes_whoever_reads_it():
    layout, _losses = laid_out(document(), "en")
    with use_language("de"):
        assert workbook(layout) == workbook(laid_out(document(), "en")[0])


def test_nothing_in_a_workbook_is_a_formula_or_a_link():
    text = "detente: 1\ntitle: '=1+1'\nissues: {a: {title: 'http://x.y', options: {o: {title: '=A1'}}}}\n"
    layout, _losses = laid_out(document(f"{text}parties: {{p: {{name: '@SUM(A1)'}}}}"), "en")
    with ZipFile(BytesIO(workbook(layout))) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml")
        assert not any("external" in name for name in parts.namelist())
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet


@settings(deadline=None)
@given(
    st.lists(st.lists(st.text(max_size=12) | st.sampled_from(HOSTILE), min_size=3, max_size=3), min_size=1),
    st.sampled_from(["en", "de"]),
)
def test_any_text_comes_back_from_a_cell_of_either_format(texts, language):
    pen = Pen(language, language, language)
    rows = [tuple(pen.plain(text, (), one_line=False) for text in row) for row in texts]
    columns = (Column("A", Look.ISSUE), Column("B", Look.POINTS), Column("C", Look.TEXT))
    laid = Laid(
        key="table", name="P", columns=columns, rows=tuple(Row((), (*row[:2], row[2] or ".")) for row in rows)
    )
    layout = Layout(language=language, title="T", marking="", sheets=(laid,))
    wanted = [
        [_decimal(cell.text, language, at == 1) for at, cell in enumerate(row)]
        for row in book_of(layout, "").sheets[0].rows
    ]
    found = read_book(workbook(layout), "t.xlsx").sheets[0].rows
    assert [[cell.text for cell in row] for row in found] == wanted
    found = read_book(delimited(layout), "t.csv").sheets[0].rows
    assert [[cell.text for cell in row] for row in found] == [
        [cell.text for cell in row] for row in book_of(layout, "").sheets[0].rows
    ]


def _decimal(text: str, language: str, is_number: bool) -> str:
    """A number as a workbook gives it back: it has no decimal sign of a language."""
    return text.replace(",", ".") if is_number and _is_decimal(text) else text


def _is_decimal(text: str) -> bool:
    whole, _comma, decimals = text.removeprefix("-").partition(",")
    return whole.isascii() and whole.isdigit() and decimals.isascii() and decimals.isdigit()


def test_stances_have_a_drop_down_of_the_words_and_each_word_its_colour():
    sheet = table("de")
    lists = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    words = '"fordert,akzeptiert,offen,lehnt ab,unbekannt"'
    assert lists == {"C3:C10": '"x"', "D3:D10": words, "F3:F10": words}
    coloured = {
        rule.formula[0]
        for area in sheet.conditional_formatting
        for rule in area.rules
        if rule.type == "cellIs" and "D3" in str(area.sqref)
    }
    assert coloured == {f'"{word}"' for word in words.strip('"').split(",")}


def test_titles_that_repeat_are_grey_wherever_rows_are_moved():
    rules = [
        rule for area in table().conditional_formatting for rule in area.rules if rule.type == "expression"
    ]
    assert {rule.formula[0] for rule in rules} == {
        'AND($A3=$A2,$A3<>"",$H3=$H2)',
        'AND($A3<>"",OR($A3<>$A2,$H3<>$H2))',
    }


def test_the_header_stays_in_sight_and_on_every_page():
    sheet = table()
    assert sheet.freeze_panes == "C3"
    assert sheet.print_title_rows == "$2:$2"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.page_setup.fitToWidth in (1, None)  # 1 where it is not said
    assert sheet.page_setup.fitToHeight == 0
    assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_the_marking_and_the_page_stand_on_every_page():
    sheet = table("de")
    assert (sheet.oddHeader.left.text, sheet.oddHeader.center.text) == ("Die Grenze", "For training")
    assert (sheet.oddFooter.center.text, sheet.oddFooter.right.text) == (
        "For training",
        "Seite &P von &N",
    )


def test_signs_and_digits_in_a_marking_are_printed():
    layout = Layout(language="en", title="9 A & B " + "&" * 300, marking="2 R&D", sheets=(_small(),))
    with ZipFile(BytesIO(workbook(layout))) as parts:
        page = parts.read("xl/worksheets/sheet1.xml").decode()
    assert '-,Regular"9 A &amp;&amp; B &amp;&amp;' in page
    assert '-,Bold"2 R&amp;&amp;D&amp;R' in page


def _small() -> Laid:
    return Laid(key="about", name="S", columns=(Column("A", Look.TEXT),), rows=(Row((), ("a",)),))


def test_numbers_are_numbers_and_long_ones_stay_whole():
    text = (
        "detente: 1\ntitle: T\nissues: {a: {title: A, options: {o: {}, p: {}, q: {}}}}\n"
        "parties: {p: {name: P, points: {a: {o: 2.5, p: 1/3, q: 12345678901234567}}}}"
    )
    layout, _losses = laid_out(document(text), "de")
    sheet = load_workbook(BytesIO(workbook(layout))).worksheets[0]
    assert [sheet[f"E{row}"].value for row in (3, 4, 5)] == [2.5, "1/3", "12345678901234567"]


def test_rows_are_as_high_as_their_texts_and_grow_with_them():
    layout = Layout(
        language="en",
        title="T",
        marking="",
        sheets=(
            Laid(
                key="about",
                name="S",
                columns=(Column("A", Look.TEXT),),
                rows=(Row((), ("word " * 60,)), Row((), ("word",))),
            ),
        ),
    )
    sheet = load_workbook(BytesIO(workbook(layout))).worksheets[0]
    assert sheet.row_dimensions[2].height >= 6 * 15
    assert sheet.row_dimensions[3].height is None or sheet.row_dimensions[3].height == 15
    with ZipFile(BytesIO(workbook(layout))) as parts:
        assert b"customHeight" not in parts.read("xl/worksheets/sheet1.xml").split(b"<sheetData>")[1]
