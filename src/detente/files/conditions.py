"""From what a file says of issues to conditions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from detente.files.known import Kind, Known, KnownIssue
from detente.files.meant import comparison_meant, number_meant, range_meant
from detente.files.numbers import NotReadable, comparison_of, is_number, number_of, stretch_of
from detente.files.tree import Path
from detente.files.wording import did_you_mean, listed, shown
from detente.messages import _
from detente.model import Atom, Clause, Compare, Condition, Named, NumericRange, Stretch, number_text

Given = Mapping[str, Sequence[str | None] | None]


def read_condition(given: Given | None, path: Path, known: Known) -> Condition:
    """The condition that stands at the path; what of it is wrong is noted and left out."""
    clauses = []
    for issue_id, covering in (given or {}).items():
        place = (*path, issue_id)
        if known.has_key(issue_id, place, Kind.ISSUE, known.issues) and covering is not None:
            clauses.append(read_clause(issue_id, covering, place, known))
    return Condition(tuple(clauses))


def read_clause(issue_id: str, covering: Sequence[str | None], path: Path, known: Known) -> Clause:
    """What is said of one issue that the file has."""
    if not covering:
        known.mistakes.add(path, _("The list names no option."), _("Name at least one."))
    about = known.issues.get(issue_id) if known.issues is not None else None
    if about is None or about.issue is None:
        return Clause(issue=issue_id, any_of=())
    atoms = [
        _atom(text, (*path, place), about, known) for place, text in enumerate(covering) if text is not None
    ]
    return Clause(issue=issue_id, any_of=tuple(atom for atom in atoms if atom is not None))


def _atom(text: str, path: Path, about: KnownIssue, known: Known) -> Atom | None:
    assert about.issue is not None
    if not about.issue.is_numeric:
        return _named(text, path, about, known)
    try:
        return _numeric(text, about)
    except NotReadable as error:
        known.mistakes.add_unreadable(path, error)
        return None


def _named(text: str, path: Path, about: KnownIssue, known: Known) -> Named | None:
    assert about.issue is not None
    if text in about.options:
        return Named(text)
    known.mistakes.add(path, *no_option(text, about, known))
    return None


def no_option(text: str, about: KnownIssue, known: Known) -> tuple[str, str]:
    """That a named issue has no such option, and how to mend it."""
    assert about.issue is not None
    what = _("'{option}' is not an option of '{issue}'.", option=shown(text), issue=shown(about.issue.id))
    guess = known.mistakes.near(text, about.options)
    return what, guess or _("Its options are: {names}.", names=listed(about.options))


def _numeric(text: str, about: KnownIssue) -> Atom:
    if (comparison := comparison_of(text)) is not None:
        return Compare(*comparison)
    if (ends := stretch_of(text)) is not None:
        return Stretch(*ends)
    return Named(numeric_option(text, about))


def numeric_option(text: str, about: KnownIssue) -> str:
    """The id of the option of a numeric issue that a number names. Raises NotReadable."""
    assert about.issue is not None
    assert about.issue.range is not None
    if not is_number(text):
        what = _("'{text}' is not a number, a comparison or a stretch.", text=shown(text))
        meant = (*number_meant(text), *range_meant(text), *comparison_meant(text))
        form = _('\'{issue}\' is numeric: write 20, "<= 20" or "10..20".', issue=about.issue.id)
        raise NotReadable(what, did_you_mean(meant) or form)
    number = number_of(text)
    option = number_text(number)
    if option in about.options:
        return option
    what = _("{number} is not an option of '{issue}'.", number=shown(text.strip()), issue=about.issue.id)
    raise NotReadable(what, steps_of(about.issue.range, number))


def steps_of(steps: NumericRange, number: Fraction) -> str:
    """Which options a numeric issue has, and between which two of them a number lies."""
    mend = _(
        "Its options go from {start} to {stop} in steps of {step}.",
        start=number_text(steps.start),
        stop=number_text(steps.stop),
        step=number_text(steps.step),
    )
    if not steps.start < number < steps.stop:
        return mend
    below = steps.start + (number - steps.start) // steps.step * steps.step
    low, high = number_text(below), number_text(below + steps.step)
    return f"{mend} {did_you_mean((low, high))}"
