"""Which positions stand in the table, and in which order, so that the latest word stays the latest."""

from __future__ import annotations

import pytest

from detente.files import read_scenario
from detente.files.sheets.writing.pen import atom
from detente.files.sheets.writing.standing import Standing, standing
from files.reading import scenario_text


def stands(positions: str, issue: str = "size") -> Standing:
    scenario = read_scenario(scenario_text(positions=f"[{positions}]"), "talks.yaml").scenario
    return standing(scenario, scenario.issue(issue))


def rows(found: Standing) -> list[str]:
    return [atom(row) for row in found.rows]


def earlier(found: Standing) -> list[str]:
    return [f"{piece.position.stance} {atom(piece.atom)}" for piece in found.earlier]


def said(option: str, stance: str, *, party: str = "a", date: str = "") -> str:
    dated = f", date: {date}" if date else ""
    return f"{{party: {party}, issue: size, option: '{option}', stance: {stance}{dated}}}"


def test_options_stand_in_their_order_and_what_covers_several_in_the_order_said():
    found = stands(f"{said('> 30', 'rejects')}, {said('20', 'accepts')}, {said('0', 'open', party='b')}")
    assert rows(found) == ["0", "20", "> 30"]
    assert earlier(found) == []


def test_what_was_said_later_stands_below_what_it_changes():
    found = stands(f"{said('<= 20', 'rejects')}, {said('10', 'accepts')}")
    assert rows(found) == ["<= 20", "10"]


def test_a_date_makes_a_position_later_wherever_it_stands():
    found = stands(f"{said('10', 'accepts', date='2022')}, {said('<= 20', 'rejects', date='2021-12')}")
    assert rows(found) == ["<= 20", "10"]


def test_what_later_positions_cover_altogether_came_before():
    found = stands(f"{said('10', 'accepts')}, {said('<= 20', 'rejects')}")
    assert (rows(found), earlier(found)) == (["<= 20"], ["accepts 10"])


def test_of_two_positions_on_the_same_options_the_later_stands_in_the_table():
    found = stands(f"{said('<= 20', 'accepts')}, {said('<= 20', 'rejects')}")
    assert (rows(found), earlier(found)) == (["<= 20"], ["accepts <= 20"])
    assert found.cells["a", found.rows[0]].position.stance == "rejects"


def test_where_two_parties_speak_in_opposite_orders_the_oldest_goes_before_the_table():
    found = stands(
        f"{said('<= 20', 'accepts')}, {said('10..30', 'rejects')},"
        f"{said('10..30', 'accepts', party='b')}, {said('<= 20', 'rejects', party='b')}"
    )
    assert (rows(found), earlier(found)) == (["10..30", "<= 20"], ["accepts <= 20"])


@pytest.mark.parametrize("option", ["open", "[open, ajar]", "[open, open]"])
def test_a_position_over_several_options_is_one_for_each(option):
    found = stands(f"{{party: a, issue: door, option: {option}, stance: open}}", "door")
    assert len(found.cells) == len(set(option.strip("[]").split(", ")))
    assert not found.earlier
