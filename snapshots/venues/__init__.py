"""Where a work appears: what the phrases that tell it mean, and whether two of them name one venue."""
