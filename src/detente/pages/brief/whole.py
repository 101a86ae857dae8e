"""The brief as a document: its first screen, and nine parts in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from detente.bargaining.results import Analysis, Question
from detente.files.quotations import Proof
from detente.messages import _
from detente.model import Scenario
from detente.pages import answer, closing, marks, opening, sentences
from detente.pages import evidence as behind
from detente.pages.brief import (
    accounts,
    coalitions,
    guide,
    opens,
    positions,
    references,
    rooms,
    unknown,
    verdict,
    why,
    zone,
)
from detente.pages.brief.ages import OLD_AFTER, Ages
from detente.pages.brief.asking import Known
from detente.pages.brief.citing import Citing
from detente.pages.brief.naming import MarkedNames
from detente.pages.brief.told import Told
from detente.pages.components import Block, Document, Figure, Heading, Part
from detente.pages.said import later
from detente.pages.view import Paragraph, Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class Ordered:
    """What was ordered: how a command calls the file, its digest, and how the brief is to be.

    ``scenario`` is what may be shown (of a public brief, the public part). ``lead`` tells what changed.
    """

    scenario: Scenario
    question: Question = field(default_factory=Question)
    proof: Proof = field(default_factory=Proof)
    source: str = ""
    digest: str = ""
    old_after: int = OLD_AFTER
    is_public: bool = False
    lead: tuple[Block, ...] = ()
    figure: Figure | None = None
    no_figure: str = ""


def document(ordered: Ordered, known: Known) -> Document:
    """The whole brief."""
    citing = Citing.of(shown_names(ordered, known.told), ordered.proof)
    return framed(ordered, known.told, _parts(ordered, known, citing))


def framed(
    ordered: Ordered,
    told: Told,
    parts: Iterable[Part],
    *,
    is_short: bool = False,
    lede: tuple[Paragraph, ...] = (),
) -> Document:
    """The parts of a brief or a note, with its first screen and its end.

    ``lede`` is what its first screen says beside the verdict and the first ways out.
    """
    names = shown_names(ordered, told)
    head, terms = (*_lede(told, is_short=is_short), *lede), tuple(_facts(ordered, told, is_short=is_short))
    return Document(
        language=names.language,
        title=names.text(names.scenario.title),
        subtitle=_subtitle(names, told, _called(ordered, is_short=is_short)),
        guide=guide.said(told),
        lede=head,
        facts=terms,
        lead=_news(ordered.lead, (*head, *terms)),
        parts=tuple(parts),
        marking=names.text(names.scenario.marking),
        closing=tuple(_ending(ordered, told, is_short=is_short)),
        is_short=is_short,
    )


def _news(lead: tuple[Block, ...], head: tuple[Paragraph, ...]) -> tuple[Block, ...]:
    """What changed, without what the head of the document says already."""
    if not lead:
        return ()
    said = {(one.label, one.text) for one in head}
    news = (
        block for block in lead if not (isinstance(block, Paragraph) and (block.label, block.text) in said)
    )
    return (Heading(text=_("What changed since the earlier version"), anchor="changes"), *news)


def shown_names(ordered: Ordered, told: Told) -> MarkedNames:
    """The names over all that is shown; a public brief shows red lines that its answer does not count."""
    return MarkedNames(ordered.scenario, told.names.language, told.analysis.circumstance)


def _parts(ordered: Ordered, known: Known, citing: Citing) -> Iterator[Part]:
    told, analysis = known.told, known.told.analysis
    ages = Ages.of(ordered.scenario, ordered.old_after)
    parties = tuple(party.id for party in ordered.scenario.parties)
    yield Part(
        number=1,
        anchor="options",
        title=_("What is open, and what is barred"),
        blocks=tuple(verdict.blocks(told)),
    )
    yield Part(number=2, anchor="why", title=_("Why not"), blocks=tuple(why.blocks(told, citing)))
    yield Part(
        number=3,
        anchor="opens",
        title=_("What would open a zone of agreement"),
        blocks=tuple(opens.blocks(told, known.ways)),
    )
    yield Part(
        number=4,
        anchor="positions",
        title=_("The positions"),
        blocks=tuple(positions.blocks(citing, ages, parties, analysis)),
    )
    if not ordered.is_public:
        yield Part(
            number=5,
            anchor="zone",
            title=_("The zone of agreement"),
            blocks=tuple(zone.blocks(told, known.ways.rest, ordered.figure, ordered.no_figure)),
        )
    yield Part(
        number=6,
        anchor="rooms",
        title=_("In each forum, and under each circumstance"),
        blocks=(*rooms.blocks(told, known.rooms, known.weathers), *coalitions.where(told)),
    )
    yield Part(
        number=7,
        anchor="accounts",
        title=_("Accounts that differ"),
        blocks=tuple(accounts.blocks(citing)),
        annex=True,
    )
    yield Part(
        number=8,
        anchor="unknown",
        title=_("What we do not know"),
        blocks=tuple(unknown.blocks(told, citing, ages, known.firm)),
        annex=True,
    )
    sources = (
        *opens.further(told, known.ways),
        *coalitions.in_full(told),
        *positions.statements(citing, parties, analysis.agenda),
        *references.blocks(citing),
    )
    yield Part(
        number=9, anchor="sources", title=_("Positions in words, and sources"), blocks=sources, annex=True
    )


def _called(ordered: Ordered, *, is_short: bool) -> str:
    """What the document is; what may be handed on says so first."""
    if ordered.is_public:
        return _("Public note") if is_short else _("Public brief")
    return _("Note") if is_short else _("Brief")


def _subtitle(names: MarkedNames, told: Told, called: str) -> str:
    """What the document is ``called``, of which day, and on which terms."""
    scenario, analysis = names.scenario, told.analysis
    parts = [called]
    if scenario.date is not None:
        parts.append(_day(names))
    if analysis.forum is not None:
        parts.append(names.forum(analysis.forum))
    if analysis.circumstance is not None:
        parts.append(names.circumstance_title(analysis.circumstance))
    return " · ".join(parts)


def _lede(told: Told, *, is_short: bool) -> Iterator[Paragraph]:
    """The verdict in the sentences of ``analyze``, and the first ways out; of a note, one alone."""
    yield from sentences.opening_in(told.names, told.analysis)
    ways = tuple(opening.ways_out(told.names, told.analysis))
    yield from ways[:1] if is_short else ways


def _facts(ordered: Ordered, told: Told, *, is_short: bool) -> Iterator[Paragraph]:
    """On which terms the verdict was given, and who judged, as of when; a note has a part on consent."""
    terms = answer.other_terms if is_short else answer.terms
    yield from (Paragraph(term, Tone.QUIET) for term in terms(told.names, told.analysis))
    yield Paragraph(_judged(ordered, told), Tone.QUIET)


def _judged(ordered: Ordered, told: Told) -> str:
    """Who wrote the judgements, and as of which day."""
    names, scenario = told.names, ordered.scenario
    day = behind.date(names, scenario.date) if scenario.date is not None else ""
    if ordered.is_public:
        said = _(
            "From public statements alone, on the options that somebody has put forward; judgements, points "
            "and what is confidential are left out"
        )
        return _("{said}. As of {day}.", said=said, day=day) if day else f"{said}."
    bases = dict.fromkeys(
        names.text(p.basis) for p in scenario.parties if p.basis is not None and p.is_scored
    )
    stated = (*(p.evidence for p in scenario.positions), *(line.evidence for line in scenario.red_lines))
    judged = any(evidence.judgement for evidence in stated)
    parts = []
    if judged:
        parts.append(_("Judgements marked so in the file are those of its authors"))
    if bases:
        basis = next(iter(bases)) if len(bases) == 1 else _("on the bases that the file names")
        parts.append(_("points: {basis}", basis=basis))
    if not parts:
        parts.append(_("The file marks no judgement"))
    said = "; ".join(parts)
    return (
        _("{said}. As of {day}.", said=said, day=day)
        if day
        else _("{said}. The file has no date.", said=said)
    )


def _day(names: MarkedNames) -> str:
    """The day of the file; where statements are newer than that, up to when they go."""
    scenario = names.scenario
    if scenario.date is None:
        return ""
    day, newer = behind.date(names, scenario.date), later(scenario)
    if not newer:
        return day
    newest = max(newer)
    return _("{day}, with statements up to {newest}", day=day, newest=behind.date(names, newest))


def _ending(ordered: Ordered, told: Told, *, is_short: bool) -> Iterator[Paragraph]:
    """How it was computed: exact or with which bounds, from which file, and what verifies it."""
    exact = _exactness(told.analysis)
    digest = _("SHA-256 of the file: {digest}", digest=ordered.digest) if ordered.digest else ""
    checked = "" if ordered.is_public else ordered.source
    if is_short:
        yield Paragraph(" ".join(part for part in (exact, digest) if part), Tone.QUIET)
        rest = _("The brief of the same file has every source, and the commands that check this answer.")
        yield Paragraph(f"{rest} {closing.honest()}", Tone.QUIET)
        return
    yield Paragraph(exact)
    if digest:
        yield Paragraph(digest, Tone.QUIET)
    yield from closing.lines(checked, ordered.question)


def _exactness(analysis: Analysis) -> str:
    counts = [analysis.zone.count, analysis.zone.certain.count, analysis.zone.possible.count]
    if all(count.value is not None for count in counts) and not analysis.cut:
        return _("How it was computed: exactly, without sampling; nothing was cut.")
    if all(count.value is not None for count in counts):
        cut = ", ".join(marks.quiet(name) for name in analysis.cut)
        return _("How it was computed: exactly, without sampling; cut at a limit: {cut}.", cut=cut)
    return _(
        "How it was computed: without sampling; where a count is not exact, its proven bounds are given."
    )
