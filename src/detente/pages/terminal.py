"""Pages for a terminal of any width, with colour only where the terminal has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO
from typing import IO, Literal

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from detente.messages import _
from detente.pages.view import Block, Item, Items, Page, Paragraph, Row, Section, Table, Tone

_STYLES = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.QUIET: "dim",
    Tone.YES: "green",
    Tone.NO: "red",
    Tone.DOUBT: "yellow",
    Tone.COMMAND: "",
}
#: Longer lines are hard to read, whatever the terminal can hold.
_WIDEST = 110


def write(page: Page) -> None:
    """Print the page on the standard output, with colour where that is a terminal."""
    console = _console(None, None)
    if not console.is_terminal:
        print(as_text(page, console.width), end="")
        return
    _print(console, page)


def as_text(page: Page, width: int = 80) -> str:
    """The page as plain text, without colour and without spaces at the ends of lines."""
    stream = StringIO()
    console = _console(stream, width)
    _print(console, page)
    return "\n".join(line.rstrip() for line in stream.getvalue().splitlines()) + "\n"


def _print(console: Console, page: Page) -> None:
    for part in render(page, console.width):
        console.print(part, soft_wrap=isinstance(part, Text) and part.no_wrap is True)


def _console(stream: IO[str] | None, width: int | None) -> Console:
    console = Console(file=stream, width=width, highlight=False, emoji=False, markup=False)
    console.width = min(console.width, _WIDEST)
    return console


def render(page: Page, width: int) -> Iterator[RenderableType]:
    """The page as things that rich prints."""
    if page.marking:
        yield Text(page.marking, style="bold", justify="center")
    yield from _opening(page.opening)
    for section in page.sections:
        yield from _section(section, width)
    if page.closing:
        yield Text("")
    yield from (_paragraph(one) for one in page.closing)
    if page.marking:
        yield Text(page.marking, style="bold", justify="center")


def _opening(paragraphs: Iterable[Paragraph]) -> Iterator[RenderableType]:
    """The verdict stands by itself, in bold."""
    before = Tone.STRONG
    for one in paragraphs:
        if one.tone is Tone.STRONG and before is Tone.PLAIN:
            yield Text("")
        before = one.tone
        style = _STYLES[one.tone]
        if one.tone in (Tone.YES, Tone.NO, Tone.DOUBT):
            yield _labelled(one, f"bold {style}")
            yield Text("")
        else:
            yield _paragraph(one)


def _paragraph(one: Paragraph) -> RenderableType:
    if one.tone is Tone.COMMAND:
        return Text(f"    {one.text}", no_wrap=True)
    return _labelled(one, _STYLES[one.tone])


def _labelled(one: Paragraph, style: str) -> Text:
    label = Text(_("{label}: ", label=one.label), style="bold") if one.label else Text("")
    return label.append(one.text, style=style)


def _section(section: Section, width: int) -> Iterator[RenderableType]:
    yield Text("")
    if section.title:
        yield Text(section.title, style="bold underline")
    for block in section.blocks:
        yield from _block(block, width)


def _block(block: Block, width: int) -> Iterator[RenderableType]:
    match block:
        case Paragraph():
            yield _paragraph(block)
        case Items():
            yield from _items(block)
        case Table():
            yield from _table(block, width)


def _items(block: Items) -> Iterator[RenderableType]:
    for at, item in enumerate(block.items, start=1):
        yield from _item(item, f"{at}." if block.numbered else "•", depth=0)


def _item(item: Item, mark: str, depth: int) -> Iterator[RenderableType]:
    """An item with a hanging indent, and its details further in."""
    line = Grid.grid(padding=(0, 1))
    line.add_column(no_wrap=True)
    line.add_column(overflow="fold")
    line.add_row(Text(mark), Text(item.text, style=_STYLES[item.tone]))
    yield Padding(line, (0, 0, 0, 2 + 3 * depth))
    for detail in item.details:
        yield from _item(detail, "–" if detail.tone is not Tone.QUIET else " ", depth + 1)


def _table(table: Table, width: int) -> Iterator[RenderableType]:
    """A table under its titles; a row of one cell stands across the page as a heading."""
    if all(len(row.cells) == len(table.columns) for row in table.rows):
        yield _grid(table, table.rows, None)
        return
    columns = _widths(len(table.columns), width)
    yield _grid(table, (), columns)
    rows: list[Row] = []
    for row in table.rows:
        if len(row.cells) > 1:
            rows.append(row)
            continue
        if rows:
            yield _grid(table, rows, columns, titled=False)
        rows = []
        yield Text(row.cells[0].text, style=_STYLES[row.cells[0].tone])
    yield _grid(table, rows, columns, titled=False)


def _widths(columns: int, width: int) -> tuple[int, ...]:
    """The first column gets the greater part; the others share the rest evenly."""
    room = width - _GAP * columns
    first = room * (5 if columns == _TWO_READINGS else 6) // 12
    return (first, *[(room - first) // (columns - 1)] * (columns - 1))


_GAP = 2
_TWO_READINGS = 3


def _grid(
    table: Table, rows: Iterable[Row], widths: tuple[int, ...] | None, *, titled: bool = True
) -> RenderableType:
    grid = Grid(box=None, padding=(0, _GAP, 0, 0), show_header=titled, header_style="bold", pad_edge=True)
    for at, title in enumerate(table.columns):
        justify: Literal["right", "left"] = "right" if at in table.numbers else "left"
        grid.add_column(title, justify=justify, overflow="fold", width=widths[at] if widths else None)
    for row in rows:
        indent = "  " if widths else ""
        cells = [Text(cell.text, style=_STYLES[cell.tone]) for cell in row.cells]
        grid.add_row(Padding(cells[0], (0, 0, 0, len(indent))), *cells[1:])
    return grid
