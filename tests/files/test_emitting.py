"""A tree written as YAML reads as the same scenario, and looks as a person would have written it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from detente.files import Document, cases, read_scenario
from detente.files.emitting import yaml_text
from detente.files.loading import read_bytes
from detente.files.scalars import block, quoted, scalar
from files.reading import read
from oracles.scenarios import random_raw, to_yaml

CONSTRUCTS = sorted((Path(__file__).parent / "constructs").glob("*.yaml"))


def written_again(document: Document) -> str:
    """The YAML of a document, which reads as an equal one and is then written alike."""
    text = yaml_text(document.tree)
    again = read_scenario(text, document.name)
    assert again.scenario == document.scenario
    assert _said(again) == _said(document)
    assert yaml_text(again.tree) == text
    return text


def _said(document: Document) -> set[tuple[tuple[str, ...], str]]:
    return {(problem.field, problem.what) for problem in document.warnings}


@pytest.mark.parametrize("seed", range(0, 3000, 10))
def test_a_random_scenario_reads_back_as_it_was(seed):
    written_again(read_scenario(to_yaml(random_raw(seed)), "talks.yaml"))


@pytest.mark.parametrize("case", cases())
def test_every_case_reads_back_as_it_was(case):
    written_again(read_scenario(*read_bytes(case)))


@pytest.mark.parametrize("path", CONSTRUCTS, ids=lambda path: path.stem)
def test_every_construct_reads_back_as_it_was(path):
    written_again(read_scenario(path.read_bytes(), path.name))


def test_fields_stand_in_the_order_of_the_format_and_short_things_on_one_line():
    text = yaml_text(
        read(
            parties="{a: {points: {size: {0: 5, 40: 10..12}, door: {open: 1}}, name: A}, u: {name: U}}",
            positions="[{stance: rejects, option: [open, ajar], issue: door, party: a, judgement: true}]",
            red_lines=None,
            linkages=None,
        ).tree
    )
    assert text == (
        "detente: 1\n"
        "title: Talks\n"
        "\n"
        "sources:\n"
        "  note: {title: A note}\n"
        "\n"
        "issues:\n"
        "  door:\n"
        "    title: Door\n"
        "    status_quo: open\n"
        "    options:\n"
        "      open: {}\n"
        "      ajar: {}\n"
        "      shut: {}\n"
        "  size:\n"
        "    title: Size\n"
        "    status_quo: 20\n"
        "    range: {from: 0, to: 40, step: 10}\n"
        "\n"
        "parties:\n"
        "  a:\n"
        "    name: A\n"
        "    points:\n"
        "      size: {0: 5, 40: 10..12}\n"
        "      door: {open: 1}\n"
        "  u: {name: U}\n"
        "\n"
        "positions:\n"
        "  - {party: a, issue: door, option: [open, ajar], stance: rejects, judgement: true}\n"
    )


def test_a_long_text_is_folded_and_one_of_several_lines_keeps_them():
    words = " ".join(["word"] * 60)
    text = yaml_text(read(summary=f"{words}", marking='"first\\nsecond"').tree)
    assert "summary: >-\n  word word" in text
    assert "marking: |-\n  first\n  second\n" in text
    assert max(map(len, text.splitlines())) <= 110


def test_an_option_whose_id_is_longer_than_a_yaml_key_may_be_reads_back():
    long = "x" * 3000
    written_again(
        read(
            issues=f"{{door: {{title: D, options: {{? {long} : {{}}, open: {{}}, shut: {{}}}}}},"
            " size: {title: Size, range: {from: 0, to: 40, step: 10}}}",
            parties="{a: {name: A}}",
            red_lines=None,
            linkages=None,
        )
    )


SIGNS = st.sampled_from("aZ09 .:#-?,[]{}&*!|>'\"%@`~=<+_/()\n\tä€")


@given(st.text(SIGNS | st.characters(codec="utf-8"), max_size=40), st.booleans())
def test_any_text_reads_back_from_one_line_with_either_parser(text, in_flow):
    written = scalar(text, in_flow=in_flow)
    pair = f"{written}: {written}"
    for loader in (yaml.BaseLoader, yaml.CBaseLoader):
        assert yaml.load(f"{{{pair}}}" if in_flow else pair, loader) == {text: text}
        assert yaml.load(f"[{written}, b]" if in_flow else f"- {written}\n- b", loader) == [text, "b"]
        assert yaml.load(f"- {quoted(text)}", loader) == [text]


@given(st.text(alphabet=st.sampled_from("ab .:#-\n\t'\"é—\u2028"), max_size=60), st.integers(1, 12))
def test_any_text_reads_back_from_a_block_if_it_can_be_one(text, width):
    if (made := block(text, width)) is not None:
        mark, lines = made
        body = "".join(f"  {line}".rstrip() + "\n" for line in lines)
        assert yaml.load(f"key: {mark}\n{body}", yaml.BaseLoader) == {"key": text}
