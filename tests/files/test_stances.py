"""Stances and red lines are compared as bits, which say what the rules mean, however many there are."""

from __future__ import annotations

from detente.files import read_scenario
from detente.files.stances import excluded_by_one, in_force
from detente.model import Clause, Option, RedLine, Scenario
from files.reading import read
from oracles.scenarios import random_raw, to_yaml


def test_what_single_red_lines_exclude_is_what_the_rules_mean():
    seen = 0
    for seed in range(150):
        scenario = read_scenario(to_yaml(random_raw(seed)), "random.yaml").scenario
        issues = {issue.id: issue for issue in scenario.issues}
        excluded = excluded_by_one(scenario, issues)
        for party in scenario.parties:
            own = [line for line in scenario.red_lines if line.party == party.id]
            for issue in scenario.issues:
                plain = [
                    o.id for o in issue.options if any(breaks(scenario, one, issue.id, o) for one in own)
                ]
                assert [option.id for option in issue.options_at(excluded.of(party.id, issue))] == plain, seed
                seen += len(plain)
    assert seen > 100


def breaks(scenario: Scenario, line: RedLine, issue_id: str, option: Option) -> bool:
    """Whether every deal with this option breaks the red line, clause by clause."""

    def always(clause: Clause) -> bool:
        return all(clause.covers(one) for one in settled(clause))

    def never(clause: Clause) -> bool:
        return not any(clause.covers(one) for one in settled(clause))

    def settled(clause: Clause) -> tuple[Option, ...]:
        return (option,) if clause.issue == issue_id else scenario.issue(clause.issue).options

    if not all(always(clause) for clause in line.when.clauses):
        return False
    if line.never is not None:
        return all(always(clause) for clause in line.never.clauses)
    return line.only is not None and any(never(clause) for clause in line.only.clauses)


def test_each_option_is_the_matter_of_the_latest_word_on_it():
    for seed in range(150):
        scenario = read_scenario(to_yaml(random_raw(seed)), "random.yaml").scenario
        issues = {issue.id: issue for issue in scenario.issues}
        latest = in_force(scenario, issues)
        for place, said in enumerate(scenario.positions):
            rivals = [
                (one.evidence.date is not None, one.evidence.date or 0, at, one)
                for at, one in enumerate(scenario.positions)
                if (one.party, one.issue) == (said.party, said.issue)
            ]
            mine = []
            for option in scenario.issue(said.issue).options:
                words = [rival for rival in rivals if rival[3].option.covers(option)]
                if words and max(words, key=lambda word: word[:3])[2] == place:
                    mine.append(option.id)
            assert [option.id for option in issues[said.issue].options_at(latest[place])] == mine, seed


def test_thousands_of_positions_and_red_lines_on_thousands_of_options_are_compared():
    many = range(4_000)
    positions = "".join(
        f"\n- {{party: a, issue: size, option: '>= {n}', stance: rejects, judgement: true}}" for n in many
    )
    lines = "".join(f"\n  r{n}: {{party: a, never: {{size: {n}..{n + 9}}}, judgement: true}}" for n in many)
    found = read(
        issues="{size: {title: Size, range: {from: 0, to: 9999}}}",
        parties="{a: {name: A}, b: {name: B}}",
        positions=positions,
        red_lines=lines,
        linkages=None,
    ).warnings
    assert len(found) == 1
    assert found[0].what.startswith("'a' rejects 4009, 4010, ")
    assert "and 5979 more" in found[0].what
