"""The CVs drawn at random keep their promises."""

from __future__ import annotations

import pytest

from tests.bibliographies.compare import fold
from tests.bibliographies.cv_tex import cv_tex
from tests.bibliographies.cvs import drawn_cv
from tests.bibliographies.runs import plain


@pytest.mark.parametrize("seed", range(12))
def test_the_truth_stands_in_the_cv(seed: int) -> None:
    """Every title and author of a drawn CV is text of it, and each honour too."""
    cv = drawn_cv(seed)
    parts = [part for section in cv.sections for part in section.parts]
    text = fold(" ".join(plain(line) for part in parts for item in part.items for line in item.lines))

    for work in cv.truth["publications"]:
        assert fold(work["title"]) in text
        assert all(fold(name) in text for name in work["authors"])  # type: ignore[attr-defined]
    assert all(fold(honour["title"]) in text for honour in cv.truth["awards"])


def test_a_cv_follows_from_its_seed() -> None:
    """The same seed gives the same document, another seed another."""
    assert cv_tex(drawn_cv(3)) == cv_tex(drawn_cv(3))
    assert cv_tex(drawn_cv(3)) != cv_tex(drawn_cv(4))
