"""Why there is no agreement: each smallest clash, in words and with what stands behind it."""

from __future__ import annotations

from collections.abc import Iterator

from detente.bargaining.results import Analysis
from detente.messages import _, _n
from detente.model import Linkage, RedLine
from detente.pages import evidence
from detente.pages.members import brief, meaning
from detente.pages.names import Names
from detente.pages.said import refusals
from detente.pages.view import Block, Item, Items, Paragraph, Section, Tone

Clash = tuple[str, ...]


def section(names: Names, analysis: Analysis, most: int | None = None) -> Section | None:
    """The clashes of both readings, at most so many of each; None where nothing clashes."""
    blocks: list[Block] = []
    if analysis.linkages_clash is not None:
        blocks.append(Paragraph(_("These linkages cannot all hold, so no deal obeys them:")))
        blocks.append(Items(tuple(_with_evidence(names, name) for name in analysis.linkages_clash)))
    if analysis.conflicts:
        blocks += _list(names, analysis.conflicts, most, _figures_intro(len(analysis.conflicts)))
    if analysis.stated is not None and analysis.stated.conflicts:
        blocks += _list(names, analysis.stated.conflicts, most, _words_intro(len(analysis.stated.conflicts)))
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
        "By what was said, one set of refusals leaves nothing:",
        "By what was said, {n} sets of refusals leave nothing, each by itself:",
        count,
        n=count,
    )


def _list(names: Names, clashes: tuple[Clash, ...], most: int | None, intro: str) -> Iterator[Block]:
    """Each clash with its members; what stands behind a member is told where it first comes."""
    yield Paragraph(intro)
    told: set[str] = set()
    items = []
    for at, clash in enumerate(clashes[:most], start=1):
        members = tuple(
            Item(brief(names, name)) if name in told else _with_evidence(names, name) for name in clash
        )
        told.update(clash)
        items.append(Item(_("Clash {n}", n=at), members, Tone.STRONG))
    yield Items(tuple(items))
    yield from more(len(clashes), len(items), "detente deadlock")


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


def _with_evidence(names: Names, name: str) -> Item:
    return Item(brief(names, name), tuple(Item(line, tone=Tone.QUIET) for line in behind(names, name)))


def behind(names: Names, name: str) -> tuple[str, ...]:
    """What stands behind one member of a clash: its meaning, reason, quotation, source, and interests."""
    rule = names.rules().get(name)
    said = meaning(names, name)
    if rule is not None:
        found = evidence.lines(names, rule.evidence)
        return (said, *_precondition(rule), *found, *_interests(names, name))
    if names.no_deal_party(name) is not None:
        return (said, *_basis(names, name))
    return (said, *dict.fromkeys(_refusals(names, name)))


def _precondition(rule: Linkage) -> Iterator[str]:
    if isinstance(rule, RedLine) and rule.precondition:
        yield _("a precondition: it binds even where these issues are left out")


def _basis(names: Names, name: str) -> tuple[str, ...]:
    party = names.no_deal_party(name)
    if party is None or party.basis is None:
        return ()
    return (_("points: {basis}", basis=names.text(party.basis)),)


def _refusals(names: Names, name: str) -> Iterator[str]:
    party_id, _dot, issue_id = name.partition(".")
    issue = names.scenario.issue(issue_id)
    for position in refusals(names.scenario, party_id, issue).values():
        yield from evidence.lines(names, position.evidence)


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
