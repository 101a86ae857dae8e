"""Pictures: drawn from their SVG where the extra ``plot`` is installed, told in words where it is not."""

from __future__ import annotations

from collections.abc import Iterator
from struct import unpack

from detente.pages.components import Figure
from detente.pages.documents.word.inline import PLAIN
from detente.pages.documents.word.making import Making
from detente.pages.documents.word.markup import attribute, element
from detente.pages.documents.word.paragraphs import paragraph, plain
from detente.pages.marks import bare
from detente.pages.plot_colours import painted

_DXA = 635  # English metric units, of which DrawingML speaks
_SHARPNESS = 3  # pixels for each unit of the drawing
_UNIT = 16  # twentieths of a point on paper for each unit: its letters are then as high as the text's
_HIGHEST = 8200  # twentieths of a point


def figure(making: Making, one: Figure) -> Iterator[str]:
    """The picture and its caption; what it shows in words where it cannot be drawn."""
    png = _drawn(one.svg)
    if png is None:
        yield paragraph(making, "Caption", (one.caption, PLAIN), anchors=(one.anchor,))
        if one.description:
            yield plain(making, "Normal", one.description)
        return
    starts, ends = making.bookmarks((one.anchor,))
    picture = element("r", element("drawing", _inline(making, one, png)))
    properties = element("pPr", element("pStyle", val="Picture"))
    yield element("p", properties, starts, picture, ends)
    yield plain(making, "PictureCaption", one.caption)


def _drawn(svg: str) -> bytes | None:
    try:
        import vl_convert
    except ImportError:
        return None
    return bytes(vl_convert.svg_to_png(painted(svg), scale=_SHARPNESS))


def _inline(making: Making, one: Figure, png: bytes) -> str:
    """The picture in the line, as large as it is drawn for, and no larger than a page has room for."""
    relation, number = making.picture(png)
    across, down = unpack(">II", png[16:24])
    wide = min(making.width, across * _UNIT // _SHARPNESS, _HIGHEST * across // down)
    size = f'cx="{wide * _DXA}" cy="{round(wide * down / across) * _DXA}"'
    title, words = bare(one.caption), bare(one.description)
    named = f'id="{number}" name={attribute(f"Picture {number}")}'
    alternative = f"descr={attribute(words or title)} title={attribute(title)}"
    kind = "http://schemas.openxmlformats.org/drawingml/2006/picture"
    return (
        f'<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f"<wp:docPr {named} {alternative}/>"
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{kind}"><pic:pic>'
        f"<pic:nvPicPr><pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
        "</pic:pic></a:graphicData></a:graphic></wp:inline>"
    )
