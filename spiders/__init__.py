"""The top floor: how to walk a researcher's pages."""
