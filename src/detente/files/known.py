"""What the parts of a file may refer to, and the check of what they do refer to."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from detente.files.mistakes import Mistakes
from detente.files.tree import MappingNode, Path, node_at
from detente.files.wording import did_you_mean, has_hidden, listed, shown
from detente.messages import _
from detente.model import Issue, Option, PartialDate, Text


class Kind(Enum):
    """What an id may name."""

    SOURCE = auto()
    ISSUE = auto()
    PARTY = auto()
    RULE = auto()
    MEMBER = auto()
    BEHIND = auto()
    CIRCUMSTANCE = auto()
    ACCOUNT = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownIssue:
    """An issue and its options by id; ``issue`` is None where its options could not be read."""

    issue: Issue | None = None
    options: Mapping[str, Option] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The ids of a file. A collection is None where its part could not be read: then all may be right."""

    mistakes: Mistakes
    language: str = "en"
    sources: Collection[str] | None = None
    issues: Mapping[str, KnownIssue] | None = None
    parties: Collection[str] | None = None
    red_lines: Collection[str] | None = None
    linkages: Collection[str] | None = None
    #: Red lines and linkages together, and red lines and issues together.
    rules: Collection[str] | None = None
    behind: Collection[str] | None = None
    #: Of each party whether it has points; only of those of which this can be known.
    scored: Mapping[str, bool] = field(default_factory=dict)

    def text(self, wordings: Mapping[str, str | None] | None) -> Text | None:
        """A text of the file, the file's own language first, without the blanks and line breaks around it.

        A folded block of YAML ends in a line break that nobody means, and no cell of a sheet has one.
        """
        if not wordings:
            return None
        given = [
            (language or self.language, text.strip())
            for language, text in wordings.items()
            if text is not None
        ]
        return Text(tuple(sorted(given, key=lambda wording: wording[0] != self.language)))

    def needed_text(self, wordings: Mapping[str, str | None] | None) -> Text:
        """A text that the file must have; an empty one where it could not be read."""
        return self.text(wordings) or Text.plain("")

    def sources_of(self, ids: Iterable[str | None] | None, path: Path) -> tuple[str, ...]:
        """The sources that a part names, each once."""
        return self.named(ids, (*path, "sources"), Kind.SOURCE, self.sources)

    def named(
        self, ids: Iterable[str | None] | None, path: Path, kind: Kind, among: Collection[str] | None
    ) -> tuple[str, ...]:
        """Ids that a list names, each once; those that nothing has are noted as mistakes."""
        given = list(enumerate(ids or ()))
        return tuple(
            dict.fromkeys(
                name
                for place, name in given
                if name is not None and self.has(name, (*path, place), kind, among)
            )
        )

    def has(self, name: str, path: Path, kind: Kind, among: Collection[str] | None) -> bool:
        """Whether the file has what an id names; noted as a mistake where not."""
        return self._has(name, path, kind, among, self.mistakes.add)

    def has_key(self, name: str, path: Path, kind: Kind, among: Collection[str] | None) -> bool:
        """As ``has``, for an id that stands before a colon."""
        return self._has(name, path, kind, among, self.mistakes.add_at_key)

    def _has(
        self,
        name: str,
        path: Path,
        kind: Kind,
        among: Collection[str] | None,
        add: Callable[[Path, str, str], None],
    ) -> bool:
        if among is None or name in among:
            return True
        nearest = self.mistakes.nearest(name, among)
        meant = None if nearest is None else allowed_id(nearest)
        if meant == name:
            return True  # the id that another is to be changed into, as is said there
        there_are = _("There are: {names}.", names=listed(among)) if among else ""
        add(path, there_is_no(kind, name), did_you_mean((meant,)) if meant else there_are)
        return False


def ids_at(mistakes: Mistakes, field_name: str) -> Collection[str] | None:
    """The ids of a part of the file as its text has them; None where the part could not be read."""
    node = node_at(mistakes.tree, (field_name,))
    if isinstance(node, MappingNode):
        return node.entries.keys()
    is_needed = field_name in ("issues", "parties")
    return None if is_needed or mistakes.may_have((), field_name) else ()


def together(ids: Collection[str] | None, others: Collection[str] | None) -> Collection[str] | None:
    """Ids of two kinds in one collection; None where either is not known."""
    return None if ids is None or others is None else dict.fromkeys((*ids, *others))


def check_id(name: str, path: Path, mistakes: Mistakes) -> None:
    """Note an id that has other characters than letters, digits, ``-`` and ``_``."""
    meant = allowed_id(name)
    if name and meant == name:
        return
    what = _("'{id}' cannot be an id.", id=shown(name))
    characters = _("Use letters of any language, digits, '-' and '_'.")
    renamed = _("Call it '{id}' here and wherever it is named.", id=shown(meant)) if meant else ""
    mistakes.add_at_key(path, what, f"{characters} {renamed}".rstrip())


def allowed_id(name: str) -> str:
    """The id itself where it may be one; else the nearest that may, empty where nothing of it is left."""
    if all(may_be_in_id(character) for character in name):
        return name
    parts = "".join(character if may_be_in_id(character) else " " for character in name).split()
    return "-".join(parts)


def check_option_id(name: str, path: Path, mistakes: Mistakes) -> None:
    """Note an option's id that is empty or has characters that nobody can see."""
    if not name:
        mistakes.add_at_key(path, _("An option's id is empty."))
    elif has_hidden(name):
        what = _("The id '{id}' has a control or direction character, which nobody can see.", id=shown(name))
        mistakes.add_at_key(path, what, _("Delete it."))


def partial_date(parts: tuple[int, int, int] | None) -> PartialDate | None:
    """A date of the file as a noun."""
    return PartialDate(*parts) if parts else None


def may_be_in_id(character: str) -> bool:
    """Whether an id may have this character."""
    if character.isascii():
        return character.isalnum() or character in "-_"
    category = unicodedata.category(character)
    return category[0] in "LM" or category == "Nd"


def there_is_no(kind: Kind, name: str) -> str:
    """That nothing of this kind has the name."""
    match kind:
        case Kind.SOURCE:
            what = _("There is no source '{id}'.")
        case Kind.ISSUE:
            what = _("There is no issue '{id}'.")
        case Kind.PARTY:
            what = _("There is no party '{id}'.")
        case Kind.RULE:
            what = _("There is no red line or linkage '{id}'.")
        case Kind.MEMBER:
            what = _("'{id}' is not a member of this forum.")
        case Kind.BEHIND:
            what = _("There is no red line or issue '{id}'.")
        case Kind.CIRCUMSTANCE:
            what = _("There is no circumstance '{id}'.")
        case Kind.ACCOUNT:
            what = _("There is no account '{id}'.")
    return what.format(id=shown(name))
