from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from detente.files.known import allowed_id
from detente.files.sheets.ids import id_from, id_of


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("NATO membership", "nato-membership"),
        ("Ende der Öffnung: rechtlich (bindend)", "ende-der-oeffnung-rechtlich-bindend"),
        ("Große Übung & Maß", "grosse-uebung-mass"),
        ("Élargissement à l’Est", "elargissement-a-l-est"),
        ("Łódź", "łodz"),
        ("Расширение НАТО", "расширение-нато"),
        ("Йод и ёж", "йод-и-ёж"),
        ("中程导弹", "中程导弹"),
        ("हिन्दी भाषा", "हिन्दी-भाषा"),
        ("½ of it", "of-it"),
        ("snake_case - and-hyphens", "snake-case-and-hyphens"),
        ("2022", "2022"),
        ("…", ""),
        ("e\u0301tat", "etat"),
        ("İstanbul", "istanbul"),
    ],
)
def test_an_id_keeps_the_letters_of_its_title(title, made):
    assert id_from(title) == made


def test_a_long_title_is_cut_at_the_border_of_a_word():
    assert id_from("A legally binding end to every further enlargement") == (
        "a-legally-binding-end-to-every-further"
    )
    assert id_from("x" * 60) == "x" * 40


def test_an_id_that_is_taken_gets_a_number_and_an_empty_one_a_name():
    assert id_of("Open", {"open"}, "option-1") == "open-2"
    assert id_of("Open!", {"open", "open-2"}, "option-1") == "open-3"
    assert id_of("???", set(), "option-3") == "option-3"
    assert id_of("???", {"option-3"}, "option-3") == "option-3-2"


@example("\x80\u0591")  # a mark on what is no letter
@given(st.text(max_size=80))
def test_every_title_gives_an_id_that_a_file_allows(title):
    made = id_from(title)
    assert len(made) <= 40
    assert allowed_id(made) == made
    assert id_from(made) == made
