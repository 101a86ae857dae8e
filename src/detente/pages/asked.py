"""What the questions of Python have in common: the terms that each takes, and what they say of a slip."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import Any, ParamSpec, TypedDict, TypeVar

from detente.bargaining.results import Question
from detente.errors import BadInput, Problem
from detente.files.mistakes import nearest
from detente.files.wording import did_you_mean
from detente.messages import _
from detente.model import Scenario

#: One id, or several.
Ids = str | Iterable[str]


class Terms(TypedDict, total=False):
    """On which terms a question is asked; each may be left out. What they mean stands at ``dt.analyze``."""

    agenda: Ids | None
    without: Ids
    waive: Ids
    forum: str | None
    circumstance: str | None
    limit: int
    frontier_limit: int


P = ParamSpec("P")
T = TypeVar("T")


def asked(answer: Callable[P, T]) -> Callable[P, T]:
    """A question whose signature names its terms, for help and completion, and which checks what it gets.

    Raises TypeError for what is no scenario and for a term that there is not.
    """
    parameters = [*_own(answer), *_terms()]
    named = [one.name for one in parameters]

    @wraps(answer)
    def checked(*args: P.args, **kwargs: P.kwargs) -> T:
        unknown = next((name for name in kwargs if name not in named), None)
        if unknown is not None:
            raise TypeError(_no_term(answer.__name__, unknown))
        if args or "scenario" in kwargs:
            check_scenario(answer.__name__, args[0] if args else kwargs["scenario"])
        return answer(*args, **kwargs)

    checked.__signature__ = signature(answer).replace(  # type: ignore[attr-defined]
        parameters=parameters, return_annotation=Parameter.empty
    )
    return checked


def _own(answer: Callable[..., object]) -> list[Parameter]:
    """The parameters that a question has besides its terms."""
    written = signature(answer).parameters.values()
    return [one.replace(annotation=Parameter.empty) for one in written if one.kind != Parameter.VAR_KEYWORD]


def _terms() -> list[Parameter]:
    none = Question()
    names = Terms.__annotations__
    return [Parameter(name, Parameter.KEYWORD_ONLY, default=getattr(none, name)) for name in names]


def check_scenario(function: str, given: object) -> None:
    """Raise a TypeError that says what to do where something else stands for a scenario."""
    if isinstance(given, Scenario):
        return
    if isinstance(given, str | Path):
        what = _("dt.{function} takes a scenario, not the name of a file.", function=function)
        mend = _("Load it first: {call}", call=f"dt.load({str(given)!r})")
        raise TypeError(f"{what} {mend}")
    what = _(
        "dt.{function} takes a scenario, as dt.load gives it; this is of type {type}.",
        function=function,
        type=type(given).__name__,
    )
    raise TypeError(what)


def question_of(terms: Mapping[str, Any]) -> Question:
    """The terms as a question; a single id may stand where several can. Raises BadInput for a wrong limit."""
    given = dict(terms)
    for name in ("agenda", "without", "waive"):
        value = given.get(name)
        if isinstance(value, str):
            given[name] = (value,)
        elif isinstance(value, Iterable):
            given[name] = tuple(value)
    for name in ("limit", "frontier_limit"):
        if not isinstance(given.get(name, 1), int) or given.get(name, 1) < 1:
            raise BadInput(Problem(what=_("{option} takes a whole number above 0.", option=name)))
    return Question(**given)


def _no_term(function: str, name: str) -> str:
    what = _("dt.{function} has no term '{name}'.", function=function, name=name)
    guess = nearest(name, Terms.__annotations__)
    there_are = _("Its terms are: {names}.", names=", ".join(Terms.__annotations__))
    return " ".join(part for part in (what, did_you_mean((guess,) if guess else ()), there_are) if part)
