"""What every command knows: where things lie, which networks are open, how politely to ask, the time."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """The common options, with their defaults filled in."""

    #: researchers.toml.
    watchlist: Path
    #: The snapshot store.
    db: Path
    #: Private or loopback ranges that may be fetched from.
    allow_net: tuple[IPv4Network | IPv6Network, ...] = ()
    #: Seconds between two requests to one host.
    delay: float = 2.0
    #: What this run takes for now, UTC.
    now: datetime
    #: Whether tracebacks may be shown.
    debug: bool = False


def default_watchlist() -> Path:
    """Where the watchlist lies when nobody says: the user's configuration folder."""
    from platformdirs import user_config_path

    return user_config_path("paperwatch", appauthor=False) / "researchers.toml"


def default_db() -> Path:
    """Where the store lies when nobody says: the user's data folder, which no cleaner of caches empties."""
    from platformdirs import user_data_path

    return user_data_path("paperwatch", appauthor=False) / "paperwatch.sqlite"


def read_time(text: str) -> datetime:
    """
    Read a moment; without a zone it is UTC, without a time of day midnight.

    >>> read_time("2024-05-01").isoformat()
    '2024-05-01T00:00:00+00:00'
    >>> read_time("2024-05-01T08:30+02:00").isoformat()
    '2024-05-01T06:30:00+00:00'
    """
    try:
        moment = datetime.fromisoformat(text.strip())
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    except (ValueError, OverflowError) as e:
        raise ValueError(f"{text!r} is no time; write 2024-05-01 or 2024-05-01T08:30Z") from e


def read_networks(text: str) -> tuple[IPv4Network | IPv6Network, ...]:
    """
    Read one or more address ranges, parted by commas or spaces.

    >>> [str(n) for n in read_networks("127.0.0.0/8, ::1")]
    ['127.0.0.0/8', '::1/128']
    """
    ranges = []
    for word in text.replace(",", " ").split():
        try:
            ranges.append(ip_network(word))
        except ValueError as e:
            raise ValueError(f"{word!r} is no address range; write 127.0.0.0/8 or 10.1.2.3") from e
    return tuple(ranges)


def read_delay(text: str) -> float:
    """
    Read a number of seconds.

    >>> read_delay("0.5")
    0.5
    """
    try:
        seconds = float(text)
    except ValueError as e:
        raise ValueError(f"{text!r} is no number of seconds") from e
    if not math.isfinite(seconds) or seconds < 0:
        raise ValueError(f"{text!r} is no number of seconds; write 0 or more")
    return seconds


def read_duration(text: str) -> timedelta:
    """
    Read a span of time: a number and one of m, h, d, w.

    >>> read_duration("36h")
    datetime.timedelta(days=1, seconds=43200)
    """
    units = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
    match = re.fullmatch(r"(\d{1,6})\s*(m|h|d|w)", text.strip().lower())
    if match is None:
        raise ValueError(f"{text!r} is no span of time; write 6h, 1d or 2w")
    return timedelta(**{units[match[2]]: int(match[1])})


def read_since(text: str) -> Callable[[datetime], datetime]:
    """
    Read from when on: a span before now, or a moment.

    >>> now = read_time("2024-05-08")
    >>> read_since("7d")(now) == read_since("2024-05-01")(now)
    True
    """
    try:
        span = read_duration(text)
        return lambda now: now - span
    except ValueError:
        pass
    try:
        moment = read_time(text)
    except ValueError as e:
        raise ValueError(f"{text!r} is no span and no time; write 7d, 2w or 2024-05-01") from e
    return lambda now: moment
