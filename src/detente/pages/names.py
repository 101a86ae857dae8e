"""Ids turned into the names that people know, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from detente.bargaining.results import Analysis
from detente.messages import _, current_language
from detente.model import Choice, Forum, Issue, Linkage, Option, Party, RedLine, Scenario, Span, Text
from detente.pages import figures

NO_DEAL = "no_deal"
#: As many parties are all named in a sentence; of more, so many.
_IN_A_SENTENCE, _OF_MANY = 8, 3


@dataclass(frozen=True, slots=True)
class Names:
    """How the things of one scenario are called on a page, under one circumstance or none."""

    scenario: Scenario
    language: str
    circumstance: str | None = None

    @classmethod
    def of(cls, scenario: Scenario, circumstance: str | None = None) -> Names:
        """The names in the language that is in use."""
        return cls(scenario, current_language(), circumstance)

    @classmethod
    def of_answer(cls, scenario: Scenario, analysis: Analysis) -> Names:
        return cls.of(scenario, analysis.circumstance)

    def text(self, text: Text | None) -> str:
        """A text on one line, without marks that would change what is printed around it."""
        return "" if text is None else plain(text.in_(self.language))

    def party(self, party_id: str) -> str:
        return self.text(self.scenario.party(party_id).name)

    def parties(self, party_ids: Iterable[str]) -> str:
        called = [self.party(party_id) for party_id in party_ids]
        return "; ".join(called)

    def first_parties(self, party_ids: Sequence[str]) -> str:
        """The same in a sentence: of very many the first few."""
        if len(party_ids) <= _IN_A_SENTENCE:
            return self.parties(party_ids)
        return _("{parties} and others", parties=self.parties(party_ids[:_OF_MANY]))

    def issue(self, issue_id: str) -> str:
        return self.text(self.scenario.issue(issue_id).title)

    def issues(self, issue_ids: Iterable[str]) -> str:
        return "; ".join(self.called(self.issue(issue_id)) for issue_id in issue_ids)

    def called(self, title: str) -> str:
        """A title set off from the sentence around it: in quotation marks; documents set it in italics."""
        return quoted(title)

    def choice(self, issue_id: str, choice: Choice) -> str:
        """What a deal says on an issue, in words."""
        issue = self.scenario.issue(issue_id)
        return self.option(issue, issue.option_of(choice))

    def option(self, issue: Issue, option: Option) -> str:
        """An option by its title; a number with its unit."""
        if option.value is not None:
            unit = self.text(issue.range.unit) if issue.range else ""
            return f"{figures.number(option.value)} {unit}".rstrip()
        return self.text(option.title) or option.id

    def as_rule(self, rule_id: str, said: str) -> str:
        """What a red line or linkage is called; documents keep its id beside it."""
        return said

    def forum(self, forum_id: str) -> str:
        return self.text(self.forum_of(forum_id).title) or forum_id

    def forum_of(self, forum_id: str) -> Forum:
        return next(forum for forum in self.scenario.forums if forum.id == forum_id)

    def circumstance_title(self, circumstance_id: str) -> str:
        found = next(one for one in self.scenario.circumstances if one.id == circumstance_id)
        return self.text(found.title) or circumstance_id

    def rules(self) -> dict[str, Linkage]:
        """All red lines and linkages by id: those that the circumstance adds and those that it drops too."""
        added = next((c.red_lines for c in self.scenario.circumstances if c.id == self.circumstance), ())
        return {rule.id: rule for rule in (*self.scenario.linkages, *self.scenario.red_lines, *added)}

    def red_lines(self) -> tuple[RedLine, ...]:
        """All red lines among the rules."""
        return tuple(rule for rule in self.rules().values() if isinstance(rule, RedLine))

    def in_force(self) -> tuple[Linkage, ...]:
        """The rules but those that the circumstance drops."""
        dropped = next((c.drop for c in self.scenario.circumstances if c.id == self.circumstance), ())
        return tuple(rule for rule in self.rules().values() if rule.id not in dropped)

    def no_deal(self, party_id: str) -> Span:
        """The points below which the party walks away, under the circumstance."""
        changed = next((c.no_deal for c in self.scenario.circumstances if c.id == self.circumstance), {})
        return changed.get(party_id, self.scenario.party(party_id).no_deal)

    def no_deal_party(self, name: str) -> Party | None:
        """The party whose no-deal points a name of a clash stands for, if it does."""
        party_id, dot, what = name.partition(".")
        return self.scenario.party(party_id) if dot and what == NO_DEAL else None


def plain(text: str) -> str:
    """A text on one line and without control characters: nothing of a file may steer the terminal."""
    shown = text if text.isprintable() else "".join(mark if _is_shown(mark) else " " for mark in text)
    return " ".join(shown.split())


def quoted(text: str) -> str:
    """A text in the language's quotation marks."""
    return _("“{text}”", text=text)


def _is_shown(mark: str) -> bool:
    direction = "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c"
    return mark.isprintable() and mark not in direction
