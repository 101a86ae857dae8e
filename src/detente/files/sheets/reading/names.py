"""What the names in a book's cells refer to: ids or titles of parties, issues, options, sources and rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from detente.files.known import Kind, there_is_no
from detente.files.sheets.amounts import covering_in
from detente.files.sheets.reading.lists import listed, split, unquoted
from detente.files.sheets.reading.remarks import Remarks, Spot
from detente.files.wording import listed as named_in_a_row
from detente.files.wording import shown
from detente.messages import _


@dataclass(slots=True)
class Index:
    """Things by their ids and by their titles; an id comes before a title."""

    titles: dict[str, str] = field(default_factory=dict)
    _by_title: dict[str, str] = field(default_factory=dict)

    def add(self, its_id: str, title: str) -> None:
        self.titles[its_id] = title
        for name in (its_id, title):
            if name:
                self._by_title.setdefault(_folded(name), its_id)

    def find(self, name: str) -> str | None:
        """The id of what a name refers to; None where nothing has it."""
        return name if name in self.titles else self._by_title.get(_folded(name))

    def ids_with_titles(self) -> list[str]:
        """The ids, with the title of each in brackets where it has another."""
        return [
            its_id if title in ("", its_id) else f"{its_id} ({title})"
            for its_id, title in self.titles.items()
        ]

    def names(self) -> list[str]:
        """What people call the things: their titles, their ids where they have none."""
        return [title or its_id for its_id, title in self.titles.items()]


def index_of(pairs: Iterable[tuple[str, str]]) -> Index:
    """An index of ids, each with its title."""
    index = Index()
    for its_id, title in pairs:
        index.add(its_id, title)
    return index


@dataclass(slots=True, kw_only=True)
class Names:
    """All that can be named in a book. ``options`` has no entry for an issue that is numeric."""

    language: str
    parties: Index = field(default_factory=Index)
    issues: Index = field(default_factory=Index)
    options: dict[str, Index] = field(default_factory=dict)
    sources: Index = field(default_factory=Index)
    red_lines: Index = field(default_factory=Index)
    linkages: Index = field(default_factory=Index)
    circumstances: Index = field(default_factory=Index)
    accounts: Index = field(default_factory=Index)

    def one(self, spot: Spot, kind: Kind, remarks: Remarks) -> str | None:
        """The id of what a cell names; None where nothing has the name, which is noted."""
        return self.one_of(spot.one_line, spot, kind, remarks)

    def one_of(self, name: str, spot: Spot, kind: Kind, remarks: Remarks) -> str | None:
        """The id of what a name in a cell refers to; None where nothing has it, which is noted."""
        found = self._find(name, kind) or self._find(unquoted(name), kind)
        if found is None:
            among = self._among(kind)
            known = [known for index in among for known in (*index.titles, *index.names())]
            guess = remarks.near(name, dict.fromkeys(known))
            remarks.mistake(spot, there_is_no(kind, name), guess or _there_are(among, kind))
        return found

    def many(self, spot: Spot, kind: Kind, remarks: Remarks) -> list[str]:
        """The ids of all that a cell names."""
        whole = self._find(spot.one_line, kind)
        if whole is not None:
            return [whole]
        found = (self.one_of(name, spot, kind, remarks) for name in listed(spot.text))
        return [its_id for its_id in found if its_id is not None]

    def options_of(self, issue: str, spot: Spot, remarks: Remarks) -> list[str]:
        """The options that a cell names, or the numbers and comparisons where the issue is numeric."""
        return self._options(issue, spot.one_line, listed(spot.text), spot, remarks)

    def options_among(self, issue: str, text: str, spot: Spot, remarks: Remarks) -> list[str]:
        """The options that a part of a cell names, with commas between them."""
        return self._options(issue, text, split(text, ","), spot, remarks)

    def _options(self, issue: str, whole: str, names: list[str], spot: Spot, remarks: Remarks) -> list[str]:
        """The options of these names, or the one that has all of the text as its title."""
        index = self.options.get(issue)
        if index is not None and (found := index.find(whole)) is not None:
            return [found]
        options = (self.option(issue, name, spot, remarks) for name in names)
        return [option for option in options if option is not None]

    def option(self, issue: str, name: str, spot: Spot, remarks: Remarks) -> str | None:
        """The option of an issue that has a name; None where none has, which is noted."""
        index = self.options.get(issue)
        if index is None:
            # What is none of these is left to the check that files of either kind go through.
            return covering_in(unquoted(name), self.language) or name
        found = index.find(name) or index.find(unquoted(name))
        if found is None:
            known = index.names()
            what = _(
                "'{option}' is not an option of '{issue}'.",
                option=shown(name),
                issue=shown(self._title(issue)),
            )
            guess = remarks.near(name, known)
            remarks.mistake(spot, what, guess or _("Its options are: {names}.", names=named_in_a_row(known)))
        return found

    def _title(self, issue: str) -> str:
        return self.issues.titles.get(issue) or issue

    def _find(self, name: str, kind: Kind) -> str | None:
        found = (index.find(name) for index in self._among(kind))
        return next((its_id for its_id in found if its_id is not None), None)

    def _among(self, kind: Kind) -> tuple[Index, ...]:
        among: Mapping[Kind, tuple[Index, ...]] = {
            Kind.PARTY: (self.parties,),
            Kind.MEMBER: (self.parties,),
            Kind.ISSUE: (self.issues,),
            Kind.SOURCE: (self.sources,),
            Kind.RULE: (self.red_lines, self.linkages),
            Kind.BEHIND: (self.red_lines, self.issues),
            Kind.CIRCUMSTANCE: (self.circumstances,),
            Kind.ACCOUNT: (self.accounts,),
        }
        return among[kind]


def _there_are(among: tuple[Index, ...], kind: Kind) -> str:
    """What a cell may name: things that have an id of their own on their sheet by that, others by title."""
    by_id = kind in (Kind.SOURCE, Kind.RULE, Kind.CIRCUMSTANCE)
    names = [one for index in among for one in (index.ids_with_titles() if by_id else index.names())]
    return _("There are: {names}.", names=named_in_a_row(names)) if names else ""


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
