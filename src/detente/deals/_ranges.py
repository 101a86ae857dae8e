"""Kernel: sums over the first rows of a list of all that reach a value, for many questions at once.

A wavelet matrix that is asked while it is built: bit by bit, from the highest, rows are parted into
those with the bit and those without, and every question goes on in the part where its value lies.
(Claude, Navarro and Ordóñez, Information Systems 47, 2015.)
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[Any]


def sums_reaching(values: Ints, weights: Ints, first: Ints, least: Ints) -> Ints:
    """For each question the weight of ``values[:first]`` that are at least ``least``.

    values, weights (n,) and first, least (m,): integers that are not negative; the result (m,).
    """
    bits = int(max(values.max(initial=0), least.max(initial=0))).bit_length()
    low, high = np.zeros(len(first), np.int64), first.astype(np.int64)
    found = np.zeros(len(first), np.int64)
    for bit in reversed(range(bits)):
        set_here = (values >> bit) & 1 == 1
        wants_it = (least >> bit) & 1 == 1
        ones = _before(set_here.astype(np.int64))
        have = _before(np.where(set_here, weights, 0))
        low_ones, high_ones = ones[low], ones[high]
        found += np.where(wants_it, 0, have[high] - have[low])
        zeros = len(values) - ones[-1]
        low = np.where(wants_it, zeros + low_ones, low - low_ones)
        high = np.where(wants_it, zeros + high_ones, high - high_ones)
        values = np.concatenate((values[~set_here], values[set_here]))
        weights = np.concatenate((weights[~set_here], weights[set_here]))
    have = _before(weights)
    result: Ints = found + have[high] - have[low]
    return result


def _before(numbers: Ints) -> Ints:
    """What comes before each place, and all: (n + 1,)."""
    sums: Ints = np.concatenate((np.zeros(1, np.int64), np.cumsum(numbers)))
    return sums
