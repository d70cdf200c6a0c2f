"""Ways: how an entry may be read, weighed against each other and against the habits of its list."""
