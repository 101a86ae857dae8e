"""Documents as files of Word: everything is in them, in its order and its style, and nothing else."""

from __future__ import annotations

import sys
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZipFile

import docx
import pytest

from detente.pages.components import (
    Block,
    Cell,
    Clash,
    Column,
    Document,
    Figure,
    Grid,
    Group,
    Paragraph,
    Part,
    Row,
    Steps,
)
from detente.pages.documents.word import as_docx
from detente.pages.documents.word.bookmarks import bookmark
from detente.pages.documents.word.markup import fit
from detente.pages.marks import bare, link, web, words
from pages.documents import sample
from pages.documents.word.reading import RELATION, W, body, made, names, paragraphs, part, text, value

DOCUMENTS = (sample.whole(), sample.short(), *(sample.hostile(text) for text in sample.HOSTILE))

on_every_document = pytest.mark.parametrize("document", DOCUMENTS, ids=range(len(DOCUMENTS)))


def told(*blocks: Block) -> Document:
    """A document of one part."""
    one = Part(number=1, anchor="one", title="One", blocks=blocks)
    return Document(language="en", title="T", subtitle="", lede=(), facts=(), parts=(one,))


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


@on_every_document
def test_the_same_document_is_the_same_bytes(document: Document) -> None:
    assert as_docx(document) == made(document)


@on_every_document
def test_python_docx_reads_what_was_written(document: Document) -> None:
    read = docx.Document(BytesIO(made(document)))
    assert next(one.text for one in read.paragraphs)
    assert len(read.tables) == len(list(body(document).iter(f"{W}tbl")))
    assert read.core_properties.author == "Detente"


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


def test_heads_of_tables_repeat_and_rows_stay_whole() -> None:
    for table in body(sample.whole()).iter(f"{W}tbl"):
        head, *rows = table.findall(f"{W}tr")
        assert head.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in (head, *rows))
        assert value(table, "tblPr/tblCaption")
        assert value(table, "tblPr/tblDescription")


def test_a_row_that_outgrows_half_a_page_may_break() -> None:
    rows = (Row(head=Cell(text="a"), cells=(Cell(text="word " * 2000),)), Row(head=Cell(text="b"), cells=()))
    columns = (Column(title="x"), Column(title="y"))
    grid = Grid(kind="deals", caption="c", columns=columns, groups=(Group(rows=rows),))
    _head, high, low = body(told(grid)).iter(f"{W}tr")
    assert high.find(f"{W}trPr/{W}cantSplit") is None
    assert low.find(f"{W}trPr/{W}cantSplit") is not None
    assert len(low.findall(f"{W}tc")) == 2


@on_every_document
def test_every_row_fills_the_columns_of_its_table(document: Document) -> None:
    for table in body(document).iter(f"{W}tbl"):
        columns = len(table.findall(f"{W}tblGrid/{W}gridCol"))
        for row in table.findall(f"{W}tr"):
            spans = [value(cell, "tcPr/gridSpan") for cell in row.findall(f"{W}tc")]
            assert sum(int(span or 1) for span in spans) == columns
            assert all(cell[-1].tag == f"{W}p" for cell in row.findall(f"{W}tc"))


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


def test_a_table_without_room_turns_the_sheet_and_then_goes_on_in_a_further_one() -> None:
    columns = tuple(Column(title=f"Vertragsparteien{number:02}") for number in range(30))
    row = Row(head=Cell(text="Thema"), cells=tuple(Cell(text=str(number)) for number in range(29)))
    grid = Grid(kind="positions", caption="Lage", columns=columns, groups=(Group(rows=(row,)),))
    document = told(grid)
    upright, turned = body(document).iter(f"{W}sectPr")
    assert value(turned, "pgSz", "orient") == "landscape"
    assert value(upright, "pgSz", "orient") == ""
    tables = list(body(document).iter(f"{W}tbl"))
    assert len(tables) > 1
    heads, cells = zip(*(table.findall(f"{W}tr") for table in tables), strict=True)
    assert [one for head in heads for one in texts_after_the_first(head)] == [
        one.title for one in columns[1:]
    ]
    assert [one for row in cells for one in texts_after_the_first(row)] == [str(at) for at in range(29)]


def texts_after_the_first(row: Element) -> list[str]:
    return [text(cell) for cell in row.findall(f"{W}tc")[1:]]


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


def test_the_file_says_nothing_of_itself_but_what_the_document_says() -> None:
    document = sample.whole()
    read = docx.Document(BytesIO(made(document))).core_properties
    assert (read.title, read.language) == (document.title, "de-DE")
    assert (read.author, read.last_modified_by, read.comments, read.keywords) == (
        "Detente",
        "Detente",
        "",
        "",
    )
    assert read.created == read.modified
    with ZipFile(BytesIO(made(document))) as file:
        assert {one.date_time for one in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        everything = b"".join(file.read(name) for name in file.namelist())
    for left_over in (b"python-docx", b"rsid", b"Macintosh", b"2013"):
        assert left_over not in everything
    assert not [one for one in names(document) if "thumbnail" in one or "customXml" in one]


@on_every_document
def test_every_part_is_well_formed_and_holds_no_character_that_none_may_hold(document: Document) -> None:
    with ZipFile(BytesIO(made(document))) as file:
        for name in file.namelist():
            if name.endswith((".xml", ".rels")):
                content = "".join(ElementTree.fromstring(file.read(name)).itertext())
                assert content == fit(content)


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


def test_words_of_a_language_that_is_none_are_of_the_document() -> None:
    run = next(
        one for one in body(told(Paragraph(words('"><x', "what")))).iter(f"{W}r") if text(one) == "what"
    )
    assert value(run, "rPr/lang") == "en-GB"
