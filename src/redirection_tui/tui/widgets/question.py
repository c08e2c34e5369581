"""One question: prompt, hint, how to answer, answer, and a calm line when the guard asks."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Static

from redirection_tui.content.model.fields import Field, TickField
from redirection_tui.engine.form import FormSession
from redirection_tui.tui.fields.kinds import answer_for
from redirection_tui.words import Words


class Question(Vertical):
    """Used for every field kind. Focus shows as a bar at the left and an underlined prompt.

    `how` says in words which keys answer it; a screen says it once for each way of answering.
    """

    def __init__(self, field: Field, form: FormSession, words: Words, how: str = "") -> None:
        super().__init__()
        self.field = field
        self._how = how
        self.answer = answer_for(field, form, words)
        self._said = Static("", markup=False, classes="hint")
        self._said.display = False

    def compose(self) -> ComposeResult:
        """Prompt, hint, answer, and a line for a problem."""
        if not (isinstance(self.field, TickField) and self.field.text is None):
            yield Static(self.field.prompt.strip(), classes="prompt", markup=False)
        if self.field.hint:
            yield Static(self.field.hint.strip(), classes="hint", markup=False)
        if self._how:
            yield Static(self._how, classes="hint", markup=False)
        if self.answer is not None:
            yield self.answer
        yield self._said

    def say(self, text: str | None) -> None:
        """Say what to change, or nothing any more."""
        self._said.update(text or "")
        self._said.display = text is not None

    def show_again(self) -> None:
        """Show the answer as the form has it now, and have the keys."""
        if self.answer is not None:
            self.answer.show()
        self.say(None)
        if not self.has_focus_within:
            self.begin()

    def begin(self, *, scroll: bool = True) -> bool:
        """Focus the answer; False where there is nothing to answer."""
        first = self.answer.first() if self.answer is not None else None
        if first is None:
            return False
        first.focus(scroll_visible=False)
        if scroll:
            self.scroll_visible(animate=False, top=True)
        return True
