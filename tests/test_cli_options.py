"""The common options: before the verb or after it, from the environment, with their defaults."""

from __future__ import annotations

from ipaddress import ip_network
from pathlib import Path

import click
import pytest

from crawler.cli import Verbs, paperwatch, run
from crawler.options import (
    Options,
    default_db,
    default_watchlist,
    read_delay,
    read_duration,
    read_networks,
    read_time,
)
from crawler.verbs import verb
from tests.commanding import User

WORDS = [
    ("--watchlist", "PAPERWATCH_WATCHLIST", "w.toml", "watchlist", Path("w.toml")),
    ("--db", "PAPERWATCH_DB", "d.sqlite", "db", Path("d.sqlite")),
    ("--allow-net", "PAPERWATCH_ALLOW_NET", "127.0.0.0/8", "allow_net", (ip_network("127.0.0.0/8"),)),
    ("--delay", "PAPERWATCH_DELAY", "0.5", "delay", 0.5),
    ("--at", "PAPERWATCH_AT", "2024-05-01T08:00Z", "now", read_time("2024-05-01T08:00Z")),
]


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[Options]:
    """Put a verb in every verb's place that only notes the options it was given."""
    noted: list[Options] = []

    def command(*, options: Options) -> int:
        """Note the options."""
        noted.append(options)
        return 0

    note = verb()(command)
    monkeypatch.setattr(Verbs, "get_command", lambda *_: note)
    return noted


@pytest.mark.parametrize(("option", "_", "word", "field", "value"), WORDS)
@pytest.mark.parametrize("after", [False, True])
def test_option_before_or_after_the_verb(
    seen: list[Options], *, after: bool, option: str, _: str, word: str, field: str, value: object
) -> None:
    """Each common option may stand before the verb or after it."""
    assert run(["status", option, word] if after else [option, word, "status"]) == 0
    assert getattr(seen[0], field) == value


@pytest.mark.parametrize(("_", "variable", "word", "field", "value"), WORDS)
def test_option_from_its_variable(
    seen: list[Options],
    monkeypatch: pytest.MonkeyPatch,
    *,
    _: str,
    variable: str,
    word: str,
    field: str,
    value: object,
) -> None:
    """Each common option has an environment variable."""
    monkeypatch.setenv(variable, word)

    assert run(["status"]) == 0
    assert getattr(seen[0], field) == value


def test_what_stands_after_the_verb_wins(seen: list[Options], monkeypatch: pytest.MonkeyPatch) -> None:
    """After the verb wins over before it, and both over the environment."""
    monkeypatch.setenv("PAPERWATCH_DELAY", "1")

    run(["--delay", "2", "status"])
    run(["--delay", "2", "status", "--delay", "0"])

    assert [options.delay for options in seen] == [2, 0]


def test_address_ranges_add_up(seen: list[Options], monkeypatch: pytest.MonkeyPatch) -> None:
    """A range may be given again, and several in one variable."""
    run(["status", "--allow-net", "127.0.0.1", "--allow-net", "10.0.0.0/8"])
    monkeypatch.setenv("PAPERWATCH_ALLOW_NET", "127.0.0.1, ::1 10.0.0.0/8")
    run(["status"])

    assert [len(options.allow_net) for options in seen] == [2, 3]


def test_defaults_lie_where_xdg_says(
    seen: list[Options], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Configuration and data lie in their own folders; data never in the cache."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    run(["status"])

    assert seen[0].watchlist == tmp_path / "config" / "paperwatch" / "researchers.toml" == default_watchlist()
    assert seen[0].db == tmp_path / "data" / "paperwatch" / "paperwatch.sqlite" == default_db()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--delay", "-1"], "0 or more"),
        (["--delay", "nan"], "0 or more"),
        (["--delay", "soon"], "no number of seconds"),
        (["--at", "yesterday"], "is no time"),
        (["--at", "2024-13-01"], "is no time"),
        (["--allow-net", "10.0.0.1/8"], "is no address range"),
        (["--allow-net", "localhost"], "is no address range"),
        (["--db", ""], "an empty name is no file"),
    ],
)
def test_faulty_value_is_told(tmp_path: Path, words: list[str], told: str) -> None:
    """A value that cannot be is one sentence and exit code 2."""
    said = User(tmp_path).types("status", *words)

    assert said.code == 2
    assert told in said.err
    assert said.err.count("\n") == 1


def test_every_verb_knows_every_common_option() -> None:
    """No verb goes without the common options, and none shadows one."""
    context = click.Context(paperwatch)
    for name in paperwatch.list_commands(context):
        command = paperwatch.get_command(context, name)
        assert command is not None
        flags = [flag for param in command.params for flag in param.opts]
        for option, *_ in WORDS:
            assert flags.count(option) == 1, name
        assert command.name == name


@pytest.mark.parametrize("text", ["1", "1y", "-1d", "d", "", "1.5h", "9" * 9 + "w"])
def test_spans_that_are_none(text: str) -> None:
    """A span is a number and one of four letters."""
    with pytest.raises(ValueError, match="no span of time"):
        read_duration(text)


def test_times_are_read_as_utc() -> None:
    """A moment without a zone is of UTC; one with a zone is turned into it."""
    assert (
        read_time("2024-05-01T10:00+02:00") == read_time("2024-05-01T08:00Z") == read_time("2024-05-01 08:00")
    )


def test_readers_of_values_take_what_they_say() -> None:
    """What the help offers is read."""
    assert read_networks("127.0.0.0/8") == (ip_network("127.0.0.0/8"),)
    assert read_delay("0") == 0
