"""Slips in YAML are told in our own words: the line of the slip, what it is, how to mend it."""

from __future__ import annotations

import pytest
import yaml

from detente.errors import BadInput, Problem
from detente.files.events import read_tree
from detente.messages import use_language

UNCLOSED = 'title: "Talks\nissues:\n  door: {title: Door}\nparties:\n  a: {name: "A"}\n'

SLIPS = [
    (UNCLOSED, 1, "The quotation mark opened in line 1 seems never to be closed."),
    ("a: b\nc: 'd\ne: f\n", 2, "The quotation mark opened in line 2 seems never to be closed."),
    ('a: "b\n---\nc"\n', 1, "The quotation mark opened in line 1 seems never to be closed."),
    ("a: b\n\tc: d\n", 2, "A tab stands here."),
    ("a:\n\tc: d\n", 2, "A tab stands here."),
    ("a: |\n\ttext\n", 2, "A tab stands here."),
    ("a:\xa0b\nc: d\n", 1, "A non-breaking space stands here, as word processors write it."),
    ("a: b\ntitle Talks\nc: d\n", 2, "A colon is missing in 'title Talks'."),
    ("a: b\nissues\n  c: d\n", 2, "A colon is missing in 'issues'."),
    ("a:\n  door\n    title: b\n", 2, "A colon is missing in 'door'."),
    ("a: b\ntitle:Talks\nc: d\n", 2, "A space is missing after the colon of 'title:Talks'."),
    ("a: {b:{c: d}}\n", 1, "A space is missing after a colon."),
    ("a: b\n{c:\n  d: e\nf: g\n", 2, "The bracket that opens in this line is not closed there."),
    ("a: b\n!c\nd: e\n", 2, "A text without quotes cannot begin with '!'."),
    ("% a\nb: c\n", 1, "A text without quotes cannot begin with '%'."),
    ("a: b\nc: d: e\n", 2, "A second colon stands in this line."),
    ("a: b\n  c: d\n", 2, "This line is indented further than the one above it allows."),
    ("a:\n  b: c\n d: e\n", 3, "This line does not fit under the lines above it, which begin in line 1."),
    ("a:\n  - {b: c}\n  d: e\n", 3, "The list that begins in line 2 goes on without '- '."),
    ("a: - b\n", 1, "A list cannot begin in the line of its name."),
    (
        "a: {b: {x: 1}\nc: d\n",
        2,
        "A comma or a closing bracket is missing before this; the bracket was opened in line 1.",
    ),
    ("a: [", 1, "Something is missing before this: a value, or a closing bracket."),
    ("a: {b: 1}}\n", 1, "Something stands behind a closing bracket."),
    ("a: [b] c\n", 1, "Something stands behind a closing bracket."),
    ("a: 'b' c\n", 1, "Something stands behind a closing quotation mark."),
    ('a: "C:\\path"\n', 1, "A backslash between double quotes begins an escape, and this is none."),
    ("a: @b\n", 1, "A text without quotes cannot begin with '@'."),
    ("a: **b**\n", 1, "A text without quotes cannot begin with '*'."),
    ("a: &b c\nd: *b e\n", 2, "A text without quotes cannot begin with '*'."),
    ("a: >= 20\n", 1, "A text without quotes cannot begin with '>'."),
    ("a: ? b\n", 1, "A text without quotes cannot begin with '?'."),
    ("a: b\n...\nc: d\n", 3, "What stands here does not belong to what is above it."),
]


def last_problem(text: str) -> Problem:
    with pytest.raises(BadInput) as bad:
        read_tree(text, "x.yaml")
    return bad.value.problems[-1]


@pytest.mark.parametrize(("text", "line", "what"), SLIPS)
def test_a_slip_is_told_at_its_line_and_with_a_mend(text, line, what):
    problem = last_problem(text)
    assert (problem.line, problem.what) == (line, what)
    assert problem.mend


@pytest.mark.parametrize("text", [slip[0] for slip in SLIPS])
def test_no_word_of_the_parser_is_shown_in_german(text):
    english = last_problem(text)
    with pytest.raises(yaml.MarkedYAMLError) as complaint:
        list(yaml.parse(text, Loader=yaml.CSafeLoader))
    with use_language("de"):
        german = last_problem(text)
    assert (german.line, german.column) == (english.line, english.column)
    assert german.what != english.what
    assert german.mend != english.mend
    assert str(complaint.value.problem) not in str(german)


def test_a_slip_that_nobody_foresaw_has_a_general_sentence(monkeypatch):
    monkeypatch.setattr("detente.files.complaints.COMPLAINTS", {})
    problem = last_problem("a: b\n- c\n")
    assert (problem.line, problem.what) == (2, "This cannot be read as YAML.")
    assert "quotes around a text that has ': '" in problem.mend


def test_a_curly_mark_does_not_close_a_straight_one():
    assert "curly ones do not close it" in last_problem('a: "b“\nc: d\n').mend


def test_the_mend_of_a_second_colon_is_the_line_as_it_should_be():
    assert '`title: "Talks: first round"`' in last_problem("title: Talks: first round\n").mend


def test_the_place_is_counted_in_characters_of_the_text():
    problem = last_problem("a: 😀\r\nb: ä: c\r\n")
    assert (problem.line, problem.column) == (2, 5)


def test_a_second_colon_where_a_mapping_belongs_is_mended_with_braces():
    problem = last_problem("red_lines:\n  a:\n    never: drought: none\n")
    assert (problem.line, problem.mend) == (3, "Write `never: {drought: none}`.")
