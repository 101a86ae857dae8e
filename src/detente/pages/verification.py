"""The page of a result that was checked: whether it holds, what does not, and what was checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from detente.bargaining.verify import Because, Check, Kind, Verdict, Verification
from detente.files.wording import listed, shown
from detente.messages import _, _n
from detente.pages import checked_words as words
from detente.pages.names import plain
from detente.pages.view import Cell, Item, Items, Page, Paragraph, Row, Section, Table, Tone

#: More findings than this are counted, not listed.
MOST_FINDINGS = 20


def page(verification: Verification, marking: str = "") -> Page:
    """Whether a result holds, and where it does not; ``marking`` is that of its scenario."""
    sections = []
    if failing := verification.of("fails"):
        sections.append(Section(_("What does not hold"), _found(failing, Tone.NO)))
    if unchecked := verification.of("not checked"):
        sections.append(Section(_("What was not checked"), _found(unchecked, Tone.DOUBT)))
    sections.append(Section(_("What was checked"), (_parts(verification),)))
    opening = (_verdict(verification), *_changed_since(verification), *_extent(verification))
    return Page(opening=opening, sections=tuple(sections), marking=marking)


def _changed_since(verification: Verification) -> tuple[Paragraph, ...]:
    if not verification.of("fails"):
        return ()
    return (Paragraph(_("If the scenario has changed since the result was made, make it anew.")),)


def _verdict(verification: Verification) -> Paragraph:
    failed = len(verification.of("fails"))
    checked = failed + len(verification.of("holds"))
    if checked == failed > 0:
        said = _("This is no result for this scenario: nothing of it could be confirmed.")
        return Paragraph(said, Tone.NO)
    if failed:
        said = _n(
            "The result does not hold: of {checked} claims checked, one fails.",
            "The result does not hold: of {checked} claims checked, {n} fail.",
            failed,
            n=failed,
            checked=checked,
        )
        return Paragraph(said, Tone.NO)
    if not verification.complete:
        said = _n(
            "What was checked holds: one claim.",
            "What was checked holds: {n} claims, none failed.",
            checked,
            n=checked,
        )
        return Paragraph(said, Tone.DOUBT)
    said = _n(
        "The result holds: one claim checked, and it did not fail.",
        "The result holds: {n} claims checked, none failed.",
        checked,
        n=checked,
    )
    return Paragraph(said, Tone.YES)


def _extent(verification: Verification) -> tuple[Paragraph, ...]:
    """How many claims were not checked; where all were, how many hold."""
    if unchecked := len(verification.of("not checked")):
        said = _n("One claim was not checked.", "{n} claims were not checked.", unchecked, n=unchecked)
        return (Paragraph(said),)
    if not verification.ok:
        held = len(verification.of("holds"))
        return (Paragraph(_n("One claim holds.", "{n} claims hold.", held, n=held)),)
    said = _("Every claim was checked, by code that shares nothing with the solvers.")
    return (Paragraph(said, Tone.QUIET),)


def _found(checks: Sequence[Check], tone: Tone) -> tuple[Items | Paragraph, ...]:
    """Checks that say the same of one part of the result are one finding."""
    alike: dict[tuple[str, Kind, Because | None], list[str]] = {}
    for check in checks:
        alike.setdefault((_part(check.path), check.claim, check.why), []).append(check.path)
    listed = [_finding(*about, paths, tone) for about, paths in alike.items()][:MOST_FINDINGS]
    left = len(alike) - len(listed)
    if not left:
        return (Items(tuple(listed)),)
    more = _n("… and one more: --json names it.", "… and {n} more: --json names them.", left, n=left)
    return Items(tuple(listed)), Paragraph(more, Tone.QUIET)


def _finding(part: str, kind: Kind, why: Because | None, paths: Sequence[str], tone: Tone) -> Item:
    where = plain(paths[0])
    if len(paths) > 1:
        left = len(paths) - 1
        where = _n("{place}, and one more", "{place}, and {n} more", left, place=where, n=left)
    reason = (Item(reason_in_words(why)),) if why else ()
    text = _("{part}: {claim}", part=_(part), claim=_(words.CLAIMS[kind]))
    place = (Item(where, tone=Tone.QUIET),) if where else ()
    return Item(text, (*reason, *place), tone)


def reason_in_words(because: Because) -> str:
    """Why a claim does not hold, in a sentence."""
    names = because.names
    values: Mapping[str, str] = {
        "names": listed(names) or _("none"),
        "first": shown(names[0]) if names else "",
        "second": shown(names[-1]) if names else "",
    }
    return plain(_(words.REASONS[because.why], **values))


def _parts(verification: Verification) -> Table:
    """How many claims of each part hold, and where that happened fail or were not checked."""
    verdicts: dict[Verdict, str] = {"holds": _("hold"), "fails": _("fail"), "not checked": _("not checked")}
    columns = {verdict: title for verdict, title in verdicts.items() if verification.of(verdict)}
    parts = {_part(check.path): check for check in verification.checks}
    counts = {
        part: [sum(_part(one.path) == part for one in verification.of(verdict)) for verdict in columns]
        for part in words.PARTS_IN_ORDER
        if part in parts
    }
    rows = [
        Row((Cell(_(part)), *(Cell(str(count) if count else "–") for count in found)))
        for part, found in counts.items()
    ]
    return Table(("", *columns.values()), tuple(rows), numbers=frozenset(range(1, len(columns) + 1)))


def _part(path: str) -> str:
    """The part of the answer in which a claim stands, as its title is written."""
    return words.PARTS.get(path.split("/")[1], words.OTHER_PART) if path else words.WHOLE
