"""Scenarios at the edges of what a brief must show well."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from detente.files import read_scenario
from detente.model import Scenario


def _read(text: str) -> Scenario:
    return read_scenario(text, "extreme.yaml").scenario


def smallest() -> Scenario:
    """Two parties, one issue."""
    return _read(
        "detente: 1\ntitle: One question\n"
        "issues: {door: {title: The door, status_quo: shut, options: {open: {}, shut: {}}}}\n"
        "parties: {a: {name: A, points: {door: {open: 1}}}, b: {name: B, points: {door: {shut: 2}}}}\n"
    )


def crowded(parties: int = 12, issues: int = 20) -> Scenario:
    """Many parties and issues; every third party draws a line on every fifth issue."""
    lines = ["detente: 1", "title: A large conference", "date: 2030-05-01", "issues:"]
    for issue in range(issues):
        options = ", ".join(f"o{at}: {{title: Way {at + 1} of question {issue + 1}}}" for at in range(4))
        lines.append(f"  i{issue}: {{title: Question {issue + 1}, status_quo: o0, options: {{{options}}}}}")
    lines.append("parties:")
    for party in range(parties):
        each = [((party + at) % 5, (party * at) % 7, (party + 2 * at) % 4) for at in range(issues)]
        worth = ", ".join(
            f"i{at}: {{o1: {first}, o2: {second}, o3: {third}}}"
            for at, (first, second, third) in enumerate(each)
        )
        lines.append(f"  p{party}: {{name: Delegation {party + 1}, points: {{{worth}}}}}")
    lines.append("positions:")
    for party in range(parties):
        for issue in range(0, issues, 2):
            stance = ("demands", "accepts", "rejects")[(party + issue) % 3]
            lines.append(
                f"  - {{party: p{party}, issue: i{issue}, option: o{(party + issue) % 4}, stance: {stance}, "
                "judgement: true}"
            )
    lines.append("red_lines:")
    for party in range(0, parties, 3):
        for issue in range(0, issues, 5):
            never = f"never: {{i{issue}: o{party % 4}}}"
            lines.append(f"  r{party}-{issue}: {{party: p{party}, {never}, judgement: true}}")
    return _read("\n".join(lines) + "\n")


def deadlocked() -> Scenario:
    """Seven parties that exclude each other twice over: forty clashes and more, no source at all."""
    sides = 7
    lines = ["detente: 1", "title: Everybody against everybody", "issues:"]
    for issue in range(2):
        options = ", ".join(f"o{at}: {{}}" for at in range(sides))
        lines.append(f"  i{issue}: {{title: Question {issue + 1}, status_quo: o0, options: {{{options}}}}}")
    lines.append("parties:")
    lines += [f"  p{party}: {{name: Party {party + 1}}}" for party in range(sides)]
    lines.append("red_lines:")
    for party in range(sides):
        for issue in range(2):
            lines.append(f"  r{party}-{issue}: {{party: p{party}, only: {{i{issue}: o{party}}}}}")
    return _read("\n".join(lines) + "\n")


def unknown() -> Scenario:
    """Nobody has said anything of anything."""
    return _read(
        "detente: 1\ntitle: Nothing is known\n"
        "issues:\n  a: {title: The first, options: {x: {}, y: {}}}\n"
        "  b: {title: The second, range: {from: 0, to: 1000, unit: items}}\n"
        "parties: {a: {name: A}, b: {name: B}, c: {name: C}}\npositions: []\n"
    )


def many_letters() -> Scenario:
    """German compounds, Cyrillic and Arabic, each in its own language."""
    compound = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetzesänderungsverhandlungen"
    return _read(
        f"detente: 1\ntitle: {{de: {compound}, ru: Переговоры, ar: المحادثات}}\nlanguage: de\n"
        "marking: {de: Verschlusssache, ar: سري}\n"
        "issues:\n"
        f"  a: {{title: {{de: {compound}}}, status_quo: x, options: {{x: {{title: {{ar: السلام الدائم}}}}, "
        "y: {title: {ru: Прекращение огня без предварительных условий}}}}\n"
        "parties:\n  ru: {name: {ru: Российская Федерация}, points: {a: {x: 1}}}\n"
        f"  de: {{name: {{de: {compound}}}, points: {{a: {{y: 1}}}}}}\n"
        "  eg: {name: {ar: جمهورية مصر العربية}}\n"
        "positions:\n"
        "  - {party: eg, issue: a, option: x, stance: demands, quote: {ar: نريد السلام}, judgement: true}\n"
        "  - {party: ru, issue: a, option: y, stance: rejects, quote: {ru: Мы против}, judgement: true}\n"
        "red_lines:\n"
        f"  r: {{party: eg, only: {{a: x}}, title: {{de: {compound}}}}}\n"
        "  s: {party: ru, never: {a: x}, title: {ru: Только после прекращения огня}}\n"
    )


EXTREMES: Mapping[str, Callable[[], Scenario]] = {
    "smallest": smallest,
    "crowded": crowded,
    "deadlocked": deadlocked,
    "unknown": unknown,
    "many letters": many_letters,
}
