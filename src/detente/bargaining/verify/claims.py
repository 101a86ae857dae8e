"""Reading the JSON of a result: values with the pointer that leads to them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from detente.bargaining.verify.checks import Unreadable
from detente.bargaining.verify.kinds import Because, Why


@dataclass(frozen=True, slots=True)
class Claim:
    """A value in a result, and the JSON pointer to it."""

    value: object
    path: str = ""

    def refuse(self, why: Why, *names: str) -> Unreadable:
        return Unreadable(self.path, Because(why, names))

    @property
    def is_null(self) -> bool:
        return self.value is None

    def has(self, key: str) -> bool:
        return isinstance(self.value, Mapping) and key in self.value

    def __getitem__(self, key: str) -> Claim:
        """The value under this key. Unreadable where there is none."""
        if not isinstance(self.value, Mapping):
            raise self.refuse(Why.NO_OBJECT)
        if key not in self.value:
            raise Unreadable(pointer(self.path, key), Because(Why.MISSING))
        return Claim(self.value[key], pointer(self.path, key))

    def fields(self) -> tuple[str, ...]:
        if not isinstance(self.value, Mapping) or not all(isinstance(key, str) for key in self.value):
            raise self.refuse(Why.NO_OBJECT)
        return tuple(self.value)

    def __iter__(self) -> Iterator[Claim]:
        if not isinstance(self.value, Sequence) or isinstance(self.value, str):
            raise self.refuse(Why.NO_LIST)
        return (Claim(value, f"{self.path}/{place}") for place, value in enumerate(self.value))

    def names(self) -> tuple[str, ...]:
        """A list of texts."""
        return tuple(claim.text() for claim in self)

    def text(self) -> str:
        if not isinstance(self.value, str):
            raise self.refuse(Why.NO_TEXT)
        return self.value

    def truth(self) -> bool | None:
        if self.value is None or isinstance(self.value, bool):
            return self.value
        raise self.refuse(Why.NO_TRUTH)

    def count(self) -> int:
        if not isinstance(self.value, int) or isinstance(self.value, bool) or self.value < 0:
            raise self.refuse(Why.NO_COUNT)
        return self.value

    def bounds(self) -> tuple[int, int]:
        pair = [claim.count() for claim in self]
        if len(pair) != 2 or pair[0] > pair[1]:
            raise self.refuse(Why.BAD_BOUNDS)
        return pair[0], pair[1]

    def says(self, number: Fraction) -> bool:
        """Whether it writes this number: exactly as text, or as the nearest JSON number."""
        if isinstance(self.value, str):
            return self.value == str(number)
        if isinstance(self.value, bool) or not isinstance(self.value, int | float):
            return False
        if isinstance(self.value, int) and number == self.value:
            return True
        try:
            return float(number) == self.value
        except OverflowError:
            return self.value == round(number)


def pointer(path: str, key: str) -> str:
    """The JSON pointer to a key below a path."""
    return f"{path}/{key.replace('~', '~0').replace('/', '~1')}"
