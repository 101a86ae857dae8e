"""Natural slips in numbers, dates and words: each is refused, and what was meant is proposed."""

from __future__ import annotations

import pytest

from detente.errors import BadInput
from detente.files import read_scenario
from detente.files.deal import read_deal
from detente.files.meant import comparison_meant, date_meant, number_meant, range_meant, word_meant
from detente.files.numbers import comparison_of, date_of, number_of, span_of
from detente.model import Stance
from files.reading import read, scenario_text

NUMBERS = [
    ("30,5", ("30.5",)),
    ("67%", ("0.67", "2/3")),
    ("66,7 %", ("0.667", "2/3")),
    ("33%", ("0.33", "1/3")),
    ("55 %", ("0.55",)),
    ("100%", ("1",)),
    ("1 000", ("1000",)),
    ("12'500", ("12500",)),
    ("1,000", ("1.000", "1000")),
    ("5.", ("5",)),
    ("−5", ("-5",)),
    ("2.5e3", ("2500",)),
    ("1e400", ()),
    ("many", ()),
    ("", ()),
    ("9" * 100, ()),
]

RANGES = [
    ("30-40", ("30..40",)),
    ("30 – 40", ("30..40",)),
    ("30…40", ("30..40",)),
    ("30 to 40", ("30..40",)),
    ("30 bis 40,5", ("30..40.5",)),
    ("40-30", ("30..40",)),
    ("-5--2", ("-5..-2",)),
    ("30", ()),
    ("-30", ()),
    ("a-b", ()),
]

COMPARISONS = [
    ("≤ 20", ("<= 20",)),
    ("=> 20", (">= 20",)),
    ("<= 20,5", ("<= 20.5",)),
    ("at most 20", ("<= 20",)),
    ("mehr als 20", ("> 20",)),
    ("about 20", ()),
    ("<=", ()),
]

DATES = [
    ("12.04.2031", ("2031-04-12",)),
    ("1. 4. 2031", ("2031-04-01",)),
    ("12/04/2031", ("2031-04-12", "2031-12-04")),
    ("31/12/2031", ("2031-12-31",)),
    ("04.2031", ("2031-04",)),
    ("2031/4/12", ("2031-04-12",)),
    ("2031-4", ("2031-04",)),
    ("20310412", ("2031-04-12",)),
    ("12 April 2031", ("2031-04-12",)),
    ("12. März 2031", ("2031-03-12",)),
    ("April 12, 2031", ("2031-04-12",)),
    ("Oktober 2031", ("2031-10",)),
    ("32.04.2031", ()),
    ("12 Nowhere 2031", ()),
    ("soon", ()),
]


@pytest.mark.parametrize(("text", "meant"), NUMBERS)
def test_a_number_is_proposed_that_reads(text, meant):
    assert number_meant(text) == meant
    assert all(number_of(one) is not None for one in meant)


@pytest.mark.parametrize(("text", "meant"), RANGES)
def test_a_range_is_proposed_that_reads(text, meant):
    assert range_meant(text) == meant
    assert all(span_of(one) for one in meant)


@pytest.mark.parametrize(("text", "meant"), COMPARISONS)
def test_a_comparison_is_proposed_that_reads(text, meant):
    assert comparison_meant(text) == meant
    assert all(comparison_of(one) for one in meant)


@pytest.mark.parametrize(("text", "meant"), DATES)
def test_a_date_is_proposed_the_day_first(text, meant):
    assert date_meant(text) == meant
    assert all(date_of(one) for one in meant)


@pytest.mark.parametrize(
    ("word", "stance"),
    [
        *(("wants", "demands"), ("fordert", "demands"), ("D", "demands"), ("lehnt ab", "rejects")),
        *(("Refuses", "rejects"), ("akzeptiert", "accepts"), ("stimmt zu", "accepts"), ("offen", "open")),
        *(("?", "unknown"), ("will not", None), ("", None)),
    ],
)
def test_a_stance_is_known_by_other_words_too(word, stance):
    assert word_meant(word, [str(one) for one in Stance]) == stance


def mends(text: str) -> list[str]:
    with pytest.raises(BadInput) as bad:
        read_scenario(text, "talks.yaml")
    return [problem.mend for problem in bad.value.problems]


def test_proposals_stand_in_the_messages():
    position = "{{party: a, issue: {issue}, option: {option}, stance: {stance}, date: {date}}}"
    said = [
        position.format(issue="door", option="open", stance="fordert", date="12.04.2031"),
        position.format(issue="size", option="10-20", stance="demands", date="2031"),
        position.format(issue="size", option="15", stance="demands", date="2031"),
    ]
    forums = "{f: {members: [a, b], rule: {majority: 67%}}}"
    assert mends(scenario_text(positions=f"[{', '.join(said)}]", forums=forums)) == [
        "Did you mean 'demands'?",
        "Did you mean '2031-04-12'?",
        "Did you mean '10..20'?",
        "Its options go from 0 to 40 in steps of 10. Did you mean '10' or '20'?",
        "Did you mean '0.67' or '2/3'?",
    ]
    assert mends(scenario_text(parties="{a: {name: A, no_deal: 30-40, points: {door: {open: '30,5'}}}}")) == [
        "Did you mean '30..40'?",
        "Did you mean '30.5'?",
    ]


def test_a_number_of_a_deal_between_two_options_is_told_which():
    scenario = read().scenario
    for text, mend in (("size: 15", "Did you mean '10' or '20'?"), ("size: 50", "in steps of 10.")):
        with pytest.raises(BadInput) as bad:
            read_deal(text, "deal.yaml", scenario)
        assert bad.value.problems[0].mend.endswith(mend)


def test_an_id_that_cannot_be_one_is_to_be_renamed_and_its_new_name_is_no_mistake():
    sources = {"sources": "{record 2: {title: R}}"}
    line = "{{line: {{party: a, never: {{door: shut}}, sources: [{source}]}}}}"
    (renamed,) = mends(scenario_text(**sources, red_lines=line.format(source="record-2")))
    assert renamed.endswith("Call it 'record-2' here and wherever it is named.")
    (_renamed,) = mends(scenario_text(**sources, red_lines=line.format(source="record 2")))
    _renamed, near = mends(scenario_text(**sources, red_lines=line.format(source="rekord-2")))
    assert near == "Did you mean 'record-2'?"


RENAMED = {
    "a party": """
parties: {x y: {name: A, points: {door: {open: 1}}}}
issues: {door: {title: D, status_quo: open, options: {open: , shut: }}}
positions: [{party: x-y, issue: door, option: open, stance: open}]
forums: {f: {members: [x-y], rule: {majority: 0.5, weights: {x-y: 1}, vetoes: [x-y]}}}
circumstances: {c: {no_deal: {x-y: 5}}}
""",
    "an issue": """
parties: {a: {name: A, points: {x-y: {open: 1}}}}
issues: {x y: {title: D, status_quo: open, options: {open: , shut: }}}
positions: [{party: a, issue: x-y, option: open, stance: open}]
red_lines: {r: {party: a, never: {x-y: shut}}}
interests: [{party: a, text: t, behind: [x-y]}]
forums: {f: {decides: [x-y]}}
""",
    "a red line": """
parties: {a: {name: A}}
issues: {door: {title: D, options: {open: , shut: }}}
red_lines: {x y: {party: a, never: {door: shut}}}
interests: [{party: a, text: t, behind: x-y}]
circumstances: {c: {drop: [x-y]}}
""",
}


@pytest.mark.parametrize("text", RENAMED.values(), ids=RENAMED)
def test_a_part_under_its_new_id_may_be_named_anywhere(text):
    (mend,) = mends(f"detente: 1\ntitle: Talks\n{text}")
    assert "Call it 'x-y'" in mend
