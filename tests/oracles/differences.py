"""Where the engine's answer and the brute force's differ, field by field, lists cut at a limit included."""

from collections.abc import Iterator
from typing import Any

Answer = dict[str, Any]
IN_ORDER = ("conflicts", "frontier")  # cut, these hold true members in order, not always the first


def differences(engine: Answer, oracle: Answer) -> list[str]:
    """What differs and how, one text for each place; empty where the two answers agree."""
    return list(_compare(engine, oracle))


def _compare(engine: Answer, oracle: Answer) -> Iterator[str]:
    beyond = oracle["beyond"]
    oracle = {key: value for key, value in oracle.items() if key != "beyond"}
    yield from _keys("", engine, oracle)
    cut = set(oracle["cut"])
    for key in (key for key in oracle if key in engine):
        mine, true = engine[key], oracle[key]
        limit = beyond["frontier_limit"] if key == "frontier" else beyond["limit"]
        if key == "linkages_clash":
            if mine not in beyond["linkages_clashes"]:
                yield f"linkages_clash: {mine} is none of {beyond['linkages_clashes']}"
        elif key == "coalitions":
            yield from _coalitions(mine, true, limit, cut)
        elif key == "stated" and isinstance(mine, dict) and isinstance(true, dict):
            yield from _parts("stated", "stated", mine, true, limit, cut)
        elif key in ("conflicts", "concessions", "set_aside", "frontier"):
            yield from _list(key, key, mine, true, limit, cut)
        elif key != "cut":
            yield from _unlike(key, mine, true)
    yield from _cut(engine.get("cut"), cut)


def _keys(path: str, engine: Answer, oracle: Answer) -> Iterator[str]:
    where = f"{path}: " if path else ""
    if missing := [key for key in oracle if key not in engine]:
        yield f"{where}missing {', '.join(missing)}"
    if more := [key for key in engine if key not in oracle]:
        yield f"{where}not expected {', '.join(f'{key} = {engine[key]!r}' for key in more)}"


def _coalitions(mine: list[Answer], true: list[Answer], limit: int, cut: set[str]) -> Iterator[str]:
    if len(true) > limit:
        cut.add("coalitions")
    expected = true[:limit]
    if len(mine) != len(expected):
        yield f"coalitions: {len(mine)} where there should be {len(expected)}"
    for place, (one, other) in enumerate(zip(mine, expected, strict=False)):
        yield from _parts(f"coalitions[{place}]", "coalitions", one, other, limit, cut)


def _parts(path: str, name: str, mine: Answer, true: Answer, limit: int, cut: set[str]) -> Iterator[str]:
    """A part of the answer that has lists of its own."""
    yield from _keys(path, mine, true)
    for key in (key for key in true if key in mine):
        if key in ("conflicts", "concessions", "set_aside"):
            yield from _list(f"{path}.{key}", f"{name}.{key}", mine[key], true[key], limit, cut)
        else:
            yield from _unlike(f"{path}.{key}", mine[key], true[key])


def _list(path: str, name: str, mine: Any, true: Any, limit: int, cut: set[str]) -> Iterator[str]:
    """A list that stops at a limit: the whole of it, or where it is longer, what the rules let stand."""
    if not isinstance(mine, list) or not isinstance(true, list) or len(true) <= limit:
        yield from _unlike(path, mine, true)
        return
    cut.add(name)
    if len(mine) != limit:
        yield f"{path}: {len(mine)} entries where the limit is {limit} and there are {len(true)}"
    elif not name.endswith(IN_ORDER):
        yield from _unlike(path, mine, true[:limit])
    else:
        places = [true.index(one) if one in true else -1 for one in mine]
        for place, one in zip(places, mine, strict=True):
            if place < 0:
                yield f"{path}: {one} is no true member"
        if -1 not in places and places != sorted(set(places)):
            yield f"{path}: out of order or twice, places {places}"


def _cut(mine: Any, expected: set[str]) -> Iterator[str]:
    if not isinstance(mine, list):
        yield f"cut: {mine!r} is no list"
    elif sorted(mine) != sorted(expected):
        yield f"cut: {sorted(mine)} where it should be {sorted(expected)}"


def _unlike(path: str, mine: Any, true: Any) -> Iterator[str]:
    """Where two values differ; true is not 1, and the order of an object's keys does not matter."""
    if isinstance(mine, dict) and isinstance(true, dict):
        yield from _keys(path, mine, true)
        for key in (key for key in true if key in mine):
            yield from _unlike(f"{path}.{key}", mine[key], true[key])
    elif isinstance(mine, list) and isinstance(true, list):
        if len(mine) != len(true):
            yield f"{path}: {len(mine)} entries {mine!r} where there should be {len(true)} {true!r}"
            return
        for place, (one, other) in enumerate(zip(mine, true, strict=True)):
            yield from _unlike(f"{path}[{place}]", one, other)
    elif type(mine) is not type(true) or mine != true:
        yield f"{path}: {mine!r} where it should be {true!r}"
