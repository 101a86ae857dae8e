"""Sheets of paper: A4, upright or turned, with the marking at the head and the count at the foot of each."""

from __future__ import annotations

from dataclasses import dataclass

from detente.messages import _
from detente.pages.components import Document
from detente.pages.documents.word.inline import Look, inline
from detente.pages.documents.word.making import Making
from detente.pages.documents.word.markup import element, fit
from detente.pages.marks import bare

_SHORT_SIDE, _LONG_SIDE = 11906, 16838  # A4 in twentieths of a point
_MOST_MARKING, _MOST_TITLE = 150, 90  # a margin has room for a line or two
_UNLINKED = Look(linked=True)  # a link would need a relation of the header's own


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A sheet of a document, in twentieths of a point."""

    turned: bool = False
    margin: int = 1134  # 20 mm

    @property
    def room(self) -> int:
        """The width between the margins."""
        return (_LONG_SIDE if self.turned else _SHORT_SIDE) - 2 * self.margin

    def section(self, header: str = "", footer: str = "") -> str:
        """The properties of a section on such sheets; without names it takes head and foot from the last."""
        wide, high = (_LONG_SIDE, _SHORT_SIDE) if self.turned else (_SHORT_SIDE, _LONG_SIDE)
        size = {"orient": "landscape"} if self.turned else {}
        edge = self.margin * 9 // 20
        margins = dict.fromkeys(("top", "right", "bottom", "left"), self.margin)
        named = "".join(
            f'<w:{kind}Reference w:type="default" r:id="{relation}"/>'
            for kind, relation in (("header", header), ("footer", footer))
            if relation
        )
        return element(
            "sectPr",
            named,
            element("type", val="nextPage"),
            element("pgSz", w=wide, h=high, **size),
            element("pgMar", **margins, header=edge, footer=edge, gutter=0),
            element("cols", space=708),
        )


def head(making: Making, document: Document) -> str:
    """The header of every page: the marking."""
    content = inline(making, _marking(document), _UNLINKED)
    return element("p", element("pPr", element("pStyle", val="Header")), content)


def is_cut(document: Document) -> bool:
    """Whether the marking is too long for a margin, so that the first page must say all of it."""
    return _marking(document) != document.marking


def foot(making: Making, document: Document) -> str:
    """The footer of every page: the title and the count of pages."""
    said = _("Page {page} of {pages}", page="\x00PAGE\x00", pages="\x00NUMPAGES\x00").split("\x00")
    count = (
        _field(making, words) if place % 2 else inline(making, words)
        for place, words in enumerate(said)
        if words
    )
    style = element("pPr", element("pStyle", val="Footer"))
    title = _cut(bare(document.title), _MOST_TITLE)
    return element("p", style, inline(making, f"{title} · "), *count)


def _marking(document: Document) -> str:
    is_long = len(bare(document.marking)) > _MOST_MARKING
    return _cut(bare(document.marking), _MOST_MARKING) if is_long else document.marking


def _cut(words: str, most: int) -> str:
    shown = " ".join(fit(words).split())
    return shown if len(shown) <= most else shown[: most - 1].rstrip() + "…"


def _field(making: Making, name: str) -> str:
    return element("fldSimple", inline(making, "1"), instr=name)
