"""Edges: commands, read, ask, print."""
