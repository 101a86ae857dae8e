"""The one place that joins files and studies."""

from detente import workbench
from detente.files import Document, read_scenario
from files.reading import read

FILE = """\
detente: 1
title: T
issues:
  a:
    title: A
    options: {x: {title: X}, y: {title: Y}}
  b:
    title: B
    options: {u: {title: U}, v: {title: V}}
parties:
  p: {name: P}
  q: {name: Q}
positions:
  - {party: p, issue: a, option: x, stance: accepts, judgement: true}
  - {party: q, issue: a, option: x, stance: accepts, judgement: true}
linkages:
  first: {when: {a: y}, only: {b: u}, judgement: true}
  second: {when: {a: y}, only: {b: v}, judgement: true}
"""


def test_an_option_that_the_linkages_never_allow_is_warned_of_at_its_issue() -> None:
    (warning,) = workbench.warnings(read_scenario(FILE, "t.yaml"))
    assert (warning.line, warning.field) == (4, ("issues", "a"))
    assert warning.what == "The linkages never allow 'y'."


def test_a_file_whose_linkages_leave_every_option_open_has_no_such_warning() -> None:
    assert workbench.warnings(read_scenario(FILE.replace("b: v}", "b: u}"), "t.yaml")) == ()


def warned(document: Document) -> list[tuple[str, str]]:
    return [(" > ".join(one.field), one.what) for one in workbench.warnings(document)]


def test_a_demand_that_red_lines_exclude_only_together_is_warned_of() -> None:
    document = read(
        positions="[{party: a, issue: door, option: [open, shut], stance: demands, judgement: true}]",
        red_lines="{small: {party: a, never: {door: shut, size: '< 20'}, judgement: true},"
        " large: {party: a, never: {door: shut, size: '>= 20'}, judgement: true}}",
    )
    assert warned(document) == [
        ("positions > 1", "'a' demands 'shut' of 'door', and its red lines together exclude it.")
    ]


def test_a_demand_that_one_red_line_excludes_is_warned_of_once() -> None:
    document = read(
        positions="[{party: a, issue: door, option: shut, stance: demands, judgement: true}]",
        red_lines="{small: {party: a, never: {door: shut}, judgement: true}}",
    )
    assert warned(document) == [
        ("positions > 1", "'a' demands shut of 'door', and a red line of its own excludes it.")
    ]


def test_red_lines_that_leave_a_party_nothing_are_warned_of() -> None:
    document = read(
        red_lines="{one: {party: a, only: {door: open}, judgement: true},"
        " two: {party: a, when: {size: '>= 0'}, never: {door: open}, judgement: true},"
        " other: {party: b, only: {door: shut}, judgement: true}}",
    )
    assert warned(document) == [("red_lines > one", "The red lines of 'a' exclude every deal.")]
    (warning,) = workbench.warnings(document)
    assert warning.mend == "Loosen one of them: 'one', 'two'."
