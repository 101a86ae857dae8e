"""From red lines, linkages and circumstances of a file to nouns."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from detente.files.conditions import read_condition
from detente.files.known import Kind, Known, check_id, partial_date
from detente.files.shape import EvidencedShape
from detente.files.shapes import CircumstanceShape, LinkageShape, RedLineShape
from detente.files.tree import Path
from detente.files.wording import shown
from detente.messages import _
from detente.model import Circumstance, Condition, Evidence, Linkage, RedLine, Span


def read_evidence(shape: EvidencedShape, path: Path, known: Known) -> Evidence:
    """What stands behind a statement."""
    return Evidence(
        why=known.text(shape.why),
        quote=known.text(shape.quote),
        date=partial_date(shape.date),
        sources=known.sources_of(shape.sources, path),
        judgement=bool(shape.judgement),
        confidential=bool(shape.confidential),
    )


def read_red_lines(
    shapes: Mapping[str, RedLineShape | None] | None, path: Path, known: Known
) -> tuple[RedLine, ...]:
    """The red lines that stand at the path, in the order of the file."""
    for red_line_id in shapes or {}:
        check_id(red_line_id, (*path, red_line_id), known.mistakes)
    return tuple(
        _red_line(red_line_id, shape, (*path, red_line_id), known)
        for red_line_id, shape in (shapes or {}).items()
        if shape is not None
    )


def read_linkages(shapes: Mapping[str, LinkageShape | None] | None, known: Known) -> tuple[Linkage, ...]:
    """The linkages, in the order of the file; none may have the id of a red line."""
    linkages = []
    for linkage_id, shape in (shapes or {}).items():
        path: Path = ("linkages", linkage_id)
        check_id(linkage_id, path, known.mistakes)
        if linkage_id in (known.red_lines or ()):
            _note_taken(linkage_id, path, known)
        if shape is not None:
            linkages.append(_linkage(linkage_id, shape, path, known))
    return tuple(linkages)


def read_circumstances(
    shapes: Mapping[str, CircumstanceShape | None] | None, known: Known
) -> tuple[Circumstance, ...]:
    """The circumstances, in the order of the file; red lines that they add have ids of their own."""
    taken = {*(known.red_lines or ()), *(known.linkages or ())}
    circumstances = []
    for circumstance_id, shape in (shapes or {}).items():
        path: Path = ("circumstances", circumstance_id)
        check_id(circumstance_id, path, known.mistakes)
        if shape is None:
            continue
        for red_line_id in shape.red_lines or {}:
            if red_line_id in taken:
                _note_taken(red_line_id, (*path, "red_lines", red_line_id), known)
        taken.update(shape.red_lines or ())
        circumstances.append(_circumstance(circumstance_id, shape, path, known))
    return tuple(circumstances)


def _red_line(red_line_id: str, shape: RedLineShape, path: Path, known: Known) -> RedLine:
    rule = _linkage(red_line_id, shape, path, known)
    if shape.party is not None:
        known.has(shape.party, (*path, "party"), Kind.PARTY, known.parties)
    if shape.cost is not None and shape.cost < 0:
        known.mistakes.add((*path, "cost"), _("The cost is negative."), _("Write 0 or more."))
    return RedLine(
        id=red_line_id,
        party=shape.party or "",
        never=rule.never,
        only=rule.only,
        when=rule.when,
        title=rule.title,
        evidence=rule.evidence,
        cost=Fraction(1) if shape.cost is None else shape.cost,
        precondition=bool(shape.precondition),
    )


def _linkage(linkage_id: str, shape: LinkageShape, path: Path, known: Known) -> Linkage:
    _check_one_of_both(shape, path, known)
    return Linkage(
        id=linkage_id,
        never=_said(shape, "never", path, known),
        only=_said(shape, "only", path, known),
        when=read_condition(shape.when, (*path, "when"), known),
        title=known.text(shape.title),
        evidence=read_evidence(shape, path, known),
    )


def _said(shape: LinkageShape, field: str, path: Path, known: Known) -> Condition | None:
    given = shape.never if field == "never" else shape.only
    if given is None:
        return None
    if not given:
        known.mistakes.add(
            (*path, field), _("'{field}' names no issue.", field=field), _("Name at least one.")
        )
    return read_condition(given, (*path, field), known)


def _check_one_of_both(shape: LinkageShape, path: Path, known: Known) -> None:
    if shape.never is not None and shape.only is not None:
        what = _("A rule has either 'never' or 'only', not both.")
        known.mistakes.add(path, what, _("Make two rules of it."))
    neither = shape.never is None and shape.only is None
    if neither and not known.mistakes.may_have(path, "never", "only"):
        what = _("A rule needs 'never' or 'only'.")
        known.mistakes.add(path, what, _("Write what it rules out, or what alone it allows."))


def _circumstance(circumstance_id: str, shape: CircumstanceShape, path: Path, known: Known) -> Circumstance:
    return Circumstance(
        id=circumstance_id,
        title=known.text(shape.title),
        no_deal=_no_deals(shape, (*path, "no_deal"), known),
        drop=known.named(shape.drop, (*path, "drop"), Kind.RULE, known.rules),
        red_lines=read_red_lines(shape.red_lines, (*path, "red_lines"), known),
        evidence=read_evidence(shape, path, known),
    )


def _no_deals(shape: CircumstanceShape, path: Path, known: Known) -> dict[str, Span]:
    changed = {}
    for party_id, ends in (shape.no_deal or {}).items():
        place = (*path, party_id)
        if not known.has_key(party_id, place, Kind.PARTY, known.parties):
            continue
        if known.scored.get(party_id) is False:
            what = _(
                "'{party}' has no points, so it has no no-deal points that could change.",
                party=shown(party_id),
            )
            known.mistakes.add_at_key(place, what)
        elif ends is not None:
            changed[party_id] = Span(low=ends[0], high=ends[1])
    return changed


def _note_taken(rule_id: str, path: Path, known: Known) -> None:
    what = _("Another red line or linkage has the id '{id}' already.", id=shown(rule_id))
    known.mistakes.add_at_key(path, what, _("Give each an id of its own."))
