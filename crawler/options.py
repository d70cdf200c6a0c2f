"""What every command knows: where things lie, which networks are open, how politely to ask, the time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from ipaddress import IPv4Network, IPv6Network
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
