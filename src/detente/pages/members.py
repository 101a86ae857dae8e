"""What the names inside a clash or a concession stand for, in words.

A name is a red line's or a linkage's id, ``PARTY.no_deal``, or ``PARTY.ISSUE``: all that the party
refuses on that issue.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from detente.messages import _
from detente.model import Clause, Issue, Linkage, Option, RedLine
from detente.pages import conditions, figures
from detente.pages.knots import Knot
from detente.pages.names import Names
from detente.pages.said import refusals


def member(names: Names, name: str) -> str:
    """Whose it is, what it is about, and what it says."""
    return _("{who}: {what}", who=brief(names, name), what=meaning(names, name))


def brief(names: Names, name: str) -> str:
    """Whose it is and what it is about, for a sentence."""
    party = owner(names, name)
    if names.no_deal_party(name) is not None:
        return _("the no-deal points of {party}", party=party)
    if not party:
        return _("the linkage on {about}", about=about(names, name))
    rule = names.rules().get(name)
    if rule is not None and names.text(rule.title):
        return _("{party}: {what}", party=party, what=about(names, name))
    return _("{party} on {about}", party=party, about=about(names, name))


#: So many reasons are given in one sentence.
REASONS = 4


def reasons(names: Names, knots: tuple[Knot, ...]) -> str:
    """All that stands in the way, for a sentence: numbered where it is more than one thing."""
    if len(knots) == 1:
        return together(names, knots[0])
    said = [f"({at}) {together(names, knot)}" for at, knot in enumerate(knots[:REASONS], start=1)]
    left = len(knots) - len(said)
    return "; ".join([*said, _("{n} more", n=left)] if left else said)


def together(names: Names, knot: Knot) -> str:
    """A knot for a sentence; what all of its members are about is said once."""
    subject = shared_subject(names, (*knot.core, *knot.each))
    if subject:
        core, each = ([owner(names, name) for name in side] for side in (knot.core, knot.each))
        return _("on {about}: {parties}", about=subject, parties=_sides(core, each))
    core = [brief(names, name) for name in knot.core]
    others = [owner(names, name) for name in knot.each]
    if knot.core and len(others) > 1 and all(others) and len(set(others)) == len(others):
        return _sides(core, others)
    return _sides(core, [brief(names, name) for name in knot.each])


def _sides(core: list[str], each: list[str]) -> str:
    """One side against each of the other; as they stand where there are no sides."""
    if each and core:
        return _("{core} – against each of: {each}", core="; ".join(core), each="; ".join(each))
    both = core or each
    return _("{one} – against: {other}", one=both[0], other=both[1]) if len(core) == 2 else "; ".join(both)


def shared_subject(names: Names, some: tuple[str, ...]) -> str:
    """What all of them are about, where that is one thing and each has an owner; else nothing."""
    subjects = {"" if names.no_deal_party(name) else _about(names, name) for name in some}
    everybodys = len(some) > 1 and len(subjects) == 1 and all(owner(names, name) for name in some)
    return subjects.pop() if everybodys else ""


def by_owner(names: Names, some: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The names of each party together, parties in the order in which they come."""
    found: dict[str, list[str]] = {}
    for name in some:
        found.setdefault(owner(names, name), []).append(name)
    for party, listed in found.items():
        yield party, tuple(listed)


def owner(names: Names, name: str) -> str:
    """The party's name; empty for a linkage."""
    rule = names.rules().get(name)
    if rule is not None:
        return names.party(rule.party) if isinstance(rule, RedLine) else ""
    return names.party(name.partition(".")[0])


def about(names: Names, name: str) -> str:
    """What it is about: the title of a rule, else the issues; its id too where that is not enough."""
    said = _about(names, name)
    return names.as_rule(name, said) if name in names.rules() else said


def _about(names: Names, name: str) -> str:
    rules = names.rules()
    rule = rules.get(name)
    if rule is None:
        if names.no_deal_party(name) is not None:
            return _("its no-deal points")
        return names.called(names.issue(name.partition(".")[2]))
    said = _subject(names, rule)
    others = (other for other in rules.values() if other is not rule and _party(other) == _party(rule))
    return f"{said} [{name}]" if any(_subject(names, other) == said for other in others) else said


def _subject(names: Names, rule: Linkage) -> str:
    title = names.text(rule.title)
    if title:
        return names.called(title)
    return " / ".join(names.called(names.issue(issue)) for issue in rule.issues)


def _party(rule: Linkage) -> str:
    return rule.party if isinstance(rule, RedLine) else ""


def meaning(names: Names, name: str) -> str:
    """All that it says; the issue is left out where it is about one."""
    rule = names.rules().get(name)
    if rule is not None:
        return _rule(names, rule)
    party_id, _dot, issue_id = name.partition(".")
    if names.no_deal_party(name) is not None:
        return _("at least {points} points", points=figures.span(names.no_deal(party_id)))
    issue = names.scenario.issue(issue_id)
    return _refusing(names, issue, refusals(names.scenario, party_id, issue))


def _rule(names: Names, rule: Linkage) -> str:
    clause = _only_clause(rule)
    if clause is None:
        return conditions.meaning(names, rule)
    issue = names.scenario.issue(clause.issue)
    covered = {option.id for option in clause.options_of(issue)}
    excluded = covered if rule.never is not None else {option.id for option in issue.options} - covered
    say = _refusing if isinstance(rule, RedLine) else _excluding
    return say(names, issue, excluded)


def _only_clause(rule: Linkage) -> Clause | None:
    said = rule.never or rule.only
    return said.clauses[0] if said and len(said.clauses) == 1 and not rule.when.clauses else None


def _refusing(names: Names, issue: Issue, refused: Iterable[str]) -> str:
    """What somebody refuses on an issue, or what alone it accepts, whichever is shorter to say."""
    no, left = _sides_of(issue, refused)
    if not left:
        return _("refuses every option")
    if len(no) <= len(left):
        return _("refuses {options}", options=_listed(names, issue, no))
    return _("accepts only {options}", options=_listed(names, issue, left))


def _excluding(names: Names, issue: Issue, excluded: Iterable[str]) -> str:
    """What is excluded on an issue, or what alone is left, whichever is shorter to say."""
    no, left = _sides_of(issue, excluded)
    if not left:
        return _("no to every option")
    if len(no) <= len(left):
        return _("no to {options}", options=_listed(names, issue, no))
    return _("only {options}", options=_listed(names, issue, left))


def _sides_of(issue: Issue, some: Iterable[str]) -> tuple[list[tuple[Option, ...]], list[tuple[Option, ...]]]:
    """These options and the others, neighbouring numbers together."""
    these = frozenset(some)
    here = _runs(issue, (option for option in issue.options if option.id in these))
    return here, _runs(issue, (option for option in issue.options if option.id not in these))


def named(names: Names, issue: Issue, option_ids: Iterable[str]) -> str:
    """Options of an issue in words, neighbouring numbers together."""
    wanted = frozenset(option_ids)
    return _listed(names, issue, _runs(issue, (option for option in issue.options if option.id in wanted)))


def _runs(issue: Issue, some: Iterable[Option]) -> list[tuple[Option, ...]]:
    return conditions.runs(issue, tuple(some))


def _listed(names: Names, issue: Issue, runs: list[tuple[Option, ...]]) -> str:
    return _(" or ").join(conditions.option_run(names, issue, run) for run in runs)
