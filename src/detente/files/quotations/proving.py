"""Looks for the quotations of a scenario in the stored texts of their sources, one text after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from detente.files.numbers import NotReadable
from detente.files.quotations.letters import Letters, letters_of
from detente.files.quotations.nearest import Passage, concordance_of, nearest_passage
from detente.files.quotations.proof import (
    Checked,
    Found,
    NotCheckable,
    NotFound,
    Proof,
    Quotation,
    Unreadable,
    Why,
)
from detente.files.quotations.quoting import Piece, TooCommon, pieces_of, place_of, proves_something
from detente.files.tree import Path
from detente.model import Evidence, Scenario

#: Gives the text of a file that a source names. Raises NotReadable.
ReadStored = Callable[[str], str]

#: So many letters of texts are gone through in all, once for each quotation that may stand there.
MOST_LETTERS = 20_000_000_000


def proof_of(scenario: Scenario, read: ReadStored | None) -> Proof:
    """What the stored texts say of each quotation; nothing can be read where ``read`` is None.

    A quotation is found if one of its wordings stands in a text of one of its sources. If none does, it is
    not found where its first source has a text that can be read, and cannot be checked where it has none.
    """
    searches = [_Search(quotation) for quotation in _quotations(scenario)]
    if read is None:
        return Proof(checked=tuple(_checked(one, _verdict_unread(one)) for one in searches))
    citing: dict[str, list[_Search]] = {}
    for search in searches:
        for file in search.quotation.files:
            citing.setdefault(file, []).append(search)
    unreadable: list[Unreadable] = []
    left = MOST_LETTERS
    for file, places in _files(scenario).items():
        try:
            text = read(file)
        except NotReadable as error:
            unreadable += [Unreadable(path=path, what=error.what, mend=error.mend) for path in places]
            continue
        left -= _look(text, file, citing.get(file, ()), left)
    checked = tuple(_checked(one, _verdict(one)) for one in searches)
    return Proof(checked=checked, unreadable=tuple(unreadable))


def _checked(search: _Search, verdict: Found | NotFound | NotCheckable) -> Checked:
    return Checked(quotation=search.quotation, verdict=verdict)


@dataclass(slots=True)
class _Search:
    """What is known of a quotation so far."""

    quotation: Quotation
    wordings: dict[str, tuple[Piece, ...]] = field(init=False)
    found: dict[str, tuple[str, int]] = field(default_factory=dict)
    looked_in: list[str] = field(default_factory=list)
    nearest: Passage | None = None
    apart: bool = False
    left_out: Why | None = None

    def __post_init__(self) -> None:
        pieces = {language: pieces_of(words) for language, words in self.quotation.words.wordings}
        self.wordings = {name: given for name, given in pieces.items() if proves_something(given)}


def _look(text: str, file: str, searches: Sequence[_Search], most: int) -> int:
    """Look for quotations in a text; returns how many letters were gone through."""
    if not searches:
        return 0
    letters, gone_through, missing = letters_of(text), 0, []
    for search in searches:
        if gone_through > most:
            search.left_out = Why.TOO_MUCH_WORK
            continue
        gone_through += len(letters.text) * len(search.wordings)
        _look_for(search, file, letters)
        if not search.found and search.wordings and file in search.quotation.sources[0].files:
            missing.append(search)
    _look_around(text, letters, missing)
    return gone_through


def _look_for(search: _Search, file: str, text: Letters) -> None:
    search.looked_in.append(file)
    for language, pieces in search.wordings.items():
        if language in search.found:
            continue
        try:
            place = place_of(pieces, text)
        except TooCommon:
            search.left_out = Why.TOO_SHORT
            continue
        if place is not None:
            search.found[language] = file, text.line_of(place)


def _look_around(text: str, letters: Letters, searches: Sequence[_Search]) -> None:
    """Find what in the text is most like the quotations that it does not have."""
    concordance = concordance_of(text) if searches else None
    for search in searches:
        search.apart |= any(_all_stand(pieces, letters) for pieces in search.wordings.values())
        for language, words in search.quotation.words.wordings:
            if concordance is not None and search.nearest is None and language in search.wordings:
                search.nearest = nearest_passage(words, concordance)


def _all_stand(pieces: Sequence[Piece], letters: Letters) -> bool:
    try:
        return all(place_of((piece,), letters) is not None for piece in pieces)
    except TooCommon:
        return False


def _verdict(search: _Search) -> Found | NotFound | NotCheckable:
    quotation = search.quotation
    if search.found:
        return _found(search)
    if not quotation.sources:
        return NotCheckable(why=Why.NO_SOURCE)
    if not quotation.sources[0].files:
        return NotCheckable(why=Why.NO_TEXT)
    if not set(quotation.sources[0].files) & set(search.looked_in):
        return NotCheckable(why=search.left_out or Why.UNREADABLE)
    if search.left_out or not search.wordings:
        return NotCheckable(why=search.left_out or Why.TOO_SHORT)
    return NotFound(files=tuple(search.looked_in), nearest=search.nearest, apart=search.apart)


def _verdict_unread(search: _Search) -> NotCheckable:
    """The verdict where no text can be read, whatever the sources name."""
    if not search.quotation.sources:
        return NotCheckable(why=Why.NO_SOURCE)
    return NotCheckable(why=Why.NO_FOLDER if search.quotation.sources[0].files else Why.NO_TEXT)


def _found(search: _Search) -> Found:
    language, (file, line) = next(iter(search.found.items()))
    given = [name for name, _words in search.quotation.words.wordings]
    return Found(
        source=next(source.id for source in search.quotation.sources if file in source.files),
        file=file,
        line=line,
        language=language,
        translations=tuple(name for name in given if name not in search.found),
    )


def _files(scenario: Scenario) -> Mapping[str, list[Path]]:
    """The stored texts of the sources, and where in the file they are named."""
    found: dict[str, list[Path]] = {}
    for source in scenario.sources:
        if source.file is not None:
            found.setdefault(source.file, []).append(("sources", source.id, "file"))
        if source.via is not None and source.via.file is not None:
            found.setdefault(source.via.file, []).append(("sources", source.id, "via", "file"))
    return found


def _quotations(scenario: Scenario) -> Iterator[Quotation]:
    """Every quotation of a scenario, part by part."""
    sources = {source.id: source for source in scenario.sources}
    for path, evidence in _evidence(scenario):
        if evidence.quote is not None:
            named = tuple(sources[source_id] for source_id in evidence.sources)
            yield Quotation(path=(*path, "quote"), words=evidence.quote, sources=named)


def _evidence(scenario: Scenario) -> Iterator[tuple[Path, Evidence]]:
    for place, said in enumerate(scenario.positions):
        yield ("positions", place), said.evidence
    for place, wanted in enumerate(scenario.interests):
        yield ("interests", place), wanted.evidence
    for line in scenario.red_lines:
        yield ("red_lines", line.id), line.evidence
    for linkage in scenario.linkages:
        yield ("linkages", linkage.id), linkage.evidence
    for change in scenario.circumstances:
        yield ("circumstances", change.id), change.evidence
        for line in change.red_lines:
            yield ("circumstances", change.id, "red_lines", line.id), line.evidence
    for account in scenario.accounts:
        for place, statement in enumerate(account.statements):
            yield ("accounts", account.id, "statements", place), statement.evidence
