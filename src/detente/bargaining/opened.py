"""What the first way of setting issues aside opens on the rest, in words of options.

The counts in ``set_aside`` say how much opens; this says what, so that an answer can be read.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from detente.bargaining.options import options, stated_options
from detente.bargaining.results import Analysis, Opened, OptionTable, SetAside
from detente.bargaining.terms import Terms, resolve
from detente.bargaining.zone import outside, zone


def opened(terms: Terms, found: Analysis) -> Opened | None:
    """The rest of the first entry of ``set_aside``, by points and red lines, else by what was said."""
    if found.set_aside:
        aside = found.set_aside[0]
        rest = _rest(terms, aside)
        return Opened(
            aside=aside,
            options=table(rest),
            improves=zone(rest).improves,
            outside=outside(rest),
        )
    if found.stated is not None and found.stated.set_aside:
        aside = found.stated.set_aside[0]
        return Opened(aside=aside, options=stated_table(_rest(terms, aside)))
    return None


def table(terms: Terms) -> OptionTable:
    """Which options are open, by points and red lines."""
    return options(terms, np.zeros((0, len(terms.scenario.issues)), np.int64)).table


def stated_table(terms: Terms, taken_back: frozenset[str] = frozenset()) -> OptionTable:
    """Which options are open by what was said alone, less the refusals (PARTY.ISSUE) taken back."""
    return stated_options(terms, taken_back).table


def _rest(terms: Terms, aside: SetAside) -> Terms:
    agenda = tuple(issue for issue in terms.agenda if issue not in aside.issues)
    waive = tuple(dict.fromkeys((*terms.waived, *aside.waive)))
    return resolve(terms.scenario, replace(terms.question, agenda=agenda, without=(), waive=waive))
