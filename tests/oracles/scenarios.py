"""Random small scenarios that use every construct of the format, and questions that fit them.

One generator draws from either source: a seeded `random.Random`, for thousands of cases, or
hypothesis, which shrinks. Every draw is a whole number of which the least is the plainest.
"""

from collections.abc import Callable
from random import Random
from typing import Any

from hypothesis import strategies as st

from oracles.dice import Dice
from oracles.making import make_raw, make_terms
from oracles.writing import to_yaml

__all__ = ["random_raw", "random_terms", "raw_scenarios", "terms", "to_yaml"]

Raw = dict[str, Any]


def random_raw(seed: int) -> Raw:
    """The scenario of this seed, always the same."""
    return make_raw(Dice(Random(seed).randint))


def random_terms(raw: Raw, rng: Random) -> Raw:
    """Keyword arguments for `answer` that are no bad input for this scenario."""
    return make_terms(raw, Dice(rng.randint))


@st.composite
def raw_scenarios(draw: Callable[..., int]) -> Raw:
    return make_raw(Dice(lambda low, high: draw(st.integers(low, high))))


@st.composite
def terms(draw: Callable[..., int], raw: Raw) -> Raw:
    return make_terms(raw, Dice(lambda low, high: draw(st.integers(low, high))))
