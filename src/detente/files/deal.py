"""A deal file: one option for each issue, a line each; issues may be left out."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from numbers import Rational

from detente.errors import BadInput
from detente.files.conditions import steps_of
from detente.files.decoding import decoded
from detente.files.events import read_tree
from detente.files.fields import kind_of, plain
from detente.files.mistakes import Mistakes
from detente.files.numbers import NotReadable, number_of
from detente.files.tree import MappingNode, Node, Scalar
from detente.files.wording import listed, shown
from detente.messages import _
from detente.model import Choice, Issue, Scenario, number_text


def read_deal(text: str | bytes, name: str, scenario: Scenario) -> dict[str, Choice]:
    """What a deal file says of each issue that it names, in the order of the scenario.

    Raises BadInput with every mistake: issues and options that the scenario does not have.
    """
    tree, found = read_tree(decoded(text, name), name)
    if tree is None:
        tree = Scalar("", True, 1, 1)
    return _chosen(tree, Mistakes(tree, name, found), scenario)


def deal_of(choices: Mapping[str, object], scenario: Scenario) -> dict[str, Choice]:
    """A deal given in Python, checked as a deal file is. Raises BadInput with every mistake."""
    entries = {
        str(issue): (Scalar(str(issue), True, 0, 0), Scalar(_as_text(choice), True, 0, 0))
        for issue, choice in choices.items()
    }
    tree = MappingNode(entries, 0, 0)
    return _chosen(tree, Mistakes(tree, ""), scenario)


def _as_text(choice: object) -> str:
    if isinstance(choice, Rational):
        return number_text(Fraction(choice))
    return str(choice)


def _chosen(tree: Node, mistakes: Mistakes, scenario: Scenario) -> dict[str, Choice]:
    issues = {issue.id: issue for issue in scenario.issues}
    chosen: dict[str, Choice] = {}
    if isinstance(tree, MappingNode):
        for issue_id, (_key, value) in tree.entries.items():
            if (choice := _choice(issue_id, plain(value), issues, mistakes)) is not None:
                chosen[issue_id] = choice
    elif not (isinstance(tree, Scalar) and tree.plain and not tree.text):
        what = _("The file holds {found}; a deal is a mapping.", found=kind_of(plain(tree)))
        mistakes.add((), what, _("Write `ISSUE: OPTION`, one a line."))
    if mistakes.found:
        raise BadInput(*mistakes.found)
    return {issue_id: chosen[issue_id] for issue_id in issues if issue_id in chosen}


def _choice(issue_id: str, value: object, issues: dict[str, Issue], mistakes: Mistakes) -> Choice | None:
    if issue_id not in issues:
        what = _("There is no issue '{id}'.", id=shown(issue_id))
        mend = mistakes.near(issue_id, issues) or _("There are: {names}.", names=listed(issues))
        mistakes.add_at_key((issue_id,), what, mend)
        return None
    if isinstance(value, dict | list):
        mistakes.add((issue_id,), _("One option is wanted here; this is {found}.", found=kind_of(value)))
        return None
    if not isinstance(value, str):
        return None
    issue = issues[issue_id]
    try:
        return _numeric(value, issue) if issue.is_numeric else _named(value, issue, mistakes)
    except NotReadable as error:
        mistakes.add_unreadable((issue_id,), error)
        return None


def _named(text: str, issue: Issue, mistakes: Mistakes) -> Choice:
    ids = [option.id for option in issue.options]
    if text in ids:
        return str(text)
    what = _("'{option}' is not an option of '{issue}'.", option=shown(text), issue=issue.id)
    raise NotReadable(what, mistakes.near(text, ids) or _("Its options are: {names}.", names=listed(ids)))


def _numeric(text: str, issue: Issue) -> Choice:
    number: Fraction = number_of(text)
    try:
        return issue.option_of(number).choice
    except KeyError:
        what = _("{number} is not an option of '{issue}'.", number=number_text(number), issue=issue.id)
        mend = steps_of(issue.range, number) if issue.range is not None else ""
        raise NotReadable(what, mend) from None
