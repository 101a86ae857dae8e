"""What of a scenario rests on public statements, read slowly from the file as it is written.

It shares nothing with the model: it takes away from the plain mappings what is not public.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from oracles.reading import options_of

Raw = dict[str, Any]
TAKEN_FROM_ALL = frozenset({"why", "cost", "judgement", "confidential", "file"})


def public_raw(raw: Raw) -> Raw:
    """The file with nothing but what is public; parts of which nothing is left are empty."""
    kept: Raw = {
        part: raw[part]
        for part in ("detente", "title", "language", "date", "marking", "summary")
        if part in raw
    }
    kept["issues"] = {name: _issue(raw, name) for name in raw["issues"] if left(raw, name)}
    kept["parties"] = {name: {"name": party["name"]} for name, party in raw["parties"].items()}
    kept["positions"] = [_position(raw, one) for one in raw.get("positions") or () if is_stated(raw, one)]
    for part, is_kept in (("red_lines", is_stated), ("linkages", is_public)):
        rules = (raw.get(part) or {}).items()
        kept[part] = {name: _rule(raw, rule) for name, rule in rules if is_kept(raw, rule)}
    for name, rule in kept["linkages"].items():
        if "why" in raw["linkages"][name]:
            rule["why"] = raw["linkages"][name]["why"]
    known = {*kept["issues"], *kept["red_lines"]}
    kept["interests"] = [_interest(one, known) for one in raw.get("interests") or () if is_stated(raw, one)]
    forums = (raw.get("forums") or {}).items()
    kept["forums"] = {name: _forum(raw, forum) for name, forum in forums if is_held(raw, forum)}
    accounts = (raw.get("accounts") or {}).items()
    kept["accounts"] = {name: _account(raw, one) for name, one in accounts if is_told(raw, one)}
    cited = set(_cited(kept))
    kept["sources"] = {name: _bare(one) for name, one in (raw.get("sources") or {}).items() if name in cited}
    return kept


def left(raw: Raw, issue: str) -> list[str]:
    """The options of an issue that somebody has put forward."""
    given = raw["issues"][issue]
    named = given.get("options") or {}
    kept = [name for name in options_of(given) if not (named.get(name) or {}).get("judgement")]
    now = str(given.get("status_quo"))
    return [name for name in options_of(given) if name in kept or name == now] if kept else []


def is_public(raw: Raw, one: Raw) -> bool:
    """Whether a position, interest, rule or statement is unmarked, and options are left of all it names."""
    if one.get("judgement") or one.get("confidential"):
        return False
    named = {one["issue"]: one["option"]} if "option" in one else {}
    conditions = [named, *(one.get(part) or {} for part in ("when", "never", "only"))]
    return all(_named(raw, issue, said) for condition in conditions for issue, said in condition.items())


def is_stated(raw: Raw, one: Raw) -> bool:
    """Whether it is public, and a source carries it."""
    return is_public(raw, one) and bool(one.get("sources"))


def is_held(raw: Raw, forum: Raw) -> bool:
    """Whether a forum still decides something."""
    decides = forum.get("decides") or list(raw["issues"])
    return not forum.get("decides") or any(left(raw, issue) for issue in decides)


def is_told(raw: Raw, account: Raw) -> bool:
    """Whether all that is said to a question of fact is stated in public."""
    return not account.get("confidential") and all(is_stated(raw, one) for one in account["statements"])


def _named(raw: Raw, issue: str, said: Any) -> list[Any]:
    """What a condition says of an issue, without the options that are gone."""
    many = said if isinstance(said, list) else [said]
    gone = set(options_of(raw["issues"][issue])) - set(left(raw, issue))
    return [one for one in many if one not in gone]


def _issue(raw: Raw, name: str) -> Raw:
    issue = dict(raw["issues"][name])
    if "range" not in issue:
        issue["options"] = {option: _bare(issue["options"][option]) for option in left(raw, name)}
        if issue.get("status_quo") not in issue["options"]:
            issue.pop("status_quo", None)
    return issue


def _position(raw: Raw, one: Raw) -> Raw:
    return {**_bare(one), "option": _named(raw, one["issue"], one["option"])}


def _rule(raw: Raw, rule: Raw) -> Raw:
    said = {
        part: {issue: _named(raw, issue, said) for issue, said in rule[part].items()}
        for part in ("when", "never", "only")
        if rule.get(part)
    }
    return {**_bare(rule), **said}


def _interest(one: Raw, known: set[str]) -> Raw:
    return {**_bare(one), "behind": [name for name in one.get("behind") or () if name in known]}


def _forum(raw: Raw, forum: Raw) -> Raw:
    return {**forum, "decides": [issue for issue in forum.get("decides") or () if left(raw, issue)]}


def _account(raw: Raw, account: Raw) -> Raw:
    ours = ("background", "sources") if account.get("judgement") else ()
    kept = {field: part for field, part in _bare(account).items() if field not in ours}
    return {**kept, "statements": [_bare(one) for one in account["statements"]]}


def _bare(one: Raw) -> Raw:
    """Without what is never public, nor a way to a place on a machine."""
    kept = {field: part for field, part in one.items() if field not in TAKEN_FROM_ALL}
    if "via" in kept:
        kept["via"] = _bare(kept["via"])
    if str(kept.get("url")).startswith("file:"):
        del kept["url"]
    return kept


def _cited(part: Any) -> Iterator[str]:
    """All that stands under ``sources`` anywhere."""
    if isinstance(part, dict):
        yield from part.get("sources") or ()
        for one in part.values():
            yield from _cited(one)
    elif isinstance(part, list):
        for one in part:
            yield from _cited(one)
