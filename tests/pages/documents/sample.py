"""Documents made by hand that hold every component, with texts of every kind in every field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import count
from typing import Any

from detente.pages import marks
from detente.pages.components import (
    Cell,
    Clash,
    Column,
    Dispute,
    Document,
    Figure,
    Grid,
    Group,
    Heading,
    Items,
    Member,
    Paragraph,
    Part,
    Quote,
    Reference,
    References,
    Row,
    Step,
    Steps,
    Tone,
)
from detente.pages.view import Item

COMPOUND = "Vertrauensbildungsmaßnahmenüberprüfungsausschussvorsitzendenstellvertreterin"
CYRILLIC = "Нерасширение НАТО на восток"
ARABIC = "ضمانات أمنية متبادلة 2022"
HOSTILE = (
    '</style></script><script>alert(1)</script>"><img src=x onerror=alert(1)>',
    "]]> <!-- --> <![CDATA[ &amp; &lt; & {{ 7*7 }} {% raw %}",
    "a\x00b\x08c\x1bd\x85e\u2028f",
    "\u202eright to left\u2066 and lost",
    "\ufffe\U0001ffff\ud800 unfit",
    "W" * 10_000,
)
SVG = (
    '<svg role="img" viewBox="0 0 200 80" aria-labelledby="~svg" xmlns="http://www.w3.org/2000/svg">'
    '<title id="~svg">Zone</title><path d="M0 0L200 80"/></svg>'
)


def whole() -> Document:
    """A document with every component, as a careful author would fill it."""
    return Document(
        language="de",
        title=f"Sicherheitsgespräche 2022: {COMPOUND}",
        subtitle=f"Lagebild · {marks.words('ru', CYRILLIC)} · {marks.words('ar', ARABIC)}",
        marking="VS – Nur für den Dienstgebrauch",
        lede=(
            Paragraph(marks.label("Keine Einigung über das Ganze"), Tone.NO),
            Paragraph("Mit Punkten ebenso."),
        ),
        facts=(Paragraph("2022-02-17", label="Stand"), Paragraph("einstimmig", Tone.QUIET, "Gremium")),
        lead=(Heading(text="Was sich geändert hat", anchor="changes"), Paragraph("Nichts."), _clash("lead")),
        parts=(
            Part(number=1, anchor="verdict", title="Das Ergebnis", blocks=(_options(), _deals())),
            Part(
                number=2,
                anchor="why",
                title="Warum",
                blocks=(Heading(text="Nach Punkten"), _clash("clash.1"), _steps(), _figure(), _plain_clash()),
            ),
            Part(number=3, anchor="kürzel.тест", title="Fragen", blocks=(_dispute(),), annex=True),
            Part(number=4, anchor="sources", title="Quellen", blocks=(_references(), *_texts()), annex=True),
        ),
        closing=(Paragraph("Exakt berechnet."), Paragraph("detente verify x.json", Tone.COMMAND)),
    )


def short() -> Document:
    """The same as a note, without marking and annex."""
    document = whole()
    return replace(document, is_short=True, marking="", parts=document.parts[:2])


def hostile(text: str) -> Document:
    """The whole document with this text and a number of its own in the place of every text that is shown."""
    numbers = count(1)
    document: Document = _filled(whole(), lambda: f"{text} ({next(numbers)})")
    return document


def shown_texts(value: Any) -> Iterator[str]:
    """Every text of a document that is to be read."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from shown_texts(one)
    elif is_dataclass(value):
        for each in fields(value):
            if each.name not in _NO_TEXT:
                yield from shown_texts(getattr(value, each.name))


#: Addresses, names for the style sheet, and safe pictures.
_NO_TEXT = ("language", "anchor", "pointer", "kind", "svg", "tone")


def _filled(value: Any, text: Callable[[], str]) -> Any:
    if isinstance(value, str):
        return text() if value else value
    if isinstance(value, tuple):
        return tuple(_filled(one, text) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        names = [one.name for one in fields(value) if one.name not in _NO_TEXT]
        return replace(value, **{name: _filled(getattr(value, name), text) for name in names})
    return value


def _options() -> Grid:
    title = marks.name("issue", "guarantee", marks.words("de", "Garantie der Nichterweiterung"))
    option = marks.name("option", "by-treaty", marks.words("de", f"durch Vertrag, {COMPOUND}"))
    rows = (
        Row(
            head=Cell(text=f"{marks.quiet('a')} {option}"),
            cells=(
                Cell(sign="✗", text="versperrt durch USA", tone=Tone.NO, pointer="/stated/options/guarantee"),
                Cell(sign="?", text="möglich", tone=Tone.DOUBT, notes=("‖ rote Linie", "▲ fordert a")),
            ),
            anchor="option.guarantee.1",
        ),
        Row(head=Cell(text="keine", tone=Tone.STRONG), cells=(Cell(sign="✓", tone=Tone.YES), Cell())),
    )
    return Grid(
        kind="options",
        caption="Was offensteht",
        columns=(
            Column(title="Option", wide=True),
            Column(title="Nach den Positionen"),
            Column(title="Nach Punkten"),
        ),
        groups=(Group(title=title, anchor="issue.guarantee", rows=rows), Group(rows=rows[1:])),
        legend=("✓ offen; ✗ versperrt; ? möglich.",),
    )


def _deals() -> Grid:
    exact = marks.number("20,3", "61/3", "/frontier/3/points/russia")
    other = marks.number("7", "7", "/nash/points/us", "--forum osce --without 'a \"b\"'")
    rows = (
        Row(head=Cell(text="Nash"), cells=(Cell(text=exact), Cell(text=other))),
        Row(head=Cell(text="beide"), cells=(Cell(text="gleich", span=2),)),
    )
    columns = (
        Column(title="Lösung"),
        Column(title="Russland", numbers=True),
        Column(title="USA", numbers=True),
    )
    return Grid(kind="deals", caption="Lösungen", columns=columns, groups=(Group(rows=rows),))


def _member(who: str, anchor: str = "") -> Member:
    quote = Quote(
        text=f"„{marks.words('ru', CYRILLIC)}“",
        by=f"Außenministerium, 17.12.2021 {marks.link('source.mid-2021', '[3]')}",
        proof="✓ im gespeicherten Text gefunden",
        anchor=f"quote.{anchor or who}",
        about="zu a und b",
    )
    return Member(
        who=marks.name("party", who, marks.words("de", who)),
        what=marks.name("rule", "no-expansion", "keine Erweiterung"),
        meaning="niemals a, b oder c",
        quotes=(quote, Quote(reported="sagte es mündlich", by="Botschaft")),
        notes=("eine Vorbedingung",),
        behind=("Sicherheit an den Grenzen", marks.words("ar", ARABIC)),
        anchor=anchor,
        pointer=f"/conflicts/{anchor}" if anchor else "",
    )


def _clash(anchor: str) -> Clash:
    return Clash(
        title="Russland – gegen zwei andere",
        core=(_member(f"Russland-{anchor}"),),
        each=(_member("USA", f"{anchor}.1"), _member("Polen", f"{anchor}.2")),
        joint="unvereinbar mit jedem von",
        serve=("Verzicht auf Stationierung", "Inspektionen"),
        serve_title="Was beiden dient",
        anchor=anchor,
        pointer="/conflicts/0",
    )


def _plain_clash() -> Clash:
    return Clash(title="Verknüpfungen", core=(Member(who="", what="a folgt aus b"),))


def _steps() -> Steps:
    first = Step(
        text="zusammen:",
        parts=("USA verzichtet", "Russland erlaubt"),
        details=("öffnet c",),
        anchor="set-aside.1",
    )
    return Steps(intro="Ausklammern:", steps=(first, Step(text=COMPOUND, pointer="/set_aside/1")))


def _figure() -> Figure:
    return Figure(svg=SVG, caption="Jede Linie ein Paket", anchor="picture")


def _dispute() -> Dispute:
    statements = (
        Quote(text="„Kein Zoll“", by="Moskau", anchor="account.1"),
        Quote(reported="Nie zugesagt", by="Washington"),
    )
    return Dispute(
        question="Was wurde 1990 zugesagt?",
        statements=statements,
        background=("Zwei-plus-Vier",),
        anchor="accounts.1990",
    )


def _references() -> References:
    web = marks.web('https://example.org/a?b=1&c="d"', "example.org")
    quotes = (Quote(text="„Ja“", proof="✗ nicht gefunden", anchor="quote.sources"),)
    return References(
        sources=(
            Reference(
                number="3",
                line=f"Außenministerium ({web})",
                cells="trägt 4 Felder",
                quotes=quotes,
                anchor="source.mid-2021",
            ),
            Reference(number="4", line="mündlich"),
        )
    )


def _texts() -> tuple[Items | Paragraph, ...]:
    deep = Item("außen", (Item("innen", tone=Tone.QUIET),), Tone.YES)
    return Items((deep, Item("zweitens")), numbered=True), Paragraph(
        marks.link("kürzel.тест", "siehe Fragen")
    )
