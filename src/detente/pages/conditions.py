"""Conditions and rules in words."""

from __future__ import annotations

from detente.messages import _
from detente.model import Atom, Clause, Compare, Condition, Issue, Linkage, Named, Option, Stretch
from detente.pages import figures
from detente.pages.names import Names


def meaning(names: Names, one: Linkage) -> str:
    """What a rule says, in words."""
    said = _("only {what}") if one.only is not None else _never(one)
    text = said.format(what=condition(names, one.only or one.never or Condition()))
    if one.when.clauses:
        return _("where {when}: {what}", when=condition(names, one.when), what=text)
    return text


def _never(one: Linkage) -> str:
    several = one.never is not None and len(one.never.clauses) > 1
    return _("not together {what}") if several else _("not {what}")


def condition(names: Names, one: Condition) -> str:
    """What must hold together."""
    return _(" and ").join(clause(names, part) for part in one.clauses)


def clause(names: Names, one: Clause) -> str:
    """One issue, and what is said of it."""
    issue = names.scenario.issue(one.issue)
    said = _(" or ").join(_atom(names, issue, atom) for atom in one.any_of)
    return _("{options} ({issue})", options=said, issue=names.text(issue.title))


def option_run(names: Names, issue: Issue, run: tuple[Option, ...]) -> str:
    """One option in its words, or neighbouring numbers from the first to the last."""
    if len(run) == 1 or run[0].value is None or run[-1].value is None:
        said = names.option(issue, run[0])
        return names.called(said) if run[0].value is None else said
    low, high = sorted((run[0].value, run[-1].value))
    stretch = _("{low} to {high}", low=figures.number(low), high=figures.number(high))
    return _with_unit(names, issue, stretch)


def runs(issue: Issue, some: tuple[Option, ...]) -> list[tuple[Option, ...]]:
    """Options in the order of the file, neighbouring numbers taken together."""
    if not issue.is_numeric:
        return [(option,) for option in some]
    wanted = {option.id for option in some}
    found: list[tuple[Option, ...]] = []
    before = False
    for option in issue.options:
        if option.id in wanted:
            found = [*found[:-1], (*found[-1], option)] if before else [*found, (option,)]
        before = option.id in wanted
    return found


def _atom(names: Names, issue: Issue, atom: Atom) -> str:
    match atom:
        case Named(option=option_id):
            option = issue.option_of(option_id)
            said = names.option(issue, option)
            return said if issue.is_numeric else names.called(said)
        case Compare(sign=sign, number=number):
            return f"{_SIGNS[sign]} {_with_unit(names, issue, figures.number(number))}"
        case Stretch(low=low, high=high):
            said = _("{low} to {high}", low=figures.number(low), high=figures.number(high))
            return _with_unit(names, issue, said)


def _with_unit(names: Names, issue: Issue, number: str) -> str:
    unit = names.text(issue.range.unit) if issue.range else ""
    return f"{number} {unit}".rstrip()


_SIGNS = {"<": "<", "<=": "≤", ">": ">", ">=": "≥"}
