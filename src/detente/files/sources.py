"""From the sources of a file to nouns."""

from __future__ import annotations

from collections.abc import Mapping

from detente.files.known import Known, check_id, partial_date
from detente.files.shapes import CopyShape, SourceShape
from detente.model import Copy, Source


def read_sources(shapes: Mapping[str, SourceShape | None] | None, known: Known) -> tuple[Source, ...]:
    """The sources, in the order of the file."""
    for source_id in shapes or {}:
        check_id(source_id, ("sources", source_id), known.mistakes)
    return tuple(
        _source(source_id, shape, known) for source_id, shape in (shapes or {}).items() if shape is not None
    )


def _source(source_id: str, shape: SourceShape, known: Known) -> Source:
    return Source(
        id=source_id,
        title=known.text(shape.title),
        author=known.text(shape.author),
        publisher=known.text(shape.publisher),
        date=partial_date(shape.date),
        url=shape.url,
        language=shape.language,
        file=shape.file,
        via=None if shape.via is None else _copy(shape.via, known),
    )


def _copy(shape: CopyShape, known: Known) -> Copy:
    return Copy(
        title=known.text(shape.title),
        author=known.text(shape.author),
        publisher=known.text(shape.publisher),
        date=partial_date(shape.date),
        url=shape.url,
        language=shape.language,
        file=shape.file,
    )
