"""The brief from what was ordered: the whole or the note, of all or of what is public, with what changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from detente import studies
from detente.bargaining.results import Question
from detente.errors import BadInput, Problem
from detente.files.quotations import Checked, Proof, proof_of
from detente.messages import _
from detente.model import Scenario
from detente.model.public import public
from detente.pages.brief import asking, proofs, short, since, whole
from detente.pages.brief.ages import OLD_AFTER
from detente.pages.brief.told import Told
from detente.pages.brief.whole import Ordered
from detente.pages.brief.zone import shown_of
from detente.pages.components import Block, Document, Figure

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What a brief is to be made of, and how.

    ``source`` and ``digest`` are how commands call the file, and its SHA-256. ``since`` is an earlier
    version of the scenario, ``since_source`` what messages call it.
    """

    scenario: Scenario
    question: Question = field(default_factory=Question)
    proof: Proof | None = None
    source: str = ""
    digest: str = ""
    since: Scenario | None = None
    since_source: str = ""
    is_public: bool = False
    is_short: bool = False
    old_after: int = OLD_AFTER


def brief(order: Order, progress: Progress | None = None) -> Document:
    """The document. Raises BadInput where the scenario has not what is asked, or nothing of it is public."""
    _check_terms(order)
    shown, earlier = _shown(order, order.scenario, order.source), None
    if order.since is not None:
        earlier = _shown(order, order.since, order.since_source)
        _check_talks(order, order.since)
    counted = _counted(order, shown)
    has_figure = not (order.is_short or order.is_public)
    if has_figure:
        _get_ready(counted, order.question, progress)
    known = asking.known(counted, order.question, progress)
    figure, no_figure = _figure(known) if has_figure else (None, "")
    ordered = Ordered(
        scenario=shown,
        question=order.question,
        proof=_proof(order, shown),
        source=order.source,
        digest="" if order.is_public else order.digest,
        old_after=order.old_after,
        is_public=order.is_public,
        lead=() if earlier is None else _lead(order, _counted(order, earlier), counted, progress),
        figure=figure,
        no_figure=no_figure,
    )
    return short.note(ordered, known) if order.is_short else whole.document(ordered, known)


def _shown(order: Order, scenario: Scenario, file: str) -> Scenario:
    """What of a scenario may be shown. Raises BadInput where a public brief would have no position."""
    if not order.is_public:
        return scenario
    shown = public(scenario)
    if not shown.positions:
        raise _nothing_public(file)
    return shown


def _counted(order: Order, shown: Scenario) -> Scenario:
    """What is counted of it: for a public brief the positions alone, as the reading ``stated`` does."""
    return replace(shown, red_lines=()) if order.is_public else shown


def _check_terms(order: Order) -> None:
    """Raise BadInput for terms that do not go together."""
    asked = order.question
    if order.is_public and (asked.circumstance is not None or asked.waive):
        what = _("--public counts positions alone: it takes neither --circumstance nor --waive.")
        raise BadInput(
            Problem(file=order.source, what=what, mend=_("Leave them out, or leave out --public."))
        )


def _check_talks(order: Order, earlier: Scenario) -> None:
    """Raise BadInput where the earlier version is another scenario."""
    if not since.is_of_same_talks(earlier, order.scenario):
        what = _(
            "This is another scenario: it has no issue or no party in common with {file}.", file=order.source
        )
        mend = _("Name an earlier version of the same file.")
        raise BadInput(Problem(file=order.since_source, what=what, mend=mend))


def _nothing_public(file: str) -> BadInput:
    what = _("Nothing in the file rests on public statements, so there is no public brief of it.")
    mend = _("Give positions a source, and take the mark of judgement from what somebody said in public.")
    return BadInput(Problem(file=file, what=what, mend=mend))


def _proof(order: Order, shown: Scenario) -> Proof:
    """The verdicts on the quotations that are shown, at their places in what is shown."""
    found = order.proof if order.proof is not None else proof_of(order.scenario, None)
    if not order.is_public:
        return found
    checked = {id(one.quotation.words): one for one in found.checked}
    places = proof_of(shown, None).checked
    return Proof(checked=tuple(_public_verdict(one, checked) for one in places))


def _public_verdict(at: Checked, checked: Mapping[int, Checked]) -> Checked:
    """The verdict on a quotation of the whole file, where the public part of it has the quotation."""
    found = checked.get(id(at.quotation.words), at)
    return proofs.without_places(replace(at, verdict=found.verdict))


def _lead(order: Order, before: Scenario, after: Scenario, progress: Progress | None) -> tuple[Block, ...]:
    diff = studies.diff(before, after, order.question, progress)
    called = "" if order.is_public else order.since_source
    return tuple(since.blocks(before, after, diff, order.question, called))


def _get_ready(scenario: Scenario, question: Question, progress: Progress | None) -> None:
    """The answer itself first; then let what draws start while the rest is worked out."""
    from detente.pages.plot_inline import get_ready

    studies.analyze(scenario, question, progress)
    get_ready(scenario, question)


def _figure(known: asking.Known) -> tuple[Figure | None, str]:
    """The picture of the zone that is shown; or why there is none."""
    shown = shown_of(known.told, known.ways.rest)
    return (None, "") if shown is None else _drawn(shown)


def _drawn(shown: Told) -> tuple[Figure | None, str]:
    from detente.pages.plot_inline import NoPicture, inline

    found = inline(shown.names.scenario, shown.question, "zone-picture")
    if isinstance(found, NoPicture):
        return None, found.reason
    return Figure(
        svg=found.svg, caption=found.title, description=found.description, anchor="zone-picture"
    ), ""
