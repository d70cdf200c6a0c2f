"""One scan for a list of names, from a word on, in one shape."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from crawler.extractors.names.doubts import INITIAL_FIRST, NameDoubts
from crawler.extractors.names.owner import fold_name
from crawler.extractors.names.signs import Shape
from crawler.extractors.names.words import DEGREES, HAN
from snapshots.months import MONTH

#: Less plausible than this is no name, unless its place says otherwise.
UNLIKELY = -0.6


@dataclass(frozen=True, slots=True, kw_only=True)
class NameRun:
    """A list of names found in a text."""

    names: tuple[str, ...]
    #: Marks beside the names, as (name, marks).
    marks: tuple[tuple[str, str], ...] = ()
    start: int
    end: int
    #: The mean of the names' plausibility; above 0 is likely a list of persons.
    score: float
    #: Whether the owner of the page is among them.
    owner: bool = False
    #: "et al." follows.
    open_ended: bool = False
    #: Surnames first.
    inverted: bool = False


#: No surname or given name of Han alone is longer, as a rule: two longer ones beside a comma are two persons'.
_LONGEST_HAN_PART = 2
_STOP_AND_YEAR = re.compile(r".?\. (?:19|20)\d\d\b|.?\.? \((?:19|20)\d\d\b")
#: "Der Faden 7 (1981), S. 12-31": a journal, with its volume, year and pages.
_VOLUME_BEHIND = re.compile(
    r",?\s\d{1,4}(?:\s?[(/]\d{1,3}\)?)?\s?\((?:19|20)\d\d\)[,:]\s?(?:S|pp?|s|с|С)?\.?\s?\d"
)
_MONTH = re.compile(MONTH, re.IGNORECASE)
#: ", vol. 3": what stands behind a venue; and what a name is worth that may stand there all the same.
_NUMBER_BEHIND = re.compile(r",?\s(?:[Vv]ol(?:\.|ume)\s?\d|[Nn]o\.\s?\d|pp\.\s?\d)")
_SURE = 1.0
#: "Le Fil et la Phrase": things with their articles, no persons.
_THINGS = re.compile(
    r"(?:[Ll][ae]s?|[Ll]es|[Ii]l|[Gg]li|[Dd](?:er|ie|as)|[EeLl]l|[Ll]os|[Tt]he|[Oo]s?|[Aa]s?)\s(?=[^\W\d_]{3,}$)"
)
_YEAR_FOLLOWS = re.compile(r"\.?,? \(?(?:19|20)\d\d\b")
#: "Byron, A.", "A. Byron", "Byron A"
_INITIAL = re.compile(r"\b[A-Z]\.|\s[A-Z]{1,3}$")
#: So many names at most are read of a title's first words.
_FIRST_WORDS = 2
#: A common word of a phrase, none that stands behind names.
_COMMON_BEHIND = re.compile(
    r"[ \u00a0](?!(?:and|et|und|y|e|og|och|with|mit|avec|con|com|in|to|at|by|on|is|was|under|submitted|forthcoming|accepted|eds?|editors?"
    r"|joint|jointly|vol|pp|al|others|coords?|hrsg|dirs?|orgs?|red|the|we|our|unpublished|preprint|draft|working|arxiv|biorxiv|medrxiv|ssrn)\b)"
    r"[a-zß-ÿ][a-zß-ÿ’'-]*[ \u00a0,]"
)
#: "Byron A.", "Mill J.S."
_INITIALED = re.compile(r"[^\W\d_] (?:[^\W\d_a-z]\.-?){1,3}$")
#: "Byron, A. C. Mill, B. Lund": behind initials a surname is another's, and a comma was left out.
_TWO_IN_ONE = re.compile(
    r"([^\W\d_a-z][\w’'-]+, (?:[^\W\d_a-z]\.-?){1,3}) ((?:[^\W\d_a-z]\.[ -]?){1,2}[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?)"
)
#: "Byron, A."
_TURNED = re.compile(r"[, ]\s?[^\W\d_a-z]\.")


def _are_months(names: Sequence[str]) -> bool:
    """
    Whether names are a magazine's months.

    >>> _are_months(["Jan", "Feb"]), _are_months(["May"])
    (True, False)
    """
    return len(names) > 1 and all(_MONTH.fullmatch(name) for name in names)


class Scan(NameDoubts):
    """One pass over the words of a text, gathering names."""

    def run(self) -> NameRun | None:
        """Gather names as long as the words go on like a list."""
        names: list[str] = []
        ends: list[int] = []
        marks: list[tuple[str, str]] = []
        scores: list[float] = []
        open_ended = False
        i = self.begin
        end = 0
        while i < len(self.words) and len(names) < 300:
            found = self._name(i, first=not names)
            if found is None or (names and self._is_journal(i, found[0])):
                break
            stop, name, score = found
            own = name in self.owner
            if not own and (
                (score < UNLIKELY and not self._excused(i, stop, names))
                or _VOLUME_BEHIND.match(self.text, self.words[stop - 1].end)
                or (score < _SURE and _NUMBER_BEHIND.match(self.text, self.words[stop - 1].end))
            ):
                break
            if self._stray(i, stop, names, name) or (
                not own
                and (self._unlike(i, stop, names, score) or (names and self._goes_on_below(i, stop, score)))
            ):
                break
            after, note, following, et_al = self._behind(stop)
            names.append(name)
            scores.append(3.0 if own else score)
            marks += [(name, note)] if note else []
            end = self.words[after - 1].end
            ends.append(end)
            last = self.words[stop - 1]
            if after == stop and self._stops(stop - 1) and not self._slip(name, after):
                # "Menabrea." ends the list: a full stop that is no initial's.
                end = last.end
                break
            if following > after and self._parts_otherwise(after):
                break
            if et_al:
                open_ended, end = True, self.words[following - 1].end
                following = self._owner_behind(following)
                if not following:
                    break
            if following == after and (
                self._comma_missing(after) or self._stop_for_comma(after) or self._slip(name, after)
            ):
                i = after
                continue
            if following == after or (
                following < len(self.words) and self.words[following].start in self.stops
            ):
                break
            i = following
        if (count := self._before_title(names, end)) < len(names):
            names, scores, end = names[:count], scores[:count], ends[count - 1]
        return self._listed(names, marks, scores, end, open_ended=open_ended)

    def _listed(
        self,
        names: list[str],
        marks: Sequence[tuple[str, str]],
        scores: list[float],
        end: int,
        *,
        open_ended: bool,
    ) -> NameRun | None:
        """The names gathered as one list, with how likely they are; None where they are no persons'."""
        names = self._put_right(names, end, open_ended=open_ended) if names else []
        names = [n for n in names if fold_name(n) not in DEGREES]
        if not names or self._begins_amid_words(names) or _are_months(names):
            return None
        owner = any(n in self.owner for n in names)
        if not owner and len(names) > 1 and all(_THINGS.match(n) for n in names):
            return None
        alone = [n for n in names if " " not in n and "," not in n and not HAN.search(n)]
        bare = not owner and len(alone) > len(names) / 2
        if bare:
            owner = self.among_surnames or any(self.owner.stands_alone(n) for n in alone)
        scores = self._weighed(scores, end, bare=bare and not owner, open_ended=open_ended)
        return NameRun(
            names=tuple(names),
            marks=tuple(m for m in marks if m[0] in names),
            start=self.words[self.first].start,
            end=end,
            score=sum(scores) / len(scores),
            owner=owner,
            open_ended=open_ended,
            inverted=self.shape not in (Shape.NATURAL, Shape.SURNAMES),
        )

    def _before_title(self, names: Sequence[str], end: int) -> int:
        """How many names stand before words without initials, with which a title begins: "A. Byron, Looms of the"."""
        count = len(names)
        if count > 1 and _INITIAL.search(names[0]) and _COMMON_BEHIND.match(self.text, end):
            while count > 1 and not _INITIAL.search(names[count - 1]) and names[count - 1] not in self.owner:
                count -= 1
            if len(names) - count > _FIRST_WORDS or not all(_INITIAL.search(name) for name in names[:count]):
                return len(names)
        return count

    def _weighed(self, scores: list[float], end: int, *, bare: bool, open_ended: bool) -> list[float]:
        """How likely names are: surnames alone hardly, but before "et al." and, in front of all, a year."""
        before = self.text[: self.words[self.begin].start]
        cited = not any(c.isalpha() for c in before) and _YEAR_FOLLOWS.match(self.text, end)
        if open_ended and (cited or not bare):
            return [max(s, 1.0) for s in scores]  # "et al." follows names, however rare
        return [s - 1.2 for s in scores] if bare else scores

    def _begins_amid_words(self, names: Sequence[str]) -> bool:
        """Whether a title's last word stands before turned names: "Looms in Wales, Byron, A., & Mill, C."."""
        return (
            self.shape is Shape.INITIALS_AFTER
            and len(names) > 2
            and not _TURNED.search(names[0])
            and all(_TURNED.search(n) for n in names[1:])
            and self.text[: self.words[self.begin].start].rstrip().endswith(",")
            and not self.owner.stands_alone(names[0])
        )

    def _put_right(self, names: list[str], end: int, *, open_ended: bool) -> list[str]:
        """Take the sentence's stop off the last name, and two words before "et al." or a year for one name."""
        if self.shape is Shape.VANCOUVER and len(names) > 1 and not any("." in n for n in names[:-1]):
            return [*names[:-1], names[-1].rstrip(".")]  # "Babbage CD, Byron A. Notes"
        unturned = self.shape in (Shape.NATURAL, Shape.SURNAMES) and not self.among_surnames
        begin = self.words[self.begin]
        turned = len(names) == 2 and not any(" " in n or "." in n[:-1] for n in names)
        if (
            unturned
            and turned
            and not (HAN.search(names[0]) and max(map(len, names)) > _LONGEST_HAN_PART)
            and (open_ended or _YEAR_FOLLOWS.match(self.text, end))
            and self.text[begin.end : begin.end + 1] in (",", "，")
            # There names are not turned.
            and not self.text[: begin.start].rstrip().lower().endswith("with")
        ):
            return [", ".join(names)]  # "Byron, Ada, et al.", "Byron, Ada. 1843."
        if self.shape is Shape.FIRST_TURNED and len(names) > 1 and (two := _TWO_IN_ONE.fullmatch(names[0])):
            return [*two.groups(), *names[1:]]
        if names and len(names[-1]) != 2 and names[-1].endswith("等"):
            return [*names[:-1], *([names[-1][:-1]] if len(names[-1]) > 1 else [])]  # "and others"
        return names

    def _parts_otherwise(self, sign: int) -> bool:
        """Whether other signs than this part the names before: "Byron, A.; Babbage, C. | Wool", "…; Mill, Jo, Wool"."""
        text = self.words[sign].text
        if text != "|" and not (text == "," and self.shape is Shape.ALL_TURNED):
            return False
        parted = {w.text for w in self.words[self.begin : sign]}
        if text == "|":
            parting = (
                w.text for w in self.words[sign + 1 : sign + 9] if w.kind in ("comma", "semicolon", "and")
            )
            others = (",", ";", "and", "&")
            return "|" not in parted and (not parted.isdisjoint(others) or next(parting, "") in others)
        joined = sign + 1 < len(self.words) and self.words[sign + 1].kind == "and"
        return ";" in parted and not joined

    def _owner_behind(self, i: int) -> int:
        """Where the owner's name follows "et al." or "et al. (incl.", that left others out; 0 where it does not."""
        j, et_al = self._separator(i)
        j += self._says(j, "(", "[") and self._says(j + 1, "incl", "including")
        j += self._says(j, "incl", "including")
        found = self._name(j, first=False) if j > i and not et_al else None
        return j if found is not None and found[1] in self.owner else 0

    def _stop_for_comma(self, i: int) -> bool:
        """Whether the owner or the last name follows a stop for a comma: "Babbage C. Byron A. Notes", "… 2024."."""
        if self.shape is not Shape.VANCOUVER or not self.words[i - 1].text.endswith("."):
            return False
        found = self._name(i, first=False)
        behind, _ = self._separator(found[0]) if found else (0, False)
        beyond = self._name(behind, first=False) if found and behind > found[0] else None
        return found is not None and (
            found[1] in self.owner
            # "Babbage C. Mill J., Byron A., …": so more of them follow.
            or (beyond is not None and all(_INITIALED.search(f[1]) for f in (found, beyond)))
            or _STOP_AND_YEAR.match(self.text, self.words[found[0] - 1].end - 1) is not None
        )

    def _slip(self, name: str, i: int) -> bool:
        """Whether two names like the one before it show its stop to stand for a comma: "A. Byron. C. Babbage, L. Finch"."""
        if self.shape is not Shape.NATURAL or not INITIAL_FIRST.match(name):
            return False
        for _ in range(2):
            initialed = i < len(self.words) and self.words[i].kind == "initial"
            found = self._name(i, first=False) if initialed else None
            if found is None:
                return False
            i, _et_al = self._separator(found[0])
            if i == found[0]:
                return False
        return True
