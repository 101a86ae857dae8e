"""What is kept while a document is made: numbers given, addresses placed, relations to other things."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from io import BytesIO

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.parts.document import DocumentPart

from detente.pages.documents.word.bookmarks import bookmark
from detente.pages.documents.word.markup import element
from detente.pages.documents.word.numberings import FIRST


@dataclass(slots=True, kw_only=True)
class Making:
    """One document in the making. ``language`` is its own, as Word spells it."""

    part: DocumentPart
    language: str
    known: frozenset[str]
    width: int = 0
    placed: dict[str, int] = field(default_factory=dict)
    lists: list[int] = field(default_factory=list)
    pictures: int = 0

    def bookmarks(self, anchors: Iterable[str]) -> tuple[str, str]:
        """The beginnings and ends of bookmarks at some addresses; each address is placed once."""
        starts, ends = [], []
        for anchor in anchors:
            if anchor and anchor not in self.placed:
                number = self.placed[anchor] = len(self.placed)
                starts.append(element("bookmarkStart", id=number, name=bookmark(anchor)))
                ends.append(element("bookmarkEnd", id=number))
        return "".join(starts), "".join(ends)

    def outside(self, url: str) -> str:
        """The relation to a web address."""
        return self.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def picture(self, png: bytes) -> tuple[str, int]:
        """The relation to a picture, and its number in the document."""
        relation, _image = self.part.get_or_add_image(BytesIO(png))
        self.pictures += 1
        return relation, self.pictures

    def numbering(self, start: int = 1) -> int:
        """The number of a new numbered list, which begins at ``start``."""
        self.lists.append(start)
        return FIRST + len(self.lists) - 1
