"""The cases that come with Detente, filed by citation."""
