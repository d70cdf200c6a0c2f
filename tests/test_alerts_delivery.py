"""Alerts: from the outbox to real sinks on loopback; none lost, none told twice, a failed one tried again."""

from __future__ import annotations

import json
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import Any

import pytest

from crawler.alerts import AlertError, deliver
from crawler.alerts.message import specimen, write_message
from crawler.alerts.sink import fault_of, send, without_secrets
from crawler.watchlist import Researcher, Watchlist
from snapshots.advance import Step
from snapshots.events import AwardAdded, PublicationAdded
from snapshots.model import Award, Snapshot
from snapshots.sqlite.store import open_store
from snapshots.store import Store
from tests.commanding import User
from tests.crawling import NOON, some_options
from tests.telling import HOSTILE, a_publication, a_told


@dataclass
class Hook:
    """A webhook that keeps what it is sent."""

    port: int = 0
    #: HTTP status of the next answers.
    status: int = 200
    taken: list[dict[str, Any]] = field(default_factory=list)
    #: Called when a message has arrived, before it is answered.
    on_arrival: Any = None

    @property
    def sink(self) -> str:
        """Its Apprise address."""
        return f"json://127.0.0.1:{self.port}/"


@contextmanager
def a_hook() -> Iterator[Hook]:
    """Serve a webhook on loopback."""
    hook = Hook()

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if hook.status == 200:
                hook.taken.append(json.loads(body))
            if hook.on_arrival:
                hook.on_arrival()
            self.send_response(hook.status)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        hook.port = server.server_address[1]
        thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield hook
        server.shutdown()
        thread.join()


@dataclass
class Mailbox:
    """A mail server that keeps what it is handed."""

    port: int = 0
    recipients: list[str] = field(default_factory=list)
    letters: list[str] = field(default_factory=list)


@contextmanager
def a_mailbox() -> Iterator[Mailbox]:
    """Serve SMTP on loopback, as much of it as a letter needs."""
    mailbox = Mailbox()

    class Talk(StreamRequestHandler):
        def handle(self) -> None:
            self.wfile.write(b"220 mailbox\r\n")
            while line := self.rfile.readline().decode("utf-8").strip():
                word = line[:4].upper()
                if word == "RCPT":
                    mailbox.recipients.append(line.partition(":")[2].strip().split()[0].strip("<>"))
                if word == "DATA":
                    self.wfile.write(b"354 go on\r\n")
                    lines = iter(self.rfile.readline, b".\r\n")
                    mailbox.letters.append(b"".join(lines).decode("utf-8"))
                self.wfile.write(b"221 bye\r\n" if word == "QUIT" else b"250 ok\r\n")
                if word == "QUIT":
                    return

    class Server(ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True

    with Server(("127.0.0.1", 0), Talk) as server:
        mailbox.port = server.server_address[1]
        thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield mailbox
        server.shutdown()
        thread.join()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """Return an empty store."""
    opened = open_store(tmp_path / "store.sqlite")
    yield opened
    opened.close()


def a_watchlist(*sinks: str) -> Watchlist:
    """Return a watchlist of one researcher and these sinks."""
    person = Researcher(key="ada", name="Ada Wolle", pages=("https://example.edu/~ada/",))
    return Watchlist(path=Path("researchers.toml"), researchers=(person,), alerts=sinks)


def happen(store: Store, *titles: str, sinks: tuple[str, ...]) -> None:
    """Let papers appear, as a crawl would keep them."""
    publications = tuple(a_publication(title) for title in titles)
    step = Step(
        snapshot=Snapshot(researcher="ada", at=NOON, publications=publications),
        events=tuple(("https://example.edu/~ada/", PublicationAdded(publication=p)) for p in publications),
    )
    run = store.begin_run(NOON)
    store.save(step, run=run, bodies={}, sinks=sinks)
    store.end_run(run, NOON)


def later(hours: float) -> Any:
    """Return the options of a run some hours later."""
    return some_options(at=NOON + timedelta(hours=hours))


def test_each_sink_hears_everything_once(store: Store) -> None:
    """One message a sink holds all that is new; the next run has nothing to send."""
    with a_hook() as one, a_hook() as other:
        watchlist = a_watchlist(one.sink, other.sink)
        happen(store, "On Wool", "On Felt", sinks=watchlist.alerts)

        assert deliver(store, watchlist, later(0)) == ()
        assert deliver(store, watchlist, later(48)) == ()

        for hook in (one, other):
            (message,) = hook.taken
            assert message["title"] == "paperwatch: 2 changes, Ada Wolle"
            assert "On Wool" in message["message"]
            assert "On Felt" in message["message"]
            assert "https://example.edu/~ada/" in message["message"]


@pytest.mark.parametrize("status", [400, 404, 429, 500, 503])
def test_refused_message_is_sent_by_a_later_run(store: Store, status: int) -> None:
    """What a sink refuses is kept, tried again by the next run, and then told once."""
    with a_hook() as hook:
        watchlist = a_watchlist(hook.sink)
        happen(store, "On Wool", sinks=watchlist.alerts)
        hook.status = status

        (failure,) = deliver(store, watchlist, later(0))
        hook.status = 200
        assert deliver(store, watchlist, later(48)) == ()
        assert deliver(store, watchlist, later(96)) == ()

    assert str(status) in failure.reason
    assert len(hook.taken) == 1


def test_one_dead_sink_holds_up_no_other(store: Store) -> None:
    """A sink that does not answer is told; the others hear what they should."""
    with socket.socket() as closed, a_hook() as hook:
        closed.bind(("127.0.0.1", 0))
        dead = f"json://127.0.0.1:{closed.getsockname()[1]}/"
        watchlist = a_watchlist(dead, hook.sink)
        happen(store, "On Wool", sinks=watchlist.alerts)

        (failure,) = deliver(store, watchlist, later(0))

    assert failure.sink == "json://…"
    assert len(hook.taken) == 1
    assert [sink for sink, _, _ in store.failing_sinks()] == [dead]


def test_news_that_come_while_a_sink_is_down_are_not_lost(store: Store) -> None:
    """Whatever happened while a sink was down arrives when it is back, each once."""
    with a_hook() as hook:
        watchlist = a_watchlist(hook.sink)
        hook.status = 500
        happen(store, "On Wool", sinks=watchlist.alerts)
        deliver(store, watchlist, later(0))
        happen(store, "On Felt", sinks=watchlist.alerts)
        deliver(store, watchlist, later(1))
        hook.status = 200
        for hours in (50, 100, 150):
            deliver(store, watchlist, later(hours))

    said = "".join(message["message"] for message in hook.taken)
    assert (said.count("* On Wool"), said.count("* On Felt")) == (1, 1)


def test_run_killed_before_it_sends_loses_nothing(store: Store) -> None:
    """A run that dies between storing and sending leaves its letters to the next."""
    with a_hook() as hook:
        watchlist = a_watchlist(hook.sink)
        happen(store, "On Wool", sinks=watchlist.alerts)
        store.sending(store.pending(hook.sink, now=NOON))

        deliver(store, watchlist, later(0))

    assert len(hook.taken) == 1


def test_letters_are_marked_before_they_leave(store: Store, tmp_path: Path) -> None:
    """While a message is on its way the store says so: a run killed then is known to have been sending."""
    attempts: list[int] = []

    def look() -> None:
        other = open_store(tmp_path / "store.sqlite")
        attempts.extend(letter.attempts for letter in other.pending(hook.sink, now=NOON))
        other.close()

    with a_hook() as hook:
        watchlist = a_watchlist(hook.sink)
        happen(store, "On Wool", sinks=watchlist.alerts)
        hook.on_arrival = look
        deliver(store, watchlist, later(0))

    assert attempts == [1]
    assert store.pending(hook.sink, now=NOON + timedelta(days=9)) == ()


def test_mail_has_one_recipient_and_clean_headers() -> None:
    """A name with line ends in it adds no header and no recipient; dots at the line's start survive."""
    name = "Ada\r\nBcc: thief@evil.example\r\n"
    told = (a_told(PublicationAdded(publication=a_publication(".leading dot")), researcher=name),)
    with a_mailbox() as mailbox:
        send(
            f"mailto://127.0.0.1:{mailbox.port}/?from=watch@example.edu&to=reader@example.edu&mode=insecure",
            write_message(told, a_watchlist(), later(0)),
        )

    assert mailbox.recipients == ["reader@example.edu"]
    (letter,) = mailbox.letters
    head = letter.partition("\r\n\r\n")[0]
    assert not [line for line in head.splitlines() if line.lower().startswith("bcc")]
    assert "\r\n.\r\n" not in letter


@pytest.mark.parametrize("words", HOSTILE)
def test_titles_are_one_clean_line(words: str) -> None:
    """A message's title holds no line end and no control character, and fits a header."""
    message = write_message((a_told(researcher=words * 30),), a_watchlist(), later(0))

    assert len(message.title) <= 120
    assert message.title.isprintable()


def test_titles_hold_whole_names() -> None:
    """A title ends with a whole name, and says how many more there are."""
    told = tuple(
        a_told(AwardAdded(award=Award(title=f"Fleece {n}")), researcher=f"Ada Wolle of Flock {n}", number=n)
        for n in range(9)
    )

    title = write_message(told, a_watchlist(), later(0)).title

    assert title.startswith("paperwatch: 9 changes, Ada Wolle of Flock 0, Ada Wolle of Flock 1,")
    assert title.endswith(", Ada Wolle of Flock 3 and 5 more")


def test_flood_fits_one_message() -> None:
    """However much happened, a message stays readable, and says that it is cut."""
    told = tuple(
        a_told(PublicationAdded(publication=a_publication("x" * 5000 + str(n))), number=n) for n in range(500)
    )

    message = write_message(told, a_watchlist(), later(0))

    assert len(message.body) < 61_000
    assert "paperwatch report" in message.body


def test_specimen_arrives(tmp_path: Path) -> None:
    """``alert --test`` sends a specimen to every sink, and says so without the address's secrets."""
    user = User(tmp_path)
    with a_hook() as hook:
        user.follows("https://example.edu/", alerts=(f"json://ada:hunter2@127.0.0.1:{hook.port}/",))
        said = user.types("alert", "--test")

    assert (said.code, said.out, said.err) == (0, "json://… took the specimen\n", "")
    assert hook.taken[0]["title"] == specimen().title


def test_specimen_that_fails_is_told(tmp_path: Path) -> None:
    """A sink that takes no specimen is told with the reason, and the exit code is 1."""
    user = User(tmp_path)
    with a_hook() as hook:
        hook.status = 500
        user.follows("https://example.edu/", alerts=(f"json://ada:hunter2@127.0.0.1:{hook.port}/",))
        said = user.types("alert", "--test")

    assert (said.code, said.out) == (1, "")
    assert "500" in said.err
    assert "hunter2" not in said.err


@pytest.mark.parametrize("sink", ["nonsense://x", "mailto://"])
def test_address_that_is_none_is_told(sink: str) -> None:
    """An address that Apprise does not know is a fault, told without its secrets."""
    assert fault_of(sink)
    with pytest.raises(AlertError):
        send(sink, specimen())


def test_secrets_are_never_shown() -> None:
    """Of a sink only its kind is shown."""
    assert without_secrets("slack://TokenA/TokenB/TokenC/#room") == "slack://…"


def test_page_cannot_call_everyone() -> None:
    """A title that would call a chat's members calls nobody."""
    words = "@everyone @here <!channel> <@U123>"
    message = write_message(
        (a_told(PublicationAdded(publication=a_publication(words)), researcher=words),),
        a_watchlist(),
        later(0),
    )

    for text in (message.title, message.body):
        assert "@everyone" not in text
        assert "<!" not in text
        assert "<@" not in text


def test_missing_extra_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Apprise the sinks are told as unusable, with what to install; nothing is lost meanwhile."""
    monkeypatch.setitem(sys.modules, "apprise", None)
    user = User(tmp_path)
    user.follows("https://example.edu/", alerts=("json://127.0.0.1:9/",))

    said = user.types("alert", "--test")

    assert said.code == 78
    assert "paperwatch[alerts]" in said.err
    assert "paperwatch[alerts]" in user.types("check").out


def test_sending_writes_no_file(tmp_path: Path) -> None:
    """Apprise keeps nothing of its own in the user's home."""
    user = User(tmp_path)
    with a_hook() as hook:
        user.follows("https://example.edu/", alerts=(hook.sink,))
        said = user.types_alone("--watchlist", str(user.watchlist), "alert", "--test")

    assert (said.code, said.err) == (0, "")
    assert [path.name for path in tmp_path.iterdir()] == ["researchers.toml"]
