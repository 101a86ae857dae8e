"""Slow and obvious twins of the engine, written from the file format alone, and random scenarios for both."""
