from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.files.sheets.reading.lists import halves, listed, split, unquoted


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a; b", ["a", "b"]),
        ("a, b", ["a", "b"]),
        ("a, b; c", ["a, b", "c"]),
        ("a\nb", ["a", "b"]),
        ("a;;b;", ["a", "b"]),
        ("", []),
        ('"a; b", c', ["a; b", "c"]),
        ("„a, b“; c", ["a, b", "c"]),
        ("“a, b”, c", ["a, b", "c"]),
        ('"say ""yes"", now", c', ['say "yes", now', "c"]),
        ('the "best", c', ['the "best"', "c"]),
        ('"never closed, c', ['"never closed, c']),
    ],
)
def test_names_are_separated_by_semicolons_else_by_commas(text, names):
    assert [unquoted(name) for name in listed(text)] == names


@given(st.lists(st.text('ab:;,/" \n„“', min_size=1), max_size=4))
def test_quoted_names_are_read_as_they_are(names):
    cell = "; ".join('"' + name.replace('"', '""') + '"' for name in names)
    assert [unquoted(part) for part in split(cell, ";\n")] == names


def test_a_name_and_what_is_said_of_it_stand_around_the_first_colon():
    assert halves("door: open, shut") == ("door", "open, shut")
    assert halves('"the door: front": open') == ('"the door: front"', "open")
    assert halves("door") == ("door", "")
    assert halves(": open") == ("", "open")
