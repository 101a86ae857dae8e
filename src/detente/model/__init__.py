"""The nouns of the trade: frozen values, no I/O, no arrays."""

from detente.model.accounts import Account, Statement
from detente.model.conditions import Atom, Clause, Compare, Condition, Named, Stretch, holds
from detente.model.dates import PartialDate
from detente.model.forums import Forum, Majority, Rule, Unanimity
from detente.model.issues import Bits, Choice, Deal, Issue, NumericRange, Option
from detente.model.numbers import Span, number_text
from detente.model.parties import Party, Synergy
from detente.model.positions import Interest, Position, Stance, in_time
from detente.model.rules import Evidence, Linkage, RedLine, violated
from detente.model.scenario import Circumstance, Scenario
from detente.model.sources import Copy, Source
from detente.model.texts import Text

__all__ = [
    "Account",
    "Atom",
    "Bits",
    "Choice",
    "Circumstance",
    "Clause",
    "Compare",
    "Condition",
    "Copy",
    "Deal",
    "Evidence",
    "Forum",
    "Interest",
    "Issue",
    "Linkage",
    "Majority",
    "Named",
    "NumericRange",
    "Option",
    "PartialDate",
    "Party",
    "Position",
    "RedLine",
    "Rule",
    "Scenario",
    "Source",
    "Span",
    "Stance",
    "Statement",
    "Stretch",
    "Synergy",
    "Text",
    "Unanimity",
    "holds",
    "in_time",
    "number_text",
    "violated",
]
