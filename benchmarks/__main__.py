"""Measure the engine on seeded scenarios of growing size, and the brief; write both into the documentation.

Every figure is the median of repeated runs. Those of the engine are ratios to a baseline that runs in the
same process: listing and comparing the deals of a small scenario in plain Python.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from itertools import product
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks import briefs
from benchmarks.made import scenario
from detente import studies
from detente.bargaining.results import Count
from detente.model import Scenario

RUNS = 3
PAGE = Path(__file__).parents[1] / "docs" / "reference" / "benchmarks.md"
COLUMNS = (
    "parties",
    "issues × options",
    "points",
    "deals",
    "zone",
    "its count",
    "frontier",
    "entries",
    "everything",
)
SIZES: tuple[dict[str, int], ...] = (
    {"parties": 2, "issues": 10, "options": 5},
    {"parties": 2, "issues": 20, "options": 5},
    {"parties": 2, "issues": 40, "options": 8},
    {"parties": 3, "issues": 12, "options": 5},
    {"parties": 3, "issues": 20, "options": 5},
    {"parties": 4, "issues": 12, "options": 5},
    {"parties": 5, "issues": 10, "options": 5},
    {"parties": 2, "issues": 40, "options": 8, "fine": True},
    {"parties": 3, "issues": 15, "options": 5, "fine": True},
    {"parties": 3, "issues": 20, "options": 5, "fine": True},
)


def main() -> None:
    """Measure, and write the page."""
    unit = middle_of(lambda: listed(scenario(parties=2, issues=5, options=5)))
    rows = [row(size, unit) for size in SIZES]
    PAGE.write_text("\n".join([page(rows), *briefs.section(unit)]), encoding="utf-8")
    print(f"{PAGE.name} is written.")


def row(size: dict[str, int], unit: float) -> str:
    """One line of the table."""
    print(size, file=sys.stderr)
    zone = middle_of(lambda: studies.zone(scenario(**size)))
    frontier = middle_of(lambda: studies.frontier(scenario(**size)))
    whole = middle_of(lambda: studies.analyze(scenario(**size)))
    found = studies.analyze(scenario(**size))
    how_fine = "thousandths" if size.get("fine") else "whole"
    entries = len(found.frontier or ())
    deals = f"10^{len(str(found.deals)) - 1}"
    cells = [size["parties"], f"{size['issues']} × {size['options']}", how_fine, deals]
    cells += [f"{zone / unit:.1f}", width(found.zone.count), f"{frontier / unit:.1f}", f"{entries:,}"]
    return f"| {' | '.join(map(str, cells))} | {whole / unit:.1f} |"


def width(count: Count) -> str:
    """How close the bounds of a count are."""
    if count.value is not None:
        return "exact"
    return f"within {100 * (count.high - count.low) / count.high:.1g} %"


def middle_of(work: Callable[[], object]) -> float:
    """The median time of several runs, each on a scenario of its own."""
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return median(times)


def listed(small: Scenario) -> int:
    """The baseline: all deals of a small scenario, their points, and the efficient ones, one by one."""
    rows = []
    for deal in product(*(range(len(issue.options)) for issue in small.issues)):
        rows.append(
            tuple(
                sum(
                    (party.points or {})[issue.id][choice].middle
                    for issue, choice in zip(small.issues, deal, strict=True)
                )
                for party in small.parties
            )
        )
    best = sorted(set(rows), reverse=True)
    kept, top = 0, None
    for _, second in best:
        if top is None or second > top:
            kept, top = kept + 1, second
    return kept


def page(rows: list[str]) -> str:
    """The page of the documentation."""
    return "\n".join(
        [
            "# How fast, and how large",
            "",
            "`make bench` measures the engine on seeded scenarios (`benchmarks/made.py`): opposed parties, a",
            "linkage between every two neighbouring issues, two red lines a party. Times are",
            "medians of three runs, in units of a baseline of the same run: listing the 3,125 deals of a",
            "two-party scenario in plain Python and keeping the efficient ones.",
            "",
            f"| {' | '.join(COLUMNS)} |",
            "| " + "--- | " * (len(COLUMNS) - 1) + "--- |",
            *rows,
            "",
            "*Everything* is `detente analyze`: it also decides for every option whether it is open, and",
            "who bars it.",
            "Where *its count* is not exact, the answer gives a proven lower and upper bound, and the column",
            "says how far apart they are, as a share of the upper one.",
            "",
        ]
    )


if __name__ == "__main__":
    main()
