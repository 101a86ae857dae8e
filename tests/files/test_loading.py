from __future__ import annotations

import io
import sys
from fractions import Fraction

import pytest
import xlsxwriter

from detente.errors import BadInput
from detente.files import load_deal, load_document, read_deal
from files.reading import read, scenario_text


def test_a_file_is_read_from_its_path(tmp_path):
    path = tmp_path / "talks.yaml"
    path.write_text(scenario_text(), encoding="utf-8")
    assert load_document(path) == load_document(str(path))
    assert load_document(path).name == str(path)
    assert load_document(path).scenario == read().scenario


def test_a_dash_is_standard_input(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(scenario_text().encode())))
    document = load_document("-")
    assert document.scenario == read().scenario
    assert document.name == "<standard input>"


PASTED = "Topic\tOption\tA\nDoor\topen\tdemands\n\tshut\trejects\n"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("talks.csv", PASTED.replace("\t", ";").encode("utf-8-sig")),
        ("talks.tsv", PASTED.encode("utf-16")),
        ("talks.txt", PASTED.replace("open", "öffnen").encode("cp1252")),
        ("talks", PASTED.encode()),
    ],
)
def test_a_table_is_read_from_its_path_whatever_its_separators_are(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content)
    scenario = load_document(path).scenario
    assert [issue.id for issue in scenario.issues] == ["door"]
    assert [said.stance.value for said in scenario.positions] == ["demands", "rejects"]


def test_a_workbook_is_read_from_its_path(tmp_path):
    path = tmp_path / "talks.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Positions")
        for row, line in enumerate(PASTED.splitlines()):
            sheet.write_row(row, 0, line.split("\t"))
    assert load_document(path).scenario.positions[1].stance.value == "rejects"
    assert [problem.cell for problem in load_document(path).unread] == ["Positions!A1"]


def test_a_table_pasted_into_standard_input_is_read(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PASTED.encode())))
    assert [party.id for party in load_document("-").scenario.parties] == ["a"]


@pytest.mark.parametrize(
    ("where", "what"), [("none.yaml", "no such file"), (".", "a folder"), ("a\0b", "cannot be read")]
)
def test_what_cannot_be_read_is_one_clear_mistake(where, what, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(BadInput, match=what) as bad:
        load_document(where)
    assert len(bad.value.problems) == 1


@pytest.mark.parametrize("length", [5_000_001, 20_000_000])
def test_a_large_file_is_refused_without_reading_it_all(tmp_path, length):
    path = tmp_path / "large.yaml"
    path.write_bytes(b"#" * length)
    with pytest.raises(BadInput, match="larger than 5 megabytes"):
        load_document(path)


def test_a_deal_names_options_and_numbers_of_the_scenario_in_its_order(tmp_path):
    issues = (
        "{door: {title: D, options: {NO: {}, 1.0: {}}}, left: {title: L, options: {x: , y: }},"
        " size: {title: S, range: {from: 0, to: 1, step: 1/2}}}"
    )
    scenario = read(issues=issues, parties="{a: {name: A}}", red_lines=None, linkages=None).scenario
    assert read_deal("size: 0.5\ndoor: NO\nleft:\n", "d", scenario) == {"door": "NO", "size": Fraction(1, 2)}
    assert list(read_deal("size: '1.0'\ndoor: 1.0\n", "d", scenario).items()) == [
        ("door", "1.0"),
        ("size", 1),
    ]
    assert read_deal("", "d", scenario) == read_deal("{}", "d", scenario) == {}
    path = tmp_path / "deal.yaml"
    path.write_text("left: x", encoding="utf-8")
    assert load_deal(path, scenario) == {"left": "x"}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("gate: open", "There is no issue 'gate'."),
        ("door: opne", "'opne' is not an option of 'door'."),
        ("door: [open]", "One option is wanted here; this is a list."),
        ("size: 15", "15 is not an option of 'size'."),
        ("size: '<= 20'", "'<= 20' is not a number."),
        ("size: 1/0", "'1/0' divides by zero."),
        ("door: ''", "'' is not an option of 'door'."),
        ("[door]", "The file holds a list; a deal is a mapping."),
        ("door: open\ndoor: shut", "'door' stands here a second time; the first is in line 1."),
        (b"\xff\xfe", "The file is not in UTF-8."),
    ],
)
def test_a_deal_that_the_scenario_does_not_have_is_refused(text, what):
    with pytest.raises(BadInput) as bad:
        read_deal(text, "deal.yaml", read().scenario)
    assert [problem.what for problem in bad.value.problems] == [what]


def test_all_mistakes_of_a_deal_are_reported_at_once():
    with pytest.raises(BadInput) as bad:
        read_deal("door: opne\nsize: 7\ngate: x\n", "deal.yaml", read().scenario)
    assert [problem.line for problem in bad.value.problems] == [1, 2, 3]
    assert bad.value.problems[0].mend == "Did you mean 'open'?"
