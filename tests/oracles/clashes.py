"""Why there is no deal: minimal clashes, minimal concessions, what to set aside, by plain sets."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from oracles.deals import Deal, allowed, on_the_agenda, short_of
from oracles.reading import MIDDLE, Case, subsets

Answer = dict[str, Any]
Names = frozenset[str]


def minimal(sets: Iterable[Names]) -> list[Names]:
    """Those of which no other is a part, the smaller first, then by name."""
    kept: list[Names] = []
    for one in sorted(set(sets), key=by_size_and_name):
        if not any(part <= one for part in kept):
            kept.append(one)
    return kept


def by_size_and_name(names: Names) -> tuple[int, list[str]]:
    return len(names), sorted(names)


def clashes(broken: list[Names]) -> list[Names]:
    """Every minimal set of demands of which each deal breaks at least one, given what each deal breaks.

    Built up deal by deal: each set that a new deal slips through takes in one of what that deal breaks.
    """
    found: list[Names] = [frozenset()]
    for deal in minimal(broken):
        caught = [one for one in found if one & deal]
        slipped = [one for one in found if not one & deal]
        found = minimal(caught + [one | {name} for one in slipped for name in deal])
    return found


def unmet(case: Case, deal: Deal) -> Names:
    """The members' binding red lines and no-deal points that it breaks."""
    lines = {name for name in case.binding() if case.red_lines[name].party in case.members}
    return (deal.broken & lines) | {f"{name}.no_deal" for name in case.members if short_of(case, deal, name)}


def conflicts(case: Case, deals: list[Deal]) -> list[list[str]]:
    return [sorted(one) for one in clashes([unmet(case, deal) for deal in deals if allowed(case, deal)])]


def concessions(case: Case, deals: list[Deal]) -> list[Answer]:
    """Every minimal set to give up, with its cost, what it opens, and how far a no-deal must fall."""
    possible = [(deal, unmet(case, deal)) for deal in deals if allowed(case, deal)]
    found = []
    for given_up in minimal(broken for _, broken in possible):
        cost = sum((price(case, name) for name in given_up), Fraction(0))
        found.append((cost, len(given_up), sorted(given_up)))
    return [
        {
            "give_up": names,
            "cost": str(cost),
            "opens": sum(broken <= set(names) for _, broken in possible),
            "falls": {
                name: str(fall(case, name, [deal for deal, broken in possible if broken <= set(names)]))
                for name in names
                if name.endswith(".no_deal")
            },
        }
        for cost, _, names in sorted(found)
    ]


def price(case: Case, name: str) -> Fraction:
    return Fraction(1) if name.endswith(".no_deal") else case.red_lines[name].cost


def fall(case: Case, name: str, opened: list[Deal]) -> Fraction:
    """The least by which this no-deal must fall, the rest of the set being given up altogether."""
    party = name.removesuffix(".no_deal")
    return min(case.parties[party].no_deal[MIDDLE] - deal.points[party][MIDDLE] for deal in opened)


def set_aside(case: Case, deals: list[Deal]) -> list[Answer]:
    """Every minimal pair of issues to leave and preconditions to waive that opens a zone for the rest."""
    possible = [deal for deal in deals if allowed(case, deal)]
    lines = sorted(
        name
        for name, rule in case.red_lines.items()
        if rule.precondition and rule.party in case.members and name not in case.waived
    )
    opening: list[tuple[Names, Names, int]] = []
    for issues in subsets(removable(case)):
        left = left_alone(case, possible, issues)
        content = [deal for deal in left if not any(short_of(case, deal, name) for name in case.members)]
        for waived in subsets(lines):
            opens = count_left(case, content, issues, waived)
            if opens:
                opening.append((frozenset(issues), frozenset(waived), opens))
    smallest: list[tuple[Names, Names, int]] = []
    for pair in sorted(opening, key=lambda pair: len(pair[0]) + len(pair[1])):
        if not any(a <= pair[0] and b <= pair[1] for a, b, _ in smallest):
            smallest.append(pair)
    smallest.sort(key=lambda pair: (len(pair[0]), len(pair[1]), sorted(pair[0]), sorted(pair[1])))
    return [{"issues": sorted(a), "waive": sorted(b), "opens": opens} for a, b, opens in smallest]


def removable(case: Case) -> list[str]:
    return [name for name in case.agenda if case.issues[name].status_quo is not None]


def left_alone(case: Case, deals: list[Deal], issues: Iterable[str]) -> list[Deal]:
    """The deals in which these issues stand at their status quo; none where no issue would remain."""
    if set(issues) >= set(case.agenda):
        return []
    return [d for d in deals if all(d.options[name] == case.issues[name].status_quo for name in issues)]


def count_left(case: Case, content: list[Deal], issues: Iterable[str], waived: Iterable[str]) -> int:
    """How many break no red line that binds on what is left of the agenda."""
    agenda = set(case.agenda) - set(issues)
    binding = {
        name
        for name, rule in case.red_lines.items()
        if rule.party in case.members
        and (rule.issues <= agenda or (rule.precondition and name not in case.waived | set(waived)))
    }
    return sum(not deal.broken & binding for deal in content)


def linkage_clashes(case: Case) -> list[list[str]]:
    """Every minimal set of linkages that cannot all hold; any of them answers the question."""
    linkages = set(case.linkages)
    return [sorted(one) for one in clashes([deal.broken & linkages for deal in on_the_agenda(case)])]
