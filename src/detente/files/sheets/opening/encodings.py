"""From the bytes of a table to its text: what programs on Windows write, and nothing guessed in silence."""

from __future__ import annotations

import codecs
import re

from detente.files.sheets.opening.guards import Refused
from detente.messages import _

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROL = re.compile("[\0-\x08\x0e-\x1f\x7f]")
_LETTER = "[A-Za-zÀ-ÖØ-öø-ÿŠšŽžŒœŸ]"
#: What no text in Windows-1252 has: signs before or between letters that never stand there, capitals with
#: accents behind small letters, three letters in a row that all have accents. A text in another old encoding
#: (Cyrillic, Polish, of a Mac or of DOS) that is read as this one is full of them.
_MISREAD = re.compile(
    f"[¢¤¥¦¨¬¯±³¹´¸¼½¾×÷ˆ˜†‡‰]{_LETTER}"
    f"|{_LETTER}[¡£§©«®°¶»¿‚„”‹›€•™]{_LETTER}"
    "|[a-zß-öø-ÿ][À-ÖØ-ÞŠŽŸ§†]"
    "|[À-ÖØ-öø-ÿŠŽŸšžœ]{3}"
)


def text_of(content: bytes) -> str:
    """The text of a table in UTF-8, in UTF-16 with its mark, or in Windows-1252; line breaks as ``\\n``.

    Raises Refused where it is in none of them.
    """
    text = re.sub("\r\n?", "\n", _decoded(content))
    if control := _CONTROL.search(text):
        what = _("A character stands here that no table has, such as a control character.")
        raise Refused(what, _encoding_mend(), line=text.count("\n", 0, control.start()) + 1)
    return text


def _decoded(content: bytes) -> str:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content.removeprefix(mark), encoding)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        text = _strictly(content, "cp1252")
    if _MISREAD.search(text):
        raise _unknown()
    return text


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise _unknown() from None


def _unknown() -> Refused:
    return Refused(_("The encoding of the file cannot be told."), _encoding_mend())


def _encoding_mend() -> str:
    return _("Save the table as .xlsx, or as CSV in the encoding UTF-8.")
