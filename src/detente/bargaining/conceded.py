"""What is open once a concession is made, in words of options: the counts say only how much that is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from detente.bargaining.opened import stated_table, table
from detente.bargaining.results import Concession, OptionTable
from detente.bargaining.terms import Terms
from detente.model import Party, Span

_NO_DEAL = ".no_deal"


def opened_by(terms: Terms, made: Concession) -> OptionTable:
    """The table of options with the red lines of a concession dropped and its no-deal points given up."""
    given_up = set(made.give_up)
    without = replace(
        terms,
        red_lines=tuple(line for line in terms.red_lines if line.id not in given_up),
        no_deal=_lowered(terms, given_up),
    )
    return table(without)


def opened_by_words(terms: Terms, made: Concession) -> OptionTable:
    """The table of the positions with the refusals of a concession taken back: left open instead."""
    return stated_table(terms, frozenset(made.give_up))


def _lowered(terms: Terms, given_up: set[str]) -> Mapping[str, Span]:
    lowered = {p.id: Span.at(_worst(p)) for p in terms.scored if f"{p.id}{_NO_DEAL}" in given_up}
    return {**terms.no_deal, **lowered}


def _worst(party: Party) -> Fraction:
    """Points below which no deal can be for the party."""
    least = sum((min(span.low for span in spans) for spans in (party.points or {}).values()), Fraction(0))
    return least + sum((min(one.points.low, Fraction(0)) for one in party.synergies), Fraction(0))
