"""Engines of the room: zone, frontier, solutions, deadlock, agenda, and how to verify them."""
