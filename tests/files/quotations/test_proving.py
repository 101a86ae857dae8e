from __future__ import annotations

from collections.abc import Mapping

import pytest

from detente.files.numbers import NotReadable
from detente.files.quotations import Found, NotCheckable, NotFound, Proof, Why, proof_of, proving, unproved
from files.reading import read

SOURCES = (
    "{note: {title: N, language: de, file: note.txt, via: {title: C, file: copy.txt}},"
    " reply: {title: R, file: reply.txt}, talk: {title: T}, lost: {title: L, file: lost.txt}}"
)
TEXTS = {
    "note.txt": "Eins.\nWir werden niemals zu-\nstimmen.",
    "copy.txt": "Two.\n\nWe shall never agree.",
    "reply.txt": "Never say never again.\nWe will think about it, in time.",
}


def read_text(name: str) -> str:
    if name not in TEXTS:
        raise NotReadable(f"no {name}", "find it")
    return TEXTS[name]


def proof(*quotes: str, **parts: str) -> Proof:
    said = ", ".join(f"{{party: a, issue: door, option: open, stance: open, {quote}}}" for quote in quotes)
    return proof_of(read(sources=SOURCES, positions=f"[{said}]", **parts).scenario, read_text)


def verdict(quote: str) -> Found | NotFound | NotCheckable:
    return proof(quote).checked[0].verdict


def test_a_quotation_is_found_in_the_text_of_its_source_with_the_line():
    assert verdict("quote: wir werden niemals zustimmen, sources: note") == Found(
        source="note", file="note.txt", line=2, language="en"
    )


def test_what_a_statement_of_an_account_quotes_is_looked_for_too():
    said = "{by: B, quote: never say never, sources: reply}, {party: a, quote: No, sources: reply}"
    found = proof(accounts=f"{{c: {{question: q, statements: [{said}]}}}}").checked
    assert [one.quotation.path for one in found] == [
        ("accounts", "c", "statements", place, "quote") for place in (0, 1)
    ]
    assert found[0].verdict == Found(source="reply", file="reply.txt", line=1, language="en")
    assert found[1].verdict == NotCheckable(why=Why.TOO_SHORT)


def test_the_text_of_the_copy_is_a_text_of_the_source():
    assert verdict("quote: We shall never agree, sources: note") == Found(
        source="note", file="copy.txt", line=3, language="en"
    )


def test_any_of_the_sources_may_have_it():
    found = Found(source="reply", file="reply.txt", line=1, language="en")
    for sources in ("[reply]", "[note, reply]", "[talk, reply]", "[lost, talk, reply]"):
        assert verdict(f"quote: never say never, sources: {sources}") == found


def test_one_wording_is_enough_and_the_others_are_translations():
    quote = (
        "quote: {en: We will not agree, de: Wir werden niemals zustimmen, fr: Jamais d'accord}, sources: note"
    )
    assert verdict(quote) == Found(
        source="note", file="note.txt", line=2, language="de", translations=("en", "fr")
    )
    quote = "quote: {en: We shall never agree, de: Wir werden niemals zustimmen}, sources: note"
    assert verdict(quote) == Found(source="note", file="note.txt", line=2, language="de")


def test_what_stands_in_no_text_is_not_found():
    found = verdict("quote: We will think about it for ever in time, sources: [reply, note, lost]")
    assert isinstance(found, NotFound)
    assert found.files == ("note.txt", "copy.txt", "reply.txt")
    assert found.nearest is not None
    assert (found.nearest.line, found.nearest.words) == (2, "We will think about it, in time")


def test_pieces_in_another_order_are_told_apart():
    found = verdict("quote: We will think … never again, sources: reply")
    assert isinstance(found, NotFound)
    assert found.apart


@pytest.mark.parametrize(
    ("quote", "why"),
    [
        ("quote: We agree at last", Why.NO_SOURCE),
        ("quote: We agree at last, sources: talk", Why.NO_TEXT),
        ("quote: We agree at last, sources: [talk, reply]", Why.NO_TEXT),
        ("quote: We agree at last, sources: lost", Why.UNREADABLE),
        ("quote: We agree at last, sources: [lost, reply]", Why.UNREADABLE),
        ("quote: … , sources: reply", Why.TOO_SHORT),
        ("quote: 'No.' , sources: reply", Why.TOO_SHORT),
    ],
)
def test_where_the_first_source_has_no_text_nothing_can_be_checked(quote, why):
    assert verdict(quote) == NotCheckable(why=why)


def test_without_a_folder_nothing_is_read():
    said = "[{party: a, issue: door, option: open, stance: open, quote: Never, sources: SOURCE}]"
    for source, why in (("reply", Why.NO_FOLDER), ("talk", Why.NO_TEXT)):
        scenario = read(sources=SOURCES, positions=said.replace("SOURCE", source)).scenario
        assert [one.verdict for one in proof_of(scenario, None).checked] == [NotCheckable(why=why)]


def test_a_text_that_cannot_be_read_is_told_where_it_is_named():
    (unreadable,) = proof().unreadable
    assert (unreadable.path, unreadable.what) == (("sources", "lost", "file"), "no lost.txt")


def test_every_part_that_may_quote_is_looked_at():
    quote = "quote: never again, sources: reply"
    found = proof(
        quote,
        interests=f"[{{party: a, text: t, {quote}}}]",
        red_lines=f"{{r: {{party: a, never: {{door: shut}}, {quote}}}}}",
        linkages=f"{{l: {{never: {{size: 0}}, {quote}}}}}",
        circumstances=f"{{c: {{red_lines: {{q: {{party: a, never: {{size: 0}}, {quote}}}}}, {quote}}}}}",
    )
    assert [" > ".join(map(str, one.quotation.path)) for one in found.checked] == [
        "positions > 0 > quote",
        "interests > 0 > quote",
        "red_lines > r > quote",
        "linkages > l > quote",
        "circumstances > c > quote",
        "circumstances > c > red_lines > q > quote",
    ]
    assert all(isinstance(one.verdict, Found) for one in found.checked)


def test_each_text_is_read_once():
    asked: list[str] = []
    quotes = "quote: never again, sources: [reply, note]"
    said = f"[{{party: a, issue: door, option: open, stance: open, {quotes}}}]"
    scenario = read(sources=SOURCES, positions=said).scenario
    proof_of(scenario, lambda name: asked.append(name) or read_text(name))
    assert asked == ["note.txt", "copy.txt", "reply.txt", "lost.txt"]


def test_more_work_than_a_check_is_given_is_said(monkeypatch):
    monkeypatch.setattr(proving, "MOST_LETTERS", 60)
    quote = "quote: never again, sources: reply"
    verdicts = [one.verdict for one in proof(quote, quote, quote).checked]
    assert isinstance(verdicts[0], Found)
    assert verdicts[-1] == NotCheckable(why=Why.TOO_MUCH_WORK)


MENDS: Mapping[str, str] = {
    "quote: We will think about it for ever, sources: reply": (
        "The quotation “We will think about it for ever” does not stand in 'reply.txt'. "
        "The text has, in line 2: “We will think about it, in time”."
    ),
    "quote: We will think … never again, sources: reply": (
        "The quotation “We will think … never again” does not stand in 'reply.txt'. "
        "Its pieces stand there in another order, or too far apart. Quote them one by one."
    ),
    "quote: Le oui ou le non, sources: reply": (
        "The quotation “Le oui ou le non” does not stand in 'reply.txt'. "
        "Quote what the text says, or name the source that says it."
    ),
    "quote: Le oui ou le non, sources: note": (
        "The quotation “Le oui ou le non” does not stand in 'note.txt', 'copy.txt'. "
        "If it is a translation, quote the original beside it: {de: …}."
    ),
    "quote: '…', sources: reply": (
        "The quotation “…” is too short or in too many pieces to prove anything. "
        "Quote a few words more, in one piece."
    ),
}


@pytest.mark.parametrize("quote", MENDS)
def test_what_is_not_proved_is_told_with_what_to_do(quote):
    told = [f"{what} {mend}" for path, what, mend in unproved(proof(quote)) if path[0] == "positions"]
    assert told == [MENDS[quote]]


def test_what_needs_no_mending_is_not_told():
    found = proof("quote: never again, sources: reply", "quote: Yes, sources: talk", "quote: Yes")
    assert [path for path, _what, _mend in unproved(found)] == [("sources", "lost", "file")]
