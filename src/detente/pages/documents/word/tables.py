"""Tables: thin rules, heads that repeat, rows that stay whole, and a title for those who hear the page."""

from __future__ import annotations

from collections.abc import Iterator

from detente.pages.components import Cell, Column, Grid, Group, Row, Tone
from detente.pages.documents.word.columns import pieces, widths
from detente.pages.documents.word.inline import PLAIN, Look
from detente.pages.documents.word.making import Making
from detente.pages.documents.word.markup import element, fit
from detente.pages.documents.word.paragraphs import TONES, paragraph, plain
from detente.pages.marks import bare

#: So many letters in one cell fill about half a page; a row with more may break.
_WHOLE = 1500


def grid(making: Making, one: Grid) -> Iterator[str]:
    """A table under its caption, its legend below; columns that find no room follow in a further table."""
    if one.caption:
        yield plain(making, "Caption", one.caption)
    for place, piece in enumerate(pieces(one, making.width)):
        if place:
            yield plain(making, "Legend", "")
        yield _table(making, piece)
    for line in one.legend:
        yield plain(making, "Legend", line)
    yield plain(making, "AfterTable", "")


def _table(making: Making, one: Grid) -> str:
    columns = widths(one, making.width)
    properties = element(
        "tblPr",
        element("tblStyle", val="BriefTable"),
        element("tblW", w=sum(columns), type="dxa"),
        element("tblLayout", type="fixed"),
        element(
            "tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1
        ),
        element("tblCaption", val=fit(bare(one.caption))),
        element("tblDescription", val=fit("; ".join(bare(column.title) for column in one.columns))),
    )
    frame = element("tblGrid", *(element("gridCol", w=width) for width in columns))
    groups = (row for group in one.groups for row in _group(making, group, one.columns, columns))
    return element("tbl", properties, frame, _head(making, one.columns, columns), *groups)


def _head(making: Making, titles: tuple[Column, ...], columns: tuple[int, ...]) -> str:
    cells = (
        _cell(
            width, plain(making, "TableHeadRight" if title.numbers else "TableHead", title.title, keep=True)
        )
        for title, width in zip(titles, columns, strict=True)
    )
    return element("tr", element("trPr", element("cantSplit"), element("tblHeader")), *cells)


def _group(
    making: Making, group: Group, titles: tuple[Column, ...], columns: tuple[int, ...]
) -> Iterator[str]:
    if group.title:
        words = paragraph(making, "TableGroup", (group.title, PLAIN), anchors=(group.anchor,))
        inside = element("tcW", w=sum(columns), type="dxa") + element("gridSpan", val=len(columns))
        cell = element("tc", element("tcPr", inside), words)
        yield element("tr", element("trPr", element("cantSplit")), cell)
    for row in group.rows:
        yield _row(making, row, titles, columns)


def _row(making: Making, row: Row, titles: tuple[Column, ...], columns: tuple[int, ...]) -> str:
    cells = (row.head, *row.cells, *(Cell(),) * (len(columns) - 1 - len(row.cells)))
    longest = max(sum(map(len, (cell.text, *cell.notes))) for cell in cells)
    keep = [element("trPr", element("cantSplit"))] if longest < _WHOLE else []
    written = (
        _cell(width, *_content(making, cell, title.numbers, row.anchor if place == 0 else ""))
        for place, (cell, title, width) in enumerate(zip(cells, titles, columns, strict=True))
    )
    return element("tr", *keep, *written)


def _cell(width: int, *content: str) -> str:
    return element("tc", element("tcPr", element("tcW", w=width, type="dxa")), *content)


def _content(making: Making, cell: Cell, is_number: bool, anchor: str) -> Iterator[str]:
    """The sign and the words of a cell, and the small lines under them."""
    tone = TONES.get(cell.tone, "")
    look = Look(style=tone, bold=cell.tone is Tone.STRONG)
    sign = [(cell.sign, look), (" ", PLAIN)] if cell.sign and cell.text else [(cell.sign, look)]
    style = "TableRight" if is_number else "TableText"
    yield paragraph(making, style, *sign, (cell.text, look), anchors=(anchor,))
    for note in cell.notes:
        yield plain(making, "TableNoteRight" if is_number else "TableNote", note)
