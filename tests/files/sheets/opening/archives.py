"""Workbooks made by hand, part by part: also such as no program would write."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OPENDOCUMENT = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES = "urn:oasis:names:tc:opendocument:xmlns"


def packed(parts: dict[str, str | bytes]) -> bytes:
    """A zip with these parts."""
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return written.getvalue()


def xlsx(*sheets: str, texts: str = "", styles: str = "", **more: str | bytes) -> bytes:
    """A workbook of Excel of what stands in each worksheet, in its ``sst`` and in its ``styleSheet``."""
    return packed(xlsx_parts(*sheets, texts=texts, styles=styles) | more)


def xlsx_parts(*sheets: str, texts: str = "", styles: str = "") -> dict[str, str | bytes]:
    """The parts of such a workbook."""
    numbers = range(1, len(sheets) + 1)
    listed = "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r{n}"/>' for n in numbers)
    links = "".join(_link(f"r{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in numbers)
    links += _link("t", "sharedStrings", "sharedStrings.xml") if texts else ""
    links += _link("s", "styles", "styles.xml") if styles else ""
    parts: dict[str, str | bytes] = {
        "_rels/.rels": f"<Relationships>{_link('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>",
        "xl/workbook.xml": f'<workbook xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f"<Relationships>{links}</Relationships>",
    }
    for number, sheet in zip(numbers, sheets, strict=True):
        parts[f"xl/worksheets/sheet{number}.xml"] = f"<worksheet>{sheet}</worksheet>"
    if texts:
        parts["xl/sharedStrings.xml"] = f"<sst>{texts}</sst>"
    if styles:
        parts["xl/styles.xml"] = f"<styleSheet>{styles}</styleSheet>"
    return parts


def cells(*rows: str) -> str:
    """The ``sheetData`` of these rows, one after the other."""
    return f"<sheetData>{''.join(f'<row>{row}</row>' for row in rows)}</sheetData>"


def ods(*tables: str, styles: str = "", **more: str | bytes) -> bytes:
    """A workbook of LibreOffice of what stands in each table."""
    names = ("office", "table", "text", "style")
    spaces = " ".join(f'xmlns:{name}="{_NAMES}:{name}:1.0"' for name in names)
    spaces += ' xmlns:calcext="urn:calcext" xmlns:dc="urn:dc"'
    body = "".join(tables)
    content = (
        f"<office:document-content {spaces}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body></office:document-content>"
    )
    return packed({"mimetype": OPENDOCUMENT, "content.xml": content} | more)


def table(*rows: str, name: str = "T", style: str = "") -> str:
    """A table of an ods of these rows, each with its tags."""
    return f'<table:table table:name="{name}" table:style-name="{style}">{"".join(rows)}</table:table>'


def row(*texts: str, attributes: str = "") -> str:
    """A row of an ods with these texts; what begins with ``<`` is a cell with its tags."""
    made = (
        text
        if text.startswith("<")
        else f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
        if text
        else "<table:table-cell/>"
        for text in texts
    )
    return f"<table:table-row {attributes}>{''.join(made)}</table:table-row>"


def _link(key: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'
