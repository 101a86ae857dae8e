"""The first sheet: a row for each option, a column for each party, its points beside it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import takewhile

from detente.files.document import Document
from detente.files.fields import is_nothing, plain
from detente.files.numbers import number_of, span_of
from detente.files.sheets.ids import id_of
from detente.files.sheets.reading.partynames import PartyName, party_name
from detente.files.sheets.words import (
    HEADERS,
    MARK,
    NO_DEAL,
    POINTS,
    RANGE,
    STANCES,
    STEP,
    TABLE,
    meant,
    says,
)
from detente.files.sheets.writing.layout import Column, Field, Laid, Look, Row
from detente.files.sheets.writing.losses import Loss, Lost
from detente.files.sheets.writing.numbers import number, span
from detente.files.sheets.writing.pen import Pen, atom
from detente.files.sheets.writing.standing import Standing
from detente.files.tree import MappingNode, Scalar, node_at
from detente.model import Atom, Issue, Named, NumericRange, Option, Party, Scenario, Span

#: The points that a party's file gives for an issue, by option or number.
Given = Mapping[str, Mapping[str | Fraction, Span]]


def table(
    document: Document,
    stands: Mapping[str, Standing],
    party_names: Mapping[str, str],
    pen: Pen,
    *,
    alone: bool,
) -> Laid:
    """The table; where it stands ``alone``, it says ids of parties and wordings of options too."""
    scenario = document.scenario
    given = {party.id: points_given(document, party) for party in scenario.parties if party.is_scored}
    has_wordings = alone and any(option.text for issue in scenario.issues for option in issue.options)
    rows = [
        row
        for issue in scenario.issues
        for row in _issue_rows(issue, scenario, stands[issue.id], given, pen, has_wordings)
    ]
    no_deal = _no_deal_row(document, given, pen, has_wordings)
    if any(no_deal.cells[1:]):
        rows.append(no_deal)
    return Laid(
        key="table",
        name=TABLE.written(pen.language),
        above=pen.line(scenario.title, ("title",)),
        columns=_columns(scenario, _party_heads(party_names, alone), pen, has_wordings),
        rows=tuple(rows),
    )


def points_given(document: Document, party: Party) -> Given:
    """The points that the file itself gives a party, without what lies between or is filled in.

    Where it says of an issue that all there is worth nothing, each option has 0.
    """
    found = {}
    for issue in document.scenario.issues:
        node = node_at(document.tree, ("parties", party.id, "points", issue.id))
        if isinstance(node, MappingNode):
            found[issue.id] = _points_on(node, issue) or _nothing(issue)
    return found


def _points_on(node: MappingNode, issue: Issue) -> dict[str | Fraction, Span]:
    points: dict[str | Fraction, Span] = {}
    for key, (_key, value) in node.entries.items():
        if isinstance(value, Scalar) and not is_nothing(plain(value)):
            low, high = span_of(value.text)
            points[number_of(key) if issue.is_numeric else key] = Span(low=low, high=high)
    return points


def _nothing(issue: Issue) -> dict[str | Fraction, Span]:
    if issue.range is not None:
        return {issue.range.start: Span.at(0)}
    return {option.id: Span.at(0) for option in issue.options}


def _columns(
    scenario: Scenario, names: Mapping[str, str], pen: Pen, has_wordings: bool
) -> tuple[Column, ...]:
    def head(name: str) -> str:
        return HEADERS[name].written(pen.language)

    columns = [
        Column(head("issue"), Look.ISSUE),
        Column(head("option"), Look.OPTION),
        Column(head("status_quo"), Look.MARK),
    ]
    for party in scenario.parties:
        columns.append(Column(names[party.id], Look.STANCE))
        if party.is_scored:
            columns.append(Column(f"{names[party.id]}: {POINTS.written(pen.language)}", Look.POINTS))
    if has_wordings:
        columns.append(Column(head("wording"), Look.TEXT))
    return (*columns, Column(head("option_id"), Look.ID), Column(head("issue_id"), Look.ID))


def names_of_parties(scenario: Scenario, pen: Pen) -> dict[str, str]:
    """The parties' names as they head columns: without what would make a column one of points."""
    names = {}
    for party in scenario.parties:
        path: Field = ("parties", party.id, "name")
        name = pen.line(party.name, path)
        names[party.id] = _heading(name, party.id)
        if name and name != names[party.id]:
            pen.losses.append(Loss(Lost.HEADING, path))
    return names


def _heading(name: str, party_id: str) -> str:
    """What of a name may head a column with its id behind it; the id itself where nothing may."""
    while name and party_name(f"{name} [{party_id}]") != PartyName(name, party_id):
        shorter = party_name(name).name
        if len(shorter) >= len(name):
            shorter = " ".join(name.replace("[", " ").replace("]", " ").split())
        name = shorter if len(shorter) < len(name) else ""
    is_nobodys = any(says(heading, POINTS) for heading in (name, f"{name}: {POINTS.en[0]}"))
    return party_id if not name or is_nobodys else name


def _party_heads(names: Mapping[str, str], alone: bool) -> dict[str, str]:
    """The head of each party's column: its name, with its id where the name alone would mean another."""
    heads = {}
    for party_id, name in names.items():
        others = {
            called.casefold() for other in names if other != party_id for called in (other, names[other])
        }
        is_plain = name.casefold() not in others and _reads_as_party(name)
        is_known = not alone or id_of(name, (), "") == party_id
        heads[party_id] = name if is_plain and is_known else f"{name} [{party_id}]".strip()
    return heads


def _reads_as_party(name: str) -> bool:
    """Whether a header of this name is nothing but a party's."""
    return bool(name) and meant(name, HEADERS) is None and party_name(name) == PartyName(name)


def _issue_rows(
    issue: Issue, scenario: Scenario, stands: Standing, given: Mapping[str, Given], pen: Pen, wordings: bool
) -> Iterator[Row]:
    path: Field = ("issues", issue.id)
    title = pen.line(issue.title, (*path, "title")) or issue.id
    for atom_of_row, head in _heads(issue, stands, given, pen):
        cells = [title, *head.cells]
        for party in scenario.parties:
            piece = stands.cells.get((party.id, atom_of_row)) if atom_of_row is not None else None
            cells.append(STANCES[piece.position.stance].written(pen.language) if piece else "")
            if party.is_scored:
                cells.append(_points(given[party.id].get(issue.id, {}), atom_of_row, issue, pen))
        option = _option(issue, atom_of_row)
        if wordings:
            cells.append(pen.text(option.text, (*head.field, "text")) if option else "")
        yield Row(head.field, (*cells, option.id if option else "", issue.id))


def _heads(
    issue: Issue, stands: Standing, given: Mapping[str, Given], pen: Pen
) -> Iterator[tuple[Atom | None, Row]]:
    """For each row of an issue what it is about, and its cells for option and status quo."""
    path: Field = ("issues", issue.id)
    if issue.range is None:
        mark = MARK.written(pen.language)
        for option in issue.options:
            field = (*path, "options", option.id)
            title = _option_title(option, (*field, "title"), pen)
            yield Named(option.id), Row(field, (title, mark if option.id == issue.status_quo else ""))
        return
    quo = "" if issue.status_quo is None else number(Fraction(issue.status_quo), pen.language)
    yield None, Row(path, (_range(issue.range, (*path, "range"), pen), quo))
    for one in _numeric_rows(issue, stands, given):
        yield one, Row(path, (_row_of(one, pen.language), ""))


def _option_title(option: Option, path: Field, pen: Pen) -> str:
    """The title of an option; where it has none its id in brackets, which no title may stand in."""
    title = pen.line(option.title, path)
    if title.startswith("[") and title.endswith("]"):
        pen.losses.append(Loss(Lost.HEADING, path))
        title = title.strip("[] ")
    return title or f"[{option.id}]"


def _range(steps: NumericRange, path: Field, pen: Pen) -> str:
    words = (RANGE.written(pen.language), STEP.written(pen.language))
    start, stop, step = (number(one, pen.language) for one in (steps.start, steps.stop, steps.step))
    return f"{words[0]} {start}..{stop} {words[1]} {step} {pen.line(steps.unit, (*path, 'unit'))}".rstrip()


def _numeric_rows(issue: Issue, stands: Standing, given: Mapping[str, Given]) -> list[Atom]:
    """The numbers for which there are points, rising; among and after them what positions speak of."""
    knots = {str(knot) for points in given.values() for knot in points.get(issue.id, {})}
    unsaid = [Named(knot) for knot in knots if Named(knot) not in stands.rows]
    single = [*unsaid, *takewhile(lambda row: isinstance(row, Named), stands.rows)]
    single.sort(key=lambda row: Fraction(row.option) if isinstance(row, Named) else 0)
    return [*single, *stands.rows[len(single) - len(unsaid) :]]


def _row_of(given: Atom, language: str) -> str:
    return number(Fraction(given.option), language) if isinstance(given, Named) else atom(given, language)


def _points(given: Mapping[str | Fraction, Span], row: Atom | None, issue: Issue, pen: Pen) -> str:
    if not isinstance(row, Named):
        return ""
    found = given.get(Fraction(row.option) if issue.is_numeric else row.option)
    return "" if found is None else span(found, pen.language)


def _option(issue: Issue, row: Atom | None) -> Option | None:
    """The named option of a row, which has an id."""
    if issue.is_numeric or not isinstance(row, Named):
        return None
    return issue.option_of(row.option)


def _no_deal_row(document: Document, given: Mapping[str, Given], pen: Pen, wordings: bool) -> Row:
    """The points of no agreement: as given, and 0 where they alone say that a party is scored."""
    cells = [NO_DEAL.written(pen.language), "", ""]
    for party in document.scenario.parties:
        cells.append("")
        if party.is_scored:
            is_said = isinstance(node_at(document.tree, ("parties", party.id, "no_deal")), Scalar)
            is_needed = is_said or not given[party.id]
            cells.append(span(party.no_deal, pen.language) if is_needed else "")
    return Row(("parties",), (*cells, *[""] * (wordings + 2)))
