"""Runs: what goes out to pages and what it does around the fetching; rehearsals, and the past read again."""
