"""Why there is no agreement: each smallest clash, in words and with what stands behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from detente.bargaining.results import Analysis
from detente.messages import _, _n
from detente.model import Evidence, Linkage, RedLine
from detente.pages import evidence
from detente.pages.knots import Clash, Knot, tied
from detente.pages.members import brief, meaning, named
from detente.pages.names import Names
from detente.pages.said import refusals
from detente.pages.view import Block, Item, Items, Paragraph, Section, Tone


def section(names: Names, analysis: Analysis, most: int | None = None) -> Section | None:
    """The clashes of both readings, at most so many of each; None where nothing clashes."""
    blocks: list[Block] = []
    if analysis.linkages_clash is not None:
        blocks.append(Paragraph(_("These linkages cannot all hold, so no deal obeys them:")))
        teller = _Teller(names, evidence.lines, set())
        blocks.append(Items(tuple(_with_evidence(teller, name) for name in analysis.linkages_clash)))
    if analysis.conflicts:
        blocks += _list(names, analysis.conflicts, most, _figures_intro(len(analysis.conflicts)))
    if analysis.stated is not None and analysis.stated.conflicts:
        blocks += _list(names, analysis.stated.conflicts, most, _words_intro(len(analysis.stated.conflicts)))
    if blocks and most is not None:
        whole = _("Reasons and all sources are shown by: {command}", command="detente deadlock")
        blocks.append(Paragraph(whole, Tone.QUIET))
    return Section(_("Why not"), tuple(blocks)) if blocks else None


def _figures_intro(count: int) -> str:
    return _n(
        "One set of red lines and no-deal points cannot hold together; without any one of its members the "
        "rest of it can:",
        "{n} sets of red lines and no-deal points cannot hold together; in each, without any one of its "
        "members the rest of it can:",
        count,
        n=count,
    )


def _words_intro(count: int) -> str:
    return _n(
        "By the positions, one set of refusals leaves nothing:",
        "By the positions, {n} sets of refusals leave nothing, each by itself:",
        count,
        n=count,
    )


def _list(names: Names, clashes: tuple[Clash, ...], most: int | None, intro: str) -> Iterator[Block]:
    """The knots of the clashes; what stands behind a member is told where it first comes."""
    yield Paragraph(intro)
    knots = tied(clashes)
    teller = _Teller(names, evidence.lines if most is None else evidence.brief, set())
    yield Items(tuple(_knot(teller, knot) for knot in knots[:most]), numbered=True)
    shown = sum(knot.clashes for knot in knots[:most])
    yield from more(len(clashes), shown, "detente deadlock")


@dataclass(frozen=True, slots=True)
class _Teller:
    """How members are told: what of their evidence, and which of them were told already."""

    names: Names
    evidence: Callable[[Names, Evidence], tuple[str, ...]]
    told: set[str]


def _knot(teller: _Teller, knot: Knot) -> Item:
    core = tuple(_member(teller, name) for name in knot.core)
    if not knot.each:
        return Item(_("These cannot hold together:"), core, Tone.STRONG)
    each = tuple(_member(teller, name) for name in knot.each)
    if not core:
        return Item(_("Each of these alone leaves nothing:"), each, Tone.STRONG)
    against = Item(_("with any one of these:"), each)
    return Item(_("These cannot hold together:"), (*core, against), Tone.STRONG)


def _member(teller: _Teller, name: str) -> Item:
    if name in teller.told:
        return Item(brief(teller.names, name))
    teller.told.add(name)
    return _with_evidence(teller, name)


def more(all_there_are: int, shown: int, command: str) -> Iterator[Block]:
    """Where a list goes on that is not shown in full."""
    if all_there_are > shown:
        left = all_there_are - shown
        said = _n(
            "One more is shown by: {command}",
            "{n} more are shown by: {command}",
            left,
            n=left,
            command=command,
        )
        yield Paragraph(said, Tone.QUIET)


def _with_evidence(teller: _Teller, name: str) -> Item:
    lines = tuple(Item(line, tone=Tone.QUIET) for line in behind(teller, name))
    return Item(brief(teller.names, name), lines)


def behind(teller: _Teller, name: str) -> tuple[str, ...]:
    """What stands behind one member of a clash: its meaning, reason, quotation, source, and interests."""
    names = teller.names
    rule = names.rules().get(name)
    said = meaning(names, name)
    if rule is not None:
        found = teller.evidence(names, rule.evidence)
        return (said, *_precondition(rule), *found, *_interests(names, name))
    if names.no_deal_party(name) is not None:
        return (said, *_basis(names, name))
    return (said, *dict.fromkeys(_refusals(teller, name)))


def _precondition(rule: Linkage) -> Iterator[str]:
    if isinstance(rule, RedLine) and rule.precondition:
        yield _("a precondition: it binds even where these issues are left out")


def _basis(names: Names, name: str) -> tuple[str, ...]:
    party = names.no_deal_party(name)
    if party is None or party.basis is None:
        return ()
    return (_("points: {basis}", basis=names.text(party.basis)),)


def _refusals(teller: _Teller, name: str) -> Iterator[str]:
    """What stands behind each refusal; which options it is about, where not all have the same behind them."""
    names = teller.names
    party_id, _dot, issue_id = name.partition(".")
    issue = names.scenario.issue(issue_id)
    behind: dict[tuple[str, ...], list[str]] = {}
    said = refusals(names.scenario, party_id, issue)
    for option in sorted(said, key=lambda option: evidence.weight(said[option].evidence)):
        behind.setdefault(teller.evidence(names, said[option].evidence), []).append(option)
    for found, options in behind.items():
        if len(behind) == 1:
            yield from found
            continue
        head, *rest = found or (_("no source is given"),)
        yield _("on {options}: {said}", options=named(names, issue, options), said=head)
        yield from rest


def _interests(names: Names, rule_id: str) -> Iterator[str]:
    for interest in names.scenario.interests:
        if rule_id in interest.behind:
            said = names.text(interest.text)
            kind = interest_kind(interest.kind)
            yield (
                _("behind it ({kind}): {text}", kind=kind, text=said)
                if kind
                else _("behind it: {text}", text=said)
            )


def interest_kind(kind: str | None) -> str:
    """The kind of an interest in the reader's language."""
    match kind:
        case "security":
            return _("security")
        case "status":
            return _("status")
        case "economic":
            return _("economic")
        case "domestic":
            return _("domestic")
        case "principle":
            return _("principle")
        case _:
            return ""
