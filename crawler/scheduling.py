"""Crontab lines and systemd units that call this very installation with these very files."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from hashlib import sha256

from crawler.installation import own_command
from crawler.options import Options, default_db, default_watchlist
from crawler.watchlist import alerts_as_written, variables_in

_CRAWL, _LINKS = ("crawl", "--give-way"), ("links", "--news")


def crontab(options: Options) -> list[str]:
    """Return the lines: those due are crawled every hour, links are asked once a day."""
    minute = _minute(options)
    call = _call(options)
    # A percent sign ends a command in a crontab.
    crawl, links = (shlex.join([*call, *words]).replace("%", "\\%") for words in (_CRAWL, _LINKS))
    alerts = alerts_as_written(options.watchlist)
    return [
        "# paperwatch: looks at who is due, and mails what is printed: nothing when nothing changed",
        *(["# [alerts] tells it elsewhere; >/dev/null behind each line ends the mail"] if alerts else []),
        *(f"# cron does not know your shell's variables: set {n}=… above" for n in variables_in(alerts)),
        f"{minute} * * * * {crawl}",
        f"{(minute + 29) % 60} 4 * * * {links}",
    ]


def systemd_units(options: Options) -> list[str]:
    """Return services and timers for the user's own systemd, each under the name of its file."""
    call = _call(options)
    variables = variables_in(alerts_as_written(options.watchlist))
    return [
        *_units("paperwatch", "crawl whoever is due", [*call, *_CRAWL], "hourly", variables),
        *_units("paperwatch-links", "ask the papers' links", [*call, *_LINKS], "daily", variables),
        "# then: systemctl --user enable --now paperwatch.timer paperwatch-links.timer",
    ]


def _units(name: str, what: str, words: list[str], when: str, variables: Sequence[str]) -> list[str]:
    return [
        f"# ~/.config/systemd/user/{name}.service",
        "[Unit]",
        f"Description=paperwatch: {what}",
        "Wants=network-online.target",
        "After=network-online.target",
        "",
        "[Service]",
        "Type=oneshot",
        f"ExecStart={_systemd_join(words)}",
        *(
            f"# systemd does not know your shell's variables: Environment={variable}=…"
            for variable in variables
        ),
        "# Some page failed, or another run is at work: told by paperwatch status, no fault of the service.",
        "SuccessExitStatus=1 75",
        "UMask=0077",
        "NoNewPrivileges=true",
        "",
        f"# ~/.config/systemd/user/{name}.timer",
        "[Unit]",
        f"Description=paperwatch: {what}, {when}",
        "",
        "[Timer]",
        f"OnCalendar={when}",
        "RandomizedDelaySec=30min",
        "Persistent=true",
        "",
        "[Install]",
        "WantedBy=timers.target",
        "",
    ]


def _call(options: Options) -> list[str]:
    """Return the words of the call, with every option that is not the default."""
    words = list(own_command())
    for name, path, default in (
        ("--watchlist", options.watchlist, default_watchlist()),
        ("--db", options.db, default_db()),
    ):
        if path != default:
            words += [name, str(path.absolute())]
    for network in options.allow_net:
        words += ["--allow-net", str(network)]
    if options.delay != Options.__dataclass_fields__["delay"].default:
        words += ["--delay", f"{options.delay:g}"]
    return words


def _minute(options: Options) -> int:
    """Return a minute of the hour: always the same here, another elsewhere, so that sites are not stormed."""
    return sha256(str(options.db.absolute()).encode()).digest()[0] * 60 // 256


def _systemd_join(words: list[str]) -> str:
    """
    Return a command as systemd reads it.

    >>> _systemd_join(["/opt/my tools/paperwatch", "--db", "50%"])
    '"/opt/my tools/paperwatch" --db 50%%'
    """
    escaped = [
        word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$") for word in words
    ]
    return " ".join(f'"{word}"' if any(c in word for c in " '\t;") else word for word in escaped)
