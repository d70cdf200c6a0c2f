"""
What all verbs share: the options every command knows, before or after the verb, and how a verb is declared.

A verb is a module of ``crawler/commands`` with one function ``command``, declared by ``@verb()``; it is given
the common options as ``Options``, its own by name, and returns its exit code (None for 0).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from crawler.options import Options, default_db, default_watchlist, read_delay, read_networks, read_time

SETTINGS = {"help_option_names": ["-h", "--help"], "max_content_width": 100}

_COMMON = ("watchlist", "db", "allow_net", "delay", "at", "debug")


class Reads(click.ParamType[Any]):
    """A value that one of the functions of ``crawler.options`` reads."""

    def __init__(self, name: str, function: Callable[[str], object]) -> None:
        self.name = name
        self._function = function

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not isinstance(value, str):
            return value
        try:
            return self._function(value)
        except ValueError as e:
            self.fail(str(e), param, ctx)


def _path(text: str) -> Path:
    if not text or "\0" in text:
        raise ValueError("an empty name is no file")
    return Path(text).expanduser()


PATH = Reads("path", _path)
TIME = Reads("time", read_time)


def print_json(thing: object) -> None:
    """Print a value as JSON that no terminal stumbles over."""
    import json

    from crawler.shown import shown_json

    click.echo(shown_json(json.dumps(thing, ensure_ascii=False, indent=1)))


def print_lines(lines: Iterable[str], *, or_else: str = "") -> None:
    """Print lines whose strange text has been made fit to be shown; for none, say ``or_else`` beside them."""
    line = None
    for line in lines:
        click.echo(line)
    if line is None and or_else:
        tell(or_else)


def tell(sentence: str) -> None:
    """Say a sentence on standard error: what is printed is left to what was asked for."""
    from crawler.shown import shown

    click.echo(f"paperwatch: {shown(sentence)}", err=True)


def common_options() -> list[click.Parameter]:
    """Return the options every command knows, each with its environment variable."""
    return [
        click.Option(
            ["--watchlist"], type=PATH, metavar="PATH", envvar="PAPERWATCH_WATCHLIST",
            help="The researchers to follow. [PAPERWATCH_WATCHLIST]",
        ),
        click.Option(
            ["--db"], type=PATH, metavar="PATH", envvar="PAPERWATCH_DB",
            help="The database of what was seen. [PAPERWATCH_DB]",
        ),
        click.Option(
            ["--allow-net"], type=Reads("range", read_networks), metavar="CIDR", multiple=True,
            envvar="PAPERWATCH_ALLOW_NET",
            help="Open a private or loopback address range; may be given again. [PAPERWATCH_ALLOW_NET]",
        ),
        click.Option(
            ["--delay"], type=Reads("seconds", read_delay), metavar="SECONDS", envvar="PAPERWATCH_DELAY",
            help="Between two requests to one host; 2 unless told otherwise. [PAPERWATCH_DELAY]",
        ),
        click.Option(
            ["--at"], type=TIME, metavar="TIME", envvar="PAPERWATCH_AT",
            help="What this run takes for now, for rehearsals. [PAPERWATCH_AT]",
        ),
        click.Option(
            ["--debug"], is_flag=True, default=None, envvar="PAPERWATCH_DEBUG",
            help="Show where in the program an error arose. [PAPERWATCH_DEBUG]",
        ),
    ]  # fmt: skip


def make_options(before: Mapping[str, Any], after: Mapping[str, Any]) -> Options:
    """Join the options given before the verb with those after it, which win, and fill in the defaults."""

    def given(name: str) -> Any:
        value = after.get(name)
        return before.get(name) if value is None or value == () else value

    delay = given("delay")
    return Options(
        watchlist=given("watchlist") or default_watchlist(),
        db=given("db") or default_db(),
        allow_net=tuple(network for group in given("allow_net") or () for network in group),
        delay=2.0 if delay is None else delay,
        now=given("at") or datetime.now(UTC).replace(microsecond=0),
        debug=bool(given("debug")),
    )


class Verb(click.Command):
    """A command that also takes the common options, and hands them on as ``options``."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params = [*self.params, *common_options()]
        for param in self.params:
            # The environment is asked once, before the verb: what stands there wins over it.
            if param.name in _COMMON:
                param.envvar = None

    def invoke(self, ctx: click.Context) -> Any:
        after = {name: ctx.params.pop(name) for name in _COMMON}
        before = ctx.parent.params if ctx.parent else {}
        ctx.params["options"] = make_options(before, after)
        return super().invoke(ctx)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [
            (param.name in _COMMON, row)
            for param in self.get_params(ctx)
            if isinstance(param, click.Option) and (row := param.get_help_record(ctx))
        ]
        for title, common in (("Options", False), ("Options every command knows", True)):
            section = [row for is_common, row in rows if is_common is common]
            if section:
                with formatter.section(title):
                    formatter.write_dl(section)


def verb() -> Callable[[Callable[..., int | None]], click.Command]:
    """Declare a function as a verb; its docstring is the help text, its module's name the verb."""

    def declare(function: Callable[..., int | None]) -> click.Command:
        name = function.__module__.rpartition(".")[2]
        return click.command(name, cls=Verb, context_settings=SETTINGS)(function)

    return declare
