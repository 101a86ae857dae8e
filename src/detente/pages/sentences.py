"""The sentence that an answer begins with, said for one finding."""

from __future__ import annotations

from dataclasses import replace

from detente.bargaining.results import Analysis
from detente.messages import _
from detente.model import Scenario
from detente.pages import verdict_words as words
from detente.pages.knots import Knot
from detente.pages.members import reasons
from detente.pages.names import Names
from detente.pages.verdict import Finding, Reading, Verdict, findings
from detente.pages.view import Paragraph, Tone


def opening(scenario: Scenario, analysis: Analysis) -> tuple[Paragraph, ...]:
    """The main sentence, and that of the other reading; labelled where there are two."""
    return opening_in(Names.of_answer(scenario, analysis), analysis)


def opening_in(names: Names, analysis: Analysis) -> tuple[Paragraph, ...]:
    """As ``opening``, in the names that a document uses."""
    return _told(names, analysis, findings(names.scenario, analysis))


def without_reasons(scenario: Scenario, analysis: Analysis) -> tuple[Paragraph, ...]:
    """The same sentences without what stands in the way, for where there is little room."""
    found = findings(scenario, analysis)
    short = (replace(one, knots=()) if one.verdict is Verdict.NOTHING else one for one in found)
    return _told(Names.of_answer(scenario, analysis), analysis, tuple(short))


def _told(names: Names, analysis: Analysis, found: tuple[Finding, ...]) -> tuple[Paragraph, ...]:
    forum = names.forum(analysis.forum) if analysis.forum is not None else ""
    return tuple(
        Paragraph(
            sentence(names, finding),
            tone(finding.verdict),
            " · ".join(part for part in (forum, label(finding.reading) if len(found) > 1 else "") if part),
        )
        for finding in found
    )


def sentence(names: Names, finding: Finding) -> str:
    """One sentence for the finding."""
    reason = reasons(names, finding.knots)
    return _(_words(finding), reason=reason, parties=names.first_parties(finding.hangs_on))


def tone(verdict: Verdict) -> Tone:
    """How the sentence is coloured; its words say the same."""
    if verdict is Verdict.CERTAIN:
        return Tone.YES
    return Tone.NO if verdict in _CLOSED else Tone.DOUBT


_CLOSED = (Verdict.LINKAGES_FORBID, Verdict.NOTHING, Verdict.NO_MAJORITY)


def label(reading: Reading) -> str:
    """What a reading goes by, where two stand side by side."""
    match reading:
        case Reading.POINTS:
            return _("By points and red lines")
        case Reading.RED_LINES:
            return _("By the red lines")
        case Reading.STATED:
            return _("By the positions")


def _words(finding: Finding) -> str:
    """The words of a finding, those of a majority first where it is one."""
    stated = finding.reading is Reading.STATED
    own, by_majority = (
        (words.STATED, words.STATED_BY_MAJORITY) if stated else (words.FIGURED, words.FIGURED_BY_MAJORITY)
    )
    if finding.by_majority and finding.verdict in by_majority:
        return by_majority[finding.verdict]
    if finding.verdict is Verdict.NOTHING and finding.knots:
        return _nothing(finding.knots)
    return own[finding.verdict] if finding.verdict in own else words.BOTH[finding.verdict]


def _nothing(knots: tuple[Knot, ...]) -> str:
    if len(knots) > 1:
        return words.SEVERAL_REASONS
    if not knots[0].core:
        return words.EACH_A_REASON
    return words.ONE_REASON if len(knots[0].core) == 1 and not knots[0].each else words.REASONS
