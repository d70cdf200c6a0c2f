"""Locks that keep two runs apart; the system frees them when a run dies, however it dies."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from snapshots.errors import DiskError, LockedError


@contextmanager
def one_run(db: Path) -> Iterator[None]:
    """
    Hold the lock of a store, in a file beside it.

    Raises LockedError at once where another run holds it.
    """
    make_private_folder(db.parent)
    path = db.with_name(db.name + ".lock")
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as e:
        raise DiskError(f"{path}: cannot be made ({e.strerror})") from e
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as e:
            pid = os.pread(handle, 20, 0).decode("ascii", "replace").strip()
            who = f" (process {pid})" if pid.isdigit() else ""
            words = f"another run{who} is at work on {db}; try again when it is done"
            # Whoever holds it wrote its number there when it began.
            raise LockedError(words, held_for=time.time() - os.fstat(handle).st_mtime) from e
        os.ftruncate(handle, 0)
        os.pwrite(handle, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(handle)


@contextmanager
def one_edit(folder: Path) -> Iterator[None]:
    """Hold a folder while one of its files is replaced; waits for its turn."""
    make_private_folder(folder)
    handle = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def make_private_folder(folder: Path) -> None:
    """Make a folder that only the user may look into; one that is there stays as it is."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as e:
        raise DiskError(f"{folder}: cannot be made ({e.strerror})") from e
