"""Collects every mistake of a file, each with its place, in the order of the file."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from difflib import get_close_matches

from detente.errors import Problem
from detente.files.numbers import NotReadable
from detente.files.sheets.telling import mend_in_a_table
from detente.files.tree import Node, Path, Scalar, field_of, key_place_of, node_at, place_of
from detente.files.wording import did_you_mean, shown

#: Looking for what was meant takes time: so many comparisons in all, then mistakes are named without a guess.
_MOST_COMPARISONS = 40_000
_LONGEST_WORD = 100

#: What a person calls the cell at a line and a column.
CellOf = Callable[[int, int], str]


class Guesses:
    """Guesses at what was meant, as long as they take no time to speak of."""

    def __init__(self) -> None:
        self._comparisons = 0

    def near(self, word: str, candidates: Collection[str]) -> str:
        """'Did you mean …?', or nothing where no candidate is near."""
        nearest = self.nearest(word, candidates)
        return did_you_mean(() if nearest is None else (nearest,))

    def nearest(self, word: str, candidates: Collection[str]) -> str | None:
        """The candidate that was probably meant."""
        self._comparisons += len(candidates)
        return None if self._comparisons > _MOST_COMPARISONS else nearest(word, candidates)


class Mistakes:
    """The mistakes found so far, and which parts of the file nothing can be said about because of them.

    ``broken`` has the paths of parts that could not be read, ``stray`` those of parts that have a field
    nobody knows. What such a part leaves missing is no mistake of its own. In a table ``cell_of`` says what
    the cell at a line and column is called; the mistake is told by it, and not by a path.
    """

    def __init__(
        self, tree: Node, name: str, found: Iterable[Problem] = (), cell_of: CellOf | None = None
    ) -> None:
        self.tree = tree
        self.name = name
        self.cell_of = cell_of
        self.broken: set[Path] = set()
        self.stray: set[Path] = set()
        self._found = list(found)
        self._guesses = Guesses()

    def add(self, path: Path, what: str, mend: str = "") -> None:
        """Note a mistake in what stands at the path."""
        self._found.append(self.problem(path, what, mend))

    def add_at_key(self, path: Path, what: str, mend: str = "") -> None:
        """Note a mistake in the key that the path ends with."""
        place = key_place_of(self.tree, path)
        self._found.append(self._problem(place, path, what, mend))

    def add_beside(self, path: Path, what: str, mend: str = "") -> None:
        """Note a mistake of the part that holds the key with which the path ends, in the line of the key."""
        place = key_place_of(self.tree, path)
        self._found.append(self._problem(place, path[:-1], what, mend))

    def add_unreadable(self, path: Path, error: NotReadable) -> None:
        """Note that a text could not be read."""
        self.add(path, error.what, error.mend)

    def problem(self, path: Path, what: str, mend: str = "") -> Problem:
        """A problem in what stands at the path, not noted."""
        return self._problem(place_of(self.tree, path), path, what, mend)

    def may_have(self, path: Path, *fields: str) -> bool:
        """Whether the part at the path may have been meant to have one of these fields, which it lacks."""
        return path in self.stray or any((*path, field) in self.broken for field in fields)

    def near(self, word: str, candidates: Collection[str]) -> str:
        """'Did you mean …?', or nothing where no candidate is near."""
        return self._guesses.near(word, candidates)

    def nearest(self, word: str, candidates: Collection[str]) -> str | None:
        """The candidate that was probably meant."""
        return self._guesses.nearest(word, candidates)

    @property
    def found(self) -> tuple[Problem, ...]:
        """All mistakes, each once, in the order of the file."""
        return in_order(dict.fromkeys(self._found))

    def _problem(self, place: tuple[int, int], path: Path, what: str, mend: str) -> Problem:
        if path and isinstance(path[-1], int) and isinstance(node_at(self.tree, path[:-1]), Scalar):
            path = path[:-1]  # one text where a list may stand
        return located(self.name, place, path, what, mend, self.cell_of)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems in the order of the file."""
    return tuple(sorted(problems, key=lambda problem: (problem.line, problem.column)))


def located(
    name: str, place: tuple[int, int], path: Path, what: str, mend: str, cell_of: CellOf | None
) -> Problem:
    """A problem of a file at a place: told by the path, in a table by the cell."""
    line, column = place
    if cell_of is not None:
        mend, cell = mend_in_a_table(mend), cell_of(line, column)
        return Problem(file=name, line=line, column=column, cell=cell, what=what, mend=mend)
    field = tuple(shown(step) for step in field_of(path))
    return Problem(file=name, line=line, column=column, field=field, what=what, mend=mend)


def nearest(word: str, candidates: Collection[str]) -> str | None:
    """The candidate that a word was probably to be; None where no candidate is near."""
    if len(word) > _LONGEST_WORD:
        return None
    folded = {name.casefold(): name for name in candidates if len(name) <= _LONGEST_WORD}
    found = get_close_matches(word.casefold(), folded, n=1)
    return folded[found[0]] if found else None
