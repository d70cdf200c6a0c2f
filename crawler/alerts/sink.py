"""One sink: an Apprise address, and a message that leaves through it."""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from crawler.alerts import AlertError
from crawler.alerts.message import Message
from snapshots.errors import ConfigError


def send(sink: str, message: Message) -> None:
    """Send one message; raise AlertError with the sink's own words where it is not taken."""
    with _quiet(), _Listening() as heard:
        channel = _open(sink)
        taken = _announce(channel, message)
    if not taken:
        raise AlertError(_without(channel, heard.words) or "no reason given")


def _announce(channel: Any, message: Message) -> bool:
    """Hand a message to Apprise as plain text: it escapes what means something to the sink."""
    import apprise

    announcer = apprise.Apprise()
    announcer.add(channel)
    return bool(
        announcer.notify(body=message.body, title=message.title, body_format=apprise.NotifyFormat.TEXT)
    )


def fault_of(sink: str) -> str | None:
    """Say what is wrong with an address before anything is sent; None where nothing is."""
    try:
        with _quiet(), _Listening():
            _open(sink)
    except (AlertError, ConfigError) as e:
        return str(e)
    return None


def without_secrets(sink: str) -> str:
    """
    Return a sink's address without what could be a secret.

    >>> without_secrets("mailto://ada:pa55@example.edu?to=x")
    'mailto://…'
    """
    return sink.partition("://")[0] + "://…"


def _open(sink: str) -> Any:
    try:
        import apprise
    except ImportError as e:
        raise ConfigError(
            "alerts need Apprise, which is not installed; install paperwatch[alerts] "
            "(uv tool install 'paperwatch[alerts]')"
        ) from e
    channel = apprise.Apprise.instantiate(sink)
    if channel is None:
        raise AlertError(f"{without_secrets(sink)} is no address that Apprise knows")
    if not re.search(r"[?&]overflow=", sink):
        # A message longer than the sink takes arrives in parts rather than not at all.
        channel.overflow_mode = apprise.OverflowMode.SPLIT
    return channel


def _without(channel: Any, words: str) -> str:
    """Return what Apprise said, without the passwords and keys of the address."""
    secrets = (channel.user, channel.password, getattr(channel, "token", None))
    for secret in secrets:
        if isinstance(secret, str) and len(secret) > 2:
            words = words.replace(secret, "…")
    return words


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep to ourselves what Apprise's modules are warned of by Python: no user can mend it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


class _Listening(logging.Handler):
    """Hears what Apprise logs while it sends, and keeps it off the terminal."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self._said: list[str] = []

    @property
    def words(self) -> str:
        return "; ".join(dict.fromkeys(self._said))

    def emit(self, record: logging.LogRecord) -> None:
        self._said.append(record.getMessage().strip().rstrip("."))

    def __enter__(self) -> _Listening:
        self._logger = logging.getLogger("apprise")
        self._before = self._logger.propagate
        self._logger.propagate = False
        self._logger.addHandler(self)
        return self

    def __exit__(self, *_: object) -> None:
        self._logger.removeHandler(self)
        self._logger.propagate = self._before
