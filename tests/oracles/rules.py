"""Random conditions, red lines and linkages for a scenario in the making."""

from collections.abc import Callable
from typing import Any

from oracles.dice import Dice
from oracles.reading import number, options_of

Raw = dict[str, Any]
RED_LINE_IDS = ("r1", "guarantee", "10", "9", "Z", "é", "open-door")
LINKAGE_IDS = ("l1", "B", "verified", "l-2")


def add_rules(dice: Dice, raw: Raw) -> None:
    if count := dice.pick((0, 1, 2, 3, 3, 5, 6)):
        raw["red_lines"] = {name: make_red_line(dice, raw) for name in dice.mixed(RED_LINE_IDS, count)}
    count = dice.pick((0, 0, 1, 1, 2, 3))
    linkages = {name: _rule(dice, raw["issues"], 75) for name in dice.mixed(LINKAGE_IDS[:3], count)}
    if dice.chance(4):
        linkages |= _clash(dice, raw["issues"])
    if linkages:
        raw["linkages"] = linkages


def make_red_line(dice: Dice, raw: Raw) -> Raw:
    line = {"party": dice.pick(list(raw["parties"])), **_rule(dice, raw["issues"], 40)}
    if dice.chance(45):
        line["precondition"] = dice.pick((True, True, True, False))
    if dice.chance(40):
        line["cost"] = dice.pick(("1", "2", "5", "1/2", "0", "1.5"))
    return line


def condition(dice: Dice, issues: Raw, count: int) -> Raw:
    """So many issues, where there are as many, each with an option or several."""
    names = dice.mixed(list(issues), min(count, len(issues)))
    return {name: _named(dice, options_of(issues[name]), "range" in issues[name]) for name in names}


def _rule(dice: Dice, issues: Raw, conditional: int) -> Raw:
    rule: Raw = {}
    if len(issues) > 1 and dice.chance(conditional):
        rule["when"] = condition(dice, issues, dice.pick((1, 1, 2)))
    elif dice.chance(5):
        rule["when"] = None
    count = dice.pick((1, 1, 1, 2, 3))
    rule[dice.pick(("never", "only"))] = condition(dice, issues, count)
    return rule


def _clash(dice: Dice, issues: Raw) -> Raw:
    """Two linkages that cannot both hold."""
    name = dice.pick(list(issues))
    first, *rest = options_of(issues[name])
    return {"l-2": {"only": {name: first}}, "l-3": {"only": {name: rest}}}


def _named(dice: Dice, options: list[str], numeric: bool) -> Any:
    one: Callable[[], str] = lambda: _stretch(dice, options) if numeric else dice.pick(options)  # noqa: E731
    if not dice.chance(40):
        return one()
    return [one() for _ in range(dice.draw(1, 3))]


def _stretch(dice: Dice, options: list[str]) -> str:
    """A number, a comparison or a stretch, spaced in one way or another."""
    numbers = [number(option) for option in options]
    at = dice.pick(numbers)
    match dice.draw(0, 3):
        case 0:
            return dice.written(at)
        case 1:
            high = dice.pick([value for value in numbers if value >= at])
            return dice.pick((f"{at}..{high}", f"{at} .. {high}"))
        case _:
            sign = dice.pick(("<=", ">=", "<=", ">=", "<", ">"))
            return sign + dice.pick((" ", "", "  ")) + dice.written(at + number(dice.pick(("0", "0", "1/8"))))
