"""Rows of a workbook whose height is known, and yet grows with what is typed into them.

XlsxWriter marks every height that it is given as one that must stay. A spreadsheet program that saves a row
of its own height says the height without that mark; so do these workbooks.
"""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_SHEET = "xl/worksheets/sheet"
_MARK = re.compile(rb'(<row [^>]*?) customHeight="1"')


def free_rows(workbook: bytes) -> bytes:
    """The same workbook, whose rows take another height when their text changes."""
    content = BytesIO()
    with ZipFile(BytesIO(workbook)) as given, ZipFile(content, "w", ZIP_DEFLATED) as made:
        for part in given.infolist():
            stored = given.read(part)
            made.writestr(part, _MARK.sub(rb"\1", stored) if part.filename.startswith(_SHEET) else stored)
    return content.getvalue()
