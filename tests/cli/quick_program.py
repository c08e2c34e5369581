"""The program with little work for keys, and with a look at what holds when a passphrase is asked.

`LOOK=FILE` tries, at that moment and past Python, to make FILE and a socket, and prints what came
of it and which modules are loaded. `UNGUARDED=1` arms no guards: the leaky twin of such tests.
"""

import ctypes
import os
import sys

from redirection_tui.cli import notebook_work, talk
from redirection_tui.notebook import key_derivation
from redirection_tui.privacy.states import Guards

QUICK = key_derivation.Profile(memory=8_192, passes=1)
INTERNET, STREAM = 2, 1
NEVER = ("textual", "rich", "socket", "ssl", "http", "subprocess", "webbrowser", "asyncio")


def looking(ask):
    """`Talk.hidden` that looks around first."""

    def hidden(self, key):
        library = ctypes.CDLL(None)
        name = os.environ["LOOK"].encode()
        made = library.open(name, os.O_CREAT | os.O_WRONLY, 0o600) >= 0
        connected = library.socket(INTERNET, STREAM, 0) >= 0
        loaded = [one for one in NEVER if one in sys.modules]
        self.show(f"LOOKED file={made} socket={connected} loaded={loaded} argv={sys.argv[1:]}")
        return ask(self, key)

    return hidden


def main():
    key_derivation.PROFILES[key_derivation.STANDARD] = QUICK
    if "LOOK" in os.environ:
        talk.Talk.hidden = looking(talk.Talk.hidden)
    if "UNGUARDED" in os.environ:
        notebook_work.guards.arm = lambda *_: Guards()
    from redirection_tui.__main__ import main as start

    start()


if __name__ == "__main__":
    main()
