"""Starts the program: `python -m redirection_tui`."""

import gc
import os
import sys


def main() -> None:
    """Run the command line and leave with its exit code.

    The garbage collector rests until the first frame: imports make many objects and no garbage,
    and looking through them takes a tenth of the start. The app wakes it.
    """
    gc.disable()
    from redirection_tui.privacy.hardening import harden  # deferred: importing starts nothing

    harden()
    from redirection_tui.cli.main import run  # deferred: nothing is loaded before it is hardened

    code = run(sys.argv[1:])
    if sys.flags.inspect:  # PYTHONINSPECT would open a prompt in place of ending
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    main()
