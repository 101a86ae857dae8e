"""Which parts of an Excel workbook's zip hold its sheets, and a new zip with no others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from posixpath import basename, dirname, join, normpath
from zipfile import ZIP_STORED, ZipFile

from detente.files.sheets.opening.guards import Allowance, Refused, damaged
from detente.files.sheets.opening.markup import Attributes, Reading, local
from detente.files.sheets.opening.parts import part
from detente.messages import _

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


@dataclass(frozen=True, slots=True)
class Listed:
    """A sheet in the list of the workbook; ``part`` is the name of the part with its cells."""

    name: str
    part: str
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class Package:
    """Where the things of a workbook are; empty where it has none. Days count from 1900 or from 1904."""

    sheets: tuple[Listed, ...]
    texts: str
    styles: str
    counts_from_1904: bool


def package_of(archive: ZipFile, allowance: Allowance) -> Package:
    """What the workbook says of itself. Raises Refused where it has no sheet with cells."""
    office = [link for link in _links(archive, "", allowance) if link.kind == "officeDocument"]
    if not office:
        raise damaged()
    links = _links(archive, office[0].target, allowance)
    book = _Workbook()
    book.read(part(archive, office[0].target, allowance), allowance)
    cells = {link.id: link.target for link in links if link.kind == "worksheet"}
    sheets = tuple(Listed(name, cells[key], hidden) for name, key, hidden in book.sheets if key in cells)
    if not sheets:
        raise Refused(_("The workbook has no sheet with cells."))
    first = {link.kind: link.target for link in reversed(links)}
    return Package(sheets, first.get("sharedStrings", ""), first.get("styles", ""), book.counts_from_1904)


def packed(sheets: Sequence[bytes], texts: bytes, styles: bytes, counts_from_1904: bool) -> bytes:
    """A workbook of these parts, its sheets named by their number; nothing else of the file is in it."""
    numbers = range(1, len(sheets) + 1)
    listed = "".join(f'<sheet name="{number}" sheetId="{number}" r:id="s{number}"/>' for number in numbers)
    parts = {f"worksheets/sheet{number}.xml": content for number, content in enumerate(sheets, 1)}
    links = [("worksheet", f"s{number}", name) for number, name in enumerate(parts, 1)]
    for kind, content in (("sharedStrings", texts), ("styles", styles)):
        if content:
            parts[f"{kind}.xml"] = content
            links.append((kind, kind, f"{kind}.xml"))
    written = BytesIO()
    with ZipFile(written, "w", ZIP_STORED) as archive:
        archive.writestr("_rels/.rels", _relationships([("officeDocument", "r1", "xl/workbook.xml")]))
        archive.writestr("xl/_rels/workbook.xml.rels", _relationships(links))
        archive.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><workbookPr date1904="{counts_from_1904:d}"/>'
            f"<sheets>{listed}</sheets></workbook>",
        )
        for name, content in parts.items():
            archive.writestr(f"xl/{name}", content)
    return written.getvalue()


@dataclass(frozen=True, slots=True)
class _Link:
    """A relationship: a part of the zip, and what it is to the part that names it."""

    id: str
    kind: str
    target: str


def _links(archive: ZipFile, source: str, allowance: Allowance) -> list[_Link]:
    """What a part, or the zip as a whole, is related to."""
    relationships = _Relationships(dirname(source))
    name = join(dirname(source), "_rels", f"{basename(source)}.rels")
    relationships.read(part(archive, name, allowance), allowance)
    return relationships.links


class _Relationships(Reading):
    def __init__(self, folder: str) -> None:
        super().__init__()
        self.links: list[_Link] = []
        self._folder = folder

    def opened(self, name: str, attributes: Attributes) -> None:
        if local(name) == "Relationship" and attributes.get("TargetMode") != "External":
            target = normpath(join("/", self._folder, attributes.get("Target", "").replace("\\", "/")))
            kind = attributes.get("Type", "").rpartition("/")[2]
            self.links.append(_Link(attributes.get("Id", ""), kind, target.lstrip("/")))


class _Workbook(Reading):
    def __init__(self) -> None:
        super().__init__()
        self.sheets: list[tuple[str, str, bool]] = []
        self.counts_from_1904 = False

    def opened(self, name: str, attributes: Attributes) -> None:
        match local(name):
            case "sheet":
                link = {local(key): value for key, value in attributes.items()}.get("id", "")
                is_hidden = attributes.get("state", "visible") != "visible"
                self.sheets.append((attributes.get("name", ""), link, is_hidden))
            case "workbookPr":
                self.counts_from_1904 = attributes.get("date1904") in ("1", "true")
            case _:
                pass


def _relationships(links: Sequence[tuple[str, str, str]]) -> str:
    written = "".join(
        f'<Relationship Id="{key}" Type="{_OFFICE}/{kind}" Target="{target}"/>' for kind, key, target in links
    )
    return f'<Relationships xmlns="{_PACKAGE}">{written}</Relationships>'
