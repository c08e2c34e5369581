"""A plain Textual app, for negative controls: what it does is what our face must not do.

Usage: python stock_app.py [fault]
"""

import sys

from textual.app import App, ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Footer, Header, Input, OptionList, TextArea

READY = "Stock app"


class Question(ModalScreen[None]):
    """A dialog as a tutorial would write it."""

    BINDINGS = [("escape", "dismiss", "Close"), ("enter", "dismiss", "Close")]

    def compose(self) -> ComposeResult:
        """A field."""
        yield Input()


class StockApp(App[None]):
    """A menu, a field, a palette, and dialogs that are pushed and dismissed."""

    BINDINGS = [("f1", "question", "Question"), ("f2", "question", "Question")]

    def compose(self) -> ComposeResult:
        """Widgets of the library as they are."""
        yield Header()
        yield Input(placeholder=READY)
        yield OptionList(*(f"Option {number}" for number in range(12)))
        yield TextArea()
        yield Footer()

    def action_question(self) -> None:
        """Open a dialog."""
        self.push_screen(Question())

    def on_input_changed(self, event: Input.Changed) -> None:
        """Fail as the faulty program does."""
        if "fault" in sys.argv and "canary" in event.value:
            raise ValueError(event.value)


if __name__ == "__main__":
    app = StockApp()
    app.run()
    sys.exit(app.return_code or 0)
