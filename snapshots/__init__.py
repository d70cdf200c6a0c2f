"""The ground floor: what was seen, and what changed."""
