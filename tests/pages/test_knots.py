"""Knots stand for the clashes that they were tied from, no more and no fewer."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from detente.pages.knots import Knot, tied

CLASHES = st.lists(st.sets(st.sampled_from("abcdefg"), min_size=1, max_size=3), max_size=12).map(
    lambda sets: [tuple(sorted(one)) for one in sets]
)


def stands_for(knot: Knot) -> set[frozenset[str]]:
    return {frozenset((*knot.core, one)) for one in knot.each} or {frozenset(knot.core)}


@given(CLASHES)
def test_each_clash_is_told_once_and_nothing_else_is(clashes):
    told = [clash for knot in tied(clashes) for clash in stands_for(knot)]
    assert len(told) == len(set(told))
    assert set(told) == {frozenset(clash) for clash in clashes}
    assert sum(knot.clashes for knot in tied(clashes)) == len(told)


@given(CLASHES)
def test_a_knot_without_alternatives_is_a_clash_as_it_was_given(clashes):
    assert all(knot.core in clashes for knot in tied(clashes) if not knot.each)
    assert all(len(knot.each) != 1 for knot in tied(clashes))


def test_what_most_hangs_on_comes_first_and_short_clashes_before_long_ones():
    clashes = [("a", "z"), ("b", "x"), ("c", "x"), ("d", "x"), ("e",), ("f", "g", "h")]
    assert tied(clashes) == (
        Knot(("e",)),
        Knot(("x",), ("b", "c", "d")),
        Knot(("a", "z")),
        Knot(("f", "g", "h")),
    )


def test_lines_that_rule_everything_out_alone_are_told_together():
    assert tied([("a",), ("b",)]) == (Knot((), ("a", "b")),)
