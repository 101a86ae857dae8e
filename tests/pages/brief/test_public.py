"""A public brief is that of a file that never held anything else: no byte of it has a secret."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from canaries import Planted, planted
from detente.errors import BadInput
from detente.files import read_scenario
from detente.files.quotations import proof_of
from detente.messages import use_language
from detente.model import Scenario
from detente.pages.brief.order import Order, brief
from detente.pages.components import Document
from detente.pages.documents.html import as_html
from oracles.dice import Dice
from oracles.public import public_raw
from oracles.writing import to_yaml
from pages.brief.unpacked import everything

Raw = dict[str, Any]
SEEDS = 60
BATCHES = 3
#: Names of files say something too.
PLACE = "/home/shrike/talks.yaml"

in_batches = pytest.mark.parametrize("batch", range(BATCHES))


def read(raw: Raw) -> Scenario:
    return read_scenario(to_yaml(raw), "talks.yaml").scenario


def public_brief(
    scenario: Scenario, since: Scenario | None = None, *, stored: str = "", is_short: bool = False
) -> Document:
    order = Order(
        scenario=scenario,
        proof=proof_of(scenario, lambda _file: stored) if stored else None,
        source=PLACE,
        digest="shrike",
        since=since,
        since_source=PLACE,
        is_public=True,
        is_short=is_short,
    )
    return brief(order)


def with_public_parts(batch: int) -> Iterator[tuple[int, Planted]]:
    """The seeds of a batch of which a public brief can be made."""
    for seed in range(batch, SEEDS, BATCHES):
        made = planted(seed)
        if public_raw(made.raw)["issues"] and public_raw(made.raw)["positions"]:
            yield seed, made
        else:
            with pytest.raises(BadInput, match="Nothing in the file rests on public statements"):
                public_brief(read(made.raw))


def without_secrets(raw: Raw) -> Scenario:
    """A file that never held them. That texts are stored is no secret, but where they lie is."""
    kept = public_raw(raw)
    for name, source in kept["sources"].items():
        source |= {"file": "stored.txt"} if "file" in raw["sources"][name] else {}
        if "file" in raw["sources"][name].get("via", {}):
            source["via"] = {**source["via"], "file": "copy.txt"}
    return read(kept)


def otherwise(made: Planted, seed: int) -> Raw:
    """Another version of the file: without some of what can be left out; of what was open, some is judgement,
    and some has no source.
    """
    raw, numbers = copy.deepcopy(made.raw), iter(range(seed, 10_000))
    dice = Dice(lambda low, high: low + next(numbers) * 7 % (high - low + 1))
    raw["positions"] = dice.some(raw["positions"], 1, 60)
    raw["interests"] = dice.some(raw["interests"], 0, 60)
    for one in raw["positions"]:
        one["stance"] = dice.pick(("rejects", "accepts", one["stance"]))
        if dice.chance(20):
            one["judgement"] = True
        if dice.chance(10):
            one.pop("sources", None)
    for party in raw["parties"].values():
        party.pop("no_deal", None)
    for line in raw["red_lines"].values():
        line["cost"] = str(dice.draw(2, 9))
        line["why"] = "shrike"
    return raw


@in_batches
def test_nothing_confidential_is_in_any_byte_and_all_that_is_public_and_asked_for_is(batch: int) -> None:
    met, found = 0, 0
    for seed, made in with_public_parts(batch):
        quoted = " ".join(word for word in sorted(made.public) if seed % 2)
        whole = everything(
            public_brief(read(made.raw), stored=f"see {quoted.replace(' ', ' there. see ')} there")
        )
        note = everything(public_brief(read(made.raw), is_short=True))
        for shown in (whole, note):
            assert made.leaked(shown) == [], seed
            assert "shrike" not in shown, seed
        assert [word for word in words(_in_every_brief(made.raw)) if word not in whole] == [], seed
        assert [word for word in words(_in_every_note(made.raw)) if word not in note] == [], seed
        met += 1
        found += "found in the stored text" in whole
    assert met > 5
    assert found > 2


@in_batches
def test_it_is_the_brief_of_a_file_without_the_secrets(batch: int) -> None:
    for seed, made in with_public_parts(batch):
        pruned = without_secrets(made.raw)
        for is_short in (False, True):
            document = public_brief(read(made.raw), is_short=is_short)
            assert document == public_brief(pruned, is_short=is_short), seed
        assert "<svg" not in as_html(public_brief(pruned)), seed


@in_batches
def test_what_changed_tells_of_public_changes_alone(batch: int) -> None:
    told = 0
    for seed, made in with_public_parts(batch):
        other = otherwise(made, seed)
        for raw, since in ((made.raw, other), (other, made.raw)):
            if not all(public_raw(one)["positions"] for one in (raw, since)):
                continue
            document = public_brief(read(raw), read(since), is_short=seed % 2 == 0)
            shown = everything(document)
            assert made.leaked(shown) == [], seed
            assert "shrike" not in shown, seed
            pruned = public_brief(without_secrets(raw), without_secrets(since), is_short=seed % 2 == 0)
            assert document == pruned, seed
            told += bool(document.lead)
    assert told > 3


def test_an_earlier_version_that_has_nothing_public_is_refused() -> None:
    raw = next(made.raw for seed, made in with_public_parts(0) if seed)
    earlier = {**raw, "positions": [{**one, "judgement": True} for one in raw["positions"]]}
    with pytest.raises(BadInput, match="Nothing in the file rests on public statements"):
        public_brief(read(raw), read(earlier))


@pytest.mark.parametrize(
    ("language", "is_short", "is_public", "called"),
    [
        ("en", False, True, "Public brief"),
        ("en", True, True, "Public note"),
        ("en", False, False, "Brief"),
        ("en", True, False, "Note"),
        ("de", False, True, "Öffentliche Fassung der Verhandlungsunterlage"),
        ("de", True, True, "Öffentliche Fassung des Vermerks"),
        ("de", False, False, "Verhandlungsunterlage"),
        ("de", True, False, "Vermerk"),
    ],
)
def test_it_says_first_that_it_is_public(language: str, is_short: bool, is_public: bool, called: str) -> None:
    raw = next(made.raw for _seed, made in with_public_parts(0)) | {"date": "2022-01-10"}
    with use_language(language):
        document = brief(Order(scenario=read(raw), is_public=is_public, is_short=is_short))
        shown = everything(document)
    assert document.subtitle.split(" · ")[0] == called
    assert shown.count(document.subtitle) > 2  # in the page, in the text in Word, in its properties


def words(some: Iterator[Any]) -> list[str]:
    """The public words among some texts."""
    return [word for text in some for word in str(text).split() if word.startswith("heron")]


def _in_every_note(raw: Raw) -> Iterator[Any]:
    """What every note of a file shows."""
    kept = public_raw(raw)
    yield from (kept["title"], kept["marking"])
    yield from (issue["title"] for issue in kept["issues"].values())
    yield from (party["name"] for party in kept["parties"].values())


def _in_every_brief(raw: Raw) -> Iterator[Any]:
    """What every whole brief of a file shows."""
    kept = public_raw(raw)
    yield from _in_every_note(raw)
    for issue in kept["issues"].values():
        yield from (option["title"] for option in issue.get("options", {}).values())
    for account in kept["accounts"].values():
        yield account["question"]
        yield from (one[field] for one in account["statements"] for field in ("by", "says", "quote"))
    yield from (forum["title"] for forum in kept["forums"].values())
    yield from (one["title"] for one in kept["sources"].values())
