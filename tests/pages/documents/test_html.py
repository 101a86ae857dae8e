"""Documents as HTML: well-formed, self-contained, and nothing but text where a text stands."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from urllib.parse import unquote
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from detente.pages.components import Document
from detente.pages.documents.html import as_html
from detente.pages.documents.inline import unmarked
from detente.pages.documents.margins import page_margins
from pages.documents import sample

DOCUMENTS = (sample.whole(), sample.short(), *(sample.hostile(text) for text in sample.HOSTILE))
DOCTYPE = "<!doctype html>\n"

on_every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=range(len(DOCUMENTS)))


@on_every_document
def test_a_page_is_well_formed_and_has_only_the_elements_of_the_templates(document: Document) -> None:
    root = parsed(document)
    known = {one.tag for plain in (sample.whole(), sample.short()) for one in parsed(plain).iter()}
    assert {one.tag for one in root.iter()} <= known
    assert not known & {"script", "img", "iframe", "object", "form"}


@on_every_document
def test_every_address_is_there_once_and_every_link_and_label_leads_to_one(document: Document) -> None:
    root = parsed(document)
    ids = [one.get("id", "") for one in root.iter() if "id" in one.attrib]
    assert len(ids) == len(set(ids))
    links = [one.get("href", "") for one in root.iter("a")]
    assert {unquote(link[1:]) for link in links if link.startswith("#")} <= set(ids)
    assert {one.get("aria-labelledby") for one in root.iter() if "aria-labelledby" in one.attrib} <= set(ids)


@on_every_document
def test_nothing_is_loaded_and_the_policy_names_the_one_style_sheet(document: Document) -> None:
    root = parsed(document)
    (style,) = root.iter("style")
    digest = b64encode(sha256((style.text or "").encode()).digest()).decode()
    (policy,) = (one.get("content", "") for one in root.iter("meta") if one.get("http-equiv"))
    assert policy == f"default-src 'none'; style-src 'sha256-{digest}'; img-src data:"
    assert not [one for one in root.iter() if "style" in one.attrib or "src" in one.attrib]
    assert "url(" not in (style.text or "")
    assert "@import" not in (style.text or "")


@on_every_document
def test_headings_have_no_gaps(document: Document) -> None:
    levels = [int(one.tag[1]) for one in parsed(document).iter() if re.fullmatch("h[1-6]", str(one.tag))]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later <= before + 1 for before, later in pairwise(levels))


@on_every_document
def test_every_text_comes_out_as_text(document: Document) -> None:
    body = parsed(document).find("body")
    assert body is not None
    shown = squeezed("".join(body.itertext()))
    missing = [one for one in sample.shown_texts(document) if squeezed(unmarked(one)) not in shown]
    assert missing == []


def test_marks_become_elements() -> None:
    root = parsed(sample.whole())
    figure = next(one for one in root.iter("data") if one.text == "20,3")
    assert figure.attrib == {"value": "61/3", "data-from": "/frontier/3/points/russia"}
    asked = next(one for one in root.iter("data") if one.text == "7")
    assert asked.get("data-asked") == "--forum osce --without 'a \"b\"'"
    web = next(one for one in root.iter("a") if one.text == "example.org")
    assert web.attrib == {"href": 'https://example.org/a?b=1&c="d"', "rel": "noreferrer noopener"}
    option = next(one for one in root.iter("span") if one.get("data-kind") == "option")
    assert option.get("data-id") == "by-treaty"
    assert [one.get("lang") for one in option.iter("bdi")] == ["de"]


def test_places_in_the_json_stand_on_what_says_them() -> None:
    root = parsed(sample.whole())
    places = {one.get("data-from"): one.tag for one in root.iter() if "data-from" in one.attrib}
    assert places["/stated/options/guarantee"] == "td"
    assert places["/conflicts/0"] == "div"
    assert places["/conflicts/clash.1.1"] == "li"
    assert places["/set_aside/1"] == "li"


def test_signs_are_not_read_aloud_where_words_stand_beside_them() -> None:
    signs = {(one.text, one.get("aria-hidden")) for one in parsed(sample.whole()).iter("i")}
    beside_words = {(sign, "true") for sign in "✗?✓▲‖"}
    assert signs == beside_words | {("✓", None)}


def test_the_annex_begins_once_with_a_word_of_the_page_in_its_language() -> None:
    root = parsed(sample.whole())
    begun = [one.get("aria-labelledby") for one in root.iter("section") if one.get("class") == "annex"]
    assert begun == ["kürzel.тест"]
    assert [one.text for one in root.iter("p") if one.get("class") == "annex-label"] == ["Anhang"]


def test_a_link_to_an_address_that_the_page_does_not_have_is_plain_text() -> None:
    note, whole = parsed(sample.short()), parsed(sample.whole())
    assert "[3]" in {one.text for one in whole.iter("a")}
    assert "[3]" not in {one.text for one in note.iter("a")}
    assert "[3]" in "".join(note.itertext())


def test_a_short_note_has_no_contents() -> None:
    assert not list(parsed(sample.short()).iter("nav"))
    assert list(parsed(sample.whole()).iter("nav"))


@pytest.mark.parametrize("text", sample.HOSTILE, ids=range(len(sample.HOSTILE)))
def test_a_hostile_marking_cannot_leave_its_string_in_the_style_sheet(text: str) -> None:
    rule = page_margins(replace(sample.whole(), marking=text, title=text))
    string = r'"(?:[A-Za-z0-9 ]|\\[0-9a-f]{6} )*"'
    assert re.fullmatch(
        rf"@page\{{@top-center\{{content:{string}\}}@bottom-left\{{content:{string}\}}\}}\n", rule
    )
    assert len(rule) < 2_000


def test_the_marking_stands_in_the_margin_of_every_printed_page() -> None:
    rule = page_margins(replace(sample.whole(), marking="VS – Nur", title="a"))
    assert rule == '@page{@top-center{content:"VS \\002013  Nur"}@bottom-left{content:"a"}}\n'
    assert (
        page_margins(replace(sample.whole(), marking="", title="a")) == '@page{@bottom-left{content:"a"}}\n'
    )


def test_the_same_document_gives_the_same_bytes() -> None:
    assert as_html(sample.whole()) == as_html(sample.whole())


def squeezed(text: str) -> str:
    return " ".join(text.split())


def parsed(document: Document) -> Element:
    page = as_html(document)
    assert page.startswith(DOCTYPE)
    return ElementTree.fromstring(page.removeprefix(DOCTYPE))
