"""The style sheet of a document: each purpose has a style, so that a ministry can set it in its own."""

from __future__ import annotations

from dataclasses import replace

from detente.pages.documents.word.markup import element
from detente.pages.documents.word.styles import Font, Style, character_style, paragraph_style

_SOFT, _ACCENT, _YES, _NO, _DOUBT = "55575C", "1E4268", "1B6636", "98231F", "735000"
_SANS = Font.SANS
#: A short document is set smaller and closer, its tables no smaller than can be read.
_COMPACT, _CLOSER, _SMALLEST, _LINE = 0.8, 0.4, 7, 218
#: German words are longer: they stand a little closer, to fill no more pages.
_COMPACT_IN, _CLOSER_IN = {"de": 0.76}, {"de": 0.3}

_PARAGRAPHS = (
    Style(name="Normal", font=Font.SERIF, size=10.5, after=90),
    Style(
        name="Title",
        follows="Subtitle",
        size=20,
        bold=True,
        colour=_ACCENT,
        after=40,
        keep=True,
        hyphenated=False,
    ),
    Style(name="Subtitle", follows="Normal", size=11, colour=_SOFT, after=160),
    Style(
        name="heading 1",
        id="Heading1",
        follows="Normal",
        size=14,
        bold=True,
        colour=_ACCENT,
        before=320,
        after=120,
        level=1,
        keep=True,
        whole=True,
        rule="top",
        hyphenated=False,
    ),
    Style(
        name="heading 2",
        id="Heading2",
        follows="Normal",
        size=11.5,
        bold=True,
        before=220,
        after=80,
        level=2,
        keep=True,
        whole=True,
        hyphenated=False,
    ),
    Style(
        name="heading 3",
        id="Heading3",
        follows="Normal",
        size=10,
        bold=True,
        colour=_ACCENT,
        before=180,
        after=60,
        level=3,
        keep=True,
        whole=True,
        hyphenated=False,
    ),
    Style(name="Marking", font=_SANS, size=8.5, bold=True, after=160),
    Style(name="Lede", size=11.5, after=100),
    Style(name="Fact", font=_SANS, size=8.5, after=40),
    Style(
        name="Contents Title",
        follows="Contents",
        font=_SANS,
        size=9,
        bold=True,
        before=200,
        after=40,
        keep=True,
    ),
    Style(name="Contents", font=_SANS, size=9, after=20, left=340, hanging=340, tab=340),
    Style(
        name="Annex",
        follows="Heading1",
        font=_SANS,
        size=9,
        bold=True,
        colour=_SOFT,
        keep=True,
        new_page=True,
    ),
    Style(name="Command", font=Font.MONO, size=8, after=80, shaded="F4F3EE", hyphenated=False),
    Style(
        name="caption",
        id="Caption",
        font=_SANS,
        size=8.5,
        bold=True,
        before=140,
        after=60,
        keep=True,
        whole=True,
    ),
    Style(name="Picture", before=140, after=40, keep=True),
    Style(name="Picture Caption", font=_SANS, size=8.5, colour=_SOFT, after=160),
    Style(name="Legend", font=_SANS, size=8, colour=_SOFT, before=30, after=30),
    Style(name="After Table", size=4, after=60),
    Style(name="Table Text", font=_SANS, size=8),
    Style(name="Table Text Right", based="TableText", align="end"),
    Style(name="Table Head", based="TableText", bold=True, keep=True),
    Style(name="Table Head Right", based="TableHead", align="end", keep=True),
    Style(name="Table Group", based="TableText", bold=True, before=60, keep=True),
    Style(name="Table Note", based="TableText", size=7.5, colour=_SOFT),
    Style(name="Table Note Right", based="TableNote", align="end"),
    Style(name="List Bullet", after=40, left=284, hanging=284, numbering=1),
    Style(name="List Bullet 2", after=30, left=568, hanging=284, numbering=1, depth=1),
    Style(name="List Bullet 3", after=30, left=852, hanging=284, numbering=1, depth=2),
    Style(name="List Number", before=50, after=40, left=340, hanging=340, numbering=2),
    Style(name="List Note", font=_SANS, size=8.5, colour=_SOFT, after=40, left=340),
    Style(name="Intro", follows="ListNumber", bold=True, before=140, after=60, keep=True),
    Style(name="Side", follows="Meaning", before=80, after=30, whole=True),
    Style(name="Meaning", after=40),
    Style(
        name="Joint",
        follows="Side",
        font=_SANS,
        size=9,
        bold=True,
        colour=_NO,
        before=80,
        after=40,
        keep=True,
    ),
    Style(
        name="Serve", follows="ListBullet", font=_SANS, size=9, bold=True, colour=_YES, before=80, after=40
    ),
    Style(name="Quote", after=50, left=227, rule="left", whole=True),
    Style(name="Note", font=_SANS, size=8.5, colour=_SOFT, after=40),
    Style(
        name="Reference",
        follows="Reference",
        font=_SANS,
        size=8.5,
        before=80,
        after=20,
        left=454,
        hanging=454,
        tab=454,
    ),
    Style(name="Reference Note", font=_SANS, size=8, colour=_SOFT, after=20, left=454),
    Style(name="Reference Quote", based="Quote", font=_SANS, size=8, after=30, left=624, rule="left"),
    Style(name="Closing", font=_SANS, size=8, colour=_SOFT, after=40),
    Style(name="Closing First", based="Closing", before=280, after=40, rule="top"),
    Style(name="header", id="Header", font=_SANS, size=8.5, bold=True, align="center"),
    Style(name="footer", id="Footer", font=_SANS, size=8, colour=_SOFT, align="center"),
)
_CHARACTERS = (
    Style(name="Yes", colour=_YES),
    Style(name="No", colour=_NO),
    Style(name="Doubt", colour=_DOUBT),
    Style(name="Quiet", colour=_SOFT),
    Style(name="Link", colour=_ACCENT),
    Style(name="Part Number", colour=_SOFT),
)


def style_sheet(language: str, *, compact: bool) -> str:
    """All styles, for a document in this language."""
    sized = [paragraph_style(_compact(style, language) if compact else style) for style in _PARAGRAPHS]
    marked = [character_style(style) for style in _CHARACTERS]
    linked = character_style(Style(name="Hyperlink", colour=_ACCENT), underlined=True)
    default = element("name", val="Default Paragraph Font") + element("uiPriority", val=1)
    own = element("style", default, type="character", default=1, styleId="DefaultParagraphFont")
    return "".join(
        (_defaults(language), *sized, own, *marked, linked, _table(8 if compact else 25), _no_list())
    )


def _compact(style: Style, language: str) -> Style:
    main = language.partition("-")[0]
    scale, closer = _COMPACT_IN.get(main, _COMPACT), _CLOSER_IN.get(main, _CLOSER)
    return replace(
        style,
        size=max(min(style.size, _SMALLEST), round(style.size * scale * 2) / 2),
        before=int(style.before * closer),
        after=int(style.after * closer),
        line=_LINE,
    )


def _defaults(language: str) -> str:
    letters = element("rPr", element("lang", val=language, eastAsia="ja-JP", bidi="ar-SA"))
    return element("docDefaults", element("rPrDefault", letters), element("pPrDefault"))


def _table(space: int) -> str:
    """A table with a line above and below and thin lines between rows, and so much space around them."""
    borders = _line("top", 8), _line("bottom", 8), _line("insideH", 2, "B9B8B2")
    distances = {"top": space, "left": 50, "bottom": space, "right": 90}
    margins = (element(side, w=width, type="dxa") for side, width in distances.items())
    head = element("tcPr", element("tcBorders", _line("bottom", 6)), element("vAlign", val="bottom"))
    return element(
        "style",
        element("name", val="Brief Table"),
        element("basedOn", val="TableNormal"),
        element("qFormat"),
        element("tblPr", element("tblBorders", *borders), element("tblCellMar", *margins)),
        element("tblStylePr", element("rPr", element("b")), head, type="firstRow"),
        type="table",
        styleId="BriefTable",
        customStyle=1,
    )


def _line(side: str, width: int, colour: str = "1B1C1E") -> str:
    """A line; its width in eighths of a point."""
    return element(side, val="single", sz=width, space=0, color=colour)


def _no_list() -> str:
    margins = (element(side, w=0, type="dxa") for side in ("top", "left", "bottom", "right"))
    plain = element("tblPr", element("tblInd", w=0, type="dxa"), element("tblCellMar", *margins))
    table = element(
        "style",
        element("name", val="Normal Table"),
        element("uiPriority", val=99),
        plain,
        type="table",
        default=1,
        styleId="TableNormal",
    )
    return table + element(
        "style", element("name", val="No List"), type="numbering", default=1, styleId="NoList"
    )
