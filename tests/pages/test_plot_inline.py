"""Pictures for the inside of a page: well-formed, safe, recolourable, and told in words."""

from __future__ import annotations

import re
import sys
import threading
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from detente.bargaining.results import Question
from detente.errors import BadInput
from detente.messages import use_language
from detente.model import Scenario
from detente.pages import plot, plot_colours, plot_inline, plot_svg
from detente.pages.plot_inline import NoPicture, Picture
from pages.examples import SILENT, TALKS, WEST, both
from pages.test_plot_axes import CASE, HARDEST, split

pytest.importorskip("vl_convert")

NOTHING = Question()
HOSTILE = (
    "<script>alert(1)</script>",
    "]]></svg><a href='javascript:x'>",
    "\u202egnp.exe\u0007\ufffe \x00",
    "&amp; \"quoted\" 'too' url(http://x) style=",
    "W" * 10_000,
    "Республика, الجمهورية, 共和国",
)
QUESTIONS = ((TALKS, NOTHING), (CASE, HARDEST), (CASE, Question(forum="geneva")), (split(12), NOTHING))


def made(scenario: Scenario, question: Question = NOTHING, prefix: str = "zone") -> Picture:
    found = plot_inline.inline(scenario, question, prefix)
    assert isinstance(found, Picture)
    return found


def parsed(picture: Picture) -> ElementTree.Element:
    return ElementTree.fromstring(picture.svg)


def hostile(count: int) -> Scenario:
    """Parties, issues and a title that would do harm as markup."""
    scenario = split(count, HOSTILE)
    issues = tuple(
        replace(issue, title=both(name, name)) for issue, name in zip(scenario.issues, HOSTILE, strict=False)
    )
    return replace(scenario, title=both(HOSTILE[0], HOSTILE[1]), issues=issues)


def check_safe(picture: Picture) -> None:
    """Only what a page with a strict policy may hold."""
    allowed = {"svg", "title", "desc", "g", "path", "line", "rect", "text", "tspan"}
    for element in parsed(picture).iter():
        name = element.tag.removeprefix("{http://www.w3.org/2000/svg}")
        assert name in allowed
        for attribute, value in element.attrib.items():
            assert attribute not in ("style", "href", "filter", "clip-path", "font-family")
            assert not attribute.startswith(("on", "xlink", "{"))
            assert "url(" not in value
            assert "://" not in value
            assert "#" not in value


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("at", range(len(QUESTIONS)))
def test_a_picture_is_an_image_with_title_and_description_and_nothing_that_a_policy_forbids(at, language):
    with use_language(language):
        picture = made(*QUESTIONS[at])
    check_safe(picture)
    root = parsed(picture)
    title, description = root[0], root[1]
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-labelledby"] == f"{title.attrib['id']} {description.attrib['id']}"
    assert (title.text, description.text) == (picture.title, picture.description)
    assert not {"width", "height", "style"} & set(root.attrib)
    assert re.fullmatch(r"0 0 \d+ \d+", root.attrib["viewBox"])
    assert len(picture.svg) < 120_000


def test_every_colour_is_a_class_that_the_style_sheet_knows():
    named = {f"{letter}-{name}" for letter in "fs" for name in plot_colours.SHADES}
    style = plot_colours.style()
    for scenario, question in QUESTIONS:
        for element in list(parsed(made(scenario, question)).iter())[1:]:
            assert set(element.get("class", "").split()) <= named
            assert element.get("fill") in (None, "none")
            assert element.get("stroke") is None
    assert all(f".picture .{name}{{" in style for name in named)


def test_letters_and_marks_keep_their_contrast_on_dark_paper():
    def light(colour: str) -> float:
        """Relative luminance (Web Content Accessibility Guidelines 2.2)."""
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    def contrast(one: str, other: str) -> float:
        high, low = sorted((light(one), light(other)), reverse=True)
        return (high + 0.05) / (low + 0.05)

    shades = plot_colours.SHADES
    for tone in ("light", "dark"):
        on = {
            name: contrast(getattr(shade, tone), getattr(shades["paper"], tone))
            for name, shade in shades.items()
        }
        assert min(on["ink"], on["quiet"]) >= 4.5
        assert min(on[name] for name in ("green", "blue", "red", "purple")) >= 3


@pytest.mark.parametrize("count", [2, 6])
@pytest.mark.parametrize("language", ["en", "de"])
def test_hostile_names_come_out_as_text(count, language):
    with use_language(language):
        picture = made(hostile(count))
    check_safe(picture)
    words = " ".join(text for text in parsed(picture).itertext())
    assert "<script>alert(1)</script>" in words
    assert "<script" not in picture.svg
    assert not re.search("[\u0000-\u0008\u202a-\u202e\u2066-\u2069\ufffe]", picture.svg)
    assert len(picture.svg) < 60_000


def test_two_pictures_of_a_page_share_no_id():
    pictures = made(TALKS, prefix="first"), made(TALKS, prefix="second")
    ids = [
        element.attrib["id"] for each in pictures for element in parsed(each).iter() if "id" in element.attrib
    ]
    assert ids == ["first-title", "first-desc", "second-title", "second-desc"]


def test_the_same_picture_has_the_same_bytes_inside_a_page():
    assert made(CASE, HARDEST) == made(CASE, HARDEST)


def test_the_description_says_from_where_to_where_and_who_is_where():
    many = made(CASE, HARDEST)
    assert many.title == "What the deals of the frontier give each party"
    assert "Russian Federation: from 6 to 57 points; no deal: 19; zone: 23 to 39." in many.description
    assert "Line A, Nash, Utilitarian: Russian Federation 35.5; United States" in many.description
    two = made(TALKS, Question(agenda=("launchers",), waive=("guarantee",)))
    assert two.title == "What the deals give Eastland and Westland"
    assert "Eastland to the right: from 0 to 40 points; no deal: 27.5." in two.description
    assert "both: yes – the zone of agreement: 2 marks." in two.description
    assert "on the frontier: 40 and 100 points." in two.description


def test_where_there_is_nothing_to_draw_the_reason_is_said(monkeypatch):
    silent = replace(TALKS, parties=(WEST, SILENT), positions=(), red_lines=(), forums=(), interests=())
    assert plot_inline.inline(silent, NOTHING, "x") == NoPicture(
        "There is no picture: it needs two parties with points."
    )
    no_zone = plot_inline.inline(CASE, NOTHING, "x")
    assert no_zone == NoPicture("There is no picture: no deal of the zone is known that could be drawn.")
    monkeypatch.setitem(sys.modules, "vl_convert", None)
    without = plot_inline.inline(TALKS, NOTHING, "x")
    assert isinstance(without, NoPicture)
    assert "pip install 'detente[plot]'" in without.reason
    with pytest.raises(BadInput):
        plot_inline.inline(TALKS, Question(forum="nowhere"), "x")


def drawing(content: str) -> str:
    """What vl-convert might draw."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect fill="white"/>{content}</svg>'


def cleaned(content: str) -> str:
    fit = plot_svg.fit(drawing(content), "p", "axes", "T", "D")
    return fit.partition("</desc>")[2].removesuffix("</svg>")


def test_marks_that_look_alike_become_one_path_in_their_places():
    two = (
        '<path d="M1,0L0,1Z" fill="#0072b2" transform="translate(10,20)"/>'
        '<path d="M1,0A1,1,0,1,1,-1,0" fill="#0072b2" transform="translate(3.14159,-2)"/>'
    )
    assert cleaned(two) == (
        '<g fill="none"><path d="M11,20L10,21ZM4.1,-2A1,1,0,1,1,2.1,-2" class="f-blue" /></g>'
    )
    other = two.replace("#0072b2", "#d55e00", 1)
    assert cleaned(other).count("<path") == 2
    assert (
        cleaned('<path d="M0,0h3v3" stroke="#888" transform="translate(1,2)"/>').count("translate(1,2)") == 1
    )


def test_what_nobody_sees_and_what_a_page_must_not_hold_goes():
    harmful = (
        '<g class="x" role="graphics-symbol"><path d="M0,0" display="none" stroke="#888"/><path d="M0,0"/>'
        '<style>*{}</style><script>1</script><image href="x"/><a href="x"/>'
        '<text style="fill:red" onclick="x" font-family="Evil" fill="#000">said</text></g>'
    )
    assert cleaned(harmful) == '<g fill="none"><text class="f-ink">said</text></g>'


def test_a_colour_that_no_style_sheet_sets_is_an_error():
    with pytest.raises(KeyError):
        cleaned('<path d="M0,0" fill="#123456"/>')


def test_the_picture_inside_a_page_is_that_of_the_file():
    outer = plot.picture(CASE, HARDEST, ending=".svg").decode()
    texts = {element.text for element in parsed(made(CASE, HARDEST)).iter() if element.tag.endswith("}text")}
    assert "Russian Federation" in texts
    assert {text for text in texts if text and "<" not in text} <= set(
        element.text for element in ElementTree.fromstring(outer).iter() if element.tag.endswith("}text")
    )


def test_a_painted_picture_brings_a_colour_for_each_of_its_classes() -> None:
    svg = made(TALKS).svg
    painted = plot_colours.painted(svg)
    root = ElementTree.fromstring(painted)
    used = {name for one in root.iter() for name in one.get("class", "").split() if name[:2] in ("f-", "s-")}
    ruled = set(re.findall(r"\.([fs]-[a-z]+)\{(?:fill|stroke):#[0-9a-f]{6}\}", painted))
    assert used <= ruled
    assert len(used) > 3


@pytest.mark.parametrize(("scored", "starts"), [(2, 1), (1, 0)])
def test_what_draws_starts_where_the_answer_has_a_picture(
    scored: int, starts: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    parties = [
        party if at < scored else replace(SILENT, id=party.id) for at, party in enumerate(TALKS.parties)
    ]
    scenario = replace(TALKS, parties=tuple(parties))
    drawn: list[object] = []
    monkeypatch.setattr("vl_convert.vegalite_to_svg", drawn.append)
    before = set(threading.enumerate())
    plot_inline.get_ready(scenario, NOTHING)
    for one in set(threading.enumerate()) - before:
        one.join()
    assert len(drawn) == starts
