"""What the parties have said, cell by cell, and what that leaves open: no points, no red lines."""

from typing import Any

from oracles.clashes import clashes, left_alone, minimal, removable
from oracles.deals import Deal, allowed
from oracles.reading import Case, covered, subsets

Answer = dict[str, Any]
Stances = dict[tuple[str, str, str], str]  # by party, issue and option


def stated(case: Case, deals: list[Deal]) -> Answer | None:
    if not case.positions:
        return None
    stances = latest(case)
    linked = [deal for deal in deals if allowed(case, deal)]
    possible = [deal for deal in linked if is_possible(case, stances, deal)]
    certain = sum(is_certain(case, stances, deal) for deal in linked)
    explained = bool(linked) and not possible and case.majority is None
    return {
        "certain": {"exists": certain > 0, "count": certain},
        "possible": {"exists": bool(possible), "count": len(possible)},
        "options": options(case, stances, linked),
        "conflicts": conflicts(case, stances, linked) if explained else [],
        "concessions": concessions(case, stances, linked) if explained else [],
        "set_aside": set_aside(case, stances, linked) if explained else [],
    }


def latest(case: Case) -> Stances:
    """Of several positions that cover an option the latest counts; undated before dated, then the later."""
    said: Stances = {}
    order = sorted(range(len(case.positions)), key=lambda place: (day(case.positions[place]), place))
    for position in (case.positions[place] for place in order):
        issue = position["issue"]
        for option in covered(case.issues[issue], position["option"]):
            said[position["party"], issue, option] = position["stance"]
    return said


def day(position: dict[str, Any]) -> tuple[int, ...]:
    """Undated is the empty tuple; a year or a month comes before every date in it, as tuples compare."""
    date = position.get("date")
    return tuple(int(part) for part in str(date).split("-")) if date is not None else ()


def refused(case: Case, stances: Stances, deal: Deal, member: str) -> frozenset[str]:
    """The issues on the agenda on which it has what the member rejects, as PARTY.ISSUE."""
    return frozenset(
        f"{member}.{issue}"
        for issue in case.agenda
        if stances.get((member, issue, deal.options[issue])) == "rejects"
    )


def grants(case: Case, stances: Stances, deal: Deal, member: str) -> bool:
    return all(
        stances.get((member, issue, deal.options[issue])) in ("demands", "accepts") for issue in case.agenda
    )


def is_possible(case: Case, stances: Stances, deal: Deal) -> bool:
    return case.wins(member for member in case.members if not refused(case, stances, deal, member))


def is_certain(case: Case, stances: Stances, deal: Deal) -> bool:
    return case.wins(member for member in case.members if grants(case, stances, deal, member))


def options(case: Case, stances: Stances, linked: list[Deal]) -> Answer:
    table: Answer = {}
    for issue in case.agenda:
        if len(case.issues[issue].options) > 100:
            continue
        table[issue] = {}
        for option in case.issues[issue].options:
            having = [deal for deal in linked if deal.options[issue] == option]
            table[issue][option] = {
                "open": any(is_possible(case, stances, deal) for deal in having),
                "barred_by": [
                    member
                    for member in case.members
                    if having and all(refused(case, stances, deal, member) for deal in having)
                ],
            }
    return table


def all_refused(case: Case, stances: Stances, deal: Deal) -> frozenset[str]:
    return frozenset().union(*(refused(case, stances, deal, member) for member in case.members))


def conflicts(case: Case, stances: Stances, linked: list[Deal]) -> list[list[str]]:
    return [sorted(one) for one in clashes([all_refused(case, stances, deal) for deal in linked])]


def concessions(case: Case, stances: Stances, linked: list[Deal]) -> list[Answer]:
    broken = [all_refused(case, stances, deal) for deal in linked]
    return [
        {"give_up": sorted(given_up), "opens": sum(names <= given_up for names in broken)}
        for given_up in minimal(broken)
    ]


def set_aside(case: Case, stances: Stances, linked: list[Deal]) -> list[Answer]:
    """Every minimal set of issues to leave at their status quo, whatever was said of it."""
    opens: dict[frozenset[str], int] = {}
    for issues in subsets(removable(case)):
        left = left_alone(case, linked, issues)
        told = {
            f"{member}.{issue}" for member in case.members for issue in case.agenda if issue not in issues
        }
        opens[frozenset(issues)] = sum(not all_refused(case, stances, deal) & told for deal in left)
    opening = minimal(issues for issues, count in opens.items() if count)
    return [{"issues": sorted(issues), "opens": opens[issues]} for issues in opening]
