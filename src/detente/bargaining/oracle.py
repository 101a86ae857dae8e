"""Can these claims hold together? And if not, which minimal part of them cannot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from detente.bargaining.room_solver import RoomModel, room_model
from detente.bargaining.rooms import Claim, Room
from detente.deals.searching import Choices, find
from detente.deals.space import RuleKey
from detente.deals.undecided import Undecided

_T = TypeVar("_T")


class OutOfWork(Exception):
    """The questions asked have passed their limit, or one of them could not be decided."""


@dataclass(slots=True, eq=False)
class Oracle:
    """Answers for one room. It remembers deals that it has seen: they answer many later questions.

    ``work`` is how many real searches it may still make.
    """

    room: Room
    work: int
    seen: list[tuple[Choices, frozenset[str]]] = field(default_factory=list)
    model: RoomModel | None = field(init=False)

    def __post_init__(self) -> None:
        self.model = room_model(self.room)

    def agree(self, claims: Iterable[Claim]) -> bool:
        """Whether some deal obeys the linkages and all these claims. Raises OutOfWork."""
        kept = tuple(claims)
        names = frozenset(claim.name for claim in kept)
        if any(not names & broken for _, broken in self.seen):
            return True
        found = self._search(kept)
        if found is None:
            return False
        self.seen.append((found, self._broken(found)))
        return True

    def clash_in(self, claims: Sequence[Claim]) -> frozenset[str]:
        """A minimal part of claims that cannot hold together, by leaving out what is not needed."""
        some = list(claims) if self.model is None else self.model.clashing(claims)
        return frozenset(claim.name for claim in shrunk(some, self.agree))

    def _search(self, claims: tuple[Claim, ...]) -> Choices | None:
        if self.work <= 0:
            raise OutOfWork
        self.work -= 1
        if self.model is not None:
            found = self.model.deal(claims)
        else:
            found = find(self.room.space, self.room.query(claims))
        if isinstance(found, Undecided):
            raise OutOfWork
        return found

    def _broken(self, deal: Choices) -> frozenset[str]:
        """The room's claims that a deal does not meet."""
        space = self.room.space
        names = set()
        for claim in self.room.binding:
            breaks = claim.rule is not None and space.breaks(claim.rule, deal)
            below = claim.floor is not None and (
                space.points(claim.floor.party, deal, claim.floor.level) < claim.floor.least
            )
            if breaks or below:
                names.add(claim.name)
        return frozenset(names)


def shrunk(members: list[_T], agree: object) -> list[_T]:
    """A minimal part that does not agree, of a list that does not.

    Blocks are left out first and halved where they are needed (a deletion filter in the manner of
    QuickXplain; Junker, AAAI 2004), so that a small clash among many takes few questions.
    """
    ask = agree
    assert callable(ask)

    def core(background: list[_T], has_changed: bool, rest: list[_T]) -> list[_T]:
        if has_changed and not ask(background):
            return []
        if len(rest) == 1:
            return rest
        half = len(rest) // 2
        left, right = rest[:half], rest[half:]
        second = core(background + left, bool(left), right)
        first = core(background + second, bool(second), left)
        return first + second

    if not members or not ask([]):
        return []
    return core([], False, members)


def linkages_clash(room: Room) -> tuple[str, ...] | None:
    """A minimal set of linkages that cannot all hold, where they alone leave no deal; else None.

    Raises OutOfWork where that was not decided.
    """

    def agree(rules: list[RuleKey]) -> bool:
        found = find(room.space, room.query((), rules))
        if isinstance(found, Undecided):
            raise OutOfWork
        return found is not None

    if agree(list(room.linkages)):
        return None
    return tuple(sorted(rule[1] for rule in shrunk(list(room.linkages), agree)))
