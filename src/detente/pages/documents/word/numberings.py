"""Lists: one definition for points, one for numbers, and for each numbered list a count of its own."""

from __future__ import annotations

from collections.abc import Sequence

from detente.pages.documents.word.markup import element

_POINTS = ("•", "–", "·")
#: Instances 1 and 2 are those that the list styles name; each numbered list has a further one.
FIRST = 3


def numberings(starts: Sequence[int]) -> str:
    """The definitions, and an instance for each numbered list, with the number of its first point."""
    points = (_level(depth, "bullet", point, 284) for depth, point in enumerate(_POINTS))
    numbers = _level(0, "decimal", "%1.", 340)
    definitions = _definition(0, *points) + _definition(1, numbers)
    named = _instance(1, 0) + _instance(2, 1)
    lists = (
        _instance(number, 1, element("lvlOverride", element("startOverride", val=start), ilvl=0))
        for number, start in enumerate(starts, start=FIRST)
    )
    return "".join((definitions, named, *lists))


def _definition(number: int, *levels: str) -> str:
    kind = element("multiLevelType", val="hybridMultilevel")
    return element("abstractNum", kind, *levels, abstractNumId=number)


def _instance(number: int, definition: int, *overrides: str) -> str:
    return element("num", element("abstractNumId", val=definition), *overrides, numId=number)


def _level(depth: int, kind: str, words: str, step: int) -> str:
    place = element("pPr", element("ind", left=step * (depth + 1), hanging=step))
    return element(
        "lvl",
        element("start", val=1),
        element("numFmt", val=kind),
        element("lvlText", val=words),
        element("lvlJc", val="left"),
        place,
        ilvl=depth,
    )
