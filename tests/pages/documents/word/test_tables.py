"""Tables in Word: heads that repeat, rows that stay whole, columns that find their room."""

from __future__ import annotations

from math import ceil
from xml.etree.ElementTree import Element

from detente.pages.components import Cell, Column, Document, Grid, Group, Row
from detente.pages.documents.word.balance import balanced
from detente.pages.documents.word.columns import pieces, widths
from pages.documents import sample
from pages.documents.word.reading import W, body, on_every_document, text, told, value


def test_heads_of_tables_repeat_and_rows_stay_whole() -> None:
    for table in body(sample.whole()).iter(f"{W}tbl"):
        head, *rows = table.findall(f"{W}tr")
        assert head.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in (head, *rows))
        assert value(table, "tblPr/tblCaption")
        assert value(table, "tblPr/tblDescription")


def test_a_row_that_outgrows_half_a_page_may_break() -> None:
    rows = (Row(head=Cell(text="a"), cells=(Cell(text="word " * 2000),)), Row(head=Cell(text="b"), cells=()))
    columns = (Column(title="x"), Column(title="y"))
    grid = Grid(kind="deals", caption="c", columns=columns, groups=(Group(rows=rows),))
    _head, high, low = body(told(grid)).iter(f"{W}tr")
    assert high.find(f"{W}trPr/{W}cantSplit") is None
    assert low.find(f"{W}trPr/{W}cantSplit") is not None
    assert len(low.findall(f"{W}tc")) == 2


@on_every_document
def test_every_row_fills_the_columns_of_its_table(document: Document) -> None:
    for table in body(document).iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(f"{W}tr"):
            spans = [value(cell, "tcPr/gridSpan") for cell in row.findall(f"{W}tc")]
            assert sum(int(span or 1) for span in spans) == columns
            assert all(cell[-1].tag == f"{W}p" for cell in row.findall(f"{W}tc"))


def test_a_table_without_room_turns_the_sheet_and_then_goes_on_in_a_further_one() -> None:
    columns = tuple(Column(title=f"Vertragsparteien{number:02}") for number in range(30))
    row = Row(head=Cell(text="Thema"), cells=tuple(Cell(text=str(number)) for number in range(29)))
    grid = Grid(kind="positions", caption="Lage", columns=columns, groups=(Group(rows=(row,)),))
    document = told(grid)
    upright, turned = body(document).iter(f"{W}sectPr")
    assert value(turned, "pgSz", "orient") == "landscape"
    assert value(upright, "pgSz", "orient") == ""
    tables = list(body(document).iter(f"{W}tbl"))
    assert len(tables) > 1
    heads, cells = zip(*(table.findall(f"{W}tr") for table in tables), strict=True)
    assert [one for head in heads for one in texts_after_the_first(head)] == [
        one.title for one in columns[1:]
    ]
    assert [one for row in cells for one in texts_after_the_first(row)] == [str(at) for at in range(29)]


def texts_after_the_first(row: Element) -> list[str]:
    return [text(cell) for cell in row.findall(f"{W}tc")[1:]]


def test_a_column_of_long_texts_is_wider_and_all_fill_the_room() -> None:
    rows = tuple(Row(head=Cell(text="short"), cells=(Cell(text="many words " * 9),)) for _row in range(4))
    columns = (Column(title="a"), Column(title="b"))
    grid = Grid(kind="deals", caption="c", columns=columns, groups=(Group(rows=rows),))
    narrow, wide = widths(grid, 9638)
    assert narrow + wide == 9638
    assert wide > 2 * narrow


def test_balancing_never_makes_a_table_higher_nor_a_column_too_narrow() -> None:
    rows = [[[3], [400], [60]], [[8], [250], [10, 10]]]
    first, least = (3000, 3000, 3000), (500, 900, 700)
    found = balanced(first, least, rows, letter=84, padding=140)
    assert sum(found) == sum(first)
    assert all(width >= low for width, low in zip(found, least, strict=True))
    assert height(found, rows) < height(first, rows)


def height(some: tuple[int, ...], rows: list[list[list[int]]]) -> int:
    letters = [(width - 140) // 84 for width in some]
    return sum(
        max(sum(ceil(line / room) for line in cell) for cell, room in zip(row, letters, strict=True))
        for row in rows
    )


def test_a_cell_over_several_columns_goes_with_those_of_its_piece() -> None:
    columns = tuple(Column(title=f"Vertragsparteien{number:02}") for number in range(30))
    row = Row(head=Cell(text="Thema"), cells=(Cell(text="alle", span=29),))
    grid = Grid(kind="positions", caption="Lage", columns=columns, groups=(Group(rows=(row,)),))
    spans = [piece.groups[0].rows[0].cells[0].span for piece in pieces(grid, 9638)]
    assert sum(spans) == 29
    assert len(spans) > 2
