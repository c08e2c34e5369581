"""The parser of the command line: it explains itself in the interface's words."""

import argparse
import re
from collections.abc import Callable
from functools import partial
from typing import Any, NoReturn, cast

from redirection_tui.cli.wrapping import columns, filled

Commands = Any
"""argparse keeps the class of its sub-commands private."""
Says = Callable[..., str]
"""Words by key, with values filled in."""
_OWN_NAME = re.compile(r"argument ([^:]+):")


class Parser(argparse.ArgumentParser):
    """A parser in the words of the interface. It never repeats what was typed: somebody may have
    typed a passphrase there, and it would stand on the screen once more."""

    def __init__(self, says: Says, title: str, **options: Any) -> None:
        def layout(prog: str) -> argparse.HelpFormatter:
            return _Layout(prog, says)

        super().__init__(add_help=False, allow_abbrev=False, formatter_class=layout, **options)
        self._says = says
        self.options = self.add_argument_group(says("usage.options"))
        self.options.add_argument("-h", "--help", action="help", help=says("usage.help"))
        self.description = filled(says(title))

    def error(self, message: str) -> NoReturn:
        """Say what to do, and leave with 2. The name of one of our own options may be said."""
        known = _OWN_NAME.match(message)
        where = self._says("usage.at", name=known.group(1)) + " " if known else ""
        self.exit(2, filled(where + self._says("usage.not-understood", name=self.prog)) + "\n")


class _Layout(argparse.RawDescriptionHelpFormatter):
    """Help in one column of text, with what to type first."""

    def __init__(self, prog: str, says: Says) -> None:
        super().__init__(prog, max_help_position=24, width=columns())
        self._usage = says("usage.type")

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        """What to type, under its own word; without one where argparse only wants the name."""
        super().add_usage(usage, actions, groups, self._usage if prefix is None else prefix)


def parsers(says: Says) -> type[Parser]:
    """What argparse calls to make the parser of a command."""
    return cast("type[Parser]", partial(Parser, says))
