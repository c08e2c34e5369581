"""A question with one line for the answer: a passphrase, hidden or shown, or a place on disk."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Input, Static

from redirection_tui.tui.widgets.texts import Line

LONGEST = 1_024
"""Characters that the line takes."""


class LineQuestion(Vertical):
    """A prompt, a line and a sentence below it. Enter posts what was typed."""

    DEFAULT_CSS = """
    LineQuestion { height: auto; width: 100%; padding-left: 1; border-left: blank; }
    LineQuestion:focus-within { border-left: outer $mark; }
    LineQuestion .said { height: auto; width: 100%; max-width: 72; margin-top: 1; }
    """

    class Given(Message):
        """Enter was pressed."""

        def __init__(self, source: "LineQuestion", text: str) -> None:
            super().__init__()
            self.source = source
            self.text = text

    def __init__(self, prompt: str, *, hidden: bool = False, value: str = "") -> None:
        super().__init__(classes="gap")
        self._prompt = prompt
        self._said = Static("", markup=False, classes="said")
        self._said.display = False
        self._line = Line(value, "", LONGEST)
        self._line.password = hidden

    def compose(self) -> ComposeResult:
        """Prompt, line, sentence."""
        yield Static(self._prompt, classes="prompt", markup=False)
        yield self._line
        yield self._said

    def begin(self) -> None:
        """Put the cursor into the line."""
        self._line.focus(scroll_visible=False)

    def turn(self) -> None:
        """Show what is typed, or hide it again."""
        self._line.password = not self._line.password

    @property
    def hidden(self) -> bool:
        """True while what is typed shows as dots."""
        return self._line.password

    @property
    def text(self) -> str:
        """What is typed."""
        return self._line.value

    def say(self, text: str | None) -> None:
        """Say what was wrong, or nothing any more."""
        self._said.update(text or "")
        self._said.display = text is not None

    def clear(self) -> None:
        """Empty the line."""
        self._line.value = ""

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Enter."""
        event.stop()
        self.post_message(self.Given(self, event.value))

    def on_input_changed(self, event: Input.Changed) -> None:
        """What was said about the text before is no longer about this one."""
        event.stop()
        self.say(None)
