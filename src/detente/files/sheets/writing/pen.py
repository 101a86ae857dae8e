"""Writes texts into cells in one language, and keeps what a cell has no room for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from detente.files.sheets.opening.values import text_cell
from detente.files.sheets.words import FLAGS
from detente.files.sheets.writing.layout import Field
from detente.files.sheets.writing.losses import Loss, Lost
from detente.files.sheets.writing.numbers import number
from detente.model import Clause, Compare, Condition, Evidence, Named, PartialDate, Scenario, Stretch, Text
from detente.model.conditions import Atom

#: The characters that a cell of a spreadsheet holds.
LONGEST_CELL = 32_767
_BREAKING = frozenset(':;,"')


@dataclass(slots=True)
class Pen:
    """``language`` is that of the words, ``texts`` that of the cells, ``own`` that of the scenario."""

    language: str
    texts: str
    own: str
    translations: list[tuple[Field, str, str]] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)

    def line(self, text: Text | None, path: Field) -> str:
        """A title or a name: one line in the language of the cells; its other wordings are kept aside."""
        return self._worded(text, path, one_line=True)

    def text(self, text: Text | None, path: Field) -> str:
        """A longer text, whose line breaks stay."""
        return self._worded(text, path, one_line=False)

    def plain(self, text: str | None, path: Field, *, one_line: bool = True) -> str:
        """A text in no language, such as an address."""
        if text is None:
            return ""
        seen = "".join(" " if text_cell(letter).error else letter for letter in text)
        if seen != text:
            self.losses.append(Loss(Lost.HIDDEN, path))
        cell = text_cell(seen).text
        cell = " ".join(cell.split()) if one_line else cell
        if not cell:
            self.losses.append(Loss(Lost.EMPTY, path))
        if len(cell) > LONGEST_CELL:
            self.losses.append(Loss(Lost.TOO_LONG, path))
        return text_cell(cell[:LONGEST_CELL]).text

    def evidence(self, evidence: Evidence, path: Field) -> dict[str, str]:
        """The cells of what stands behind a statement, by column."""
        return {
            "date": date(evidence.date),
            "quote": self.text(evidence.quote, (*path, "quote")),
            "sources": names(evidence.sources),
            "judgement": self.flag(evidence.judgement),
            "confidential": self.flag(evidence.confidential),
            "why": self.text(evidence.why, (*path, "why")),
        }

    def flag(self, is_so: bool) -> str:
        return FLAGS["true"].written(self.language) if is_so else ""

    def _worded(self, text: Text | None, path: Field, *, one_line: bool) -> str:
        if text is None:
            return ""
        worded = {
            language: self.plain(wording, path, one_line=one_line) for language, wording in text.wordings
        }
        worded = {language: wording for language, wording in worded.items() if wording}
        if not worded:
            return ""
        shown = self.texts if self.texts in worded else next(iter(worded))
        self.translations += [(path, language, worded[language]) for language in self._aside(worded)]
        return worded[shown]

    def _aside(self, worded: Mapping[str, str]) -> Iterable[str]:
        """The wordings that the cell alone does not say: all where its own would be in doubt."""
        if set(worded) == {self.texts}:
            return ()
        others = [language for language in worded if language != self.texts]
        is_doubtful = (
            self.texts not in worded
            or len(worded) > 2
            or self.own not in worded
            or any(worded[language] == worded[self.texts] for language in others)
        )
        return worded if is_doubtful else others


def texts_of(scenario: Scenario, wanted: str) -> str:
    """The language for the cells: the one wanted where the scenario has titles in it, else its own."""
    titles = (
        scenario.title,
        *(issue.title for issue in scenario.issues),
        *(p.name for p in scenario.parties),
    )
    spoken = {language for title in titles for language, _wording in title.wordings}
    return wanted if wanted in spoken else scenario.language


def date(given: PartialDate | None) -> str:
    """A date as ``2021``, ``2021-12`` or ``2021-12-17``; nothing where there is none."""
    return "" if given is None else str(given)


def name(given: str) -> str:
    """An id in a list or a condition: in quotation marks where it would be taken for more than one."""
    if _BREAKING.isdisjoint(given) and given == given.strip() and given:
        return given
    return '"' + given.replace('"', '""') + '"'


def names(given: Iterable[str]) -> str:
    """Ids as a list."""
    return "; ".join(map(name, given))


def atom(given: Atom, language: str = "en") -> str:
    """An option, a comparison or a stretch, as a row or a condition names it."""
    match given:
        case Named(option=option):
            return option
        case Compare(sign=sign, number=value):
            return f"{sign} {number(value, language)}"
        case Stretch(low=low, high=high):
            return f"{number(low, language)}..{number(high, language)}"


def clause(given: Clause) -> str:
    """What is said of one issue, as a list."""
    return ", ".join(_listed(one) for one in given.any_of)


def condition(given: Condition | None) -> str:
    """What must hold together: ``enlargement: written-end, moratorium; launchers: <= 20``."""
    clauses = () if given is None else given.clauses
    return "; ".join(f"{name(one.issue)}: {clause(one)}" for one in clauses)


def _listed(given: Atom) -> str:
    return name(given.option) if isinstance(given, Named) else atom(given)
