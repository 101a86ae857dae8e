"""Checking a result of an analysis against its scenario, with nothing taken from the engine.

``verify`` says of every claim whether it holds, fails, or was not checked, and why. It does so in
kinds and names; a page has the words.
"""

from detente.bargaining.verify.checks import Check, Verdict, Verification
from detente.bargaining.verify.kinds import Because, Kind, Why
from detente.bargaining.verify.verification import verify

__all__ = ["Because", "Check", "Kind", "Verdict", "Verification", "Why", "verify"]
