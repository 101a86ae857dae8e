"""The XML of workbooks as events, with nothing in it that workbooks do not have.

A document type (entities that swell), elements nested without end and tags of megabytes are refused where
they begin: the parser is fed piece by piece, and each piece must bring an event.
"""

from __future__ import annotations

from typing import NoReturn
from xml.parsers import expat

from detente.files.sheets.opening.guards import Allowance, damaged

_PIECE = 65_536
_MOST_DEPTH = 200
#: So many pieces without an event are one tag, or one comment, of a megabyte.
_MOST_SILENT = 16

Attributes = dict[str, str]


class Reading:
    """The events of one XML document; a reader of workbooks says what each of them means to it.

    ``at`` is the place in the document, in bytes, at which the present event begins.
    """

    def __init__(self) -> None:
        self._parser = expat.ParserCreate("UTF-8")  # as all programs write it, whatever it says
        self._depth = 0
        self._events = 0

    @property
    def at(self) -> int:
        return self._parser.CurrentByteIndex

    def opened(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def closed(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """A piece of the text between two tags."""

    def read(self, content: bytes, allowance: Allowance) -> None:
        """Go through the document. Raises Refused where it is no XML that a workbook could have."""
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._open
        self._parser.EndElementHandler = self._close
        self._parser.CharacterDataHandler = self._say
        self._parser.StartDoctypeDeclHandler = _refuse_doctype
        try:
            self._feed(content, allowance)
        except (expat.ExpatError, ValueError, UnicodeError):
            raise damaged() from None

    def _feed(self, content: bytes, allowance: Allowance) -> None:
        before, silent = 0, 0
        for start in range(0, len(content), _PIECE):
            self._parser.Parse(content[start : start + _PIECE], False)
            silent = silent + 1 if self._events == before else 0
            if silent > _MOST_SILENT:
                raise damaged()
            allowance.marks(self._events - before)
            before = self._events
        self._parser.Parse(b"", True)

    def _open(self, name: str, attributes: Attributes) -> None:
        self._events += 1
        self._depth += 1
        if self._depth > _MOST_DEPTH:
            raise damaged()
        self.opened(name, attributes)

    def _close(self, name: str) -> None:
        self._depth -= 1
        self.closed(name)

    def _say(self, text: str) -> None:
        self._events += 1
        self.text(text)


def local(name: str) -> str:
    """The name of an element or attribute without its prefix."""
    return name.rpartition(":")[2]


def _refuse_doctype(*_declared: object) -> NoReturn:
    raise damaged()
