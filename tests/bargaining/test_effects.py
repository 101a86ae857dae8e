"""Two answers side by side: what came, what went, and what nobody can know of a list that was cut."""

from __future__ import annotations

from dataclasses import replace

from detente.bargaining import effects
from detente.bargaining.results import Count
from pages.examples import AGREED, CLASH, ENTRY, NASH, OPEN, barred


def diff(before, after):
    return effects.diff((), before, after)


def test_the_same_answer_has_no_effect():
    found = diff(CLASH, CLASH)
    nothing = effects.CameAndWent(came=(), went=())
    for effect in (found.figured, found.stated):
        assert effect == effects.Effect(options=(), conflicts=nothing, concessions=nothing, set_aside=nothing)
    assert found.solutions == ()


def test_options_that_opened_or_are_barred_by_others_are_told():
    found = diff(CLASH, AGREED)
    moved = {(one.issue, one.option): (one.before, one.after) for one in found.figured.options}
    assert moved["alliance", "open"] == (barred("east"), OPEN)
    assert moved["alliance", "pause"] == (barred("west"), barred())
    assert ("alliance", "never") not in moved
    assert found.stated is None


def test_clashes_and_ways_out_come_and_go():
    there, back = diff(CLASH, AGREED).figured, diff(AGREED, CLASH).figured
    for name in ("conflicts", "concessions", "set_aside"):
        assert getattr(there, name).went == getattr(CLASH, name) == getattr(back, name).came
        assert getattr(there, name).came == () == getattr(back, name).went


def test_a_way_out_with_other_figures_is_in_both():
    cheap, dear = CLASH.concessions
    later = replace(CLASH, concessions=(cheap, replace(dear, opens=Count(5, 5))))
    found = diff(CLASH, later).figured.concessions
    assert (found.came, found.went) == ((), ())
    assert found.otherwise == ((dear, later.concessions[1]),)


def test_of_a_list_that_was_cut_nobody_knows_what_it_had():
    short = replace(CLASH, conflicts=CLASH.conflicts[:1], cut=("conflicts",))
    assert diff(short, CLASH).figured.conflicts == effects.CameAndWent(came=None, went=())
    assert diff(CLASH, short).figured.conflicts == effects.CameAndWent(came=(), went=None)
    cut = replace(CLASH, cut=("stated.conflicts",), stated=replace(CLASH.stated, conflicts=()))
    assert diff(cut, CLASH).stated.conflicts.came is None


def test_a_rule_that_chooses_another_deal_is_told():
    deal = {**NASH.deal, "launchers": 0}
    other = replace(AGREED, solutions=replace(AGREED.solutions, nash=replace(NASH, deal=deal)))
    (found,) = diff(AGREED, other).solutions
    assert (found.name, found.before.deal, found.after.deal) == ("nash", ENTRY.deal, deal)
    gone = diff(AGREED, CLASH).solutions
    assert [one.name for one in gone] == ["nash", "kalai_smorodinsky", "egalitarian"]
    assert all(one.after is None for one in gone)
