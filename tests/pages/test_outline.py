"""A scenario by itself: one line in a terminal, a small page in a notebook."""

from __future__ import annotations

import detente as dt
from detente.pages import outline
from detente.pages.terminal import as_text
from files.reading import read


def test_a_scenario_is_one_line_in_a_terminal():
    scenario = read(date="2031-04", marking="RESTRICTED").scenario
    assert repr(scenario) == (
        "<Scenario 'Talks' (2031-04), marked 'RESTRICTED': "
        "3 parties, 2 issues, 0 positions, 1 red line, 1 linkage>"
    )


def test_the_words_of_a_file_cannot_break_the_line():
    assert "\n" not in repr(read(title='"a\\nb\\e[31m"').scenario)


def test_the_page_has_the_ids_by_which_a_question_is_asked():
    scenario = read(
        forums="{f: {members: [a]}}", circumstances="{c: {drop: [line], judgement: true}}"
    ).scenario
    shown = as_text(outline.page(scenario), 100)
    for told in ("Talks", "a   A      line", "door  Door   open, ajar, shut", "0..40 in steps of 10"):
        assert told in shown
    assert "Forums: f" in shown
    assert "Circumstances: c" in shown


def test_accounts_are_counted_where_there_are_some():
    accounts = "{c: {question: q, statements: [{by: B, says: s, judgement: true}]}}"
    assert outline.content(read(accounts=accounts).scenario).endswith("1 linkage, 1 account")
    assert outline.content(read().scenario).endswith("1 linkage")


def test_a_notebook_shows_the_page_in_the_language_of_the_reader():
    scenario = dt.load("catalogue:textbook/nash-1950")
    assert "<td" in scenario._repr_html_()
    assert "Red lines" in scenario._repr_html_()
    with dt.use_language("de"):
        assert "Rote Linien" in scenario._repr_html_()


def test_the_words_of_a_file_are_no_markup():
    assert "<b>" not in read(title="'<b>x</b>'").scenario._repr_html_()
