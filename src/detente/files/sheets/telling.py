"""How problems of cells are told: what many cells share once, and mends in the words of tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from detente.errors import Problem
from detente.messages import _

_MOST_CELLS = 8


def told_together(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, those of several cells that are the same told once, at the first with all their cells."""
    alike: dict[tuple[str, str], list[Problem]] = {}
    for problem in problems:
        alike.setdefault((problem.what, problem.mend), []).append(problem)
    return tuple(replace(group[0], cell=_cells(group)) for group in alike.values())


def _cells(group: list[Problem]) -> str:
    """The cells of several problems; the name of their sheet only where it changes."""
    names = list(dict.fromkeys(problem.cell for problem in group))
    said, before = [], ""
    for name in names[:_MOST_CELLS]:
        sheet, _sign, place = name.rpartition("!")
        said.append(place if sheet == before else name)
        before = sheet
    cells = ", ".join(said)
    left = len(names) - _MOST_CELLS
    return cells if left <= 0 else _("{names} and {count} more", names=cells, count=left)


def mend_in_a_table(mend: str) -> str:
    """A mend as it helps in a table; nothing where it speaks of what only files in YAML have."""
    if "`" not in mend and "{" not in mend:
        return mend
    return {
        _("Name its `sources`, or write `judgement: true`."): _(
            "Name its sources, or mark it as judgement; for the table there is the sheet of evidence."
        ),
        _("Write `positions`: who demands, accepts or rejects which option."): _(
            "Write in the cells who demands, accepts or rejects which option."
        ),
        _("Give it `points` (`points: {}` counts every deal as 0), or leave this out."): _(
            "Give it points in the table, or leave this out."
        ),
    }.get(mend, "")
