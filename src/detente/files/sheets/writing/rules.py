"""The sheets of rules: what parties will not sign, what holds for everybody, who decides, what may change."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from detente.files.sheets.words import RULES
from detente.files.sheets.writing.further import Said
from detente.files.sheets.writing.layout import Field
from detente.files.sheets.writing.numbers import number, span
from detente.files.sheets.writing.pen import Pen, condition, name, names
from detente.model import Forum, Linkage, Majority, RedLine, Scenario


def red_lines(scenario: Scenario, pen: Pen) -> Iterator[Said]:
    """The red lines of the parties, then those that a circumstance adds, with its id."""
    for line in scenario.red_lines:
        yield _red_line(line, ("red_lines", line.id), "", pen)
    for change in scenario.circumstances:
        for line in change.red_lines:
            yield _red_line(line, ("circumstances", change.id, "red_lines", line.id), change.id, pen)


def linkages(scenario: Scenario, pen: Pen) -> Iterator[Said]:
    """The rules that hold for everybody."""
    for linkage in scenario.linkages:
        path: Field = ("linkages", linkage.id)
        yield path, {**_rule(linkage, path, pen), **pen.evidence(linkage.evidence, path)}


def forums(scenario: Scenario, pen: Pen) -> Iterator[Said]:
    """Where parties meet, and how they decide."""
    for forum in scenario.forums:
        path: Field = ("forums", forum.id)
        yield (
            path,
            {
                "id": forum.id,
                "title": pen.line(forum.title, (*path, "title")),
                "members": names(forum.members),
                "decides": names(forum.decides),
                **_decision(forum, pen),
                "size": "" if forum.size is None else str(forum.size),
                "text": pen.text(forum.text, (*path, "text")),
                "sources": names(forum.sources),
            },
        )


def circumstances(scenario: Scenario, pen: Pen) -> Iterator[Said]:
    """Changes outside the room; the red lines that they add stand on the sheet of red lines."""
    for change in scenario.circumstances:
        path: Field = ("circumstances", change.id)
        no_deal = (f"{name(party)}: {span(points)}" for party, points in change.no_deal.items())
        yield (
            path,
            {
                "id": change.id,
                "title": pen.line(change.title, (*path, "title")),
                "no_deal": "; ".join(no_deal),
                "drop": names(change.drop),
                **pen.evidence(change.evidence, path),
            },
        )


def _red_line(line: RedLine, path: Field, circumstance: str, pen: Pen) -> Said:
    return path, {
        **_rule(line, path, pen),
        "party": name(line.party),
        "precondition": pen.flag(line.precondition),
        "cost": "" if line.cost == 1 else number(line.cost, pen.language),
        **pen.evidence(line.evidence, path),
        "circumstance": circumstance,
    }


def _rule(rule: Linkage, path: Field, pen: Pen) -> Mapping[str, str]:
    return {
        "id": rule.id,
        "title": pen.line(rule.title, (*path, "title")),
        "when": condition(rule.when),
        "never": condition(rule.never),
        "only": condition(rule.only),
    }


def _decision(forum: Forum, pen: Pen) -> Mapping[str, str]:
    """The rule of a forum in words, its weights where they differ, and who has a veto."""
    rule = forum.rule
    if not isinstance(rule, Majority):
        return {"rule": RULES[rule.name].written(pen.language)}
    word = RULES["more_than" if rule.strict else "majority"].written(pen.language)
    differ = {member: weight for member, weight in rule.weights.items() if weight != 1}
    return {
        "rule": f"{word} {number(rule.share, pen.language)}",
        "weights": "; ".join(f"{name(member)}: {number(weight)}" for member, weight in differ.items()),
        "vetoes": names(rule.vetoes),
    }
