"""The crisis panel: twelve lines at most, numbers large and plain, nothing saved."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.engine.help_lines import numbers
from redirection_tui.errors import ContentUnreadable
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices


class CrisisScreen(BaseScreen[None]):
    """Help now: a child in danger first, then oneself, then what to say."""

    HERE = ("back",)
    target = "crisis"

    def place(self) -> str:
        """Help now."""
        return self.words.text("offer.crisis")

    def stage(self) -> Iterable[Widget]:
        """The lines, then where to go."""
        yield VerticalScroll(
            *(
                Static(text, markup=False, classes="loud" if loud else "hint")
                for loud, text in self._lines()
            ),
            Choices(self._ways(), marks="none").add_class("gap"),
            classes="column",
            can_focus=False,
        )

    def on_mount(self) -> None:
        """Begin on the ways out."""
        self.begin()

    def on_choices_taken(self, event: Choices.Taken) -> None:
        """Go there, or back."""
        event.stop()
        if not self.is_active or event.option is None:
            return
        if event.option == "back":
            self.leave_with(None)
        else:
            self.navigator.go(event.option)

    def _lines(self) -> list[tuple[bool, str]]:
        country = self.services.settings.country
        # Without a country no number is shown, and the large file of all of them stays unread.
        known = numbers(self.services.contacts(country) if country else ())
        words = self.words
        emergency = known.emergency or words.text("crisis.local-emergency")
        lines = [
            (True, words.text("crisis.child", emergency=emergency)),
            (True, words.text("crisis.self", emergency=emergency)),
        ]
        if known.crisis:
            lines.append(
                (True, words.text("crisis.line", name=known.crisis_name, number=known.crisis))
            )
        lines += [
            (False, words.text("crisis.near")),
            (False, words.text("crisis.say")),
            (False, words.text("crisis.busy")),
        ]
        if country is None:
            lines.append((False, words.text("crisis.no-country")))
        lines.append((False, words.text("crisis.not-saved")))
        return lines

    def _ways(self) -> dict[str, str]:
        found = {}
        for target in self.services.library.program.crisis:
            if target == "list/help-lines":
                found[target] = self.words.text("lists.help-lines")
                continue
            module, _, step = target.split("/", 1)[1].partition("/")
            try:
                whole = self.services.module(module).value
            except ContentUnreadable:
                continue
            titles = {part.id: part.title for part in whole.steps}
            found[target] = titles.get(step, whole.title)
        found["back"] = self.words.text("crisis.back")
        return found
