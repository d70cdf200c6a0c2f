"""Which records are one work, whoever lists it and however it is called there."""
