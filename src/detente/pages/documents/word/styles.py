"""How a style of Word is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from detente.pages.documents.word.markup import element


class Font(StrEnum):
    """The faces of a document: those that LibreOffice sets with letters of the same widths.

    So lines and pages end in the same places in both.
    """

    SERIF = "Times New Roman"
    SANS = "Calibri"
    MONO = "Courier New"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style. Sizes in points, distances in twentieths of a point; ``id`` is the name without spaces."""

    name: str
    id: str = ""
    follows: str = ""  # the style of the next paragraph, when a writer begins one
    based: str = "Normal"
    font: Font | None = None
    size: float = 0
    bold: bool = False
    italic: bool = False
    colour: str = ""
    before: int = 0
    after: int = 0
    line: int = 240  # the height of a line in 240ths of what the letters want
    left: int = 0
    hanging: int = 0
    align: str = ""
    level: int = 0  # of a heading
    numbering: int = 0
    depth: int = 0  # in a list
    keep: bool = False  # on one page with the next paragraph
    whole: bool = False  # on one page
    new_page: bool = False
    hyphenated: bool = True
    tab: int = 0
    rule: str = ""  # the side on which a thin line stands
    shaded: str = ""

    @property
    def key(self) -> str:
        return self.id or self.name.replace(" ", "")


#: The names that Word knows; it shows them in the language of its user.
_BUILT_IN = re.compile(
    "Normal|Title|Subtitle|heading [1-3]|caption|List Bullet( [23])?|List Number|Quote|Closing|header|footer"
    "|Hyperlink"
)


def paragraph_style(style: Style) -> str:
    """A style for paragraphs."""
    return element(
        "style",
        element("name", val=style.name),
        element("basedOn", val=style.based) if style.key != "Normal" else "",
        element("next", val=style.follows) if style.follows else "",
        element("qFormat"),
        element("pPr", *_paragraph(style)),
        element("rPr", *_letters(style)),
        type="paragraph",
        **_names(style),
    )


def character_style(style: Style, *, underlined: bool = False) -> str:
    """A style for stretches of a text."""
    line = element("u", val="single") if underlined else ""
    return element(
        "style",
        element("name", val=style.name),
        element("basedOn", val="DefaultParagraphFont"),
        element("qFormat"),
        element("rPr", *_letters(style), line),
        type="character",
        **_names(style),
    )


def _names(style: Style) -> dict[str, str | int]:
    own = {} if _BUILT_IN.fullmatch(style.name) else {"customStyle": 1}
    first = {"default": 1} if style.key == "Normal" else {}
    return {**first, **own, "styleId": style.key}


def _paragraph(style: Style) -> Iterator[str]:
    """In the order that the schema wants."""
    if style.keep:
        yield element("keepNext")
    if style.whole:
        yield element("keepLines")
    if style.new_page:
        yield element("pageBreakBefore")
    if style.key == "Normal":
        yield element("widowControl")
    if style.numbering:
        depth = element("ilvl", val=style.depth) if style.depth else ""
        yield element("numPr", depth, element("numId", val=style.numbering))
    if style.rule:
        line = element(
            style.rule, val="single", sz=4, space=4 if style.rule in ("top", "bottom") else 8, color="B9B8B2"
        )
        yield element("pBdr", line)
    if style.shaded:
        yield element("shd", val="clear", color="auto", fill=style.shaded)
    if style.tab:
        yield element("tabs", element("tab", val="left", pos=style.tab))
    if not style.hyphenated:
        yield element("suppressAutoHyphens")
    yield element("spacing", before=style.before, after=style.after, line=style.line, lineRule="auto")
    if style.left or style.hanging:
        yield element("ind", left=style.left, hanging=style.hanging)
    if style.align:
        yield element("jc", val=style.align)
    if style.level:
        yield element("outlineLvl", val=style.level - 1)


def _letters(style: Style) -> Iterator[str]:
    if style.font:
        yield element("rFonts", ascii=style.font, hAnsi=style.font, cs="Arial")
    if style.bold:
        yield element("b") + element("bCs")
    if style.italic:
        yield element("i") + element("iCs")
    if style.colour:
        yield element("color", val=style.colour)
    if style.size:
        half_points = round(style.size * 2)
        yield element("sz", val=half_points) + element("szCs", val=half_points)
