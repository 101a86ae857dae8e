"""What never enters the arithmetic: accounts of what happened, and what of a scenario is confidential."""

from typing import Any

from oracles.dice import Dice

Raw = dict[str, Any]
ACCOUNT_IDS = ("promise", "1990", "Öl")
#: The parts of a file of which each entry may be confidential.
PARTS = ("positions", "interests", "red_lines", "linkages", "circumstances")


def add_accounts(dice: Dice, raw: Raw) -> None:
    """One to three questions of fact in some of the scenarios."""
    if dice.chance(35):
        count = dice.draw(1, len(ACCOUNT_IDS))
        raw["accounts"] = {name: _account(dice, raw) for name in dice.mixed(ACCOUNT_IDS, count)}


def mark_confidential(dice: Dice, raw: Raw) -> None:
    """Mark some of what may be confidential, in some of the scenarios."""
    if not dice.chance(35):
        return
    for part in PARTS:
        inner = raw.get(part) or ()
        for one in inner.values() if isinstance(inner, dict) else inner:
            for marked in (one, *one.get("red_lines", {}).values()):
                if dice.chance(30):
                    marked["confidential"] = dice.pick((True, True, False))


def _account(dice: Dice, raw: Raw) -> Raw:
    account: Raw = {"question": dice.pick(("Was it promised?", {"de": "Zugesagt?", "en": "Promised?"}))}
    if dice.chance(40):
        account |= {"background": 'Nobody knows: "it" is lost.', "judgement": True}
    if dice.chance(20):
        account["confidential"] = True
    account["statements"] = [_statement(dice, raw) for _ in range(dice.draw(1, 3))]
    return account


def _statement(dice: Dice, raw: Raw) -> Raw:
    statement: Raw = {}
    if dice.chance(70):
        statement["party"] = dice.pick(list(raw["parties"]))
    if "party" not in statement or dice.chance(30):
        statement["by"] = dice.pick(("A minister", "NO", {"fr": "Un témoin", "en": "A witness"}))
    if dice.chance(70):
        statement["says"] = dice.pick(("That it was.", "No.", "2022"))
    if "says" not in statement or dice.chance(30):
        statement["quote"] = dice.pick(("Never.", "<= 2"))
    if dice.chance(40):
        statement["date"] = dice.pick(("2021", "2021-12", "2022-01-10"))
    for mark, percent in (("judgement", 50), ("confidential", 15)):
        if dice.chance(percent):
            statement[mark] = True
    return statement
