"""Every error that Detente raises on purpose, in one tree.

    DetenteError
    ├── BadInput          a file or a request that cannot be used; carries all its problems
    └── Missing           something that is not installed or not there, and how to get it

An answer such as "no deal" or "not decided within the limits" is a result, never an error.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One mistake in the input: where it is, what it is, and how to mend it.

    ``line`` and ``column`` count from 1; both are 0 where a problem has no place in a file
    (a wrong option on the command line). ``cell`` is what a person calls the place in a table, such as
    ``Positions!D7``; then line and column only say what comes first. ``field`` is the path in the file,
    outermost first, such as ``("red_lines", "open-door", "never")``.
    """

    file: str = ""
    line: int = 0
    column: int = 0
    cell: str = ""
    field: tuple[str, ...] = ()
    what: str
    mend: str = ""

    def __str__(self) -> str:
        place = self.file
        if self.line and not self.cell:
            place = f"{place}:{self.line}"
        where = " > ".join(self.field)
        head = "  ".join(part for part in (place, self.cell, where) if part)
        body = f"{self.what} {self.mend}".rstrip()
        return f"{head}\n  {body}" if head else body


class DetenteError(Exception):
    """The root of all errors that Detente raises on purpose."""


class BadInput(DetenteError):
    """Input that cannot be used. ``problems`` lists every mistake that was found, in file order."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__("\n".join(str(problem) for problem in problems))


class Missing(DetenteError):
    """Something needed that is not installed or not there; the text says how to get it."""
