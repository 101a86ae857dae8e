"""From the positions and interests of a file to nouns."""

from __future__ import annotations

from collections.abc import Sequence

from detente.files.conditions import read_clause
from detente.files.known import Kind, Known
from detente.files.rules import read_evidence
from detente.files.shapes import InterestShape, PositionShape
from detente.files.tree import Path
from detente.model import Clause, Interest, Position, Stance


def read_positions(shapes: Sequence[PositionShape | None] | None, known: Known) -> tuple[Position, ...]:
    """The positions, in the order of the file."""
    return tuple(
        _position(shape, ("positions", place), known)
        for place, shape in enumerate(shapes or ())
        if shape is not None
    )


def read_interests(shapes: Sequence[InterestShape | None] | None, known: Known) -> tuple[Interest, ...]:
    """The interests, in the order of the file."""
    return tuple(
        _interest(shape, ("interests", place), known)
        for place, shape in enumerate(shapes or ())
        if shape is not None
    )


def _position(shape: PositionShape, path: Path, known: Known) -> Position:
    if shape.party is not None:
        known.has(shape.party, (*path, "party"), Kind.PARTY, known.parties)
    clause = Clause(issue=shape.issue or "", any_of=())
    if shape.issue is not None:
        exists = known.has(shape.issue, (*path, "issue"), Kind.ISSUE, known.issues)
        if exists and shape.option is not None:
            clause = read_clause(shape.issue, shape.option, (*path, "option"), known)
    return Position(
        party=shape.party or "",
        option=clause,
        stance=Stance(shape.stance or "unknown"),
        evidence=read_evidence(shape, path, known),
    )


def _interest(shape: InterestShape, path: Path, known: Known) -> Interest:
    if shape.party is not None:
        known.has(shape.party, (*path, "party"), Kind.PARTY, known.parties)
    return Interest(
        party=shape.party or "",
        text=known.needed_text(shape.text),
        kind=shape.kind,
        behind=known.named(shape.behind, (*path, "behind"), Kind.BEHIND, known.behind),
        evidence=read_evidence(shape, path, known),
    )
