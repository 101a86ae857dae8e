"""From the forums of a file to nouns."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction

from detente.files.forum_shapes import ForumShape, MajorityShape, WordShape
from detente.files.known import Kind, Known, check_id
from detente.files.tree import Path
from detente.files.wording import shown
from detente.messages import _
from detente.model import Forum, Majority, Rule, Unanimity


def read_forums(shapes: Mapping[str, ForumShape | None] | None, known: Known) -> tuple[Forum, ...]:
    """The forums, in the order of the file."""
    for forum_id in shapes or {}:
        check_id(forum_id, ("forums", forum_id), known.mistakes)
    return tuple(
        _forum(forum_id, shape, ("forums", forum_id), known)
        for forum_id, shape in (shapes or {}).items()
        if shape is not None
    )


def _forum(forum_id: str, shape: ForumShape, path: Path, known: Known) -> Forum:
    members = _members(shape, path, known)
    size = shape.size
    if size is not None and members is not None and size < len(members):
        what = _("The forum has {count} members here and a size of {size}.", count=len(members), size=size)
        known.mistakes.add((*path, "size"), what, _("The size counts all members, modelled or not."))
    return Forum(
        id=forum_id,
        members=members or (),
        title=known.text(shape.title),
        decides=known.named(shape.decides, (*path, "decides"), Kind.ISSUE, known.issues),
        rule=_rule(shape.rule, members, (*path, "rule"), known),
        size=size,
        text=known.text(shape.text),
        sources=known.sources_of(shape.sources, path),
    )


def _members(shape: ForumShape, path: Path, known: Known) -> tuple[str, ...] | None:
    """The members of a forum, all parties where it names none; None where they cannot be known."""
    if not shape.members:
        in_doubt = known.parties is None or known.mistakes.may_have(path, "members")
        return None if in_doubt else tuple(known.parties or ())
    place = (*path, "members")
    seen: set[str] = set()
    for at, member in enumerate(shape.members):
        if member is not None and member in seen:
            what = _("'{party}' is a member already.", party=shown(member))
            known.mistakes.add((*place, at), what, _("Name each member once."))
        seen.add(member or "")
    named = known.named(shape.members, place, Kind.PARTY, known.parties)
    # A name that no party has may be any party: what else the forum says of members is left unchecked.
    return named if None not in shape.members and seen.issubset(named) else None


def _rule(shape: MajorityShape | None, members: tuple[str, ...] | None, path: Path, known: Known) -> Rule:
    if shape is None:
        return Unanimity()
    if isinstance(shape, WordShape):
        return Unanimity(name=shape.word)
    among = None if members is None else dict.fromkeys(members)
    vetoes = known.named(shape.vetoes, (*path, "vetoes"), Kind.MEMBER, among)
    return Majority(
        share=_share(shape, path, known),
        strict=shape.more_than is not None,
        weights=_weights(shape, among, (*path, "weights"), known),
        vetoes=vetoes,
    )


def _share(shape: MajorityShape, path: Path, known: Known) -> Fraction:
    reached, passed = shape.majority, shape.more_than
    if reached is not None and passed is not None:
        what = _("A rule has either 'majority' or 'more_than', not both.")
        known.mistakes.add(path, what, _("Keep one of them."))
    if reached is not None and not 0 < reached <= 1:
        what = _("A majority is above 0 and at most 1.")
        known.mistakes.add((*path, "majority"), what, _("Write 55 per cent as 0.55."))
    if passed is not None and not 0 <= passed < 1:
        what = _("A share to be passed is at least 0 and below 1.")
        known.mistakes.add((*path, "more_than"), what, _("Write 50 per cent as 0.5."))
    if reached is None and passed is None and not known.mistakes.may_have(path, "majority", "more_than"):
        what = _("A majority rule needs 'majority' or 'more_than'.")
        known.mistakes.add(path, what, _("Write {majority: 0.55} or {more_than: 0.5}."))
    return next((share for share in (reached, passed) if share is not None), Fraction(1))


def _weights(
    shape: MajorityShape, members: Collection[str] | None, path: Path, known: Known
) -> dict[str, Fraction]:
    """The weight of every member."""
    given = shape.weights or {}
    for member, weight in given.items():
        known.has_key(member, (*path, member), Kind.MEMBER, members)
        if weight is not None and weight < 0:
            known.mistakes.add((*path, member), _("A weight is negative."), _("Write 0 or more."))
    weights = {member: given.get(member) for member in members or ()}
    filled = {member: Fraction(1) if weight is None else weight for member, weight in weights.items()}
    is_read = members and all(member in members and given[member] is not None for member in given)
    if is_read and not any(filled.values()):
        known.mistakes.add(path, _("All weights are 0."), _("Their sum must be above 0."))
    return filled
