"""10,000 mutated tables are read or refused by their cells; what reads can be analysed, too."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

import pytest

from detente import studies
from detente.errors import BadInput, Problem
from detente.files.document import Document, read_book_as_scenario
from detente.files.sheets.opening import read_book
from detente.files.sheets.opening.encodings import text_of
from files.sheets.gallery_workbooks import WORKBOOKS
from files.sheets.mutated_tables import mutated_texts, mutated_workbooks
from files.sheets.test_gallery import TABLES

#: They cannot be read as texts at all.
_FOREIGN = ("kyrillisch.csv", "old-mac-umlauts.csv")
TEXTS = [name for name in TABLES if name not in _FOREIGN]
EACH_TEXT, EACH_WORKBOOK = 210, 40
_ANALYSED = 7


def test_there_are_10000_mutated_tables():
    assert len(TEXTS) * EACH_TEXT + len(WORKBOOKS) * EACH_WORKBOOK >= 10_000


@pytest.mark.parametrize("name", TEXTS)
def test_mutated_texts_are_read_or_refused_by_their_cells(name):
    text = text_of(TABLES[name].read_bytes())
    _try(mutated_texts(text, EACH_TEXT, seed=name), name)


@pytest.mark.parametrize("name", WORKBOOKS)
def test_mutated_workbooks_are_read_or_refused_by_their_cells(name, capfd):
    _try(mutated_workbooks(WORKBOOKS[name](), EACH_WORKBOOK, seed=name), name)
    assert capfd.readouterr().err == ""  # nor does the library panic


def _try(contents: Iterable[bytes], name: str) -> None:
    """Read all of them; of those that read, analyse a few."""
    read = [document for content in contents if (document := _read(content, name)) is not None]
    for document in islice(read, _ANALYSED):
        if len(document.scenario.parties) > 1:
            assert studies.analyze(document.scenario)


def _read(content: bytes, name: str) -> Document | None:
    """What a table says; None where it is refused, with places and reasons that a person understands."""
    document, problems = _answer(content, name)
    for problem in problems:
        assert problem.what
        assert problem.file == name
        assert problem.field == ()
        assert problem.cell or len(problems) == 1
    if document is not None:
        assert all(warning.what and warning.cell for warning in document.warnings)
    return document


def _answer(content: bytes, name: str) -> tuple[Document | None, tuple[Problem, ...]]:
    try:
        return read_book_as_scenario(read_book(content, name)), ()
    except BadInput as bad:
        return None, bad.problems or (Problem(what=""),)
