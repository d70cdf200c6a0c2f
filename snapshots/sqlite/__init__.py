"""The store in one SQLite file: the only room that runs SQL; ``snapshots.store`` tells what methods mean."""
