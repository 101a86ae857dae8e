"""What kind of file it is."""

from __future__ import annotations

import io

import openpyxl
import pytest

from detente.files.sheets.opening import is_book, read_book
from detente.messages import use_language
from files.reading import scenario_text
from files.sheets.opening.archives import cells, ods, packed, row, table, xlsx
from files.sheets.opening.grids import refused, texts_of

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
WORKBOOK = xlsx(cells("<c><v>1</v></c>"))


def test_the_content_decides_how_a_book_is_read_and_not_its_name():
    for name in ("x.xlsx", "x.csv", "x.ods", "x"):
        assert texts_of(WORKBOOK, name) == [["1"]]
        assert texts_of(ods(table(row("1"))), name) == [["1"]]
        assert texts_of(b"a;b\n1;2\n", name) == [["a", "b"], ["1", "2"]]


def test_sheets_have_the_names_of_the_workbook_and_a_text_has_none():
    book = openpyxl.Workbook()
    book.active.title = "Positionen & mehr"
    content = io.BytesIO()
    book.save(content)
    assert [sheet.name for sheet in read_book(content.getvalue(), "x").sheets] == ["Positionen & mehr"]
    assert [sheet.name for sheet in read_book(b"a;b", "x").sheets] == [""]
    assert read_book(b"a;b", "talks.csv").name == "talks.csv"


@pytest.mark.parametrize(
    ("content", "what", "mend"),
    [
        (COMPOUND, "older Excel", "save it as .xlsx"),
        (COMPOUND + "WordDocument".encode("utf-16-le"), "older Word", "Copy its table"),
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "password", "without the password"),
        (packed({"word/document.xml": ""}), "Word document", "Copy its table"),
        (packed({"xl/workbook.bin": ""}), ".xlsb", "save it as .xlsx"),
        (packed({"Index/Document.iwa": ""}), "Numbers", "save it as .xlsx"),
        (packed({"ppt/presentation.xml": ""}), "presentation", "Copy its table"),
        (packed({"a.txt": ""}), "ZIP archive", "Unpack"),
        (
            packed({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}),
            "not a workb",
            "Copy",
        ),
        (b"%PDF-1.7", "PDF", "Copy its table"),
        (b"{\\rtf1", "RTF", "Copy its table"),
        (b"\xef\xbb\xbf\n<html><table>", "web page", "save it as .xlsx"),
        (b"<?xml version='1.0'?><Workbook/>", "XML", "save it as .xlsx"),
        (b"\x89PNG", "picture", ""),
        (b"PK\x03\x04 and no more", "damaged", "save it again"),
    ],
)
def test_what_is_no_table_is_named_with_what_to_do(content, what, mend):
    problem = refused(content, "positions.xls")
    assert what in problem.what
    assert mend in problem.mend


def test_what_is_refused_is_said_in_german_too():
    with use_language("de"):
        assert refused(b"%PDF-1.7").what == "Das ist ein PDF."


@pytest.mark.parametrize(
    ("content", "name", "expected"),
    [
        (b"", "talks.xlsx", True),
        (b"", "TALKS.CSV", True),
        (b"", "talks.doc", True),
        (b"Issue;Option;A", "talks.yaml", False),
        (WORKBOOK, "talks.yaml", True),
        (COMPOUND, "talks", True),
        (b"Issue;Option;A\nx;y;accepts\n", "-", True),
        (b"Positions: draft of 12 March\n\nIssue\tOption\tA\nx\ty\taccepts\n", "-", False),
        (b"Positions of 12 March\n\nIssue\tOption\tA\nx\ty\taccepts\n", "-", True),
        ("Thema\tOption\tRußland\n".encode("utf-16"), "<standard input>", True),
        (b"#;Issue;Option\n1;x;y\n", "talks.txt", True),
        (b"Issue,Option,A\n", "talks", True),
        (scenario_text().encode(), "-", False),
        (b"# a comment, of mine, here\ntitle: x\n", "-", False),
        (b"- a\t\n", "-", False),
        (b"{a: 1, b: 2, c: 3}", "-", False),
        (b"title", "-", False),
        (b"", "-", False),
        (b"\xff\xfe\0", "-", False),
    ],
)
def test_a_book_is_told_from_a_scenario_in_yaml(content, name, expected):
    assert is_book(content, name) is expected
