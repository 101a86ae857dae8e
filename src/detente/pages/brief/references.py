"""Sources: all, with the cells that rest on them, each quotation with what was found of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from detente.messages import _
from detente.model import Evidence, Position, Scenario
from detente.pages import evidence as behind
from detente.pages import marks
from detente.pages.brief import proofs
from detente.pages.brief.citing import Citing, source_anchor
from detente.pages.components import Block, Paragraph, Quote, Reference, References, Tone
from detente.pages.members import about
from detente.pages.names import plain, quoted
from detente.pages.said import spoken


class Resting(NamedTuple):
    """A statement that cites sources: what it is about, and what stands behind it.

    ``counts`` is false of a position where later ones of the party cover all its options.
    """

    about: str
    evidence: Evidence
    counts: bool = True


def blocks(citing: Citing) -> Iterator[Block]:
    """The list; that there are none, where there are none."""
    scenario = citing.names.scenario
    if not scenario.sources:
        yield Paragraph(_("The file names no source."))
    else:
        cited = _by_source(citing)
        yield References(
            sources=tuple(
                _reference(citing, source_id, cited.get(source_id, ())) for source_id in citing.sources
            )
        )
    loose = [one for one in _resting(citing) if one.evidence.quote is not None and not one.evidence.sources]
    if loose:
        yield Paragraph(_("Quotations without a source"), Tone.STRONG)
        yield References(
            sources=tuple(
                Reference(number="–", line=one.about, quotes=(_quote(citing, one),)) for one in loose
            )
        )


def _by_source(citing: Citing) -> Mapping[str, list[Resting]]:
    found: dict[str, list[Resting]] = {}
    for one in _resting(citing):
        for source_id in one.evidence.sources:
            found.setdefault(source_id, []).append(one)
    return found


def _resting(citing: Citing) -> Iterator[Resting]:
    """Everything that can cite a source, in the order of the file."""
    names, scenario = citing.names, citing.names.scenario
    counting = {id(position) for position in _counting(scenario)}
    for position in scenario.positions:
        cell = f"{names.party(position.party)}: {names.issue(position.issue)}"
        yield Resting(cell, position.evidence, counts=id(position) in counting)
    for interest in scenario.interests:
        yield Resting(_("interest of {party}", party=names.party(interest.party)), interest.evidence)
    rules = names.rules()
    for line in scenario.red_lines:
        if line.id in rules:
            who = names.party(line.party)
            yield Resting(
                _("red line of {party}: {what}", party=who, what=about(names, line.id)), line.evidence
            )
    for linkage in scenario.linkages:
        if linkage.id in rules:
            yield Resting(_("linkage: {what}", what=about(names, linkage.id)), linkage.evidence)
    for circumstance in scenario.circumstances:
        title = names.circumstance_title(circumstance.id)
        yield Resting(_("circumstance: {what}", what=title), circumstance.evidence)
        for line in circumstance.red_lines:
            yield Resting(_("circumstance: {what}", what=title), line.evidence)
    yield from _accounts(citing, scenario)


def _counting(scenario: Scenario) -> tuple[Position, ...]:
    """The positions that count for an option at least."""
    return spoken(scenario, (party.id for party in scenario.parties), [issue.id for issue in scenario.issues])


def _accounts(citing: Citing, scenario: Scenario) -> Iterator[Resting]:
    for account in scenario.accounts:
        said = _("account: {question}", question=citing.names.text(account.question))
        yield Resting(said, account.evidence)
        yield from (Resting(said, statement.evidence) for statement in account.statements)


def _reference(citing: Citing, source_id: str, resting: Sequence[Resting]) -> Reference:
    number, source = citing.sources[source_id]
    names = citing.names
    line = behind.source_line(names, source)
    urls = [url for url in (source.url, source.via.url if source.via else None) if url]
    web = " ".join(marks.web(url, plain(url)) for url in dict.fromkeys(urls))
    rests = [*_cells(resting)]
    rests += _worded(citing, source_id)
    quotes = [
        one for one in resting if one.evidence.quote is not None and one.evidence.sources[0] == source_id
    ]
    return Reference(
        number=str(number),
        line=f"{line} {web}".rstrip(),
        cells=". ".join(rests) or _("nothing in this document rests on it"),
        quotes=tuple(_quote(citing, one) for one in quotes),
        anchor=source_anchor(source_id),
    )


def _cells(resting: Sequence[Resting]) -> Iterator[str]:
    """What rests on a source; and what was said before something later took its place."""
    cells = dict.fromkeys(one.about for one in resting if one.counts)
    earlier = dict.fromkeys(one.about for one in resting if one.about not in cells)
    if cells:
        yield _("behind: {cells}", cells="; ".join(cells))
    if earlier:
        yield _("behind earlier statements: {cells}", cells="; ".join(earlier))


def _worded(citing: Citing, source_id: str) -> Iterator[str]:
    """The issues, options and forums that were taken from the source."""
    names = citing.names
    titled = [
        names.issue(issue.id)
        for issue in names.scenario.issues
        if source_id in issue.sources or any(source_id in option.sources for option in issue.options)
    ]
    titled += [names.forum(forum.id) for forum in names.scenario.forums if source_id in forum.sources]
    if titled:
        yield _("worded after it: {what}", what="; ".join(titled))


def _quote(citing: Citing, one: Resting) -> Quote:
    names, evidence = citing.names, one.evidence
    return Quote(
        text=quoted(names.text(evidence.quote)) if evidence.quote is not None else "",
        about=one.about,
        proof=proofs.in_full(citing.checked.get(id(evidence.quote))),
        anchor=citing.anchor(evidence),
    )
