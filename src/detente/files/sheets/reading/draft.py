"""The tree of a book while it is being made: it grows, and its texts wait for their translations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from detente.files.sheets.reading.remarks import Remarks, Spot
from detente.files.tree import ListNode, MappingNode, Node, Scalar
from detente.files.wording import shown
from detente.messages import _


@dataclass(slots=True)
class Text:
    """A text for readers, in the language that the book's texts are in, and its translations."""

    spot: Spot
    text: str
    translated: list[tuple[str, Spot]] = field(default_factory=list)


@dataclass(slots=True)
class Entries:
    """A mapping that grows. Each entry stands where the cell stands that it came from."""

    spot: Spot
    parts: dict[str, tuple[Spot, Part]] = field(default_factory=dict)

    def put(self, key: str, spot: Spot, part: Part) -> None:
        """Add an entry, or put another in its place."""
        self.parts[key] = (spot, part)

    def plain(self, key: str, spot: Spot, text: str | None = None) -> None:
        """Add a value that is no text for readers: that of the cell, unless another is given."""
        self.put(key, spot, _scalar(spot, spot.text if text is None else text))

    def words(self, key: str, spot: Spot, text: str | None = None) -> None:
        """Add a text for readers."""
        self.put(key, spot, Text(spot, spot.text if text is None else text))

    def names(self, key: str, spot: Spot, names: Iterable[str]) -> None:
        """Add a list of names that stand in one cell."""
        self.put(key, spot, Listed(spot, [_scalar(spot, name) for name in names]))

    def inner(self, key: str, spot: Spot) -> Entries:
        """The mapping that an entry is, made where there is none yet."""
        if key not in self.parts:
            self.put(key, spot, Entries(spot))
        found = self.parts[key][1]
        assert isinstance(found, Entries)
        return found

    def listed(self, key: str, spot: Spot) -> Listed:
        """The list that an entry is, made where there is none yet."""
        if key not in self.parts:
            self.put(key, spot, Listed(spot, []))
        found = self.parts[key][1]
        assert isinstance(found, Listed)
        return found


@dataclass(slots=True)
class Listed:
    """A list that grows."""

    spot: Spot
    items: list[Part]


Part = Scalar | Text | Entries | Listed


@dataclass(frozen=True, slots=True)
class Languages:
    """The language of the scenario, and the one in which the book has its texts."""

    scenario: str
    texts: str


def tree_of(part: Part, languages: Languages, remarks: Remarks) -> Node:
    """The finished tree."""
    match part:
        case Scalar():
            return part
        case Text():
            return _wordings(part, languages, remarks)
        case Listed(spot=spot, items=items):
            return ListNode(tuple(tree_of(item, languages, remarks) for item in items), *spot.place)
        case Entries(spot=spot, parts=parts):
            entries = {
                key: (Scalar(key, True, *at.place), tree_of(inner, languages, remarks))
                for key, (at, inner) in parts.items()
            }
            return MappingNode(entries, *spot.place)


def _wordings(text: Text, languages: Languages, remarks: Remarks) -> Node:
    """One text where it is in the scenario's language alone, else one for each language."""
    own = Scalar(text.text, False, *text.spot.place)
    if not text.translated and languages.texts == languages.scenario:
        return own
    entries = {
        language: (Scalar(language, True, *spot.place), Scalar(spot.text, False, *spot.place))
        for language, spot in text.translated
    }
    if text.text and all(text.text != spot.text for _language, spot in text.translated):
        if languages.texts in entries:
            what = _(
                "The text in {cell} has another wording in this language.", cell=remarks.name_of(text.spot)
            )
            other = dict(text.translated)[languages.texts]
            remarks.mistake(other, what, _("Keep one of them: '{text}'.", text=shown(text.text)))
        key = Scalar(languages.texts, True, *text.spot.place)
        entries = {languages.texts: (key, own), **entries}
    return MappingNode(entries, *text.spot.place)


def _scalar(spot: Spot, text: str) -> Scalar:
    return Scalar(text, False, *spot.place)
