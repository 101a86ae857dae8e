"""A document as a file of Word: what stands first, then its parts, each on sheets that suit it."""

from __future__ import annotations

from collections.abc import Iterator

from detente.messages import _, use_language
from detente.pages.components import Document, Grid, Part
from detente.pages.documents.word import package
from detente.pages.documents.word.blocks import blocks
from detente.pages.documents.word.bookmarks import anchors
from detente.pages.documents.word.columns import fits
from detente.pages.documents.word.inline import PLAIN, Look
from detente.pages.documents.word.languages import spelling
from detente.pages.documents.word.making import Making
from detente.pages.documents.word.markup import element
from detente.pages.documents.word.numberings import numberings
from detente.pages.documents.word.paragraphs import paragraph, plain, told
from detente.pages.documents.word.sheets import Sheet, foot, head, is_cut
from detente.pages.documents.word.style_sheet import style_sheet
from detente.pages.marks import link

#: A short document has less margin.
_CLOSE = 624  # 11 mm


def as_docx(document: Document) -> bytes:
    """The document as a file that Word and LibreOffice open; the same bytes for the same document."""
    word = package.empty()
    language = spelling(document.language)
    making = Making(part=word.part, language=language, known=frozenset(anchors(document)))
    with use_language(document.language):
        package.fill(word.element.body, _body(making, document))
    package.fill(word.styles.element, style_sheet(language, compact=document.is_short))
    package.fill(word.part.numbering_part.element, numberings(making.lists))
    package.describe(word, document, language)
    package.settle(word, language)
    return package.saved(word)


def _body(making: Making, document: Document) -> str:
    """Everything between the margins; where the sheets turn, a section ends."""
    ids = package.margins(making.part, head(making, document), foot(making, document))
    sheet = _upright(document)
    making.width = sheet.room
    written = [*_opening(making, document)]
    for place, part in enumerate(document.parts):
        now = _sheet(document, part)
        if now != sheet:
            written.append(_ended(sheet.section(**ids)))
            sheet, making.width = now, now.room
        begins_annex = part.annex and not (place and document.parts[place - 1].annex)
        written += _part(making, part, begins_annex)
    written += _closing(making, document)
    return "".join([*written, sheet.section(**ids)])


def _upright(document: Document) -> Sheet:
    return Sheet(margin=_CLOSE) if document.is_short else Sheet()


def _sheet(document: Document, part: Part) -> Sheet:
    """Upright, or turned where a table of the part has no room."""
    upright = _upright(document)
    wide = (block for block in part.blocks if isinstance(block, Grid))
    return (
        upright if all(fits(one, upright.room) for one in wide) else Sheet(turned=True, margin=upright.margin)
    )


def _ended(section: str) -> str:
    return element("p", element("pPr", element("pStyle", val="AfterTable"), section))


def _opening(making: Making, document: Document) -> Iterator[str]:
    """What stands on the first page."""
    if is_cut(document):
        yield plain(making, "Marking", document.marking)
    yield plain(making, "Title", document.title)
    if document.subtitle:
        yield plain(making, "Subtitle", document.subtitle)
    if document.guide:
        yield plain(making, "Fact", document.guide)
    for one in document.lede:
        yield told(making, one, "Lede")
    for one in document.facts:
        yield told(making, one, "Fact")
    if not document.is_short and len(document.parts) > 1:
        yield from _contents(making, document)
    yield from blocks(making, document.lead, level=2)


def _contents(making: Making, document: Document) -> Iterator[str]:
    yield plain(making, "ContentsTitle", _("Contents"))
    for part in document.parts:
        yield paragraph(
            making, "Contents", (f"{part.number}\t", PLAIN), (link(part.anchor, part.title), PLAIN)
        )


def _closing(making: Making, document: Document) -> Iterator[str]:
    for place, one in enumerate(document.closing):
        yield told(making, one, "Closing" if place else "ClosingFirst")


def _part(making: Making, part: Part, begins_annex: bool) -> Iterator[str]:
    if begins_annex:
        yield plain(making, "Annex", _("Annex"))
    number = (f"{part.number}  ", Look(style="PartNumber"))
    yield paragraph(making, "Heading1", number, (part.title, PLAIN), anchors=(part.anchor,))
    yield from blocks(making, part.blocks, level=2)
