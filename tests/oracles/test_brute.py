"""Small cases worked out by hand, which prove the brute force before it judges anything."""

import re
from copy import deepcopy
from itertools import chain, combinations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oracles.brute import answer, differences, score
from oracles.clashes import clashes, minimal
from oracles.scenarios import raw_scenarios, terms

Raw = dict[str, Any]


def options(*names: str, quo: str | None = None) -> Raw:
    issue: Raw = {"title": "An issue", "options": {name: None for name in names}}
    return issue | ({"status_quo": quo} if quo else {})


def bill_and_jack() -> Raw:
    """Nash 1950: what each good is worth to Bill and to Jack, and who has it."""
    bills = {"book": (2, 4), "whip": (2, 2), "ball": (2, 1), "bat": (2, 2), "box": (4, 1)}
    jacks = {"pen": (10, 1), "toy": (4, 1), "knife": (6, 2), "hat": (2, 2)}
    goods = bills | jacks
    return {
        "detente": "1",
        "title": {"en": "Bill and Jack", "de": "Bill und Jack"},
        "language": "de",
        "issues": {name: options("bill", "jack", quo="bill" if name in bills else "jack") for name in goods},
        "parties": {
            "bill": {
                "name": "Bill",
                "no_deal": "12",
                "points": {name: {"bill": str(a), "jack": "0"} for name, (a, _) in goods.items()},
            },
            "jack": {
                "name": "Jack",
                "no_deal": "6",
                "points": {name: {"jack": str(b)} for name, (_, b) in goods.items()},
            },
        },
    }


def door_and_guarantee() -> Raw:
    """A guarantee demanded first, an open door, and launchers on which both could gain."""
    return {
        "detente": "1",
        "title": "Two lines",
        "issues": {
            "enlargement": options("end", "pause", "open", quo="open"),
            "launchers": {
                "title": "Launchers",
                "status_quo": "100",
                "range": {"from": "0", "to": "100", "step": "50"},
            },
        },
        "parties": {
            "russia": {
                "name": "Russia",
                "no_deal": "10..14",
                "points": {
                    "enlargement": {"end": "40", "pause": "8..10"},
                    "launchers": {"0": "20", "100": "5"},
                },
            },
            "nato": {
                "name": "NATO",
                "no_deal": "30",
                "points": {"enlargement": {"open": "25"}, "launchers": {"0": "10", "100": "4"}},
            },
        },
        "red_lines": {
            "open-door": {"party": "nato", "never": {"enlargement": ["end", "pause"]}, "cost": "5/2"},
            "guarantee": {"party": "russia", "only": {"enlargement": ["end", "pause"]}, "precondition": True},
        },
    }


def council(rule: Raw) -> Raw:
    """Three who vote on one road of four; the third is wanted by a and b, the second by a and c."""
    wishes = {"a": ("w2", "w3"), "b": ("w3", "w1"), "c": ("w2",)}
    return {
        "detente": "1",
        "title": "Council",
        "issues": {"road": options("w0", "w1", "w2", "w3", quo="w0")},
        "parties": {
            name: {"name": name, "no_deal": "1", "points": {"road": {road: "2" for road in roads}}}
            for name, roads in wishes.items()
        },
        "forums": {"council": {"members": ["c", "b", "a"], "rule": rule}},
    }


def test_the_brute_force_never_asks_the_engine() -> None:
    for file in Path(__file__).parent.glob("*.py"):
        lines = file.read_text(encoding="utf-8").splitlines()
        assert not [line for line in lines if re.match(r"\s*(from|import) detente", line)]


def test_bill_and_jack_agree_as_nash_said() -> None:
    result = answer(bill_and_jack())
    nash = result["solutions"]["nash"]
    given = {good for good, owner in nash["deal"].items() if owner == "jack"}
    assert given == {"book", "whip", "ball", "bat", "hat"}
    assert nash["points"] == {"bill": "24", "jack": "11"}
    assert result["deals"] == 512
    assert result["scenario"] == "Bill und Jack"
    assert result["status_quo"]["breaks"] == []
    assert score(bill_and_jack(), nash["deal"])["gains"] == {"bill": "12", "jack": "5"}


def test_two_lines_clash_and_launchers_open_when_the_issue_is_left_and_the_demand_waived() -> None:
    """Worth to (russia, nato) at 0, 50, 100 launchers: (20, 10), (25/2, 7), (5, 4)."""
    result = answer(door_and_guarantee())
    assert result["zone"] == {
        "exists": False,
        "count": 0,
        "certain": {"exists": False, "count": 0},
        "possible": {"exists": False, "count": 0},
        "improves": 0,
    }
    assert result["conflicts"] == [["guarantee", "nato.no_deal"], ["guarantee", "open-door"]]
    assert result["concessions"] == [
        {"give_up": ["guarantee"], "cost": "1", "opens": 2, "falls": {}},
        {
            "give_up": ["nato.no_deal", "open-door"],
            "cost": "7/2",
            "opens": 6,
            "falls": {"nato.no_deal": "20"},
        },
    ]
    assert result["set_aside"] == [{"issues": ["enlargement"], "waive": ["guarantee"], "opens": 2}]
    assert result["options"]["enlargement"] == {
        "end": {"open": False, "barred_by": ["nato"]},
        "pause": {"open": False, "barred_by": ["nato"]},
        "open": {"open": False, "barred_by": ["russia"]},
    }
    assert result["status_quo"] == {
        "deal": {"enlargement": "open", "launchers": "100"},
        "points": {"russia": "5", "nato": "29"},
        "breaks": ["guarantee", "nato.no_deal", "russia.no_deal"],
    }


def test_launchers_alone_are_better_for_both_and_certain_only_at_none() -> None:
    result = answer(door_and_guarantee(), without=["enlargement"], waive=["guarantee"])
    assert (result["deals"], result["agenda"], result["waived"]) == (3, ["launchers"], ["guarantee"])
    assert result["zone"]["count"] == result["zone"]["improves"] == 2
    assert result["zone"]["certain"] == {"exists": True, "count": 1}
    assert result["zone"]["possible"] == {"exists": True, "count": 2}
    assert result["frontier"] == [
        {
            "deal": {"enlargement": "open", "launchers": "0"},
            "points": {"russia": "20", "nato": "35"},
            "alternatives": 1,
        }
    ]


def test_a_number_between_two_given_ones_is_worth_what_lies_between() -> None:
    deal = {"enlargement": "pause", "launchers": "50"}
    assert score(door_and_guarantee(), deal) == {
        "deal": deal,
        "points": {"russia": "43/2", "nato": "7"},
        "gains": {"russia": "19/2", "nato": "-23"},
        "breaks": ["nato.no_deal", "open-door"],
        "in_zone": False,
        "efficient": True,
        "better": None,
    }


def test_a_deal_that_could_be_better_for_all_is_told_the_first_better_one() -> None:
    told = score(door_and_guarantee(), {}, without=["enlargement"], waive=["guarantee"])
    assert told["deal"] == {"enlargement": "open", "launchers": "100"}
    assert told["efficient"] is False
    assert told["better"]["points"] == {"russia": "20", "nato": "35"}


def test_a_synergy_counts_where_its_condition_holds_and_its_ends_go_with_the_ends() -> None:
    raw = door_and_guarantee()
    raw["parties"]["nato"]["synergies"] = [{"when": {"launchers": "<= 50"}, "points": "-4..2"}]
    zone = answer(raw, without=["enlargement"], waive=["guarantee"])["zone"]
    assert (zone["count"], zone["certain"]["count"], zone["possible"]["count"]) == (2, 1, 2)


def test_the_least_fall_is_taken_with_the_rest_given_up() -> None:
    raw = council({"majority": "1"})
    result = answer(raw)
    assert result["conflicts"] == [["b.no_deal", "c.no_deal"]]
    assert [one["give_up"] for one in result["concessions"]] == [["b.no_deal"], ["c.no_deal"]]
    assert [one["falls"] for one in result["concessions"]] == [{"b.no_deal": "1"}, {"c.no_deal": "1"}]


def test_two_of_three_decide_and_the_veto_chooses_among_the_pairs() -> None:
    free = answer(council({"majority": "2/3"}), forum="council")
    assert [one["members"] for one in free["coalitions"]] == [["a", "b"], ["a", "c"], ["b", "c"]]
    assert free["needed"] == []
    assert free["zone"] == {
        "exists": True,
        "count": 2,
        "certain": {"exists": True, "count": 2},
        "possible": {"exists": True, "count": 2},
        "improves": None,
    }
    assert free["cut"] == ["conflicts", "concessions", "set_aside"]
    vetoed = answer(council({"majority": "2/3", "vetoes": ["b"]}), forum="council")
    assert [one["members"] for one in vetoed["coalitions"]] == [["a", "b"], ["b", "c"]]
    assert vetoed["needed"] == ["b"]
    assert vetoed["zone"]["count"] == 1
    assert vetoed["coalitions"][1]["conflicts"] == [["b.no_deal", "c.no_deal"]]
    assert vetoed["coalitions"][0]["solutions"]["nash"]["deal"] == {"road": "w3"}
    assert vetoed["solutions"]["utilitarian"]["deal"] == {"road": "w3"}
    assert vetoed["solutions"]["nash"] is None


def test_more_than_half_is_not_half_and_weight_nought_alone_never_wins() -> None:
    weights = {"a": "1", "b": "1", "c": "0"}
    strict = answer(council({"more_than": "0.5", "weights": weights}), forum="council")
    assert [one["members"] for one in strict["coalitions"]] == [["a", "b"]]
    loose = answer(council({"majority": "0.5", "weights": weights}), forum="council")
    assert [one["members"] for one in loose["coalitions"]] == [["a"], ["b"]]
    least = answer(council({"more_than": "0", "weights": weights}), forum="council")
    assert least["coalitions"] == loose["coalitions"]


def test_linkages_that_clash_alone_are_named_and_nothing_else_is_blamed() -> None:
    raw = door_and_guarantee()
    raw["linkages"] = {
        "z": {"only": {"launchers": "<50"}},
        "a": {"never": {"launchers": "0"}},
        "idle": {"never": {"launchers": "100"}},
    }
    result = answer(raw)
    assert result["linkages_clash"] == ["a", "z"]
    assert result["conflicts"] == result["concessions"] == result["set_aside"] == []
    assert all(not told["barred_by"] for told in result["options"]["launchers"].values())


def test_an_unscored_party_makes_agreement_depend_on_its_word() -> None:
    raw = council({"majority": "1/3"})
    raw["parties"]["c"] = {"name": "c"}
    raw["red_lines"] = {"no-third": {"party": "c", "never": {"road": "w3"}}}
    raw["parties"]["b"]["no_deal"] = "0"
    whole = answer(raw)
    assert whole["zone"]["exists"] is None
    assert (whole["zone"]["count"], whole["zone"]["certain"]["count"]) == (1, 0)
    assert whole["options"]["road"]["w3"] == {"open": False, "barred_by": ["c"]}
    assert whole["options"]["road"]["w2"]["open"] is None
    assert score(raw, {"road": "w2"})["in_zone"] is None
    assert answer(raw, forum="council")["zone"]["exists"] is True


def test_of_positions_the_latest_counts_and_a_year_comes_before_its_days() -> None:
    raw = council({"majority": "1"})
    said = [("a", "2021-01-01", "accepts"), ("a", "2021", "rejects"), ("a", None, "rejects")]
    said += [("b", "2022", "rejects"), ("b", "2022", "demands"), ("c", None, "demands")]
    raw["positions"] = [
        {"party": who, "issue": "road", "option": "w2", "stance": stance} | ({"date": date} if date else {})
        for who, date, stance in said
    ]
    stated = answer(raw)["stated"]
    assert stated["certain"] == {"exists": True, "count": 1}
    assert stated["possible"] == {"exists": True, "count": 4}
    assert stated["conflicts"] == []


def test_words_alone_name_the_clash_and_what_to_leave_aside() -> None:
    raw = door_and_guarantee()
    said = [("nato", ["end", "pause"]), ("russia", ["open"])]
    raw["positions"] = [
        {"party": who, "issue": "enlargement", "option": what, "stance": "rejects"} for who, what in said
    ]
    stated = answer(raw)["stated"]
    assert stated["conflicts"] == [["nato.enlargement", "russia.enlargement"]]
    assert stated["concessions"] == [
        {"give_up": ["nato.enlargement"], "opens": 6},
        {"give_up": ["russia.enlargement"], "opens": 3},
    ]
    assert stated["set_aside"] == [{"issues": ["enlargement"], "opens": 3}]
    assert stated["options"]["enlargement"]["open"] == {"open": False, "barred_by": ["russia"]}
    assert stated["options"]["launchers"]["0"] == {"open": False, "barred_by": []}


def test_a_circumstance_moves_no_deal_drops_lines_and_adds_its_own() -> None:
    raw = door_and_guarantee()
    raw["circumstances"] = {
        "thaw": {
            "drop": ["guarantee"],
            "no_deal": {"russia": "20..30"},
            "red_lines": {"count": {"party": "nato", "never": {"launchers": "0"}}},
        }
    }
    result = answer(raw, circumstance="thaw")
    assert result["conflicts"] == [["nato.no_deal", "russia.no_deal"], ["open-door", "russia.no_deal"]]
    assert result["concessions"][0] == {
        "give_up": ["russia.no_deal"],
        "cost": "1",
        "opens": 1,
        "falls": {"russia.no_deal": "25/2"},
    }


def test_those_who_are_not_in_the_room_are_asked_about_what_it_agrees() -> None:
    raw = council({"majority": "1"})
    raw["forums"]["pair"] = {"members": ["b", "a"]}
    result = answer(raw, forum="pair")
    assert result["parties"] == ["a", "b"]
    assert result["zone"]["count"] == 1
    assert result["outside"] == {"c": {"refuses": 1}}


def test_kalai_smorodinsky_serves_shares_where_the_egalitarian_serves_points() -> None:
    worth = {"p": ("10", "4"), "q": ("5", "5"), "r": ("0", "6")}
    raw: Raw = {
        "detente": "1",
        "title": "Shares",
        "issues": {"one": options("p", "q", "r")},
        "parties": {
            name: {"name": name, "points": {"one": {option: pair[place] for option, pair in worth.items()}}}
            for place, name in enumerate(("x", "y"))
        },
    }
    chosen = {name: one["deal"]["one"] for name, one in answer(raw)["solutions"].items()}
    assert chosen == {"nash": "p", "kalai_smorodinsky": "p", "egalitarian": "q", "utilitarian": "p"}
    assert answer(raw)["status_quo"] is None
    assert answer(raw)["stated"] is None
    assert [one["deal"]["one"] for one in answer(raw)["frontier"]] == ["p", "q", "r"]


@given(st.lists(st.frozensets(st.sampled_from("abcde")), max_size=8))
def test_clashes_are_the_minimal_sets_that_every_deal_breaks(broken: list[frozenset[str]]) -> None:
    every = chain.from_iterable(combinations("abcde", size) for size in range(6))
    hitting = [frozenset(one) for one in every if all(set(one) & deal for deal in broken)]
    assert clashes(broken) == minimal(hitting)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_what_is_set_aside_opens_as_many_deals_when_it_is_set_aside(data: st.DataObject) -> None:
    raw = data.draw(raw_scenarios())
    asked = data.draw(terms(raw))
    for one in answer(raw, **asked)["set_aside"]:
        again = asked | {
            "without": [*asked.get("without", ()), *one["issues"]],
            "waive": [*asked.get("waive", ()), *one["waive"]],
        }
        assert answer(raw, **again)["zone"]["count"] == one["opens"] > 0


def printed(oracle: Raw) -> Raw:
    return deepcopy({key: value for key, value in oracle.items() if key != "beyond"})


def test_an_answer_does_not_differ_from_itself() -> None:
    oracle = answer(door_and_guarantee())
    assert differences(printed(oracle), oracle) == []


def test_a_list_cut_at_the_limit_may_lack_members_but_must_say_so() -> None:
    oracle = answer(door_and_guarantee(), limit=1)
    short = printed(oracle) | {
        "conflicts": oracle["conflicts"][1:],
        "concessions": oracle["concessions"][:1],
        "cut": ["concessions", "conflicts"],
    }
    assert differences(short, oracle) == []
    assert differences(short | {"cut": []}, oracle) != []
    dear = short | {"concessions": oracle["concessions"][1:]}
    assert [text.split(":")[0] for text in differences(dear, oracle)] == [
        "concessions[0].give_up",
        "concessions[0].cost",
        "concessions[0].opens",
        "concessions[0].falls",
    ]
    assert differences(short | {"conflicts": [["guarantee"]]}, oracle) == [
        "conflicts: ['guarantee'] is no true member"
    ]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("zone.count", False),
        ("zone.exists", 0),
        ("status_quo.points.nato", "29.0"),
        ("outside", {}),
        ("cut", ["x"]),
    ],
)
def test_a_wrong_value_is_told_with_its_place(path: str, value: Any) -> None:
    oracle = answer(door_and_guarantee())
    wrong = printed(oracle)
    *way, last = path.split(".")
    place = wrong
    for key in way:
        place = place[key]
    place[last] = value
    told = differences(wrong, oracle)
    assert len(told) == 1
    assert told[0].startswith(path)


def test_missing_and_unexpected_fields_are_told() -> None:
    oracle = answer(door_and_guarantee())
    wrong = printed(oracle) | {"coalitions": []}
    del wrong["stated"]
    assert differences(wrong, oracle) == ["missing stated", "not expected coalitions = []"]
