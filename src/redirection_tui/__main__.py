"""Starts the program: `python -m redirection_tui`."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from redirection_tui.cli.main import run  # deferred: importing this module starts nothing

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
