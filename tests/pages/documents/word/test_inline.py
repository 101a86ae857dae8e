"""Texts in Word: their languages, their directions, their links and the addresses these lead to."""

from __future__ import annotations

from detente.pages.components import (
    Document,
    Paragraph,
)
from detente.pages.documents.word.bookmarks import bookmark
from detente.pages.marks import link, web, words
from pages.documents import sample
from pages.documents.word.reading import (
    RELATION,
    W,
    body,
    on_every_document,
    part,
    text,
    told,
    value,
)


def test_words_bear_their_language_and_those_from_right_to_left_their_direction() -> None:
    found = {}
    for run in body(sample.whole()).iter(f"{W}r"):
        if run.find(f"{W}t") is not None:
            found[text(run)] = run
    assert value(found[sample.CYRILLIC], "rPr/lang") == "ru-RU"
    assert value(found["Was sich geändert hat"], "rPr/lang") == "de-DE"
    arabic = next(
        run for words_, run in found.items() if words_ and words_ in sample.ARABIC and len(words_) > 9
    )
    assert value(arabic, "rPr/lang", "bidi") == "ar-EG"
    assert arabic.find(f"{W}rPr/{W}rtl") is not None
    turned = [one for one in body(sample.whole()).iter(f"{W}p") if one.find(f"{W}pPr/{W}bidi") is not None]
    assert {text(one) for one in turned} == {sample.ARABIC}


@on_every_document
def test_every_run_has_a_language(document: Document) -> None:
    for run in body(document).iter(f"{W}r"):
        language = run.find(f"{W}rPr/{W}lang")
        assert run.find(f"{W}drawing") is not None or (language is not None and language.attrib)


@on_every_document
def test_every_link_leads_to_a_bookmark_of_the_file(document: Document) -> None:
    marks = [one.get(f"{W}name", "") for one in body(document).iter(f"{W}bookmarkStart")]
    assert len({one.lower() for one in marks}) == len(marks) > 5
    assert all(len(one) <= 40 and one.replace("_", "").isalnum() and one.isascii() for one in marks)
    links = {one.get(f"{W}anchor") for one in body(document).iter(f"{W}hyperlink")} - {None}
    assert links <= set(marks)
    starts = [one.get(f"{W}id") for one in body(document).iter(f"{W}bookmarkStart")]
    assert starts == [one.get(f"{W}id") for one in body(document).iter(f"{W}bookmarkEnd")]


def test_bookmarks_of_addresses_that_look_alike_differ() -> None:
    anchors = ("a.b", "a_b", "a-b", "A_b", "kürzel.тест", "x" * 60, "x" * 61, "1", "")
    assert len({bookmark(one).lower() for one in anchors}) == len(anchors)
    assert bookmark("why") == "why"


def test_links_elsewhere_are_relations_and_what_is_no_address_is_text() -> None:
    good = web('https://example.org/ä?b=1&c="d"#e f', "good")
    bad = [web(url, "bad") for url in ("https://[bad", "http://", "http://a b/", "https://x/" + "y" * 3000)]
    nested, lost = link("one", f"to {good}"), link("nowhere", "lost")
    document = told(*map(Paragraph, (good, *bad, nested, lost)))
    (found,) = [one for one in body(document).iter(f"{W}hyperlink") if one.get(RELATION)]
    targets = {one.get("Id"): one.get("Target") for one in part(document, "word/_rels/document.xml.rels")}
    assert targets[found.get(RELATION)] == "https://example.org/%C3%A4?b=1&c=%22d%22#e%20f"
    assert len(list(body(document).iter(f"{W}hyperlink"))) == 2


def test_words_of_a_language_that_is_none_are_of_the_document() -> None:
    run = next(
        one for one in body(told(Paragraph(words('"><x', "what")))).iter(f"{W}r") if text(one) == "what"
    )
    assert value(run, "rPr/lang") == "en-GB"
