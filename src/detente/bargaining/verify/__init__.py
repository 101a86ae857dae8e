"""Checking a result of an analysis against its scenario, with nothing taken from the engine.

``verify`` says of every claim whether it holds, fails, or was not checked, and why.
"""

from detente.bargaining.verify.checks import Check, Verdict, Verification
from detente.bargaining.verify.verification import verify

__all__ = ["Check", "Verdict", "Verification", "verify"]
