"""Awards: the honours of a person and the prizes of a work."""
