"""One deal to look at where nobody has points: the positions may leave thousands and name none."""

from __future__ import annotations

from detente.bargaining.readings import space_of, stated_query
from detente.bargaining.results import Analysis, Example
from detente.bargaining.terms import Terms
from detente.deals.searching import find
from detente.model import Deal


def example(terms: Terms, found: Analysis) -> Example | None:
    """A deal that all accept, else one that nobody refuses, whose consent is needed.

    None where a solution is there to look at, under a majority, and where there is none or none was found.
    """
    stated = found.stated
    if stated is None or found.solutions is not None or terms.majority is not None:
        return None
    for kind, existence in (("not granted", stated.certain), ("refused", stated.possible)):
        if existence.exists:
            deal = _deal(terms, kind)
            return None if deal is None else Example(deal=deal, certain=kind == "not granted")
    return None


def _deal(terms: Terms, kind: str) -> Deal | None:
    choices = find(space_of(terms), stated_query(terms, kind))
    if not isinstance(choices, tuple):
        return None
    issues = terms.scenario.issues
    return {issue.id: issue.options[position].choice for issue, position in zip(issues, choices, strict=True)}
