"""Tables: thin rules, heads that repeat, rows that stay whole, and a title for those who hear the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from detente.pages.components import Cell, Column, Grid, Group, Row, Tone
from detente.pages.documents.word.columns import lines, pieces, placed, widths
from detente.pages.documents.word.inline import PLAIN, Look
from detente.pages.documents.word.making import Making
from detente.pages.documents.word.markup import element, fit
from detente.pages.documents.word.paragraphs import TALL, TONES, paragraph, plain
from detente.pages.marks import bare

#: A row of so many lines fills more than half a page, and may break.
_WHOLE = 40


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
    """The heads of the columns; repeated on each page, unless they would leave no room for rows."""
    highest = max(lines(Cell(text=title.title), width) for title, width in zip(titles, columns, strict=True))
    repeats = highest <= _WHOLE // 4
    cells = (
        _cell(
            width, plain(making, "TableHeadRight" if title.numbers else "TableHead", title.title, keep=True)
        )
        for title, width in zip(titles, columns, strict=True)
    )
    return element(
        "tr", element("trPr", *([element("cantSplit"), element("tblHeader")] if repeats else [])), *cells
    )


def _group(
    making: Making, group: Group, titles: tuple[Column, ...], columns: tuple[int, ...]
) -> Iterator[str]:
    if group.title:
        whole = [element("trPr", element("cantSplit"))] if len(bare(group.title)) <= TALL else []
        words = paragraph(making, "TableGroup", (group.title, PLAIN), anchors=(group.anchor,))
        inside = element("tcW", w=sum(columns), type="dxa") + element("gridSpan", val=len(columns))
        cell = element("tc", element("tcPr", inside), words)
        yield element("tr", *whole, cell)
    for row in group.rows:
        yield _row(making, row, titles, columns)


def _row(making: Making, row: Row, titles: tuple[Column, ...], columns: tuple[int, ...]) -> str:
    missing = len(columns) - sum(cell.span for cell in (row.head, *row.cells))
    whole = replace(row, cells=(*row.cells, *(Cell(),) * missing))
    there = [(start, cell, sum(columns[start : start + cell.span])) for start, cell in placed(whole)]
    highest = max(lines(cell, width) for _start, cell, width in there)
    keep = [element("trPr", element("cantSplit"))] if highest <= _WHOLE else []
    written = (
        _cell(
            width,
            *_content(making, cell, titles[start].numbers, row.anchor if start == 0 else ""),
            span=cell.span,
        )
        for start, cell, width in there
    )
    return element("tr", *keep, *written)


def _cell(width: int, *content: str, span: int = 1) -> str:
    over = element("gridSpan", val=span) if span > 1 else ""
    return element("tc", element("tcPr", element("tcW", w=width, type="dxa") + over), *content)


def _content(making: Making, cell: Cell, is_number: bool, anchor: str) -> Iterator[str]:
    """The sign and the words of a cell, and the small lines under them."""
    side = "Right" if is_number else ""
    sign = (cell.sign, Look(style=TONES.get(cell.tone, "")))
    words = (cell.text, Look(style="Quiet" if cell.tone is Tone.QUIET else "", bold=cell.tone is Tone.STRONG))
    pieces = (sign, (" ", PLAIN), words) if cell.sign and cell.text else (sign, words)
    if cell.sign or cell.text or not cell.notes:
        yield paragraph(making, f"TableText{side}", *pieces, anchors=(anchor,))
    style = (
        "TableNote" if cell.sign or cell.text else "TableText"
    )  # lines with nothing above them are no notes
    for note in cell.notes:
        yield paragraph(making, f"{style}{side}", (note, PLAIN), anchors=(anchor,))
