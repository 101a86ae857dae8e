"""From the issues of a file to nouns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from detente.files.conditions import no_option, numeric_option
from detente.files.known import Known, KnownIssue, check_id, check_option_id
from detente.files.numbers import NotReadable
from detente.files.shapes import IssueShape, OptionShape, RangeShape
from detente.files.tree import Path
from detente.files.wording import shown
from detente.messages import _
from detente.model import Issue, NumericRange, Option, number_text

MOST_OPTIONS = 10_000


def read_issues(shapes: Mapping[str, IssueShape | None] | None, known: Known) -> dict[str, KnownIssue] | None:
    """The issues by id, in the order of the file; None where the file's issues could not be read."""
    if shapes is None:
        return None
    if not shapes:
        known.mistakes.add(("issues",), _("There are no issues."), _("A scenario needs at least one."))
    return {issue_id: _issue(issue_id, shape, known) for issue_id, shape in shapes.items()}


def _issue(issue_id: str, shape: IssueShape | None, known: Known) -> KnownIssue:
    path: Path = ("issues", issue_id)
    check_id(issue_id, path, known.mistakes)
    if shape is None:
        return KnownIssue()
    steps, options = _options(shape, path, known)
    issue = Issue(
        id=issue_id,
        title=known.needed_text(shape.title),
        options=options,
        range=steps,
        text=known.text(shape.text),
        sources=known.sources_of(shape.sources, path),
    )
    if not options:
        return KnownIssue()
    about = KnownIssue(issue=issue, options={option.id: option for option in options})
    status_quo = _status_quo(shape.status_quo, about, path, known)
    return replace(about, issue=replace(issue, status_quo=status_quo))


def _options(shape: IssueShape, path: Path, known: Known) -> tuple[NumericRange | None, tuple[Option, ...]]:
    """The options of an issue, none where they could not be read, and the range that makes them."""
    if shape.options is not None and shape.range is not None:
        what = _("An issue has either 'options' or a 'range', not both.")
        known.mistakes.add(path, what, _("Keep one of them."))
    if shape.options is not None:
        return None, _named_options(shape.options, (*path, "options"), known)
    if shape.range is not None:
        return _numeric_options(shape.range, (*path, "range"), known)
    if not known.mistakes.may_have(path, "options", "range"):
        known.mistakes.add(path, _("An issue needs 'options' or a 'range'."))
    return None, ()


def _named_options(shapes: Mapping[str, OptionShape | None], path: Path, known: Known) -> tuple[Option, ...]:
    if not shapes:
        known.mistakes.add(path, _("The issue has no options."), _("Name at least one."))
    if len(shapes) > MOST_OPTIONS:
        known.mistakes.add(path, _too_many(len(shapes)))
    return tuple(_option(option_id, shape, (*path, option_id), known) for option_id, shape in shapes.items())


def _option(option_id: str, shape: OptionShape | None, path: Path, known: Known) -> Option:
    check_option_id(option_id, path, known.mistakes)
    if shape is None:
        return Option(id=option_id)
    return Option(
        id=option_id,
        title=known.text(shape.title),
        text=known.text(shape.text),
        sources=known.sources_of(shape.sources, path),
        judgement=bool(shape.judgement),
    )


def _numeric_options(
    shape: RangeShape, path: Path, known: Known
) -> tuple[NumericRange | None, tuple[Option, ...]]:
    start, stop = shape.start, shape.stop
    unreadable = known.mistakes.may_have(path, "step")
    if start is None or stop is None or (shape.step is None and unreadable):
        return None, ()
    step = Fraction(1) if shape.step is None else shape.step
    if (problem := _trouble_with(start, stop, step)) is not None:
        field, what, mend = problem
        known.mistakes.add((*path, field) if field != "step" or shape.step is not None else path, what, mend)
        return None, ()
    steps = NumericRange(start=start, stop=stop, step=step, unit=known.text(shape.unit))
    values = [start + step * place for place in range(int((stop - start) / step) + 1)]
    return steps, tuple(Option(id=number_text(value), value=value) for value in values)


def _trouble_with(start: Fraction, stop: Fraction, step: Fraction) -> tuple[str, str, str] | None:
    """What is wrong with a range: the field, the mistake, how to mend it."""
    if step <= 0:
        return "step", _("The step {step} is not above 0.", step=_number(step)), ""
    if stop < start:
        what = _("The range falls from {start} to {stop}.", start=_number(start), stop=_number(stop))
        return "to", what, _("Write the smaller number after 'from'.")
    steps = (stop - start) / step
    if steps.denominator != 1:
        last = start + step * int(steps)
        what = _(
            "No whole steps of {step} lead from {start} to {stop}.",
            step=_number(step),
            start=_number(start),
            stop=_number(stop),
        )
        mend = _("The nearest ends are {last} and {next}.", last=_number(last), next=_number(last + step))
        return "to", what, mend
    if steps >= MOST_OPTIONS:
        return "step", _too_many(int(steps) + 1), _("Take larger steps.")
    return None


def _status_quo(text: str | None, about: KnownIssue, path: Path, known: Known) -> str | None:
    assert about.issue is not None
    if text is None:
        return None
    if about.issue.is_numeric:
        try:
            return numeric_option(text, about)
        except NotReadable as error:
            known.mistakes.add_unreadable((*path, "status_quo"), error)
            return None
    if text in about.options:
        return text
    known.mistakes.add((*path, "status_quo"), *no_option(text, about, known))
    return None


def _too_many(count: int) -> str:
    return _(
        "The issue has {count} options; at most {most} are allowed.",
        count=shown(str(count)),
        most=MOST_OPTIONS,
    )


def _number(number: Fraction) -> str:
    return shown(number_text(number))
