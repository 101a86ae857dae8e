"""What a PDF paints, sign by sign, and the structure that its writer gave it: headings, tables, rows.

The structure is what a screen reader is told; each element of it names the signs that belong to it by a
number that is unique on its page.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2 as pdfium
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pypdfium2 import raw

#: The page, counted from 1, and the number of the content on it.
Content = tuple[int, int]


class Sign(NamedTuple):
    """A letter, or a shape without text, where it lies on its page, in points from the top left."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float
    size: float
    content: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """A part of the structure: its kind (``H1``, ``TR``, …), and its parts and contents in their order."""

    kind: str
    scope: str
    parts: tuple[Element | Content, ...]

    def every(self) -> Iterator[Element]:
        """This element and all within it, in the order in which they are read."""
        yield self
        for part in self.parts:
            if isinstance(part, Element):
                yield from part.every()

    def contents(self) -> Iterator[Content]:
        """What belongs to this element and all within it."""
        for part in self.parts:
            if isinstance(part, Element):
                yield from part.contents()
            else:
                yield part


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A PDF: the widths and heights of its pages in points, what they show, and how it is built."""

    sizes: tuple[tuple[float, float], ...]
    signs: tuple[Sign, ...]
    root: Element


def read(path: Path) -> Paper:
    """A PDF that tells its structure, as browsers and word processors write it."""
    with pdfium.PdfDocument(path) as document:
        sizes = tuple(page.get_size() for page in document)
        signs = tuple(sign for number, page in enumerate(document, 1) for sign in _signs(page, number))
    return Paper(sizes=sizes, signs=signs, root=_structure(path))


def text_of(signs: list[Sign]) -> str:
    """The signs as text, in the order in which they were painted."""
    pieces, before = [], None
    for sign in signs:
        if before and (
            sign.page != before.page
            or abs(sign.top - before.top) > before.size / 2
            or sign.left - before.right > before.size * 0.15
        ):
            pieces.append(" ")
        pieces.append(sign.text)
        before = sign
    return " ".join("".join(pieces).split())


def _signs(page: pdfium.PdfPage, number: int) -> Iterator[Sign]:
    """The letters of a page as they are painted, then the shapes of its drawings."""
    sheet = page.get_textpage()
    height = page.get_height()
    known: dict[int | None, tuple[int | None, float]] = {None: (None, 0.0)}
    box = raw.FS_RECTF()
    for at in range(raw.FPDFText_CountChars(sheet.raw)):
        painted = raw.FPDFText_GetTextObject(sheet.raw, at)
        key = ctypes.cast(painted, ctypes.c_void_p).value
        if key not in known:
            known[key] = (_content(painted), _size(sheet, at))
        raw.FPDFText_GetLooseCharBox(sheet.raw, at, box)
        sides = (box.left, height - box.top, box.right, height - box.bottom)
        content, size = known[key]
        yield Sign(number, chr(raw.FPDFText_GetUnicode(sheet.raw, at)), *sides, size, content)
    for shape in page.get_objects():
        if shape.type != raw.FPDF_PAGEOBJ_TEXT:
            left, bottom, right, top = shape.get_bounds()
            yield Sign(number, "", left, height - top, right, height - bottom, 0.0, _content(shape.raw))


def _content(painted: Any) -> int | None:
    number = raw.FPDFPageObj_GetMarkedContentID(painted)
    return None if number < 0 else number


def _size(sheet: pdfium.PdfTextPage, at: int) -> float:
    """The size of a letter in points, as it is scaled on the page."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(sheet.raw, at, matrix)
    size: float = raw.FPDFText_GetFontSize(sheet.raw, at)
    return size * math.hypot(matrix.c, matrix.d)


def _structure(path: Path) -> Element:
    with path.open("rb") as file:
        document = PDFDocument(PDFParser(file))
        numbers = {page.pageid: number for number, page in enumerate(PDFPage.create_pages(document), 1)}
        tree = resolve1(document.catalog["StructTreeRoot"])
        return Element(kind="Root", scope="", parts=tuple(_parts(tree, numbers, None)))


def _parts(found: Any, numbers: dict[int, int], page: int | None) -> Iterator[Element | Content]:
    """The children of an element; each may name its page, else it is that of the element."""
    children = resolve1(found.get("K", []))
    for child in children if isinstance(children, list) else [children]:
        one = resolve1(child)
        if isinstance(one, int):
            assert page is not None, found
            yield page, one
            continue
        here = numbers[one["Pg"].objid] if "Pg" in one else page
        if "S" in one:
            parts = tuple(_parts(one, numbers, here))
            yield Element(kind=one["S"].name, scope=_scope(one), parts=parts)
        elif "MCID" in one:
            assert here is not None, one
            yield here, one["MCID"]


def _scope(one: Any) -> str:
    """For a head of a table what it is the head of: ``Column``, ``Row`` or ``Both``."""
    attributes = resolve1(one.get("A", []))
    known = [resolve1(each) for each in (attributes if isinstance(attributes, list) else [attributes])]
    return next((each["Scope"].name for each in known if "Scope" in each), "")
