"""A document as the bytes of a file, by its ending."""

from __future__ import annotations

from pathlib import Path

from detente.errors import BadInput, Problem
from detente.messages import _
from detente.pages.components import Document

#: What a document can be written as.
ENDINGS = (".html", ".docx")


def check_ending(path: Path) -> None:
    """Raise BadInput for a name of a file that no document can have."""
    if path.suffix.lower() not in ENDINGS:
        what = _("A brief is a .html or a .docx file.")
        raise BadInput(Problem(file=str(path), what=what, mend=_("Name it so, such as brief.html.")))


def written(document: Document, ending: str) -> bytes:
    """The bytes of a page or of a Word document; each renderer is loaded where it is needed."""
    if ending.lower() == ".docx":
        from detente.pages.documents.word import as_docx

        return as_docx(document)
    from detente.pages.documents.html import as_html

    return as_html(document).encode()
