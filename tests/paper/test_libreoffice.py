"""What the tests of paper stand on: LibreOffice as it is installed here, and what is read from Word files."""

from __future__ import annotations

import docx
import pytest

from paper import programs
from paper.libreoffice import docx_printed, docx_to_pdf, words_of_pages
from paper.word import docx_text, docx_texts


@pytest.fixture(scope="module")
def letter(tmp_path_factory):
    """A document of a paragraph, a table and a head."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Nur für den Dienstgebrauch"
    document.add_heading("Positions")
    document.add_paragraph("Forces in\tthe east\nstay.")
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = "Россия", "refuses"
    path = tmp_path_factory.mktemp("letter") / "letter.docx"
    document.save(str(path))
    return path


def test_the_text_of_a_document_is_read_with_its_head_and_its_tables(letter):
    lines = docx_text(letter).splitlines()
    assert lines == [
        "Nur für den Dienstgebrauch",
        "Positions",
        "Forces in\tthe east",
        "stay.",
        "Россия",
        "refuses",
    ]


def test_every_part_of_a_document_can_be_searched(letter):
    parts = docx_texts(letter)
    assert "python-docx" in parts["docProps/core.xml"]
    assert "Россия" in parts["word/document.xml"]


def test_libreoffice_prints_a_document(letter):
    (page,) = words_of_pages(docx_to_pdf(letter))
    assert {"Nur", "Positions", "east", "Россия", "refuses"} <= page


def test_a_document_on_paper_is_judged_as_a_page_is(letter):
    one = docx_printed(letter)
    assert one.faults() == []
    assert [(each.level, each.text, each.page) for each in one.headings] == [(1, "Positions", 1)]
    assert "Nur für den Dienstgebrauch" in one.texts[0]


def test_a_row_that_word_would_split_and_a_lonely_heading_are_named(tmp_path):
    document = docx.Document()
    document.add_paragraph("Text")
    table = document.add_table(rows=2, cols=1)
    table.cell(0, 0).text, table.cell(1, 0).text = "short", "line\n" * 60
    document.add_heading("Last")
    document.save(str(tmp_path / "long.docx"))
    assert [line[:25] for line in docx_printed(tmp_path / "long.docx").faults()] == [
        "split over pages 1, 2: ro",
        "alone at the foot of page",
    ]


def test_a_missing_program_is_a_skip_with_a_reason_and_in_ci_a_failure(monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="not installed: no-such-program"):
        programs.require("no-such-program")
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="in CI it must be"):
        programs.require("no-such-program")
