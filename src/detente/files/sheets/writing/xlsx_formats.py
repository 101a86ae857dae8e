"""How cells of a workbook look, how wide its columns and how high its rows are.

Stances have colours that the colour-blind tell apart, and that print in grey; the word always stands there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import Any

from detente.files.sheets.writing.layout import Column, Laid, Look

_WIDTHS: Mapping[Look, tuple[int, int]] = {
    Look.ISSUE: (18, 26),
    Look.OPTION: (24, 38),
    Look.MARK: (7, 7),
    Look.STANCE: (11, 14),
    Look.POINTS: (9, 11),
    Look.WORD: (10, 18),
    Look.NAME: (12, 26),
    Look.TEXT: (20, 48),
    Look.ID: (9, 9),
}
#: In points: a line of the usual letters, and the highest row that a spreadsheet has.
_LINE_HEIGHT, _HIGHEST = 15.0, 409.0
_GREY, _LINE, _HEAD = "#7F7F7F", "#BFBFBF", "#E7E6E6"
_STANCES: Mapping[str, Mapping[str, Any]] = {
    "demands": {"bg_color": "#9DC3E6", "bold": True},
    "accepts": {"bg_color": "#DEEBF7"},
    "open": {"bg_color": "#FFF9E5"},
    "rejects": {"bg_color": "#F4B183"},
    "unknown": {"font_color": _GREY, "italic": True},
}
_LOOKS: Mapping[Look, Mapping[str, Any]] = {
    Look.MARK: {"align": "center"},
    Look.STANCE: {"align": "center"},
    Look.POINTS: {"align": "right", "indent": 1},
    Look.ID: {"font_color": _GREY, "font_size": 8},
}


class Formats:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}
        self.above = self._format(bold=True, font_size=14, valign="vcenter")
        self.again = self._format(font_color="#A6A6A6")
        # All four sides: LibreOffice takes away those that a condition does not name.
        self.line = self._format(border=4, border_color=_LINE, top=1, top_color="#404040")

    def of(self, look: Look) -> Any:
        """The format of a cell in a column."""
        return self._format(**_cell(), **_LOOKS.get(look, {}))

    def column(self, look: Look) -> Any:
        """The format of what is written later into a column."""
        return self._format(text_wrap=True, valign="top", **_LOOKS.get(look, {}))

    def head(self, look: Look) -> Any:
        """The format of the cell at the head of a column."""
        small = _LOOKS[Look.ID] if look is Look.ID else {}
        align = (
            {"align": "left"} if look not in (Look.MARK, Look.STANCE, Look.POINTS) else {"align": "center"}
        )
        return self._format(**_cell(), bold=True, bg_color=_HEAD, bottom=1, **align, **small)

    def stance(self, stance: str) -> Any:
        """The format of a stance's word."""
        return self._format(**_STANCES[stance])

    def _format(self, **properties: Any) -> Any:
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]


def widths(laid: Laid) -> list[int]:
    """How wide the columns of a sheet are, in characters."""
    return [_width(column, [row.cells[at] for row in laid.rows]) for at, column in enumerate(laid.columns)]


def _cell() -> dict[str, Any]:
    return {"text_wrap": True, "valign": "top", "border": 4, "border_color": _LINE}


def _width(column: Column, cells: list[str]) -> int:
    """As wide as its longest line, within what suits such a column; wide where all is still to be written."""
    least, most = _WIDTHS[column.look]
    words = max((len(word) for word in column.head.split()), default=0)
    longest = max((len(line) for cell in cells for line in cell.split("\n")), default=most)
    return max(least, min(most, longest + 2), words + 2 if column.look is not Look.ID else 0)


def height(laid: Laid, cells: Sequence[str], wide: Sequence[int]) -> float:
    """How high a row is in points, so that all lines of its wrapped cells are seen."""
    room = [
        width * (1.6 if column.look is Look.ID else 1.15)
        for column, width in zip(laid.columns, wide, strict=True)
    ]
    lines = max((_lines(cell, int(most)) for cell, most in zip(cells, room, strict=True)), default=1)
    return min(_LINE_HEIGHT * max(lines, 1), _HIGHEST)


def _lines(cell: str, width: int) -> int:
    return sum(max(len(wrap(line, max(width, 1))), 1) for line in cell.split("\n"))
