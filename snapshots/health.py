"""
May this visit be believed? Pure judgement on what a page answered, held against what it used to be.

A page can answer 200 and be anything: an error page, a login, a parked domain, half of itself. What is not
believed is held: the last records stay, and the operator is told after a while.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from snapshots.identity.matching import pairs
from snapshots.model import Doubt, Outcome, PageReading, PageState, Publication
from snapshots.text import address, name_words, page_key, page_words, site, title_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a visit is believed, and why not."""

    believed: bool
    #: One sentence part for the operator; "" where believed.
    reason: str = ""
    #: None where believed, or where there was no answer to doubt.
    doubt: Doubt | None = None
    #: How many known works stand in the text without having been read out of it.
    unread: int = 0
    #: Whether it may be true, and counts where it lasts.
    may_count: bool = False


_BELIEVED = Verdict(believed=True)

#: Below this share of the known works, a page is not what it was.
_LEAST_KEPT = 0.5

#: As many works are not all replaced by others: it is a namesake's page, or what came of a break-in.
_A_LIFES_WORK = 5

#: As many works, the last of a list, do not go on one day.
_A_PIECE = 3

#: What a program prints into its page when it breaks down, in the form of ``text.page_words``.
_BREAKDOWN = re.compile(
    r"\b(?:(?:fatal|parse|syntax) error|warning|notice|exception)\b.{1,400}? on line \d+\b"
    r"|\buncaught \w*(?:error|exception)\b|\btraceback most recent call last\b|\bsqlstate\b"
)

#: Text of this many characters cannot be a page of its own.
_NEARLY_EMPTY = 40
_EMPTY, _FEW_WORDS = "an empty page", "a page of a few words"
_WORDLESS = "a page without words, perhaps drawn by script or scanned,"
_MOVED = "a note that it has moved"
_NO_MORE = (_EMPTY, _FEW_WORDS, _MOVED)

#: Pages of error are short; a longer text with such words in it talks of something else.
_LONGEST_NOTICE = 3000

# What pages say that stand in another's place; matched against lower-case text, so plain and linear.
_NOTICES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile("|".join(words)))
    for kind, words in {
        "a bot check": (
            r"checking your browser|just a moment|verify(?:ing)? (?:that )?you are (?:a )?human",
            r"are you a robot|not a (?:ro)?bot\b|security check|the security of your connection",
            r"attention required|ddos protection|enable cookies|unusual traffic|captcha|\bray id",
        ),
        "a page drawn by script": (
            r"(?:enable|requires?|need|turn on|without|activate) javascript",
            r"javascript (?:is )?(?:disabled|required)|javascript to (?:run|view|use)",
            r"\bloading ?(?:\.\.\.|…|content|data|pub|papers)",
        ),
        "an error page": (
            r"\b404\b|not found|nothing (?:was )?found|no longer (?:available|exists?)|no such page",
            r"does ?n[o'’]t exist|(?:could ?n[o'’]|can(?:no|['’]))t (?:be )?f(?:ou|i)nd",
            r"page (?:is )?(?:gone|missing|removed|unavailable)|nicht gefunden|existiert (?:leider )?nicht",
            r"introuvable|n['’]existe (?:pas|plus)|no existe|não existe|non esiste|niet gevonden",
            r"no (?:se )?encontrad[ao]|não encontrad[ao]|non trovat[ao]|не найден|hittades inte",
            r"nie (?:znaleziono|istnieje)|nenalezena|neexistuje",
            r"找不到|不存在|已被?删除|走丢|見つかりません|찾을 수 없",
        ),
        "a network's sign-in page": (
            r"wi-?fi|hotspot|captive|network access|connect to the (?:internet|network)",
            r"terms (?:of (?:use|service) )?to (?:continue|proceed)",
        ),
        "a login": (
            r"\b(?:log|sign)[ -]?(?:in|on)\b|password|single sign|authenticat|\buser ?name|anmelden|passwort",
            r"(?:home|your) organi[sz]ation|identity provider",
            r"connexion|mot de passe|iniciar sesión|contraseña|登录|密码|ログイン|로그인",
        ),
        "a parked domain": (
            r"domain (?:is |name is |may be )?(?:for sale|parked|expired|available)|buy this domain",
            r"\bparked\b|\bsedo\b|related searches|this domain|domain has expired",
        ),
        "a notice of maintenance": (
            r"maintenance|temporarily (?:unavailable|down|offline)|be (?:right )?back (?:soon|shortly)",
            r"service unavailable|scheduled downtime|coming soon|under construction|try again (?:later|soon)",
            r"wartung|en mantenimiento|维护|メンテナンス|점검",
        ),
        "a list of files": (r"\bindex of /|parent directory|directory listing|last modified\s+size",),
        "an error of the server": (
            r"internal server error|bad gateway|gateway time-?out|database (?:connection )?error|fatal error",
            r"error establishing|access denied|forbidden|account (?:has been )?suspended|bandwidth limit",
            r"\bon line \d|uncaught \w*(?:error|exception)|stack trace|traceback \(most recent|\bsqlstate",
        ),
        "a question about cookies": (
            r"(?:use|accept|reject|store|consent to) (?:all )?(?:our )?cookies|we value your privacy",
        ),
        _MOVED: (
            r"\bmoved\b|redirect|new (?:home ?page|address|web ?site|site)\b|update your bookmarks?",
            r"umgezogen|neue (?:adresse|seite|homepage)|weitergeleitet|a (?:déménagé|changé d['’]adresse)",
            r"se ha (?:mudado|trasladado)|si è (?:spostat|trasferit)|переехал|新地址|已搬|迁移|移転|이전",
        ),
    }.items()
)


def judge(
    before: PageState | None,
    reading: PageReading,
    known: tuple[Publication, ...],
    names: tuple[str, ...] = (),
    *,
    elsewhere: Sequence[Publication] = (),
    old_words: str = "",
) -> Verdict:
    """
    Say whether a visit may be believed.

    ``known`` are the records last believed of this page, ``names`` the researcher's name and its other forms,
    ``elsewhere`` the records that other pages of the researcher list in the same crawl, ``old_words`` the
    words of the last believed body, where they are known.
    """
    visit = reading.visit
    if not visit.answered:
        return Verdict(believed=False, reason=visit.detail or _said(visit.outcome))
    if visit.outcome is Outcome.NOT_MODIFIED:
        return _unmodified(before, reading)
    text = page_key(reading.text)
    matched = {i for i, _, _, _ in pairs(known, reading.publications)}
    kept = len(matched)
    standing = sum(stands_in(record.title, text) for i, record in enumerate(known) if i not in matched)
    share = kept / len(known) if known else 1.0
    shrunk = bool(known) and (share < _LEAST_KEPT or (len(known) > 1 and kept == 0))
    if shrunk and standing and (kept + standing) >= _LEAST_KEPT * len(known):
        reason = f"{standing} of {len(known)} known works stand in the text but could not be read out of it"
        return Verdict(believed=False, reason=reason, doubt=Doubt.LOST, unread=standing)
    cut = _cut(before, reading, kept, known)
    if cut:
        return Verdict(
            believed=False, reason=cut, doubt=Doubt.CUT, may_count=not _loses_its_end(matched, known)
        )
    nothing_read = not reading.publications and not reading.awards
    words = page_words(reading.text)
    title = page_words(reading.title)
    named = not names or any(is_named(name, words) or is_named(name, title) for name in names)
    # A page that never named its owner is none the stranger for it, as long as works of its own stand there.
    anonymous = bool(kept and old_words) and not any(is_named(name, old_words) for name in names)
    moved = shrunk and (
        _covered(known, reading.publications, elsewhere if named else _below(reading, elsewhere))
    )
    # Where works of the researcher's stand, "not found" is said of something else.
    if (shrunk and not (reading.publications and named)) or (nothing_read and not known and not named):
        notice = notice_of(reading.text)
        if notice and not (moved and notice == _FEW_WORDS):
            # What a browser may show in full is not called empty.
            what = _WORDLESS if notice == _EMPTY and visit.size else notice
            reason = f"{what} stands in its place{_leading_to(reading, notice)}"
            return Verdict(believed=False, reason=reason, doubt=Doubt.WRONG_PAGE)
    gone = len(known) - kept
    if gone and _BREAKDOWN.search(words) and not _BREAKDOWN.search(old_words):
        reason = f"an error of the server stands in it, and {gone} of its {len(known)} known works are gone"
        return Verdict(believed=False, reason=reason, doubt=Doubt.WRONG_PAGE)
    if shrunk and not moved:
        return _gone_for_no_reason(reading, known, kept, named=named or anonymous)
    if known and before is not None and _elsewhere(before, reading) and not named:
        reason = f"it sends its visitors to another site, {reading.visit.final_url}"
        return Verdict(believed=False, reason=reason, doubt=Doubt.STRANGER)
    left = [r for i, r in enumerate(known) if i not in matched and not stands_in(r.title, text)]
    lost = len(left) - len(pairs(left, elsewhere, retitled=False))
    part = _part_gone(before, reading, known, matched, lost) if before is not None and lost else ""
    if part:
        return Verdict(believed=False, reason=part, doubt=Doubt.SHRUNK, may_count=True)
    return _BELIEVED


def _below(reading: PageReading, elsewhere: Sequence[Publication]) -> list[Publication]:
    """The works on pages that a page leads to: "2024", "2023", … in the place of the list."""
    return [record for record in elsewhere if address(record.page) in reading.addresses]


def _covered(
    known: Sequence[Publication], read: Sequence[Publication], elsewhere: Sequence[Publication]
) -> bool:
    """Whether what is gone from a page stands on others: the list has moved."""
    return len(pairs(known, (*read, *elsewhere), retitled=False)) >= _LEAST_KEPT * len(known)


def _gone_for_no_reason(
    reading: PageReading, known: tuple[Publication, ...], kept: int, *, named: bool
) -> Verdict:
    if site(reading.visit.final_url or "") not in ("", site(reading.visit.url)):
        reason = f"it sends its visitors to another site, {reading.visit.final_url}"
        return Verdict(believed=False, reason=reason, doubt=Doubt.STRANGER)
    if not named:
        # Without names and numbers: the same fault before many pages is told once.
        reason = "it names neither the researcher nor any of the known works"
        if kept:
            gone = len(known) - kept
            reason = f"it does not name the researcher, and {gone} of its {len(known)} known works are gone"
        return Verdict(believed=False, reason=reason, doubt=Doubt.STRANGER)
    if kept == 0 and not reading.publications:
        # Nobody takes back a life's work: whatever this is, it is not told as everything removed.
        all_of = (
            f"none of its {len(known)} known works stands"
            if len(known) > 1
            else "its one known work stands not"
        )
        reason = f"{all_of} on it any more"
        return Verdict(believed=False, reason=reason, doubt=Doubt.WRONG_PAGE)
    reason = f"{len(known) - kept} of its {len(known)} known works are gone"
    all_others = kept == 0 and len(known) >= _A_LIFES_WORK
    return Verdict(believed=False, reason=reason, doubt=Doubt.SHRUNK, may_count=not all_others)


def _unmodified(before: PageState | None, reading: PageReading) -> Verdict:
    """Judge an answer "unchanged": it confirms what was believed, or goes on with a hold of the same body."""
    if before is None or before.doubt is None:
        return _BELIEVED
    if before.good is not None and reading.visit.body == before.good.body:
        return _BELIEVED
    return Verdict(believed=False, reason=before.held, doubt=before.doubt)


def notice_of(text: str) -> str:
    """
    Return what kind of stand-in a text is, "" where it is none.

    >>> notice_of("404. Sorry, this page could not be found.")
    'an error page'
    >>> notice_of("")
    'an empty page'
    """
    words = " ".join(text.split())
    if len(words) > _LONGEST_NOTICE:
        return ""
    lower = words.lower()
    short = _EMPTY if not words else _FEW_WORDS if len(words) < _NEARLY_EMPTY else ""
    return next((kind for kind, pattern in _NOTICES if pattern.search(lower)), short)


def _leading_to(reading: PageReading, notice: str) -> str:
    """Say where a note that a page has moved leads, or a page without words, if it leads to one place."""
    others = {there.lstrip("/") for there in reading.addresses if there != address(reading.visit.url)}
    return f" and leads to {others.pop()}" if notice in _NO_MORE and len(others) == 1 else ""


def stands_in(title: str, page: str) -> bool:
    """Whether a title long enough to be no accident stands in a page's text (see ``text.page_key``)."""
    key = title_key(title)
    least = 12 if key.isascii() else 6
    return len(key) >= least and key in page


def _cut(before: PageState | None, reading: PageReading, kept: int, known: Sequence[Publication]) -> str:
    """Say that a body ends before its end: it used to have one, and something is missing."""
    if reading.complete is not False or before is None or not before.complete:
        return ""
    if kept == len(known) and len(reading.text) >= before.text_length:
        return ""
    return "it breaks off before its end"


def _part_gone(
    before: PageState,
    reading: PageReading,
    known: Sequence[Publication],
    matched: AbstractSet[int],
    lost: int,
) -> str:
    """Say that works are gone as nobody takes them back: by a detour, or all at once from the list's end."""
    final = reading.visit.final_url
    then = (before.good and before.good.final_url) or before.url
    if final and not reading.visit.moved and address(final) != address(then):
        return (
            f"it sends its visitors to {final} for now, and {lost} of its {len(known)} known works are gone"
        )
    nothing_new = len(reading.publications) == len(matched)
    if lost >= max(_A_PIECE, len(known) / 4) and nothing_new and _loses_its_end(matched, known):
        return f"its list ends early: the last {lost} of its {len(known)} known works are gone"
    return ""


def _loses_its_end(matched: AbstractSet[int], known: Sequence[Publication]) -> bool:
    """Whether all that is missing stood behind all that is left: so it looks where a body was cut off."""
    return len(matched) < len(known) and matched == set(range(len(matched)))


def _elsewhere(before: PageState, reading: PageReading) -> bool:
    """Whether the answer came from another site than it used to."""
    now = reading.visit.final_url or reading.visit.url
    then = (before.good and before.good.final_url) or before.url
    return site(now) != site(then) and address(now) != address(then)


def is_named(name: str, words: str) -> bool:
    """
    Whether a person stands in a page's words: whole name, or family name beside a given one or its initial.

    >>> is_named("Ada M. Lamb", "the site lamb example"), is_named("Ada M. Lamb", "nothing of ada here")
    (False, False)
    >>> is_named("Ada M. Lamb", "papers by a lamb and b ram"), is_named("Ada M. Lamb", "ada b lamb at home")
    (True, True)
    """
    parts = [part for part in name_words(name) if len(part) > 1]
    if not parts or title_key(name) in words.replace(" ", ""):
        return True
    if len(parts) == 1:
        return f" {parts[0]} " in f" {words} "
    given, family = parts[0], parts[-1]
    spaced = f" {words} "
    both = f" {given} " in spaced and f" {family} " in spaced
    return both or f" {given[0]} {family} " in spaced or f" {family} {given[0]} " in spaced


def _said(outcome: Outcome) -> str:
    return {
        Outcome.NOT_FOUND: "it is not found",
        Outcome.HTTP_ERROR: "the server answers with an error",
        Outcome.RETRY_LATER: "the server asks to come later",
        Outcome.UNREACHABLE: "the server cannot be reached",
        Outcome.TIMEOUT: "the answer takes too long",
        Outcome.TLS_ERROR: "the server's certificate is not valid",
        Outcome.BLOCKED_ADDRESS: "its address lies in a private network",
        Outcome.BLOCKED_ROBOTS: "robots.txt forbids it",
        Outcome.TOO_LARGE: "it is too large",
        Outcome.PARTIAL: "it broke off in transit",
        Outcome.REDIRECT_LIMIT: "it is redirected without end",
        Outcome.UNREADABLE: "no reader understands it",
    }.get(outcome, outcome.value)
