"""Documents as files of Word: everything is in them, in its order and its style, and nothing else."""

from __future__ import annotations

import sys
from dataclasses import replace
from itertools import pairwise

import pytest

from detente.pages.components import (
    Clash,
    Document,
    Figure,
    Steps,
)
from detente.pages.documents.word.markup import fit
from detente.pages.marks import bare
from pages.documents import sample
from pages.documents.word.reading import (
    W,
    body,
    names,
    on_every_document,
    paragraphs,
    part,
    text,
    told,
    value,
)


@on_every_document
def test_every_text_of_a_document_is_in_the_file(document: Document) -> None:
    shown = " ".join(text(body(document)).split())
    head = " ".join(text(part(document, "word/header1.xml")).split())
    figures = [one for each in document.parts for one in each.blocks if isinstance(one, Figure)]
    elsewhere = {document.marking, *(one.description for one in figures)}
    for one in sample.shown_texts(document):
        said = " ".join(fit(bare(one)).split())
        assert said in shown or one in elsewhere
    assert not document.marking or head[:100] in " ".join(fit(bare(document.marking)).split())


def test_parts_and_blocks_follow_each_other_as_in_the_document() -> None:
    document = sample.whole()
    shown = text(body(document))
    firsts = [
        bare(words)
        for each in document.parts
        for words in (each.title, *(next(sample.shown_texts(block)) for block in each.blocks))
    ]
    at = shown.index(bare(document.parts[0].blocks[0].caption))  # type: ignore[union-attr]
    at = shown.rindex(firsts[0], 0, at)
    for words_ in firsts:
        at = shown.index(words_, at)


def test_headings_have_the_levels_of_the_document() -> None:
    found = [
        (style, words) for style, words in paragraphs(body(sample.whole())) if style.startswith("Heading")
    ]
    assert found[0] == ("Heading2", "Was sich geändert hat")
    assert ("Heading1", "1  Das Ergebnis") in found
    assert ("Heading2", "Nach Punkten") in found
    assert ("Heading3", "Verknüpfungen") in found
    levels = [int(style[-1]) for style, _words in found]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_the_styles_of_the_file_are_those_that_it_uses_and_headings_are_real() -> None:
    styles = part(sample.whole(), "word/styles.xml")
    known = {one.get(f"{W}styleId") for one in styles.iter(f"{W}style")}
    used = {
        one.get(f"{W}val")
        for kind in ("pStyle", "rStyle", "tblStyle")
        for one in body(sample.whole()).iter(f"{W}{kind}")
    }
    assert used <= known
    named = {one.get(f"{W}styleId"): value(one, "name") for one in styles.iter(f"{W}style")}
    assert named["Heading1"] == "heading 1"
    assert len(named) == len(set(named.values()))


def test_the_marking_heads_every_page_and_the_foot_counts_them() -> None:
    document = sample.whole()
    assert text(part(document, "word/header1.xml")) == document.marking
    foot = part(document, "word/footer1.xml")
    assert text(foot).endswith(" · Seite 1 von 1")
    assert [one.get(f"{W}instr") for one in foot.iter(f"{W}fldSimple")] == ["PAGE", "NUMPAGES"]
    first, *others = body(document).iter(f"{W}sectPr")
    assert {"headerReference", "footerReference"} <= {one.tag.removeprefix(W) for one in first}
    assert not [one for other in others for one in other if one.tag.endswith("Reference")]


def test_a_marking_too_long_for_a_margin_is_told_in_full_on_the_first_page() -> None:
    document = replace(sample.whole(), marking="streng geheim " * 40)
    assert len(text(part(document, "word/header1.xml"))) <= 150
    assert next(paragraphs(body(document))) == ("Marking", document.marking)


def test_lists_count_from_where_they_begin() -> None:
    steps = [one for each in sample.whole().parts for one in each.blocks if isinstance(one, Steps)]
    document = told(replace(steps[0], start=4), steps[0])
    ids = [value(one, "pPr/numPr/numId") for one in body(document).iter(f"{W}p")]
    listed = list(dict.fromkeys(one for one in ids if one))
    numbers = part(document, "word/numbering.xml")
    starts = {
        one.get(f"{W}numId"): value(one, "lvlOverride/startOverride") for one in numbers.iter(f"{W}num")
    }
    assert [starts[one] for one in listed] == ["4", "1"]


def test_the_picture_has_words_for_those_who_do_not_see_it() -> None:
    pytest.importorskip("vl_convert")
    document = told(Figure(svg=sample.SVG, caption="Caption", description="What it shows", anchor="picture"))
    (picture,) = (one for one in body(document).iter() if one.tag.endswith("}docPr"))
    assert (picture.get("title"), picture.get("descr")) == ("Caption", "What it shows")
    assert "word/media/image1.png" in names(document)


def test_without_the_means_to_draw_the_picture_is_told_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    document = told(Figure(svg=sample.SVG, caption="Caption", description="What it shows", anchor="drawn"))
    assert [words_ for _style, words_ in paragraphs(body(document))][2:] == ["Caption", "What it shows"]


def test_a_clash_is_told_in_its_order_and_side_by_side_with_what_lies_behind_it() -> None:
    clash = next(one for one in sample.whole().parts[1].blocks if isinstance(one, Clash))
    styles = [style for style, _words in paragraphs(body(told(clash)))][2:]
    side = ["Side", "Meaning", "Quote", "Quote", "Note", "ListBullet", "ListBullet"]
    assert styles == ["Heading2", *side, "Joint", *side, *side, "Serve", "ListBullet", "ListBullet"]


def test_the_note_is_set_closer_than_the_brief() -> None:
    def size(document: Document) -> int:
        styles = part(document, "word/styles.xml")
        return next(
            int(value(one, "rPr/sz")) for one in styles.iter(f"{W}style") if value(one, "name") == "Normal"
        )

    assert size(sample.short()) < size(sample.whole())
