"""What a file may hold, counted while it is read; beyond that it is refused before it costs time or memory.

Files come from strangers, and a few kilobytes of zip or XML can claim to be gigabytes. Every reader of this
package counts what it meets in one ``Allowance`` for the file, which refuses it when a limit is passed.
"""

from __future__ import annotations

from detente.files.wording import shown
from detente.messages import _

MOST_BYTES = 20_000_000
#: Bytes of all the parts of a zip that are read; pictures and the like are not.
MOST_UNPACKED = 64_000_000
MOST_PARTS = 2_000
MOST_SHEETS = 100
MOST_ROWS = 20_000
MOST_COLUMNS = 500
#: Cells with a content; what a scenario may hold needs far fewer.
MOST_CELLS = 200_000
#: Cells of all sheets up to the last row and column of each, empty ones counted.
MOST_PLACES = 1_000_000
MOST_CHARACTERS = 10_000_000
MOST_MERGED = 20_000
#: Tags and texts in the XML of a workbook; a cell takes up to six of them.
MOST_MARKS = 1_200_000


class Refused(Exception):
    """Why a file is not read, and how to mend it; ``line`` (from 1) where a text has such a place."""

    def __init__(self, what: str, mend: str = "", line: int = 0) -> None:
        self.what = what
        self.mend = mend
        self.line = line
        super().__init__(what)


class Allowance:
    """Counts what one file holds. Each method raises Refused where that becomes too much."""

    def __init__(self) -> None:
        self._unpacked = 0
        self._cells = 0
        self._characters = 0
        self._places = 0
        self._marks = 0

    def unpack(self, size: int) -> None:
        """So many bytes more come out of the zip."""
        self._unpacked += size
        if self._unpacked > MOST_UNPACKED:
            what = _("Unpacked, the file is larger than {most} megabytes.", most=MOST_UNPACKED // 1_000_000)
            raise Refused(what, smaller())

    def marks(self, count: int) -> None:
        """The XML has so many tags and texts more, whatever they mean."""
        self._marks += count
        if self._marks > MOST_MARKS:
            raise Refused(_("The file has more than {most} tags in its XML.", most=MOST_MARKS), smaller())

    def cells(self, count: int, characters: int) -> None:
        """So many cells more have a content of so many characters in all."""
        self._cells += count
        if self._cells > MOST_CELLS:
            raise Refused(_("More than {most} cells of the file have a content.", most=MOST_CELLS), smaller())
        self._characters += characters
        if self._characters > MOST_CHARACTERS:
            what = _("The texts of the file have more than {most} characters.", most=MOST_CHARACTERS)
            raise Refused(what, smaller())

    def reach(self, sheet: str, rows: int, columns: int) -> None:
        """A sheet goes on to so many rows and columns."""
        if rows > MOST_ROWS or columns > MOST_COLUMNS:
            limits = {"rows": MOST_ROWS, "columns": MOST_COLUMNS}
            if sheet:
                what = _(
                    "The sheet '{sheet}' has more than {rows} rows or {columns} columns.",
                    sheet=shown(sheet),
                    **limits,
                )
            else:
                what = _("The table has more than {rows} rows or {columns} columns.", **limits)
            raise Refused(what, smaller())

    def area(self, sheet: str, rows: int, columns: int) -> None:
        """A sheet ends at so many rows and columns, each row as wide as the widest."""
        self.reach(sheet, rows, columns)
        self.places(rows * columns)

    def places(self, count: int) -> None:
        """So many cells more lie in the rows and columns that are used, empty ones counted."""
        self._places += count
        if self._places > MOST_PLACES:
            what = _("The sheets span more than {most} cells, empty ones counted.", most=MOST_PLACES)
            raise Refused(what, smaller())


def check_size(content: bytes) -> None:
    """Raises Refused where a file is larger than any that is read."""
    if len(content) > MOST_BYTES:
        what = _("The file is larger than {most} megabytes.", most=MOST_BYTES // 1_000_000)
        raise Refused(what, smaller())


def check_merged(count: int) -> None:
    """Raises Refused where a sheet has more merged cells than are read."""
    if count > MOST_MERGED:
        raise Refused(_("A sheet has more than {most} merged cells.", most=MOST_MERGED), smaller())


def check_sheets(count: int) -> None:
    """Raises Refused where a workbook has more sheets than are read."""
    if count > MOST_SHEETS:
        raise Refused(_("The file has more than {most} sheets.", most=MOST_SHEETS), smaller())


def damaged() -> Refused:
    """The refusal of a workbook that is not as its format wants it."""
    what = _("The file is damaged: it cannot be read as a workbook.")
    return Refused(what, _("Open it in a spreadsheet program, and save it again."))


def smaller() -> str:
    """How to mend what is too large."""
    return _(
        "Keep in it the table and its further sheets only, and delete rows and columns that hold nothing."
    )
