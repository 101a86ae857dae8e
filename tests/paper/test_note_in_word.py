"""The note in Word, as LibreOffice prints it: two pages in either language, nothing split, nothing alone."""

from __future__ import annotations

import pytest

import detente as dt
from detente.messages import use_language
from paper.libreoffice import docx_printed, require_writer

CASE = "catalogue:cases/european-security-talks-2022"


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_note_takes_two_pages_in_word(tmp_path, language):
    require_writer()
    with use_language(language):
        path = dt.brief(dt.load(CASE), source=CASE, short=True).save(tmp_path / "note.docx")
    on_paper = docx_printed(path)
    assert on_paper.count == 2
    assert on_paper.faults() == []
