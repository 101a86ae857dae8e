"""Makes a scenario, draw by draw: issues, then whom they concern, then what was said and what binds."""

from itertools import pairwise
from math import prod
from typing import Any

from oracles.accounts import add_accounts, mark_confidential
from oracles.dice import Dice
from oracles.reading import number, options_of
from oracles.rules import add_rules, condition, make_red_line

Raw = dict[str, Any]
PARTY_IDS = ("russia", "usa", "NO", "Ελλάς", "2022", "b-1", "no_2")
ISSUE_IDS = ("troops", "no", "2021", "Öl", "x_1", "A", "no_deal", "missiles")
OPTION_IDS = ("yes", "NO", "off", "1.0", "2022", "a b", "10..20", "<= 2", "für alle", "B", "-", "0")
STANCES = ("rejects", "accepts", "demands", "open", "unknown")
DATES = ("2021", "2021-12", "2021-12-17", "2021-12-01", "2022-01", "2022-01-10", "2022")
POINTS = (
    ("0", "1", "2"),
    ("0", "1", "2", "3", "5"),
    ("0", "1", "4", "-1", "-3"),
    ("0", "1/2", "7/3", "10", "-2", "3.5"),
)
NO_DEALS = ("0", "1", "2", "3", "4", "6", "9", "-2", "5/2", "1/3")


def make_raw(dice: Dice) -> Raw:
    raw: Raw = {"detente": "1", "title": _title(dice)}
    if dice.chance(30):
        raw["language"] = dice.pick(("en", "de"))
    if dice.chance(20):
        raw |= {"date": "2022-01-10", "summary": 'What: is "it" about?', "marking": None}
    raw["issues"] = _issues(dice)
    raw["parties"] = _parties(dice, raw["issues"])
    _add_positions(dice, raw)
    if dice.chance(15):
        party = next(iter(raw["parties"]))
        raw["interests"] = [{"party": party, "text": "to be safe", "kind": "security", "judgement": True}]
    add_rules(dice, raw)
    if dice.chance(65):
        raw["forums"] = {name: _forum(dice, raw) for name in ("geneva", "osce")[: dice.draw(1, 2)]}
    if dice.chance(40):
        raw["circumstances"] = {"build-up": _circumstance(dice, raw)}
    add_accounts(dice, raw)
    mark_confidential(dice, raw)
    return raw


def make_terms(raw: Raw, dice: Dice) -> Raw:
    terms: Raw = {}
    if raw.get("circumstances") and dice.chance(50):
        terms["circumstance"] = dice.pick(list(raw["circumstances"]))
    if raw.get("forums") and dice.chance(65):
        terms["forum"] = dice.pick(list(raw["forums"]))
    preconditions = _preconditions(raw, terms.get("circumstance"))
    if preconditions and dice.chance(40):
        terms["waive"] = dice.mixed(preconditions, dice.draw(1, len(preconditions)))
    decided = _decided(raw, terms.get("forum"))
    kept = [name for name in decided if "status_quo" not in raw["issues"][name]]
    kept = kept or [dice.pick(decided)]
    match dice.draw(0, 4):
        case 3:
            more = dice.some([name for name in raw["issues"] if name not in kept])
            terms["agenda"] = dice.mixed(kept + more, len(kept + more))
        case 4:
            terms["without"] = dice.some([name for name in raw["issues"] if name not in kept])
    return terms


def _title(dice: Dice) -> Any:
    return dice.pick(("Talks", "Talks: round 2", {"de": "Gespräche", "en": "Talks"}, {"fr": "Pourparlers"}))


def _issues(dice: Dice) -> Raw:
    """One to five issues with few enough deals together."""
    most = dice.pick((24, 60, 200, 400))
    unsettled = dice.chance(20)
    issues: Raw = {}
    for name in dice.mixed(ISSUE_IDS, dice.pick((1, 2, 3, 4, 5, 5))):
        issue = _issue(dice)
        if prod(len(options_of(one)) for one in (*issues.values(), issue)) > most:
            continue
        if not (unsettled and dice.chance(40)):
            quo = dice.pick(options_of(issue))
            issue["status_quo"] = dice.written(number(quo)) if "range" in issue else quo
        issues[name] = issue
    return issues


def _issue(dice: Dice) -> Raw:
    if not dice.chance(35):
        options = dice.mixed(OPTION_IDS, dice.draw(2, 4))
        return {"title": "An issue", "options": {name: {"title": "An option"} for name in options}}
    low, step = number(dice.pick(("0", "10", "-2", "1/2"))), number(dice.pick(("1", "10", "1/3", "0.5")))
    high = low + step * dice.draw(1, 3)
    given = {"from": dice.written(low), "to": dice.written(high)}
    if step != 1 or dice.chance(50):
        given["step"] = dice.written(step)
    return {"title": {"en": "A number"}, "range": given}


def _parties(dice: Dice, issues: Raw) -> Raw:
    names = dice.mixed(PARTY_IDS, dice.pick((2, 2, 3, 3, 4, 5)))
    unscored = dice.pick((0, 0, 0, 0, 0, 20, 30, 40, 50, 100))
    palette = dice.pick(POINTS)
    return {
        name: _unscored(dice) if dice.chance(unscored) else _scored(dice, issues, palette) for name in names
    }


def _unscored(dice: Dice) -> Raw:
    return dice.pick(({"name": "Nobody"}, {"name": "Nobody"}, {"name": "Nobody", "points": None}))


def _scored(dice: Dice, issues: Raw, palette: tuple[str, ...]) -> Raw:
    party: Raw = {"name": "Somebody"}
    if dice.chance(60):
        party["no_deal"] = dice.maybe_range(NO_DEALS[: dice.pick((2, 4, 10))], 30)
    party["points"] = {
        name: _worth(dice, issue, palette) for name, issue in issues.items() if dice.chance(90)
    }
    if dice.chance(35):
        party["synergies"] = [_synergy(dice, issues) for _ in range(dice.draw(1, 2))]
    return party


def _worth(dice: Dice, issue: Raw, palette: tuple[str, ...]) -> Raw:
    """Points for most of the named options, or for some numbers, between them and beyond them."""
    if "options" in issue:
        return {option: dice.maybe_range(palette, 20) for option in dice.some(options_of(issue), 0, 85)}
    numbers = [number(option) for option in options_of(issue)]
    between = [(low + high) / 2 for low, high in pairwise(numbers)]
    given = dice.some([numbers[0], numbers[-1]], 1, 80) + (
        dice.some(between, 0, 15) if dice.chance(30) else []
    )
    given += dice.some(numbers[1:-1], 0, 25)
    return {dice.written(at): dice.maybe_range(palette, 25) for at in dice.mixed(given, len(given))}


def _synergy(dice: Dice, issues: Raw) -> Raw:
    return {
        "when": condition(dice, issues, dice.draw(1, 2)),
        "points": dice.maybe_range(("1", "2", "-2", "4", "-1/2"), 30),
    }


def _add_positions(dice: Dice, raw: Raw) -> None:
    """None, an empty list, a few, or a whole table and some that came before or after."""
    kind = dice.draw(0, 9)
    if kind < 3:
        return
    raw["positions"] = []
    stances = dice.pick((STANCES, STANCES[:3], STANCES[1:3], STANCES[1:3], ("rejects", "rejects", "open")))
    if kind in (6, 7, 8):
        for party in raw["parties"]:
            for issue in raw["issues"]:
                raw["positions"].append(_position(dice, raw, party, issue, stances))
    for _ in range(dice.draw(1, 8) if kind > 3 else 0):
        party, issue = dice.pick(list(raw["parties"])), dice.pick(list(raw["issues"]))
        raw["positions"].append(_position(dice, raw, party, issue, STANCES))


def _position(dice: Dice, raw: Raw, party: str, issue: str, stances: tuple[str, ...]) -> Raw:
    settled = raw["issues"][issue]
    covered = condition(dice, {issue: settled}, 1)[issue]
    if dice.chance(40):
        covered = dice.some(options_of(settled), 1, 75)
    position = {"party": party, "issue": issue, "option": covered, "stance": dice.pick(stances)}
    if dice.chance(60):
        position["date"] = dice.pick(DATES)
    if dice.chance(20):
        position["judgement"] = True
    return position


def _forum(dice: Dice, raw: Raw) -> Raw:
    parties = list(raw["parties"])
    forum: Raw = {"title": "A forum"}
    chosen = parties
    match dice.draw(0, 5):
        case 0 | 1 | 2 | 3:
            chosen = dice.some(parties, 1, 75)
            forum["members"] = dice.mixed(chosen, len(chosen))
        case 4:
            forum["members"] = []
    if dice.chance(30):
        needed = [name for name, issue in raw["issues"].items() if "status_quo" not in issue]
        more = dice.some([name for name in raw["issues"] if name not in needed], 0 if needed else 1, 70)
        forum["decides"] = needed + more
    match dice.draw(0, 5):
        case 0:
            forum["rule"] = dice.pick(("unanimity", "consensus"))
        case 1 | 2 | 3 | 4:
            forum["rule"] = _majority(dice, chosen)
    return forum


def _majority(dice: Dice, members: list[str]) -> Raw:
    if dice.chance(40):
        rule: Raw = {"more_than": dice.pick(("0.5", "0", "1/3", "2/3"))}
    else:
        rule = {"majority": dice.pick(("0.55", "1/2", "2/3", "1", "0.3"))}
    if dice.chance(50):
        weights = {name: dice.pick(("1", "0", "2", "3", "1/2", "0")) for name in dice.some(members)}
        if len(weights) == len(members) and not any(number(weight) for weight in weights.values()):
            weights[members[0]] = "2"
        rule["weights"] = weights
    if dice.chance(30):
        rule["vetoes"] = dice.some(members, 0, 35)
    return rule


def _circumstance(dice: Dice, raw: Raw) -> Raw:
    scored = [name for name, party in raw["parties"].items() if party.get("points") is not None]
    change: Raw = {"title": "Troops massed"}
    if dice.chance(70):
        change["no_deal"] = {name: dice.maybe_range(NO_DEALS, 30) for name in dice.some(scored)}
    if dice.chance(50):
        change["drop"] = dice.some([*raw.get("red_lines", {}), *raw.get("linkages", {})], 0, 40)
    if dice.chance(50):
        change["red_lines"] = {name: make_red_line(dice, raw) for name in ("c1", "Added")[: dice.draw(1, 2)]}
    return change


def _preconditions(raw: Raw, circumstance: str | None) -> list[str]:
    change = raw["circumstances"][circumstance] if circumstance else {}
    lines = {k: v for k, v in raw.get("red_lines", {}).items() if k not in change.get("drop", [])}
    return [name for name, line in (lines | change.get("red_lines", {})).items() if line.get("precondition")]


def _decided(raw: Raw, forum: str | None) -> list[str]:
    decides = raw["forums"][forum].get("decides") if forum else None
    return [name for name in raw["issues"] if name in (decides or raw["issues"])]
