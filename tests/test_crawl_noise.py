"""Pages that never look the same twice, though nothing happened: nothing is told of them, ever."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from snapshots.events import PublicationAdded
from tests.crawling import Watch, a_researcher
from tests.fakesite import Site, a_page

TITLES = (
    "On the Twist of Woollen Threads",
    "Knitting Graphs in Linear Time",
    "Dyeing without Regret: A Field Study of Madder",
    "A Calculus of Looms",
    "Felt and Its Discontents in Cold Climates",
    "Carding as a Service",
)
NEW = "Spinning Wheels for Large Flocks"

Noise = Callable[[random.Random, int], str]


def entry(title: str, *, query: str = "", extra: str = "") -> str:
    """Return one entry with two links."""
    slug = title.rsplit(maxsplit=1)[-1].lower()
    return (
        f"<li{extra}>Ada Wolle and Ben Garn. <b>{title}</b>. <i>Journal of Yarn</i>, 2021."
        f' [<a href="/papers/{slug}.pdf{query}">pdf</a>] [<a href="/code/{slug}/{query}">code</a>]</li>'
    )


def page(entries: list[str], *, above: str = "", below: str = "") -> str:
    """Return the page of someone with these entries and two honours."""
    return a_page(
        f"<h1>Ada Wolle</h1>{above}<p>I study yarn at the University of Meadows.</p><h2>Publications</h2>"
        f"<ul>{''.join(entries)}</ul><h2>Awards</h2><ul><li>Spinning Prize, 2020</li>"
        f"<li>Golden Fleece, Wool Society, 2018</li></ul>{below}"
    )


def counter(rng: random.Random, day: int) -> str:
    """A counter of visitors."""
    return page(list(map(entry, TITLES)), below=f"<p>You are visitor no. {1000 + rng.randint(1, 999)}.</p>")


def dates(rng: random.Random, day: int) -> str:
    """Today, the hour, the last update, the year of copyright."""
    stamp = f"<p>Today is {day + 1} March 2024, {rng.randint(0, 23)}:15. Last update: 2024-03-0{day + 1}</p>"
    return page(list(map(entry, TITLES)), above=stamp, below=f"<p>© 2004–{2024 + day // 5}</p>")


def nonces(rng: random.Random, day: int) -> str:
    """Scripts and marks of elements with numbers drawn anew."""
    nonce = f"{rng.getrandbits(64):x}"
    script = f'<script nonce="{nonce}">window.k="{nonce}"</script>'
    return page([entry(t, extra=f' id="e{rng.getrandbits(32):x}"') for t in TITLES], above=script)


def tracking(rng: random.Random, day: int) -> str:
    """Links that say how a visitor came."""
    query = f"?utm_source=home&utm_campaign={rng.getrandbits(32):x}&fbclid={rng.getrandbits(64):x}"
    return page([entry(t, query=query) for t in TITLES])


def sessions(rng: random.Random, day: int) -> str:
    """Links that carry a session."""
    query = f"?PHPSESSID={rng.getrandbits(64):x}"
    return page([entry(t, query=query) for t in TITLES])


def versions(rng: random.Random, day: int) -> str:
    """Files under an edition that changes with every build of the site."""
    edition = f".pdf?v={1700000000 + rng.randint(1, 10**6)}"
    return page([entry(t).replace(".pdf", edition) for t in TITLES])


def order(rng: random.Random, day: int) -> str:
    """Entries in another order every day."""
    return page(list(map(entry, rng.sample(TITLES, len(TITLES)))))


def sampled(rng: random.Random, day: int) -> str:
    """A photo and a saying drawn by lot."""
    quote = rng.choice(("Wool is warm.", "Never card alone.", "A loom of one's own."))
    photo = f'<img src="/photo{rng.randint(1, 5)}.jpg?{rng.random()}" alt="">'
    return page(list(map(entry, TITLES)), above=f"{photo}<blockquote>{quote}</blockquote>")


def mark_up(rng: random.Random, day: int) -> str:
    """Other mark-up around the same words."""
    tags = ("b", "strong", "em", 'span class="t"')
    tag = tags[day % len(tags)]
    entries = [entry(t).replace("<b>", f"<{tag}>").replace("</b>", f"</{tag.split()[0]}>") for t in TITLES]
    return page(entries).replace("</li>", "\n </li>\n" if day % 2 else "</li>")


NOISES: tuple[Noise, ...] = (counter, dates, nonces, tracking, sessions, versions, order, sampled, mark_up)


@pytest.mark.parametrize("noise", NOISES, ids=lambda noise: noise.__name__)
def test_noise_is_no_news(tmp_path: Path, noise: Noise) -> None:
    """Eight days of noise tell nothing; a paper among the noise is told, once and alone."""
    rng = random.Random(noise.__name__)
    told = []
    with Site() as site:
        site.robots("")
        watch = Watch(tmp_path, a_researcher(site.url("/")))
        for day in range(8):
            site.page("/", noise(rng, day))
            told += watch.crawl(day=day).told
        assert told == []
        assert watch.titles() == set(TITLES)
        site.page("/", noise(rng, 7).replace("<ul><li", f"<ul>{entry(NEW)}<li", 1))
        told += watch.crawl(day=8).told
        watch.store.close()

    assert [type(t.event) for t in told] == [PublicationAdded]
