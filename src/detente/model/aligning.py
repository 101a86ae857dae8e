"""Two scenarios brought together: the earlier one in the ids and the language of the later one.

An id decides what is what. Where an id is in one of them only, a thing with the same title is the same
thing under another id.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any, TypeVar

from detente.model.accounts import Account
from detente.model.changes import Kind, Thing
from detente.model.forums import Forum
from detente.model.issues import Issue, Option
from detente.model.parties import Party
from detente.model.renaming import NewIds, with_new_ids
from detente.model.rules import Linkage, RedLine
from detente.model.scenario import Circumstance, Scenario
from detente.model.sources import Source
from detente.model.texts import Text

_T = TypeVar("_T", bound=Issue | Option | Party | Source | Linkage | Forum | Circumstance | Account)
_Key = Callable[[Any], Hashable]


@dataclass(frozen=True, slots=True)
class Aligned:
    """The earlier scenario with the later one's ids; ``was`` has the id that a thing had before."""

    scenario: Scenario
    was: Mapping[Thing, str]


def aligned(before: Scenario, after: Scenario) -> Aligned:
    """The earlier scenario as the later one would call its parts; itself where no id has changed."""
    spoken = before
    if before.language != after.language:
        spoken = _retagged(before, before.language, after.language)
    table = dict(_table_ids(spoken, after))
    named = with_new_ids(spoken, NewIds(table))
    rest = dict(_other_ids(named, after))
    was = {replace(old, id=new): old.id for old, new in (*table.items(), *rest.items())}
    return Aligned(with_new_ids(named, NewIds(rest)), was)


def _table_ids(before: Scenario, after: Scenario) -> Iterator[tuple[Thing, str]]:
    """New ids of sources, parties, issues and options."""
    yield from _new_ids(Kind.SOURCE, before.sources, after.sources, _title_or_content)
    yield from _new_ids(Kind.PARTY, before.parties, after.parties, lambda party: str(party.name))
    issues = dict(_new_ids(Kind.ISSUE, before.issues, after.issues, _title))
    yield from issues.items()
    later = {issue.id: issue for issue in after.issues}
    for issue in before.issues:
        same = later.get(issues.get(Thing(kind=Kind.ISSUE, id=issue.id), issue.id))
        if same is not None:
            yield from _new_ids(Kind.OPTION, issue.options, same.options, _title, within=same.id)


def _other_ids(before: Scenario, after: Scenario) -> Iterator[tuple[Thing, str]]:
    """New ids of rules, forums, circumstances and accounts; all that they name has its new id already."""
    taken = {rule.id for rule in _rules(before)}
    lines = (before.red_lines, after.red_lines)
    yield from _new_ids(Kind.RED_LINE, *lines, _owner_and_content, taken=taken)
    yield from _new_ids(Kind.LINKAGE, before.linkages, after.linkages, _title_or_content, taken=taken)
    yield from _new_ids(Kind.FORUM, before.forums, after.forums, _title_or_content)
    yield from _new_ids(Kind.CIRCUMSTANCE, before.circumstances, after.circumstances, _title_or_content)
    yield from _new_ids(Kind.ACCOUNT, before.accounts, after.accounts, lambda one: str(one.question))


def _rules(scenario: Scenario) -> Iterator[Linkage]:
    yield from (*scenario.red_lines, *scenario.linkages)
    for circumstance in scenario.circumstances:
        yield from circumstance.red_lines


def _new_ids(
    kind: Kind,
    before: Collection[_T],
    after: Collection[_T],
    key: _Key,
    *,
    within: str = "",
    taken: Collection[str] = (),
) -> Iterator[tuple[Thing, str]]:
    """Those that went under one id and came under another: the only ones with their key on both sides."""
    ids_before, ids_after = {one.id for one in before}, {one.id for one in after}
    gone = _alone((one for one in before if one.id not in ids_after), key)
    came = _alone((one for one in after if one.id not in ids_before and one.id not in taken), key)
    for called, old in gone.items():
        if called in came:
            yield Thing(kind=kind, id=old, within=within), came[called]


def _alone(some: Iterable[_T], key: _Key) -> dict[Hashable, str]:
    """The ids by their keys, where no other has the same key."""
    keys = [(key(one), one.id) for one in some]
    times = Counter(called for called, _id in keys)
    return {called: one_id for called, one_id in keys if called is not None and times[called] == 1}


def _title(one: Issue | Option) -> str | None:
    return str(one.title) if one.title else None


def _title_or_content(one: Source | Linkage | Forum | Circumstance) -> Hashable:
    return str(one.title) if one.title else repr(replace(one, id=""))


def _owner_and_content(line: RedLine) -> Hashable:
    return line.party, _title_or_content(line)


def _retagged(value: Any, old: str, new: str) -> Any:
    """The value with each text that was in the one language, and in no other, told to be in the other."""
    match value:
        case Text(wordings=((language, wording),)) if language == old:
            return Text.plain(wording, new)
        case tuple():
            return tuple(_retagged(one, old, new) for one in value)
        case Mapping():
            return {key: _retagged(one, old, new) for key, one in value.items()}
        case _ if is_dataclass(value) and not isinstance(value, type | Text):
            parts = {part.name: getattr(value, part.name) for part in fields(value) if part.init}
            return replace(value, **{name: _retagged(part, old, new) for name, part in parts.items()})
        case _:
            return value
