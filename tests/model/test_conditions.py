"""A clause covers the same options asked one by one and all at once."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from detente.model import Clause, Compare, Issue, Named, NumericRange, Option, Stretch, Text, number_text

NUMBERS = st.fractions(-9, 9, max_denominator=6)


@st.composite
def issues(draw: st.DrawFn) -> Issue:
    start, step = draw(NUMBERS), draw(st.fractions(Fraction(1, 6), 3, max_denominator=6))
    values = [start + step * place for place in range(draw(st.integers(1, 12)))]
    options = tuple(Option(id=number_text(value), value=value) for value in values)
    steps = NumericRange(start=start, stop=values[-1], step=step)
    return Issue(id="size", title=Text.plain("Size"), options=options, range=steps)


def clauses(issue: Issue) -> st.SearchStrategy[Clause]:
    atoms = st.one_of(
        st.sampled_from([Named(option.id) for option in issue.options]),
        st.builds(Compare, st.sampled_from(("<", "<=", ">", ">=")), NUMBERS),
        st.builds(Stretch, NUMBERS, NUMBERS),
    )
    return st.builds(Clause, issue=st.just(issue.id), any_of=st.lists(atoms, max_size=3).map(tuple))


@given(issues().flatmap(lambda issue: st.tuples(st.just(issue), clauses(issue))))
def test_what_a_clause_covers_is_the_same_all_at_once(case: tuple[Issue, Clause]) -> None:
    issue, clause = case
    plain = tuple(option for option in issue.options if clause.covers(option))
    assert clause.options_of(issue) == plain
    assert clause.bits(issue) == sum(1 << issue.position_of(option.id) for option in plain)


def test_options_that_are_named_are_covered_by_their_names_alone() -> None:
    options = tuple(Option(id=name) for name in ("open", "ajar", "shut"))
    issue = Issue(id="door", title=Text.plain("Door"), options=options)
    clause = Clause(issue="door", any_of=(Named("shut"), Named("open"), Compare("<=", Fraction(3))))
    assert [option.id for option in clause.options_of(issue)] == ["open", "shut"]
    assert clause.bits(issue) == 0b101
