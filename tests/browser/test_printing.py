"""What the tests of print stand on: each fault of a printed page is caught, and a sound page has none."""

from __future__ import annotations

import pytest

from paper.pictures import rendered

SOUND = """
@page { size: A4; margin: 20mm; @top-left { content: "Restricted" } @bottom-right { content: counter(page) } }
body { margin: 0; font: 10pt/1.3 sans-serif; hyphens: auto } tr { break-inside: avoid }
h1, h2, caption, thead, .group { break-after: avoid } table { width: 100% }
"""
WORDS = "Zusammenarbeitsverpflichtungen und Überprüfungsmechanismen "
ROWS = "".join(f"<tr><th scope='row'>{n}</th><td>{WORDS * 9}</td></tr>" for n in range(12))
HEAD = "<thead><tr><th scope='col'>Nr.</th><th scope='col'>Was</th></tr></thead>"


@pytest.fixture
def on_paper(opened, printed, tmp_path):
    """Prints a page with this body and these rules."""

    def show(body: str, rules: str = SOUND):
        path = tmp_path / "page.html"
        path.write_text(
            f'<!doctype html><html lang="de"><meta charset="utf-8"><title>Brief</title><style>{rules}</style>'
            f"<body>{body}",
            encoding="utf-8",
        )
        return printed(opened(path).page)

    return show


def test_a_sound_page_has_no_fault_on_paper(on_paper):
    one = on_paper(
        f"<h1>Das Papier</h1><p>Свои позиции. مرحبا بالعالم</p><h2>Tabelle</h2>"
        f"<table><caption>Alles</caption>{HEAD}{ROWS}</table><h2>Schluss <b>hier</b></h2><p>Ende.</p>"
        "<details><summary>Mehr</summary><p>nicht zu sehen</p></details>"
        "<p style='position: absolute; width: 1px; height: 1px; overflow: hidden'>nur zu hören</p>"
    )
    assert one.faults() == []
    assert one.count == 2
    assert [(each.level, each.text) for each in one.headings] == [
        (1, "Das Papier"),
        (2, "Tabelle"),
        (2, "Schluss hier"),
    ]
    assert (one.page_of("Tabelle"), one.page_of("Schluss")) == (1, 2)
    assert all("Restricted" in text and "Nr. Was" in text for text in one.texts)
    assert rendered(one.path, 1, 1).share("#FFFFFF") > 0.7


def test_a_split_row_is_named(on_paper):
    rows = f"<tr><th scope='row'>lang</th><td>{WORDS * 50}</td></tr>" * 2
    faults = on_paper(f"<h1>A</h1><table>{HEAD}{rows}</table>", "tr { break-inside: auto }").faults()
    assert [line[:37] for line in faults] == ["split over pages 1, 2: row 'lang Zusa"]


def test_a_head_that_does_not_come_again_is_named(on_paper):
    body = f"<h1>A</h1><table>{HEAD}{ROWS}</table>"
    faults = on_paper(body, f"{SOUND} thead {{ display: table-row-group }}").faults()
    assert faults == ["not on pages 2: head 'Nr. Was'"]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("<h1>A</h1>{gap}<h2>Allein</h2><div style='break-before: page'>Text</div>", "heading 'Allein'"),
        ("<h1>A</h1>{gap}<h2>Bild</h2>{picture}", "heading 'Bild'"),
        ("<h1>A</h1><p>Text</p><h2>Ohne alles</h2>", "heading 'Ohne alles'"),
        (
            "<h1>A</h1><table>{head}<tr><th scope='row'>1</th><td>Text</td></tr><tbody>"
            "<tr><th scope='rowgroup' colspan=2>Gruppe</th></tr>"
            "<tr style='break-before: page'><th scope='row'>1</th><td>Text</td></tr></table>",
            "head 'Gruppe'",
        ),
    ],
)
def test_what_stands_alone_at_the_foot_of_a_page_is_named(on_paper, body, said):
    picture = "<svg role='img' style='break-before: page; display: block'><rect width='9' height='9'/></svg>"
    filled = body.format(gap="<p>x</p>", picture=picture, head=HEAD)
    assert on_paper(filled, SOUND.replace("break-after", "x")).lonely() == [
        f"alone at the foot of page 1: {said}"
    ]


def test_a_heading_above_a_picture_or_another_heading_is_not_alone(on_paper):
    picture = "<svg role='img' width='90' height='90'><rect width='9' height='9'/></svg>"
    assert on_paper(f"<h1>A</h1><h2>B</h2>{picture}<h2>C</h2><p>Text</p>").lonely() == []


def test_what_is_smaller_in_print_by_rule_is_not_called_shrunk(on_paper):
    rules = f"{SOUND} h1 {{ font-size: 40pt }} @media print {{ h1 {{ font-size: 15pt }} }}"
    assert on_paper("<h1>A</h1><p>Text</p>", rules).faults() == []


def test_what_is_too_wide_is_named_as_shrunk_and_as_lost(on_paper):
    faults = on_paper(f"<h1>A</h1><p style='white-space: nowrap'>{WORDS * 9} am Rand</p>").faults()
    assert [line for line in faults if line.startswith("printed at 67%")]
    assert [line for line in faults if line.startswith("not on paper: 'Zusammen")]


@pytest.mark.parametrize(
    "style", ["position: absolute; left: -14mm", "width: 50px; height: 14px; overflow: hidden"]
)
def test_what_is_cut_off_is_named(on_paper, style):
    faults = on_paper(f"<h1>A</h1><p style='{style}'>Seitenrand ganz</p><p>Text</p>").faults()
    assert faults == ["not on paper: 'Seitenrand ganz'"]


def test_what_is_left_out_in_print_is_not_missed_and_two_pages_are_told_apart(on_paper):
    rules = f"{SOUND} @media print {{ nav {{ display: none }} }}"
    one = on_paper("<nav>Übersicht</nav><h1>A</h1><p>Text</p>", rules)
    assert one.faults() == []
    with pytest.raises(AssertionError, match="is not one of"):
        one.page_of("Übersicht")
