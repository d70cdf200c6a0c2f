"""The schema of the store, one named function a step. A step that has been released is never changed."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlite_utils import Migrations

#: The steps, in order.
migrations = Migrations("paperwatch")


def names() -> tuple[str, ...]:
    """Return the names of all steps this program knows."""
    return tuple(step.name for step in migrations._migrations)


def schema_version() -> int:
    """Return the number that ``PRAGMA user_version`` holds when every step is done."""
    return len(names())


@migrations()
def first_tables(db: Any) -> None:
    """Lay out runs, pages, records, events, letters, links and bodies."""
    connection: sqlite3.Connection = db.conn
    for statement in _FIRST_TABLES.split(";\n"):
        connection.execute(statement)


@migrations()
def standing_of_events(db: Any) -> None:
    """Let events say that a later reading of the same bodies took them back, or found them."""
    connection: sqlite3.Connection = db.conn
    connection.execute("alter table events add column standing text not null default ''")


_FIRST_TABLES = """
create table runs (
    id integer primary key,
    began text not null,
    ended text,
    detail text not null default '',
    program text not null default ''
);

create table researchers (
    key text primary key,
    first_checked text not null,
    last_checked text not null,
    last_run integer not null references runs(id)
);

-- The present state of each page; the past is in visits.
create table pages (
    researcher text not null references researchers(key) on delete cascade,
    url text not null,
    outcome text not null,
    held text not null,
    state text not null,
    primary key (researcher, url)
);

-- One row for each visit that brought another body or another outcome than the one before.
create table visits (
    id integer primary key,
    researcher text not null references researchers(key) on delete cascade,
    run integer not null references runs(id),
    url text not null,
    at text not null,
    outcome text not null,
    status_code integer,
    body text,
    visit text not null
);
create index visits_by_researcher on visits (researcher, url, id);

-- A body is kept whole, or as what differs from an earlier body of the same page.
create table bodies (
    sha256 text primary key,
    size integer not null,
    base text references bodies(sha256),
    depth integer not null default 0,
    packed blob not null
);

-- Records that wait for a second crawl to agree: missing ones, and states that went back.
create table waiting (
    id integer primary key,
    researcher text not null references researchers(key) on delete cascade,
    what text not null check (what in ('missing', 'step back')),
    waiting text not null
);
create index waiting_by_researcher on waiting (researcher);

create table works (
    id integer primary key,
    researcher text not null references researchers(key) on delete cascade,
    title text not null
);
create index works_by_researcher on works (researcher);

-- What each page listed, from when to when: a row ends where the page lists it otherwise, or no more.
create table records (
    id integer primary key,
    researcher text not null references researchers(key) on delete cascade,
    work integer references works(id) on delete set null,
    page text not null,
    kind text not null check (kind in ('publication', 'award')),
    title text not null,
    authors text not null,
    venue text,
    year integer,
    status text,
    rest blob not null,
    digest blob not null,
    place integer not null,
    first_run integer not null references runs(id),
    first_at text not null,
    last_run integer references runs(id),
    ended_at text
);
create index records_by_researcher on records (researcher, ended_at);
create index records_by_work on records (work);

-- The line of life of each work.
create table steps (
    id integer primary key,
    work integer not null references works(id) on delete cascade,
    run integer not null references runs(id),
    at text not null,
    what text not null,
    -- Null where it is the work's present title.
    title text,
    status text,
    venue text,
    year integer
);
create index steps_by_work on steps (work, id);

create table events (
    id integer primary key autoincrement,
    researcher text not null,
    run integer not null references runs(id),
    at text not null,
    page text not null,
    kind text not null,
    title text not null,
    event text not null
);
create index events_by_time on events (at);
create index events_by_researcher on events (researcher, id);

create table letters (
    id integer primary key autoincrement,
    event integer not null references events(id) on delete cascade,
    sink text not null,
    state text not null default 'pending' check (state in ('pending', 'sending', 'sent')),
    attempts integer not null default 0,
    due text not null default '',
    last_error text not null default '',
    unique (event, sink)
);
create index letters_by_sink on letters (sink, state, due);

-- What the operator decided: papers of namesakes, kinds not to be told, and the like.
create table decisions (
    researcher text not null,
    about text not null,
    subject text not null,
    verdict text not null,
    at text not null,
    primary key (researcher, about, subject)
);

create table links (
    researcher text not null,
    title text not null,
    url text not null,
    failures integer not null,
    broken integer not null,
    state text not null,
    primary key (researcher, title, url)
);
"""
