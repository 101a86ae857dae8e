"""Seeded scenarios of any size: the same arguments give the same scenario."""

from __future__ import annotations

import itertools
import random
from fractions import Fraction

from detente.model import (
    Clause,
    Condition,
    Issue,
    Linkage,
    Named,
    Option,
    Party,
    RedLine,
    Scenario,
    Span,
    Text,
)


def scenario(
    *,
    parties: int,
    issues: int,
    options: int,
    seed: int = 1,
    linkages: str = "neighbours",
    lines: int = 2,
    ranges: bool = False,
    fine: bool = False,
    no_deal_share: Fraction = Fraction(2, 5),
) -> Scenario:
    """Parties with opposed interests, a linkage for every second pair of neighbours, red lines each.

    Points are whole numbers (thousandths where ``fine``) whose best sum is about 100 for each party;
    half of the issues are opposed. ``no_deal_share`` of the best sum is each party's no-deal.
    """
    rng = random.Random(seed)
    made = tuple(_issue(i, options) for i in range(issues))
    people = tuple(
        _party(p, made, rng, ranges=ranges, fine=fine, share=no_deal_share) for p in range(parties)
    )
    return Scenario(
        title=Text.plain(f"{parties} parties, {issues} issues of {options} options, seed {seed}"),
        issues=made,
        parties=people,
        red_lines=tuple(_line(p.id, n, made, rng) for p in people for n in range(lines)),
        linkages=_linkages(made, rng) if linkages == "neighbours" else (),
    )


def _issue(number: int, options: int) -> Issue:
    names = tuple(Option(id=f"o{o}") for o in range(options))
    return Issue(id=f"i{number:02d}", title=Text.plain(f"Issue {number}"), options=names, status_quo="o0")


def _party(
    number: int, issues: tuple[Issue, ...], rng: random.Random, *, ranges: bool, fine: bool, share: Fraction
) -> Party:
    grain = 1000 if fine else 1
    points = {}
    total = Fraction(0)
    for issue in issues:
        top = Fraction(rng.randint(50, 150), 100) * 100 / len(issues)
        row = [Fraction(round(top * grain * rng.random()), grain) for _ in issue.options]
        total += max(row)
        points[issue.id] = tuple(
            Span(low=value, high=value + rng.randint(0, 2)) if ranges else Span.at(value) for value in row
        )
    least = Fraction(round(total * share * grain), grain)
    return Party(id=f"p{number}", name=Text.plain(f"Party {number}"), points=points, no_deal=Span.at(least))


def _line(party: str, number: int, issues: tuple[Issue, ...], rng: random.Random) -> RedLine:
    first, second = rng.sample(range(len(issues)), 2) if len(issues) > 1 else (0, 0)
    second = (first + 1) % len(issues)
    clauses = tuple(
        Clause(issue=issues[i].id, any_of=(Named(rng.choice(issues[i].options).id),))
        for i in sorted({first, second})
    )
    return RedLine(id=f"{party}-{number}", party=party, never=Condition(clauses))


def _linkages(issues: tuple[Issue, ...], rng: random.Random) -> tuple[Linkage, ...]:
    made = []
    for left, right in itertools.pairwise(issues):
        when = Clause(issue=left.id, any_of=(Named(rng.choice(left.options).id),))
        only = rng.sample(right.options, max(1, len(right.options) // 2))
        then = Clause(issue=right.id, any_of=tuple(Named(option.id) for option in only))
        made.append(Linkage(id=f"l-{left.id}", when=Condition((when,)), only=Condition((then,))))
    return tuple(made)
