"""A file of Word read back: its parts as trees, its paragraphs as texts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZipFile

import pytest

from detente.pages.components import Block, Document, Part
from detente.pages.documents.word import as_docx
from pages.documents import sample

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

DOCUMENTS = (sample.whole(), sample.short(), *(sample.hostile(text) for text in sample.HOSTILE))

on_every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=range(len(DOCUMENTS)))


def told(*blocks: Block) -> Document:
    """A document of one part."""
    one = Part(number=1, anchor="one", title="One", blocks=blocks)
    return Document(language="en", title="T", subtitle="", lede=(), facts=(), parts=(one,))


@cache
def made(document: Document) -> bytes:
    return as_docx(document)


def part(document: Document, name: str) -> Element:
    with ZipFile(BytesIO(made(document))) as file:
        return ElementTree.fromstring(file.read(name))


def names(document: Document) -> list[str]:
    with ZipFile(BytesIO(made(document))) as file:
        return file.namelist()


def body(document: Document) -> Element:
    return part(document, "word/document.xml")


def paragraphs(root: Element) -> Iterator[tuple[str, str]]:
    """Each paragraph with its style, in the order of the file."""
    for one in root.iter(f"{W}p"):
        yield value(one, "pPr/pStyle"), text(one)


def text(root: Element) -> str:
    signs = {f"{W}tab": "\t", f"{W}br": "\n"}
    return "".join(one.text or "" if one.tag == f"{W}t" else signs.get(one.tag, "") for one in root.iter())


def value(root: Element, path: str, key: str = "val") -> str:
    """An attribute of the element at a path; empty where there is none."""
    found = root.find("/".join(f"{W}{step}" for step in path.split("/")))
    return "" if found is None else found.get(f"{W}{key}", "")
