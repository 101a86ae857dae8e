"""Marks inside a text: taken apart, and taken out."""

from __future__ import annotations

from detente.pages import marks
from detente.pages.marks import Kind, Run, bare, runs
from detente.pages.names import plain

NESTED = (
    f"a {marks.link('x', marks.name('party', 'p', marks.words('ru', 'Россия')) + '!')} b{marks.quiet('')}"
)


def test_a_text_is_taken_apart_at_its_marks() -> None:
    first, link, rest, empty = runs(NESTED)
    name, mark = link.inner
    assert (first, rest, mark) == (Run("a "), Run(" b"), Run("!"))
    assert (link.kind, link.fields) == (Kind.LINK, ("x",))
    assert (name.kind, name.fields) == (Kind.NAME, ("party", "p"))
    assert name.inner == (Run(kind=Kind.WORDS, fields=("ru",), inner=(Run("Россия"),)),)
    assert empty == Run(kind=Kind.QUIET, inner=())


def test_a_text_without_marks_is_one_run_and_nothing_is_none() -> None:
    assert runs("as it is") == (Run("as it is"),)
    assert runs("") == ()


def test_bare_is_what_a_terminal_would_show() -> None:
    assert bare(NESTED) == "a Россия! b"
    assert bare(marks.number("20.3", "61/3", "/zone/count", "--forum x")) == "20.3"


def test_no_text_of_a_file_brings_marks_or_turns_what_is_around_it() -> None:
    assert plain("a\ufdd0b\u202ec\x00d\te\u00a0 f") == "a b c d e f"
    assert plain("  two   spaces ") == "two spaces"
