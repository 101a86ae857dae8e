"""What is negotiated: issues, their options, and deals."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from detente.model.texts import Text

#: What a deal says on one issue: the id of a named option, or a number (an int where it is whole).
Choice = str | int | Fraction
#: One option for every issue: issue id -> choice.
Deal = Mapping[str, Choice]


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One way to settle an issue. ``id`` is the number as text where the issue is numeric."""

    id: str
    title: Text | None = None
    text: Text | None = None
    sources: tuple[str, ...] = ()
    judgement: bool = False
    value: Fraction | None = None

    @property
    def choice(self) -> Choice:
        """How a deal names it."""
        if self.value is None:
            return self.id
        return int(self.value) if self.value.denominator == 1 else self.value


@dataclass(frozen=True, slots=True, kw_only=True)
class NumericRange:
    """The options of a numeric issue: ``start``, ``start + step``, … ``stop``."""

    start: Fraction
    stop: Fraction
    step: Fraction
    unit: Text | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A question that the talks must settle. Its options keep the order of the file."""

    id: str
    title: Text
    options: tuple[Option, ...]
    status_quo: str | None = None
    range: NumericRange | None = None
    text: Text | None = None
    sources: tuple[str, ...] = ()

    @property
    def is_numeric(self) -> bool:
        return self.range is not None

    def position_of(self, option_id: str) -> int:
        """Where the option stands in the order of the file, from 0."""
        return [option.id for option in self.options].index(option_id)

    def option_of(self, choice: Choice) -> Option:
        """The option that a deal's choice names. KeyError where the issue has none such."""
        wanted = choice if isinstance(choice, str) else str(Fraction(choice))
        for option in self.options:
            if option.id == wanted:
                return option
        raise KeyError(choice)
