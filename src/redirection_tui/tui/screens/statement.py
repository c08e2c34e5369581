"""A few words and what can be done about them: notices, questions, the cover."""

from collections.abc import Iterable, Mapping

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.prose import Prose


class StatementScreen(BaseScreen[None]):
    """A heading, a text below it where there is one, and one or more ways on."""

    def heading(self) -> str:
        """The sentence in bold."""
        return self.place()

    def body(self) -> str:
        """The text below it; none unless there is one."""
        return ""

    def ways(self) -> Mapping[str, str]:
        """What can be chosen: a way back unless there is more."""
        return {"back": self.words.text("notice.back")}

    def taken(self, way: str | None) -> None:
        """A way was chosen; the screen is left unless something else is said here."""
        del way
        self.leave_with(None)

    def stage(self) -> Iterable[Widget]:
        """One column."""
        text = self.body()
        yield VerticalScroll(
            Static(self.heading(), classes="title", markup=False),
            *([Prose(self.services.prose(text))] if text else []),
            Choices(self.ways(), marks="none").set_class(bool(text), "gap"),
            classes="column",
            can_focus=False,
        )

    def on_mount(self) -> None:
        """Begin on the ways on."""
        self.begin()

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Do what was chosen."""
        event.stop()
        self.taken(event.option)
