"""researchers.toml → Watchlist. All faults of the file are told at once, each with its line."""

from __future__ import annotations

import os
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from crawler.options import read_duration
from crawler.shown import shown
from crawler.watchlist.toml_lines import Lines
from snapshots.errors import ConfigError, UsageError

#: An alert's address that stands in the environment.
_VARIABLE = re.compile(r"\$\{?(\w+)\}?")

_KEYS = ("id", "name", "aliases", "pages", "tags", "every", "note")


@dataclass(frozen=True, slots=True, kw_only=True)
class Researcher:
    """One person who is followed."""

    #: Unique in the file: ``id`` where given, else the name.
    key: str
    name: str
    aliases: tuple[str, ...] = ()
    #: Start pages, at least one.
    pages: tuple[str, ...]
    tags: tuple[str, ...] = ()
    #: How often to look.
    every: timedelta = timedelta(days=1)

    @property
    def names(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name, *self.aliases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watchlist:
    """The whole file."""

    path: Path
    researchers: tuple[Researcher, ...] = ()
    #: Apprise addresses.
    alerts: tuple[str, ...] = ()

    def find(self, name: str) -> Researcher:
        """
        Return the researcher meant by a key, a name, an alias or a part of one.

        Raises UsageError where that is nobody, or more than one.
        """
        wanted = name.casefold().strip()
        if not wanted:
            raise UsageError("an empty name is nobody's")
        # Of two with one name only the key tells them apart, and the name is the key of one.
        by_key = [r for r in self.researchers if wanted == r.key.casefold()]
        exact = [r for r in self.researchers if wanted in {w.casefold() for w in r.names}]
        found = (by_key if len(by_key) == 1 else exact) or [
            r for r in self.researchers if any(wanted in w.casefold() for w in (r.key, *r.names))
        ]
        if len(found) == 1:
            return found[0]
        if found:
            those = [repr(r.key) + ("" if r.key == r.name else f" ({r.name})") for r in found[:4]]
            raise UsageError(f"{name!r} may be {' or '.join(those)}; give more of the name, or the id")
        known = ", ".join(r.key for r in self.researchers[:8]) or "nobody yet"
        raise UsageError(f"nobody called {name!r} is tracked (tracked: {known})")


def load(path: Path) -> Watchlist:
    """
    Read a watchlist.

    Raises ConfigError with every fault of the file, one a line with its line number.
    """
    return parse(path, read_text(path))


def alerts_as_written(path: Path) -> tuple[str, ...]:
    """Return the addresses that alerts go to as they stand in the file; () where none can be read."""
    try:
        written = tomllib.loads(read_text(path)).get("alerts", {}).get("to", ())
    except (ConfigError, tomllib.TOMLDecodeError, AttributeError):
        return ()
    return tuple(word for word in written if isinstance(word, str)) if isinstance(written, list) else ()


def variables_in(addresses: Iterable[str]) -> tuple[str, ...]:
    """
    Return the names of the variables that addresses are taken from.

    >>> variables_in(["mailto://ada@example.edu", "$TEAM_CHAT"])
    ('TEAM_CHAT',)
    """
    return tuple(m[1] for word in addresses if (m := _VARIABLE.fullmatch(word.strip())))


def address_fault(address: str) -> str | None:
    """
    Say what is wrong with the address of a page; None where nothing is.

    >>> address_fault("example.edu")
    "'example.edu' is no web address; write https://example.edu"
    >>> address_fault("ftp://example.edu/")
    "'ftp://example.edu/' is not fetched; only http and https are"
    """
    quoted = repr(address)
    if len(address) > 2000 or re.search(r"[\x00-\x20\x7f\\]", address):
        return f"{quoted[:80]} is no web address; it holds what no address may"
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError as e:
        return f"{quoted} is no web address ({e})"
    if not parts.scheme or (parts.scheme not in ("http", "https") and not re.match(r"[a-z+.-]+:", address)):
        return f"{quoted} is no web address; write https://{address.lstrip('/')}"
    if parts.scheme not in ("http", "https"):
        return f"{quoted} is not fetched; only http and https are"
    if not host:
        return f"{quoted} is no web address; it names no host"
    if parts.username or parts.password:
        return f"the address of {host} holds a user name or password; pages that need one cannot be followed"
    return None


def read_text(path: Path) -> str:
    """Return the file's text; raise ConfigError where it cannot be had or others may have written it."""
    try:
        if not path.is_file() and path.exists():
            raise ConfigError(f"{path}: not a file")
        body = path.read_bytes()
        mode = path.stat().st_mode
    except FileNotFoundError as e:
        raise ConfigError(
            f"{path}: there is no watchlist yet; begin with: paperwatch track URL --name NAME"
        ) from e
    except OSError as e:
        raise ConfigError(f"{path}: cannot be read ({e.strerror})") from e
    if mode & 0o022:
        raise ConfigError(f"{path}: others may write to this file; run: chmod go-w {path}")
    try:
        return body.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        line = body[: e.start].count(b"\n") + 1
        raise ConfigError(f"{path}, line {line}: not UTF-8 text") from e


def parse(path: Path, text: str) -> Watchlist:
    """Read a watchlist's text; ``path`` names it in what is told of its faults."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as e:
        raise ConfigError(f"{path}, {_syntax_fault(str(e), text)}") from e
    faults = _Faults(Lines(text))
    people = _read_people(data.get("researchers", []), faults)
    alerts = _read_alerts(data.get("alerts", {}), faults)
    for key in data.keys() - {"researchers", "alerts"}:
        faults.add((key,), f"{key!r} is not known here; the file holds [[researchers]] and [alerts]")
    if faults.found:
        raise ConfigError(
            "\n".join(f"{path}, line {line}: {shown(words)}" for line, words in sorted(faults.found))
        )
    return Watchlist(path=path, researchers=tuple(people), alerts=alerts)


def _syntax_fault(message: str, text: str) -> str:
    """
    Turn the parser's words into "line 3: …".

    >>> _syntax_fault("Invalid value (at line 3, column 8)", "")
    'line 3: not TOML (invalid value, column 8)'
    """
    match = re.fullmatch(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", message, re.DOTALL)
    if match is None:
        return f"line 1: not TOML ({message})"
    words = match[1][:1].lower() + match[1][1:]
    if match[2] is None:
        return f"line {len(text.splitlines()) or 1}: not TOML ({words}, at the end of the file)"
    return f"line {match[2]}: not TOML ({words}, column {match[3]})"


class _Faults:
    """Every fault found so far, with its line."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self.found: list[tuple[int, str]] = []

    def add(self, path: tuple[str | int, ...], words: str, value: object = None) -> None:
        self.found.append((self._lines.of(path, value), words))

    def texts(self, table: Mapping[str, Any], path: tuple[str | int, ...], key: str) -> tuple[str, ...]:
        """Return a list of texts, () where there is none; a text alone is taken for a list of one."""
        value = table.get(key, [])
        if isinstance(value, str):
            value = [value]
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            self.add((*path, key), f'{key} must be a list of texts, such as {key} = ["…"]')
            return ()
        return tuple(dict.fromkeys(v.strip() for v in value))


def _read_people(tables: object, faults: _Faults) -> list[Researcher]:
    if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
        faults.add(("researchers",), "write each researcher under a line [[researchers]]")
        return []
    people: dict[str, Researcher] = {}
    for number, table in enumerate(tables):
        person = _read_person(table, ("researchers", number), faults)
        if person is None:
            continue
        if person.key in people:
            faults.add(
                ("researchers", number), f"researcher {person.key!r} stands here twice; give one an id"
            )
        people[person.key] = person
    return list(people.values())


def _read_person(table: Mapping[str, Any], path: tuple[str | int, ...], faults: _Faults) -> Researcher | None:
    name = table.get("name")
    if not isinstance(name, str) or not name.strip():
        faults.add((*path, "name") if "name" in table else path, 'a researcher needs a name: name = "…"')
        name = ""
    key = table.get("id", name)
    if not isinstance(key, str) or (name and not key.strip()):
        faults.add((*path, "id"), "id must be a text")
        key = name
    who = f"researcher {key!r}: "
    pages = faults.texts(table, path, "pages")
    if not pages and not ("pages" in table and table["pages"] != []):
        faults.add((*path, "pages"), who + 'no start page; add pages = ["https://…"]')
    for page in pages:
        if fault := address_fault(page):
            faults.add((*path, "pages"), who + fault, page)
    for unknown in table.keys() - set(_KEYS):
        faults.add((*path, unknown), who + f"{unknown!r} is not known; known are {', '.join(_KEYS)}")
    person = Researcher(
        key=" ".join(key.split()),
        name=" ".join(name.split()),
        aliases=faults.texts(table, path, "aliases"),
        pages=pages,
        tags=faults.texts(table, path, "tags"),
        every=_read_every(table, path, faults, who),
    )
    return person if person.name else None


def _read_every(
    table: Mapping[str, Any], path: tuple[str | int, ...], faults: _Faults, who: str
) -> timedelta:
    value = table.get("every", "1d")
    try:
        every = read_duration(value if isinstance(value, str) else repr(value))
    except ValueError as e:
        faults.add((*path, "every"), f"{who}every: {e}")
        return timedelta(days=1)
    if not every:
        faults.add((*path, "every"), f"{who}every: look at most once a minute")
    return every


def _read_alerts(table: object, faults: _Faults) -> tuple[str, ...]:
    if not isinstance(table, dict):
        faults.add(("alerts",), 'write alerts as a table: a line [alerts], below it to = ["…"]')
        return ()
    for key in table.keys() - {"to"}:
        faults.add(("alerts", key), f"alerts: {key!r} is not known; known is to")
    sinks = []
    for word in faults.texts(table, ("alerts",), "to"):
        variable = _VARIABLE.fullmatch(word)
        address = os.environ.get(variable[1], "").strip() if variable else word
        if variable and not address:
            faults.add(("alerts", "to"), f"alerts: the variable {variable[1]} is not set", word)
        elif not re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*://", address):
            # What a variable holds may be a secret, so only what the file says is shown.
            faults.add(("alerts", "to"), f"alerts: {word!r} is no Apprise address, such as mailto://…", word)
        sinks.append(address)
    return tuple(dict.fromkeys(sinks))
