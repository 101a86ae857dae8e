"""A small scenario whose parts a test replaces, and what reading it finds wrong."""

from __future__ import annotations

from detente.errors import BadInput
from detente.files import Document, read_scenario

PARTS = {
    "detente": "1",
    "title": "Talks",
    "sources": "{note: {title: A note}}",
    "issues": "{door: {title: Door, status_quo: open, options: {open: {}, ajar: {}, shut: {}}},"
    " size: {title: Size, status_quo: 20, range: {from: 0, to: 40, step: 10}}}",
    "parties": "{a: {name: A, points: {door: {open: 1, ajar: 2, shut: 3}, size: {}}},"
    " b: {name: B, points: {}}, u: {name: U}}",
    "red_lines": "{line: {party: a, never: {door: shut}, judgement: true}}",
    "linkages": "{link: {when: {size: 0}, only: {door: open}}}",
}


def scenario_text(**parts: str | None) -> str:
    """The text of the scenario with some of its fields replaced, added, or (None) left out."""
    return "".join(f"{field}: {part}\n" for field, part in (PARTS | parts).items() if part is not None)


def read(**parts: str | None) -> Document:
    return read_scenario(scenario_text(**parts), "talks.yaml")


def problems(**parts: str | None) -> list[str]:
    """Every mistake found, as ``field > field: what``; none where the file reads."""
    return problems_in(scenario_text(**parts))


def problems_in(text: str | bytes) -> list[str]:
    try:
        read_scenario(text, "talks.yaml")
    except BadInput as bad:
        return [f"{' > '.join(problem.field)}: {problem.what}" for problem in bad.problems]
    return []
