"""Documents to write, and what stands in the books made of them."""

from __future__ import annotations

from detente.files import Document, read_scenario
from detente.files.sheets.book import Book
from detente.files.sheets.writing import as_book

Rows = list[list[str]]
TALKS = """
detente: 1
title: {en: The border, de: Die Grenze}
date: 2026-01-15
marking: For training
sources: {note: {title: A note}}
issues:
  door:
    title: {en: The door, de: Die Tür}
    status_quo: shut
    options: {open: {title: Open}, ajar: {}, shut: {title: {en: Shut, de: Zu}, text: With a key.}}
  size: {title: Size, status_quo: 2.5, range: {from: 0, to: 5, step: 0.5, unit: {en: metres, de: Meter}}}
parties:
  a: {name: Arland, no_deal: 1/3, points: {door: {open: 1.5..2, shut: 3}, size: {0: 0, 5: 10}}}
  b: {name: {en: Bland, de: Blandien}}
positions:
  - {party: b, issue: door, option: [open, ajar], stance: rejects, date: 2026, sources: [note]}
  - {party: b, issue: door, option: open, stance: demands, date: 2026-01, quote: Open it.}
  - {party: b, issue: size, option: "<= 2.5", stance: accepts}
red_lines: {line: {party: b, never: {door: [open, ajar]}, when: {size: "> 1"}, judgement: true}}
"""


def document(text: str = TALKS) -> Document:
    return read_scenario(text, "talks.yaml")


def sheet(book: Book, name: str) -> Rows:
    """The rows of one sheet as texts."""
    found = next(sheet for sheet in book.sheets if sheet.name == name)
    return [[cell.text for cell in row] for row in found.rows]


def sheets(text: str = TALKS, language: str = "en") -> Book:
    return as_book(document(text), language)[0]
