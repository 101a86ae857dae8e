"""Measurements of the engine; run by ``make bench``."""
