"""
Made-up bibliographies with the truth known: scholars who do not exist, on pages such as scholars have.

``bibliography(seed)`` makes a scholar with works and honours; ``render(scholar, layout, style)`` writes a page
and says what a careful reader finds on it. Everything follows from the seed.
"""

from __future__ import annotations

from tests.bibliographies.layouts import LAYOUTS, render
from tests.bibliographies.pages import Rendered
from tests.bibliographies.styles import STYLES
from tests.bibliographies.works import Scholar, Work, bibliography

__all__ = ["LAYOUTS", "STYLES", "Rendered", "Scholar", "Work", "bibliography", "render"]
