"""Checking what a result says that it cut, and that nothing in it goes without a verdict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from detente.bargaining.verify.checks import Ledger
from detente.bargaining.verify.claims import Claim, pointer
from detente.bargaining.verify.frontiers import MEASURES
from detente.bargaining.verify.kinds import Kind, Why, because
from detente.bargaining.verify.options import MOST_OPTIONS
from detente.bargaining.verify.terms import Terms

_LISTS = ("conflicts", "concessions", "set_aside")
#: What a result may say that it cut, issues of too many options aside.
CUTTABLE = frozenset(
    [
        *(f"{part}{name}" for part in ("", "stated.", "coalitions.") for name in _LISTS),
        *(f"{part}solutions.{name}" for part in ("", "coalitions.") for name in MEASURES),
        "frontier",
        "coalitions",
        "stated",
    ]
)


def check_cut(ledger: Ledger, terms: Terms, result: Claim) -> None:
    """What was cut: known names, each once, and the issues of too many options.

    Of another issue it may be that who bars its options was out of the engine's reach.
    """
    cut = result["cut"].names()
    ledger.note("/cut", Kind.CUT_NAMED_ONCE, len(set(cut)) == len(cut), Why.NAMED_TWICE)
    long = {f"options.{one}" for one in terms.agenda if len(terms.ground.issues[one].options) > MOST_OPTIONS}
    named = {name for name in cut if name.startswith("options.")}
    right = long <= named <= {f"options.{one}" for one in terms.agenda}
    ledger.note("/cut", Kind.CUT_ISSUES, right, because(Why.RIGHT_IS, *sorted(long)))
    odd = [name for name in cut if name not in CUTTABLE and name not in named]
    if odd:
        ledger.note("/cut", Kind.CUT_KNOWN, None, because(Why.NOT_KNOWN_TO_BE_CUT, *odd))


def note_the_rest(ledger: Ledger, result: Claim) -> None:
    """Write down what no check has looked at, so that nothing is trusted by silence."""
    looked_at = {check.path for check in ledger.checks}
    unread = any(check.claim is Kind.READABLE for check in ledger.checks)
    why = Why.UNKNOWN_OR_BESIDE_UNREADABLE if unread else Why.UNKNOWN_PART
    for path in _leaves(result.value, ""):
        steps = path.split("/")
        if not any("/".join(steps[:end]) in looked_at for end in range(2, len(steps) + 1)):
            ledger.note(path, Kind.KNOWN_PART, None, why)


def _leaves(value: object, path: str) -> Iterator[str]:
    match value:
        case Mapping() if value:
            for key, part in value.items():
                yield from _leaves(part, pointer(path, str(key)))
        case list() | tuple() if value:
            for place, part in enumerate(value):
                yield from _leaves(part, f"{path}/{place}")
        case _:
            yield path
