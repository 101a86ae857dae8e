"""Workbooks of LibreOffice (ods) as sheets of texts.

They are read here and not by calamine, which leaves out the line breaks and tabs of a cell, so that two
words become one, and tells neither errors nor merged cells of this format. As in workbooks of Excel: values
only, hidden rows and columns like others, hidden sheets after those that can be seen.
"""

from __future__ import annotations

import re
from zipfile import ZipFile

from detente.files.sheets.book import Cell, Sheet
from detente.files.sheets.opening.grids import Merged, sheet_of
from detente.files.sheets.opening.guards import Allowance, Refused, check_merged, check_sheets, damaged
from detente.files.sheets.opening.markup import Attributes, Reading
from detente.files.sheets.opening.parts import part, protected
from detente.files.sheets.opening.values import EMPTY, error_cell, formula_cell, number_cell, text_cell
from detente.messages import _

_CELLS = ("table:table-cell", "table:covered-table-cell")
_BESIDE_CELLS = ("table:shapes", "table:table", "office:forms")
_ROWS_REPEATED = "table:number-rows-repeated"
_COLUMNS_REPEATED = "table:number-columns-repeated"
_BLANKS = re.compile("[ \t\r\n]+")
_TIME = re.compile(r"(-?)P(?:([0-9]+)D)?T?(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)(?:[.,][0-9]+)?S)?")
#: What a formula that failed shows where the file does not say that it failed.
_ERROR = re.compile(r"#[A-Z/0-9]+[!?]?|#N/A|Err:[0-9]+")
_MOST_SPACES = 100
#: What a cell has where it may hold something besides paragraphs.
_VALUES = frozenset(("office:value-type", "table:formula", "calcext:value-type"))


def opendocument_sheets(archive: ZipFile) -> tuple[Sheet, ...]:
    """The sheets of a workbook in the OpenDocument format, hidden ones last. Raises Refused."""
    allowance = Allowance()
    manifest = "META-INF/manifest.xml"
    if manifest in archive.namelist() and b"encryption-data" in part(archive, manifest, allowance):
        raise protected()
    content = _Content(allowance)
    content.read(part(archive, "content.xml", allowance), allowance)
    if not content.sheets:
        raise Refused(_("The workbook has no sheet with cells."))
    content.sheets.sort(key=lambda pair: pair[0])
    return tuple(sheet for _is_hidden, sheet in content.sheets)


class _Content(Reading):
    """Goes through the sheets of a document; ``sheets`` has each with whether it is hidden."""

    def __init__(self, allowance: Allowance) -> None:
        super().__init__()
        self.sheets: list[tuple[bool, Sheet]] = []
        self._allowance = allowance
        self._path: list[str] = []
        self._style = ""
        self._hidden_styles: set[str] = set()
        self._table: _Table | None = None
        self._cell: _Said | None = None
        self._skipped_from = 0

    def opened(self, name: str, attributes: Attributes) -> None:
        parent = self._path[-1] if self._path else ""
        self._path.append(name)
        if self._skipped_from:
            return
        if self._cell is not None:
            self._open_in_cell(self._cell, name, parent, attributes)
        elif self._table is not None:
            if name == "table:table-row":
                self._table.begin_row(_count(attributes.get(_ROWS_REPEATED)))
            elif name in _CELLS:
                self._cell = _Said(attributes)
            elif name in _BESIDE_CELLS:
                self._skipped_from = len(self._path)
        elif name == "table:table" and parent == "office:spreadsheet":
            self._table = _Table(attributes, self._allowance)
        elif name == "style:style":
            self._style = attributes.get("style:name", "")
        elif name == "style:table-properties" and attributes.get("table:display") == "false":
            self._hidden_styles.add(self._style)

    def text(self, text: str) -> None:
        if self._cell is not None and not self._skipped_from and "text:p" in self._path[-8:]:
            self._cell.say(_BLANKS.sub(" ", text))

    def closed(self, name: str) -> None:
        self._path.pop()
        if self._skipped_from:
            if len(self._path) < self._skipped_from:
                self._skipped_from = 0
        elif self._table is None:
            return
        elif name in _CELLS and self._cell is not None:
            self._table.add(self._cell)
            self._cell = None
        elif name == "table:table-row":
            self._table.end_row()
        elif name == "table:table":
            self._end_table(self._table)

    def _open_in_cell(self, cell: _Said, name: str, parent: str, attributes: Attributes) -> None:
        match name:
            case "text:p" if parent in _CELLS:
                cell.begin_paragraph()
            case "text:s":
                cell.say(" " * min(_count(attributes.get("text:c")), _MOST_SPACES))
            case "text:tab":
                cell.say(" ")
            case "text:line-break":
                cell.say("\n")
            case _ if parent in _CELLS or not name.startswith("text:"):
                self._skipped_from = len(self._path)  # a comment, a picture

    def _end_table(self, table: _Table) -> None:
        check_sheets(len(self.sheets) + 1)
        self.sheets.append((table.style in self._hidden_styles, table.sheet()))
        self._table = None


class _Said:
    """What a cell says of itself: its value, how often it stands there, and its paragraphs."""

    __slots__ = ("_paragraphs", "_pieces", "attributes")

    def __init__(self, attributes: Attributes) -> None:
        self.attributes = attributes
        self._pieces: list[str] = []
        self._paragraphs = 0

    @property
    def is_bare(self) -> bool:
        """Whether it has neither a value nor a text."""
        return not self._paragraphs and not self.attributes.keys() & _VALUES

    def begin_paragraph(self) -> None:
        if self._paragraphs:
            self._pieces.append("\n")
        self._paragraphs += 1

    def say(self, text: str) -> None:
        self._pieces.append(text)

    def cell(self) -> Cell:
        """What a person sees in it."""
        text = "".join(self._pieces)
        kind = self.attributes.get("office:value-type", "")
        has_formula = "table:formula" in self.attributes
        if self.attributes.get("calcext:value-type") == "error" or (
            has_formula and kind in ("", "string") and _ERROR.fullmatch(text)
        ):
            return error_cell(text)
        match kind:
            case "float" | "percentage" | "currency":
                return _number(self.attributes.get("office:value", ""))
            case "date":
                return Cell(_day(self.attributes.get("office:date-value", "")) or text)
            case "time":
                return Cell(_clock(self.attributes.get("office:time-value", "")) or text)
            case "boolean":
                return Cell(self.attributes.get("office:boolean-value", ""))
            case "" if has_formula and not text:
                return formula_cell()
            case _:
                return text_cell(text if self._paragraphs else self.attributes.get("office:string-value", ""))


class _Table:
    """The rows of a sheet so far; what is repeated is written out only where it has a content."""

    def __init__(self, attributes: Attributes, allowance: Allowance) -> None:
        self.style = attributes.get("table:style-name", "")
        self._name = attributes.get("table:name", "")
        self._allowance = allowance
        self._rows: list[list[Cell]] = []
        self._merged: list[Merged] = []
        self._row = 0
        self._repeated = 1
        self._cells: list[Cell] = []
        self._column = 0
        self._width = 0

    def begin_row(self, repeated: int) -> None:
        self._repeated = repeated
        self._cells = []
        self._column = 0

    def add(self, said: _Said) -> None:
        repeated = _count(said.attributes.get(_COLUMNS_REPEATED))
        if not said.is_bare and (cell := said.cell()) != EMPTY:
            self._allowance.reach(self._name, self._row + self._repeated, self._column + repeated)
            count = repeated * self._repeated
            self._allowance.cells(count, count * len(cell.text))
            self._cells.extend([EMPTY] * (self._column - len(self._cells)))
            self._cells.extend([cell] * repeated)
            self._merge(said.attributes)
        self._column += repeated

    def end_row(self) -> None:
        if self._cells:
            self._rows.extend([] for _row in range(self._row - len(self._rows)))
            self._rows.extend(list(self._cells) for _row in range(self._repeated))
            self._width = max(self._width, len(self._cells))
        self._row += self._repeated

    def sheet(self) -> Sheet:
        self._allowance.area(self._name, len(self._rows), self._width)
        return sheet_of(self._name, self._rows, self._merged)

    def _merge(self, attributes: Attributes) -> None:
        rows = _count(attributes.get("table:number-rows-spanned"))
        columns = _count(attributes.get("table:number-columns-spanned"))
        if rows > 1 or columns > 1:
            row, column = self._row, self._column
            self._merged.append(Merged(row, column, row + rows - 1, column + columns - 1))
            check_merged(len(self._merged))


def _count(text: str | None) -> int:
    """How often something stands there: once where nothing says so. Raises Refused."""
    if text is None:
        return 1
    if not (text.isascii() and text.isdigit() and len(text) < 12):
        raise damaged()
    return int(text)


def _number(text: str) -> Cell:
    try:
        return number_cell(float(text))
    except ValueError:
        raise damaged() from None


def _day(text: str) -> str:
    """2022-01-10, with the time of day where there is one; nothing where the text is no day."""
    day, _t, clock = text.partition("T")
    return f"{day} {clock[:8].removesuffix(':00')}".removesuffix(" 00:00").rstrip()


def _clock(text: str) -> str:
    """14:30 for PT14H30M00S; nothing where the text is no such duration."""
    found = _TIME.fullmatch(text)
    if not found:
        return ""
    days, hours, minutes, seconds = (int(found[place] or 0) for place in range(2, 6))
    clock = f"{found[1]}{days * 24 + hours:02}:{minutes:02}"
    return f"{clock}:{seconds:02}" if seconds else clock
