"""From text to nouns and from results to JSON."""

from detente.files.deal import read_deal
from detente.files.document import Document, read_scenario
from detente.files.loading import cases, load_deal, load_document
from detente.files.schema import scenario_schema
from detente.files.template import begun, copied, template

__all__ = [
    "Document",
    "begun",
    "cases",
    "copied",
    "load_deal",
    "load_document",
    "read_deal",
    "read_scenario",
    "scenario_schema",
    "template",
]
