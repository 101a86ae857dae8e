"""What the XML of a worksheet claims, found before a library builds an array of it.

This looks at each cell's place and at whether it holds something, and finds what the library does not tell:
errors of formulas, formulas without a value, and merged cells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from detente.files.sheets.book import Cell
from detente.files.sheets.opening.grids import Merged
from detente.files.sheets.opening.guards import Allowance, check_merged, damaged
from detente.files.sheets.opening.markup import Attributes, Reading, local
from detente.files.sheets.opening.values import error_cell, formula_cell

_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


@dataclass(frozen=True, slots=True)
class Measured:
    """A worksheet: the size of its content, its cells that are errors, by row and column from 0, and its
    merged cells. ``content`` is its XML without the words of the errors.
    """

    rows: int
    columns: int
    errors: dict[tuple[int, int], Cell]
    merged: tuple[Merged, ...]
    content: bytes


def measured(content: bytes, name: str, lengths: Sequence[int], allowance: Allowance) -> Measured:
    """Look through a worksheet's XML, the lengths of the shared texts given. Raises Refused."""
    sheet = _Worksheet(name, lengths, allowance)
    sheet.read(content, allowance)
    allowance.area(name, sheet.rows, sheet.columns)
    return Measured(
        sheet.rows, sheet.columns, sheet.errors, tuple(sheet.merged), _without(content, sheet.cuts)
    )


def text_lengths(content: bytes, allowance: Allowance) -> list[int]:
    """How long each of the shared texts is. Raises Refused."""
    shared = _SharedTexts()
    shared.read(content, allowance)
    return shared.lengths


class _SharedTexts(Reading):
    def __init__(self) -> None:
        super().__init__()
        self.lengths: list[int] = []
        self._length = 0

    def opened(self, name: str, attributes: Attributes) -> None:
        if local(name) == "si":
            self._length = 0

    def text(self, text: str) -> None:
        self._length += len(text)

    def closed(self, name: str) -> None:
        if local(name) == "si":
            self.lengths.append(self._length)


class _Worksheet(Reading):
    """Goes through the cells of a worksheet, which must stand in order, as programs write them."""

    def __init__(self, name: str, lengths: Sequence[int], allowance: Allowance) -> None:
        super().__init__()
        self.rows = 0
        self.columns = 0
        self.errors: dict[tuple[int, int], Cell] = {}
        self.merged: list[Merged] = []
        self.cuts: list[tuple[int, int]] = []
        self._name = name
        self._lengths = lengths
        self._allowance = allowance
        self._place = (-1, -1)
        self._in_cell = False
        self._kind = ""
        self._has_formula = False
        self._in_value = False
        self._value: list[str] = []
        self._value_at = 0

    def opened(self, name: str, attributes: Attributes) -> None:
        match local(name):
            case "row":
                self._begin_row(attributes.get("r"))
            case "c":
                self._begin_cell(attributes)
            case "f" if self._in_cell:
                self._has_formula = True
            case "v" | "t" if self._in_cell:
                self._in_value = True
                self._value_at = self.at
            case "mergeCell":
                self.merged.append(_area(attributes.get("ref", "")))
                check_merged(len(self.merged))
            case _:
                pass

    def text(self, text: str) -> None:
        if self._in_value:
            self._value.append(text)

    def closed(self, name: str) -> None:
        match local(name):
            case "c" if self._in_cell:
                self._in_cell = False
                self._end_cell("".join(self._value))
            case "v" | "t" if self._in_value:
                self._in_value = False
                if self._kind == "e" and self._value:
                    self.cuts.append((self._value_at, self.at))
            case _:
                pass

    def _begin_row(self, number: str | None) -> None:
        row = self._place[0] + 1 if number is None else _number(number) - 1
        if row <= self._place[0]:
            raise damaged()
        self._place = (row, -1)

    def _begin_cell(self, attributes: Attributes) -> None:
        row, column = self._place
        place = _place(attributes["r"]) if "r" in attributes else (row, column + 1)
        if place[0] != row or place[1] <= column:
            raise damaged()
        self._place = place
        self._in_cell = True
        self._kind = attributes.get("t", "n")
        self._has_formula = False
        self._value = []

    def _end_cell(self, value: str) -> None:
        length = self._length_of(value)
        if self._has_formula and not value and self._kind != "str":
            self.errors[self._place] = formula_cell()
        elif self._kind == "e" and value:
            self.errors[self._place] = error_cell(value)
        elif not length:
            return
        row, column = self._place
        self._allowance.cells(1, length)
        self._allowance.reach(self._name, row + 1, column + 1)
        self.rows = row + 1
        self.columns = max(self.columns, column + 1)

    def _length_of(self, value: str) -> int:
        if self._kind != "s" or not value:
            return len(value)
        index = _number(value)
        if index >= len(self._lengths):
            raise damaged()
        return self._lengths[index]


def _without(content: bytes, cuts: Sequence[tuple[int, int]]) -> bytes:
    """The content without what stands between these opening tags and the tags that close them."""
    if not cuts:
        return content
    starts = [0, *(close for _tag, close in cuts)]
    ends = [*(content.index(b">", tag) + 1 for tag, _close in cuts), len(content)]
    return b"".join(content[start:end] for start, end in zip(starts, ends, strict=True))


def _area(reference: str) -> Merged:
    first, _colon, last = reference.partition(":")
    top, left = _place(first)
    bottom, right = _place(last or first)
    return Merged(top, left, bottom, right)


def _place(reference: str) -> tuple[int, int]:
    """Row and column from 0 of a cell such as B7. Raises Refused."""
    found = _REFERENCE.fullmatch(reference)
    if not found:
        raise damaged()
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise damaged()
    return int(text)
