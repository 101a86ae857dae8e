from __future__ import annotations

import pytest

from files.reading import read

ENLARGE = "{{party: a, issue: door, option: {option}, stance: {stance}, judgement: true{more}}}"


def warnings(**parts: str | None) -> list[str]:
    return [f"{' > '.join(problem.field)}: {problem.what}" for problem in read(**parts).warnings]


def on_positions(**parts: str | None) -> list[str]:
    return [line for line in warnings(**parts) if line.startswith("positions")]


def said(option: str, stance: str, more: str = "") -> str:
    return ENLARGE.format(option=option, stance=stance, more=more)


def test_a_file_with_nothing_to_warn_of_has_no_warnings():
    assert warnings() == []


def test_what_has_neither_source_nor_judgement_mark_is_named():
    found = warnings(
        positions="[{party: a, issue: door, option: open, stance: open},"
        " {party: a, issue: door, option: open, stance: open, sources: note}]",
        interests="[{party: a, text: t}, {party: a, text: t, judgement: true}]",
        red_lines="{r: {party: a, never: {door: shut}, judgement: false},"
        " s: {party: a, never: {door: shut}, sources: [note]}}",
        circumstances="{c: {red_lines: {q: {party: a, never: {size: 0}}}}, d: {judgement: true}}",
        linkages="{l: {never: {size: 0}}}",
    )
    nouns = ["position", "interest", "red line", "circumstance", "red line"]
    places = [
        "red_lines > r",
        "positions > 1",
        "interests > 1",
        "circumstances > c",
        "circumstances > c > red_lines > q",
    ]
    assert sorted(line.split(":")[0] for line in found) == sorted(places)
    assert all("has no source, nor does it say that it is judgement." in line for line in found)
    assert sorted(line.split("The ")[1].split(" has")[0] for line in found) == sorted(nouns)


def test_a_statement_or_a_background_without_source_or_mark_is_named():
    found = warnings(
        accounts="{c: {question: q, background: b, statements: [{by: B, says: s}, {party: a, quote: q,"
        " sources: note}]}, d: {question: q, background: b, judgement: true, statements: [{by: B, says: s,"
        " judgement: true}]}, e: {question: q, statements: [{party: a, says: s, sources: note}]}}"
    )
    rest = "has no source, nor does it say that it is judgement."
    assert found == [
        f"accounts > c > background: The background {rest}",
        f"accounts > c > statements > 1: The statement {rest}",
    ]


@pytest.mark.parametrize(
    ("red_line", "excludes"),
    [
        ("never: {door: shut}", True),
        ("never: {door: [open, shut]}", True),
        ("only: {door: [open, ajar]}", True),
        ("only: {size: '> 99'}", True),
        ("never: {door: shut}, when: {size: '>= 0'}", True),
        ("when: {door: [shut, ajar]}, never: {size: 0..40}", True),
        ("never: {door: shut, size: 0..40}", True),
        ("never: {door: shut, size: 0}", False),
        ("never: {door: shut}, when: {size: 0}", False),
        ("only: {door: [open, shut]}", False),
        ("when: {door: ajar}, only: {size: '> 99'}", False),
        ("never: {door: open}", False),
    ],
)
def test_a_rejected_option_is_to_be_excluded_by_a_red_line_of_the_party(red_line, excludes):
    red_lines = f"{{r: {{party: a, judgement: true, {red_line}}}}}"
    found = on_positions(positions=f"[{said('shut', 'rejects')}]", red_lines=red_lines)
    complaint = "positions > 1: 'a' rejects shut of 'door', and no red line of its own excludes it."
    assert found == ([] if excludes else [complaint])
    found = on_positions(positions=f"[{said('shut', 'demands')}]", red_lines=red_lines)
    complaint = "positions > 1: 'a' demands shut of 'door', and a red line of its own excludes it."
    assert found == ([complaint] if excludes else [])


def test_the_red_line_of_another_party_does_not_count():
    red_lines = "{r: {party: b, never: {door: shut}, judgement: true}}"
    assert len(warnings(positions=f"[{said('shut', 'rejects')}]", red_lines=red_lines)) == 1


def test_only_the_latest_word_on_an_option_counts():
    old, undated, new = (
        said("open", "rejects", ", date: 2021"),
        said("open", "rejects"),
        said("open", "accepts", ", date: 2022"),
    )
    assert warnings(positions=f"[{new}, {old}]") == warnings(positions=f"[{new}, {undated}]") == []
    month, year = said("open", "rejects", ", date: 2022-01"), said("open", "accepts", ", date: 2022")
    assert len(warnings(positions=f"[{month}, {year}]")) == 1
    both = said("[open, ajar]", "rejects")
    assert warnings(positions=f"[{both}, {said('open', 'accepts')}]") == [
        "positions > 1: 'a' rejects ajar of 'door', and no red line of its own excludes it."
    ]


def test_a_copy_needs_an_author_or_a_title_of_the_original():
    sources = "{a: {via: {title: T}}, b: {title: T, via: {}}, c: {author: A, via: {}}, d: {}, note: {}}"
    assert [line.split(":")[0] for line in warnings(sources=sources)] == ["sources > a"]


def test_points_for_some_options_only_are_named():
    parties = (
        "{a: {name: A, points: {door: {open: 1, shut: }, size: {0: 1}}},"
        " b: {name: B, points: {door: {}, size: {}}}, u: {name: U}}"
    )
    assert warnings(parties=parties) == [
        "parties > a > points > door: There are no points for ajar, shut, which count as 0."
    ]


def test_a_warning_has_its_line_and_how_to_mend_it():
    (warning,) = read(
        positions=f"\n- {said('open', 'open')}\n- {{party: a, issue: door, option: open, stance: open}}"
    ).warnings
    assert (warning.file, warning.line) == ("talks.yaml", 10)
    assert warning.mend == "Name its `sources`, or write `judgement: true`."
