"""Detente, a workbench for security negotiations: the zone of agreement, exactly and explained.

>>> import detente as dt
>>> talks = dt.load("catalogue:textbook/nash-1950")
>>> dt.zone(talks).exists
True

load                        a scenario, from a file or the catalogue
cases                       what the catalogue has
analyze                     the whole answer; its help tells the terms that every question takes
zone, frontier, solutions   whether agreement is possible, the efficient deals, four fair ones
nash, kalai_smorodinsky,    one of the four by itself
egalitarian, utilitarian
deadlock, set_aside         why there is no agreement, and what would open one
score                       what one deal is worth
diff                        what changed between two scenarios, and what that did to the answer
verify                      whether an answer holds, checked by other code
brief                       what a delegation carries into the room, as a page or for Word
plot                        a picture of the zone
use_language                the language of what is shown, such as "de"

Results show themselves, and go to frames with ``to_pandas`` and ``to_polars``. Errors are ``BadInput``, for
a file or a question that cannot be used, and ``Missing``, for an extra that is not installed; both are a
``DetenteError``. What is heavy is imported when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from detente.errors import BadInput as BadInput
from detente.errors import DetenteError as DetenteError
from detente.errors import Missing as Missing

if TYPE_CHECKING:
    from detente.bargaining.results import Question as Question
    from detente.files import cases
    from detente.messages import use_language
    from detente.pages.edge import (
        analyze,
        deadlock,
        diff,
        egalitarian,
        frontier,
        kalai_smorodinsky,
        load,
        nash,
        plot,
        score,
        set_aside,
        solutions,
        utilitarian,
        verify,
        zone,
    )
    from detente.pages.held import brief

#: The functions, in the order in which they are learnt; ``help`` shows these and not the types below.
__all__ = [  # noqa: RUF022
    "load",
    "cases",
    "analyze",
    "zone",
    "frontier",
    "solutions",
    "nash",
    "kalai_smorodinsky",
    "egalitarian",
    "utilitarian",
    "deadlock",
    "set_aside",
    "score",
    "diff",
    "verify",
    "brief",
    "plot",
    "use_language",
]

_TYPES = ("BadInput", "DetenteError", "Missing", "Question")

#: Where the names are that do not come from ``pages.edge``.
_ELSEWHERE = {
    "Question": "detente.bargaining.results",
    "brief": "detente.pages.held",
    "cases": "detente.files",
    "use_language": "detente.messages",
}


def __getattr__(name: str) -> Any:
    if name not in (*__all__, *_TYPES):
        raise AttributeError(f"module 'detente' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_ELSEWHERE.get(name, "detente.pages.edge")), name)


def __dir__() -> list[str]:
    return sorted((*__all__, *_TYPES))
