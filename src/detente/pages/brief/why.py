"""Why there is no agreement: each clash with the parties' own words, and what lies behind each side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from detente.messages import _, _n
from detente.model import Evidence, Issue, RedLine
from detente.pages import evidence as behind
from detente.pages import marks
from detente.pages.brief import serving
from detente.pages.brief.citing import Citing
from detente.pages.brief.told import Told
from detente.pages.brief.verdict import letter
from detente.pages.clashes import interest_kind
from detente.pages.components import Block, Clash, Heading, Member, Paragraph, Quote, Tone
from detente.pages.knots import Knot, tied
from detente.pages.members import about, brief, meaning, named, owner, shared_subject, together
from detente.pages.options import title_of_rules
from detente.pages.said import refusals

#: A side of a clash is told by at most so many quotations.
_MOST_QUOTES = 2


def blocks(told: Told, citing: Citing, most_quotes: int = _MOST_QUOTES) -> Iterator[Block]:
    """The clashes of both readings; nothing where nothing clashes."""
    analysis = told.analysis
    teller = _Teller(told=told, citing=citing, most_quotes=most_quotes)
    if analysis.linkages_clash is not None:
        yield _linkages(teller, analysis.linkages_clash)
    figured, stated = analysis.conflicts, analysis.stated.conflicts if analysis.stated else ()
    by_rules = tuple(_clashes(teller, figured, ("conflicts",), "clash"))
    by_words = tuple(_clashes(teller, stated, ("stated", "conflicts"), "stated-clash"))
    if figured:
        yield Heading(text=title_of_rules(told.names, told.analysis))
        yield Paragraph(_figured_intro(len(figured)), Tone.QUIET)
        yield from by_rules
    if stated:
        yield Heading(text=_("By the positions"))
        yield from by_words
    if any(clash.serve for clash in (*by_rules, *by_words)):
        yield Paragraph(_serves(told), Tone.QUIET)
    if not figured and not stated and analysis.linkages_clash is None:
        yield Paragraph(nothing_clashes(told))


def _serves(told: Told) -> str:
    """When an option is said to serve both sides: by points, or by what is accepted where there are none."""
    if len(told.analysis.unscored) == len(told.analysis.parties):
        return _("Serves both sides: refused by nobody in the clash, and accepted by all of them.")
    if not told.analysis.unscored:
        return _(
            "Serves both sides: refused by nobody in the clash, worse than now for none, better for one."
        )
    return _(
        "Serves both sides: refused by nobody in the clash; by points worse than now for none, better for "
        "one; or without points accepted by all of them."
    )


def _figured_intro(count: int) -> str:
    return _n(
        "One set of red lines and no-deal points cannot hold together; without any one of its members the "
        "rest of it can.",
        "{n} sets of red lines and no-deal points cannot hold together; in each, without any one of its "
        "members the rest of it can.",
        count,
        n=count,
    )


def nothing_clashes(told: Told) -> str:
    """Why no clash is told."""
    if told.analysis.zone.exists:
        return _("Nothing stands in the way: there is a zone of agreement.")
    if told.analysis.coalitions is not None:
        return _("Under a majority, clashes are told for each coalition, in the part on the forums.")
    if told.analysis.zone.exists is False:
        return _("Why not was not found within the limits.")
    return _("Nothing stands in the way that could be taken apart here.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Teller:
    """What members are told with; ``seen`` and ``interests`` are what was told in full before."""

    told: Told
    citing: Citing
    most_quotes: int
    seen: dict[str, str] = field(default_factory=dict)
    interests: set[int] = field(default_factory=set)


def _linkages(teller: _Teller, clash: tuple[str, ...]) -> Clash:
    core = tuple(_member(teller, name, "linkages-clash") for name in clash)
    title = _("These linkages cannot all hold, so no deal obeys them")
    where = teller.told.pointer("linkages_clash")
    return Clash(title=title, core=core, anchor="linkages-clash", pointer=where)


def _clashes(
    teller: _Teller, clashes: tuple[tuple[str, ...], ...], path: tuple[str, ...], prefix: str
) -> Iterator[Clash]:
    places = {frozenset(clash): place for place, clash in enumerate(clashes)}
    for knot in tied(clashes):
        yield _knot(teller, knot, places, path, prefix)


def _knot(
    teller: _Teller, knot: Knot, places: dict[frozenset[str], int], path: tuple[str, ...], prefix: str
) -> Clash:
    def where(*members: str) -> tuple[str, str]:
        place = places[frozenset(members)]
        return f"{prefix}.{place + 1}", teller.told.pointer(*path, place)

    first = where(*knot.core, *knot.each[:1])
    own = first if not knot.each else ("", "")
    is_shared = bool(shared_subject(teller.told.names, (*knot.core, *knot.each)))
    core = tuple(_untitled(_member(teller, name, first[0]), is_shared) for name in knot.core)
    each = tuple(_untitled(_placed(teller, name, *where(*knot.core, name)), is_shared) for name in knot.each)
    title, options = serving.serving_both(teller.told, knot)
    return Clash(
        title=_title(teller, knot),
        core=core,
        each=each,
        joint=_joint(knot),
        serve=options,
        serve_title=title,
        anchor=own[0],
        pointer=own[1],
    )


def _joint(knot: Knot) -> str:
    if not knot.each or not knot.core:
        return ""
    return _("cannot hold together with") if len(knot.each) == 1 else _("cannot hold with any one of")


def _title(teller: _Teller, knot: Knot) -> str:
    """What a clash is about, in a line; where all its members are about one thing, that with its parties."""
    names = teller.told.names
    if shared_subject(names, (*knot.core, *knot.each)) or not knot.each:
        return capital(together(names, knot))
    others = len(dict.fromkeys(owner(names, name) for name in knot.each))
    head = "; ".join(brief(names, name) for name in knot.core) or brief(names, knot.each[0])
    return _n("{head} – against {n} other", "{head} – against {n} others", others, head=head, n=others)


def _untitled(member: Member, is_shared: bool) -> Member:
    """Without what it is about, where the title of the clash says that for all."""
    return replace(member, what="") if is_shared else member


def capital(sentence: str) -> str:
    """A sentence with a capital at its head; one that begins with a mark keeps it."""
    return sentence[:1].upper() + sentence[1:]


def _placed(teller: _Teller, name: str, anchor: str, pointer: str) -> Member:
    return replace(_member(teller, name, anchor), anchor=anchor, pointer=pointer)


def _member(teller: _Teller, name: str, anchor: str) -> Member:
    """A side of a clash; what was told before is only named, with a link to where that was."""
    names = teller.told.names
    who = owner(names, name)
    what = about(names, name) if who else brief(names, name)
    if name in teller.seen:
        before = marks.link(teller.seen[name], _("told above"))
        return Member(who=who, what=what, notes=(before,))
    teller.seen[name] = anchor
    quotes, notes = _behind(teller, name)
    return Member(
        who=who,
        what=what,
        meaning=meaning(names, name),
        quotes=quotes,
        notes=notes,
        behind=tuple(_interests(teller, name)),
    )


def _behind(teller: _Teller, name: str) -> tuple[tuple[Quote, ...], tuple[str, ...]]:
    """The words behind a member, and what else is to be known of it."""
    names = teller.told.names
    rule = names.rules().get(name)
    if rule is not None:
        quote = teller.citing.quote(rule.evidence)
        notes = [*teller.citing.standing(rule.evidence)]
        if isinstance(rule, RedLine) and rule.precondition:
            notes.insert(0, _("a precondition: it binds even where these issues are left out"))
        return (quote,) if quote else (), tuple(notes)
    party = names.no_deal_party(name)
    if party is not None:
        basis = names.text(party.basis) if party.basis else ""
        return (), (_("points: {basis}", basis=basis),) if basis else ()
    return _said(teller, name)


def _said(teller: _Teller, name: str) -> tuple[tuple[Quote, ...], tuple[str, ...]]:
    """The statements behind all that a party refuses on an issue, quotations first; how much is judgement."""
    names, citing = teller.told.names, teller.citing
    party_id, _dot, issue_id = name.partition(".")
    issue = names.scenario.issue(issue_id)
    by_evidence: dict[int, tuple[Evidence, list[str]]] = {}
    for option, position in refusals(names.scenario, party_id, issue).items():
        by_evidence.setdefault(id(position.evidence), (position.evidence, []))[1].append(option)
    quotes: list[Quote] = []
    judged: list[str] = []
    for evidence, options in sorted(by_evidence.values(), key=lambda one: behind.weight(one[0])):
        subject = "" if len(by_evidence) == 1 else _lettered(teller, issue, options)
        quote = citing.quote(evidence, subject)
        if quote is None or (evidence.judgement and not evidence.sources):
            judged += options
        elif len(quotes) < teller.most_quotes:
            quotes.append(quote)
    notes = []
    if judged:
        subject = _lettered(teller, issue, judged)
        notes.append(_("{options}: a judgement, or without a source", options=subject))
    return tuple(quotes), tuple(notes)


def _lettered(teller: _Teller, issue: Issue, options: list[str]) -> str:
    """Options by the letters of part 1; numbers in words."""
    if issue.is_numeric:
        return named(teller.told.names, issue, options)
    letters = ", ".join(letter(issue, issue.option_of(option)) for option in options)
    return _n("option {letters}", "options {letters}", len(options), letters=letters)


def _interests(teller: _Teller, name: str) -> Iterator[str]:
    """What the party wants to protect by it."""
    for interest in serving.interests_behind(teller.told.names, name):
        if id(interest) in teller.interests:
            continue
        teller.interests.add(id(interest))
        kind, said = interest_kind(interest.kind), teller.told.names.text(interest.text)
        refs = teller.citing.refs(interest.evidence)
        judged = _("a judgement") if interest.evidence.judgement and not refs else ""
        kinds = "; ".join(part for part in (kind, judged) if part)
        told = _("{text} ({kind})", text=said, kind=kinds) if kinds else said
        yield f"{told} {refs}".rstrip()
