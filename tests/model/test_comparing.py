"""Each kind of change is found and nothing else, in the order of the table and then of the file."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction
from random import Random

import pytest

from detente.files import read_scenario
from detente.model import (
    Account,
    Evidence,
    Interest,
    Issue,
    Linkage,
    NumericRange,
    Option,
    PartialDate,
    Party,
    Position,
    Scenario,
    Span,
    Stance,
    Statement,
    Text,
)
from detente.model.changes import (
    Added,
    Cell,
    Change,
    Changed,
    EvidenceChanged,
    Kind,
    PointsChanged,
    RecordChanged,
    Removed,
    Renamed,
    Reordered,
    Said,
    StanceChanged,
    Thing,
)
from detente.model.comparing import changes
from oracles.reading import options_of
from oracles.scenarios import random_raw, to_yaml
from pages.examples import ALLIANCE, EAST, LAUNCHERS, SILENT, TALKS, both, said

NEVER = Cell(issue="alliance", option="never", party="east")


def with_issue(**parts: object) -> Scenario:
    """The talks with other parts of the first issue."""
    return replace(TALKS, issues=(replace(ALLIANCE, **parts), LAUNCHERS))


def with_position(*more: Position) -> Scenario:
    return replace(TALKS, positions=(*TALKS.positions, *more))


def east(stance: Stance, **evidence: object) -> Position:
    """What Eastland says of the first option."""
    evidence = {"date": PartialDate(2022), **evidence}
    return Position(
        party="east", option=said("alliance", "never"), stance=stance, evidence=Evidence(**evidence)
    )


def thing(kind: Kind, name: str, within: str = "") -> Thing:
    return Thing(kind=kind, id=name, within=within)


def test_the_same_scenario_has_not_changed():
    assert changes(TALKS, TALKS) == ()


def test_a_new_title_is_a_changed_title_and_no_new_issue():
    title = both("Membership", "Mitgliedschaft")
    (found,) = changes(TALKS, with_issue(title=title))
    alliance = thing(Kind.ISSUE, "alliance")
    assert found == Changed(thing=alliance, part="title", before=ALLIANCE.title, after=title)


def test_another_status_quo_is_told():
    (found,) = changes(TALKS, with_issue(status_quo="pause"))
    assert (found.part, found.before, found.after) == ("status_quo", "open", "pause")


def test_an_option_comes_with_its_cells_and_goes_with_them():
    vague = Option(id="vague", title=both("A vague promise", "Eine vage Zusage"))
    later = replace(
        with_issue(options=(*ALLIANCE.options, vague)),
        parties=(
            replace(EAST, points={**EAST.points, "alliance": (*EAST.points["alliance"], Span.at(5))}),
            TALKS.parties[1],
        ),
        positions=(
            *TALKS.positions,
            Position(party="west", option=said("alliance", "vague"), stance=Stance.OPEN),
        ),
    )
    cell = Cell(issue="alliance", option="vague", party="east")
    spoken = Said(stance=Stance.OPEN, evidence=Evidence())
    option = thing(Kind.OPTION, "vague", "alliance")
    assert changes(TALKS, later) == (
        Added(thing=option, value=vague),
        PointsChanged(cell=cell, before=None, after=Span.at(5)),
        StanceChanged(cell=replace(cell, party="west"), before=None, after=spoken),
    )
    assert changes(later, TALKS) == (
        Removed(thing=option, value=vague),
        PointsChanged(cell=cell, before=Span.at(5), after=None),
        StanceChanged(cell=replace(cell, party="west"), before=spoken, after=None),
    )


def test_a_range_is_told_as_a_whole_and_not_number_by_number():
    steps = replace(LAUNCHERS.range, stop=Fraction(120))
    options = (*LAUNCHERS.options, Option(id="120", value=Fraction(120)))
    later = replace(TALKS, issues=(ALLIANCE, replace(LAUNCHERS, range=steps, options=options)))
    (found,) = changes(TALKS, later)
    assert isinstance(found, Changed)
    assert found.part == "range"
    assert isinstance(found.after, NumericRange)


def test_options_and_issues_in_another_order_are_the_same_ones():
    turned = with_issue(options=ALLIANCE.options[::-1])
    turned = replace(
        turned,
        issues=turned.issues[::-1],
        parties=tuple(
            replace(one, points={**one.points, "alliance": one.points["alliance"][::-1]})
            for one in TALKS.parties
        ),
    )
    assert changes(TALKS, turned) == (
        Reordered(kind=Kind.ISSUE, before=("alliance", "launchers"), after=("launchers", "alliance")),
        Reordered(
            kind=Kind.OPTION,
            within="alliance",
            before=("never", "pause", "open"),
            after=("open", "pause", "never"),
        ),
    )


def test_the_word_that_counts_makes_the_change_of_a_cell():
    first, second = east(Stance.ACCEPTS), east(Stance.REJECTS, date=PartialDate(2022, 2))
    (found,) = changes(with_position(first), with_position(first, second))
    accepted, rejected = (Said(stance=one.stance, evidence=one.evidence) for one in (first, second))
    assert found == StanceChanged(cell=NEVER, before=accepted, after=rejected)
    assert changes(with_position(first), with_position(second)) == (found,)
    assert changes(TALKS, with_position(first)) == (StanceChanged(cell=NEVER, before=None, after=accepted),)


def test_other_evidence_for_the_same_stance_is_told_as_that():
    bare, quoted = east(Stance.ACCEPTS), east(Stance.ACCEPTS, quote=both("Gladly.", "Gern."))
    (found,) = changes(with_position(bare), with_position(quoted))
    assert isinstance(found, EvidenceChanged)
    assert (found.cell, found.before.evidence.quote) == (NEVER, None)
    assert found.after.evidence == quoted.evidence


def test_an_earlier_word_that_does_not_count_is_told_as_one_for_the_record():
    now, once = east(Stance.ACCEPTS), east(Stance.REJECTS, date=PartialDate(2021))
    (found,) = changes(with_position(now), with_position(once, now))
    spoken = Said(stance=once.stance, evidence=once.evidence)
    assert found == RecordChanged(cell=NEVER, before=(), after=(spoken,))


def test_positions_that_are_only_grouped_otherwise_say_the_same():
    apart = tuple(
        replace(TALKS.positions[1], option=said("alliance", option)) for option in ("never", "pause")
    )
    assert changes(TALKS, replace(TALKS, positions=(*apart, TALKS.positions[0]))) == ()


def test_points_and_no_deal_are_told_with_their_ranges():
    points = {**EAST.points, "alliance": (Span.at(60), Span(low=Fraction(30), high=Fraction(40)), Span.at(0))}
    later = replace(TALKS, parties=(replace(EAST, points=points, no_deal=Span.at(20)), *TALKS.parties[1:]))
    cell = Cell(issue="alliance", option="pause", party="east")
    assert changes(TALKS, later) == (
        PointsChanged(cell=cell, before=Span.at(40), after=points["alliance"][1]),
        Changed(thing=thing(Kind.PARTY, "east"), part="no_deal", before=EAST.no_deal, after=Span.at(20)),
    )


def test_a_party_that_is_scored_for_the_first_time_is_told_so():
    before = replace(TALKS, parties=(*TALKS.parties, SILENT))
    nothing = {"alliance": (Span.at(0),) * 3, "launchers": (Span.at(0),) * 6}
    after = replace(TALKS, parties=(*TALKS.parties, replace(SILENT, points=nothing)))
    (found,) = changes(before, after)
    assert (found.part, found.before, found.after) == ("is_scored", False, True)


def test_a_party_comes_in_after_the_table():
    (found,) = changes(TALKS, replace(TALKS, parties=(*TALKS.parties, SILENT)))
    assert found == Added(thing=thing(Kind.PARTY, "midland"), value=SILENT)


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("title", both("Guarantee", "Garantie")),
        ("precondition", False),
        ("cost", Fraction(3)),
        ("when", TALKS.linkages[0].when),
        ("evidence", Evidence(judgement=True)),
    ],
)
def test_each_part_of_a_red_line_is_told_by_its_name(part, value):
    guarantee, door = TALKS.red_lines
    (found,) = changes(TALKS, replace(TALKS, red_lines=(door, replace(guarantee, **{part: value}))))
    assert (found.thing, found.part, found.after) == (thing(Kind.RED_LINE, "guarantee"), part, value)


def test_a_rule_that_lists_the_same_in_another_order_has_not_changed():
    guarantee, door = TALKS.red_lines
    clause = guarantee.only.clauses[0]
    turned = replace(guarantee.only, clauses=(replace(clause, any_of=clause.any_of[::-1]),))
    assert changes(TALKS, replace(TALKS, red_lines=(replace(guarantee, only=turned), door))) == ()


def test_a_linkage_comes_and_goes():
    gone = replace(TALKS, linkages=())
    (found,) = changes(TALKS, gone)
    assert isinstance(found, Removed)
    assert isinstance(found.value, Linkage)
    assert changes(gone, TALKS) == (Added(thing=found.thing, value=found.value),)


def test_an_interest_is_known_by_its_words():
    safe = TALKS.interests[0]
    (kind,) = changes(TALKS, replace(TALKS, interests=(replace(safe, kind="status"),)))
    assert (kind.part, kind.thing.within) == ("kind", "east")
    other = Interest(party="east", text=both("to be heard", "gehört zu werden"))
    gone, came = changes(TALKS, replace(TALKS, interests=(other,)))
    assert isinstance(gone, Removed)
    assert came == Added(thing=thing(Kind.INTEREST, "to be heard", "east"), value=other)


OATH = Account(
    id="oath",
    question=Text.plain("Was it promised?"),
    statements=(
        Statement(party="east", says=Text.plain("It was."), evidence=Evidence(date=PartialDate(2022))),
        Statement(by=Text.plain("A scholar"), evidence=Evidence(quote=Text.plain("Never."))),
    ),
)


def of_oath(**parts: object) -> tuple[Change, ...]:
    """What is told where parts of the one account are others."""
    before, after = (replace(TALKS, accounts=(one,)) for one in (OATH, replace(OATH, **parts)))
    return changes(before, after)


def test_an_account_comes_and_goes_as_a_whole():
    later = replace(TALKS, accounts=(OATH,))
    oath = thing(Kind.ACCOUNT, "oath")
    assert changes(TALKS, later) == (Added(thing=oath, value=OATH),)
    assert changes(later, TALKS) == (Removed(thing=oath, value=OATH),)


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("question", Text.plain("Was it a promise?")),
        ("background", Text.plain("No text has it.")),
        ("evidence", Evidence(confidential=True)),
    ],
)
def test_each_part_of_an_account_is_told_by_its_name(part, value):
    (found,) = of_oath(**{part: value})
    assert (found.thing, found.part, found.after) == (thing(Kind.ACCOUNT, "oath"), part, value)


def test_a_statement_is_known_by_who_says_what():
    east, scholar = OATH.statements
    hidden = replace(east.evidence, confidential=True)
    (found,) = of_oath(statements=(scholar, replace(east, evidence=hidden)))
    at = thing(Kind.STATEMENT, "east: It was.", "oath")
    assert found == Changed(thing=at, part="evidence", before=east.evidence, after=hidden)
    minister = replace(east, by=Text.plain("A minister"))
    (found,) = of_oath(statements=(minister, scholar))
    assert (found.thing, found.part, found.after) == (at, "by", minister.by)
    again = replace(scholar, evidence=Evidence(quote=Text.plain("Never!")))
    gone, came = of_oath(statements=(east, again))
    assert isinstance(gone, Removed)
    assert came == Added(thing=thing(Kind.STATEMENT, "A scholar: Never!", "oath"), value=again)


def test_what_is_confidential_now_and_was_not_is_a_change():
    hidden = replace(TALKS.positions[0].evidence, confidential=True)
    said_so = replace(TALKS.positions[0], evidence=hidden)
    (found,) = changes(TALKS, replace(TALKS, positions=(said_so, TALKS.positions[1])))
    assert isinstance(found, EvidenceChanged)
    assert (found.before.evidence.confidential, found.after.evidence.confidential) == (False, True)


def test_the_rest_comes_in_the_order_of_the_file():
    later = replace(
        TALKS,
        title=both("Talks on the frontier", "Gespräche über die Grenze"),
        date=None,
        sources=(),
        interests=(),
        linkages=(),
        forums=TALKS.forums[:1],
    )
    found = changes(TALKS, later)
    kinds = [one.thing.kind for one in found]
    assert kinds == [Kind.SCENARIO, Kind.SCENARIO, Kind.SOURCE, Kind.INTEREST, Kind.LINKAGE, Kind.FORUM]


def test_a_new_id_under_the_old_title_is_a_new_id_and_no_new_issue():
    text = TALKS_AS_TEXT
    for old in ("alliance", "east", "pause", "guarantee", "verified", "oath", "letter"):
        found = changes(read(text), read(text.replace(old, f"{old}-2")))
        assert [type(one) for one in found] == [Renamed], old
        assert (found[0].thing.id, found[0].was) == (f"{old}-2", old)


def test_the_language_alone_is_one_change():
    (found,) = changes(read(TALKS_AS_TEXT), read(f"{TALKS_AS_TEXT}language: fr\n"))
    assert (found.part, found.before, found.after) == ("language", "en", "fr")


TALKS_AS_TEXT = """
detente: 1
title: Talks
sources: {letter: {title: A note}}
issues:
  alliance:
    title: Membership
    status_quo: open
    options: {never: {title: Never}, pause: {title: A break}, open: {title: Open}}
parties:
  east: {name: Eastland, points: {alliance: {never: 5, pause: 3}}, no_deal: 1}
  west: {name: Westland}
positions:
  - {party: east, issue: alliance, option: [pause, never], stance: demands}
interests:
  - {party: east, text: calm, behind: [guarantee, alliance]}
red_lines:
  guarantee: {party: east, never: {alliance: open}}
linkages:
  verified: {never: {alliance: never}}
forums:
  all: {members: [east, west], decides: [alliance], rule: {majority: 0.5, weights: {east: 2}, vetoes: [east]}}
circumstances:
  storm: {no_deal: {east: 2}, drop: [guarantee, verified]}
accounts:
  oath:
    question: Was it promised?
    sources: letter
    statements: [{party: east, says: It was}, {by: A scholar, quote: Never, sources: letter}]
"""


def read(text: str) -> Scenario:
    return read_scenario(text, "talks.yaml").scenario


def scenario(raw: dict) -> Scenario:
    return read(to_yaml(raw))


SEEDS = range(60)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_new_word_on_one_cell_changes_that_cell_alone(seed):
    raw, rng = random_raw(seed), Random(seed)
    party, issue = rng.choice(list(raw["parties"])), rng.choice(list(raw["issues"]))
    option = rng.choice(options_of(raw["issues"][issue]))
    before = scenario(raw)
    word = {"party": party, "issue": issue, "option": option, "stance": "demands", "date": "2030"}
    raw["positions"] = [*raw.get("positions", []), word]
    (found,) = changes(before, scenario(raw))
    assert isinstance(found, StanceChanged | EvidenceChanged)
    assert found.cell == Cell(issue=issue, option=option, party=party)
    assert found.after.evidence.date == PartialDate(2030)


@pytest.mark.parametrize("seed", SEEDS)
def test_other_points_for_one_option_change_that_cell_alone(seed):
    raw, rng = random_raw(seed), Random(seed)
    scored = [name for name, party in raw["parties"].items() if party.get("points") is not None]
    named = [name for name, issue in raw["issues"].items() if "options" in issue]
    if not scored or not named:
        return
    party, issue = rng.choice(scored), rng.choice(named)
    option = rng.choice(options_of(raw["issues"][issue]))
    before = scenario(raw)
    points = raw["parties"][party]["points"]
    points[issue] = {**points.get(issue, {}), option: "97"}
    (found,) = changes(before, scenario(raw))
    assert isinstance(found, PointsChanged)
    assert found.cell == Cell(issue=issue, option=option, party=party)
    assert found.after == Span.at(97)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_other_way_round_every_change_is_turned_round(seed):
    before, after = (scenario({**random_raw(one), "language": "en"}) for one in (seed, seed + 1))
    there, back = changes(before, after), changes(after, before)
    assert there
    assert changes(before, before) == ()
    if any(isinstance(one, Renamed) for one in (*there, *back)):
        assert len(there) == len(back)
    else:
        assert Counter(map(repr, back)) == Counter(repr(turned(one)) for one in there)


def turned(one: Change) -> Change:
    match one:
        case Added():
            return Removed(thing=one.thing, value=one.value)
        case Removed():
            return Added(thing=one.thing, value=one.value)
        case Renamed():
            return one
        case _:
            return replace(one, before=one.after, after=one.before)


def test_what_is_gone_stands_behind_what_it_stood_behind():
    one, two, three = (
        Issue(id=name, title=Text.plain(name), options=ALLIANCE.options) for name in ("one", "two", "three")
    )
    party = Party(id="east", name=Text.plain("East"))
    before = Scenario(title=Text.plain("Talks"), issues=(one, two, three), parties=(party,))
    after = replace(before, issues=(replace(one, status_quo="open"), replace(three, status_quo="open")))
    assert [found.thing.id for found in changes(before, after)] == ["one", "two", "three"]
