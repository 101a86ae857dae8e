from __future__ import annotations

import pytest

from files.reading import read


def warnings(**parts: str | None) -> list[str]:
    return [f"{' > '.join(problem.field)}: {problem.what}" for problem in read(**parts).warnings]


@pytest.mark.parametrize(
    ("parts", "place"),
    [
        (
            {"red_lines": "{r: {party: a, only: {size: '> 99'}, judgement: true}}"},
            "red_lines > r > only > size",
        ),
        (
            {"red_lines": "{r: {party: a, never: {size: 41..50}, judgement: true}}"},
            "red_lines > r > never > size",
        ),
        ({"linkages": "{l: {when: {size: '< 0'}, never: {door: shut}}}"}, "linkages > l > when > size"),
        (
            {
                "circumstances": "{c: {judgement: true, red_lines: {q: {party: a, never: {size: 1..9},"
                " judgement: true}}}}"
            },
            "circumstances > c > red_lines > q > never > size",
        ),
        (
            {"positions": "[{party: a, issue: size, option: '> 40', stance: open, judgement: true}]"},
            "positions > 1 > option",
        ),
        (
            {
                "parties": "{a: {name: A, points: {}, synergies: [{when: {size: 31..39}, points: 1}]},"
                " b: {name: B}}"
            },
            "parties > a > synergies > 1 > when > size",
        ),
    ],
)
def test_a_condition_that_no_option_meets_is_named_with_the_options_that_there_are(parts, place):
    assert warnings(**parts) == [f"{place}: This covers no option of 'size' (0..40)."]


def test_a_condition_that_some_option_meets_is_not():
    assert warnings(red_lines="{r: {party: a, never: {size: ['> 99', 10]}, judgement: true}}") == []


def test_an_issue_that_a_party_gives_no_points_is_named_unless_that_is_said():
    two = "{a: {name: A, points: {door: {open: 1, ajar: 1, shut: 1}}}, b: {name: B}}"
    assert warnings(parties=two) == [
        "parties > a > points: There are no points on size; every option there counts as 0."
    ]
    assert warnings(parties="{a: {name: A, points: {}}, b: {name: B}}") == []


def test_a_file_with_one_party_or_with_nothing_said_cannot_answer_anything():
    assert warnings(parties="{a: {name: A}}") == ["parties: There is only one party."]
    silent = warnings(parties="{a: {name: A}, b: {name: B}}", red_lines=None)
    assert silent == [": Nothing in the file says what anybody would accept or refuse."]


def test_points_for_numbers_beyond_the_range_are_named():
    beyond = "{a: {name: A, points: {size: {0: 1, 50: 2}, door: {}}}, b: {name: B}}"
    assert warnings(parties=beyond) == ["parties > a > points > size: 50 lie beyond the range (0..40)."]


def test_a_key_of_points_with_nothing_behind_it_need_not_be_a_number():
    assert warnings(parties="{a: {name: A, points: {size: {-1..5: , 0: 1}, door: {}}}, b: {name: B}}") == []
