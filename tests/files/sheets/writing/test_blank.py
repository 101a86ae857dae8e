"""The empty table of ``matrix --new``, as it is and once it is filled in."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from detente.files.converting import blank_table
from detente.files.document import read_book_as_scenario
from detente.files.sheets.opening import read_book
from detente.files.sheets.words import LANGUAGES, STANCES


def filled(language: str) -> bytes:
    """The empty table with two options of one issue, and what a party says of them."""
    book = load_workbook(BytesIO(blank_table("talks.xlsx", language)))
    sheet = book.worksheets[0]
    words = [STANCES[stance].written(language) for stance in ("demands", "rejects")]
    for row, cells in enumerate((("Gate", "open", None, words[0]), (None, "shut", "x", words[1])), start=3):
        for column, cell in enumerate(cells, start=1):
            sheet.cell(row, column).value = cell
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_table_is_ready_to_be_filled_in(language):
    book = load_workbook(BytesIO(blank_table("talks.xlsx", language)))
    table = book.worksheets[0]
    areas = {str(one.sqref) for one in table.data_validations.dataValidation}
    assert areas == {"C3:C32", "D3:D32", "E3:E32", "F3:F32"}
    assert len(book.sheetnames) == 6


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_filled_in_is_a_scenario_and_the_example_is_not_read(language):
    document = read_book_as_scenario(read_book(filled(language), "talks.xlsx"))
    scenario = document.scenario
    assert [(issue.id, issue.status_quo) for issue in scenario.issues] == [("gate", "shut")]
    assert [(said.party, said.stance) for said in scenario.positions] == [
        (scenario.parties[0].id, "demands"),
        (scenario.parties[0].id, "rejects"),
    ]
    assert (len(scenario.parties), scenario.language) == (3, language)
    assert not scenario.sources
    assert not scenario.red_lines
    assert document.unread == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_has_every_word_that_a_stance_may_be(language):
    book = load_workbook(BytesIO(blank_table("talks.xlsx", language)))
    told = {str(row[0].value): str(row[1].value) for row in book.worksheets[-1].iter_rows()}
    for words in STANCES.values():
        first, *others = words.in_(language)
        assert all(word in told[first] for word in others)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_table_may_be_a_csv(language):
    text = blank_table("talks.csv", language).decode("utf-8-sig")
    assert len(text.splitlines()) == 2
