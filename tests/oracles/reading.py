"""A scenario as its file writes it, read slowly: texts to fractions, conditions to sets of options.

Written from the file format alone. It shares nothing with the engine, so that both must be wrong
in the same way for a mistake to hide.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import combinations, pairwise
from typing import Any

Raw = dict[str, Any]
Ends = tuple[Fraction, Fraction, Fraction]  # the low end, the middle and the high end
WORST, MIDDLE, BEST = 0, 1, 2  # how ranges are read; also the place in Ends of a party's points
NOTHING: Ends = (Fraction(0), Fraction(0), Fraction(0))


@dataclass(frozen=True)
class Issue:
    options: list[str]
    numeric: bool
    status_quo: str | None


@dataclass(frozen=True)
class Party:
    scored: bool
    no_deal: Ends
    points: dict[str, dict[str, Ends]]  # by issue and option
    synergies: list[tuple[dict[str, set[str]], Ends]]


@dataclass(frozen=True)
class Rule:
    """A red line (with a party) or a linkage (with none)."""

    party: str | None
    never: dict[str, set[str]] | None
    only: dict[str, set[str]] | None
    when: dict[str, set[str]]
    precondition: bool
    cost: Fraction

    @property
    def issues(self) -> set[str]:
        return set(self.never or {}) | set(self.only or {}) | set(self.when)


@dataclass(frozen=True)
class Majority:
    quota: Fraction
    reaching_is_enough: bool
    weights: dict[str, Fraction]
    vetoes: set[str]


@dataclass(frozen=True)
class Case:
    """A scenario together with the question: who meets, on what, in which circumstance."""

    title: str
    issues: dict[str, Issue]
    parties: dict[str, Party]
    red_lines: dict[str, Rule]
    linkages: dict[str, Rule]
    positions: list[Raw]
    members: list[str]
    majority: Majority | None
    agenda: list[str]
    waived: set[str]

    def wins(self, acceptors: Iterable[str]) -> bool:
        """Whether these members together can decide."""
        accepting = set(acceptors) & set(self.members)
        if self.majority is None:
            return accepting == set(self.members)
        weights = self.majority.weights
        reached = sum((weights[member] for member in accepting), Fraction(0))
        needed = self.majority.quota * sum(weights.values())
        enough = reached >= needed if self.majority.reaching_is_enough else reached > needed
        return bool(accepting) and enough and self.majority.vetoes <= accepting

    def among(self, members: list[str]) -> "Case":
        """The same question to a coalition that must agree unanimously."""
        return replace(self, members=members, majority=None)

    def binding(self) -> set[str]:
        """The red lines that bind on this agenda, of whatever party."""
        return {
            name
            for name, rule in self.red_lines.items()
            if rule.issues <= set(self.agenda) or (rule.precondition and name not in self.waived)
        }

    def scored_members(self) -> list[str]:
        return [member for member in self.members if self.parties[member].scored]


def subsets(things: list[str]) -> Iterator[tuple[str, ...]]:
    """Every subset, the smaller first, then in the order of the things."""
    for size in range(len(things) + 1):
        yield from combinations(things, size)


def read(
    raw: Raw,
    *,
    agenda: Iterable[str] | None = None,
    without: Iterable[str] = (),
    waive: Iterable[str] = (),
    forum: str | None = None,
    circumstance: str | None = None,
) -> Case:
    """The case that the file and the terms describe; ValueError or KeyError where they make none."""
    issues = {name: _issue(given) for name, given in raw["issues"].items()}
    parties = {name: _party(given or {}, issues) for name, given in raw["parties"].items()}
    red_lines = _rules(raw.get("red_lines"), issues)
    linkages = _rules(raw.get("linkages"), issues)
    if circumstance is not None:
        change = raw["circumstances"][circumstance] or {}
        for name, no_deal in (change.get("no_deal") or {}).items():
            parties[name] = replace(parties[name], no_deal=ends(no_deal))
        dropped = set(change.get("drop") or [])
        red_lines = {name: rule for name, rule in red_lines.items() if name not in dropped}
        linkages = {name: rule for name, rule in linkages.items() if name not in dropped}
        red_lines |= _rules(change.get("red_lines"), issues)
    meeting = (raw["forums"][forum] or {}) if forum is not None else {}
    listed = set(meeting.get("members") or parties)
    members = [name for name in parties if name in listed]
    for name in waive:
        if not red_lines[name].precondition:
            raise ValueError(f"{name} is no precondition")
    return Case(
        title=_title(raw),
        issues=issues,
        parties=parties,
        red_lines=red_lines,
        linkages=linkages,
        positions=list(raw.get("positions") or []),
        members=members,
        majority=_majority(meeting.get("rule"), members),
        agenda=_agenda(issues, agenda, set(without), meeting.get("decides")),
        waived=set(waive),
    )


def number(text: Any) -> Fraction:
    return Fraction(str(text).strip())


def ends(text: Any) -> Ends:
    """A number or a range such as 25..32."""
    low, dots, high = str(text).replace(" ", "").partition("..")
    if not dots:
        return (number(low),) * 3
    if number(high) < number(low):
        raise ValueError(f"the range {text} falls")
    return number(low), (number(low) + number(high)) / 2, number(high)


def covered(issue: Issue, named: Any) -> set[str]:
    """The options of an issue that a condition (or a position) names."""
    if isinstance(named, list):
        return {option for one in named for option in covered(issue, one)}
    if not issue.numeric:
        if named not in issue.options:
            raise ValueError(f"{named} is no option")
        return {named}
    text = str(named).replace(" ", "")
    return {option for option in issue.options if _within(Fraction(option), text, issue)}


def options_of(given: Raw) -> list[str]:
    """The options of an issue as the file gives it, in their order."""
    return list(given["options"]) if given.get("range") is None else _steps(given["range"])


def option_of(issue: Issue, text: Any) -> str:
    """One option as the answers write it."""
    option = str(number(text)) if issue.numeric else str(text)
    if option not in issue.options:
        raise ValueError(f"{text} is no option")
    return option


def _within(value: Fraction, text: str, issue: Issue) -> bool:
    if text.startswith("<="):
        return value <= number(text[2:])
    if text.startswith(">="):
        return value >= number(text[2:])
    if text.startswith("<"):
        return value < number(text[1:])
    if text.startswith(">"):
        return value > number(text[1:])
    if ".." in text:
        low, _, high = ends(text)
        return low <= value <= high
    return str(value) == option_of(issue, text)


def _condition(given: Any, issues: dict[str, Issue]) -> dict[str, set[str]]:
    return {name: covered(issues[name], named) for name, named in (given or {}).items()}


def _issue(given: Raw) -> Issue:
    issue = Issue(options_of(given), given.get("range") is not None, None)
    status_quo = given.get("status_quo")
    return issue if status_quo is None else replace(issue, status_quo=option_of(issue, status_quo))


def _steps(given: Raw) -> list[str]:
    low, high = number(given["from"]), number(given["to"])
    step = Fraction(1) if given.get("step") is None else number(given["step"])
    options, value = [], low
    while value <= high:
        options.append(str(value))
        value += step
    if value - step != high:
        raise ValueError("no whole steps reach the end")
    return options


def _party(given: Raw, issues: dict[str, Issue]) -> Party:
    scored = given.get("points") is not None
    points = given.get("points") or {}
    return Party(
        scored=scored,
        no_deal=NOTHING if given.get("no_deal") is None else ends(given["no_deal"]),
        points={name: _worth(issue, points.get(name) or {}) for name, issue in issues.items()},
        synergies=[
            (_condition(one["when"], issues), ends(one["points"])) for one in given.get("synergies") or []
        ],
    )


def _worth(issue: Issue, table: Raw) -> dict[str, Ends]:
    if not issue.numeric:
        return {option: ends(table[option]) if option in table else NOTHING for option in issue.options}
    given = sorted((number(at), ends(points)) for at, points in table.items())
    return {option: _between(given, Fraction(option)) for option in issue.options}


def _between(given: list[tuple[Fraction, Ends]], value: Fraction) -> Ends:
    """Linear between the given numbers, flat beyond the first and the last."""
    if not given:
        return NOTHING
    if value <= given[0][0]:
        return given[0][1]
    for (left, low), (right, high) in pairwise(given):
        if left <= value <= right:
            share = (value - left) / (right - left)
            first, second, third = (a + share * (b - a) for a, b in zip(low, high, strict=True))
            return first, second, third
    return given[-1][1]


def _rules(given: Any, issues: dict[str, Issue]) -> dict[str, Rule]:
    return {name: _rule(rule, issues) for name, rule in (given or {}).items()}


def _rule(given: Raw, issues: dict[str, Issue]) -> Rule:
    return Rule(
        party=given.get("party"),
        never=None if given.get("never") is None else _condition(given["never"], issues),
        only=None if given.get("only") is None else _condition(given["only"], issues),
        when=_condition(given.get("when"), issues),
        precondition=bool(given.get("precondition")),
        cost=Fraction(1) if given.get("cost") is None else number(given["cost"]),
    )


def _majority(given: Any, members: list[str]) -> Majority | None:
    if given is None or given in ("unanimity", "consensus"):
        return None
    weights = given.get("weights") or {}
    reaching = given.get("majority") is not None
    return Majority(
        quota=number(given["majority"] if reaching else given["more_than"]),
        reaching_is_enough=reaching,
        weights={member: number(weights.get(member, "1")) for member in members},
        vetoes=set(given.get("vetoes") or []),
    )


def _agenda(
    issues: dict[str, Issue], agenda: Iterable[str] | None, without: set[str], decides: Any
) -> list[str]:
    wanted = set(issues) if agenda is None else set(agenda)
    if not wanted | without <= set(issues):
        raise ValueError("no such issue")
    wanted &= set(decides or issues)
    wanted -= without
    if not wanted:
        raise ValueError("no issue remains")
    for name, issue in issues.items():
        if name not in wanted and issue.status_quo is None:
            raise ValueError(f"{name} has no status quo")
    return [name for name in issues if name in wanted]


def _title(raw: Raw) -> str:
    title = raw["title"]
    if not isinstance(title, dict):
        return str(title)
    return str(title.get(raw.get("language") or "en", next(iter(title.values()))))
