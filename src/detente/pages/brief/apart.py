"""Who refuses something on an issue and is yet in no clash of the positions on it, and why not."""

from __future__ import annotations

from collections.abc import Iterator

from detente.messages import _
from detente.pages.brief.told import Told
from detente.pages.knots import Knot
from detente.pages.members import named
from detente.pages.said import refusals


def lines(told: Told, knot: Knot) -> Iterator[str]:
    """Of a clash on one issue: who else refuses some of it, and what each of them and the core leave open."""
    if len(knot.core) != 1 or not knot.each:
        return
    first, _dot, issue_id = knot.core[0].partition(".")
    names, issue = told.names, told.names.scenario.issue(issue_id)
    inside = {name.partition(".")[0] for name in (*knot.core, *knot.each)}
    refused = refusals(names.scenario, first, issue)
    found: dict[tuple[str, ...], list[str]] = {}
    for party in told.analysis.parties:
        own = refusals(names.scenario, party, issue)
        left = tuple(option.id for option in issue.options if option.id not in {*refused, *own})
        if party not in inside and own and left:
            found.setdefault(left, []).append(party)
    for left, parties in found.items():
        yield _(
            "not in this clash: {parties}; refused neither by them nor by {other}: {options}",
            parties=names.parties(parties),
            other=names.party(first),
            options=named(names, issue, left),
        )
