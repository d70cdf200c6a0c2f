"""Writes commands.md: the help texts of all verbs, as the program prints them. ``make docs`` runs it."""

from __future__ import annotations

from pathlib import Path

import click

from crawler.cli import paperwatch

TARGET = Path(__file__).with_suffix(".md")


def document() -> str:
    """Return the help texts of all verbs as one page."""
    context = click.Context(
        paperwatch, info_name="paperwatch", terminal_width=100, **paperwatch.context_settings
    )
    parts = [
        "# Commands\n",
        "Written by `docs/commands.py` from the program itself; do not edit by hand.\n",
        f"```text\n{paperwatch.get_help(context)}\n```\n",
    ]
    for name in paperwatch.list_commands(context):
        verb = paperwatch.get_command(context, name)
        if verb is None:
            continue
        own = click.Context(verb, info_name=name, parent=context, terminal_width=100, **verb.context_settings)
        # The common options stand above once for all.
        text, _, _ = verb.get_help(own).partition("\n\nOptions every command knows:")
        parts.append(f"## {name}\n\n```text\n{text}\n```\n")
    return "\n".join(parts)


if __name__ == "__main__":
    TARGET.write_text(document(), encoding="utf-8")
