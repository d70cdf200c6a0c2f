"""The command line: finds the verbs; turns whatever goes wrong into one sentence and an exit code."""

from __future__ import annotations

import errno
import gc
import importlib
import os
import pkgutil
import sys
from collections.abc import Sequence
from typing import Any

import click

import crawler.commands
from crawler.verbs import SETTINGS, common_options
from snapshots.errors import PaperwatchError

_DISK = {errno.ENOSPC, errno.EROFS, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EACCES, errno.EPERM}

_EPILOG = """\b
Exit codes:
  0   done, whether anything changed or not      1   some page failed
  2   the call's words are off                  10   changes were found (with --exit-code)
  65  the database cannot be used               70   a fault of the program itself
  74  the disk is full or read-only             75   another run holds the lock
  78  the watchlist or a setting is wrong       130  stopped by Ctrl-C"""


#: Pages and records hold few circles: looking for them each 700 objects takes a twelfth of the time.
SELDOM = (20_000, 10, 10)


class Verbs(click.Group):
    """The modules of ``crawler/commands``, each loaded when it is called for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(m.name for m in pkgutil.iter_modules(crawler.commands.__path__) if m.name[0] != "_")

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        commands = [self.get_command(ctx, name) for name in self.list_commands(ctx)]
        with formatter.section("Commands"):
            formatter.write_dl(
                [(c.name or "", (c.help or "").strip().partition("\n")[0]) for c in commands if c]
            )

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in self.list_commands(ctx) and not args[0].startswith("-"):
            from difflib import get_close_matches

            near = get_close_matches(args[0], self.list_commands(ctx), 1)
            hint = f"; did you mean {near[0]}?" if near else ""
            ctx.fail(f"there is no verb {args[0]!r}{hint}")
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"crawler.commands.{cmd_name}")
        command: click.Command = module.command
        return command


def _version(ctx: click.Context, param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from crawler.installation import own_version

        click.echo(f"paperwatch {own_version()}")
        ctx.exit()


@click.group(
    "paperwatch",
    cls=Verbs,
    context_settings=SETTINGS,
    params=[
        *common_options(),
        click.Option(["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_version,
                     help="Show the version and exit."),
    ],
    epilog=_EPILOG,
)  # fmt: skip
def paperwatch(**common: Any) -> None:
    """Tell what researchers publish, from their own pages, the day it appears there."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    # Whatever is made is its user's alone: the watchlist may hold secrets, the store what was read.
    os.umask(0o077)
    gc.set_threshold(*SELDOM)
    _keep_logs(shown=_debug(words))
    sys.exit(run(words))


def run(words: Sequence[str]) -> int:
    """Run one command and return its exit code; nothing but ``--debug`` lets an exception through."""
    try:
        code = paperwatch.main(args=list(words), prog_name="paperwatch", standalone_mode=False)
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit):
        # Whoever read our output has seen enough (``| head``): not an error, and nothing more may be written.
        # click makes a SystemExit of it; all else comes back as a code.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, click.Abort) as error:
        if isinstance(error.__cause__, EOFError):
            # click takes the end of any file for a wish to stop; nothing here asks questions.
            return _tell(error.__cause__)
        _say("stopped")
        return 130
    except Exception as error:
        if _debug(words):
            raise
        return _tell(error)
    return int(code or 0)


def _keep_logs(*, shown: bool) -> None:
    """Keep what libraries and our own code log off the terminal, tracebacks and all, but for ``--debug``."""
    import logging

    logging.basicConfig(handlers=None if shown else [logging.NullHandler()], force=True)


def _tell(error: Exception) -> int:
    """Say in a sentence what went wrong; return the exit code."""
    match error:
        case click.exceptions.NoArgsIsHelpError():
            click.echo(error.format_message(), err=True)
            return 2
        case click.UsageError():
            help_for = error.ctx.command_path if error.ctx else "paperwatch"
            words = error.format_message().rstrip(".")
            _say(f"{words}{'' if words.endswith('?') else '.'} See: {help_for} --help")
            return 2
        case click.ClickException():
            _say(error.format_message())
            return error.exit_code
        case PaperwatchError():
            _say(str(error))
            return error.exit_code
        case OSError() if error.errno in _DISK:
            where = error.filename or "a file or the output"
            _say(f"{where}: cannot be written or read ({error.strerror})")
            return 74
    return _tell_fault(error)


def _tell_fault(error: Exception) -> int:
    """Say that the fault is the program's own, or the disk's where SQLite knows no better word for it."""
    text = str(error).lower()
    if type(error).__module__ == "sqlite3":
        if "full" in text or "readonly" in text or "read-only" in text or "disk i/o" in text:
            _say(f"the database cannot be written ({error}); make room or mend its permissions")
            return 74
        if "malformed" in text or "not a database" in text:
            _say(f"the database is damaged ({error}); restore it from a copy, or move it away to begin anew")
            return 65
        if "locked" in text:
            _say("the database is in use by another program; try again later")
            return 75
    _say(f"a fault of paperwatch itself ({type(error).__name__}: {error}); --debug shows where it arose")
    return 70


def _debug(words: Sequence[str]) -> bool:
    return "--debug" in words or os.environ.get("PAPERWATCH_DEBUG", "").lower() in {"1", "true", "yes", "on"}


def _say(sentence: str) -> None:
    from crawler.shown import shown_lines

    click.echo(f"paperwatch: {shown_lines(sentence)}", err=True)


if __name__ == "__main__":
    main()
