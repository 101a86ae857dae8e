"""What kind of table a file is, by its content first and its name second, and its cells."""

from __future__ import annotations

import re
from pathlib import PurePath
from zipfile import ZipFile

from detente.errors import BadInput, Problem
from detente.files.sheets.book import Book, Sheet
from detente.files.sheets.opening.delimited import table_of
from detente.files.sheets.opening.encodings import text_of
from detente.files.sheets.opening.foreign import foreign, foreign_archive, foreign_document
from detente.files.sheets.opening.guards import Allowance, Refused, check_size
from detente.files.sheets.opening.opendocument import opendocument_sheets
from detente.files.sheets.opening.parts import part, parts_of
from detente.files.sheets.opening.workbooks import workbook_sheets

#: Files that are read as tables, or refused with a word on how to make one of them.
SUFFIXES = frozenset(
    (
        *(".xlsx", ".xlsm", ".ods", ".csv", ".tsv"),
        *(".xls", ".xlsb", ".xltx", ".numbers", ".doc", ".docx", ".odt", ".pdf", ".rtf", ".html", ".htm"),
    )
)
_ZIP = b"PK\x03\x04"
_COMPOUND = b"\xd0\xcf\x11\xe0"
#: So many lines show whether a text is a table.
_LINES = 20
_YAML = re.compile(r"""\s*(?:[\w"'-]+:(?:\s|$)|---|[{\[]|-\s|#[^\t;,|]*$)""")
_SEPARATED = re.compile(r"[\t;|]|,.*,")


def read_book(content: bytes, name: str) -> Book:
    """The sheets of a workbook, or the one table of a text, as a person sees their cells.

    The content decides, not the name: a workbook that is called .csv is read as what it is. Raises BadInput
    where a file is no table, is damaged, wants a password, or is larger than the limits of ``guards``.
    """
    try:
        check_size(content)
        return Book(name, _sheets(content))
    except Refused as refused:
        problem = Problem(file=name, line=refused.line, what=refused.what, mend=refused.mend)
        raise BadInput(problem) from None


def is_workbook(content: bytes) -> bool:
    """Whether a file is packed as workbooks are, so that it is no text."""
    return content.startswith((_ZIP, _COMPOUND))


def is_book(content: bytes, name: str) -> bool:
    """Whether a file is for ``read_book``: by its suffix; where that says nothing, by its content.

    A workbook is one under any name. A text without a telling name is one where a tab, semicolon, bar or two
    commas stand in its first lines, and nothing that begins like YAML.
    """
    if is_workbook(content):
        return True
    suffix = PurePath(name).suffix.lower()
    if suffix in SUFFIXES or suffix in (".yaml", ".yml", ".json"):
        return suffix in SUFFIXES
    try:
        lines = text_of(content).split("\n")
    except Refused:
        return False
    first = [line for line in lines if line.strip()][:_LINES]
    return any(map(_SEPARATED.search, first)) and not any(map(_YAML.match, first))


def _sheets(content: bytes) -> tuple[Sheet, ...]:
    if content.startswith(_ZIP):
        archive = parts_of(content)
        with archive:
            return _workbook(archive)
    if (refusal := foreign(content)) is not None:
        raise refusal
    return (table_of(text_of(content)),)


def _workbook(archive: ZipFile) -> tuple[Sheet, ...]:
    """The sheets of a zip, by the parts that it has."""
    names = archive.namelist()
    if "content.xml" in names:
        kind = part(archive, "mimetype", Allowance()) if "mimetype" in names else b""
        if (refusal := foreign_document(kind)) is not None:
            raise refusal
        return opendocument_sheets(archive)
    if "xl/workbook.bin" not in names and any(name.startswith("xl/") for name in names):
        return workbook_sheets(archive)
    raise foreign_archive(names)
