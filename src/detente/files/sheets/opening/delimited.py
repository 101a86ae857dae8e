"""Tables as text: CSV as programs write it, and tables pasted from Word or Excel.

The cells are found by a few rules of our own and not by the csv module, which takes the quotation marks off
a cell such as ``"Yes" in principle`` and does not say where a quotation that never closes began.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from detente.files.sheets.apostrophes import unguarded
from detente.files.sheets.book import Sheet
from detente.files.sheets.opening.grids import sheet_of
from detente.files.sheets.opening.guards import MOST_ROWS, Allowance, Refused
from detente.files.sheets.opening.values import EMPTY, text_cell
from detente.messages import _

Record = list[str]

_DELIMITERS = ("\t", ";", ",", "|")
_DECLARED = re.compile("sep=(.)(?:\n|$)", re.IGNORECASE)
_RULE = re.compile(":?-{3,}:?")
#: So many characters show what stands between the cells.
_SAMPLE = 200_000
#: Nothing is wider or longer than this, even where all of it is empty.
_MOST_FIELDS = 20_000
_MOST_RECORDS = 10 * MOST_ROWS


def table_of(text: str) -> Sheet:
    """The table that a text holds, its rows counted as spreadsheet programs count them. Raises Refused.

    A first line ``sep=;`` says what stands between the cells; else it is what makes the most regular table:
    tab, semicolon, comma or bar. Cells in quotation marks may hold line breaks and doubled quotation marks;
    an apostrophe that guards a cell against Excel is taken off.
    """
    if declared := _DECLARED.match(text):
        delimiter, text = declared[1], text[declared.end() :]
    else:
        delimiter = _delimiter(text)
    records = _counted(_records(text, delimiter))
    if delimiter == "\t":
        records = _mended(records)
    if delimiter == "|":
        records = [[] if _is_ruled(record) else record for record in records]
    allowance = Allowance()
    allowance.area("", len(records), max(map(len, records), default=0))
    return sheet_of(
        "", [[text_cell(unguarded(field)) if field else EMPTY for field in record] for record in records]
    )


def _delimiter(text: str) -> str:
    """What stands between the cells of a text."""
    sample = text[:_SAMPLE]
    return max(_DELIMITERS, key=lambda delimiter: _regularity(sample, delimiter))


def _regularity(text: str, delimiter: str) -> Fraction:
    """How regular a table the text makes: the share of its rows that are of the usual width, which counts
    for most, and wider ones before narrower ones; 0 where the usual row has one cell only.
    """
    widths: Counter[int] = Counter()
    try:
        for record in _records(text, delimiter):
            if len(record) > 1 or any(record):
                widths[len(record)] += 1
    except Refused:  # said when the whole text is read
        pass
    several = [(count, width) for width, count in widths.items() if width > 1]
    count, width = max(several, default=(0, 1))
    return Fraction(count, max(1, widths.total())) ** 3 * Fraction(width - 1, width)


def _records(text: str, delimiter: str) -> Iterator[Record]:
    """The rows of a text. Raises Refused where a quotation never closes, or a row never ends."""
    cell = _cell(delimiter)
    record: Record = []
    at = 0
    while at < len(text):
        found = cell.match(text, at)
        assert found is not None  # its last alternative matches anything
        if found["quoted"] is not None:
            record.append(found["quoted"].replace('""', '"'))
        else:
            if _is_unclosed(found["plain"], delimiter):
                raise _unclosed(text.count("\n", 0, at) + 1)
            record.append(found["plain"])
        at = found.end()
        if found["end"] != delimiter:
            yield record
            record = []
        elif len(record) > _MOST_FIELDS:
            Allowance().reach("", 1, len(record))
    if record:
        yield record


def _cell(delimiter: str) -> re.Pattern[str]:
    """A cell with what ends it. Between tabs a quotation holds no tab: there a quotation mark by itself may
    say 'as above'.
    """
    between = re.escape(delimiter)
    inside = '[^"\t]*+' if delimiter == "\t" else '[^"]*+'
    quoted = f' *+"(?P<quoted>{inside}(?:""{inside})*+)" *+(?=[{between}\n]|\\Z)'
    return re.compile(f"(?:{quoted}|(?P<plain>[^{between}\n]*+))(?P<end>[{between}\n]|\\Z)")


def _is_unclosed(text: str, delimiter: str) -> bool:
    """Whether a quotation begins a cell and does not end; with more marks in it, it is meant as it stands."""
    written = text.strip()
    return written.startswith('"') and written.count('"') == 1 and (written != '"' or delimiter != "\t")


def _unclosed(line: int) -> Refused:
    what = _("The quotation mark opened here is never closed.")
    mend = _("Close it behind the text of the cell; write a quotation mark inside the text twice.")
    return Refused(what, mend, line)


def _counted(records: Iterable[Record]) -> list[Record]:
    """The rows, without empty ones at the end. Raises Refused where they are too many or too wide."""
    allowance = Allowance()
    kept: list[Record] = []
    last = 0
    for number, record in enumerate(records, 1):
        allowance.places(len(record))
        kept.append(record)
        if filled := [place for place, field in enumerate(record, 1) if field.strip()]:
            last = number
            allowance.cells(len(filled), sum(map(len, record)))
            allowance.reach("", number, filled[-1])
        elif number > _MOST_RECORDS:
            allowance.reach("", number, 1)
    return kept[:last]


def _mended(records: list[Record]) -> list[Record]:
    """The rows of a pasted table, those joined again that a line break inside a cell has cut.

    Word copies such a cell without quotation marks. Rows are joined only where they give a whole row exactly,
    and only where no short row is left over; what stands above the first whole row stays.
    """
    width = max(map(len, records), default=0)
    mended: list[Record] = []
    pieces: list[Record] = []
    for record in records:
        if pieces or (mended and len(mended[-1]) == width and 1 < len(record) < width):
            pieces.append(record)
        else:
            mended.append(record)
            continue
        size = sum(map(len, pieces)) - len(pieces) + 1
        if size > width:
            return records
        if size == width:
            mended.append(_joined(pieces))
            pieces = []
    return records if pieces else mended


def _is_ruled(record: Record) -> bool:
    """Whether a row is only the line that Markdown draws under its headings."""
    filled = [field.strip() for field in record if field.strip()]
    return bool(filled) and all(map(_RULE.fullmatch, filled))


def _joined(pieces: Sequence[Record]) -> Record:
    """One row of several: the last cell of each goes on in the first cell of the next."""
    row = list(pieces[0])
    for piece in pieces[1:]:
        row[-1] = f"{row[-1]}\n{piece[0]}" if piece else row[-1]
        row.extend(piece[1:])
    return row
