"""Who is in the room and who is not: forum, rule, coalitions, and who would refuse from outside."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from detente.bargaining.results import Analysis, Coalition, OptionTable, Zone
from detente.messages import _, _n
from detente.model import Forum, Majority, Rule
from detente.pages import figures
from detente.pages.knots import tied
from detente.pages.members import named, together
from detente.pages.names import Names
from detente.pages.said import refusals
from detente.pages.view import Block, Item, Items, Paragraph, Section, Tone


def section(names: Names, analysis: Analysis) -> Section | None:
    """The forum's rule, coalitions and absentees; None without a forum."""
    if analysis.forum is None:
        return None
    forum = names.forum_of(analysis.forum)
    blocks: list[Block] = [Paragraph(_rule(names, forum))]
    if analysis.needed is not None:
        blocks.append(Paragraph(_needed(names, analysis.needed)))
    if analysis.coalitions:
        blocks.append(Paragraph(_("The smallest coalitions that can decide:")))
        blocks.append(Items(tuple(_coalition(names, one) for one in analysis.coalitions)))
    blocks += _outside(names, analysis)
    return Section(_("Who is at the table, and who is not"), tuple(blocks))


def _rule(names: Names, forum: Forum) -> str:
    return f"{_members(names, forum)} {decides(names, forum.rule)}"


def _members(names: Names, forum: Forum) -> str:
    listed = names.parties(forum.members)
    if forum.size is not None:
        return _(
            "At the table: {parties} ({modelled} of {size} members).",
            parties=listed,
            modelled=len(forum.members),
            size=forum.size,
        )
    return _("At the table: {parties}.", parties=listed)


def decides(names: Names, rule: Rule) -> str:
    """How a forum decides, in a sentence or two."""
    if not isinstance(rule, Majority):
        if rule.name == "consensus":
            return _("The forum decides by consensus: every member must accept.")
        return _("The forum decides by unanimity: every member must accept.")
    text = _votes(rule)
    if rule.vetoes:
        text += " " + _("A veto is held by: {parties}.", parties=names.parties(rule.vetoes))
    return text


def _votes(rule: Majority) -> str:
    """How many votes it needs; a share where votes are not whole."""
    total = sum(rule.weights.values(), Fraction(0))
    if all(weight.denominator == 1 for weight in rule.weights.values()):
        need = rule.share * total
        least = floor(need) + 1 if rule.strict else ceil(need)
        return _("It needs {least} of {total} votes.", least=least, total=figures.number(total))
    share = figures.number(rule.share * 100)
    if rule.strict:
        return _("It needs more than {share} % of the votes.", share=share)
    return _("It needs at least {share} % of the votes.", share=share)


def _needed(names: Names, needed: tuple[str, ...]) -> str:
    if not needed:
        return _("No single member is needed for every majority.")
    return _("No majority without: {parties}.", parties=names.parties(needed))


def _coalition(names: Names, one: Coalition) -> Item:
    details = [agreed_by(one.zone, figures.deals(one.zone.count))]
    if one.conflicts:
        clash = together(names, tied(one.conflicts)[0])
        details.append(_("smallest clash: {clash}", clash=clash))
    return Item(names.parties(one.members), tuple(Item(line, tone=Tone.QUIET) for line in details))


def agreed_by(zone: Zone, deals: str) -> str:
    """Whether a coalition can agree, and on how many ``deals``."""
    if zone.exists is True:
        return _("can agree: {deals}", deals=deals)
    if zone.exists is False:
        return _("cannot agree")
    if zone.count.is_positive:
        return _("nothing excludes {deals}, but a member that nobody has scored must say yes", deals=deals)
    return _("not decided within the limits")


def _outside(names: Names, analysis: Analysis) -> Iterator[Block]:
    if not analysis.outside:
        return
    total = analysis.zone.count
    if total.high == 0:
        yield Paragraph(_("Not at the table: {parties}.", parties=names.parties(analysis.outside)))
        return
    yield Paragraph(
        _("Not at the table, and what they would refuse of the deals that the members could make:")
    )
    yield Items(tuple(_absent(names, analysis, party) for party in analysis.outside))


def _absent(names: Names, analysis: Analysis, party: str) -> Item:
    """What somebody who is not at the table would refuse: by red lines and points, and by positions."""
    refused, total = (analysis.outside or {})[party], analysis.zone.count
    by_rules = _n(
        "{party}: by red lines and points, refuses {refused} of {deals}",
        "{party}: by red lines and points, refuses {refused} of {deals}",
        refused.high,
        party=names.party(party),
        refused=figures.how_many(refused),
        deals=figures.deals(total),
    )
    details = tuple(
        Item(_("by its positions, refuses: {options} ({issue})", options=options, issue=names.issue(issue)))
        for issue, options in refused_options(names, analysis.options, party)
    )
    return Item(by_rules, details)


def refused_options(names: Names, table: OptionTable, party: str) -> Iterator[tuple[str, str]]:
    """By issue, the options that are open here and that the party's positions refuse."""
    for issue_id, states in table.items():
        issue = names.scenario.issue(issue_id)
        refused = refusals(names.scenario, party, issue)
        some = [option for option, state in states.items() if state.open is not False and option in refused]
        if some:
            yield issue_id, named(names, issue, some)
