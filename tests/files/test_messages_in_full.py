"""A few messages as a person sees them, whole."""

from __future__ import annotations

import pytest

from detente.errors import BadInput
from detente.files import read_scenario

BROKEN = """\
detente: 1
title: A corridor for grain
issues:
  corridor:
    title: The corridor
    status_quo: closed
    options: {open: {}, closed: {}}
  ships:
    title: Ships a day
    range: {from: 0, to: 25, step: 10}
parties:
  sea: {name: The sea side, no_deal: 32..25, points: {corridor: {opne: 5}}}
red_lines:
  se-1: {party: sea, nevr: {corridor: open}}
  se-2:
    party: see
    never: {corridor: [open, ajar]}
positions:
  - {party: sea, issue: corridor, option: open, stance: reject}
"""

MESSAGES = """\
grain-corridor.yaml:10  issues > ships > range > to
  No whole steps of 10 lead from 0 to 25. The nearest ends are 20 and 30.
grain-corridor.yaml:12  parties > sea > no_deal
  The range '32..25' falls. Write the smaller number first: 25..32.
grain-corridor.yaml:12  parties > sea > points > corridor > opne
  'opne' is not an option of 'corridor'. Did you mean 'open'?
grain-corridor.yaml:14  red_lines > se-1
  'nevr' is not a field of a red line. Did you mean 'never'?
grain-corridor.yaml:16  red_lines > se-2 > party
  There is no party 'see'. Did you mean 'sea'?
grain-corridor.yaml:17  red_lines > se-2 > never > corridor > 2
  'ajar' is not an option of 'corridor'. Its options are: open, closed.
grain-corridor.yaml:19  positions > 1 > stance
  'reject' is not one of demands, accepts, open, rejects, unknown. Did you mean 'rejects'?"""


def test_all_mistakes_of_a_file_say_where_what_and_how_to_mend_it():
    with pytest.raises(BadInput) as bad:
        read_scenario(BROKEN, "grain-corridor.yaml")
    assert str(bad.value) == MESSAGES


def test_a_message_about_broken_yaml_says_where_to_look():
    with pytest.raises(BadInput) as bad:
        read_scenario("detente: 1\ntitle: Talks: first round\n", "talks.yaml")
    assert str(bad.value) == (
        "talks.yaml:2\n"
        "  A second colon stands in this line. "
        "Put a text that has ': ' into quotes: `title: \"Talks: first round\"`."
    )


def test_a_message_shows_what_nobody_can_see():
    with pytest.raises(BadInput) as bad:
        read_scenario(
            'detente: 1\ntitle: T\nissues: {"a\\u202eb\\e[31m": {title: T}}\nparties: {a: {name: A}}\n',
            "t.yaml",
        )
    assert "\u202e" not in str(bad.value)
    assert "\x1b" not in str(bad.value)
    assert "'a\\u202eb\\u001b[31m' cannot be an id." in str(bad.value)
