"""A walk through a module: one view a step, back and on, natural stops, the way out."""

import asyncio
from collections.abc import Iterable
from functools import partial
from typing import Any

from textual.binding import Binding
from textual.containers import Container
from textual.widget import Widget

from redirection_tui.content.model.steps import (
    DocumentStep,
    ExerciseBase,
    FormStep,
    PageStep,
    PracticeStep,
    QuizStep,
    SafetyStep,
    SortStep,
    Step,
    SummaryStep,
)
from redirection_tui.engine import sittings
from redirection_tui.engine.walk import Walk
from redirection_tui.errors import NotebookError
from redirection_tui.services import Services
from redirection_tui.tui.durable import durably
from redirection_tui.tui.navigator import Navigator
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.views.asking import QuizView, SafetyView, SortView
from redirection_tui.tui.views.base import Scene, StepView
from redirection_tui.tui.views.form import FormView
from redirection_tui.tui.views.practice import PracticeView
from redirection_tui.tui.views.reading import DocumentView, PageView, RestView, SummaryView
from redirection_tui.tui.widgets.bars import BETWEEN, KeyBar, TopBar
from redirection_tui.tui.widgets.texts import Lines

VIEWS: dict[type, type[StepView[Any]]] = {
    PageStep: PageView,
    FormStep: FormView,
    QuizStep: QuizView,
    SortStep: SortView,
    PracticeStep: PracticeView,
    DocumentStep: DocumentView,
    SafetyStep: SafetyView,
    SummaryStep: SummaryView,
}


class WalkScreen(BaseScreen[str]):
    """Shows the steps of one module. It gives back a target when the last step leads elsewhere."""

    HERE: tuple[str, ...] = ("go-on", "back", "menu", "not-helping", "soft-exit", "explain")
    BINDINGS = [
        Binding("enter,right,pagedown", "go_on", show=False),
        Binding("left,backspace,pageup", "back", show=False),
    ]

    def __init__(
        self, services: Services, navigator: Navigator, walk: Walk, *, only: bool = False
    ) -> None:
        self._only = only
        self.walk_along = walk
        self.module_id = walk.module.id
        self._missing = services.module(walk.module.id).missing
        self._view: StepView[Any] | None = None
        self._turning = False
        self._stage_is_free = asyncio.Lock()
        super().__init__(services, navigator)

    @property
    def offers_not_helping(self) -> bool:
        """True on exercises."""
        own = self.services.library.program.not_helping
        return self.module_id != own and isinstance(self.walk_along.current, ExerciseBase)

    @property
    def timing(self) -> bool:
        """True while a timer runs."""
        return self._view is not None and self._view.timing

    @property
    def _offers_soft_exit(self) -> bool:
        return self.walk_along.current.feel == "heavy"

    def place(self) -> str:
        """Module and step."""
        walk = self.walk_along
        number, of = walk.position
        left = sittings.minutes_left(walk.module, walk.current.id, walk.shows)
        where = self.words.text("step.where", title=walk.module.title, n=number, all=of)
        return BETWEEN.join((where, self.words.text("step.left", n=left)))

    @property
    def at(self) -> str:
        """This step as a target, to come back to."""
        kind = "tool" if self.services.library.is_tool(self.module_id) else "module"
        return f"{kind}/{self.module_id}/{self.walk_along.current.id}"

    def stage(self) -> Iterable[Widget]:
        """An empty stage; the view comes when it is mounted."""
        return ()

    async def on_mount(self) -> None:
        """The first step."""
        await self._show()

    def on_descendant_focus(self) -> None:
        """Where Enter begins a new line, the lower line does not say that it goes on."""
        for keys in self.query(KeyBar):
            keys.offer("go-on", on=not isinstance(self.focused, Lines))

    async def action_go_on(self) -> None:
        """Ask the view to go on."""
        if self._view is not None and not self._turning:
            await self._view.go_on()

    async def action_back(self) -> None:  # type: ignore[override]  # Textual awaits actions that are coroutines
        """Ask the view to go back, else go to the step before, else leave the walk."""
        if self._turning or self._view is None or await self._view.go_back():
            return
        if isinstance(self._view, RestView):
            await self._show()
        elif self._only or self.walk_along.back() is None:
            self.leave_with(None)
        else:
            await self._show()

    async def undo(self) -> None:
        """Ask the view to take back a change; what changed may be out of sight, so it is said."""
        if self._turning or self._view is None or not await self._view.undo():
            await super().undo()
        else:
            self.say(self.words.text("closed.undone"))

    def explained(self) -> tuple[str, ...]:
        """The question or page at hand."""
        return self._view.explained() if self._view is not None else super().explained()

    def come_back(self) -> None:
        """Tell the view; a document shows what was written meanwhile."""
        if self._view is not None:
            self.call_later(self._view.come_back)

    def jump(self, step: str) -> None:
        """Go to a step of this module."""
        if self.walk_along.jump(step) is not None:
            self.call_later(self._show)

    def take(self, wanted: str) -> None:
        """What 'this is not helping' led to: the example, or past this exercise."""
        if wanted == "example" and self._view is not None:
            self.call_later(self._view.show_example)
        elif wanted == "skip":
            self.call_later(self._pass_on)

    async def on_step_view_done(self, event: StepView.Done) -> None:
        """A step is finished: rest where the content says so, else on."""
        event.stop()
        if not self._hears(event.view):
            return
        resting = isinstance(self._view, RestView)
        step = self.walk_along.current
        if not resting:
            await self._note(step)
            if step.rest is not None and not self.walk_along.at_end and not self._only:
                await self._mount(RestView(self._scene(), step))
                return
        await self._pass_on()

    async def on_step_view_wants(self, event: StepView.Wants) -> None:
        """A place was chosen: here, or elsewhere. A safety question is behind one by then."""
        event.stop()
        if not self._hears(event.view):
            return
        head, _, rest = event.target.partition("/")
        if event.target == "home":
            self.navigator.home()
        elif head == "speak":
            self._speak(rest)
        elif head == "step":
            self.walk_along.jump(rest)
            await self._show()
        elif isinstance(self.walk_along.current, SafetyStep):
            await self._note(self.walk_along.current)
            if self.walk_along.forward() is None:
                self.leave_with(event.target)
            else:
                await self._show()
                self.navigator.go(event.target)
        else:
            self.navigator.go(event.target, only=event.only)

    def on_screen_suspend(self) -> None:
        """Something is on top: a timer stands still."""
        if self._view is not None:
            self._view.step_aside()

    def _hears(self, view: StepView[Any]) -> bool:
        """Only the view on the stage: the second key of a burst may still speak for the one before,
        and would pass a safety question by."""
        return view is self._view and not self._turning and self.is_active

    async def _note(self, step: Step) -> None:
        """Progress of steps that are read; exercises note themselves with their answers. Going on
        is never refused because it could not be noted."""
        if isinstance(step, ExerciseBase):
            return
        try:
            await durably(self.services, partial(self.services.finish_step, self.walk_along))
        except NotebookError as error:
            self.navigator.not_kept(error)

    def _speak(self, language: str) -> None:
        """Go on with the next step in another language."""
        self.walk_along.forward()
        here = f"tool/{self.module_id}/{self.walk_along.current.id}"
        self.navigator.speak(language, then=here)

    async def _pass_on(self) -> None:
        if self._only or self.walk_along.forward() is None:
            self.leave_with(None)
        else:
            await self._show()

    async def _show(self) -> None:
        step = self.walk_along.current
        await self._mount(VIEWS[type(step)](self._scene(), step))
        for top in self.query(TopBar):
            top.show(self.place())
        for keys in self.query(KeyBar):
            keys.offer("not-helping", on=self.offers_not_helping)
            keys.offer("soft-exit", on=self._offers_soft_exit)

    async def _mount(self, view: StepView[Any]) -> None:
        """Put another view on the stage; keys that come meanwhile find nothing to do."""
        async with self._stage_is_free:
            self._turning = True
            try:
                stage = next(iter(self.query(".stage").results(Container)), None)
                if stage is None:
                    return  # left in the same burst of keys
                old, self._view = self._view, view
                if old is not None:
                    # Hidden at once and taken out in its own time: waiting for that would
                    # double the time to the next page.
                    old.display = False
                    old.remove()
                    self.app.call_later(self.navigator.tidy)
                if stage.is_attached:
                    self.follow(view)
                    await stage.mount(view)
            finally:
                self._turning = False

    def _scene(self) -> Scene:
        return Scene(self.services, self.navigator, self.walk_along, self._missing)
