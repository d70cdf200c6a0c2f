"""Edits of researchers.toml by ``track`` and ``untrack``; what the user wrote, comments too, stays."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path
from typing import Any

from crawler.locking import one_edit
from crawler.watchlist import Researcher, Watchlist, parse, read_text
from crawler.watchlist.toml_lines import Lines
from snapshots.errors import ConfigError, DiskError, UsageError

_HEAD = """\
# The researchers that paperwatch follows. Edit by hand as you like; `paperwatch check` reads it over.
#
# [[researchers]]
# name = "Ada Example"
# aliases = ["A. Example"]
# pages = ["https://example.edu/~ada/"]
# tags = ["wool"]
# every = "1d"            # how often to look: 6h, 1d, 2w
#
# [alerts]
# to = ["mailto://…"]     # Apprise addresses; "$NAME" takes one from the environment
"""


def add(path: Path, researcher: Researcher) -> tuple[Watchlist, Researcher]:
    """
    Add a researcher, or to one who is there what is new (pages, aliases, tags); make the file if need be.

    Returns the new watchlist and the researcher as they stand in it. Raises ConfigError where the file, or
    what is to be added, has a fault.
    """
    with one_edit(path.resolve().parent):
        text = read_text(path) if path.exists() else _HEAD
        old = next((r for r in parse(path, text).researchers if r.key == researcher.key), None)
        text = _enlarged(text, old, researcher) if old else text.rstrip("\n") + "\n\n" + _block(researcher)
        watchlist = parse(path, text)
        _write(path, text)
    return watchlist, next(r for r in watchlist.researchers if r.key == researcher.key)


def remove(path: Path, key: str) -> Watchlist:
    """Take a researcher out of the file; the comments right above them go too, all others stay."""
    with one_edit(path.resolve().parent):
        text = read_text(path)
        text = _without(text, [r.key for r in parse(path, text).researchers].index(key))
        watchlist = parse(path, text)
        _write(path, text)
    return watchlist


def remove_page(path: Path, key: str, page: str) -> Watchlist:
    """Take one start page from a researcher; raise UsageError where it is none of theirs or the last."""
    import tomlkit

    with one_edit(path.resolve().parent):
        text = read_text(path)
        people = parse(path, text).researchers
        index = [r.key for r in people].index(key)
        if page not in people[index].pages:
            raise UsageError(f"{page} is no start page of {key}")
        if len(people[index].pages) == 1:
            raise UsageError(f"{page} is the only page of {key}; untrack {key} instead")
        document = tomlkit.parse(text)
        document["researchers"][index]["pages"].remove(page)
        text = tomlkit.dumps(document)
        watchlist = parse(path, text)
        _write(path, text)
    return watchlist


def move_page(path: Path, key: str, old: str, new: str) -> Watchlist:
    """Write a start page's new address in the old one's place; all else of the file stays, comments too."""
    with one_edit(path.resolve().parent):
        text = read_text(path)
        people = parse(path, text).researchers
        index = [r.key for r in people].index(key)
        if old not in people[index].pages:
            raise UsageError(f"{old} is no start page of {key}")
        wanted = tuple(dict.fromkeys(new if page == old else page for page in people[index].pages))
        moved = _with_words_replaced(text, index, old, new)
        try:
            watchlist = parse(path, moved)
        except ConfigError:
            watchlist = None
        if (
            watchlist is None
            or watchlist.researchers[index].pages != wanted
            or len(wanted) < len(people[index].pages)
        ):
            import tomlkit

            document: Any = tomlkit.parse(text)
            document["researchers"][index]["pages"] = list(wanted)
            moved = tomlkit.dumps(document)
            watchlist = parse(path, moved)
        _write(path, moved)
    return watchlist


def _with_words_replaced(text: str, index: int, old: str, new: str) -> str:
    """Return the file with an address in quotes replaced once, in the lines of one researcher."""
    heads = Lines(text).heads("researchers")
    if not heads:
        return text
    first, last = heads[index]
    lines = text.splitlines(keepends=True)
    for number in range(first, last):
        for quote in ('"', "'"):
            code, mark, comment = lines[number].partition(" #")
            if f"{quote}{old}{quote}" in code:
                lines[number] = (
                    code.replace(f"{quote}{old}{quote}", f"{quote}{new}{quote}", 1) + mark + comment
                )
                return "".join(lines)
    return text


def _block(researcher: Researcher) -> str:
    """Return a researcher as the lines of the file."""
    import tomlkit

    lines = ["[[researchers]]"]
    if researcher.key != researcher.name:
        lines.append(f"id = {tomlkit.item(researcher.key).as_string()}")
    lines.append(f"name = {tomlkit.item(researcher.name).as_string()}")
    for key in ("aliases", "pages", "tags"):
        if values := getattr(researcher, key):
            lines.append(f"{key} = {tomlkit.item(list(values)).as_string()}")
    if researcher.every != timedelta(days=1):
        lines.append(f'every = "{duration_words(researcher.every)}"')
    return "\n".join(lines) + "\n"


def duration_words(span: timedelta) -> str:
    """
    Return a span of time as the file writes it.

    >>> [duration_words(timedelta(**{unit: 36})) for unit in ("weeks", "days", "hours", "minutes")]
    ['36w', '36d', '36h', '36m']
    """
    minutes = int(span.total_seconds() // 60)
    for unit, size in (("w", 7 * 24 * 60), ("d", 24 * 60), ("h", 60)):
        if minutes % size == 0:
            return f"{minutes // size}{unit}"
    return f"{minutes}m"


def _enlarged(text: str, old: Researcher, new: Researcher) -> str:
    """Add to a researcher of the file what is new of them."""
    import tomlkit

    document = tomlkit.parse(text)
    tables: Any = document["researchers"]
    table = next(t for t in tables if " ".join(str(t.get("id", t["name"])).split()) == old.key)
    for key in ("aliases", "pages", "tags"):
        fresh = [value for value in getattr(new, key) if value not in getattr(old, key)]
        if not fresh:
            continue
        if isinstance(table.get(key), list):
            table[key].extend(fresh)
        else:
            table[key] = [*getattr(old, key), *fresh]
    if new.every not in (old.every, timedelta(days=1)):
        table["every"] = duration_words(new.every)
    return tomlkit.dumps(document)


def _without(text: str, index: int) -> str:
    """Return the file without its ``index``-th researcher."""
    heads = Lines(text).heads("researchers")
    if not heads:
        import tomlkit

        document = tomlkit.parse(text)
        del document["researchers"][index]
        return tomlkit.dumps(document)
    lines = text.splitlines(keepends=True)
    first, last = heads[index]
    # What stands at the top of the file speaks of the whole file.
    begin = _above_comments(lines, first) or first
    end = _above_comments(lines, last) if last < len(lines) else last
    return "".join(lines[:begin] + lines[end:]).rstrip("\n") + "\n"


def _above_comments(lines: list[str], at: int) -> int:
    """Return where the comments begin that stand right above a line."""
    while at > 0 and lines[at - 1].lstrip().startswith("#"):
        at -= 1
    return at


def _write(path: Path, text: str) -> None:
    """Put the new text in the file's place in one step; only the user may read it, as it may hold secrets."""
    target = path.resolve()
    mode = target.stat().st_mode & 0o7777 if target.exists() else 0o600
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        handle = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(mode)
        draft.replace(target)
    except OSError as e:
        raise DiskError(f"{path}: cannot be written ({e.strerror}); it stands as it was") from e
    finally:
        draft.unlink(missing_ok=True)
