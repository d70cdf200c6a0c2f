"""
Sort words that labelled citations hold too seldom into those of names and those of everyday language →
crawler/extractors/names/person_names.txt and common_words.txt.

usage: python -m benchmarks.make_word_lists CITATIONS_DIR
       in an environment with names==0.3.0 Faker==40.54.0 wordfreq==3.1.1 scikit-learn lxml

Sources: the surnames and given names of the United States census of 1990 (public domain; package ``names``),
the names of some seventy locales in Faker (MIT), how often words are used in 29 languages (wordfreq,
Robyn Speer and others; its data CC BY-SA 4.0). A model learns from words that citations hold once or twice,
which ``lexicon.tsv`` leaves out, how far each source tells that a word is a name. The sure ones are kept.
"""

from __future__ import annotations

import importlib
import math
import pkgutil
import re
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.make_lexicon import WORD, count

FOLDER = Path(__file__).parent.parent / "crawler" / "extractors" / "names"
#: Surer than this, as log odds of a name: seldom one, mostly one.
SELDOM, MOSTLY = -1.0, 1.2
#: Words used at least as often are looked at: Zipf's scale, tenfold a step, 3 is once in a million.
ENGLISH, OTHERS = 3.0, 4.2
LANGUAGES = "de fr es pt it nl pl sv nb fi cs tr ru da hu ro ca uk".split()
#: Languages whose frequencies speak each for itself, and those not written in Latin letters.
ALONE = "en de fr es pt it nl pl sv nb fi cs tr ru".split()
OTHER_LETTERS = "ru uk el he ar fa ko".split()
LATIN = [*LANGUAGES, "id", "lt", "sl", "sk", "sh"]


class Sources:
    """What each source knows of a word."""

    def __init__(self) -> None:
        self.given: dict[str, set[str]] = defaultdict(set)
        self.family: dict[str, set[str]] = defaultdict(set)
        self.census: dict[str, tuple[float, float]] = {}
        self._read_faker()
        self._read_census()
        wordfreq = importlib.import_module("wordfreq")
        self.used = {
            language: wordfreq.get_frequency_dict(language, "best")
            for language in {*LATIN, *OTHER_LETTERS, *ALONE}
        }

    def _read_faker(self) -> None:
        persons = importlib.import_module("faker.providers.person")
        for module in pkgutil.iter_modules(persons.__path__):
            provider = getattr(importlib.import_module(f"{persons.__name__}.{module.name}"), "Provider", None)
            for attribute in dir(provider):
                table = self.given if "first_name" in attribute else self.family
                names = getattr(provider, attribute)
                if re.search("first_name|last_name", attribute) and isinstance(names, (tuple, list, dict)):
                    for word in WORD.findall(" ".join(map(str, names))):
                        table[word.lower()].add(module.name)

    def _read_census(self) -> None:
        folder = Path(str(importlib.import_module("names").__file__)).parent
        for name, column in (("dist.all.last", 0), ("dist.female.first", 1), ("dist.male.first", 1)):
            for row in (folder / name).read_text(encoding="ascii").splitlines():
                word, share = row.split()[:2]
                known = list(self.census.get(word.lower(), (0.0, 0.0)))
                known[column] = max(known[column], float(share))
                self.census[word.lower()] = (known[0], known[1])

    def zipf(self, language: str, word: str) -> float:
        """How often a word is used: 0 for never, 3 for once in a million."""
        share = self.used[language].get(word, 0.0)
        return math.log10(share) + 9 if share else 0.0

    def features(self, word: str) -> list[float]:
        """What the model sees of a word."""
        surname, given = self.census.get(word, (0.0, 0.0))
        latin = sorted((self.zipf(language, word) for language in LATIN), reverse=True)
        return [
            *latin[:4], sum(z > 0 for z in latin),
            max(self.zipf(language, word) for language in OTHER_LETTERS),
            *(self.zipf(language, word) for language in ALONE),
            math.log10(surname * 1e4 + 1), math.log10(given * 1e4 + 1), surname > 0, given > 0,
            len(self.given.get(word, ())), len(self.family.get(word, ())),
            len(word), not word.isascii(),
        ]  # fmt: skip


def main() -> None:
    """Learn, sort, and write both lists."""
    counts = count(Path(sys.argv[1]))
    sources = Sources()
    rare = [w for w, c in counts.items() if sum(c.values()) < 3 and c[0] in (0, sum(c.values()))]
    ensemble = importlib.import_module("sklearn.ensemble")
    model = ensemble.HistGradientBoostingClassifier(
        max_iter=300, learning_rate=0.05, max_leaf_nodes=15, l2_regularization=1, random_state=0
    )
    model.fit([sources.features(w) for w in rare], [counts[w][0] > 0 for w in rare])

    everyday = {w for w in sources.used["en"] if sources.zipf("en", w) >= ENGLISH}
    everyday |= {
        w for language in LANGUAGES for w in sources.used[language] if sources.zipf(language, w) >= OTHERS
    }
    names = {
        *sources.given,
        *sources.family,
        *(w for w, (s, g) in sources.census.items() if s >= 0.0005 or g),
    }
    write("common_words.txt", (w for w, odds in weighed(model, sources, everyday) if odds < SELDOM))
    write("person_names.txt", (w for w, odds in weighed(model, sources, names) if odds > MOSTLY))


def weighed(model: Any, sources: Sources, words: Iterable[str]) -> Iterable[tuple[str, float]]:
    """Give each word with the log odds that it is of a name."""
    told = sorted(w for w in words if re.fullmatch(WORD, w))
    for word, (_, p) in zip(told, model.predict_proba([sources.features(w) for w in told]), strict=True):
        yield word, math.log(p / (1 - p))


def write(name: str, words: Iterable[str]) -> None:
    """Write one list, a word a line."""
    kept = list(words)
    (FOLDER / name).write_text("\n".join(kept) + "\n", encoding="utf-8")
    print(f"{name}: {len(kept)} words")


if __name__ == "__main__":
    main()
