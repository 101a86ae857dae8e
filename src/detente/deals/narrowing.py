"""Options that the rules alone leave no deal: struck out before a walk, so that it need not remember them."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from detente.deals.boxes import Box, bits_of
from detente.deals.query import Mask, Query
from detente.deals.space import Space


def narrowed(space: Space, query: Query) -> Query:
    """The same deals, with every option left out that the query's rules forbid by themselves.

    A box of which a single issue is still undecided forbids the options that it names there; what is
    struck out may decide other boxes (unit propagation).
    """
    before = [bits_of(mask) for mask in query.allowed]
    allowed = list(before)
    boxes = [space.boxes[box] for rule in query.rules for box in space.rules[rule]]
    while True:
        rest = [box for box in boxes if not _is_settled(box, allowed)]
        if len(rest) == len(boxes):
            break
        boxes = rest
    if allowed == before:
        return query
    return replace(
        query,
        allowed=tuple(
            mask if new == old else _mask(new, len(mask))
            for mask, new, old in zip(query.allowed, allowed, before, strict=True)
        ),
    )


def _is_settled(box: Box, allowed: list[int]) -> bool:
    """Whether the box need not be looked at again; strikes out what it forbids."""
    undecided = None
    for issue, bits in box.bits:
        if not bits & allowed[issue]:  # no deal lies in it any more
            return True
        if allowed[issue] & ~bits:
            if undecided is not None:
                return False
            undecided = issue, bits
    issue, bits = undecided or box.bits[0]
    allowed[issue] &= ~bits
    return True


def _mask(bits: int, size: int) -> Mask:
    packed = np.frombuffer(bits.to_bytes((size + 7) // 8, "little"), np.uint8)
    return np.unpackbits(packed, count=size, bitorder="little").astype(bool)
