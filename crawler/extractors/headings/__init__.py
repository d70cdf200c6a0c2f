"""Headings: what the lines of a page stand below, and what that says of them."""
