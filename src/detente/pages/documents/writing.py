"""A document as the bytes of a file, by its ending."""

from __future__ import annotations

from detente.pages.components import Document

#: What a document can be written as.
ENDINGS = (".html", ".docx")


def written(document: Document, ending: str) -> bytes:
    """The bytes of a page or of a Word document; each renderer is loaded where it is needed."""
    if ending.lower() == ".docx":
        from detente.pages.documents.word import as_docx

        return as_docx(document)
    from detente.pages.documents.html import as_html

    return as_html(document).encode()
