"""Which positions stand in the table, one a cell, and which came before them.

A position over several options is a piece for each. Of the pieces of one party, a later one replaces an
earlier where they meet (an undated one is earlier than a dated one, then the order of the file counts), so
the table must hold them in that order, row by row; what it cannot hold so goes before all of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import chain

from detente.model import Atom, Bits, Issue, Named, Position, Scenario

Age = tuple[bool, object, int, int]


@dataclass(frozen=True, slots=True)
class Piece:
    """What a position says of one option (or comparison, or stretch); ``place`` is the position's."""

    place: int
    position: Position
    atom: Atom
    bits: Bits
    age: Age
    is_numeric: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """The rows of an issue's stances, the pieces in the cells of them, and those that came before."""

    rows: tuple[Atom, ...]
    cells: Mapping[tuple[str, Atom], Piece]
    earlier: tuple[Piece, ...]


def standing(scenario: Scenario, issue: Issue) -> Standing:
    """How the positions on an issue stand in the table."""
    by_party: dict[str, list[Piece]] = {party.id: [] for party in scenario.parties}
    for piece in _pieces(scenario, issue):
        by_party[piece.position.party].append(piece)
    for pieces in by_party.values():
        pieces.sort(key=lambda piece: piece.age)
    earlier = {id(piece) for pieces in by_party.values() for piece in _replaced(pieces)}
    while True:
        kept = {party: [p for p in pieces if id(p) not in earlier] for party, pieces in by_party.items()}
        rows, stuck = _ordered(_preferred(kept.values(), issue), kept.values())
        if not stuck:
            break
        oldest = min(_entangled(kept.values(), stuck), key=lambda piece: piece.age)
        earlier.update(map(id, _with_older([oldest], by_party[oldest.position.party])))
    every = sorted((p for pieces in by_party.values() for p in pieces), key=lambda p: (p.place, p.age))
    cells = {(party, piece.atom): piece for party, pieces in kept.items() for piece in pieces}
    return Standing(
        rows=tuple(rows),
        cells=cells,
        earlier=tuple(piece for piece in every if id(piece) in earlier),
    )


def _pieces(scenario: Scenario, issue: Issue) -> Iterator[Piece]:
    for place, position in enumerate(scenario.positions):
        if position.issue != issue.id:
            continue
        date = position.evidence.date
        for within, atom in enumerate(dict.fromkeys(position.option.any_of)):
            bits = type(position.option)(issue=issue.id, any_of=(atom,)).bits(issue)
            yield Piece(
                place, position, atom, bits, (date is not None, date or 0, place, within), issue.is_numeric
            )


def _replaced(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of a party, oldest first, that came before: their cell or all that they cover is taken."""
    newest = {piece.atom: piece for piece in pieces}
    doubled = [piece for piece in pieces if newest[piece.atom] is not piece]
    found = {id(piece): piece for piece in _with_older(doubled, pieces)}
    dead = set(map(id, _dead(pieces)))
    for at, piece in enumerate(pieces):
        if id(piece) in dead and all(id(old) in found for old in pieces[:at] if old.bits & piece.bits):
            found[id(piece)] = piece
    return list(found.values())


def _dead(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Those that later ones cover altogether."""
    covered: Bits = 0
    for piece in reversed(pieces):
        if piece.bits and not piece.bits & ~covered:
            yield piece
        covered |= piece.bits


def _with_older(chosen: Sequence[Piece], pieces: Sequence[Piece]) -> list[Piece]:
    """These pieces and all older ones of the party that they meet, and so on: they must stay in order."""
    found = {id(piece): piece for piece in chosen}
    for at in range(len(pieces) - 1, -1, -1):
        if id(pieces[at]) in found:
            found.update((id(old), old) for old in pieces[:at] if old.bits & pieces[at].bits)
    return list(found.values())


def _preferred(parties: Iterable[Sequence[Piece]], issue: Issue) -> list[Atom]:
    """The rows as a reader would like them: options in their order, then what was said in the order said."""
    pieces = sorted((p for pieces in parties for p in pieces), key=lambda p: (p.place, p.age))
    said = dict.fromkeys(piece.atom for piece in pieces)
    named = sorted((atom for atom in said if isinstance(atom, Named)), key=lambda a: issue.places[a.option])
    return list(dict.fromkeys((*named, *said)))


def _ordered(preferred: Sequence[Atom], parties: Collection[Sequence[Piece]]) -> tuple[list[Atom], set[Atom]]:
    """The rows with older before newer wherever pieces of a party meet; and those that cannot be ordered."""
    rank = {atom: place for place, atom in enumerate(preferred)}
    row_of = {id(piece): rank[piece.atom] for pieces in parties for piece in pieces}
    later: list[set[int]] = [set() for _atom in preferred]
    for older, newer in _meetings(parties):
        later[row_of[id(older)]].add(row_of[id(newer)])
    waits = [0] * len(preferred)
    for row in chain.from_iterable(later):
        waits[row] += 1
    free = [row for row, count in enumerate(waits) if not count]
    rows: list[int] = []
    while free:
        rows.append(heappop(free))
        for row in later[rows[-1]]:
            waits[row] -= 1
            if not waits[row]:
                heappush(free, row)
    return [preferred[row] for row in rows], set(preferred) - {preferred[row] for row in rows}


def _meetings(parties: Iterable[Sequence[Piece]]) -> Iterator[tuple[Piece, Piece]]:
    """The pairs of pieces of one party that meet, the older first."""
    for pieces in parties:
        for at, newer in enumerate(pieces):
            yield from ((older, newer) for older in pieces[:at] if older.bits & newer.bits)


def _entangled(parties: Iterable[Sequence[Piece]], stuck: set[Atom]) -> Iterator[Piece]:
    """The pieces that come before another among rows that cannot be ordered."""
    for older, newer in _meetings(parties):
        if older.atom in stuck and newer.atom in stuck:
            yield older
