"""Results made wrong in every way that a value allows: what a verification must refuse."""

from collections.abc import Iterator
from copy import deepcopy
from fractions import Fraction
from typing import Any

Json = Any
Path = tuple[str | int, ...]

#: These say which question is answered; another question may well have the same answer.
QUESTION = {"agenda", "forum", "circumstance", "waived"}
COUNTS = {"count", "improves", "opens", "refuses"}


def forgeries(result: Json) -> Iterator[tuple[str, Json]]:
    """One wrong result after another, each with what was done to it."""
    for path, value in places(result):
        if path and path[0] in QUESTION:
            continue
        for what, forged in wrong_values(result, path, value):
            yield f"{'/'.join(map(str, path))}: {what}", replaced(result, path, forged)
    yield from false_bounds(result)
    yield from other_solutions(result)


def places(value: Json, path: Path = ()) -> Iterator[tuple[Path, Json]]:
    """Every value inside, with the keys that lead to it."""
    if path:
        yield path, value
    parts = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in parts:
        yield from places(part, (*path, key))


def replaced(result: Json, path: Path, value: Json) -> Json:
    forged = deepcopy(result)
    inner = forged
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return forged


def wrong_values(result: Json, path: Path, value: Json) -> Iterator[tuple[str, Json]]:
    if isinstance(value, bool):
        yield "flipped", not value
    elif isinstance(value, int):
        yield "one more", value + 1
        yield "one less", value - 1
        yield "another type", str(value)
    elif isinstance(value, str):
        yield from wrong_texts(path, value)
    elif isinstance(value, list):
        yield from wrong_lists(result, path, value)
    elif isinstance(value, dict):
        for key in value:
            yield f"without {key}", {name: part for name, part in value.items() if name != key}
    elif value is None:
        yield from invented(path)


def invented(path: Path) -> Iterator[tuple[str, Json]]:
    """Something in the place of null, which says that there is nothing to say."""
    if path[-1] in ("exists", "open"):
        yield "decided", True
        yield "decided the other way", False
    elif path[-1] in COUNTS:
        yield "counted", 0
    else:
        yield "invented", {}
        yield "an empty list", []


def wrong_texts(path: Path, value: str) -> Iterator[tuple[str, Json]]:
    if path[0] == "cut":
        return
    yield "another name", value + "x"
    if "points" in path or "falls" in path or path[-1] == "cost":
        yield "a little more", str(Fraction(value) + Fraction(1, 7))
        yield "the wrong sign", str(-Fraction(value) - 1)


def wrong_lists(result: Json, path: Path, value: list[Json]) -> Iterator[tuple[str, Json]]:
    if path[0] == "cut":
        return
    for place in range(len(value)):
        yield f"without {place}", value[:place] + value[place + 1 :]
        yield f"{place} twice", value[: place + 1] + value[place:]
    for place in range(len(value) - 1):
        yield f"{place} later", [*value[:place], value[place + 1], value[place], *value[place + 2 :]]
    if not value or isinstance(value[0], str):
        for name in known_names(result):
            if name not in value:
                yield f"with {name}", sorted([*value, name])


def known_names(result: Json) -> list[str]:
    """Names that might stand in a set of the result: of members, rules and demands."""
    names = {*result["parties"], *(f"{party}.no_deal" for party in result["parties"])}
    for entry in result["conflicts"]:
        names |= set(entry)
    return sorted(names)


def false_bounds(result: Json) -> Iterator[tuple[str, Json]]:
    for path, value in places(result):
        if path[-1] in COUNTS and isinstance(value, int):
            key = path[-1]
            inner = find(result, path[:-1])
            for what, bounds in (("too high", [value + 1, value + 9]), ("too low", [0, value - 1])):
                forged = {**inner, key: None, f"{key}_bounds": bounds}
                yield f"{'/'.join(map(str, path))}: bounds {what}", put(result, path[:-1], forged)
            yield f"{'/'.join(map(str, path))}: without bounds", put(result, path[:-1], {**inner, key: None})


def other_solutions(result: Json) -> Iterator[tuple[str, Json]]:
    for name, solution in (result["solutions"] or {}).items():
        for entry in result["frontier"] or ():
            other = {key: entry[key] for key in ("deal", "points")}
            if solution is not None and other != solution:
                yield f"{name} replaced", replaced(result, ("solutions", name), other)
        if solution is not None:
            yield f"{name} left out", replaced(result, ("solutions", name), None)
    for key in ("solutions", "frontier"):
        if result[key] is not None:
            yield f"{key} left out", replaced(result, (key,), None)


def find(result: Json, path: Path) -> Json:
    for key in path:
        result = result[key]
    return result


def put(result: Json, path: Path, value: Json) -> Json:
    return replaced(result, path, value) if path else value


def weaker(result: Json) -> Iterator[tuple[str, Json]]:
    """Results that leave something open which could be known; nothing in them is wrong."""
    zone = result["zone"]
    yield (
        "count left open",
        {**result, "zone": {**zone, "count": None, "count_bounds": [zone["count"], 10**9]}},
    )
    certain = {"exists": None, "count": None, "count_bounds": [0, zone["certain"]["count"]]}
    yield "certain left open", {**result, "zone": {**zone, "certain": certain}}
    if result["frontier"]:
        yield "frontier left open", {**result, "frontier": None, "cut": [*result["cut"], "frontier"]}
        solutions = {**result["solutions"], "utilitarian": None}
        yield (
            "a solution left open",
            {**result, "solutions": solutions, "cut": [*result["cut"], "solutions.utilitarian"]},
        )
