"""Words that make a phrase a venue, or a series of works that have been through none."""

from __future__ import annotations

import re

from snapshots.patterns import by_first_letter

#: Series and words of works that have not been through a venue.
_PREPRINT_WORDS = (
    r"arxiv|bio-?rxiv|med-?rxiv|chem-?rxiv|psy-?arxiv|soc-?arxiv|ed-?arxiv|law-?arxiv|eng-?rxiv|tech-?rxiv"
    r"|research square|ssrn|osf|corr|repec|philarchive|philsci-archive|zenodo preprint|cryptology eprint(?: archive)?|eprint(?: archive)?"
    r"|hal(?=[\s-]\d|[ ,.]*$|-)|pre-?prints?|prepublications?|working papers?|discussion papers?|tech(?:nical|\.)? ?reports?|tech\.? rep\.?|research report(?=,| (?:no\.? ?)?(?:rr-?)?\d)"
    r"|unpublished (?:manuscripts?|drafts?|notes?|work|papers?|reports?)|unpublished(?=[^a-z]*$)|manuscripts?|ms(?=\., )|mimeo|white ?papers?|job[ \u2011-]market papers?|draft"
    r"|dp(?= (?:no\.? ?)?\d{2,5}\b)|wp(?= (?:no\.? ?)?\d{2,5}\b)|documentos? de traba(?:jo|lho)|documents? de travail|documenti? di lavoro|textos? para discussão|arbeitspapiere?|diskussionspapiere?"
)
PREPRINT = re.compile(rf"\b(?:{_PREPRINT_WORDS})\b", re.IGNORECASE)
_PREPRINT_LOWER = re.compile(rf"\b(?:{by_first_letter(_PREPRINT_WORDS)})\b")
#: Words that make a phrase a venue.
_VENUE_WORDS = (
    r"proc(?:eedings|\.)|conf(?:erence|\.)|symposi(?:um|a)|symp\.|workshops?|journal|j\.|transactions|trans\.|ann(?:als|ales|alen|ali)|anales|anais|comptes[ -]rendus|letters|review"
    r"|advances in|lecture notes|lncs|lnai|magazine|bulletin|quarterly|archives?|acta|international|annual meeting"
    r"|findings of|congress|congreso|convegno|kongress|exhibition|jornadas|journ[ée]es (?:d['’][ée]tudes?|nationales|internationales|francophones|scientifiques)|congresso|colloque|reuni[oó]n|simposio|press|handbook|encyclop[ae]dia|university|springer|elsevier|wiley|acm|ieee|usenix|nature|science"
    r"|bollettino|bolet[ií]n|boletim|cuadernos|cadernos|quaderni|cahiers|jahrbuch|mitteilungen"
    r"|dergi(?:si)?|kongre(?:si)?|sempozyum(?:u)?|konferans(?:ı)?|časopis|folyóirat|tids?skrift|sborník|zborník|zeszyty|przegląd|kwartalnik"
    r"|περιοδικό|επιθεώρηση|jurnal|majalah|tạp chí"
    r"|plos|pnas|zeitschrift|revue|revista|rivista|tagung|colloqui(?:um|a)|forum|meeting|sessions?|track|series|studies|research"
    r"|thesis|dissertation|patent|chapter|edited by|eds?\."
    r"|труды|сборник|журнал|вестник|материалы|тезисы|конференци[яи]|симпозиум|известия|записки|диссертация"
    r"|修士論文|博士論文|学位論文|卒業論文|硕士论文|博士论文|硕士学位论文|博士学位论文|학위 논문|학위논문|석사학위논문|박사학위논문"
)
VENUE_WORD = re.compile(rf"\b(?:{_VENUE_WORDS})(?=\W|$)", re.IGNORECASE)
_VENUE_WORD_LOWER = re.compile(rf"\b(?:{by_first_letter(_VENUE_WORDS)})(?=\W|$)")


def has_venue_word(text: str) -> bool:
    """Whether a phrase has a word that makes it a venue; six times as fast as ``VENUE_WORD``."""
    return _VENUE_WORD_LOWER.search(text.lower()) is not None


def has_preprint_word(text: str) -> bool:
    """Whether a phrase has a word of works that have not been through a venue."""
    return _PREPRINT_LOWER.search(text.lower()) is not None


#: "NSDI'23", "ICSE 2024", "CHI ’19", "(OSDI)", "SIGCOMM".
ACRONYM = re.compile(
    r"\b(?:[A-Z][A-Za-z]+\s?[’'‘`]\d\d(?!\d)|(?:[A-Z][A-Za-z]*[A-Z][A-Za-z@+&/-]*|[A-Z]{3,}))(?:\s?[’'‘`]\s?\d\d|[ -]?(?:19|20)\d\d)?(?!\w)"
)
