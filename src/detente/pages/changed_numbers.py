"""The cells of a range that have changed: neighbouring numbers of which the same is to be said together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from detente.messages import _
from detente.model import Issue
from detente.model.changes import CellChange, PointsChanged
from detente.pages import conditions, members
from detente.pages.changed_parts import Sides, from_to
from detente.pages.changed_words import cell, points, still_there
from detente.pages.view import Item


def numbers(sides: Sides, issue: Issue, cells: Mapping[str, Sequence[CellChange]]) -> Iterator[Item]:
    """The cells of a range: neighbouring numbers of which the same is to be said together."""
    said: dict[Item, list[str]] = {}
    worth: dict[str, list[PointsChanged]] = {}
    for option in issue.options:
        for one in still_there(sides, cells.get(option.id, ())):
            if isinstance(one, PointsChanged):
                worth.setdefault(one.cell.party, []).append(one)
            else:
                said.setdefault(cell(sides, one), []).append(option.id)
    for item, options in said.items():
        on = members.named(sides.after, issue, options)
        yield Item(_("{options}: {what}", options=on, what=item.text), item.details)
    for changed in worth.values():
        yield from (Item(_stretch(sides, issue, piece)) for piece in _pieces(issue, changed))


def _stretch(sides: Sides, issue: Issue, piece: Sequence[PointsChanged]) -> str:
    """The points of a party on neighbouring numbers, which rise or fall evenly."""
    first, last = piece[0], piece[-1]
    who = sides.after.party(first.cell.party)
    run = tuple(issue.options[issue.places[one.cell.option]] for one in piece)
    what = _(
        "{party}, points for {options}", party=who, options=conditions.option_run(sides.after, issue, run)
    )
    before, after = (
        start if start == end else _("{first} … {last}", first=start, last=end)
        for start, end in (
            (points(first.before), points(last.before)),
            (points(first.after), points(last.after)),
        )
    )
    return from_to(what, before, after)


def _pieces(issue: Issue, changed: Sequence[PointsChanged]) -> Iterator[Sequence[PointsChanged]]:
    """The changes of one party cut where a number is left out or where the points bend."""
    piece: list[PointsChanged] = []
    for one in changed:
        if piece and not _goes_on(issue, piece, one):
            yield piece
            piece = []
        piece.append(one)
    if piece:
        yield piece


def _goes_on(issue: Issue, piece: Sequence[PointsChanged], one: PointsChanged) -> bool:
    last = piece[-1]
    if issue.places[one.cell.option] != issue.places[last.cell.option] + 1:
        return False
    if (last.before is None, last.after is None) != (one.before is None, one.after is None):
        return False
    if len(piece) == 1:
        return True
    slopes = [_slope(*pair) for pair in pairwise((*piece[-2:], one))]
    return slopes[0] == slopes[1]


def _slope(one: PointsChanged, next_one: PointsChanged) -> tuple[object, ...]:
    """By how much the points of neighbours differ, at each end and on each side."""
    pairs = ((one.before, next_one.before), (one.after, next_one.after))
    return tuple(
        (after.low - before.low, after.high - before.high) for before, after in pairs if before and after
    )
