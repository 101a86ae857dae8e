"""How firm a verdict is: what red lines alone say, and what rests on sources alone, without any judgement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from detente import studies
from detente.bargaining.results import Analysis, Question, Zone
from detente.messages import _
from detente.model import Evidence, Party, Scenario
from detente.pages.view import Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Firm:
    """The zone without any points; whether what rests on sources alone leaves a deal.

    ``red_lines`` and ``positions`` are None where that was not asked, or not decided: they are asked where
    the verdict is no and something of it is judged.
    """

    without_points: Zone | None = None
    red_lines: bool | None = None
    positions: bool | None = None


def firm(scenario: Scenario, question: Question, analysis: Analysis) -> Firm:
    """Ask it all again, of less."""
    stated = analysis.stated
    return Firm(
        without_points=studies.zone(_unscored(scenario), question) if _is_scored(scenario) else None,
        red_lines=_by_red_lines(scenario, question) if analysis.zone.exists is False else None,
        positions=_by_positions(scenario, question) if stated and stated.possible.exists is False else None,
    )


def _is_scored(scenario: Scenario) -> bool:
    return any(party.is_scored for party in scenario.parties)


def _unscored(scenario: Scenario) -> Scenario:
    parties = tuple(Party(id=party.id, name=party.name) for party in scenario.parties)
    changes = tuple(replace(one, no_deal={}) for one in scenario.circumstances)
    return replace(scenario, parties=parties, circumstances=changes)


def _rests(evidence: Evidence) -> bool:
    """Whether it rests on a source, and nothing of it is judged."""
    return bool(evidence.sources) and not evidence.judgement


def _by_red_lines(scenario: Scenario, question: Question) -> bool | None:
    """Whether the red lines that rest on sources alone, and no points, leave a deal."""
    changes = scenario.circumstances
    every = (*scenario.red_lines, *(line for one in changes for line in one.red_lines))
    gone = {line.id for line in every if not _rests(line.evidence)}
    if not gone:
        return None
    kept = tuple(line for line in scenario.red_lines if line.id not in gone)
    changed = tuple(
        replace(
            one,
            red_lines=tuple(line for line in one.red_lines if line.id not in gone),
            drop=tuple(name for name in one.drop if name not in gone),
        )
        for one in changes
    )
    less = replace(_unscored(replace(scenario, circumstances=changed)), red_lines=kept)
    waive = tuple(name for name in question.waive if name not in gone)
    return studies.zone(less, replace(question, waive=waive)).count.is_positive


def _by_positions(scenario: Scenario, question: Question) -> bool | None:
    """Whether the positions that rest on sources alone leave a deal that nobody needed refuses."""
    kept = tuple(one for one in scenario.positions if _rests(one.evidence))
    if len(kept) == len(scenario.positions):
        return None
    return studies.unrefused(replace(scenario, positions=kept), question)


def in_a_sentence(found: Firm, analysis: Analysis) -> Iterator[Paragraph]:
    """The same for the head of a note; nothing where there is nothing to leave out."""
    said = "; ".join(lines(found, analysis))
    if said:
        yield Paragraph(f"{said}.", label=_("How firm that is"))


def lines(found: Firm, analysis: Analysis) -> Iterator[str]:
    """What that says of the verdict, a line each."""
    if found.red_lines is False:
        yield _("by the red lines that rest on sources alone, without judgement or points, no zone either")
    else:
        yield from _without_points(found.without_points, analysis)
    if found.red_lines:
        yield _("by the red lines that rest on sources alone, a zone: that “no” hangs on judgement")
    if found.positions:
        yield _(
            "by the positions that rest on sources alone, nothing in the way: that “no” hangs on judgement"
        )
    elif found.positions is False:
        yield _("by the positions that rest on sources alone, nothing that nobody refuses either")


def _without_points(without_points: Zone | None, analysis: Analysis) -> Iterator[str]:
    """Whether the verdict hangs on points: what red lines alone say."""
    if without_points is None:
        return
    figured = analysis.zone.exists
    if without_points.exists is False:
        yield (
            _("without any points, by red lines alone, there is no zone either")
            if figured is False
            else _("without any points, by red lines alone, there is no zone")
        )
    elif without_points.count.is_positive:
        yield (
            _("without any points, red lines alone exclude no zone: the verdict hangs on the points")
            if figured is False
            else _("without any points, red lines alone exclude no zone either")
        )
    else:
        yield _("what red lines alone say was not decided within the limits")
