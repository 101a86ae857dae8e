"""Results as they are held in Python: themselves, and shown well in a terminal, a notebook or a frame.

A wrapper gives all that the result has, so that ``result.deal`` and ``result.points`` are the exact
values of the engine.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

from detente.errors import Missing
from detente.pages.rows import flat
from detente.pages.view import Page

T = TypeVar("T")
Record = dict[str, Any]


class Shown(Generic[T]):
    """A result with its page: everything else is the result's own."""

    def __init__(
        self,
        result: T,
        *,
        page: Callable[[], Page],
        as_dict: Callable[[], Record],
        rows: Callable[[], list[Record]] | None = None,
        columns: Sequence[str] = (),
    ) -> None:
        self._result, self._page, self._as_dict = result, page, as_dict
        self._rows, self._columns = rows or (lambda: [as_dict()]), columns

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._result, name)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *dir(self._result)})

    def __eq__(self, other: object) -> bool:
        return bool(self._result == (other._result if isinstance(other, Shown) else other))

    __hash__ = None  # type: ignore[assignment]  # results hold mappings

    def __repr__(self) -> str:
        from detente.pages.terminal import as_text

        return as_text(self._page()).rstrip("\n")

    def _repr_html_(self) -> str:
        from detente.pages.html import as_html

        return as_html(self._page())

    def to_dict(self) -> Record:
        """The result with the keys and numbers of the JSON."""
        return self._as_dict()

    def records(self) -> list[Record]:
        """The rows of a frame, such as one for each option or clash; a single result is one row."""
        return [flat(row) for row in self._rows()]

    def to_pandas(self) -> Any:
        """A pandas frame. Missing where pandas is not installed."""
        return _frame("pandas", self.records(), self._columns)

    def to_polars(self) -> Any:
        """A polars frame. Missing where polars is not installed."""
        return _frame("polars", self.records(), self._columns)


class ShownSequence(Shown[tuple[T, ...]], Sequence[T]):
    """Several results in a row, such as a frontier; each member is shown as well."""

    def __init__(
        self,
        result: tuple[T, ...],
        *,
        page: Callable[[], Page],
        as_dict: Callable[[], Record],
        member: Callable[[T], T],
        rows: Callable[[], list[Record]],
        columns: Sequence[str] = (),
    ) -> None:
        super().__init__(result, page=page, as_dict=as_dict, rows=rows, columns=columns)
        self._member = member

    def __len__(self) -> int:
        return len(self._result)

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...
    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        if isinstance(at, slice):
            return tuple(self._member(one) for one in self._result[at])
        return self._member(self._result[at])

    def __iter__(self) -> Iterator[T]:
        return (self._member(one) for one in self._result)


def _frame(library: str, rows: list[Record], columns: Sequence[str]) -> Any:
    from importlib import import_module

    try:
        frames = import_module(library)
    except ImportError as error:
        from detente.messages import _

        raise Missing(_("{library} is not installed: pip install {library}", library=library)) from error
    return frames.DataFrame(rows or {column: [] for column in columns})
