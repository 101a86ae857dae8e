"""The pictures of briefs in the documentation; ``DETENTE_GOLDEN=write`` draws ``docs/_briefs`` anew."""

from __future__ import annotations

import os
from functools import cache
from hashlib import sha256
from pathlib import Path

import pytest

import detente as dt
from detente.messages import use_language
from detente.pages import marks
from detente.pages.held import Brief
from paper.pictures import comment_of, with_comment

CASE = "catalogue:cases/european-security-talks-2022"
PICTURES = Path(__file__).parents[2] / "docs" / "_briefs"
MOST_BYTES = 250_000
#: What each picture shows: the address in the page where it begins, and how high it is.
SHOWN = {"first": ("", 760), "why": ("why", 820), "positions": ("positions", 820), "zone": ("zone", 900)}
NAMES = [f"{what}-{language}.png" for what in SHOWN for language in ("en", "de")]


@cache
def brief(language: str) -> Brief:
    with use_language(language):
        return dt.brief(dt.load(CASE), source=CASE)


def what_it_shows(name: str) -> str:
    """A digest of the words of the first screen and of the headings, by which a picture tells its age."""
    document = brief(name[-6:-4]).document
    texts = [one.text for one in (*document.lede, *document.facts)] + [part.title for part in document.parts]
    return sha256("\n".join(map(marks.bare, texts)).encode()).hexdigest()


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_is_drawn_of_the_place_that_it_shows(opened, tmp_path, name):
    what, language = name.removesuffix(".png").split("-")
    anchor, height = SHOWN[what]
    with use_language(language):
        path = brief(language).save(tmp_path / "brief.html")
    page = opened(path, width=1100, language=language).page
    top = page.locator(f"#{anchor}").bounding_box()["y"] if anchor else 0
    clip = {"x": 0, "y": top, "width": 1100, "height": height}
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
