"""What ``paperwatch check`` looks at, one function a matter; each returns what it found."""

from __future__ import annotations

import os
import sys
from collections import Counter
from dataclasses import dataclass

from crawler.decisions.people import load_if_there
from crawler.opening import opened
from crawler.options import Options
from crawler.shown import shown
from crawler.watchlist import load
from snapshots.errors import PaperwatchError
from snapshots.links.slips import Slip, SlipKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was looked at."""

    matter: str
    words: str
    #: 0 where all is well.
    exit_code: int = 0

    @property
    def lines(self) -> list[str]:
        """The finding as lines for a terminal."""
        mark = "FAULT" if self.exit_code else "ok"
        return [f"{self.matter:<13}{mark:<6}{shown(line)}" for line in self.words.split("\n")]


def watchlist(options: Options) -> tuple[Finding, ...]:
    """Look the watchlist over; all its faults at once."""
    try:
        found = load(options.watchlist)
    except PaperwatchError as e:
        return (Finding(matter="watchlist", words=str(e), exit_code=e.exit_code),)
    count = len(found.researchers)
    words = f"{options.watchlist}: {count} researcher{'' if count == 1 else 's'}"
    if not count:
        words += "; begin with: paperwatch track URL --name NAME"
    return (Finding(matter="watchlist", words=words),)


def database(options: Options) -> tuple[Finding, ...]:
    """See whether the database can be used, and who may read it."""
    matter = "database"
    if not options.db.exists():
        return (Finding(matter=matter, words=f"{options.db}: not there yet; the first crawl makes it"),)
    try:
        with opened(options.db) as store:
            known = len(store.researchers())
            run = store.last_run()
    except PaperwatchError as e:
        return (Finding(matter=matter, words=str(e), exit_code=e.exit_code),)
    last = f", last run {run.began:%Y-%m-%d %H:%M} UTC" if run else ", no run yet"
    size = options.db.stat().st_size / 2**20
    findings = [Finding(matter=matter, words=f"{options.db}: {size:.1f} MiB, {known} crawled{last}")]
    if not all(os.access(path, os.W_OK) for path in (options.db, options.db.parent)):
        words = f"{options.db}: cannot be written; no crawl can keep what it sees"
        findings.append(Finding(matter=matter, words=words, exit_code=74))
    if run and run.ended is None:
        findings.append(
            Finding(matter=matter, words="the last run did not end; it was killed, or is at work")
        )
    if options.db.stat().st_mode & 0o077 and os.name == "posix":
        words = f"{options.db}: others may read it; run: chmod 600 {options.db}"
        findings.append(Finding(matter=matter, words=words, exit_code=1))
    return tuple(findings)


def alerts(options: Options) -> tuple[Finding, ...]:
    """See whether each sink's address is one, and which failed last time."""
    from crawler.alerts.sink import fault_of, without_secrets

    matter = "alerts"
    try:
        sinks = load_if_there(options.watchlist).alerts
    except PaperwatchError:
        # Told with the watchlist.
        return ()
    if not sinks:
        return (Finding(matter=matter, words="none are sent; [alerts] of the watchlist names no sink"),)
    findings = []
    failing = _failing(options)
    for sink in sinks:
        name = without_secrets(sink)
        if fault := fault_of(sink):
            findings.append(Finding(matter=matter, words=f"{name}: {fault}", exit_code=78))
        elif sink in failing:
            waiting, reason = failing[sink]
            letters = f"{waiting} alert{'' if waiting == 1 else 's'} wait{'s' if waiting == 1 else ''}"
            words = f"{name}: {letters}, the last try failed ({reason}); see: paperwatch alert --test"
            findings.append(Finding(matter=matter, words=words, exit_code=1))
        else:
            findings.append(Finding(matter=matter, words=name))
    return tuple(findings)


def contradictions(options: Options) -> tuple[Finding, ...]:
    """Say whose pages contradict each other; that is no fault, but nobody is told of it otherwise."""
    from crawler.answers.contradicting import disagreements

    if not options.db.exists():
        return ()
    try:
        people = load_if_there(options.watchlist).researchers
        with opened(options.db) as store:
            found = [(p, d) for p in people if (d := disagreements(store, p)) is not None]
    except PaperwatchError:
        # Told with the watchlist or the database.
        return ()
    return tuple(
        Finding(matter="records", words=f"{p.name}: {d.words}; see: paperwatch report --contradictions")
        for p, d in found
    )


def links(options: Options) -> tuple[Finding, ...]:
    """Say whose pages have slips with links; that is no fault of ours, and nobody is told of it otherwise."""
    from crawler.answers.linking import link_states, slips_of

    if not options.db.exists():
        return ()
    try:
        people = load_if_there(options.watchlist).researchers
        with opened(options.db) as store:
            found = [(p, slips_of(store, p, link_states(store, p.key))) for p in people]
    except PaperwatchError:
        # Told with the watchlist or the database.
        return ()
    return tuple(
        Finding(matter="links", words=f"{p.name}: {_counted(slips)}; see: paperwatch links --known")
        for p, slips in found
        if slips
    )


def _counted(slips: tuple[Slip, ...]) -> str:
    """Say how many slips there are of each kind."""
    counts = Counter(slip.kind for slip in slips)
    words = {
        SlipKind.EMPTY: "with an empty address",
        SlipKind.SHARED: "with the address of another paper of the page",
        SlipKind.OTHER_PAPER: "to another paper",
        SlipKind.OTHER_PUBLISHER: "with a number of another publisher",
        SlipKind.NO_PDF: "to a web page where a PDF is promised",
    }
    return ", ".join(f"{n} link{'' if n == 1 else 's'} {words[kind]}" for kind, n in counts.items())


def installation(options: Options) -> tuple[Finding, ...]:
    """See that our packages are our own."""
    from crawler.installation import own_command, own_version, strangers

    here = f"paperwatch {own_version()}, Python {sys.version.split()[0]}, {' '.join(own_command())}"
    faults = tuple(Finding(matter="installation", words=words, exit_code=1) for words in strangers())
    return faults or (Finding(matter="installation", words=here),)


def _failing(options: Options) -> dict[str, tuple[int, str]]:
    if not options.db.exists():
        return {}
    try:
        with opened(options.db) as store:
            return {sink: (waiting, reason) for sink, waiting, reason in store.failing_sinks()}
    except PaperwatchError:
        # Told with the database.
        return {}
