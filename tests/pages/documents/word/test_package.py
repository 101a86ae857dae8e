"""The file of Word itself: the same on every run, well-formed, and silent on where it comes from."""

from __future__ import annotations

from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import docx

from detente.pages.components import (
    Document,
)
from detente.pages.documents.word import as_docx
from detente.pages.documents.word.markup import fit
from pages.documents import sample
from pages.documents.word.reading import (
    W,
    body,
    made,
    names,
    on_every_document,
)


@on_every_document
def test_the_same_document_is_the_same_bytes(document: Document) -> None:
    assert as_docx(document) == made(document)


@on_every_document
def test_python_docx_reads_what_was_written(document: Document) -> None:
    read = docx.Document(BytesIO(made(document)))
    assert next(one.text for one in read.paragraphs)
    assert len(read.tables) == len(list(body(document).iter(f"{W}tbl")))
    assert read.core_properties.author == "Detente"


def test_the_file_says_nothing_of_itself_but_what_the_document_says() -> None:
    document = sample.whole()
    read = docx.Document(BytesIO(made(document))).core_properties
    assert (read.title, read.language) == (document.title, "de-DE")
    assert (read.author, read.last_modified_by, read.comments, read.keywords) == (
        "Detente",
        "Detente",
        "",
        "",
    )
    assert read.created == read.modified
    with ZipFile(BytesIO(made(document))) as file:
        assert {one.date_time for one in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        everything = b"".join(file.read(name) for name in file.namelist())
    for left_over in (b"python-docx", b"rsid", b"Macintosh", b"2013"):
        assert left_over not in everything
    assert not [one for one in names(document) if "thumbnail" in one or "customXml" in one]


@on_every_document
def test_every_part_is_well_formed_and_holds_no_character_that_none_may_hold(document: Document) -> None:
    with ZipFile(BytesIO(made(document))) as file:
        for name in file.namelist():
            if name.endswith((".xml", ".rels")):
                content = "".join(ElementTree.fromstring(file.read(name)).itertext())
                assert content == fit(content)
