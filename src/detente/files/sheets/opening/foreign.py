"""Files that are no tables which can be read: what each is, and how to make one of it."""

from __future__ import annotations

from collections.abc import Collection

from detente.files.sheets.opening.guards import Refused
from detente.files.sheets.opening.parts import protected
from detente.messages import _

_COMPOUND = b"\xd0\xcf\x11\xe0"


def foreign(content: bytes) -> Refused | None:
    """The refusal of a file that begins as another format does; nothing where it may be a text."""
    start = content[:1_000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(_COMPOUND):
        return _compound(content)
    if start.startswith(b"%pdf"):
        return Refused(_("This is a PDF."), _copy_it())
    if start.startswith(b"{\\rtf"):
        return Refused(_("This is a Word document (RTF)."), _copy_it())
    if start.startswith((b"<!doctype", b"<html", b"<table", b"<head", b"<body", b"<meta")):
        return Refused(_("This is a web page, whatever its name says."), _save_it())
    if start.startswith(b"<"):
        return Refused(_("This is XML, whatever its name says."), _save_it())
    if start.startswith((b"\x89png", b"\xff\xd8\xff", b"gif8")):
        return Refused(_("This is a picture."), _save_it())
    return None


def foreign_archive(names: Collection[str]) -> Refused:
    """The refusal of a zip with these parts, which is no workbook that can be read."""
    if any(name.startswith("word/") for name in names):
        return Refused(_("This is a Word document."), _copy_it())
    if "xl/workbook.bin" in names:
        return Refused(_("This is a binary workbook of Excel (.xlsb)."), _save_it())
    if any(name.startswith("Index/") or name.endswith(".iwa") for name in names):
        return Refused(_("This is a workbook of Numbers."), _save_it())
    if any(name.startswith("ppt/") for name in names):
        return Refused(_("This is a presentation."), _copy_it())
    return Refused(_("This is a ZIP archive, not a workbook."), _("Unpack it first."))


def foreign_document(kind: bytes) -> Refused | None:
    """The refusal of an OpenDocument file of this media type; nothing where it may be a workbook."""
    if not kind or b"opendocument.spreadsheet" in kind:
        return None
    return Refused(_("This is an OpenDocument file, but not a workbook."), _copy_it())


def _compound(content: bytes) -> Refused:
    """What a file in the older container of Microsoft is, by the names in it."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        return protected()
    if "WordDocument".encode("utf-16-le") in content:
        return Refused(_("This is a document of an older Word (.doc)."), _copy_it())
    return Refused(_("This is a workbook of an older Excel (.xls)."), _save_it())


def _save_it() -> str:
    return _("Open it in a spreadsheet program, and save it as .xlsx.")


def _copy_it() -> str:
    return _("Copy its table into a spreadsheet program, and save it as .xlsx.")
