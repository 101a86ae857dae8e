"""Which cells of delimited text are guarded against Excel."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.files.sheets.apostrophes import guarded, unguarded


@pytest.mark.parametrize(
    "cell",
    ["=1+1", "+1", "-x", "@x", "'x", "1/3", "2021-12", "1.0", "007", "1e5", "TRUE", "10:30", "3 Mai", "5%"],
)
def test_what_excel_would_change_is_guarded(cell):
    assert guarded(cell, "en") == guarded(cell, "de") == f"'{cell}"


@pytest.mark.parametrize("cell", ["", "demands", "25..32", "0", "-3", "<= 20", "Talks 2022", "It's so"])
def test_what_stays_as_it_is_has_no_apostrophe(cell):
    assert guarded(cell, "en") == guarded(cell, "de") == cell


def test_the_decimal_sign_is_that_of_the_language():
    assert (guarded("2.5", "en"), guarded("2,5", "de")) == ("2.5", "2,5")
    assert (guarded("2,5", "en"), guarded("2.5", "de")) == ("'2,5", "'2.5")


def test_an_apostrophe_that_guards_nothing_stays():
    assert unguarded("'t Hooft") == "'t Hooft"


@given(st.text(), st.sampled_from(["en", "de"]))
def test_what_was_guarded_comes_back(cell, language):
    assert unguarded(guarded(cell, language)) == cell
