"""Tables as text, as programs and people write them."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from files.sheets.opening.grids import UGLY, WORDS, as_read, grids, refused, texts_of

TABLE = [["Issue", "Option", "Russia"], ["Door", "open", "accepts"], ["", "shut", "rejects"]]


def written(delimiter: str, end: str = "\n") -> bytes:
    return "".join(delimiter.join(row) + end for row in TABLE).encode()


@pytest.mark.parametrize("delimiter", ["\t", ";", ",", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_whatever_stands_between_cells_and_at_the_end_of_lines_is_found(delimiter, end):
    assert texts_of(written(delimiter, end)) == TABLE


@settings(max_examples=60)
@given(
    grid=grids(*WORDS, *UGLY[:6]),
    delimiter=st.sampled_from(";\t,|"),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
)
def test_a_random_grid_comes_back_from_every_dialect_and_encoding(grid, delimiter, end, encoding):
    text = StringIO(newline="")
    quoting = csv.QUOTE_ALL if delimiter == "," or end == "\r" else csv.QUOTE_MINIMAL
    csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(grid)
    assert texts_of(text.getvalue().encode(encoding)) == as_read(grid)


def test_a_decimal_comma_is_no_delimiter_where_semicolons_are():
    assert texts_of(b"Issue;A;B\nx;25,5;1,5\ny;3,25;4,5\n")[1] == ["x", "25,5", "1,5"]


def test_a_comma_in_every_title_does_not_win_over_a_narrow_table():
    text = "Issue;Russia\n" + "".join(f"Troops, ships, and planes {n};accepts\n" for n in range(9))
    assert texts_of(text.encode())[1] == ["Troops, ships, and planes 0", "accepts"]


def test_a_title_line_and_empty_rows_and_columns_stay_where_they_are():
    text = b"Positions\n\n;Issue;;Option;A\n;;;;\n;x;;y;yes\n;;;;\n;;;;\n"
    rows = texts_of(text)
    assert rows[0] == ["Positions", "", "", "", ""]
    assert rows[2] == ["", "Issue", "", "Option", "A"]
    assert rows[4] == ["", "x", "", "y", "yes"]
    assert len(rows) == 5


def test_the_line_of_excel_that_names_the_delimiter_is_no_row():
    assert texts_of(b"sep=|\r\na|b;c\r\nd|e;f\r\n") == [["a", "b;c"], ["d", "e;f"]]


def test_quoted_line_breaks_and_doubled_marks_are_part_of_the_cell():
    assert texts_of(b'a;"one\r\ntwo";"say ""no"""\n1;2;3\n')[0] == ["a", "one\ntwo", 'say "no"']


def test_marks_inside_a_cell_that_is_not_quoted_as_a_whole_stay():
    assert texts_of(b'a;"Yes" in principle;5"\n1;2;3\n')[0] == ["a", '"Yes" in principle', '5"']


@pytest.mark.parametrize(
    ("text", "line"), [('a;b\nc;"d\ne;f\n', 2), ('a;b\n"x\ny";d\n\n"e;f', 5), ('a\tb\nc\t"d\n', 2)]
)
def test_a_quotation_that_never_closes_is_a_mistake_with_its_line(text, line):
    problem = refused(text.encode())
    assert problem.line == line
    assert "never closed" in problem.what


def test_a_ditto_mark_between_tabs_is_what_it_is():
    assert texts_of(b'a\tb\tc\nd\t"\te\nf\t"\tg\n')[1:] == [["d", '"', "e"], ["f", '"', "g"]]


def test_line_breaks_inside_the_cells_of_a_paste_from_word_do_not_cut_the_row():
    text = "Table 1\nIssue\tOption\tA\tB\nDoor\topen\nwide\tyes\tno\n\tshut\tno\n\nmaybe\tyes\n"
    assert texts_of(text.encode())[2:] == [
        ["Door", "open\nwide", "yes", "no"],
        ["", "shut", "no\n\nmaybe", "yes"],
    ]


def test_rows_that_are_only_short_are_left_as_they_are():
    text = b"Issue\tOption\tA\tB\nDoor\topen\nGate\tshut\tyes\tno\nWall\thigh\tno\tno\n"
    assert texts_of(text)[1] == ["Door", "open", "", ""]


def test_soft_breaks_are_line_breaks_inside_a_cell():
    assert texts_of("a\tb\nc\x0bd\t\u2028e\x0b\n".encode()) == [["a", "b"], ["c\nd", "e"]]


def test_a_text_in_windows_1252_is_read_and_other_old_encodings_are_refused():
    german = "Thema;Rußland;Vorschlag\nTürme;„nein“ – 5 €;Abrüstung\n"
    assert texts_of(german.encode("cp1252"))[1] == ["Türme", "„nein“ – 5 €", "Abrüstung"]
    assert "encoding" in refused(german.replace("€", "Mio").encode("mac_roman")).what
    assert "encoding" in refused("Thema;Türme\nGröße;ja\n".encode("cp850")).what
    assert "encoding" in refused("Вопрос;Россия\nДверь;да\n".encode("cp1251")).what
    assert "encoding" in refused("Sprawa;Opcja\nŁączność;żądanie\n".encode("cp1250")).what


@pytest.mark.parametrize("content", [b"a;b\nc;\0d\n", b"a;b\nc;\x1bd\n", "a;b\nc;d\n".encode("utf-16-le")])
def test_characters_that_no_text_has_are_refused_with_their_line(content):
    problem = refused(content)
    assert "control character" in problem.what
    assert problem.line == content.count(b"\n", 0, content.index(b"\0") if b"\0" in content else 6) + 1


def test_text_in_utf_16_that_ends_in_half_a_character_is_refused():
    assert "encoding" in refused("a;b\n".encode("utf-16") + b"x").what


@pytest.mark.parametrize(
    "content",
    [b"a;b\n" * 20_001, b"a;b\n" + b";" * 600 + b"x\n", b"a;b\n" + b";" * 30_000, b"a;b\n" + b"\n" * 201_000],
)
def test_a_table_beyond_the_limits_is_refused(content):
    assert "more than 20000 rows or 500 columns" in refused(content).what


def test_many_cells_and_many_empty_cells_are_refused():
    assert "200000 cells" in refused((b"a;b;" * 10 + b"\n") * 10_100).what
    assert "1000000 cells" in refused((b";" * 400 + b"\n") * 2_600).what


def test_nothing_at_all_is_a_table_without_rows():
    assert texts_of(b"") == texts_of(b"\n;;\n \n") == []


def test_marks_of_width_nothing_and_hard_spaces_go_from_the_ends_of_a_text():
    assert texts_of("a;b\n\u200b \xa0Yes\xa0 or no\ufeff ;\u202fx\n".encode())[1] == ["Yes\xa0 or no", "x"]
