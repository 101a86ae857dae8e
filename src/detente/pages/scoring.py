"""The page of one deal: where it stands, what it is worth, what it breaks, what would be better."""

from __future__ import annotations

from collections.abc import Iterator

from detente.bargaining.results import Score
from detente.messages import _
from detente.model import Deal, Scenario
from detente.pages import agreements, figures
from detente.pages.members import member
from detente.pages.names import Names
from detente.pages.view import Block, Cell, Item, Items, Page, Paragraph, Row, Section, Table, Tone, bullet


def page(scenario: Scenario, score: Score, circumstance: str | None = None) -> Page:
    """What one deal is worth, as it is shown."""
    names = Names.of(scenario, circumstance)
    sections = (_deal(names, score), _worth(names, score), _broken(names, score), _better(names, score))
    return Page(
        opening=(
            _verdict(names, score),
            *_by_the_positions(names, score),
            Paragraph(names.text(scenario.title), Tone.STRONG),
        ),
        sections=tuple(section for section in sections if section is not None),
        marking=names.text(scenario.marking),
        language=names.language,
    )


def _verdict(names: Names, score: Score) -> Paragraph:
    if score.in_zone is None:
        return Paragraph(
            _(
                "Neither red lines nor points exclude this deal; whether these would consent is not known, "
                "as they have no points: {parties}.",
                parties=names.parties(party.id for party in names.scenario.parties if not party.is_scored),
            ),
            Tone.DOUBT,
        )
    if not score.in_zone:
        return Paragraph(_("This deal is not acceptable: it lies outside the zone of agreement."), Tone.NO)
    if score.efficient is None:
        return Paragraph(
            _(
                "This deal is acceptable; whether another would be better for all was not decided within "
                "the limits."
            ),
            Tone.YES,
        )
    if score.efficient:
        return Paragraph(
            _(
                "This deal is acceptable, and no other is better for one party without being worse for "
                "another."
            ),
            Tone.YES,
        )
    return Paragraph(
        _("This deal is acceptable, but another is better for at least one party and worse for none."),
        Tone.DOUBT,
    )


def _by_the_positions(names: Names, score: Score) -> Iterator[Paragraph]:
    """Whose positions refuse a part of the deal, whatever points and red lines say."""
    yield from (Paragraph(line, Tone.NO) for line in _refused(names, score.deal))


def _refused(names: Names, deal: Deal) -> Iterator[str]:
    everybody = (party.id for party in names.scenario.parties)
    return agreements.refused(names, everybody, deal, deal)


def _deal(names: Names, score: Score) -> Section:
    lines = tuple(
        Item(f"{names.issue(issue)}: {names.choice(issue, choice)}") for issue, choice in score.deal.items()
    )
    return Section(_("The deal"), (Items(lines),))


def _worth(names: Names, score: Score) -> Section | None:
    if not score.points:
        return None
    rows = tuple(
        Row((Cell(names.party(party)), Cell(figures.number(points)), _gain(score, party)))
        for party, points in score.points.items()
    )
    columns = (_("Party"), _("Points"), _("Over no deal"))
    return Section(_("What it is worth"), (Table(columns, rows, numbers=frozenset({1, 2})),))


def _gain(score: Score, party: str) -> Cell:
    gain = score.gains[party]
    text = figures.number(gain)
    return Cell(f"+{text}" if gain > 0 else text, Tone.NO if gain < 0 else Tone.PLAIN)


def _broken(names: Names, score: Score) -> Section | None:
    if not score.breaks:
        return None
    return Section(_("What it breaks"), (bullet(*(member(names, name) for name in score.breaks)),))


def _better(names: Names, score: Score) -> Section | None:
    better = score.better
    if better is None:
        return None
    return Section(_("Better for at least one party and worse for none"), tuple(_better_blocks(names, score)))


def _better_blocks(names: Names, score: Score) -> Iterator[Block]:
    if score.better is None:
        return
    changed = [issue for issue, choice in score.better.deal.items() if choice != score.deal[issue]]
    yield Paragraph(agreements.points(names, score.better.points))
    yield Paragraph(_("It differs from this deal in:"))
    yield bullet(
        *(f"{names.issue(issue)}: {names.choice(issue, score.better.deal[issue])}" for issue in changed)
    )
    yield from (Paragraph(line) for line in _refused(names, score.better.deal))
