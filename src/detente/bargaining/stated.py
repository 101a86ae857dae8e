"""The reading of what was said alone: no points, no red lines, no judgement of ours."""

from __future__ import annotations

from dataclasses import dataclass

from detente.bargaining.agenda import set_aside
from detente.bargaining.deadlock import NONE, deadlock
from detente.bargaining.existence import counted, exists
from detente.bargaining.options import stated_options
from detente.bargaining.readings import space_of, stated_query
from detente.bargaining.results import Count, Existence, SetAside, Stated
from detente.bargaining.rooms import stated_room
from detente.bargaining.terms import Terms


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedAnswer:
    """The reading, and which of its lists are cut."""

    stated: Stated
    cut: tuple[str, ...]


def unrefused(terms: Terms) -> bool | None:
    """Whether there is a deal that the positions of nobody needed refuse; None where that was not decided."""
    return exists(space_of(terms), stated_query(terms, "refused"))


def stated(terms: Terms) -> StatedAnswer | None:
    """What the positions alone say; None where the file has none."""
    if not terms.scenario.positions:
        return None
    space = space_of(terms)
    certain = counted(space, stated_query(terms, "not granted"))
    possible = counted(space, stated_query(terms, "refused"))
    why = NONE
    aside: tuple[SetAside, ...] = ()
    table = stated_options(terms)
    cut = [f"options.{issue}" for issue in table.undecided]
    if terms.majority is not None:
        cut.append("stated")
    elif possible == Count(0, 0):
        here = stated_room(terms, terms.members)
        why = deadlock(here, terms.question.limit)
        cut += [f"stated.{name}" for name in why.cut]
        if why.linkages_clash is None:
            aside, is_complete = set_aside(here, terms.question.limit)
            cut += [] if is_complete else ["stated.set_aside"]
    return StatedAnswer(
        stated=Stated(
            certain=Existence(exists=certain.is_positive, count=certain),
            possible=Existence(exists=possible.is_positive, count=possible),
            options=table.table,
            conflicts=why.conflicts,
            concessions=why.concessions,
            set_aside=aside,
        ),
        cut=tuple(cut),
    )
