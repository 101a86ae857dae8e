"""A scenario by itself, for a notebook: what is in the file, and the ids by which it is asked."""

from __future__ import annotations

from collections.abc import Iterator

from detente.messages import _, _n
from detente.model import Issue, Scenario, number_text
from detente.pages import evidence
from detente.pages.names import Names
from detente.pages.view import Cell, Page, Paragraph, Row, Section, Table, Tone


def page(scenario: Scenario) -> Page:
    """The parties with their red lines, the issues with their options, and what else can be asked for."""
    names = Names.of(scenario)
    title = names.text(scenario.title)
    day = evidence.date(names, scenario.date) if scenario.date else ""
    return Page(
        opening=(
            Paragraph(f"{title} · {day}" if day and day not in title else title, Tone.STRONG),
            Paragraph(content(scenario), Tone.QUIET),
        ),
        sections=(Section("", (_parties(names),)), Section("", (_issues(names),))),
        closing=tuple(_elsewhere(scenario)),
        marking=names.text(scenario.marking),
        language=names.language,
    )


def content(scenario: Scenario) -> str:
    """How many of each there are in the file."""
    parts = (
        _n("{n} issue", "{n} issues", len(scenario.issues), n=len(scenario.issues)),
        _n("{n} party", "{n} parties", len(scenario.parties), n=len(scenario.parties)),
        _n("{n} position", "{n} positions", len(scenario.positions), n=len(scenario.positions)),
        _n("{n} red line", "{n} red lines", len(scenario.red_lines), n=len(scenario.red_lines)),
        _n("{n} linkage", "{n} linkages", len(scenario.linkages), n=len(scenario.linkages)),
        *_accounts(len(scenario.accounts)),
    )
    return ", ".join(parts)


def _accounts(count: int) -> tuple[str, ...]:
    """How many accounts there are; nothing in the many files that have none."""
    return (_n("{n} account", "{n} accounts", count, n=count),) if count else ()


def _parties(names: Names) -> Table:
    lines = names.scenario.red_lines
    rows = tuple(
        _row(party.id, names.text(party.name), ", ".join(line.id for line in lines if line.party == party.id))
        for party in names.scenario.parties
    )
    return Table((_("Id"), _("Party"), _("Red lines")), rows)


def _issues(names: Names) -> Table:
    rows = tuple(_row(issue.id, names.text(issue.title), _options(issue)) for issue in names.scenario.issues)
    return Table((_("Id"), _("Issue"), _("Options")), rows)


def _options(issue: Issue) -> str:
    if issue.range is None:
        return ", ".join(option.id for option in issue.options)
    start, stop, step = (number_text(end) for end in (issue.range.start, issue.range.stop, issue.range.step))
    return _("{start}..{stop} in steps of {step}", start=start, stop=stop, step=step)


def _row(*texts: str) -> Row:
    return Row(tuple(Cell(text) for text in texts))


def _elsewhere(scenario: Scenario) -> Iterator[Paragraph]:
    for label, some in ((_("Forums"), scenario.forums), (_("Circumstances"), scenario.circumstances)):
        if some:
            yield Paragraph(", ".join(one.id for one in some), label=label)
