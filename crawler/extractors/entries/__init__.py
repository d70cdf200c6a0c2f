"""Entries: which lines belong together as one entry of a list."""
