"""Seeded scenarios larger than anybody could list, as text."""

import random


def chain(*, parties: int, issues: int, options: int, seed: int, share: float = 0.4) -> str:
    """Opposed parties; what is chosen on an issue rules out half of the options of the next."""
    rng = random.Random(seed)
    lines = ["detente: 1", f"title: {issues} issues of {options} options", "issues:"]
    for i in range(issues):
        named = ", ".join(f"o{o}: {{title: Option {o}}}" for o in range(options))
        lines.append(f"  i{i}: {{title: Issue {i}, status_quo: o0, options: {{{named}}}}}")
    lines.append("parties:")
    for p in range(parties):
        rows = [[rng.randint(0, 9) for _ in range(options)] for _ in range(issues)]
        lines.append(
            f"  p{p}:\n    name: Party {p}\n    no_deal: {int(share * sum(map(max, rows)))}\n    points:"
        )
        for i, row in enumerate(rows):
            lines.append(f"      i{i}: {{{', '.join(f'o{o}: {value}' for o, value in enumerate(row))}}}")
    lines.append("linkages:")
    for i in range(issues - 1):
        allowed = ", ".join(f"o{o}" for o in sorted(rng.sample(range(options), options // 2)))
        lines.append(
            f"  l{i}: {{when: {{i{i}: o{rng.randrange(options)}}}, only: {{i{i + 1}: [{allowed}]}}}}"
        )
    return "\n".join(lines) + "\n"


def quarrel(*, parties: int, lines_each: int, issues: int, options: int, seed: int) -> str:
    """Parties with very many red lines, each about two or three issues anywhere."""
    rng = random.Random(seed)
    text = ["detente: 1", f"title: {parties * lines_each} red lines", "issues:"]
    for i in range(issues):
        named = ", ".join(f"o{o}: {{title: Option {o}}}" for o in range(options))
        text.append(f"  i{i}: {{title: Issue {i}, status_quo: o0, options: {{{named}}}}}")
    text.append("parties:")
    text += [f"  p{p}: {{name: Party {p}}}" for p in range(parties)]
    text.append("red_lines:")
    for n in range(parties * lines_each):
        named = rng.sample(range(issues), rng.choice((1, 2, 2, 3)))
        refused = {i: sorted(rng.sample(range(options), options // 2)) for i in sorted(named)}
        clauses = ", ".join(f"i{i}: [{', '.join(f'o{o}' for o in some)}]" for i, some in refused.items())
        text.append(f"  r{n}: {{party: p{n % parties}, never: {{{clauses}}}}}")
    return "\n".join(text) + "\n"
