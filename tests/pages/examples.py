"""A small negotiation and answers about it, made by hand: what pages are tested on."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from detente.bargaining.results import (
    Analysis,
    Concession,
    Count,
    Entry,
    Existence,
    OptionState,
    SetAside,
    Solution,
    Solutions,
    Stated,
    StatusQuo,
    Zone,
)
from detente.model import (
    Clause,
    Compare,
    Condition,
    Evidence,
    Forum,
    Interest,
    Issue,
    Linkage,
    Majority,
    Named,
    NumericRange,
    Option,
    PartialDate,
    Party,
    Position,
    RedLine,
    Scenario,
    Source,
    Span,
    Stance,
    Text,
)


def both(en: str, de: str) -> Text:
    return Text.of({"en": en, "de": de})


def said(issue: str, *options: str) -> Clause:
    return Clause(issue=issue, any_of=tuple(Named(option) for option in options))


ALLIANCE = Issue(
    id="alliance",
    title=both("Membership of the alliance", "Mitgliedschaft im Bündnis"),
    options=(
        Option(id="never", title=both("Binding end to enlargement", "Verbindliches Ende der Erweiterung")),
        Option(id="pause", title=both("A pause of ten years", "Eine Pause von zehn Jahren")),
        Option(id="open", title=both("The door stays open", "Die Tür bleibt offen")),
    ),
    status_quo="open",
)
LAUNCHERS = Issue(
    id="launchers",
    title=both("Launchers on each side", "Abschussgeräte auf jeder Seite"),
    options=tuple(Option(id=str(n), value=Fraction(n)) for n in range(0, 101, 20)),
    status_quo="100",
    range=NumericRange(
        start=Fraction(0), stop=Fraction(100), step=Fraction(20), unit=both("launchers", "Geräte")
    ),
)
EAST = Party(
    id="east",
    name=both("Eastland", "Ostland"),
    points={
        "alliance": tuple(Span.at(n) for n in (60, 40, 0)),
        "launchers": tuple(Span.at(n) for n in (40, 32, 24, 16, 8, 0)),
    },
    no_deal=Span(low=Fraction(25), high=Fraction(30)),
    basis=both("judgement of the authors", "Einschätzung der Verfasser"),
)
WEST = Party(
    id="west",
    name=both("Westland", "Westland"),
    points={
        "alliance": tuple(Span.at(n) for n in (0, 20, 70)),
        "launchers": tuple(Span.at(n) for n in (30, 24, 18, 12, 6, 0)),
    },
    no_deal=Span.at(Fraction(121, 3)),
)
SILENT = Party(id="midland", name=both("Midland", "Mittelland"))

TALKS = Scenario(
    title=both("Talks on the border", "Gespräche über die Grenze"),
    date=PartialDate(2022, 1, 10),
    issues=(ALLIANCE, LAUNCHERS),
    parties=(EAST, WEST),
    sources=(
        Source(
            id="speech",
            title=both("Speech to parliament", "Rede vor dem Parlament"),
            author=both("A. Minister", "A. Minister"),
            date=PartialDate(2022, 1, 9),
        ),
    ),
    positions=(
        Position(party="east", option=said("alliance", "open"), stance=Stance.REJECTS),
        Position(
            party="west",
            option=said("alliance", "never", "pause"),
            stance=Stance.REJECTS,
            evidence=Evidence(
                quote=both("The door stays open.", "Die Tür bleibt offen."), sources=("speech",)
            ),
        ),
    ),
    interests=(
        Interest(
            party="east",
            text=both("no missiles near its capital", "keine Raketen nahe der Hauptstadt"),
            kind="security",
            behind=("guarantee",),
        ),
    ),
    red_lines=(
        RedLine(
            id="guarantee",
            party="east",
            only=Condition((said("alliance", "never", "pause"),)),
            precondition=True,
            title=both("Guarantee against enlargement", "Garantie gegen die Erweiterung"),
            evidence=Evidence(
                quote=both("Never, never ever.", "Niemals, wirklich niemals."),
                sources=("speech",),
            ),
        ),
        RedLine(
            id="open-door",
            party="west",
            never=Condition((said("alliance", "never", "pause"),)),
            cost=Fraction(5),
            evidence=Evidence(why=both("every state chooses", "jeder Staat wählt selbst"), judgement=True),
        ),
    ),
    linkages=(
        Linkage(
            id="verified",
            when=Condition((Clause(issue="launchers", any_of=(Compare("<", Fraction(40)),)),)),
            never=Condition((said("alliance", "never"),)),
        ),
    ),
    forums=(
        Forum(id="border", members=("east", "west"), title=both("Border council", "Grenzrat"), size=57),
        Forum(
            id="vote",
            members=("east", "west"),
            title=both("Assembly", "Versammlung"),
            rule=Majority(share=Fraction(1, 2), weights={"east": Fraction(1), "west": Fraction(1)}),
        ),
    ),
)

NOBODY = Existence(exists=False, count=Count(0, 0))
SOME = Existence(exists=True, count=Count(4, 4))
STATUS_QUO_DEAL = {"alliance": "open", "launchers": 100}


def states(**by_issue: dict[str, OptionState]) -> dict[str, dict[str, OptionState]]:
    return by_issue


def barred(*parties: str) -> OptionState:
    return OptionState(open=False, barred_by=parties)


OPEN = OptionState(open=True, barred_by=())
CLOSED_OPTIONS = states(
    alliance={"never": barred("west"), "pause": barred("west"), "open": barred("east")},
    launchers={str(n): barred() for n in range(0, 101, 20)},
)
STATED = Stated(
    certain=NOBODY,
    possible=NOBODY,
    options=CLOSED_OPTIONS,
    conflicts=(("east.alliance", "west.alliance"),),
    concessions=(
        Concession(give_up=("east.alliance",), opens=Count(6, 6)),
        Concession(give_up=("west.alliance",), opens=Count(9, 12)),
    ),
    set_aside=(),
)
#: No agreement by either reading, as the positions stand.
CLASH = Analysis(
    scenario="Talks on the border",
    parties=("east", "west"),
    unscored=(),
    issues=("alliance", "launchers"),
    agenda=("alliance", "launchers"),
    forum=None,
    circumstance=None,
    waived=(),
    deals=18,
    status_quo=StatusQuo(
        deal=STATUS_QUO_DEAL,
        points={"east": Fraction(0), "west": Fraction(70)},
        breaks=("east.no_deal", "guarantee"),
    ),
    zone=Zone(exists=False, count=Count(0, 0), certain=NOBODY, possible=NOBODY, improves=Count(0, 0)),
    options=CLOSED_OPTIONS,
    stated=STATED,
    frontier=(),
    solutions=None,
    conflicts=(("guarantee", "open-door"), ("east.no_deal", "open-door", "west.no_deal")),
    concessions=(
        Concession(
            give_up=("east.no_deal", "guarantee"),
            cost=Fraction(2),
            opens=Count(3, 3),
            falls={"east.no_deal": Fraction(7, 2)},
        ),
        Concession(give_up=("open-door",), cost=Fraction(5), opens=Count(6, 6)),
    ),
    set_aside=(SetAside(issues=("alliance",), waive=("guarantee",), opens=Count(4, 4)),),
    outside=None,
    cut=(),
)
NASH = Solution(
    name="nash",
    deal={"alliance": "open", "launchers": 20},
    points={"east": Fraction(32), "west": Fraction(94)},
    gains={"east": Fraction(9, 2), "west": Fraction(161, 3)},
)
ENTRY = Entry(deal=NASH.deal, points=NASH.points, alternatives=1)
#: An agreement, certain with points.
AGREED = replace(
    CLASH,
    zone=Zone(exists=True, count=Count(4, 4), certain=SOME, possible=SOME, improves=Count(3, 3)),
    options=states(
        alliance={"never": barred("west"), "pause": barred(), "open": OPEN},
        launchers={"0": OPEN, "20": OPEN, **{str(n): barred("east") for n in range(40, 101, 20)}},
    ),
    stated=None,
    frontier=(ENTRY,),
    solutions=Solutions(
        nash=NASH, kalai_smorodinsky=NASH, egalitarian=replace(NASH, name="egalitarian"), utilitarian=None
    ),
    conflicts=(),
    concessions=(),
    set_aside=(),
    cut=("solutions.utilitarian",),
)
