"""Names: the lists of authors in a stretch of text, and who of them is the owner."""
