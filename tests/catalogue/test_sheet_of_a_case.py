"""The talks of 2022 once more as a German sheet, for those who begin with Excel.

It is written by ``detente matrix`` and never by hand; ``DETENTE_GOLDEN=write`` writes it anew after a change
of the case or of how sheets are written.
"""

from __future__ import annotations

import os
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

import detente.catalogue
from catalogue.shelf import REFS, TALKS, document
from detente import workbench
from detente.errors import BadInput
from detente.files import load_document
from detente.files.converting import converted
from detente.files.loading import folder_of, read_bytes, sheet_of
from files.sheets.normal import in_effect, normal, pieces

SHEET = f"{TALKS}.xlsx"
FILE = Path(detente.catalogue.__file__).parent / SHEET.removeprefix("catalogue:")


def parts(book: bytes) -> list[tuple[str, bytes]]:
    """The files in a workbook; how tightly they are packed depends on the zlib at hand."""
    with zipfile.ZipFile(BytesIO(book)) as archive:
        return [(one.filename, archive.read(one)) for one in archive.infolist()]


def test_the_sheet_is_what_matrix_writes_of_the_case_in_german() -> None:
    made = converted(document(TALKS), "talks.xlsx", "de")
    if os.environ.get("DETENTE_GOLDEN") == "write":
        FILE.write_bytes(made.content)
    assert made.left_out == ()
    assert parts(FILE.read_bytes()) == parts(made.content), "write it anew with DETENTE_GOLDEN=write"


def test_the_sheet_reads_back_to_the_case() -> None:
    case, sheet = document(TALKS).scenario, document(SHEET).scenario
    assert normal(sheet) == normal(case)
    assert in_effect(sheet) == in_effect(case)
    assert pieces(sheet) == pieces(case)
    assert document(SHEET).warnings == ()


def test_nothing_has_changed_from_the_case_to_its_sheet() -> None:
    case, sheet = document(TALKS).scenario, document(SHEET).scenario
    assert workbench.diff(case, sheet, called=(TALKS, SHEET)).changes == ()


def test_the_sheet_has_a_name_of_the_catalogue_and_is_no_case_of_its_own() -> None:
    assert {case: sheet_of(case) for case in REFS if sheet_of(case)} == {TALKS: SHEET}
    assert load_document(SHEET).name == SHEET
    assert folder_of(SHEET) is None
    assert read_bytes(SHEET)[0].startswith(b"PK")


def test_a_sheet_that_is_not_there_is_answered_with_the_cases_that_are() -> None:
    with pytest.raises(BadInput, match="Did you mean 'catalogue:textbook/nash-1950'"):
        load_document("catalogue:textbook/nash-1950.xlsx")
