"""What a person reads in a Word document, read from its XML and not by the library that wrote it."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
#: The parts with text in the order in which they are read: what stands at the head of each page first.
_BODY = (r"word/document\.xml", r"word/footnotes\.xml")
_PARTS = (r"word/header\d*\.xml", *_BODY, r"word/footer\d*\.xml")
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}


def docx_text(path: Path, *, body_only: bool = False) -> str:
    """The paragraphs of heads, body, notes and feet, one a line, those of tables cell by cell.

    Heads and feet hold the numbers of pages as they were last counted, which the body alone does not.
    """
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        parts = [
            name
            for part in (_BODY if body_only else _PARTS)
            for name in sorted(names)
            if re.fullmatch(part, name)
        ]
        return "\n".join(line for name in parts for line in _paragraphs(archive.read(name)))


def docx_texts(path: Path) -> dict[str, str]:
    """Every part of the file that is text, as it stands, by its name: where a leak would show."""
    with zipfile.ZipFile(path) as archive:
        return {
            name: archive.read(name).decode("utf-8")
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        }


def _paragraphs(content: bytes) -> list[str]:
    """The texts of the paragraphs of a part; one inside another (in a frame) is read with it."""
    root = ElementTree.fromstring(content)
    inner = {id(found) for one in root.iter(f"{_W}p") for found in one.iter(f"{_W}p") if found is not one}
    return [_text(one) for one in root.iter(f"{_W}p") if id(one) not in inner]


def _text(paragraph: ElementTree.Element) -> str:
    return "".join(
        (found.text or "") if found.tag == f"{_W}t" else _BREAKS.get(found.tag, "")
        for found in paragraph.iter()
    )
