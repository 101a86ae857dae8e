"""The brief of the 2022 case, and extremes of others, in a real browser and on paper."""

from __future__ import annotations

from pathlib import Path

import pytest

import detente as dt
from browser.axe import axe
from browser.extremes import EXTREMES
from browser.fitting import overflowing
from detente.messages import use_language

CASE = "catalogue:cases/european-security-talks-2022"
#: The first heading of the annex, and how many pages the parts before it may take.
ANNEX = {"en": "Accounts that differ", "de": "Widerstreitende Darstellungen"}
MOST_PAGES = 4
NOTE_PAGES = 2
#: The width, the zoom and the scheme of a window.
WINDOWS = (
    (320, 1, "light"),
    (320, 1, "dark"),
    (768, 1, "dark"),
    (1440, 1, "light"),
    (1440, 1, "dark"),
    (1440, 2, "light"),
)


@pytest.fixture(scope="module")
def briefs(tmp_path_factory) -> dict[tuple[str, bool], Path]:
    """The whole brief and the note of the case, in both languages."""
    folder, made = tmp_path_factory.mktemp("briefs"), {}
    for language in ("en", "de"):
        for short in (False, True):
            with use_language(language):
                made[language, short] = dt.brief(dt.load(CASE), short=short, source=CASE).save(
                    folder / f"{language}-{'note' if short else 'brief'}.html"
                )
    return made


@pytest.mark.parametrize("short", [False, True])
@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize(("width", "zoom", "scheme"), WINDOWS)
def test_the_brief_fits_its_window_asks_for_nothing_and_bars_nobody(
    opened, briefs, language, short, width, zoom, scheme
):
    one = opened(briefs[language, short], width=width, zoom=zoom, scheme=scheme, language=language)
    assert overflowing(one.page) == []
    assert axe(one.page) == []
    assert one.troubles() == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_parts_1_to_6_take_four_sheets_and_nothing_is_cut_or_stands_alone(opened, printed, briefs, language):
    on_paper = printed(opened(briefs[language, False], language=language).page)
    assert on_paper.page_of(f"7 {ANNEX[language]}") <= MOST_PAGES + 1
    assert on_paper.faults() == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_note_takes_two_sheets(opened, printed, briefs, language):
    on_paper = printed(opened(briefs[language, True], language=language).page)
    assert on_paper.count <= NOTE_PAGES
    assert on_paper.faults() == []


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_marking_stands_on_every_sheet(opened, printed, briefs, language):
    on_paper = printed(opened(briefs[language, False], language=language).page)
    marking = {"en": "Teaching case from public sources", "de": "Lehrfall aus öffentlichen Quellen"}[language]
    assert all(marking in text for text in on_paper.texts)


def test_the_brief_is_light(briefs):
    assert all(path.stat().st_size < 600_000 for path in briefs.values())


@pytest.mark.parametrize("name", EXTREMES)
def test_an_extreme_fits_its_window_and_the_paper(opened, printed, tmp_path, name):
    path = dt.brief(EXTREMES[name]()).save(tmp_path / "brief.html")
    for width, scheme in ((320, "light"), (1440, "dark")):
        one = opened(path, width=width, scheme=scheme)
        assert overflowing(one.page) == []
        assert axe(one.page, contrast=width == 320) == []
    assert printed(opened(path).page).faults() == []
