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
_MOST_TITLE = 90
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
            element("pgMar", **margins, header=510, footer=510, gutter=0),
            element("cols", space=708),
        )


def head(making: Making, document: Document) -> str:
    """The header of every page: the marking."""
    content = inline(making, document.marking, _UNLINKED)
    return element("p", element("pPr", element("pStyle", val="Header")), content)


def foot(making: Making, document: Document) -> str:
    """The footer of every page: the title and the count of pages."""
    title = " ".join(fit(bare(document.title)).split())
    shown = title if len(title) <= _MOST_TITLE else title[: _MOST_TITLE - 1].rstrip() + "…"
    said = _("Page {page} of {pages}", page="\x00PAGE\x00", pages="\x00NUMPAGES\x00").split("\x00")
    count = (
        _field(making, words) if place % 2 else inline(making, words)
        for place, words in enumerate(said)
        if words
    )
    style = element("pPr", element("pStyle", val="Footer"))
    return element("p", style, inline(making, f"{shown} · "), *count)


def _field(making: Making, name: str) -> str:
    return element("fldSimple", inline(making, "1"), instr=name)
