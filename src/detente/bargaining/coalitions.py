"""Which coalitions win, and who is needed for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def minimal_winning(
    weights: Mapping[str, int], vetoes: Sequence[str], need: int
) -> Iterator[tuple[str, ...]]:
    """Coalitions that win and of which no part does: fewest members first, then in the order of the file.

    They come one by one, since there may be very many.
    """
    members = tuple(weights)
    for size in range(1, len(members) + 1):
        yield from _of_size(size, members, weights, frozenset(vetoes), need)


def needed(weights: Mapping[str, int], vetoes: Sequence[str], need: int) -> tuple[str, ...]:
    """The members without whom no coalition wins; none where no coalition can."""
    if sum(weights.values()) < need or not set(vetoes) <= set(weights):
        return ()
    total = sum(weights.values())
    return tuple(m for m, weight in weights.items() if m in vetoes or total - weight < need)


def _of_size(
    size: int, members: tuple[str, ...], weights: Mapping[str, int], vetoes: frozenset[str], need: int
) -> Iterator[tuple[str, ...]]:
    def grown(chosen: tuple[str, ...], start: int, weight: int) -> Iterator[tuple[str, ...]]:
        left = size - len(chosen)
        if left == 0:
            if weight >= need and _is_minimal(chosen, weights, vetoes, weight, need):
                yield chosen
            return
        rest = members[start:]
        if len(rest) < left or weight + sum(sorted((weights[m] for m in rest), reverse=True)[:left]) < need:
            return
        missing = vetoes - set(chosen)
        if not missing <= set(rest) or len(missing) > left:
            return
        for index in range(start, len(members)):
            yield from grown((*chosen, members[index]), index + 1, weight + weights[members[index]])
            if members[index] in missing:  # a coalition without a veto holder cannot win
                return

    return grown((), 0, 0)


def _is_minimal(
    chosen: tuple[str, ...], weights: Mapping[str, int], vetoes: frozenset[str], weight: int, need: int
) -> bool:
    return vetoes <= set(chosen) and all(m in vetoes or weight - weights[m] < need for m in chosen)
