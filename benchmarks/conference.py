"""Seeded files of a large conference, as a delegation would keep them."""

from __future__ import annotations

import random

_STANCES = ("demands", "accepts", "open", "rejects")


def conference(
    *, parties: int = 30, issues: int = 40, scored: int, is_agreed: bool, seed: int = 1, lines: int = 2
) -> str:
    """The text of a file in which every party has red lines and a word on most issues; always the same text.

    The first ``scored`` parties have points. Where ``is_agreed``, every red line and no-deal leaves room
    for one hidden deal, so there is a zone; elsewhere lines are drawn without regard to each other.
    Sources, linkages, a forum and a circumstance are there as in a real file.
    """
    rng = random.Random(seed)
    sizes = [rng.choice((2, 3, 3, 4, 4, 5)) for _ in range(issues)]
    hidden = [rng.randrange(size) for size in sizes] if is_agreed else None
    parts = (
        _head(sizes),
        _parties(parties, sizes, scored, hidden, rng),
        _positions(parties, sizes, hidden, rng),
        _red_lines(parties, sizes, lines, hidden, rng),
        _linkages(sizes, hidden, rng),
        _rest(parties, issues, scored),
    )
    return "\n".join(line for part in parts for line in part) + "\n"


def _head(sizes: list[int]) -> list[str]:
    rows = ["detente: 1", "title: A large conference", "date: 2030-05-01", "sources:"]
    rows += [f"  s{at}: {{title: Statement {at + 1}, date: 2029-{at % 12 + 1:02d}}}" for at in range(60)]
    rows.append("issues:")
    for at, size in enumerate(sizes):
        options = ", ".join(f"o{one}: {{title: Way {one + 1} of question {at + 1}}}" for one in range(size))
        rows.append(f"  i{at:02d}: {{title: Question {at + 1}, status_quo: o0, options: {{{options}}}}}")
    return rows


def _parties(
    parties: int, sizes: list[int], scored: int, hidden: list[int] | None, rng: random.Random
) -> list[str]:
    rows = ["parties:"]
    for party in range(parties):
        points = [[rng.randint(0, 10) for _ in range(size)] for size in sizes]
        if party >= scored:
            rows.append(f"  p{party:02d}: {{name: Delegation {party + 1}}}")
            continue
        worth = ", ".join(
            f"i{at:02d}: {{{', '.join(f'o{one}: {number}' for one, number in enumerate(row))}}}"
            for at, row in enumerate(points)
        )
        least = _least(points, hidden)
        rows.append(
            f"  p{party:02d}: {{name: Delegation {party + 1}, no_deal: {least}, points: {{{worth}}}}}"
        )
    return rows


def _least(points: list[list[int]], hidden: list[int] | None) -> int:
    """A no-deal below the hidden deal, or at the middle of what the party could get."""
    if hidden is not None:
        return max(0, sum(row[one] for row, one in zip(points, hidden, strict=True)) - 5)
    return sum(map(max, points)) // 2


def _positions(parties: int, sizes: list[int], hidden: list[int] | None, rng: random.Random) -> list[str]:
    rows = ["positions:"]
    for party in range(parties):
        for at, size in enumerate(sizes):
            if rng.random() < 0.4:
                continue
            option, stance = rng.randrange(size), rng.choice(_STANCES)
            if hidden is not None and option == hidden[at] and stance == "rejects":
                stance = "accepts"
            ground = f"sources: [s{rng.randrange(60)}]" if rng.random() < 0.7 else "judgement: true"
            cell = f"party: p{party:02d}, issue: i{at:02d}, option: o{option}"
            rows.append(f"  - {{{cell}, stance: {stance}, {ground}}}")
    return rows


def _red_lines(
    parties: int, sizes: list[int], lines: int, hidden: list[int] | None, rng: random.Random
) -> list[str]:
    rows = ["red_lines:"]
    for party in range(parties):
        for at in range(lines):
            named = sorted(rng.sample(range(len(sizes)), rng.choice((1, 1, 2))))
            kind = rng.choice(("never", "only")) if len(named) == 1 else "never"
            what = ", ".join(f"i{issue:02d}: {_named(issue, kind, sizes, hidden, rng)}" for issue in named)
            more = ", precondition: true" if rng.random() < 0.2 else ""
            rows.append(
                f"  r{party:02d}-{at}: {{party: p{party:02d}, {kind}: {{{what}}}, judgement: true{more}}}"
            )
    return rows


def _named(issue: int, kind: str, sizes: list[int], hidden: list[int] | None, rng: random.Random) -> str:
    """An option that the line excludes, or the only ones that it allows."""
    if kind == "only":
        some = set(rng.sample(range(sizes[issue]), max(1, sizes[issue] // 2)))
        some |= set() if hidden is None else {hidden[issue]}
        return f"[{', '.join(f'o{one}' for one in sorted(some))}]"
    free = [one for one in range(sizes[issue]) if hidden is None or one != hidden[issue]]
    return f"o{rng.choice(free)}"


def _linkages(sizes: list[int], hidden: list[int] | None, rng: random.Random) -> list[str]:
    rows = ["linkages:"]
    for at in range(0, len(sizes) - 1, 4):
        some = set(rng.sample(range(sizes[at + 1]), max(1, sizes[at + 1] // 2)))
        some |= set() if hidden is None else {hidden[at + 1]}
        only = f"i{at + 1:02d}: [{', '.join(f'o{one}' for one in sorted(some))}]"
        rows.append(f"  l{at:02d}: {{when: {{i{at:02d}: o{rng.randrange(sizes[at])}}}, only: {{{only}}}}}")
    return rows


def _rest(parties: int, issues: int, scored: int) -> list[str]:
    members = ", ".join(f"p{party:02d}" for party in range(0, parties, 3))
    decides = ", ".join(f"i{at:02d}" for at in range(0, issues, 2))
    return [
        "forums:",
        f"  council: {{title: The council, members: [{members}], decides: [{decides}]}}",
        "circumstances:",
        f"  crisis: {{title: A crisis, {'no_deal: {p00: 5}, ' if scored else ''}judgement: true}}",
    ]
