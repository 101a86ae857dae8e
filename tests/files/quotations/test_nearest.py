from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from detente.files.quotations.nearest import Passage, concordance_of, nearest_passage
from files.quotations.passages import WORDS

TEXT = """\
The Ministry thanks for the note.

Three inspections a year, chosen freely by the inspec-
ting side, would be a beginning. Long enough have we
waited for the security of both sides.
"""


def nearest(quotation: str, text: str = TEXT) -> Passage | None:
    return nearest_passage(quotation, concordance_of(text))


@pytest.mark.parametrize(
    ("quotation", "line", "words"),
    [
        (
            "Three inspections a year, chosen freely by both sides, would be enough",
            3,
            "Three inspections a year, chosen freely by the inspecting side, would be a beginning",
        ),
        ("We thank for the note", 1, "Ministry thanks for the note"),
        ("have we waited for nothing of both sides", 4, "have we waited for the security of both sides"),
        ("the safety of both sides", 5, "the security of both sides"),
    ],
)
def test_what_the_text_has_instead_is_given_as_it_stands_there(quotation, line, words):
    assert nearest(quotation) == Passage(line, words)


@pytest.mark.parametrize(
    "quotation",
    [
        "The Republic will leave the talks for good",
        "the for of",
        "…",
        "",
        "inspections",
        "einmal im Jahr genügt",
    ],
)
def test_what_is_like_nothing_in_the_text_has_no_passage(quotation):
    assert nearest(quotation) is None
    assert nearest(quotation, "") is None


@settings(deadline=None)
@given(st.data(), st.lists(WORDS, min_size=30, max_size=80, unique=True), WORDS)
def test_a_passage_with_one_word_changed_is_nearest_to_itself(data, words, other):
    assume(other not in words)
    first = data.draw(st.integers(0, len(words) - 8))
    place = data.draw(st.integers(first + 1, first + 6))
    changed = [*words[first:place], other, *words[place + 1 : first + 8]]
    assert nearest(" ".join(changed), "\n".join(words)) == Passage(
        first + 1, " ".join(words[first : first + 8])
    )


def test_the_words_of_a_text_made_of_one_word_are_looked_through_quickly():
    assert nearest("a a a a b", "a " * 1_000_000) is None
    assert nearest("aaaa", "a" * 10_000_000) is None


@settings(deadline=None)
@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(quotation, text):
    found = nearest(quotation, text)
    assert found is None or found.line >= 1
