"""The whole answer to a small scenario by listing all its deals; what the engine must agree with."""

from collections.abc import Iterable
from math import prod
from typing import Any

from oracles import clashes as why
from oracles.deals import Deal, allowed, deal_of, on_the_agenda, refuses, status_quo, what_breaks, willing
from oracles.differences import differences
from oracles.reading import Case, Raw, option_of, read, subsets
from oracles.stated import stated
from oracles.zone import beats, carried, counted, frontier, gains, options, points, shown, solutions, zone

__all__ = ["answer", "differences", "score"]

Answer = dict[str, Any]


def answer(
    raw: Raw,
    *,
    agenda: Iterable[str] | None = None,
    without: Iterable[str] = (),
    waive: Iterable[str] = (),
    forum: str | None = None,
    circumstance: str | None = None,
    limit: int = 20,
    frontier_limit: int = 100_000,
) -> Answer:
    """All fields of the analysis in their exact form, its lists in full whatever the limits.

    One key more, "beyond", is no part of the answer: what `differences` needs to judge cut lists.
    """
    waive = list(waive)
    case = read(raw, agenda=agenda, without=without, waive=waive, forum=forum, circumstance=circumstance)
    deals = on_the_agenda(case)
    found, linked = counted(case, deals), any(allowed(case, deal) for deal in deals)
    explained = linked and not found and case.majority is None
    said = stated(case, deals)
    result: Answer = {
        "scenario": case.title,
        "parties": case.members,
        "unscored": [member for member in case.members if not case.parties[member].scored],
        "issues": list(case.issues),
        "agenda": case.agenda,
        "forum": forum,
        "circumstance": circumstance,
        "waived": sorted(case.waived),
        "deals": prod(len(case.issues[name].options) for name in case.agenda),
        "status_quo": today(case),
        "zone": zone(case, deals),
        "options": options(case, deals),
        "stated": said,
        "frontier": entries(case, found),
        "solutions": solutions(case, found),
        "conflicts": why.conflicts(case, deals) if explained else [],
        "concessions": why.concessions(case, deals) if explained else [],
        "set_aside": why.set_aside(case, deals) if explained else [],
        "outside": None if forum is None else outside(case, found),
        "cut": left_out(case, said),
        "beyond": {"limit": limit, "frontier_limit": frontier_limit, "linkages_clashes": []},
    }
    if not linked:
        result["beyond"]["linkages_clashes"] = why.linkage_clashes(case)
        result["linkages_clash"] = result["beyond"]["linkages_clashes"][0]
    if case.majority is not None:
        result["coalitions"] = [coalition(case.among(members), deals) for members in winning(case)]
        result["needed"] = [member for member in case.members if not case.wins(set(case.members) - {member})]
    return result


def score(raw: Raw, deal: dict[str, Any], **terms: Any) -> Answer:
    """What is said of one deal; it should leave the issues that are not on the agenda alone."""
    case = read(raw, **terms)
    chosen = {
        name: option_of(issue, deal[name]) if name in deal else issue.status_quo
        for name, issue in case.issues.items()
    }
    if None in chosen.values() or set(deal) - set(case.issues):
        raise ValueError("not a deal")
    one = deal_of(case, {name: str(option) for name, option in chosen.items()})
    members = case.scored_members()
    mine = points(one, members)
    better = [other for other, _ in efficient_deals(case) if beats(points(other, members), mine)]
    return {
        **shown(case, one),
        "gains": {name: str(gain) for name, gain in zip(members, gains(case, one), strict=True)},
        "breaks": what_breaks(case, one),
        "in_zone": in_zone(case, one),
        "efficient": not better,
        "better": shown(case, better[0]) if better else None,
    }


def in_zone(case: Case, deal: Deal) -> bool | None:
    if not (allowed(case, deal) and case.wins(willing(case, deal))):
        return False
    return True if carried(case, deal) else None


def efficient_deals(case: Case) -> list[tuple[Deal, int]]:
    return frontier(case, counted(case, on_the_agenda(case)))


def today(case: Case) -> Answer | None:
    deal = status_quo(case)
    return None if deal is None else {**shown(case, deal), "breaks": what_breaks(case, deal)}


def entries(case: Case, found: list[Deal]) -> list[Answer] | None:
    if not case.scored_members():
        return None
    return [{**shown(case, deal), "alternatives": alike} for deal, alike in frontier(case, found)]


def outside(case: Case, found: list[Deal]) -> Answer:
    strangers = [name for name in case.parties if name not in case.members]
    return {name: {"refuses": sum(refuses(case, deal, name) for deal in found)} for name in strangers}


def left_out(case: Case, said: Answer | None) -> list[str]:
    """What is cut whatever the limits."""
    cut = [f"options.{name}" for name in case.agenda if len(case.issues[name].options) > 100]
    if case.majority is not None:
        cut += ["conflicts", "concessions", "set_aside"] + (["stated"] if said is not None else [])
    return cut


def winning(case: Case) -> list[list[str]]:
    """Every minimal winning coalition, fewest members first, then in the order of the file."""
    found: list[tuple[str, ...]] = []
    for members in subsets(case.members):
        if case.wins(members) and not any(set(part) <= set(members) for part in found):
            found.append(members)
    return [list(members) for members in found]


def coalition(case: Case, deals: list[Deal]) -> Answer:
    found, linked = counted(case, deals), any(allowed(case, deal) for deal in deals)
    explained = linked and not found
    return {
        "members": case.members,
        "zone": zone(case, deals),
        "solutions": solutions(case, found),
        "conflicts": why.conflicts(case, deals) if explained else [],
        "concessions": why.concessions(case, deals) if explained else [],
    }
