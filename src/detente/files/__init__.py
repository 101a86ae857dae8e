"""From text to nouns and from results to JSON."""
