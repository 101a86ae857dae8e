"""What a PDF paints, sign by sign, and the structure that its writer gave it: headings, tables, rows.

The structure is what a screen reader is told; each element of it names the signs that belong to it by a
number that is unique on its page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LTChar
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text

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
    with path.open("rb") as file:
        document = PDFDocument(PDFParser(file))
        pages = list(PDFPage.create_pages(document))
        numbers = {page.pageid: number for number, page in enumerate(pages, 1)}
        tree = resolve1(document.catalog["StructTreeRoot"])
        return Paper(
            sizes=tuple((page.mediabox[2], page.mediabox[3]) for page in pages),
            signs=tuple(_painted(pages)),
            root=Element(kind="Root", scope="", parts=tuple(_parts(tree, numbers, None))),
        )


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


class _Canvas(PDFPageAggregator):
    """Notes each sign as it is painted, with the mark that it stands in. Marks nest."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources)
        self.signs: list[Sign] = []
        self.place = (0, 0.0)
        self._marks: list[int | None] = []
        self._actual: list[str | None] = []

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:
        known = props if isinstance(props, dict) else {}
        self._marks.append(known.get("MCID", self._marks[-1] if self._marks else None))
        actual = known.get("ActualText")
        self._actual.append(None if actual is None else decode_text(actual))

    def end_tag(self) -> None:
        self._marks.pop()
        self._actual.pop()

    def render_char(self, *args: Any) -> float:
        wide: float = super().render_char(*args)
        (item,) = list(self.cur_item)[-1:]
        self._note(item, self._said(item))
        return wide

    def paint_path(self, *args: Any) -> None:
        before = len(self.cur_item)
        super().paint_path(*args)
        for item in list(self.cur_item)[before:]:
            self._note(item, "")

    def _said(self, item: LTChar) -> str:
        """What a sign stands for: several may stand for one text, which the first of them gets."""
        if not self._actual or self._actual[-1] is None:
            return item.get_text()
        said, self._actual[-1] = self._actual[-1], ""
        return said

    def _note(self, item: Any, text: str) -> None:
        number, height = self.place
        mark = self._marks[-1] if self._marks else None
        size = item.size if isinstance(item, LTChar) else 0.0
        box = (item.x0, height - item.y1, item.x1, height - item.y0)
        self.signs.append(Sign(number, text, *box, size, mark))


def _painted(pages: list[PDFPage]) -> list[Sign]:
    resources = PDFResourceManager()
    canvas = _Canvas(resources)
    interpreter = PDFPageInterpreter(resources, canvas)
    for number, page in enumerate(pages, 1):
        canvas.place = (number, page.mediabox[3])
        interpreter.process_page(page)
    return canvas.signs


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
