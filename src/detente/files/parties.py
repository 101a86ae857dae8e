"""From the parties of a file, and what deals are worth to them, to nouns."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from fractions import Fraction

from detente.files.conditions import no_option, read_condition
from detente.files.known import Kind, Known, KnownIssue, check_id
from detente.files.numbers import NotReadable, number_of
from detente.files.shapes import PartyShape, SynergyShape
from detente.files.tree import Path
from detente.files.wording import shown
from detente.messages import _
from detente.model import Option, Party, Span, Synergy

Ends = tuple[Fraction, Fraction]
_NO_POINTS = Span.at(0)


def read_parties(shapes: Mapping[str, PartyShape | None] | None, known: Known) -> tuple[Party, ...]:
    """The parties in the order of the file; what of them is wrong is noted."""
    if shapes is not None and not shapes:
        known.mistakes.add(("parties",), _("There are no parties."), _("A scenario needs at least one."))
    return tuple(_party(party_id, shape, known) for party_id, shape in (shapes or {}).items())


def who_is_scored(shapes: Mapping[str, PartyShape | None] | None, known: Known) -> dict[str, bool]:
    """Of each party whether it has points, where that can be known."""
    return {
        party_id: shape.points is not None
        for party_id, shape in (shapes or {}).items()
        if shape is not None
        and (shape.points is not None or not known.mistakes.may_have(("parties", party_id), "points"))
    }


def _party(party_id: str, shape: PartyShape | None, known: Known) -> Party:
    path: Path = ("parties", party_id)
    check_id(party_id, path, known.mistakes)
    if shape is None:
        return Party(id=party_id, name=known.needed_text(None))
    if known.scored.get(party_id) is False:
        _check_unscored(shape, path, known)
    synergies = enumerate(shape.synergies or ())
    return Party(
        id=party_id,
        name=known.needed_text(shape.name),
        points=None if shape.points is None else _points(shape.points, (*path, "points"), known),
        no_deal=Span(low=shape.no_deal[0], high=shape.no_deal[1]) if shape.no_deal else _NO_POINTS,
        synergies=tuple(
            _synergy(synergy, (*path, "synergies", place), known)
            for place, synergy in synergies
            if synergy is not None
        ),
        basis=known.text(shape.basis),
    )


def _check_unscored(shape: PartyShape, path: Path, known: Known) -> None:
    mend = _("Give it `points` (`points: {}` counts every deal as 0), or leave this out.")
    if shape.no_deal is not None:
        known.mistakes.add((*path, "no_deal"), _("A party without points has no no-deal points."), mend)
    if shape.synergies:
        known.mistakes.add((*path, "synergies"), _("A party without points has no synergies."), mend)


def _synergy(shape: SynergyShape, path: Path, known: Known) -> Synergy:
    low, high = shape.points or (Fraction(0), Fraction(0))
    return Synergy(
        when=read_condition(shape.when, (*path, "when"), known),
        points=Span(low=low, high=high),
        why=known.text(shape.why),
    )


def _points(
    given: Mapping[str, Mapping[str, Ends | None] | None], path: Path, known: Known
) -> dict[str, tuple[Span, ...]]:
    """For every issue the points of its options, in their order."""
    for issue_id in given:
        known.has_key(issue_id, (*path, issue_id), Kind.ISSUE, known.issues)
    return {
        issue_id: _points_on(about, given.get(issue_id) or {}, (*path, issue_id), known)
        for issue_id, about in (known.issues or {}).items()
        if about.issue is not None
    }


def _points_on(
    about: KnownIssue, given: Mapping[str, Ends | None], path: Path, known: Known
) -> tuple[Span, ...]:
    assert about.issue is not None
    if about.issue.is_numeric:
        return interpolated(about.issue.options, _knots(given, path, known))
    for option in given:
        if option not in about.options:
            _note_no_option(option, about, (*path, option), known)
    spans = {option: Span(low=ends[0], high=ends[1]) for option, ends in given.items() if ends is not None}
    return tuple(spans.get(option.id, _NO_POINTS) for option in about.issue.options)


def _note_no_option(option: str, about: KnownIssue, path: Path, known: Known) -> None:
    what, mend = no_option(option, about, known)
    known.mistakes.add_at_key(path, what, mend)


def _knots(given: Mapping[str, Ends | None], path: Path, known: Known) -> list[tuple[Fraction, Ends]]:
    """The numbers for which points are given, in rising order, each once."""
    knots: dict[Fraction, Ends] = {}
    for text, ends in given.items():
        try:
            number = number_of(text)
        except NotReadable as error:
            known.mistakes.add_at_key((*path, text), error.what, error.mend)
            continue
        if number in knots:
            what = _("The points for {number} stand here a second time.", number=shown(text))
            known.mistakes.add_at_key((*path, text), what, _("Keep one of them."))
        elif ends is not None:
            knots[number] = ends
    return sorted(knots.items())


def interpolated(options: Sequence[Option], knots: Sequence[tuple[Fraction, Ends]]) -> tuple[Span, ...]:
    """The points of numeric options: linear between the knots, flat beyond the first and the last."""
    if not knots:
        return (_NO_POINTS,) * len(options)
    numbers = [number for number, _ends in knots]
    spans = [Span(low=low, high=high) for _number, (low, high) in knots]
    return tuple(_between(option.value or Fraction(0), numbers, spans) for option in options)


def _between(value: Fraction, numbers: Sequence[Fraction], spans: Sequence[Span]) -> Span:
    after = bisect_left(numbers, value)
    if after == len(numbers):
        return spans[-1]
    if after == 0 or numbers[after] == value:
        return spans[after]
    share = (value - numbers[after - 1]) / (numbers[after] - numbers[after - 1])
    low, high = spans[after - 1], spans[after]
    return Span(low=low.low + share * (high.low - low.low), high=low.high + share * (high.high - low.high))
