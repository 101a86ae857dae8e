"""Every example of the documentation runs, and prints what the page says."""

from __future__ import annotations

import importlib.util

import openpyxl
import pytest

from detente.files.converting import blank_table
from docs.examples import ROOT, abridged, blocks, change_cells, pages, rewritten

PAGES = [
    page
    for page in pages()
    if any(block.language in ("console", "python") for block in blocks(page.read_text(encoding="utf-8")))
]


@pytest.mark.skipif(importlib.util.find_spec("detente.cli.main") is None, reason="no command line yet")
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_page_prints_what_it_says(page):
    assert rewritten(page) == page.read_text(encoding="utf-8")


def test_there_are_examples_in_the_readme_the_tutorial_and_the_guide():
    names = {page.relative_to(ROOT).as_posix() for page in PAGES}
    assert {"README.md", "docs/tutorial/the-2022-talks.md", "docs/howto/write-your-own.md"} <= names


def test_a_file_block_has_its_name_and_its_text_without_the_options():
    page = "before\n\n```{code-block} yaml\n:caption: talks.yaml\n:emphasize-lines: 1\n\na: 1\n```\n"
    (block,) = blocks(page)
    assert (block.language, block.caption, block.text) == ("yaml", "talks.yaml", "a: 1\n")
    assert page[block.start : block.end] == block.text


def test_a_diff_of_a_workbook_changes_the_cells_that_it_names(tmp_path):
    book = tmp_path / "table.xlsx"
    book.write_bytes(blank_table("table.xlsx", "en"))
    change_cells(book, "-A2: Issue\n+A2: Subject\n")
    assert openpyxl.load_workbook(book).worksheets[0]["A2"].value == "Subject"
    with pytest.raises(AssertionError, match="is 'Subject', not 'Issue'"):
        change_cells(book, "-A2: Issue\n+A2: Matter\n")


def test_an_ellipsis_stands_for_any_lines_and_what_is_around_it_must_fit():
    printed = "one\ntwo\nthree\nfour\nfive\n"
    assert abridged(printed, "one\n…\nfive\n") == "one\n…\nfive\n"
    assert abridged(printed, "one\n…\nthree\n…\n") == "one\n…\nthree\n…\n"
    assert abridged(printed, "eins\n…\n") == "one\n…\n"
    assert abridged(printed, "one\n…\ndrei\n…\n") == "one\n…\ntwo\nthree\nfour\nfive\n…\n"


def test_what_has_changed_below_a_heading_is_shown_up_to_the_next_empty_line():
    printed = "answer\n\nWhy not\nnew\nnewer\n\nend\n"
    assert abridged(printed, "…\nWhy not\nold\n…\n") == "…\nWhy not\nnew\nnewer\n…\n"


def test_without_an_ellipsis_every_line_must_fit():
    assert abridged("one\ntwo\n", "one\n\n") == "one\ntwo\n\n"
