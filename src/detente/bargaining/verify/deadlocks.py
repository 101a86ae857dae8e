"""Checking why there is no deal: clashes, and what giving up opens a zone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from detente.bargaining.verify.checks import Ledger
from detente.bargaining.verify.claims import Claim
from detente.bargaining.verify.constraints import Constraint, Floor
from detente.bargaining.verify.kinds import TOO_MUCH, Because, Judged, Kind, Why, because
from detente.bargaining.verify.questions import breaking, count, is_open, most
from detente.bargaining.verify.terms import Reading, Terms
from detente.bargaining.verify.zones import check_count, without_demands

Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class Demands:
    """Everything that the needed parties ask for, by name, and what each deal breaks of it.

    ``broken`` counts the deals that the linkages allow by what they break; None where that takes
    too much work, and then each question has a pass of its own.
    """

    ledger: Ledger
    lawful: Reading
    named: Mapping[str, Constraint]
    broken: Mapping[Names, int] | None

    def feasible(self, held: Iterable[str]) -> bool | None:
        """Whether some deal keeps all of these; None where that takes too much work."""
        kept = frozenset(held)
        if self.broken is not None:
            return any(not kept & broken for broken in self.broken)
        return self.ledger.within(lambda: is_open(self._holding(kept), self.ledger.work))

    def opens(self, given_up: Names) -> int | None:
        """How many deals keep all but these; None where that takes too much work."""
        if self.broken is not None:
            return sum(found for broken, found in self.broken.items() if broken <= given_up)
        read = self._holding(frozenset(self.named) - given_up)
        return self.ledger.within(lambda: count(read, self.ledger.work))

    def fall(self, name: str, given_up: Names) -> Fraction | None:
        """By how many points a no-deal must fall, the rest being given up; None where too much work."""
        floor = self.named[name]
        assert isinstance(floor, Floor)
        read = self._holding(frozenset(self.named) - given_up)
        best = self.ledger.within(lambda: most(read, floor.table, self.ledger.work))
        if best is None:
            return None
        party = name.removesuffix(".no_deal")
        return self.lawful.terms.ground.no_deal[party].middle - Fraction(best, floor.table.scale)

    def _holding(self, held: Names) -> Reading:
        return self.lawful.with_laws({name: self.named[name] for name in sorted(held)})


def demands_of(ledger: Ledger, lawful: Reading, named: Mapping[str, Constraint]) -> Demands:
    """The demands with what each deal breaks of them, where a pass can find it."""
    return Demands(ledger, lawful, named, ledger.briefly(lambda: breaking(lawful, named, ledger.work)))


def points_demands(ledger: Ledger, terms: Terms) -> Demands:
    """Red lines and no-deal points."""
    named = {
        name: demand for member in terms.members for name, demand in terms.demands(member, "middle").items()
    }
    return demands_of(ledger, without_demands(terms), named)


def costs(terms: Terms) -> dict[str, Fraction]:
    """What giving up each demand of a member costs: 1 for no-deal points."""
    lines = {line.id: line.cost for line in terms.ground.red_lines}
    names = (name for member in terms.members for name in terms.demands(member, "middle"))
    return {name: lines.get(name, Fraction(1)) for name in names}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """The two lists of a result, which of them were cut, and what giving up costs (None: nothing said)."""

    conflicts: Claim
    concessions: Claim
    conflicts_cut: bool
    concessions_cut: bool
    cost: Mapping[str, Fraction] | None


def check_deadlock(ledger: Ledger, demands: Demands, lists: Lists) -> None:
    """The clashes and concessions; both are empty where something is open or the linkages forbid all."""
    shut, lawful = demands.feasible(demands.named), demands.feasible(())
    if shut is True or lawful is False:
        for claim in (lists.conflicts, lists.concessions):
            ledger.note(claim.path, Kind.NOTHING_TO_EXPLAIN, not list(claim), Why.NOT_SHUT)
        return
    conflicts = _check_conflicts(ledger, demands, lists.conflicts)
    concessions = _check_concessions(ledger, demands, lists)
    if shut is None and not (conflicts.names or concessions.names):
        for claim in (lists.conflicts, lists.concessions):
            ledger.note(claim.path, Kind.NOTHING_TO_EXPLAIN, None, TOO_MUCH)
        return
    _check_complete(ledger, demands, lists, conflicts, concessions)


@dataclass(frozen=True, slots=True)
class _Judged:
    """The sets of a list, and whether each of them is known to be right."""

    names: list[Names]
    all_right: bool


def _check_conflicts(ledger: Ledger, demands: Demands, claim: Claim) -> _Judged:
    """Each cannot hold as a whole and can without any one member; in their order."""
    found = [entry.names() for entry in claim]
    verdicts = [clash_verdict(demands, names) for names in found]
    all_right = ledger.each(
        claim.path,
        Kind.MINIMAL_CLASH,
        ((f"{claim.path}/{n}", *verdict) for n, verdict in enumerate(verdicts)),
    )
    ordered = is_sorted([(len(names), names) for names in found])
    ledger.note(claim.path, Kind.SORTED, ordered, Why.OTHER_ORDER)
    return _Judged([frozenset(names) for names in found], all_right)


def clash_verdict(demands: Demands, names: tuple[str, ...]) -> Judged:
    """Whether these cannot all hold while any of them less can, and why not."""
    if problem := _name_problem(names, demands.named):
        return False, problem
    whole = demands.feasible(names)
    if whole is True:
        return False, because(Why.CAN_HOLD)
    parts = [demands.feasible(part) for part in _parts(names)]
    if False in parts:
        return False, because(Why.PART_CLASHES)
    return None if whole is None or None in parts else True, TOO_MUCH


def _check_concessions(ledger: Ledger, demands: Demands, lists: Lists) -> _Judged:
    found, keys, all_right = [], [], True
    for entry in lists.concessions:
        names = entry["give_up"].names()
        right, why = _concession_verdict(demands, names)
        all_right &= ledger.note(entry["give_up"].path, Kind.MINIMAL_CONCESSION, right, why)
        if names and set(names) <= set(demands.named):
            given_up = frozenset(names)
            check_count(ledger, entry, "opens", Kind.COUNT_OPENED, demands.opens(given_up))
            if lists.cost is not None:
                _check_price(ledger, demands, entry, given_up, lists.cost)
            found.append(given_up)
            keys.append((*_key(lists.cost, given_up)[:2], names))
    claim = lists.concessions
    ledger.note(claim.path, Kind.SORTED, is_sorted(keys), Why.OTHER_ORDER)
    return _Judged(found, all_right)


def _check_price(
    ledger: Ledger, demands: Demands, entry: Claim, given_up: Names, costs: Mapping[str, Fraction]
) -> None:
    cost = _key(costs, given_up)[0]
    ledger.note(entry["cost"].path, Kind.COST, entry["cost"].says(cost), because(Why.RIGHT_IS, cost))
    _check_falls(ledger, demands, entry["falls"], given_up)


def _concession_verdict(demands: Demands, names: tuple[str, ...]) -> Judged:
    if problem := _name_problem(names, demands.named):
        return False, problem
    rest = set(demands.named) - set(names)
    whole = demands.feasible(rest)
    if whole is False:
        return False, because(Why.NOTHING_OPENS)
    parts = [demands.feasible(rest | {name}) for name in names]
    if True in parts:
        return False, because(Why.PART_ENOUGH)
    return None if whole is None or None in parts else True, TOO_MUCH


def _check_falls(ledger: Ledger, demands: Demands, claim: Claim, given_up: Names) -> None:
    floors = sorted(name for name in given_up if isinstance(demands.named[name], Floor))
    right = sorted(claim.fields()) == floors
    ledger.note(claim.path, Kind.WHAT_FALLS, right, because(Why.RIGHT_IS, *floors))
    for name in floors if right else ():
        fall = demands.fall(name, given_up)
        verdict = None if fall is None else claim[name].says(fall)
        why = TOO_MUCH if fall is None else because(Why.RIGHT_IS, fall)
        ledger.note(claim[name].path, Kind.FALL, verdict, why)


def _check_complete(
    ledger: Ledger, demands: Demands, lists: Lists, conflicts: _Judged, concessions: _Judged
) -> None:
    """That no clash and no concession is missing, by the deals where a pass has listed what they break."""
    if demands.broken is None:
        _check_mirrored(ledger, lists, conflicts, concessions)
        return
    smallest = minimal(demands.broken)
    wanted = sorted((_key(lists.cost, one) for one in smallest), key=lambda key: (*key[:2], key[2]))
    have = [_key(lists.cost, one) for one in concessions.names]
    right = have == (wanted[: len(have)] if lists.concessions_cut else wanted)
    ledger.note(lists.concessions.path, _completeness(lists.concessions_cut), right, Why.ONE_MISSING)
    clashes = None if lists.conflicts_cut else transversals(smallest)
    complete = None if clashes is None else set(clashes) == set(conflicts.names)
    why = LIST_CUT if lists.conflicts_cut else TOO_MUCH if complete is None else because(Why.ONE_MISSING)
    ledger.note(lists.conflicts.path, Kind.COMPLETE, complete, why)


def _check_mirrored(ledger: Ledger, lists: Lists, conflicts: _Judged, concessions: _Judged) -> None:
    """That two lists which no pass can rebuild are complete, because they mirror each other.

    Minimal concessions are the minimal sets that meet every clash, and the other way round. So two
    lists of true members that mirror each other lack nothing: a clash that is missing would be left
    untouched by some listed concession.
    """
    cut = lists.conflicts_cut or lists.concessions_cut
    clashes = None if cut else transversals(concessions.names)
    complete = None if clashes is None else set(clashes) == set(conflicts.names)
    if complete and not (conflicts.all_right and concessions.all_right):
        complete = None
    why = LIST_CUT if cut else TOO_MUCH if complete is None else because(Why.ONE_MISSING_IN_EITHER)
    ledger.note(lists.concessions.path, _completeness(lists.concessions_cut), complete, why)
    ledger.note(lists.conflicts.path, Kind.COMPLETE, complete, why)


def minimal(sets: Iterable[Names]) -> list[Names]:
    """Those of which no other is a part."""
    kept: list[Names] = []
    for one in sorted(sets, key=len):
        if not any(part <= one for part in kept):
            kept.append(one)
    return kept


def transversals(sets: Sequence[Names]) -> list[Names] | None:
    """Every minimal set that meets all of them; None where there come to be too many."""
    found: list[Names] = [frozenset()]
    for one in sorted(sets, key=lambda names: (len(names), sorted(names))):
        meeting = [hit for hit in found if hit & one]
        grown = {hit | {name} for hit in found if not hit & one for name in one}
        if len(meeting) + len(grown) > MOST_TRANSVERSALS:
            return None
        found = minimal({*meeting, *grown})
    return found


def _parts(names: Sequence[str]) -> Iterator[frozenset[str]]:
    return (frozenset(names) - {name} for name in names)


def _name_problem(names: tuple[str, ...], known: Mapping[str, object]) -> Because | None:
    if not names:
        return because(Why.EMPTY)
    if odd := [name for name in names if name not in known]:
        return because(Why.NOT_BINDING, *odd)
    return None if is_sorted(names) else because(Why.NAMES_UNSORTED)


def is_sorted(keys: Sequence[Any]) -> bool:
    """Whether each is less than the next."""
    return list(keys) == sorted(set(keys))


def _key(cost: Mapping[str, Fraction] | None, names: Names) -> tuple[Fraction, int, list[str]]:
    price = Fraction(0) if cost is None else sum((cost[name] for name in names), Fraction(0))
    return price, len(names), sorted(names)


def _completeness(cut: bool) -> Kind:
    return Kind.COMPLETE_SO_FAR if cut else Kind.COMPLETE


LIST_CUT = because(Why.LIST_CUT)
#: More minimal sets than this are not compared.
MOST_TRANSVERSALS = 20_000
