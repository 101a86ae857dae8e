"""The pictures of briefs in the documentation; ``DETENTE_GOLDEN=write`` draws ``docs/_briefs`` anew."""

from __future__ import annotations

import os
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

import detente as dt
from detente.messages import use_language
from detente.pages.held import Brief
from paper.pictures import comment_of, with_comment

CASE = "catalogue:cases/european-security-talks-2022"
PICTURES = Path(__file__).parents[2] / "docs" / "_briefs"
MOST_BYTES = 400_000
MARGIN = 16
#: What each picture shows: the first element of the page that is on it, and the last.
SHOWN = {
    "first": ("html", ".facts"),
    "why": ("#why", ".clash"),
    "positions": ("#positions", "table.positions tbody tr:nth-child(4)"),
    "zone": ("#zone", "#zone-picture"),
    "note": ("#opens", "table.note-ways"),
}
NAMES = [f"{what}-{language}.png" for what in SHOWN for language in ("en", "de")]


@cache
def brief(language: str, what: str) -> Brief:
    """The brief, or the note where the picture is one of it."""
    with use_language(language):
        return dt.brief(dt.load(CASE), source=CASE, short=what == "note")


def what_it_shows(name: str) -> str:
    """A digest of what the first screen or the part says, by which a picture tells its age."""
    what, language = name.removesuffix(".png").split("-")
    document = brief(language, what).document
    parts = {part.anchor: part for part in document.parts}
    first = (document.title, document.guide, document.lede, document.facts)
    shown = first if what == "first" else parts["opens" if what == "note" else what]
    return sha256(repr(shown).encode()).hexdigest()


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_drawn_of_the_place_that_it_shows(opened, tmp_path, name):
    what, language = name.removesuffix(".png").split("-")
    first, last = SHOWN[what]
    with use_language(language):
        path = brief(language, what).save(tmp_path / "brief.html")
    page = opened(path, width=1100, language=language).page
    top, foot = page.locator(first).first.bounding_box(), page.locator(last).first.bounding_box()
    height = foot["y"] + foot["height"] + MARGIN - top["y"]
    clip = {"x": 0, "y": top["y"], "width": 1100, "height": height}
    drawn = page.screenshot(full_page=True, clip=clip, animations="disabled")
    assert len(drawn) > 10_000
    if os.environ.get("DETENTE_GOLDEN") == "write":
        PICTURES.mkdir(exist_ok=True)
        (PICTURES / name).write_bytes(with_comment(drawn, what_it_shows(name)))


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_of_the_documentation_shows_the_brief_of_today(name):
    assert comment_of((PICTURES / name).read_bytes()) == what_it_shows(name), (
        "draw it anew with DETENTE_GOLDEN=write"
    )


def test_the_pictures_of_briefs_are_small_and_no_other_lies_there():
    assert {path.name for path in PICTURES.iterdir()} == set(NAMES)
    assert all(path.stat().st_size <= MOST_BYTES for path in PICTURES.iterdir())
