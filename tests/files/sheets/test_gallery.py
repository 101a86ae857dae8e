"""Ugly tables as people really have them: each is read rightly, or refused with the cell and the mend.

Beside each table of the folder ``gallery`` lies, as ``.expected``, what is ugly about it and then its reading
in the form of ``terse``, or the word ``refused`` and all problems, each with ``…`` for what is left out.
Workbooks are made by ``gallery_workbooks``; of them only the expectation lies there.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from detente.errors import BadInput
from detente.files.document import Document, read_book_as_scenario
from detente.files.sheets.opening import is_book, read_book
from files.sheets.gallery_workbooks import WORKBOOKS
from files.sheets.terse import terse, told

GALLERY = Path(__file__).parent / "gallery"
EXPECTED = {path.name.removesuffix(".expected"): path for path in sorted(GALLERY.glob("*.expected"))}
TABLES = {path.name: path for path in sorted(GALLERY.iterdir()) if path.suffix != ".expected"}


def test_the_gallery_has_many_tables_and_says_of_each_what_is_ugly_and_what_is_expected():
    assert sorted(EXPECTED) == sorted({**TABLES, **WORKBOOKS})
    assert len(EXPECTED) >= 60
    assert all(path.read_text(encoding="utf-8").startswith("Ugly: ") for path in EXPECTED.values())


@pytest.mark.parametrize("name", EXPECTED)
def test_an_ugly_table_is_read_rightly_or_refused_with_the_cell_and_the_mend(name):
    _ugly, _line, expected = EXPECTED[name].read_text(encoding="utf-8").rstrip().split("\n", 2)
    if not expected.startswith("refused"):
        assert terse(_read(name)) == expected
        return
    with pytest.raises(BadInput) as bad:
        _read(name)
    said = [told(problem) for problem in bad.value.problems]
    wanted = expected.splitlines()[1:]
    assert len(said) == len(wanted), said
    for problem, parts in zip(said, wanted, strict=True):
        first, *others = (part.strip() for part in parts.split("…"))
        assert problem.startswith(first)
        assert all(part in problem for part in others), problem


def _read(name: str) -> Document:
    content = TABLES[name].read_bytes() if name in TABLES else WORKBOOKS[name]()
    assert is_book(content, name)
    return read_book_as_scenario(read_book(content, name))
