"""Gives what is not public of a scenario new ids, wherever they stand in its file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from oracles.public import is_public, is_stated, left
from oracles.reading import options_of

Raw = dict[str, Any]
#: What makes a rule public, by the part of the file: a linkage tells logic, which needs no source.
IS_KEPT = {"red_lines": is_stated, "linkages": is_public}


def rename(raw: Raw, word: Callable[[], str]) -> None:
    """Gives all that is secret an id of its own, a word each."""
    options = {
        (name, option): word()
        for name, issue in raw["issues"].items()
        for option in options_of(issue)
        if option not in left(raw, name)
    }
    rules = {
        name: word()
        for part, is_kept in IS_KEPT.items()
        for name, rule in raw[part].items()
        if not is_kept(raw, rule)
    }
    _rename_options(raw, options)
    for part in IS_KEPT:
        raw[part] = {rules.get(name, name): rule for name, rule in raw[part].items()}
    changes = raw.pop("circumstances", {}).values()
    if changes:
        raw["circumstances"] = {word(): change for change in changes}
    for change in changes:
        change["drop"] = [rules.get(name, name) for name in change.get("drop", ())]
        change["red_lines"] = {word(): line for line in change.get("red_lines", {}).values()}


def _rename_options(raw: Raw, names: dict[tuple[str, str], str]) -> None:
    def renamed(issue: str, said: Any) -> Any:
        if isinstance(said, list):
            return [renamed(issue, one) for one in said]
        return names.get((issue, said), said)

    for name, issue in raw["issues"].items():
        if "options" in issue:
            issue["options"] = {renamed(name, option): about for option, about in issue["options"].items()}
        if "status_quo" in issue:
            issue["status_quo"] = renamed(name, issue["status_quo"])
    for one in raw["positions"]:
        one["option"] = renamed(one["issue"], one["option"])
    for party in raw["parties"].values():
        for name, worth in (party.get("points") or {}).items():
            party["points"][name] = {renamed(name, option): points for option, points in worth.items()}
    for condition in _conditions(raw):
        for name, said in condition.items():
            condition[name] = renamed(name, said)


def _conditions(raw: Raw) -> Iterator[Raw]:
    """All conditions of a scenario."""
    changes = raw.get("circumstances", {}).values()
    rules = [*raw["red_lines"].values(), *raw["linkages"].values()]
    rules += [line for change in changes for line in change.get("red_lines", {}).values()]
    rules += [synergy for party in raw["parties"].values() for synergy in party.get("synergies", ())]
    for rule in rules:
        yield from (rule[part] for part in ("when", "never", "only") if rule.get(part))
