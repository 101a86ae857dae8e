"""What one party can best hope for over all deals of a query."""

from __future__ import annotations

from detente.deals.query import Query
from detente.deals.routes import Column, route
from detente.deals.space import Space


def best(space: Space, query: Query, column: Column) -> int | None:
    """The most scaled points of one column over the query's allowed options and rules; None where no deal.

    Floors and ballots of the query are not looked at. Raises TooWide.
    """
    made = route(space, query, (column,))
    return int(made.highest[0][0, 0]) if made.is_possible else None
