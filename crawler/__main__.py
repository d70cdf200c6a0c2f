"""``python -m crawler`` is ``paperwatch``."""

from crawler.cli import main

if __name__ == "__main__":
    main()
