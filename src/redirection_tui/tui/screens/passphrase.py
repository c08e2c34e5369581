"""A new passphrase: words made by the program or one's own, and typed once more as practice."""

from collections.abc import Iterable

from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.content.prose import own_words
from redirection_tui.services import Services
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.line_question import LineQuestion
from redirection_tui.tui.widgets.prose import Prose


class PassphraseScreen(BaseScreen[str]):
    """Gives back the passphrase once it was typed from memory or paper; None when it was left."""

    target = "passphrase"

    def __init__(self, services: Services, navigator: Navigator) -> None:
        super().__init__(services, navigator)
        self._made = services.keeping.made_up_words()
        self._wanted: str | None = None
        self._typing_own = False

    def place(self) -> str:
        """A passphrase."""
        return self.words.text("passphrase.title")

    def stage(self) -> Iterable[Widget]:
        """One column, filled by what was chosen."""
        yield VerticalScroll(classes="column", can_focus=False)

    async def on_mount(self) -> None:
        """The words."""
        await self._fill()

    async def action_back(self) -> None:  # type: ignore[override]  # Textual awaits actions that are coroutines
        """One part back; from the words, out."""
        if self._wanted is None and not self._typing_own:
            self.leave_with(None)
            return
        self._wanted, self._typing_own = None, False
        await self._fill()

    async def on_choices_taken(self, event: Choices.Taken) -> None:
        """On to practising, other words, one's own, or show what is typed."""
        event.stop()
        if not self.is_active or event.option is None:
            return
        if event.option == "out":
            self.leave_with(None)
            return
        if event.option == "show":
            for line in self.query(LineQuestion).results(LineQuestion):
                line.turn()
                line.begin()
            return
        if event.option == "taken":
            for line in self.query(LineQuestion).results(LineQuestion):
                await self._take(line, line.text)
            return
        if event.option == "written-down":
            self._wanted = " ".join(self._made)
        elif event.option == "others":
            self._made = self.services.keeping.made_up_words()
        elif event.option == "own":
            self._typing_own = True
        else:
            self._wanted, self._typing_own = None, False
        await self._fill()

    async def on_line_question_given(self, event: LineQuestion.Given) -> None:
        """Enter in the line."""
        event.stop()
        await self._take(event.source, event.text)

    async def _take(self, line: LineQuestion, text: str) -> None:
        """An own passphrase is looked at first; the practice must match."""
        if self._wanted is None:
            problem = self.services.keeping.problem(text)
            if problem is not None:
                line.say(self.words.text(f"passphrase.{problem}"))
                line.begin()
                return
            self._wanted = text
            await self._fill()
        elif self.services.keeping.same(text, self._wanted):
            self.leave_with(self._wanted)
        else:
            line.say(self.words.text("passphrase.differs"))
            line.begin()

    async def _fill(self) -> None:
        if self._wanted is not None:
            await self.refill(self._practice)
        elif self._typing_own:
            await self.refill(self._own)
        else:
            await self.refill(self._words)
        for line in self.query(LineQuestion).results(LineQuestion):
            line.begin()

    def _words(self) -> Iterable[Widget]:
        yield Static(self.words.text("passphrase.title"), classes="title", markup=False)
        yield Static(self.words.text("passphrase.words"), classes="hint", markup=False)
        yield Prose(own_words((" ".join(self._made),))).add_class("gap")
        yield Prose(self.services.prose(self.words.text("passphrase.nobody"))).add_class("gap")
        ways = ("written-down", "others", "own")
        named = {way: self.words.text(f"passphrase.{way}") for way in ways}
        named["out"] = self.words.text("notice.back")
        yield Choices(named, marks="none").add_class("gap")

    def _own(self) -> Iterable[Widget]:
        yield Static(self.words.text("passphrase.own"), classes="title", markup=False)
        yield Prose(self.services.prose(self.words.text("passphrase.own-how")))
        yield LineQuestion(self.words.text("passphrase.type"), hidden=True)
        yield self._below()

    def _practice(self) -> Iterable[Widget]:
        yield Static(self.words.text("passphrase.practice"), classes="title", markup=False)
        yield Static(
            self.words.text(f"passphrase.practice-{'own' if self._typing_own else 'how'}"),
            classes="hint",
            markup=False,
        )
        yield LineQuestion(self.words.text("passphrase.again"), hidden=True)
        yield self._below()

    def _below(self) -> Widget:
        ways = ("taken", "show", "back")
        named = {way: self.words.text(f"passphrase.{way}") for way in ways}
        return Choices(named, marks="none").add_class("gap")
