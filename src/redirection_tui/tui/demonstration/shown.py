"""An exercise that is shown to someone: empty or as an example, in turn with the others."""

from textual.app import ComposeResult
from textual.binding import Binding

from redirection_tui.content.catalogue import Listed
from redirection_tui.engine.examples import has_answers
from redirection_tui.errors import ContentUnreadable
from redirection_tui.tui.actions import BY_ID
from redirection_tui.tui.demonstration.bar import PresenterBar
from redirection_tui.tui.demonstration.presenter import Presenter
from redirection_tui.tui.screens.walk import WalkScreen
from redirection_tui.tui.views.reading import RestView
from redirection_tui.tui.widgets.bars import KeyBar, TopBar


class ShownScreen(WalkScreen):
    """A walk with a line for the presenter. Page Up and Page Down go to the exercise before and
    after; in a whole module they turn its pages."""

    HERE = ("go-on", "back", "menu", "note")
    BINDINGS = [
        Binding("pagedown", "next_exercise", show=False, priority=True),
        Binding("pageup", "previous_exercise", show=False, priority=True),
    ]
    navigator: Presenter

    def compose(self) -> ComposeResult:
        """The line for the presenter under the top line."""
        top, *rest = super().compose()
        yield top
        yield PresenterBar(self._time)
        yield from rest

    def on_descendant_focus(self) -> None:
        """Someone begins to type, or ends it: the time goes, or comes back."""
        self._draw_bar()

    async def action_next_exercise(self) -> None:
        """The next one."""
        await self._turn(1)

    async def action_previous_exercise(self) -> None:
        """The one before."""
        await self._turn(-1)

    async def tell_again(self, *, answers: bool) -> None:
        """Show the same step again, in the words and with the examples that hold now; with
        `answers`, what was answered so far stays."""
        view, before = self._view, self.walk_along
        if view is None or self._turning:
            return
        position = view.position()
        if not answers:
            position = {name: position[name] for name in view.STATE}
        self.words = self.services.words
        self._take(self.module_id, before.current.id)
        self.walk_along.run, self.walk_along.saved = before.run, before.saved
        if isinstance(view, RestView):
            await self._mount(RestView(self._scene(), self.walk_along.current))
            return
        await self._show()
        if self._view is not None:
            await self._view.resume(position)
        for keys in self.query(KeyBar):
            keys.speak(self.words)
        self.show_kept()

    def redraw_time(self) -> None:
        """The minutes were switched on or off."""
        self._draw_bar()

    async def _turn(self, step: int) -> None:
        if not self._only:
            await (self.action_go_on() if step > 0 else self.action_back())
            return
        one = self.navigator.showing.beside(self.at, step)
        if one is not None and not self._turning:
            await self._open(one)

    async def _open(self, one: Listed) -> None:
        """Another exercise in place of this one."""
        try:
            self._take(one.module, one.step)
        except ContentUnreadable:
            self.navigator.go(one.target)  # says so
            return
        await self._show()

    def _take(self, module: str, step: str) -> None:
        self.walk_along = self.services.walk(module, step)
        self.module_id = module
        self._missing = self.services.module(module).missing

    async def _show(self) -> None:
        await super()._show()
        for top in self.query(TopBar):
            top.show(self.place())
        self._draw_bar()

    def _draw_bar(self) -> None:
        label, hint = "", ""
        if has_answers(self.walk_along.current):
            examples = self.services.settings.examples
            key = BY_ID["example"].key_names[0]
            label = self.words.text("demonstration.example" if examples else "demonstration.empty")
            to = "demonstration.to-empty" if examples else "demonstration.to-example"
            hint = self.words.text(to, keys=key)
        for bar in self.query(PresenterBar):
            bar.say(label, hint)

    def _time(self) -> str:
        showing = self.navigator.showing
        if not showing.timer:
            return ""
        return self.words.text("demonstration.minutes", n=showing.minutes())
