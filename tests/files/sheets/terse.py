"""A scenario in a few lines, as the gallery of ugly tables writes what it expects.

The title with its language; the parties; each issue with its options, a star before the one that holds today,
and behind each option what every party says of it and what it is worth to it, in the order of the parties.
"""

from __future__ import annotations

from collections.abc import Iterator

from detente.errors import Problem
from detente.files.document import Document
from detente.model import Issue, Option, Party, Scenario, Span
from files.sheets.normal import in_effect


def terse(document: Document) -> str:
    """The reading of a table, and behind it the cells that something is said of."""
    scenario = document.scenario
    lines = [f"{scenario.title} [{scenario.language}]"]
    lines += [", ".join(f'{party.id} "{party.name}"' for party in scenario.parties)]
    stances = in_effect(scenario)
    for issue in scenario.issues:
        lines += _issue(issue, scenario, stances)
    if any(party.is_scored for party in scenario.parties):
        lines.append(" | ".join(["no deal", *(_no_deal(party) for party in scenario.parties)]))
    lines += (f"remark: {problem.cell}" for problem in document.unread)
    return "\n".join(line.rstrip() for line in lines)


def told(problem: Problem) -> str:
    """A problem as it is shown, without the name of the file."""
    place = problem.cell or (f"line {problem.line}" if problem.line else "the file")
    return f"{place}: {problem.what} {problem.mend}".strip()


def _issue(issue: Issue, scenario: Scenario, stances: dict) -> Iterator[str]:
    unit = f" {issue.range.unit}" if issue.range is not None and issue.range.unit else ""
    yield f'{issue.id} "{issue.title}"{unit}'
    for place, option in enumerate(issue.options):
        said = []
        for party in scenario.parties:
            stance, _evidence = stances.get((party.id, issue.id, option.id), (None, None))
            words = [str(stance.value)] if stance is not None else []
            if party.points is not None:
                words.append(_span(party.points[issue.id][place]))
            said.append(" ".join(words))
        mark = "*" if option.id == issue.status_quo else " "
        yield " | ".join([f"  {mark} {_option(option)}", *said])


def _option(option: Option) -> str:
    title = f' "{option.title}"' if option.title else ""
    text = f" ({option.text})" if option.text else ""
    return f"{option.id}{title}{text}"


def _no_deal(party: Party) -> str:
    return _span(party.no_deal) if party.is_scored else ""


def _span(span: Span) -> str:
    low, high = str(span.low), str(span.high)
    return low if low == high else f"{low}..{high}"
