"""A small scenario of which some options are the authors' own, and what is public of it."""

from __future__ import annotations

import pytest

from detente.files import read_scenario
from detente.model import Scenario
from detente.model.public import public

MARKS = pytest.mark.parametrize("mark", ["judgement", "confidential"])
ISSUES = """
  door:
    title: Door
    status_quo: open
    options:
      open: {}
      ajar: {judgement: true}
      shut: {}
  bell:
    title: Bell
    status_quo: loud
    options: {loud: {judgement: true}, soft: {}}
  lamp:
    title: Lamp
    options: {lit: {judgement: true}}
  size: {title: Size, status_quo: 0, range: {from: 0, to: 40, step: 10}}
"""


def read(rest: str, sources: str = "") -> Scenario:
    """The talks with the rest of their file, and with lines of more sources than ``said``."""
    parties = "{a: {name: A, points: {door: {open: 3}}, no_deal: 1, basis: ours}, b: {name: B}}"
    text = f"detente: 1\ntitle: Talks\nissues:{ISSUES}parties: {parties}\n"
    text += f"sources:\n  said: {{title: What was said}}\n{sources}\n{rest}\n"
    return read_scenario(text, "talks.yaml").scenario


def left(rest: str, sources: str = "") -> Scenario:
    """What is public of the talks over door, bell, lamp and size."""
    return public(read(rest, sources))
