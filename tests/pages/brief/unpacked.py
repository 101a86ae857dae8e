"""Documents as bytes, and all that a stranger could read in them, names of parts and comments included."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

from detente.pages.components import Document
from detente.pages.documents.writing import ENDINGS, written


def everything(document: Document) -> str:
    """All that stands in the page and in the Word file of a document, packed parts unpacked."""
    return "\n".join(readable(written(document, ending)) for ending in ENDINGS)


def readable(content: bytes) -> str:
    """What can be read in a file; parts of a packed one with their names, its comments too."""
    shown = [content.decode("utf-8", "replace")]
    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as packed:
            shown.append(packed.comment.decode("utf-8", "replace"))
            for part in packed.infolist():
                shown += [part.filename, repr(part.comment), repr(part.extra)]
                shown.append(packed.read(part).decode("utf-8", "replace"))
    return "\n".join(shown)
