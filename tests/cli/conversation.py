"""A command for the notebook in a real terminal, and a notebook to try it on."""

import re
import sys
import termios
from pathlib import Path
from time import perf_counter

from tests.tui.terminal import Terminal, environment

from redirection_tui.content.library import Library
from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.paths import content_folder
from redirection_tui.records import Entry
from redirection_tui.words import Words

QUICK = (sys.executable, str(Path(__file__).with_name("quick_program.py")))
RIGHT = "seven quiet words that belong nowhere"
OTHER = "another line of words, made up for this"
NOTE = "canary-tea-and-a-walk-8316"
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[a-zA-Z]")
CTRL_C, CTRL_D = "\x03", "\x04"
WORDS = Words(Library(content_folder(), "en").interface)
SPANISH = Words(Library(content_folder(), "es").interface)


class Conversation(Terminal):
    """What is asked is waited for; what is typed ends with Enter."""

    def __init__(self, *arguments, size=(100, 70), argv=None, words=WORDS, **variables):
        self._since = 0
        self.words = words
        command = argv or (*QUICK, *map(str, arguments))
        super().__init__(command, size, environment(**variables))

    @property
    def said(self):
        """Everything written since the last answer, without spaces."""
        return "".join(_ESCAPES.sub("", self.raw[self._since :].decode("utf-8", "replace")).split())

    @property
    def echoes(self):
        """Whether the terminal shows what is typed."""
        return bool(termios.tcgetattr(self.fd)[3] & termios.ECHO)

    def told(self, key, **values):
        """Wait for words of the interface after the last answer."""
        wanted = "".join(self.words.text(key, **values).split())
        self.wait(lambda: wanted in self.said, repr(wanted))

    def answer(self, key, typed, **values):
        """Wait for a question and for its `> `, then answer it."""
        self.told(key, **values)
        self.wait(lambda: self.raw.endswith(b"> "), f"the prompt of {key}")
        self._since = len(self.raw)
        self.send(typed + "\r")

    def interrupt_until(self, key):
        """Ctrl+C until words are said: Python misses one in the instant before it begins to read,
        which no hand is quick enough for."""
        wanted = "".join(self.words.text(key).split())
        for _ in range(10):
            self.send(CTRL_C)
            end = perf_counter() + 1
            while self.alive() and wanted not in self.said and perf_counter() < end:
                self.read(0.05)
            if wanted in self.said or not self.alive():
                break
        self.told(key)

    def ends(self, code):
        """It has ended with this code, and the terminal shows again what is typed."""
        assert self.wait_for_end() == code, self.text

    def new_passphrase(self, typed=RIGHT):
        """One's own, typed twice."""
        self.answer("passphrase.title", "3")
        self.answer("passphrase.type", typed)
        self.answer("passphrase.practice", typed)


def entry(module="reasons", text=NOTE):
    return Entry(
        module=module,
        step="why-stop",
        revision=1,
        language="en",
        day="2026-03-02",
        part="evening",
        values={"own": text},
        labels={"own": "What helps you?"},
    )


def notebook(path, *entries):
    """A notebook with a note in it, closed."""
    VaultNotebook.create(path, RIGHT, entries=entries or (entry(),)).close()
    return path


def texts_in(path, passphrase=RIGHT):
    """What is written in a notebook."""
    book = VaultNotebook.open(path, passphrase)
    try:
        return [one.values["own"] for one in book.entries()]
    finally:
        book.close()
