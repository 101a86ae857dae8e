"""Names that carry their ids, and texts that carry their language, for documents."""

from __future__ import annotations

from collections.abc import Iterable

from detente.messages import current_language
from detente.model import Issue, Option, Scenario, Text
from detente.pages import marks
from detente.pages.names import Names, plain


class MarkedNames(Names):
    """As ``Names``, with marks around what comes from the scenario."""

    __slots__ = ()

    @classmethod
    def over(cls, scenario: Scenario, circumstance: str | None = None) -> MarkedNames:
        """The names of a scenario in the language that is in use."""
        return cls(scenario, current_language(), circumstance)

    def text(self, text: Text | None) -> str:
        """A text on one line, marked with its language."""
        said = Names.text(self, text)
        return marks.words(text.language_for(self.language), said) if text is not None and said else ""

    def party(self, party_id: str) -> str:
        return marks.name("party", party_id, Names.party(self, party_id))

    def issue(self, issue_id: str) -> str:
        return marks.name("issue", issue_id, Names.issue(self, issue_id))

    def called(self, title: str) -> str:
        return marks.label(title)

    def option(self, issue: Issue, option: Option) -> str:
        said = Names.option(self, issue, option)
        return marks.name("option", plain(option.id), said if said != option.id else plain(said))

    def forum(self, forum_id: str) -> str:
        return marks.name("forum", forum_id, Names.forum(self, forum_id))

    def circumstance_title(self, circumstance_id: str) -> str:
        return marks.name("circumstance", circumstance_id, Names.circumstance_title(self, circumstance_id))

    def as_rule(self, rule_id: str, said: str) -> str:
        return marks.name("rule", rule_id, said)

    def bare(self, text: Text | None) -> str:
        """A text without marks, to compare or to put into a name of a file."""
        return Names.text(self, text)

    def some_parties(self, party_ids: Iterable[str]) -> str:
        """Parties for the cell of a table, with commas where no name has one."""
        called = [self.party(party_id) for party_id in party_ids]
        has_comma = any("," in marks.bare(one) for one in called)
        return ("; " if has_comma else ", ").join(called)
