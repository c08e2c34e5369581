"""A list that is searched while one types: the text line keeps the focus, the arrows choose below.

Who uses it says what a text finds; it is asked anew with every letter, so that must be quick.
"""

from collections.abc import Callable, Mapping

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.widgets import Input, Static

from redirection_tui.tui.widgets.choices import PAGE, Choices
from redirection_tui.tui.widgets.texts import Line

LONGEST = 60
"""Letters of a search; nobody remembers more of a title."""
Find = Callable[[str], Mapping[str, str]]
"""What is typed -> option id -> its words, with headings and gaps as in `Choices`."""


class Found(Choices, can_focus=False):
    """The list below the line, which keeps the focus and moves it."""


class Finder(Vertical):
    """A line to type in, and what it finds. Enter takes the option that is highlighted.

    `nothing` stands in place of the list where nothing is found.
    """

    DEFAULT_CSS = """
    Finder { height: 1fr; width: 100%; }
    Finder > .finder--found { height: 1fr; width: 100%; scrollbar-size-vertical: 1;
                              scrollbar-gutter: stable; overflow-x: hidden; }
    Finder > Input { margin-bottom: 1; }
    """
    BINDINGS = [
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("pageup", f"jump(-{PAGE})", show=False, priority=True),
        Binding("pagedown", f"jump({PAGE})", show=False, priority=True),
    ]

    class Taken(Message):
        """Enter was pressed, or an option clicked: this is the option; never None."""

        def __init__(self, source: "Finder", option: str) -> None:
            super().__init__()
            self.source = source
            self.option = option

        @property
        def control(self) -> "Finder":
            """The finder."""
            return self.source

    def __init__(self, find: Find, placeholder: str, nothing: str) -> None:
        super().__init__()
        self._find = find
        self._line = Line("", placeholder, LONGEST)
        self._list = Found(find(""), marks="none")
        self._nothing = Static(nothing, classes="hint", markup=False)
        self._nothing.display = False

    def compose(self) -> ComposeResult:
        """The line, then what it finds."""
        yield self._line
        yield self._nothing
        yield VerticalScroll(self._list, classes="finder--found", can_focus=False)

    @property
    def text(self) -> str:
        """What is typed."""
        return self._line.value

    @property
    def options(self) -> tuple[str, ...]:
        """The ids of what is found, headings included."""
        return self._list.options

    def begin(self) -> None:
        """Put the focus where one types."""
        self._line.focus(scroll_visible=False)

    def clear(self) -> bool:
        """Empty the line; False where it was empty already."""
        was = bool(self._line.value)
        self._line.value = ""
        return was

    def find_again(self) -> None:
        """What is found may have changed: another order, another language."""
        found = self._find(self._line.value)
        self._list.replace(found)
        self._nothing.display = not found
        for page in self.query(VerticalScroll):
            page.scroll_home(animate=False)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find what is typed now."""
        event.stop()
        self.find_again()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take what is highlighted."""
        event.stop()
        self._list.action_take()

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Hand on what was taken, unless there was nothing."""
        event.stop()
        if event.option is not None:
            self.post_message(self.Taken(self, event.option))

    def action_move(self, step: int) -> None:
        """To another option."""
        self._list.action_move(step)

    def action_jump(self, step: int) -> None:
        """Several options further."""
        self._list.action_jump(step)
