"""What the operator decides, whom it is about, and what is therefore heard."""
