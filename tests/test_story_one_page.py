"""One page through thirteen days, and what its reader is told on each, by the real command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.commanding import Said, User
from tests.fakesite import Reply, Site, a_page

HTML = [("Content-Type", "text/html; charset=utf-8")]
WOOL = "<li>Ada Wolle, Ben Garn. <b>On the Strength of Wet Wool</b>. <i>Journal of Yarn</i>, 2021.</li>"
LOOMS = "<li>Ada Wolle, Cy Tuft. <b>Looms That Learn</b>. Submitted to <i>Weaving Conference</i>, 2024.</li>"
KNOTS = "<li>Ben Garn, Ada Wolle. <b>Knots and Their Keepers</b>. <i>Ropes and Cords</i>, 2020.</li>"
FELT = "<li>Ada Wolle. <b>Felt, Reconsidered at Last</b>. <i>Journal of Yarn</i>, 2024.</li>"
ACCEPTED = LOOMS.replace(
    "Submitted to <i>Weaving Conference</i>, 2024", "To appear in <i>Weaving Conference</i>, 2024"
)


def the_page(*entries: str, updated: str = "1 March 2024") -> str:
    """Return her page with these entries."""
    items = "".join(entries)
    return a_page(
        f"<h1>Ada Wolle</h1><p>I study yarn.</p><h2>Publications</h2><ul>{items}</ul>"
        f"<p>Last updated: {updated}</p>",
        title="Ada Wolle",
    )


FIRST = the_page(LOOMS, WOOL, KNOTS)
UPDATED = the_page(LOOMS, WOOL, KNOTS, updated="3 March 2024")
GROWN = the_page(FELT, ACCEPTED, WOOL, KNOTS, updated="4 March 2024")
SOFT_404 = a_page("<h1>Page not found</h1><p>Sorry, what you look for does not exist.</p>", title="404")

NEWS = """\
Ada Wolle
=========

New publications
  * Felt, Reconsidered at Last

Changed publications
  * Looms That Learn
    status: under review → to appear
"""


class Story:
    """Her reader, who crawls once a day."""

    def __init__(self, home: Path, site: Site) -> None:
        self.user = User(home)
        self.site = site
        self.day = 0
        self.user.follows(site.url("/~ada/"))

    def crawl(self) -> Said:
        """Crawl on the next day, in a process of its own as cron does."""
        self.day += 1
        files = ("--watchlist", str(self.user.watchlist), "--db", str(self.user.db))
        at = f"2024-03-{self.day:02}T06:00Z"
        environment = {"PAPERWATCH_ALLOW_NET": "127.0.0.0/8", "PAPERWATCH_DELAY": "0"}
        return self.user.types_alone(*files, "--at", at, "crawl", **environment)

    def status(self) -> str:
        """Return what ``status`` says on this day."""
        return self.user.types("status", at=f"2024-03-{self.day:02}T06:00Z").out

    def papers(self) -> int:
        """Return how many papers are known."""
        return len(self.user.types("publications", "Ada", "--format", "json").json["publications"])


def test_thirteen_days_of_one_page(tmp_path: Path) -> None:
    """Only the new paper, the accepted one and the move of the page are told; the list is never lost."""
    with Site() as site:
        story = Story(tmp_path, site)

        def serve(answer: Reply | str) -> Callable[[], None]:
            def set_up() -> None:
                if isinstance(answer, str):
                    site.page("/~ada/", answer)
                else:
                    site.on("/~ada/", answer)

            return set_up

        def move() -> None:
            site.redirect("/~ada/", "/people/wolle/", status=301)
            site.page("/people/wolle/", GROWN)

        def forbid() -> None:
            site.robots("User-agent: *\nDisallow: /\n")

        moved = (
            f"Ada Wolle\n=========\n\nPages that moved\n  * {site.url('/~ada/')}\n"
            f"    address: {site.url('/~ada/')} → {site.url('/people/wolle/')}\n"
        )
        well, silence = "unchanged since 2024-03-01", ""
        live = "live since 2024-03-04"
        days: tuple[tuple[str, Callable[[], None], str, int, str], ...] = (
            ("first seen", serve(FIRST), silence, 0, well),
            ("unchanged", serve(FIRST), silence, 0, well),
            ("last updated, nothing else", serve(UPDATED), silence, 0, well),
            ("a new paper, an accepted one", serve(GROWN), NEWS, 0, live),
            ("404", serve(Reply(status=404)), silence, 1, "unreachable since 2024-03-05"),
            ("404 again", serve(Reply(status=404)), silence, 1, "unreachable since 2024-03-05"),
            ("back", serve(GROWN), silence, 0, live),
            (
                "soft 404",
                serve(Reply(body=SOFT_404.encode(), headers=HTML)),
                silence,
                0,
                "held since 2024-03-08",
            ),
            ("empty, with a 200", serve(Reply(headers=HTML)), silence, 0, "held since 2024-03-08"),
            ("back again", serve(GROWN), silence, 0, live),
            (
                "429, come back in a day",
                serve(Reply(status=429, headers=[("Retry-After", "86400")])),
                silence,
                1,
                "unreachable since 2024-03-11",
            ),
            ("301", move, moved, 0, "live since 2024-03-12"),
            ("robots.txt forbids", forbid, silence, 1, "blocked since 2024-03-13"),
        )
        for what, happens, told, code, stand in days:
            happens()
            said = story.crawl()

            assert said.out.split() == told.split(), what
            assert (said.err, said.code) == ("", code), what
            assert story.status().startswith(f"Ada Wolle  {stand}  last good crawl"), (what, story.status())
            assert story.papers() == (3 if story.day < 4 else 4), what
        report = story.user.types("report", "--format", "json", at="2024-03-14").json

    assert [change["kind"] for change in report["changes"]] == ["added", "changed"]
    assert [page["kind"] for page in report["pages"]] == ["page_moved"]
