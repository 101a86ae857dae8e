"""What the tests of pages stand on: whatever is wrong with a page is caught, and nothing else."""

from __future__ import annotations

import pytest

from browser.axe import axe
from browser.chromium import evaluated
from browser.fitting import WIDTHS, overflowing

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
SOUND = """
<style>.skip { position: absolute; left: -50em } .skip:focus { left: 0 }</style>
<a class="skip" href="#text">To the text</a>
<header><p>Restricted</p></header>
<main id="text"><h1>Positions</h1><h2>Forces</h2><p>They stay.</p>
<div role="region" tabindex="0" aria-label="All positions" style="overflow-x: auto">
<table style="width: 2000px"><tr><th scope="col">Issue</th><td>Forces</td></tr></table></div>
<p style="clip-path: inset(50%); position: absolute; width: 1px; height: 1px; overflow: hidden">
<span style="display: block; width: 2em; padding: 0; overflow: hidden">unheard-of</span></p>
<svg role="img" aria-label="Zone" width="200" height="40"><text x="10" y="20">inside</text></svg></main>
"""


@pytest.fixture
def shown(opened, tmp_path):
    """Writes a page with this body under the strict policy, and opens it."""

    def show(body: str, *, head: str = "", policy: str = POLICY, **how):
        path = tmp_path / "page.html"
        path.write_text(
            '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Brief</title>'
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
            "<style>:root { color-scheme: light dark } html { background: Canvas; color: CanvasText }</style>"
            f"{head}</head><body>{body}</body></html>",
            encoding="utf-8",
        )
        return opened(path, **how)

    return show


@pytest.mark.parametrize(
    ("width", "zoom", "scheme"), [*((width, 1, "light") for width in WIDTHS), (1440, 2, "dark")]
)
def test_a_sound_page_has_no_fault(shown, width, zoom, scheme):
    one = shown(SOUND, width=width, zoom=zoom, scheme=scheme)
    assert one.troubles() == []
    assert overflowing(one.page) == []
    assert axe(one.page) == []


def test_a_request_is_recorded(shown):
    one = shown('<img src="http://example.org/a.png" alt="">', policy="")
    assert one.requests == ["http://example.org/a.png"]
    assert any("asked for" in trouble for trouble in one.troubles())


def test_a_request_for_a_file_beside_the_page_is_recorded(shown):
    one = shown('<link rel="stylesheet" href="other.css">', policy="")
    assert [address.rpartition("/")[2] for address in one.requests] == ["other.css"]


def test_a_breach_of_the_policy_is_recorded(shown):
    one = shown('<p onclick="alert(1)">x</p><script>alert(2)</script><img src="http://example.org/a.png">')
    assert {line.partition(":")[0] for line in one.broken()} == {
        "script-src-attr",
        "script-src-elem",
        "img-src",
    }
    assert len(one.errors) == 3


def test_an_error_of_a_script_is_recorded(shown):
    one = shown("<script>nothing.there()</script>", policy="")
    assert one.errors == ["nothing is not defined"]


def test_the_width_the_zoom_the_scheme_and_the_language_are_those_asked_for(shown):
    one = shown("<p>x</p>", width=1440, zoom=2, scheme="dark", language="de")
    dark = "matchMedia('(prefers-color-scheme: dark)').matches"
    asked = f"[innerWidth, devicePixelRatio, {dark}, navigator.language]"
    assert evaluated(one.page, asked) == [720, 2, True, "de"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<table><tr><td>{long}</td></tr></table>", "html"),
        ('<main><p style="width: 100px">{long}</p></main>', 'p "aaaa'),
        ('<p style="position: absolute; left: -20px">beside</p>', "from -20"),
        ('<a href="#x" style="position: absolute; left: -90em">never seen</a>', "from -14"),
        ('<p style="height: 1em; overflow: hidden">one<br>two<br>three</p>', "the rest hidden"),
        ('<div style="overflow-x: auto"><p>{long}</p></div>', 'p "aaaa'),
        (
            '<svg width="60" height="40"><text x="10" y="20">much too long for it</text></svg>',
            "edge of its picture",
        ),
    ],
)
def test_what_does_not_fit_is_named(shown, body, said):
    found = overflowing(shown(body.format(long="a" * 300), width=320).page)
    assert any(said in line for line in found), found


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ('<main><h1>A</h1><p style="color: #bbb; background: #fff">pale</p></main>', "color-contrast"),
        ("<main><h1>A</h1><h3>B</h3></main>", "heading-order"),
        ("<main><h1>A</h1></main><p>outside</p>", "region"),
        ('<main><h1>A</h1><svg role="img" width="9" height="9"></svg></main>', "svg-img-alt"),
        (
            '<main><h1>A</h1><div style="overflow: auto; height: 2em"><p style="height: 9em">x</div></main>',
            "focusable",
        ),
    ],
)
def test_axe_names_what_is_wrong(shown, body, rule):
    found = axe(shown(body).page)
    assert [line for line in found if rule in line], found


def test_a_contrast_that_is_bad_in_the_dark_alone_is_found_there(shown):
    body = '<main><h1>A</h1><p style="color: #333">text</p></main>'
    assert axe(shown(body, scheme="light").page) == []
    assert any("color-contrast" in line for line in axe(shown(body, scheme="dark").page))


def test_a_picture_of_the_whole_page_is_drawn(shown, screenshot):
    one = shown('<div style="height: 2000px">tall</div>', width=320, zoom=2)
    content = screenshot(one.page, "tall").read_bytes()
    assert content.startswith(b"\x89PNG")
    assert int.from_bytes(content[20:24]) > 4000
