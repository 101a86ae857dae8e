"""The brief: what a delegation carries into the room, as values that documents show."""
