"""Options that no deal can have: because of the linkages, or of one party's own red lines together."""

from __future__ import annotations

from collections.abc import Mapping

from detente.bargaining.readings import linkage_keys, space_of
from detente.bargaining.terms import Terms
from detente.deals.marginals import OptionProofs, prove
from detente.deals.plan import TooWide
from detente.deals.query import Query
from detente.deals.space import RuleKey

#: Options by issue; issues without any are left out.
Excluded = Mapping[str, tuple[str, ...]]


def never_allowed(terms: Terms) -> Excluded:
    """The options that no deal has because of the linkages alone; none that was not decided."""
    return _excluded(terms, linkage_keys(terms))


def never_accepted(terms: Terms, party: str) -> Excluded:
    """The options that the party's binding red lines exclude together; none that was not decided."""
    return _excluded(terms, tuple(("red line", line.id) for line in terms.lines_of(party)))


def _excluded(terms: Terms, rules: tuple[RuleKey, ...]) -> Excluded:
    space = space_of(terms)
    proofs = OptionProofs.none(space)
    try:
        prove(space, Query(allowed=terms.allowed, rules=rules), proofs)
    except TooWide:
        return {}
    found = {}
    for issue, closed in zip(terms.scenario.issues, proofs.closed, strict=True):
        options = zip(issue.options, closed, strict=True)
        found[issue.id] = tuple(option.id for option, is_closed in options if is_closed)
    return {issue: options for issue, options in found.items() if options}
