"""The file around a document: only what belongs to it, and the same bytes on every run."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.parts.document import DocumentPart

from detente.pages.components import Document
from detente.pages.documents.word.markup import NAMESPACES, element, fit
from detente.pages.documents.word.styles import Font
from detente.pages.marks import bare

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip can name
_LEFT_OVER = (
    "/thumbnail",
    "/stylesWithEffects",
    "/customXml",
    "/webSettings",
    "/theme",
    "/fontTable",
    "/extended-properties",
)
_MOST = 255  # letters in a property
_STANDING_IN = {
    Font.SERIF: ("Liberation Serif", "roman"),
    Font.SANS: ("Carlito", "swiss"),
    Font.MONO: ("Liberation Mono", "modern"),
}
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_APPLICATION = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_FONTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"


def empty() -> WordDocument:
    """A document of Word without anything that the template of python-docx brings and no document needs."""
    word = docx.Document()
    for relations in (word.part.package.rels, word.part.rels):
        for key, relation in list(relations.items()):
            if relation.reltype.endswith(_LEFT_OVER):
                del relations[key]
    return word


def fill(whole: BaseOxmlElement, markup: str) -> None:
    """Put markup in the place of all that an element holds."""
    for child in list(whole):
        whole.remove(child)
    for child in list(parse_xml(f"<w:all {NAMESPACES}>{markup}</w:all>")):
        whole.append(child)


def margins(part: DocumentPart, head: str, foot: str) -> dict[str, str]:
    """Put markup into the head and the foot of the pages; the relations by which sections name them."""
    section = part.document.sections[0]
    relations = {}
    for kind, place, markup in (("header", section.header, head), ("footer", section.footer, foot)):
        place.is_linked_to_previous = False
        fill(place.part.element, markup)
        relations[kind] = part.relate_to(place.part, f"{_RELATIONS}/{kind}")
    return relations


def describe(word: WordDocument, document: Document, language: str) -> None:
    """What the file says of itself: no person, and a day that is none, for the clock is not asked."""
    properties = word.core_properties
    properties.author = properties.last_modified_by = "Detente"
    properties.title, properties.subject = _property(document.title), _property(document.subtitle)
    properties.language = language
    properties.comments = properties.keywords = properties.category = ""
    properties.revision = 1
    properties.created = properties.modified = datetime(*_EPOCH)
    package = word.part.package
    application = f'<Properties xmlns="{_APPLICATION}"><Application>Detente</Application></Properties>'
    told = Part(
        PackURI("/docProps/app.xml"), CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, application.encode(), package
    )
    package.relate_to(told, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)


def settle(word: WordDocument, language: str) -> None:
    """Hyphenation on, today's rules of layout, and what stands in for a font that is missing."""
    rule = "http://schemas.microsoft.com/office/word"
    modern = element("compatSetting", name="compatibilityMode", uri=rule, val=15)
    settings = (  # in the order that the schema wants
        element("defaultTabStop", val=709),
        element("autoHyphenation"),
        element("consecutiveHyphenLimit", val=2),
        element("characterSpacingControl", val="doNotCompress"),
        element("compat", modern),
        element("themeFontLang", val=language),
    )
    fill(word.settings.element, "".join(settings))
    fonts = (
        element("font", element("altName", val=other), element("family", val=family), name=font)
        for font, (other, family) in _STANDING_IN.items()
    )
    markup = f"<w:fonts {NAMESPACES}>{''.join(fonts)}</w:fonts>"
    table = Part(PackURI("/word/fontTable.xml"), _FONTS, markup.encode(), word.part.package)
    word.part.relate_to(table, RELATIONSHIP_TYPE.FONT_TABLE)


def saved(word: WordDocument) -> bytes:
    """The document as a file, its parts in a fixed order and without a time."""
    written, settled = BytesIO(), BytesIO()
    word.save(written)
    with ZipFile(written) as source, ZipFile(settled, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, 3, 0o600 << 16
            target.writestr(entry, source.read(name))
    return settled.getvalue()


def _property(words: str) -> str:
    shown = " ".join(fit(bare(words)).split())
    return shown if len(shown) <= _MOST else shown[: _MOST - 1] + "…"
