"""Scenarios at the edges of what a brief must show well."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from benchmarks.conference import conference

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


def crowded() -> Scenario:
    """Thirty parties, forty issues, a word of each on most of them; three parties have points."""
    return _read(conference(scored=3, is_agreed=True))


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
