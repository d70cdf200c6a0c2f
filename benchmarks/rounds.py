"""
The whole machine under load: generated homepages that change round by round, with the truth beside them.

    python -m benchmarks.rounds GENERATOR [--pages 40] [--rounds 3] [--changed 0.5] [--show 5] [--into DIR]

GENERATOR is a script with two verbs: ``make DIR N`` writes N pages and DIR/urls.json, ``mutate DIR ROUND
SHARE N`` changes a share of them and writes DIR/truth-ROUND.json, a list of [page, kind, words]: "pub" is a
new publication, "award" a new honour, any other kind is no news. Each round is a crawl a day later by the
command line, in a process of its own; the last two rounds change nothing. Exits 1 where an event was missed
or false.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from benchmarks.folder_site import FolderSite
from snapshots.text import fold

_FIRST = date(2026, 3, 1)
_ROOT = Path(__file__).parent.parent
#: What of the truth is news, and as what it must be told.
_NEWS = {"pub": "added", "award": "award_added"}


@dataclass(frozen=True, kw_only=True)
class Cost:
    """What one process took."""

    code: int
    out: str
    cpu: float
    wall: float
    #: MiB.
    rss: float


@dataclass(kw_only=True)
class Score:
    """What was told right and wrong so far."""

    found: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)


def main(arguments: list[str] | None = None) -> int:
    """Run the rounds, print a line for each."""
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form)
    parser.add_argument("generator", type=Path)
    parser.add_argument("--pages", type=int, default=40)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--changed", type=float, default=0.5, help="share of pages that change a round")
    parser.add_argument("--show", type=int, default=5, help="examples of misses and false events a round")
    parser.add_argument("--into", type=Path, help="keep pages, watchlist and store in this folder")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        score = run(options, options.into or Path(scratch))
    print(f"\nfound {dict(score.found)}, missed {dict(score.missed)}, false {dict(score.false)}")
    return 1 if score.missed or score.false else 0


def run(options: argparse.Namespace, folder: Path) -> Score:
    """Make the site, crawl it as often as wanted, and compare."""
    pages = folder / "site"
    _generate(options.generator, "make", pages, options.pages)
    urls = json.loads((pages / "urls.json").read_text())
    score = Score()
    with FolderSite(pages, [urlsplit(url).hostname or "" for url in urls]) as site:
        urls = [_at_port(url, site.port) for url in urls]
        _write_watchlist(folder / "researchers.toml", urls, pages)
        empty = _bare(folder, [])
        rows: dict[tuple[str, int], bytes] = {}
        for day in range(options.rounds + 3):
            truth = []
            if 0 < day <= options.rounds:
                _generate(options.generator, "mutate", pages, day, options.changed, options.pages)
                truth = json.loads((pages / f"truth-{day}.json").read_text())
            site.forget()
            cost = _crawl(folder, day)
            if cost.code not in (0, 1):
                sys.exit(f"crawl exited {cost.code}")
            said = json.loads(cost.out)
            truth = [one for one in truth if not _doubled(one, pages, urls)]
            seen = _compare(said["changes"] + said["pages"], truth, urls, first=day == 0)
            _add(score, seen, day, options.show)
            before, rows = rows, _rows(folder / "store.sqlite")
            what = "first" if day == 0 else "unchanged" if day > options.rounds else f"round {day}"
            written = len(rows.items() - before.items())
            print(f"{what:9}  {_told(seen)} | {_cost(cost, site, len(urls))} | {written} rows", flush=True)
            if day in (0, options.rounds + 2):
                addresses = list(site.asked)
                bare = _bare(folder, addresses)
                each, start = (1000 * one.cpu / len(urls) for one in (bare, empty))
                print(
                    f"{'':9}  bare Scrapy over the same {len(addresses)} addresses {each:.1f} ms a page"
                    f" ({start:.1f} of it to start), ours is {cost.cpu / bare.cpu:.2f}×"
                )
        size = (folder / "store.sqlite").stat().st_size
        print(f"store {size / 2**20:.1f} MiB, {size / len(urls) / 1024:.1f} KiB a page")
    return score


def _told(seen: Score) -> str:
    return f"found {sum(seen.found.values())} missed {dict(seen.missed)} false {dict(seen.false)}"


def _cost(cost: Cost, site: FolderSite, pages: int) -> str:
    down = " ".join(
        f"{n}×{status} {site.bytes[status] / n:.0f} B" for status, n in sorted(site.answers.items())
    )
    return f"{1000 * cost.cpu / pages:.1f} ms CPU a page, {cost.wall:.1f} s, {cost.rss:.0f} MiB | {down}"


def _generate(script: Path, *words: object) -> None:
    subprocess.run([sys.executable, str(script), *map(str, words)], check=True, stdout=subprocess.DEVNULL)


def _at_port(url: str, port: int) -> str:
    return urlsplit(url)._replace(netloc=f"{urlsplit(url).hostname}:{port}").geturl()


def _write_watchlist(path: Path, urls: Sequence[str], pages: Path) -> None:
    """Follow each page's owner, by the name in its first heading."""
    entries = []
    for number, url in enumerate(urls):
        html = (pages / urlsplit(url).path.strip("/") / "index.html").read_text(encoding="utf-8")
        heading = re.search(r"<h1[^>]*>(.*?)</h1>", html, re.DOTALL)
        name = unescape(re.sub(r"<[^>]+>", "", heading[1])).strip() if heading else f"Page {number}"
        entries.append(
            f'[[researchers]]\nid = "p{number}"\nname = {json.dumps(name, ensure_ascii=False)}\n'
            f"pages = [{json.dumps(url)}]\n"
        )
    path.write_text("\n".join(entries), encoding="utf-8")
    path.chmod(0o600)


def _crawl(folder: Path, day: int) -> Cost:
    at = (_FIRST + timedelta(days=day)).isoformat()
    files = ["--watchlist", str(folder / "researchers.toml"), "--db", str(folder / "store.sqlite")]
    common = [*files, "--at", at, "--allow-net", "127.0.0.0/8", "--delay", "0"]
    return _timed([*common, "crawl", "--format", "json"])


def _bare(folder: Path, urls: Sequence[str]) -> Cost:
    asked = folder / "asked.json"
    asked.write_text(json.dumps(list(urls)))
    return _timed([str(asked)], module="benchmarks.bare")


def _timed(words: Sequence[str], module: str = "crawler") -> Cost:
    began = time.monotonic()
    with tempfile.TemporaryFile() as out:
        call = [sys.executable, "-m", module, *words]
        process = subprocess.Popen(call, stdout=out, cwd=_ROOT, env={**os.environ, "LANG": "C.UTF-8"})
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        return Cost(
            code=process.returncode,
            out=out.read().decode(),
            cpu=used.ru_utime + used.ru_stime,
            wall=time.monotonic() - began,
            rss=used.ru_maxrss / 1024,
        )


def _compare(
    told: Sequence[dict[str, Any]], truth: Sequence[Any], urls: Sequence[str], *, first: bool
) -> Score:
    """Hold what was told against what was done to the pages."""
    score = Score()
    left = [(f"p{page}", kind, fold(str(words))) for page, kind, words in truth if kind in _NEWS]
    done = {f"p{page}": kind for page, kind, _ in truth}
    for event in (one for shape in told for one in _of_each(shape)):
        words = fold(" ".join(str(event.get(key, "")) for key in ("title", "award")))
        match = next(
            (
                one
                for one in left
                if one[0] == event.get("researcher")
                and _NEWS[one[1]] == event["kind"]
                and (one[2] in words or fold(event["title"]) in one[2])
            ),
            None,
        )
        if match is not None:
            left.remove(match)
            score.found[match[1]] += 1
            continue
        cause = "first crawl" if first else done.get(str(event.get("researcher")), "nothing")
        score.false[f"{event['kind']} after {cause}"] += 1
        words = json.dumps(event, ensure_ascii=False)[:900]
        score.examples.append(f"false {event['kind']} after {cause}: {words}")
    for page, kind, words in left:
        score.missed[kind] += 1
        score.examples.append(f"missed {kind} of {page} {urls[int(page[1:])]}: {words}")
    return score


def _doubled(change: Sequence[Any], pages: Path, urls: Sequence[str]) -> bool:
    """Tell whether a drawn honour already stood there word for word: nobody could tell that it is new."""
    page, kind, words = change
    html = (pages / urlsplit(urls[page]).path.strip("/") / "index.html").read_text(encoding="utf-8")
    return kind == "award" and html.count(f">{words}<") > 1


def _of_each(shape: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what was told of one work for several researchers as one event for each."""
    return [{**shape, "researcher": key} for key in shape.get("researchers", [shape.get("researcher")])]


def _add(score: Score, seen: Score, day: int, show: int) -> None:
    score.found += seen.found
    score.missed += seen.missed
    score.false += seen.false
    for example in seen.examples[:show]:
        print(f"  [{day}] {example}")


def _rows(store: Path) -> dict[tuple[str, int], bytes]:
    """Return a sum of each row of each table, to count those that a run wrote."""
    connection = sqlite3.connect(store)
    sums = {}
    tables = [row[0] for row in connection.execute("select name from sqlite_master where type = 'table'")]
    for table in tables:
        for rowid, *row in connection.execute(f'select rowid, * from "{table}"'):
            sums[table, rowid] = hashlib.blake2b(repr(row).encode(), digest_size=8).digest()
    connection.close()
    return sums


if __name__ == "__main__":
    sys.exit(main())
