"""Every deal of a case, one by one, with all that can be said of it; and who refuses it."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import product

from oracles.reading import MIDDLE, Case, Ends, Rule


@dataclass(frozen=True)
class Deal:
    options: dict[str, str]  # one for every issue of the file, in its order
    points: dict[str, Ends]  # of every scored party, member or not
    broken: frozenset[str]  # red lines, binding or not, and linkages


def on_the_agenda(case: Case) -> list[Deal]:
    """All deals, in the order of the issues and options in the file."""
    choices = []
    for name, issue in case.issues.items():
        choices.append(issue.options if name in case.agenda else [str(issue.status_quo)])
    return [deal_of(case, dict(zip(case.issues, chosen, strict=True))) for chosen in product(*choices)]


def deal_of(case: Case, options: dict[str, str]) -> Deal:
    rules = case.red_lines | case.linkages
    return Deal(
        options=options,
        points={name: points_of(case, name, options) for name, party in case.parties.items() if party.scored},
        broken=frozenset(name for name, rule in rules.items() if breaks(rule, options)),
    )


def status_quo(case: Case) -> Deal | None:
    """What holds when nothing is agreed; none where an issue of the file does not say."""
    options = {name: issue.status_quo for name, issue in case.issues.items()}
    known = {name: option for name, option in options.items() if option is not None}
    return deal_of(case, known) if len(known) == len(options) else None


def points_of(case: Case, party: str, options: dict[str, str]) -> Ends:
    """The sum over the issues, plus the synergies whose condition holds; ends by themselves."""
    judge = case.parties[party]
    parts = [judge.points[issue][option] for issue, option in options.items()]
    parts += [worth for when, worth in judge.synergies if holds(when, options)]
    low, middle, high = (sum((part[end] for part in parts), Fraction(0)) for end in range(3))
    return low, middle, high


def holds(condition: dict[str, set[str]], options: dict[str, str]) -> bool:
    return all(options[issue] in named for issue, named in condition.items())


def breaks(rule: Rule, options: dict[str, str]) -> bool:
    if not holds(rule.when, options):
        return False
    if rule.never is not None:
        return holds(rule.never, options)
    return not holds(rule.only or {}, options)


def allowed(case: Case, deal: Deal) -> bool:
    """Whether the linkages allow it."""
    return not deal.broken & set(case.linkages)


def short_of(case: Case, deal: Deal, party: str, reading: int = MIDDLE) -> bool:
    """Whether a scored party finds it worse than no deal, its ranges read as said."""
    judge = case.parties[party]
    return judge.scored and deal.points[party][reading] < judge.no_deal[2 - reading]


def refuses(
    case: Case, deal: Deal, party: str, reading: int = MIDDLE, binding: set[str] | None = None
) -> bool:
    lines = case.binding() if binding is None else binding
    own = {name for name in lines if case.red_lines[name].party == party}
    return bool(deal.broken & own) or short_of(case, deal, party, reading)


def willing(case: Case, deal: Deal, reading: int = MIDDLE) -> list[str]:
    """The members that do not refuse it, those among them that nobody has scored too."""
    binding = case.binding()
    return [member for member in case.members if not refuses(case, deal, member, reading, binding)]


def what_breaks(case: Case, deal: Deal) -> list[str]:
    """The members' binding red lines and no-deal points, and the linkages, that it breaks; sorted."""
    binding = case.binding()
    lines = {name for name in binding if case.red_lines[name].party in case.members}
    worse = {f"{member}.no_deal" for member in case.members if short_of(case, deal, member)}
    return sorted((deal.broken & (lines | set(case.linkages))) | worse)
