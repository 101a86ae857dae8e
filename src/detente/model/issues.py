"""What is negotiated: issues, their options, and deals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from detente.model.texts import Text

#: What a deal says on one issue: the id of a named option, or a number (an int where it is whole).
Choice = str | int | Fraction
#: One option for every issue: issue id -> choice.
Deal = Mapping[str, Choice]
#: Options of one issue as the bits of a number, the first of the file being bit 0.
Bits = int


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
    """A question that the talks must settle. Its options keep the order of the file.

    ``places`` are their places in it by id, from 0.
    """

    id: str
    title: Text
    options: tuple[Option, ...]
    status_quo: str | None = None
    range: NumericRange | None = None
    text: Text | None = None
    sources: tuple[str, ...] = ()
    places: Mapping[str, int] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "places", {option.id: place for place, option in enumerate(self.options)})

    @property
    def is_numeric(self) -> bool:
        return self.range is not None

    @property
    def all_bits(self) -> Bits:
        """All options."""
        return (1 << len(self.options)) - 1

    def options_at(self, bits: Bits) -> Iterator[Option]:
        """The options whose bits are set, in the order of the file; each is found when it is asked for."""
        while bits:
            lowest = bits & -bits
            yield self.options[lowest.bit_length() - 1]
            bits ^= lowest

    def position_of(self, option_id: str) -> int:
        """Where the option stands in the order of the file, from 0. KeyError where there is none such."""
        return self.places[option_id]

    def option_of(self, choice: Choice) -> Option:
        """The option that a deal's choice names. KeyError where the issue has none such."""
        wanted = choice if isinstance(choice, str) else str(Fraction(choice))
        return self.options[self.places[wanted]]
