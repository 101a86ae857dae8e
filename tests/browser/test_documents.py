"""Documents in a real browser: nothing is asked for, nothing overflows, axe finds nothing, print is whole."""

from __future__ import annotations

import pytest

from browser.axe import axe
from browser.fitting import overflowing
from detente.pages.documents.html import as_html
from pages.documents import sample

SAMPLES = {
    "whole": sample.whole(),
    "short": sample.short(),
    "markup": sample.hostile(sample.HOSTILE[0]),
    "endless": sample.hostile("W" * 120),
}


@pytest.fixture(params=SAMPLES)
def written(request, tmp_path):
    path = tmp_path / "document.html"
    path.write_text(as_html(SAMPLES[request.param]), encoding="utf-8")
    return path


#: The width, the zoom and the scheme of a window.
WINDOWS = ((320, 1, "light"), (768, 1, "dark"), (1440, 1, "light"), (1440, 2, "dark"))


@pytest.mark.parametrize(("width", "zoom"), [(width, zoom) for width, zoom, _scheme in WINDOWS])
def test_a_document_fits_its_window_and_asks_for_nothing(opened, written, width, zoom):
    one = opened(written, width=width, zoom=zoom)
    assert overflowing(one.page) == []
    assert one.troubles() == []


@pytest.mark.parametrize("written", ["whole"], indirect=True)
@pytest.mark.parametrize(("width", "zoom", "scheme"), WINDOWS)
def test_axe_finds_nothing_in_a_document(opened, written, width, zoom, scheme):
    assert axe(opened(written, width=width, zoom=zoom, scheme=scheme).page) == []


def test_a_printed_document_is_whole(opened, printed, written):
    assert printed(opened(written).page).faults() == []
