"""What sheets say in words, in English and German: the words that are written, and all that is understood.

Case, spaces and the dots, colons and hyphens around a word make no difference. Every vocabulary is a mapping
from what is meant, by the name that it has in a file, to its words; the first word of a language is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

#: The languages in which sheets speak.
LANGUAGES = ("en", "de")
_AROUND = " .:…;,!-–—_*"
_BETWEEN = re.compile("[\\s_\u00ad\u200b\u200c\u200d\u2060]+")


@dataclass(frozen=True, slots=True)
class Words:
    """The words for one thing, the written one first in each language."""

    en: tuple[str, ...]
    de: tuple[str, ...]

    def in_(self, language: str) -> tuple[str, ...]:
        """The words of a language; of English where it is not German."""
        return self.de if language == "de" else self.en

    def written(self, language: str) -> str:
        """The word that a sheet in this language writes."""
        return self.in_(language)[0]


Vocabulary = Mapping[str, Words]


def _words(english: str, german: str) -> Words:
    return Words(*(tuple(part.strip() for part in words.split("|")) for words in (english, german)))


STANCES: Vocabulary = {
    "demands": _words(
        "demands | demand | demanded | wants | insists | requires | must have | ++ | D",
        "fordert | forderung | gefordert | verlangt | will | besteht darauf | F",
    ),
    "accepts": _words(
        "accepts | accept | accepted | acceptable | agrees | agreed | yes | ok | + | A | ✓ | ✔",
        "akzeptiert | annehmbar | akzeptabel | stimmt zu | zustimmung | einverstanden | ja | trägt mit",
    ),
    "open": _words(
        "open | neutral | flexible | negotiable | undecided | could live with | 0 | o | ○ | +/- | ± | +/−",
        "offen | flexibel | verhandelbar | unentschieden | neutral",
    ),
    "rejects": _words(
        "rejects | reject | rejected | refuses | refused | opposes | unacceptable | no"
        " | - | − | – | — | -- | −− | –– | R | ✗ | ✘",
        "lehnt ab | ablehnend | ablehnung | abgelehnt | nein | inakzeptabel | unannehmbar"
        " | nicht annehmbar | dagegen | L",
    ),
    "unknown": _words(
        "unknown | unclear | not known | n/a | n. a. | na | ? | U",
        "unbekannt | unklar | keine angabe | k. a. | ka",
    ),
}

_NOTE = _words(
    "Note | notes | comment | comments | remark | remarks",
    "Notiz | notizen | bemerkung | bemerkungen | kommentar | kommentare | anmerkung | anmerkungen",
)

#: The columns of the table that are no party's.
HEADERS: Vocabulary = {
    "issue": _words(
        "Issue | issues | topic | subject | question | item",
        "Thema | themen | streitpunkt | gegenstand | frage | punkt | verhandlungsgegenstand",
    ),
    "option": _words(
        "Option | options | solution | variant | proposal",
        "Option | optionen | lösung | variante | vorschlag | möglichkeit",
    ),
    "status_quo": _words("Status quo | now | today | current", "Status quo | heute | ist-stand | jetzt"),
    "issue_id": _words(
        "Issue id | id of issue | id of the issue",
        "Thema-Id | themen-id | id des themas | kennung thema | kennung des themas",
    ),
    "option_id": _words(
        "Option id | id of option | id of the option",
        "Options-Id | option-id | id der option | kennung option | kennung der option",
    ),
    "wording": _words("Text | wording | description", "Text | wortlaut | beschreibung"),
    "note": Words(
        (*_NOTE.en, "source", "sources", "#", "nr"), (*_NOTE.de, "quelle", "quellen", "lfd. nr.", "nummer")
    ),
}

#: What stands beside the name of a party where the column holds its points.
POINTS = _words("points | point | pts | score", "Punkte | punkt | pkt | punktwerte")

#: The row of the table with the points of no agreement.
NO_DEAL = _words(
    "(no deal) | no deal | no agreement | batna", "(keine Einigung) | keine einigung | nichteinigung"
)

#: What begins a legend, or notes, below the table.
BELOW = _words(
    "Legend | key | note | notes | remark | remarks | comment | comments | source | sources | footnotes",
    "Legende | zeichenerklärung | erläuterung | erläuterungen | anmerkung | anmerkungen | hinweis | hinweise"
    " | bemerkung | bemerkungen | quelle | quellen | fußnoten",
)

#: The option cell of a numeric issue: ``range 0..100 step 10 launchers``.
RANGE = _words("range", "Bereich | spanne")
STEP = _words("step | steps of | in steps of", "Schritt | schrittweite | in schritten von")

#: What marks the status quo in its column, and at the end of an option.
MARK = _words(
    "x | ✓ | ✔ | * | yes | sq | status quo | 1 | true", "x | ja | status quo | ist-stand | heute | wahr"
)
FLAGS: Vocabulary = {
    "true": _words("x | yes | true | 1 | ✓ | ✔", "x | ja | wahr"),
    "false": _words("no | false | 0 | - | – | — | −", "nein | falsch"),
}

#: The sheets of a book beside the table.
SHEETS: Vocabulary = {
    "about": _words("About", "Angaben"),
    "issues": _words("Issues", "Themen"),
    "options": _words("Options", "Optionen"),
    "parties": _words("Parties", "Parteien"),
    "evidence": _words("Evidence", "Belege"),
    "earlier": _words("Earlier positions", "Frühere Positionen"),
    "sources": _words("Sources", "Quellen"),
    "red_lines": _words("Red lines", "Rote Linien"),
    "linkages": _words("Linkages", "Verknüpfungen"),
    "forums": _words("Forums", "Foren"),
    "interests": _words("Interests", "Interessen"),
    "synergies": _words("Synergies", "Synergien"),
    "circumstances": _words("Circumstances", "Umstände"),
    "accounts": _words("Accounts", "Darstellungen"),
    "statements": _words("Statements", "Aussagen"),
    "translations": _words("Translations", "Übersetzungen"),
    "example": _words("Example", "Beispiel"),
    "help": _words("Help", "Hilfe"),
}
#: Sheets that are never read.
UNREAD = frozenset({"example", "help"})
#: What the sheet with the table itself is called where Detente writes it.
TABLE = _words("Positions", "Positionen")

#: What a table is called that has neither a title nor the name of a file.
UNTITLED = _words("Negotiation", "Verhandlung")

#: The columns of the sheets beside the table.
COLUMNS: Vocabulary = {
    "field": _words("Field", "Feld"),
    "value": _words("Value", "Wert | angabe"),
    "id": _words("Id", "Id | kennung"),
    "party": _words("Party", "Partei"),
    "issue": _words("Issue | topic", "Thema"),
    "option": _words("Option | options | option(s)", "Option | optionen | option(en)"),
    "stance": _words("Stance | position", "Haltung | position"),
    "name": _words("Name", "Name"),
    "basis": _words("Basis", "Grundlage"),
    "title": _words("Title", "Titel"),
    "text": _words("Text | wording | description", "Text | wortlaut | beschreibung"),
    "kind": _words("Kind", "Art"),
    "behind": _words("Behind | stands behind", "Steht hinter | hinter"),
    "when": _words("When | if", "Wenn | falls"),
    "never": _words("Never", "Nie | niemals"),
    "only": _words("Only", "Nur"),
    "precondition": _words("Precondition", "Vorbedingung"),
    "cost": _words("Cost | costs", "Kosten"),
    "points": POINTS,
    "no_deal": _words("No deal", "Keine Einigung"),
    "drop": _words("Drop | drops", "Entfällt | entfallen"),
    "circumstance": _words("Circumstance", "Umstand"),
    "account": _words("Account", "Darstellung"),
    "question": _words("Question", "Frage"),
    "background": _words("Background", "Hintergrund"),
    "by": _words("By | speaker", "Wer sprach | sprecher | von"),
    "says": _words("Says | said", "Sagt | gesagt"),
    "members": _words("Members", "Mitglieder"),
    "decides": _words("Decides | decides on", "Entscheidet | entscheidet über"),
    "rule": _words("Rule", "Regel"),
    "weights": _words("Weights | weight", "Gewichte | gewicht"),
    "vetoes": _words("Vetoes | veto", "Vetos | veto"),
    "size": _words("Size", "Größe"),
    "why": _words("Why | reason", "Begründung | warum | grund"),
    "quote": _words("Quote | quotation", "Zitat"),
    "date": _words("Date", "Datum"),
    "sources": _words("Sources | source", "Quellen | quelle"),
    "judgement": _words("Judgement | judgment", "Einschätzung | urteil"),
    "confidential": _words("Confidential", "Vertraulich"),
    "author": _words("Author", "Verfasser | autor"),
    "publisher": _words("Publisher", "Herausgeber | verlag"),
    "url": _words("URL | link", "URL | adresse"),
    "language": _words("Language", "Sprache"),
    "file": _words("File", "Datei"),
    "via.title": _words("Read in: title", "Gelesen in: Titel"),
    "via.author": _words("Read in: author", "Gelesen in: Verfasser | gelesen in: Autor"),
    "via.publisher": _words("Read in: publisher", "Gelesen in: Herausgeber"),
    "via.date": _words("Read in: date", "Gelesen in: Datum"),
    "via.url": _words("Read in: URL", "Gelesen in: URL | gelesen in: Adresse"),
    "via.language": _words("Read in: language", "Gelesen in: Sprache"),
    "via.file": _words("Read in: file", "Gelesen in: Datei"),
    "note": _NOTE,
}

#: The fields of the sheet about the whole.
ABOUT: Vocabulary = {
    "title": _words("Title", "Titel"),
    "date": _words("Date", "Datum"),
    "marking": _words("Marking | classification", "Kennzeichnung | vermerk | einstufung"),
    "language": _words("Language", "Sprache"),
    "summary": _words("Summary", "Zusammenfassung"),
    "texts": _words("Language of the texts", "Sprache der Texte"),
}

KINDS: Vocabulary = {
    "security": _words("security", "Sicherheit"),
    "status": _words("status", "Status | ansehen | rang"),
    "economic": _words("economic | economy", "Wirtschaft | wirtschaftlich"),
    "domestic": _words("domestic", "Innenpolitik | innenpolitisch"),
    "principle": _words("principle", "Grundsatz | prinzip"),
}

#: Rules of decision; the two of a majority have its share after them.
RULES: Vocabulary = {
    "unanimity": _words("unanimity | unanimous", "Einstimmigkeit | einstimmig"),
    "consensus": _words("consensus", "Konsens"),
    "majority": _words("at least | >= | ≥", "mindestens"),
    "more_than": _words("more than | >", "mehr als"),
}

_SPOKEN: Vocabulary = {
    "en": _words("English", "Englisch"),
    "de": _words("German", "Deutsch"),
    "fr": _words("French", "Französisch"),
    "ru": _words("Russian", "Russisch"),
    "uk": _words("Ukrainian", "Ukrainisch"),
}


def folded(text: str) -> str:
    """A word without case, spaces, underscores and soft hyphens: ``Lehnt ab`` and ``lehntab`` are one."""
    return _BETWEEN.sub("", text.casefold())


def bare(text: str) -> str:
    """A folded word without hyphens: ``Ist-Stand`` and ``Iststand`` are one; mere signs stay as they are."""
    whole = folded(text)
    stripped = whole.strip(_AROUND).replace("-", "")
    return stripped or whole


def meant(text: str, vocabulary: Vocabulary) -> str | None:
    """What a text means by a vocabulary; None where it is none of its words."""
    known = _by_word(tuple(vocabulary.items()))
    return known.get(folded(text)) or known.get(bare(text))


def says(text: str, words: Words) -> bool:
    """Whether a text is one of these words."""
    return meant(text, {"it": words}) is not None


def written(vocabulary: Vocabulary, language: str) -> tuple[str, ...]:
    """The words of a vocabulary as sheets in this language write them."""
    return tuple(words.written(language) for words in vocabulary.values())


def language_of(headers: Iterable[str]) -> str:
    """The language that most of these headers are in; English where as many are in either."""
    german = english = 0
    for header in headers:
        said = bare(header)
        english += said in _words_of("en") and said not in _words_of("de")
        german += said in _words_of("de") and said not in _words_of("en")
    return "de" if german > english else "en"


def language_code(text: str) -> str:
    """The code of a language that a sheet names by its name; any other text as it is."""
    return meant(text, _SPOKEN) or text


@cache
def _by_word(vocabulary: tuple[tuple[str, Words], ...]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for fold in (folded, bare):
        for name, words in vocabulary:
            for word in (*words.en, *words.de):
                found.setdefault(fold(word), name)
    return found


@cache
def _words_of(language: str) -> frozenset[str]:
    """All words by which the headers and the sheets of this language are known."""
    vocabularies = (HEADERS, COLUMNS, SHEETS, ABOUT)
    return frozenset(
        bare(word)
        for vocabulary in vocabularies
        for words in vocabulary.values()
        for word in words.in_(language)
    )
