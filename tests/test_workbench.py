"""The one place that joins files and studies."""

from detente import workbench
from detente.files import read_scenario

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
