"""A table as text for Excel: UTF-8 with its mark, semicolons where the decimal sign is a comma."""

from __future__ import annotations

import csv
from io import StringIO

from detente.files.sheets.apostrophes import guarded
from detente.files.sheets.writing.layout import Layout, book_of


def delimited(layout: Layout) -> bytes:
    """The bytes of a ``.csv`` file with the first sheet of a layout."""
    text = StringIO(newline="")
    between = ";" if layout.language == "de" else ","
    writer = csv.writer(text, delimiter=between, lineterminator="\r\n")
    for row in book_of(layout, "").sheets[0].rows:
        writer.writerow([guarded(cell.text, layout.language) for cell in row])
    return text.getvalue().encode("utf-8-sig")
