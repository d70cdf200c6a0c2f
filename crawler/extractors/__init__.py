"""Extractors: Document → records. The general engine, not one parser a site."""

from __future__ import annotations

from crawler.extractors.memory import Memory
from crawler.extractors.names.owner import Owner
from crawler.extractors.reading import Reading, extract

__all__ = ["Memory", "Owner", "Reading", "extract"]
