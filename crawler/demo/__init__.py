"""The demonstration: two states of two researchers' pages, served on loopback, and the whole job."""
