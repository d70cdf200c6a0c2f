"""``python -m crawler`` is ``paperwatch``."""

from crawler.cli import main

main()
