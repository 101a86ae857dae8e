from __future__ import annotations

import pytest

from detente.errors import BadInput
from detente.files.events import MOST_DEPTH, read_tree
from detente.files.fields import NOTHING, plain
from files.reading import problems_in, read, scenario_text


def content(text: str):
    tree, found = read_tree(text, "x.yaml")
    assert not found
    return plain(tree)


def refusal(text: str | bytes) -> str:
    (problem,) = problems_in(text)
    return problem


def test_every_scalar_is_the_text_that_was_written():
    written = content(
        "[NO, 1.0, 2022, 'true', 0x10, 12:30, 2022-01-10, |\n  two\n  lines\n]".replace(
            "|\n  two\n  lines\n", "x"
        )
    )
    assert written == ["NO", "1.0", "2022", "true", "0x10", "12:30", "2022-01-10", "x"]


def test_nothing_after_the_colon_is_nothing_and_an_empty_text_is_something():
    assert content("{a: , b: '', c: {}, d: []}") == {"a": NOTHING, "b": "", "c": {}, "d": []}


def test_an_alias_is_what_it_names():
    assert content("a: &x {b: 1}\nc: *x\nd: [*x, *x]") == {
        "a": {"b": "1"},
        "c": {"b": "1"},
        "d": [{"b": "1"}] * 2,
    }


def test_all_doubled_keys_tags_and_odd_keys_are_found_at_once():
    _tree, found = read_tree("a: 1\na: 2\nb: {c: 1, c: 2}\nd: !t e\n? [f]\n: g\nh: !!str i\n", "x.yaml")
    assert [(problem.line, problem.column) for problem in found] == [(2, 1), (3, 11), (4, 4), (5, 3), (7, 4)]
    assert found[0].what == "'a' stands here a second time; the first is in line 1."
    assert found[1].field == ("b", "c")


@pytest.mark.parametrize("open_", ["[", "{a: ", "- ", "? "])
def test_nesting_a_hundred_thousand_deep_is_refused(open_):
    assert "nested more than" in refusal(open_ * 100_000)


def test_nesting_by_aliases_counts_like_nesting():
    lines = [f"a{place}: &a{place} [*a{place - 1}]" for place in range(1, MOST_DEPTH + 10)]
    assert "nested more than" in refusal("\n".join(["a0: &a0 []", *lines]))


def test_an_alias_bomb_is_refused():
    lines = [
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]"
        for before, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    assert "aliases counted in full" in refusal("a: &a [x, x, x, x, x, x, x, x, x]\n" + "\n".join(lines))


@pytest.mark.parametrize("text", ["a: &a [*a]", "a: &a {b: {c: *a}}", "a: *b"])
def test_an_alias_to_itself_or_to_nothing_is_refused(text):
    assert "The alias" in refusal(text)


def test_ten_megabytes_of_noise_are_refused():
    assert "larger than 5 megabytes" in refusal("x" * 10_000_000)
    assert "larger than 5 megabytes" in refusal(b"\xff" * 10_000_000)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1"])
def test_another_encoding_than_utf_8_is_one_clear_mistake(encoding):
    assert refusal(scenario_text(title="Gespräche").encode(encoding)) == ": The file is not in UTF-8."


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "This is a PDF"),
        (b"PK\x03\x04 word/document.xml", "This is a Word document"),
        (b"PK\x03\x04 xl/workbook.xml", "This is a spreadsheet"),
        (b"PK\x03\x04 application/vnd.oasis.opendocument.spreadsheet", "This is a spreadsheet"),
        (b"PK\x03\x04 other", "This is a ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "This is a file of an older Word or Excel"),
        (rb"{\rtf1\ansi", "This is a Word document (RTF)"),
        (b"<!DOCTYPE html><html>", "This is a web page"),
        (b"\x89PNG\r\n", "This is a picture"),
    ],
)
def test_a_file_of_another_format_is_named(content, what):
    assert refusal(content) == f": {what}, not a scenario."


def test_a_large_file_of_another_format_is_named_too():
    assert refusal(b"%PDF-1.7" + b"x" * 10_000_000) == ": This is a PDF, not a scenario."


def test_a_lone_surrogate_is_no_text():
    assert refusal(scenario_text(title="\ud800")) == ": The file is not in UTF-8."


def test_a_byte_order_mark_and_other_line_ends_make_no_difference():
    text = scenario_text()
    assert not problems_in(b"\xef\xbb\xbf" + text.encode())
    assert not problems_in(text.replace("\n", "\r\n"))
    assert read().scenario.title.in_("en") == "Talks"


@pytest.mark.parametrize("text", ["", "\n", "# only a comment\n", "\ufeff"])
def test_an_empty_file_says_so(text):
    assert refusal(text) == ": The file is empty."


@pytest.mark.parametrize("text", ["x", "[a, b]", "'{}'"])
def test_a_file_that_is_no_mapping_is_no_scenario(text):
    assert "a scenario is a mapping" in refusal(text)


def test_several_documents_are_refused_and_one_with_its_marks_is_not():
    assert "several documents" in refusal(scenario_text() + "---\na: b\n")
    assert not problems_in(f"---\n{scenario_text()}...\n")


@pytest.mark.parametrize(
    ("text", "line"), [("a: b\nc: d: e\n", 2), ("a: [b\nc: d\n", 2), ("a: b\n\tc: d\n", 2), ('a: "b', 1)]
)
def test_what_is_not_yaml_is_located(text, line):
    with pytest.raises(BadInput) as bad:
        read_tree(text, "x.yaml")
    assert bad.value.problems[-1].line == line


def test_a_control_character_is_located():
    with pytest.raises(BadInput) as bad:
        read_tree("a: b\nc: d\x1b[31m", "x.yaml")
    assert (bad.value.problems[0].line, bad.value.problems[0].column) == (2, 5)
