"""From the tree to shapes: what the parts of a file are, with every mistake of structure at once.

Where pydantic finds mistakes, each is noted and a hole (None) takes the place of what could not be read;
the rest is read again around the holes, so that one broken part hides nothing of the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from types import UnionType
from typing import Any, Union, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from detente.files.fields import kind_of, plain
from detente.files.meant import word_meant
from detente.files.mistakes import Mistakes
from detente.files.shape import Shape
from detente.files.shapes import ScenarioShape
from detente.files.tree import Path
from detente.files.wording import did_you_mean, listed, shown
from detente.messages import _


def read_structure(mistakes: Mistakes) -> ScenarioShape | None:
    """The shape of the file, with holes where ``mistakes`` says; None where nothing of it can be read."""
    content = plain(mistakes.tree)
    if not isinstance(content, dict):
        what = _("The file holds {found}; a scenario is a mapping.", found=kind_of(content))
        mistakes.add((), what, _("Begin with `detente: 1` and `title: …`."))
        return None
    try:
        return ScenarioShape.model_validate(content)
    except ValidationError as error:
        found = error.errors(include_url=False)
    meant = {path for detail in found if (path := _note_unknown(detail, mistakes)) is not None}
    for detail in found:
        if detail["loc"] not in meant:
            _note(detail, mistakes)
        _make_hole(content, detail, mistakes)
    try:
        return ScenarioShape.model_validate(content)
    except ValidationError:
        return None


def _note(detail: ErrorDetails, mistakes: Mistakes) -> None:
    path, value = detail["loc"], detail["input"]
    match detail["type"]:
        case "extra_forbidden":
            pass
        case "missing":
            what = _("{noun} needs '{field}'.", noun=_noun(_shape_at(path[:-1])), field=str(path[-1]))
            mistakes.add(path[:-1], what[:1].upper() + what[1:])
        case "literal_error":
            allowed = _allowed(detail)
            names = ", ".join(allowed)
            if isinstance(value, str):
                what = _("'{text}' is not one of {names}.", text=shown(value), names=names)
            else:
                what = _("One of {names} is wanted here; this is {found}.", names=names, found=kind_of(value))
            mistakes.add(path, what, _word_meant(value, allowed, mistakes) if isinstance(value, str) else "")
        case "detente":
            mistakes.add(path, str(detail["ctx"]["what"]), str(detail["ctx"]["mend"]))
        case "list_type":
            wanted = _("A list is wanted here; this is {found}.", found=kind_of(value))
            mistakes.add(path, wanted, _("Write one entry a line, each after '- '."))
        case _:
            wanted = _("A mapping is wanted here; this is {found}.", found=kind_of(value))
            mistakes.add(path, wanted, _("Write `name: value`, one a line and indented."))


def _note_unknown(detail: ErrorDetails, mistakes: Mistakes) -> Path | None:
    """Note a field that nobody knows. The path of the field that it was probably to be, if there is one."""
    if detail["type"] != "extra_forbidden":
        return None
    path = detail["loc"]
    shape, field = _shape_at(path[:-1]), str(path[-1])
    known = _fields(shape)
    what = _("'{field}' is not a field of {noun}.", field=shown(field), noun=_noun(shape))
    nearest = mistakes.nearest(field, known)
    if nearest is None:
        mistakes.add_beside(path, what, _("Its fields are {names}.", names=listed(known, most=20)))
        return None
    mistakes.add_beside(path, what, _("Did you mean '{name}'?", name=nearest))
    return (*path[:-1], nearest)


def _make_hole(content: Any, detail: ErrorDetails, mistakes: Mistakes) -> None:
    """Put None where something could not be read, and take out what no shape has a field for."""
    path = detail["loc"]
    within = content
    for depth, step in enumerate(path):
        is_last = depth == len(path) - 1
        if is_last and detail["type"] == "extra_forbidden":
            del within[step]
            mistakes.stray.add(path[:-1])
            return
        inner = _step_into(within, step)
        if is_last or not isinstance(inner, dict | list):
            within[step] = None
            mistakes.broken.add(path[: depth + 1])
            return
        within = inner


def _step_into(within: Any, step: str | int) -> Any:
    try:
        return within[step]
    except (KeyError, IndexError, TypeError):
        return None


def _shape_at(path: Sequence[str | int]) -> type[Shape]:
    """Which shape the part at the path has."""
    shape: Any = ScenarioShape
    for step in path:
        if isinstance(shape, type) and issubclass(shape, Shape):
            shape = _inner(_annotation(shape, str(step)))
        else:
            shape = _inner(get_args(shape)[-1])
    return shape if isinstance(shape, type) and issubclass(shape, Shape) else ScenarioShape


def _annotation(shape: type[Shape], field: str) -> Any:
    for name, known in shape.model_fields.items():
        if (known.alias or name) == field:
            return known.annotation
    return ScenarioShape


def _inner(annotation: Any) -> Any:
    """The annotation without what only allows None or carries checks."""
    while get_origin(annotation) in (Union, UnionType) or hasattr(annotation, "__metadata__"):
        if hasattr(annotation, "__metadata__"):
            annotation = annotation.__origin__
        else:
            annotation = next(part for part in get_args(annotation) if part is not type(None))
    return annotation


def _fields(shape: type[Shape]) -> list[str]:
    return [known.alias or name for name, known in shape.model_fields.items()]


def _word_meant(word: str, allowed: Sequence[str], mistakes: Mistakes) -> str:
    meant = word_meant(word, allowed)
    return mistakes.near(word, allowed) if meant is None else did_you_mean((meant,))


def _allowed(detail: ErrorDetails) -> list[str]:
    return [part.strip("'") for part in str(detail["ctx"]["expected"]).replace(" or ", ", ").split(", ")]


def _noun(shape: type[Shape]) -> str:
    """What a part is called in a sentence."""
    nouns = {
        "ScenarioShape": _("a scenario"),
        "SourceShape": _("a source"),
        "CopyShape": _("a copy (via)"),
        "IssueShape": _("an issue"),
        "OptionShape": _("an option"),
        "RangeShape": _("a range"),
        "PartyShape": _("a party"),
        "SynergyShape": _("a synergy"),
        "PositionShape": _("a position"),
        "InterestShape": _("an interest"),
        "RedLineShape": _("a red line"),
        "LinkageShape": _("a linkage"),
        "ForumShape": _("a forum"),
        "MajorityShape": _("a majority rule"),
        "CircumstanceShape": _("a circumstance"),
        "AccountShape": _("an account"),
        "StatementShape": _("a statement"),
    }
    return nouns[shape.__name__]
