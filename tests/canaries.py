"""Scenarios with a word of its own in every place, which shows wherever it gets out.

``herons`` stand where everybody may look, ``shrikes`` where only the authors may: in what is marked as
judgement or as confidential, in what has no source where it needs one, in what speaks of nothing else, in
accounts of which one side is not public, in points, costs, reasons and paths.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import Any

from hypothesis import strategies as st

from oracles.dice import Dice
from oracles.making import make_raw
from oracles.public import is_held, is_stated, is_told, left
from oracles.writing import to_yaml
from renaming import IS_KEPT, rename

Raw = dict[str, Any]
#: Below every secret number; a large prime, so that it stays in sums and in lowest terms.
DENOMINATOR = 1_000_003
#: Three out of five things are unmarked.
MARKS = (None, None, None, "judgement", "confidential")
#: Stands for the sources of a thing until they are planted, for on them it hangs whether it is public.
SOURCED = "to be cited"


@dataclass(frozen=True, kw_only=True)
class Planted:
    """A scenario as its file writes it, the words of it that must be kept, and those that must not get out.

    ``public`` words need not all be shown by every page; none of ``secret`` may stand in any byte.
    """

    raw: Raw
    public: frozenset[str]
    secret: frozenset[str]

    @property
    def text(self) -> str:
        """The file."""
        return to_yaml(self.raw)

    def leaked(self, shown: str) -> list[str]:
        """The secret words that stand in something shown."""
        return sorted(word for word in self.secret if word in shown)


def planted(seed: int) -> Planted:
    """The scenario of this seed, always the same."""
    return _plant(Dice(Random(seed).randint))


@st.composite
def plantings(draw: Callable[..., int]) -> Planted:
    """Any such scenario; what hypothesis shrinks stays one."""
    return _plant(Dice(lambda low, high: draw(st.integers(low, high))))


@dataclass(frozen=True)
class Birds:
    """Words that stand nowhere else, each given out once, and the sources that are cited with them."""

    dice: Dice
    herons: list[str] = field(default_factory=list)
    shrikes: list[str] = field(default_factory=list)
    sources: dict[bool, list[str]] = field(default_factory=lambda: {True: [], False: []})

    def word(self, is_open: bool) -> str:
        kind, given = ("heron", self.herons) if is_open else ("shrike", self.shrikes)
        given.append(f"{kind}{len(given):05}")
        return given[-1]

    def text(self, is_open: bool) -> Any:
        """A sentence with a word; what is secret sometimes in two languages, each with a word of its own."""
        if is_open or self.dice.chance(70):
            return f"see {self.word(is_open)} there"
        return {language: f"see {self.word(False)} there" for language in ("en", "de")}

    def number(self) -> str:
        """A secret number, or a range of them."""
        low, high = sorted(self.dice.draw(1, 2 * DENOMINATOR) for _ in range(2))
        ends = [f"{3 * DENOMINATOR + low}/{DENOMINATOR}", f"{5 * DENOMINATOR + high + 1}/{DENOMINATOR}"]
        return "..".join(ends) if self.dice.chance(30) else ends[0]

    def cite(self, is_open: bool) -> list[str]:
        """Some sources or none."""
        return [] if self.dice.chance(40) else self.sourced(is_open)

    def sourced(self, is_open: bool) -> list[str]:
        """Some sources: what is secret may cite what is public, never the other way round."""
        mine = self.sources[is_open]
        if not mine or self.dice.chance(40):
            mine.append(self.word(is_open))
        return [mine[-1]] if is_open else [mine[-1], *self.sources[True][:1]]


def _plant(dice: Dice) -> Planted:
    raw, birds = make_raw(dice), Birds(dice)
    _mark(raw, dice)
    rename(raw, lambda: birds.word(False))
    raw |= {part: birds.text(True) for part in ("title", "summary", "marking")}
    for name, issue in raw["issues"].items():
        _plant_issue(issue, bool(left(raw, name)), birds)
    for party in raw["parties"].values():
        _plant_party(party, birds)
    for one in raw["positions"]:
        _plant_evidence(one, is_stated(raw, one), birds)
    for part, is_kept in IS_KEPT.items():
        for rule in raw[part].values():
            _plant_rule(rule, is_kept(raw, rule), birds, part)
    raw["interests"] = [_interest(raw, birds) for _ in range(dice.draw(0, 3))]
    for forum in raw.get("forums", {}).values():
        held = is_held(raw, forum)
        forum |= {"title": birds.text(held), "text": birds.text(held), "sources": birds.cite(held)}
    for change in raw.get("circumstances", {}).values():
        _plant_circumstance(change, birds)
    raw["accounts"] = dict(_account(raw, birds) for _ in range(dice.draw(0, 2)))
    raw["sources"] = {
        name: _source(is_open, birds) for is_open in (True, False) for name in birds.sources[is_open]
    }
    secret = {*birds.shrikes, str(DENOMINATOR)}
    return Planted(raw=raw, public=frozenset(birds.herons), secret=frozenset(secret))


def _mark(raw: Raw, dice: Dice) -> None:
    """Marks some of what can be marked, and decides what has sources."""
    for issue in raw["issues"].values():
        share = dice.pick((0, 0, 25, 25, 50, 100))
        for option in issue.get("options", {}).values():
            if dice.chance(share):
                option["judgement"] = True
    for part, empty in (("positions", []), ("red_lines", {}), ("linkages", {})):
        things = raw.setdefault(part, empty)
        for one in things.values() if isinstance(things, dict) else things:
            one.pop("judgement", None)
            _mark_one(one, dice)


def _mark_one(one: Raw, dice: Dice) -> None:
    if (mark := dice.pick(MARKS)) is not None:
        one[mark] = True
    if dice.chance(75):
        one["sources"] = [SOURCED]


def _plant_issue(issue: Raw, is_left: bool, birds: Birds) -> None:
    issue |= {"title": birds.text(is_left), "text": birds.text(is_left), "sources": birds.cite(is_left)}
    if "range" in issue:
        issue["range"]["unit"] = birds.text(is_left)
    for name, option in issue.get("options", {}).items():
        is_open = is_left and (not option.get("judgement") or name == issue.get("status_quo"))
        option |= {"title": birds.text(is_open), "text": birds.text(is_open), "sources": birds.cite(is_open)}


def _plant_party(party: Raw, birds: Birds) -> None:
    party["name"] = birds.text(True)
    if party.get("points") is None:
        return
    party |= {"basis": birds.text(False), "no_deal": birds.number()}
    for worth in party["points"].values():
        worth |= {option: birds.number() for option in worth}
    for synergy in party.get("synergies", ()):
        synergy |= {"points": birds.number(), "why": birds.text(False)}


def _plant_evidence(one: Raw, is_open: bool, birds: Birds, is_reason_open: bool = False) -> None:
    one |= {"quote": birds.text(is_open), "why": birds.text(is_reason_open)}
    if "sources" in one:
        one["sources"] = birds.sourced(is_open)


def _plant_rule(rule: Raw, is_open: bool, birds: Birds, part: str) -> None:
    rule["title"] = birds.text(is_open)
    if part == "red_lines":
        rule["cost"] = birds.number().partition("..")[0]
    _plant_evidence(rule, is_open, birds, is_open and part == "linkages")


def _plant_circumstance(change: Raw, birds: Birds) -> None:
    change["title"] = birds.text(False)
    _mark_one(change, birds.dice)
    _plant_evidence(change, False, birds)
    for line in change["red_lines"].values():
        _mark_one(line, birds.dice)
        _plant_rule(line, False, birds, "red_lines")
    change["no_deal"] = {party: birds.number() for party in change.get("no_deal", {})}


def _interest(raw: Raw, birds: Birds) -> Raw:
    dice = birds.dice
    one: Raw = {"party": dice.pick(list(raw["parties"]))}
    _mark_one(one, dice)
    is_open = is_stated(raw, one)
    one["text"] = birds.text(is_open)
    one["behind"] = dice.some([*raw["red_lines"], *raw["issues"]])
    _plant_evidence(one, is_open, birds)
    return one


def _account(raw: Raw, birds: Birds) -> tuple[str, Raw]:
    dice = birds.dice
    account: Raw = {
        "statements": [{"party": dice.pick(list(raw["parties"]))} for _ in range(dice.draw(1, 3))]
    }
    _mark_one(account, dice)
    is_stated_by_all = dice.chance(40)
    for one in account["statements"]:
        if is_stated_by_all:
            one["sources"] = [SOURCED]
        else:
            _mark_one(one, dice)
    is_open = is_told(raw, account)
    is_record = is_open and not account.get("judgement")
    account |= {
        "question": birds.text(is_open),
        "background": birds.text(is_record),
        "sources": birds.cite(is_record),
    }
    for one in account["statements"]:
        one |= {"by": birds.text(is_open), "says": birds.text(is_open)}
        _plant_evidence(one, is_open, birds)
    return birds.word(is_open), account


def _source(is_open: bool, birds: Birds) -> Raw:
    """All that a source may say; where its text lies is nobody's business."""
    about = _publication(is_open, birds)
    if birds.dice.chance(50):
        about["via"] = _publication(is_open, birds)
    return about


def _publication(is_open: bool, birds: Birds) -> Raw:
    on_a_machine = birds.dice.chance(20)
    start = "file:///home" if on_a_machine else "https://example.org"
    url = f"{start}/{birds.word(is_open and not on_a_machine)}"
    return {
        "title": birds.text(is_open),
        "author": birds.text(is_open),
        "publisher": birds.text(is_open),
        "url": url,
        "file": f"texts/{birds.word(False)}.txt",
    }
