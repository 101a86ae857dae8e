"""Detente, a workbench for security negotiations: the zone of agreement, exactly and explained.

>>> import detente as dt
>>> talks = dt.load("catalogue:textbook/nash-1950")
>>> dt.zone(talks).exists
True

What is heavy is imported when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from detente.errors import BadInput, DetenteError, Missing

if TYPE_CHECKING:
    from detente.bargaining.results import Question
    from detente.messages import use_language
    from detente.pages.edge import (
        analyze,
        cases,
        deadlock,
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

__all__ = [
    "BadInput",
    "DetenteError",
    "Missing",
    "Question",
    "analyze",
    "cases",
    "deadlock",
    "egalitarian",
    "frontier",
    "kalai_smorodinsky",
    "load",
    "nash",
    "plot",
    "score",
    "set_aside",
    "solutions",
    "use_language",
    "utilitarian",
    "verify",
    "zone",
]

#: Where the names are that do not come from ``pages.edge``.
_ELSEWHERE = {"Question": "detente.bargaining.results", "use_language": "detente.messages"}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'detente' has no attribute '{name}'")
    from importlib import import_module

    return getattr(import_module(_ELSEWHERE.get(name, "detente.pages.edge")), name)


def __dir__() -> list[str]:
    return sorted(__all__)
