"""An answer ready to be told in a document: every number is taken from its exact JSON, by its pointer."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from detente.bargaining.results import Analysis, Question
from detente.files import answers
from detente.messages import _, _n
from detente.pages import closing, figures, marks
from detente.pages.brief.naming import MarkedNames


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An analysis, its JSON with exact numbers, and the names in which it is told.

    ``asked`` holds the options that ask it, where it is not the answer that the document is about.
    """

    names: MarkedNames
    analysis: Analysis
    exact: dict[str, Any]
    question: Question
    asked: str = ""

    @classmethod
    def of(cls, names: MarkedNames, analysis: Analysis, question: Question) -> Told:
        exact = answers.to_json(analysis, exact=True)
        return cls(names=names, analysis=analysis, exact=exact, question=question)

    def beside(self, analysis: Analysis, question: Question) -> Told:
        """The answer to another question about the same scenario."""
        told = Told.of(replace(self.names, circumstance=question.circumstance), analysis, question)
        return replace(told, asked=options(question))

    def number(self, *path: str | int) -> str:
        """A number of the answer as it is shown, marked with its exact value and its place."""
        exact = self._at(path)
        return self._marked(figures.number(Fraction(exact)), exact, path)

    def whole(self, *path: str | int) -> str:
        """A count of the answer, or between which bounds it lies."""
        if self._at(path) is not None:
            return self._whole(path)
        low, high = self._bounds(path)
        return _("between {low} and {high}", low=self._whole(low), high=self._whole(high))

    def deals(self, *path: str | int) -> str:
        """A count of deals with its noun."""
        count = self._at(path)
        if count is not None:
            return _n("{n} deal", "{n} deals", count, n=self._whole(path))
        low, high = self._bounds(path)
        return _("between {low} and {high} deals", low=self._whole(low), high=self._whole(high))

    def points(self, *path: str | int) -> str:
        """A number of points with its noun."""
        exact = Fraction(self._at(path))
        how_many = int(exact) if exact.denominator == 1 else 2
        return _n("{n} point", "{n} points", abs(how_many), n=self.number(*path))

    def has(self, *path: str | int) -> bool:
        """Whether the JSON has such a place, and something there."""
        try:
            return self._at(path) is not None
        except (KeyError, IndexError, TypeError):
            return False

    def pointer(self, *path: str | int) -> str:
        """The JSON pointer of a place (RFC 6901); empty for an answer beside the document's own."""
        return "" if self.asked else pointer(path)

    def _whole(self, path: tuple[str | int, ...]) -> str:
        count = self._at(path)
        return self._marked(figures.whole(count), count, path)

    def _bounds(self, path: tuple[str | int, ...]) -> Iterator[tuple[str | int, ...]]:
        *parents, last = path
        yield from ((*parents, f"{last}_bounds", side) for side in (0, 1))

    def _at(self, path: tuple[str | int, ...]) -> Any:
        found: Any = self.exact
        for step in path:
            found = found[step]
        return found

    def _marked(self, shown: str, exact: object, path: tuple[str | int, ...]) -> str:
        return marks.number(shown, str(exact), pointer(path), self.asked)


def pointer(path: tuple[str | int, ...]) -> str:
    """The path as a JSON pointer."""
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def options(question: Question) -> str:
    """The options of the command line that ask a question."""
    return shlex.join(closing.options(question))
