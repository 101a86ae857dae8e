"""From the bytes of a file to its text; what is no text says what it is instead."""

from __future__ import annotations

from detente.errors import BadInput, Problem
from detente.files.events import MOST_BYTES
from detente.messages import _


def decoded(text: str | bytes, name: str) -> str:
    """The text of a file in UTF-8, without a byte order mark. Raises BadInput if it is not, or too large."""
    try:
        content = text.encode() if isinstance(text, str) else text
        if found := other_format(content):
            what = _("This is {format}, not a scenario.", format=found)
            mend = _("Detente reads text in YAML; `detente new` writes a file to start from.")
            raise BadInput(Problem(file=name, what=what, mend=mend))
        if len(content) > MOST_BYTES:
            what = _("The file is larger than {most} megabytes.", most=MOST_BYTES // 1_000_000)
            raise BadInput(Problem(file=name, what=what))
        if b"\0" in content:
            raise UnicodeError  # as UTF-16 has them
        return content.decode("utf-8-sig")
    except UnicodeError:
        what = _("The file is not in UTF-8.")
        raise BadInput(Problem(file=name, what=what, mend=_("Save it in the encoding UTF-8."))) from None


def other_format(content: bytes) -> str:
    """What a file is, in words, whose first bytes are those of another format; nothing where they are not."""
    start = content[:8].lower()
    if start.startswith(b"%pdf"):
        return _("a PDF")
    if start.startswith(b"pk\x03\x04"):
        return _packed(content)
    if start.startswith(b"\xd0\xcf\x11\xe0"):
        return _("a file of an older Word or Excel")
    if start.startswith(b"{\\rtf"):
        return _("a Word document (RTF)")
    if start.startswith((b"<!doctyp", b"<html")):
        return _("a web page")
    if start.startswith((b"\x89png", b"\xff\xd8\xff", b"gif8")):
        return _("a picture")
    return ""


def _packed(content: bytes) -> str:
    """What a ZIP archive is, by the names in it."""
    if b"word/" in content or b"opendocument.text" in content:
        return _("a Word document")
    if b"xl/" in content or b"opendocument.spreadsheet" in content:
        return _("a spreadsheet")
    return _("a ZIP archive")
