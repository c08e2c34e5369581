"""One conversation: something is said, something is asked, and at every prompt the same words work.

`Conversation` says and asks; what the words do is up to `Turns`, which knows the places. Where the
words lead away and back, the question is said again.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from redirection_tui.content.folding import folded
from redirection_tui.content.prose import Block
from redirection_tui.plain import lines
from redirection_tui.plain.commands import EVERYWHERE, Commands
from redirection_tui.plain.jumps import Back, Leave
from redirection_tui.plain.prompts import Menu, Prompt, Said, Shown
from redirection_tui.plain.terminal import Terminal
from redirection_tui.services import Services


class Turns(Protocol):
    """What the words at a prompt lead to."""

    def turn(self, command: str) -> None:
        """Go there and come back, or raise a Jump."""
        ...


class Conversation:
    """Says and asks, line by line, in the language at hand.

    `leads` are what words do at the place at hand besides the usual, `about` gives what is to be
    said of it to whoever asks, `more` are words that work everywhere in this run.
    """

    def __init__(self, services: Services, terminal: Terminal) -> None:
        self.services = services
        self.terminal = terminal
        self.turns: Turns | None = None
        self.leads: dict[str, Callable[[], None]] = {}
        self.about: Callable[[], Iterable[str]] | None = None
        self.more: tuple[str, ...] = ()
        self._parted = False
        self._read_in = ""
        self._commands: Commands | None = None

    @property
    def commands(self) -> Commands:
        """The words that work at prompts, in the language at hand."""
        if self._commands is None or self._read_in != self.services.library.language:
            self._read_in = self.services.library.language
            self._commands = Commands.of(self.services.words)
        return self._commands

    def text(self, key: str, **values: object) -> str:
        """Words of the interface."""
        return self.services.words.text(key, **values)

    def say(self, text: str, lead: str = "", stop: str = ".") -> None:
        """Say a text, wrapped, with a stop at its end."""
        said = lines.stopped(self.spoken(text.strip()), stop)
        self._write(said, lead)

    def told(self, key: str, **values: object) -> None:
        """Say words of the interface."""
        self.say(self.text(key, **values))

    def gap(self) -> None:
        """An empty line, and never two: a braille line stops at each."""
        if not self._parted:
            self.terminal.write("")
        self._parted = True

    def heading(self, text: str) -> None:
        """Begin something new."""
        self.gap()
        self.say(text)
        self.gap()

    def prose(self, blocks: Sequence[Block]) -> None:
        """Say a text of the content: paragraphs with a gap between, lists without."""
        listed = False
        for number, (lead, text) in enumerate(lines.of_blocks(blocks, self.services.words)):
            if number and not (lead and listed):
                self.gap()
            listed = bool(lead)
            self.say(text, lead)

    def own(self, written: Iterable[str], *, exact: bool = False) -> None:
        """Say what the user wrote, as it is; `exact` without even a stop at its end."""
        for line in written:
            self._write(line if exact else lines.stopped(line), "- ")

    def spoken(self, text: str) -> str:
        """Words instead of keys, since texts name the keys of the screens, and of abbreviations."""
        words = self.services.words
        return lines.in_full(lines.without_keys(text, words), words)

    def ask(self, prompt: Prompt) -> Said:
        """The answer, without spaces around it. The other words are followed, and the question is
        asked again."""
        while True:
            line = self._line(prompt)
            command = self.commands.named(line, prompt.here.union(self.leads, self.more))
            if command is None:
                return Said(line.strip())
            if command in prompt.here and command not in prompt.leads:
                return Said("", command)
            self._turn(command, prompt)

    def take(self, line: str, prompt: Prompt) -> None:
        """What a line means that was typed while time passed: a command, or nothing."""
        command = self.commands.named(line, frozenset((*self.leads, *prompt.leads, *self.more)))
        if command is not None:
            self._turn(command, prompt)

    def _line(self, prompt: Prompt) -> str:
        self._parted = False
        try:
            return self.terminal.read(f"{prompt.ask} ", hidden=prompt.hidden)
        except KeyboardInterrupt:
            self.interrupted()
            return "again"

    def interrupted(self) -> None:
        """Ctrl+C, which many press to copy: asks once, and pressed again it leaves."""
        self.heading(self.text("leave.title"))
        self.told("plain.leave-kept" if self.services.kept else "plain.leave")
        try:
            answer = self.terminal.read(f"{self.text('plain.leave-ask')} ")
        except KeyboardInterrupt:
            raise Leave from None
        wanted = folded(answer).strip()
        if wanted and (
            self.commands.named(answer, frozenset()) == "leave"
            or folded(self.text("typed.yes")).startswith(wanted)
        ):
            raise Leave

    def _write(self, text: str, lead: str) -> None:
        whole = self.services.settings.whole_lines
        self._parted = not text and not lead
        for line in lines.spoken(text, self.terminal.columns, lead, whole=whole):
            self.terminal.write(line)

    def _turn(self, command: str, prompt: Prompt) -> None:
        if command == "back":
            raise Back
        if command == "leave":
            raise Leave
        if command == "help":
            self._help(prompt)
            return
        if command in prompt.leads:
            prompt.leads[command]()
        elif command in self.leads:
            self.leads[command]()
        elif command == "explain":
            self._explain(prompt)
        elif command != "again" and self.turns is not None:
            self.turns.turn(command)
        prompt.again()

    def _explain(self, prompt: Prompt) -> None:
        """What this place is or asks, what becomes of the answer, and how it is given."""
        self.heading(self.text("explain.title"))
        about = self.about() if self.about is not None else (self.text("plain-explain.screen"),)
        for said in (*about, self.text(f"plain-help.{prompt.kind}")):
            self.say(said)
            self.gap()

    def _help(self, prompt: Prompt) -> None:
        """How this prompt is answered, and every word that works here."""
        self.gap()
        self.told(f"plain-help.{prompt.kind}")
        self.told("plain.words")
        here = sorted((prompt.here | self.leads.keys() | prompt.leads.keys()) - {*EVERYWHERE})
        for command in (*here, *self.more, *EVERYWHERE):
            meaning = self.text(f"typed-means.{command}")
            self.say(f"{self.text(f'typed.{command}')}: {meaning}", "- ")
        self.gap()

    def choose(self, menu: "Menu") -> str:
        """The id of what was chosen, what Enter alone stands for, or `/COMMAND` for a command of
        the menu's own."""
        shown = Shown(self, menu)
        shown.say()
        while True:
            answer, command = self.ask(shown.prompt())
            if command == "more":
                shown.more()
            elif command:
                return f"/{command}"
            elif not answer and menu.default is not None:
                return menu.default
            elif self.commands.known(answer):
                self.told("plain.word-not-here")
            elif found := shown.named(answer):
                return found
            elif answer:
                number = answer.isdecimal()
                key = "plain.no-such-number" if number else "plain.no-such-choice"
                self.told(key, last=shown.last)
            else:
                self.told("plain.number-please")
