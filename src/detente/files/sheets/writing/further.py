"""The sheets beside the table: what each row says, column by column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from detente.files.sheets.words import ABOUT, KINDS, STANCES
from detente.files.sheets.writing.layout import Field
from detente.files.sheets.writing.losses import Loss, Lost
from detente.files.sheets.writing.numbers import number, span
from detente.files.sheets.writing.pen import Pen, atom, condition, date, name, names
from detente.files.sheets.writing.standing import Piece, Standing
from detente.model import Atom, Copy, Evidence, Named, Scenario, Source

#: A row: the part of the scenario that it says, and its cells by column.
Said = tuple[Field, Mapping[str, str]]


def about(scenario: Scenario, pen: Pen) -> Iterator[Said]:
    """The fields of the whole, a row each; the title stands over the table."""
    values = {
        "date": date(scenario.date),
        "marking": pen.line(scenario.marking, ("marking",)),
        "language": scenario.language,
        "texts": "" if pen.texts == scenario.language else pen.texts,
        "summary": pen.text(scenario.summary, ("summary",)),
    }
    for key, value in values.items():
        if value:
            yield (key,), {"field": ABOUT[key].written(pen.language), "value": value}


def issues(scenario: Scenario, pen: Pen) -> Iterator[Said]:
    """What issues say beside their title."""
    for issue in scenario.issues:
        path: Field = ("issues", issue.id)
        cells = {"text": pen.text(issue.text, (*path, "text")), "sources": names(issue.sources)}
        if any(cells.values()):
            yield path, {"issue": name(issue.id), **cells}


def options(scenario: Scenario, pen: Pen, *, with_wordings: bool) -> Iterator[Said]:
    """What options say beside their title; their wordings only where the table does not have them."""
    for issue in scenario.issues:
        for option in issue.options if issue.range is None else ():
            path: Field = ("issues", issue.id, "options", option.id)
            cells = {
                "text": pen.text(option.text, (*path, "text")) if with_wordings else "",
                "sources": names(option.sources),
                "judgement": pen.flag(option.judgement),
            }
            if any(cells.values()):
                yield path, {"issue": name(issue.id), "option": name(option.id), **cells}


def parties(scenario: Scenario, party_names: Mapping[str, str], pen: Pen) -> Iterator[Said]:
    """Ids, names and where the points come from."""
    for party in scenario.parties:
        basis = pen.text(party.basis, ("parties", party.id, "basis"))
        yield ("parties", party.id), {"id": party.id, "name": party_names[party.id], "basis": basis}


def evidence(scenario: Scenario, stands: Mapping[str, Standing], pen: Pen) -> Iterator[Said]:
    """What stands behind the cells of the table; one row for all cells of a party that share it."""
    for issue in scenario.issues:
        standing = stands[issue.id]
        for party in scenario.parties:
            found = [standing.cells.get((party.id, row)) for row in _rows(issue.id, scenario, standing)]
            groups: dict[Evidence, list[Piece]] = {}
            for piece in filter(None, found):
                if piece.position.evidence != Evidence():
                    groups.setdefault(piece.position.evidence, []).append(piece)
            for shared, pieces in groups.items():
                first = _option_name(pieces[0])
                path: Field = ("positions", party.id, issue.id, first)
                yield path, {**_cells_of(pieces), **pen.evidence(shared, path)}


def earlier(stands: Mapping[str, Standing], pen: Pen) -> Iterator[Said]:
    """The positions that came before those of the table, in the order of the file."""
    groups: dict[int, list[Piece]] = {}
    for standing in stands.values():
        for piece in standing.earlier:
            groups.setdefault(piece.place, []).append(piece)
    for entry, place in enumerate(sorted(groups), start=1):
        position = groups[place][0].position
        path: Field = ("earlier", str(entry))
        yield (
            path,
            {
                **_cells_of(groups[place]),
                "stance": STANCES[position.stance].written(pen.language),
                **pen.evidence(position.evidence, path),
            },
        )


def sources(scenario: Scenario, pen: Pen) -> Iterator[Said]:
    """Where statements come from, and the copies that were read."""
    for source in scenario.sources:
        path: Field = ("sources", source.id)
        cells = {"id": source.id, **_published(source, path, pen)}
        if source.via is not None:
            read = _published(source.via, (*path, "via"), pen)
            cells |= {f"via.{column}": cell for column, cell in read.items()}
            if not any(read.values()):
                pen.losses.append(Loss(Lost.COPY, (*path, "via")))
        yield path, cells


def interests(scenario: Scenario, pen: Pen) -> Iterator[Said]:
    """Why they want it."""
    for entry, interest in enumerate(scenario.interests, start=1):
        path: Field = ("interests", str(entry))
        yield (
            path,
            {
                "party": name(interest.party),
                "text": pen.text(interest.text, (*path, "text")),
                "kind": KINDS[interest.kind].written(pen.language) if interest.kind else "",
                "behind": names(interest.behind),
                **pen.evidence(interest.evidence, path),
            },
        )


def synergies(scenario: Scenario, pen: Pen) -> Iterator[Said]:
    """What counts more, or less, together."""
    for party in scenario.parties:
        for entry, synergy in enumerate(party.synergies, start=1):
            path: Field = ("parties", party.id, "synergies", str(entry))
            if not synergy.when.clauses:
                pen.losses.append(Loss(Lost.ALWAYS, path))
                continue
            yield (
                path,
                {
                    "party": name(party.id),
                    "when": condition(synergy.when),
                    "points": span(synergy.points),
                    "why": pen.text(synergy.why, (*path, "why")),
                },
            )


def translations(pen: Pen) -> Iterator[Said]:
    """The wordings in other languages, by the path of the text."""
    for path, language, wording in pen.translations:
        field = "/".join(step if not {"/", '"'} & set(step) else name_of_step(step) for step in path)
        yield path, {"field": field, "language": language, "text": wording}


def name_of_step(step: str) -> str:
    """A step of a path that holds a slash or a quotation mark."""
    return '"' + step.replace('"', '""') + '"'


def _published(copy: Source | Copy, path: Field, pen: Pen) -> dict[str, str]:
    return {
        "title": pen.line(copy.title, (*path, "title")),
        "author": pen.line(copy.author, (*path, "author")),
        "publisher": pen.line(copy.publisher, (*path, "publisher")),
        "date": date(copy.date),
        "url": pen.plain(copy.url, (*path, "url")),
        "language": copy.language or "",
        "file": pen.plain(copy.file, (*path, "file")),
    }


def _rows(issue_id: str, scenario: Scenario, standing: Standing) -> Sequence[Atom]:
    """What the rows of an issue are about, in their order."""
    issue = scenario.issue(issue_id)
    return standing.rows if issue.is_numeric else [Named(option.id) for option in issue.options]


def _cells_of(pieces: Sequence[Piece]) -> dict[str, str]:
    """Whose, on what, and of which options, for pieces of one party and issue."""
    position = pieces[0].position
    return {
        "party": name(position.party),
        "issue": name(position.issue),
        "option": "; ".join(name(_option_name(piece)) for piece in pieces),
    }


def _option_name(piece: Piece) -> str:
    """What a piece speaks of, as its row says it, with a point in decimals."""
    if piece.is_numeric and isinstance(piece.atom, Named):
        return number(Fraction(piece.atom.option))
    return atom(piece.atom)
