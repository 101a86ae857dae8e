"""What blocks, for the note: each clash in a row, one side and what cannot hold with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.messages import _, _n
from detente.model import Evidence
from detente.pages import evidence as behind
from detente.pages import figures
from detente.pages.brief import apart, hinges
from detente.pages.brief.citing import Citing
from detente.pages.brief.told import Told
from detente.pages.brief.why import nothing_clashes
from detente.pages.components import Block, Cell, Column, Grid, Group, Paragraph, Row
from detente.pages.knots import Knot, tied
from detente.pages.marks import bare
from detente.pages.members import about, brief, meaning, owner, shared_subject
from detente.pages.options import title_of_rules
from detente.pages.said import refusals

#: So many knots of each reading have room.
_MOST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Member:
    """Whose line it is, what it says, and the words behind it."""

    who: str
    says: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """The clashes of one reading: its title, where the JSON has them, and how their addresses begin."""

    title: str
    clashes: tuple[tuple[str, ...], ...]
    path: tuple[str, ...]
    prefix: str

    def places(self, knot: Knot) -> list[int]:
        """Where in the list the clashes of a knot stand."""
        members = [frozenset((*knot.core, other)) for other in knot.each] or [frozenset(knot.core)]
        return [place for place, clash in enumerate(self.clashes) if frozenset(clash) in members]


def blocks(told: Told, citing: Citing) -> Iterator[Block]:
    """One table for both readings; why there is none, where nothing clashes."""
    analysis = told.analysis
    if analysis.linkages_clash is not None:
        rules = "; ".join(brief(told.names, name) for name in analysis.linkages_clash)
        yield Paragraph(_("These linkages cannot all hold, so no deal obeys them: {rules}.", rules=rules))
        return
    readings = [reading for reading in _readings(told) if reading.clashes]
    if not readings:
        yield Paragraph(nothing_clashes(told))
        return
    groups, left = [], 0
    for reading in readings:
        knots = tied(reading.clashes)
        left += sum(knot.clashes for knot in knots[_MOST:])
        rows = tuple(_row(told, citing, reading, knot) for knot in knots[:_MOST])
        groups.append(Group(title=reading.title, rows=rows))
    yield Grid(
        kind="note-clashes",
        caption=_("What cannot hold together"),
        columns=(
            Column(title=_("One side"), wide=True),
            Column(title=_("cannot hold with any of these"), wide=True),
        ),
        groups=tuple(groups),
        legend=tuple(_left(left)),
    )


def _readings(told: Told) -> Iterator[_Reading]:
    analysis = told.analysis
    title = title_of_rules(told.names, analysis)
    yield _Reading(title=title, clashes=analysis.conflicts, path=("conflicts",), prefix="clash")
    if analysis.stated is not None:
        yield _Reading(
            title=_("By the positions"),
            clashes=analysis.stated.conflicts,
            path=("stated", "conflicts"),
            prefix="stated-clash",
        )


def _left(count: int) -> Iterator[str]:
    """How many clashes have no room."""
    if count:
        yield _n(
            "The brief has {n} more clash.", "The brief has {n} more clashes.", count, n=figures.whole(count)
        )


def _row(told: Told, citing: Citing, reading: _Reading, knot: Knot) -> Row:
    core, each = _sides(knot)
    subject = shared_subject(told.names, (*core, *each))
    head = tuple(_member(told, citing, name, subject, is_full=len(each) > 1) for name in core)
    is_stated = reading.path[0] == "stated" and bool(subject)
    others = tuple(apart.lines(told, knot)) if is_stated else ()
    against = (
        *_joint(knot),
        *_lines(_member(told, citing, name, subject) for name in each),
        *others,
    )
    places = reading.places(knot)
    where = " ".join(told.pointer(*reading.path, place) for place in places)
    about_it = (subject,) if subject else ()
    return Row(
        head=Cell(notes=(*about_it, *_lines(head))),
        cells=(Cell(notes=against, pointer=where.strip()),),
        anchor=f"{reading.prefix}.{places[0] + 1}",
    )


def _sides(knot: Knot) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The members of the first column, and those of the second."""
    if not knot.core:
        return knot.each, ()
    return (knot.core, knot.each) if knot.each else (knot.core[:1], knot.core[1:])


def _joint(knot: Knot) -> Iterator[str]:
    """How the sides of a clash stand to each other, where it is not one against each of the others."""
    if not knot.core:
        yield _("each of these alone excludes every deal")
    elif knot.each:
        return
    elif len(knot.core) == 1:
        yield _("it alone excludes every deal")
    elif len(knot.core) > 2:
        yield _("with all of these together:")


def _lines(members: Iterable[_Member]) -> tuple[str, ...]:
    """A line for each member; those who say the same on the same grounds share one."""
    alike: dict[str, list[_Member]] = {}
    for one in members:
        alike.setdefault(bare(f"{one.says} {one.words}"), []).append(one)
    return tuple(
        _line("; ".join(one.who for one in some if one.who), some[0].says, some[0].words)
        for some in alike.values()
    )


def _line(who: str, says: str, words: str) -> str:
    said = _("{party}: {what}", party=who, what=says) if who else says
    return f"{said} – {words}" if words else said


def _member(told: Told, citing: Citing, name: str, subject: str, *, is_full: bool = False) -> _Member:
    """A line with a title is told by it alone, but for what stands against several."""
    names, rule = told.names, told.names.rules().get(name)
    is_titled = rule is not None and rule.title is not None
    what = "" if subject else about(names, name)
    says = ", ".join(
        part for part in (what, meaning(names, name) if is_full or not is_titled else "") if part
    )
    return _Member(who=owner(names, name), says=says, words=_words(told, citing, name))


def _words(told: Told, citing: Citing, name: str) -> str:
    """A quotation with who said it, else the source; and whether it is a judgement."""
    evidence = _evidence(told, name)
    if evidence is None:
        return ""
    quote = citing.quote(evidence)
    if quote is None:
        return "; ".join(citing.standing(evidence))
    said = f"{quote.text} ({quote.by})" if quote.text and quote.by else quote.text or quote.by
    standing = tuple(citing.standing(evidence)) or hinges.in_part(told, name)
    return "; ".join((said, *standing))


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
