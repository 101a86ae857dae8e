"""What blocks, for the note: each clash in a row, one side and what cannot hold with it."""

from __future__ import annotations

from collections.abc import Iterator

from detente.messages import _
from detente.model import Evidence
from detente.pages import evidence as behind
from detente.pages.brief.citing import Citing
from detente.pages.brief.told import Told
from detente.pages.brief.why import nothing_clashes
from detente.pages.components import Block, Cell, Column, Grid, Group, Paragraph, Row
from detente.pages.knots import Knot, tied
from detente.pages.members import about, brief, meaning, owner
from detente.pages.said import refusals

#: So many knots of each reading have room.
_MOST = 4


def blocks(told: Told, citing: Citing) -> Iterator[Block]:
    """One table for both readings; why there is none, where nothing clashes."""
    analysis = told.analysis
    stated = analysis.stated.conflicts if analysis.stated is not None else ()
    groups = [
        Group(title=title, rows=tuple(_row(told, citing, knot) for knot in tied(clashes)[:_MOST]))
        for title, clashes in (
            (_("By points and red lines"), analysis.conflicts),
            (_("By the positions"), stated),
        )
        if clashes
    ]
    if analysis.linkages_clash is not None:
        rules = "; ".join(brief(told.names, name) for name in analysis.linkages_clash)
        yield Paragraph(_("These linkages cannot all hold, so no deal obeys them: {rules}.", rules=rules))
    elif not groups:
        yield Paragraph(nothing_clashes(told))
    else:
        yield Grid(
            kind="note-clashes",
            caption=_("What cannot hold together"),
            columns=(
                Column(title=_("One side"), wide=True),
                Column(title=_("cannot hold with any of these"), wide=True),
            ),
            groups=tuple(groups),
        )


def _row(told: Told, citing: Citing, knot: Knot) -> Row:
    core, each = knot.core, knot.each
    if not each:
        core, each = core[:1], core[1:]
    head = Cell(notes=tuple(line for name in core for line in _member(told, citing, name, is_full=True)))
    against = tuple(line for name in each for line in _member(told, citing, name, is_full=len(each) == 1))
    return Row(head=head, cells=(Cell(notes=against),))


def _member(told: Told, citing: Citing, name: str, *, is_full: bool) -> Iterator[str]:
    """Whose line it is, what it says where there is room, and the words behind it."""
    names = told.names
    who, what = owner(names, name), about(names, name)
    words = _words(told, citing, name)
    head = _("{party}: {what}", party=who, what=what) if who else what
    yield f"{head}, {meaning(names, name)}" if is_full else " – ".join(part for part in (head, words) if part)
    if is_full and words:
        yield words


def _words(told: Told, citing: Citing, name: str) -> str:
    """A quotation with who said it; else the source, or that it is a judgement."""
    evidence = _evidence(told, name)
    if evidence is None:
        return ""
    quote = citing.quote(evidence)
    if quote is None:
        return "; ".join(citing.standing(evidence))
    return f"{quote.text} ({quote.by})" if quote.text and quote.by else quote.text or quote.by


def _evidence(told: Told, name: str) -> Evidence | None:
    names = told.names
    rule = names.rules().get(name)
    if rule is not None:
        return rule.evidence
    party, _dot, issue_id = name.partition(".")
    if names.no_deal_party(name) is not None:
        return None
    said = refusals(names.scenario, party, names.scenario.issue(issue_id)).values()
    return min((one.evidence for one in said), key=behind.weight, default=None)
