"""Random scenarios in their Sunday best: texts in several languages, sources, quotations, odd titles."""

from __future__ import annotations

from random import Random
from typing import Any

from oracles.scenarios import random_raw

TITLES = (
    *("Talks", "NATO", "Die Grenze", "Öffnung: ja; nein, später", 'The "line"', "[a, b", "(no deal)"),
    *("(keine Einigung)", "range 0..100 step 10", "* a star", "open (status quo)", "Note", "Option"),
    *("Pints", "x", "0", "1/2", "2021-12", "=1+1", "+1", "- b", "@home", "'quoted'", "demands", "About"),
    *("Thema", "Status quo", "NAME: word", "Punktlandung", "B2", "12,5", "NO", "n/a", "#REF!"),
    *("sehr lang " * 40, "Привет", "中国", "a/b", "true", "https://example.org/?a=1&b=2"),
)
LINES = ("one\ntwo", "first\n\nthird line", " ends in a break\n", "a\tb")
LANGUAGES = ("en", "de", "fr", "ru")
HEADINGS = ("title", "name", "question")
EVIDENCED = ("positions", "interests", "red_lines", "linkages", "circumstances")


def dressed(seed: int) -> dict[str, Any]:
    """The random scenario of this seed, with all that it may say in words."""
    raw, dice = random_raw(seed), Random(seed)
    raw["title"] = _wording(dice, TITLES)
    raw |= {"marking": _wording(dice, TITLES), "summary": _wording(dice, TITLES + LINES)}
    raw["sources"] = {name: _source(dice) for name in ("note", "s-2", "Brief")}
    for issue in raw["issues"].values():
        _dress(issue, dice, "title", "text")
        issue["sources"] = _sources(dice)
        for option in issue.get("options", {}).values():
            _dress(option, dice, "title", "text")
            if dice.random() < 0.2:
                del option["title"]
    for party in raw["parties"].values():
        _dress(party, dice, "name", "basis")
        for synergy in party.get("synergies", ()):
            _dress(synergy, dice, "why")
    for forum in raw.get("forums", {}).values():
        _dress(forum, dice, "title", "text")
    for part in EVIDENCED:
        inner = raw.get(part) or ()
        for one in inner.values() if isinstance(inner, dict) else inner:
            _dress_evidence(one, dice, *(("title",) if part not in ("positions", "interests") else ()))
            for line in one.get("red_lines", {}).values():
                _dress_evidence(line, dice, "title")
    for account in raw.get("accounts", {}).values():
        _dress(account, dice, "question", "background")
        account["sources"] = _sources(dice)
        for statement in account["statements"]:
            _dress_evidence(statement, dice, "by", "says")
    return raw


def _dress(part: dict[str, Any], dice: Random, *names: str) -> None:
    for name in names:
        if name in HEADINGS or dice.random() < 0.5:
            part[name] = _wording(dice, TITLES if name in HEADINGS else TITLES + LINES)


def _dress_evidence(part: dict[str, Any], dice: Random, *names: str) -> None:
    _dress(part, dice, *names, "why", "quote")
    if dice.random() < 0.5:
        part["sources"] = _sources(dice)


def _source(dice: Random) -> dict[str, Any]:
    source: dict[str, Any] = {"title": _wording(dice, TITLES)}
    if dice.random() < 0.5:
        source |= {"author": _wording(dice, TITLES), "date": "2021-12", "language": "ru"}
    if dice.random() < 0.5:
        source["via"] = {"publisher": _wording(dice, TITLES), "url": "https://example.org/a;b,c"}
    return source


def _sources(dice: Random) -> list[str]:
    return [name for name in ("note", "s-2", "Brief") if dice.random() < 0.5]


def _wording(dice: Random, texts: tuple[str, ...]) -> Any:
    """A text, or one for each of some languages."""
    if dice.random() < 0.5:
        return dice.choice(texts)
    return {
        language: dice.choice(texts) for language in dice.sample(LANGUAGES, k=dice.randint(1, len(LANGUAGES)))
    }
