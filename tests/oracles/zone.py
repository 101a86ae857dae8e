"""The zone, its options, its frontier and its solutions, by looking at every deal."""

from collections.abc import Callable
from fractions import Fraction
from math import prod
from typing import Any

from oracles.deals import Deal, allowed, refuses, status_quo, willing
from oracles.reading import BEST, MIDDLE, WORST, Case

Gains = list[Fraction]
Answer = dict[str, Any]
SOLUTIONS = ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian")


def counted(case: Case, deals: list[Deal], reading: int = MIDDLE) -> list[Deal]:
    """The deals that the linkages allow and that those who can decide do not refuse."""
    return [deal for deal in deals if allowed(case, deal) and case.wins(willing(case, deal, reading))]


def carried(case: Case, deal: Deal, reading: int = MIDDLE) -> bool:
    """Whether those who accept it for certain can decide; nobody knows this of the unscored."""
    return allowed(case, deal) and case.wins(
        member for member in willing(case, deal, reading) if case.parties[member].scored
    )


def zone(case: Case, deals: list[Deal]) -> Answer:
    found = counted(case, deals)
    certain = sum(carried(case, deal, WORST) for deal in deals)
    possible = len(counted(case, deals, BEST))
    return {
        "exists": exists(case, found),
        "count": len(found),
        "certain": {"exists": certain > 0, "count": certain},
        "possible": {"exists": possible > 0, "count": possible},
        "improves": improves(case, found),
    }


def exists(case: Case, found: list[Deal]) -> bool | None:
    """False where there is none, null where each needs the word of an unscored party."""
    if not found:
        return False
    return True if any(carried(case, deal) for deal in found) else None


def improves(case: Case, found: list[Deal]) -> int | None:
    today, scored = status_quo(case), case.scored_members()
    if today is None or not scored or case.majority is not None:
        return None
    return sum(beats(points(deal, scored), points(today, scored)) for deal in found)


def options(case: Case, deals: list[Deal]) -> Answer:
    """What is open and what is barred by whom; issues of more than 100 options are left out."""
    possible = [deal for deal in deals if allowed(case, deal)]
    binding = case.binding()
    table: Answer = {}
    for issue in case.agenda:
        if len(case.issues[issue].options) > 100:
            continue
        table[issue] = {}
        for option in case.issues[issue].options:
            having = [deal for deal in possible if deal.options[issue] == option]
            table[issue][option] = {
                "open": exists(case, counted(case, having)),
                "barred_by": [
                    member
                    for member in case.members
                    if having and all(refuses(case, deal, member, MIDDLE, binding) for deal in having)
                ],
            }
    return table


def points(deal: Deal, parties: list[str]) -> Gains:
    return [deal.points[party][MIDDLE] for party in parties]


def beats(one: Gains, other: Gains) -> bool:
    """At least as good for everyone and better for one."""
    return one != other and all(a >= b for a, b in zip(one, other, strict=True))


def frontier(case: Case, found: list[Deal]) -> list[tuple[Deal, int]]:
    """The efficient deals, best first for the first party; the first of equals, and how many there are.

    Whatever beats a deal comes before it in this order, and so does an efficient deal that beats it.
    """
    scored = case.scored_members()
    alike: dict[tuple[Fraction, ...], list[Deal]] = {}
    for deal in found:
        alike.setdefault(tuple(points(deal, scored)), []).append(deal)
    efficient: list[tuple[Fraction, ...]] = []
    for row in sorted(alike, reverse=True):
        if not any(beats(list(better), list(row)) for better in efficient):
            efficient.append(row)
    return [(alike[row][0], len(alike[row])) for row in efficient]


def solutions(case: Case, found: list[Deal]) -> Answer | None:
    scored = case.scored_members()
    if not found or not scored:
        return None
    efficient = [deal for deal, _ in frontier(case, found)]
    best = [max(column) for column in zip(*(gains(case, deal) for deal in found), strict=True)]

    def shares(deal: Deal) -> Gains:
        pairs = zip(gains(case, deal), best, strict=True)
        return [gain / most if most > 0 else Fraction(1) for gain, most in pairs]

    def leximin(deal: Deal) -> Gains:
        return sorted(gains(case, deal))

    def nash(deal: Deal) -> tuple[Fraction, Gains]:
        return prod(gains(case, deal), start=Fraction(1)), leximin(deal)

    def kalai_smorodinsky(deal: Deal) -> Gains:
        return sorted(shares(deal))

    def utilitarian(deal: Deal) -> tuple[Fraction, Gains]:
        return sum(gains(case, deal), Fraction(0)), leximin(deal)

    merits = dict(zip(SOLUTIONS, (nash, kalai_smorodinsky, leximin, utilitarian), strict=True))
    shown = SOLUTIONS if case.majority is None else ("utilitarian",)
    return {
        name: best_of(case, efficient, merit) if name in shown else None for name, merit in merits.items()
    }


def best_of(case: Case, efficient: list[Deal], merit: Callable[[Deal], Any]) -> Answer:
    """The first of the greatest merit in the order of the frontier."""
    return shown(case, max(efficient, key=merit))


def gains(case: Case, deal: Deal) -> Gains:
    members = case.scored_members()
    no_deals = [case.parties[member].no_deal[MIDDLE] for member in members]
    return [worth - least for worth, least in zip(points(deal, members), no_deals, strict=True)]


def shown(case: Case, deal: Deal) -> Answer:
    members = case.scored_members()
    worth = zip(members, points(deal, members), strict=True)
    return {"deal": dict(deal.options), "points": {member: str(value) for member, value in worth}}
