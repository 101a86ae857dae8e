"""The same scenario as tables: read into the tree of a file, and written from a scenario."""
