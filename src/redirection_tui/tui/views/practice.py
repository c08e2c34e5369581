"""A practice: a rating, standing up, the timed part, a rating, the reply."""

import time
from collections.abc import Mapping
from functools import partial
from typing import Any

from textual.binding import Binding
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.content.model.steps import BreathPattern, PracticeStep
from redirection_tui.engine.practice import Counting, lengths
from redirection_tui.errors import NotebookError
from redirection_tui.saying.practices import Stage, ideas, length_choices, stages
from redirection_tui.tui.durable import durably
from redirection_tui.tui.views.base import ON, Scene, StepView
from redirection_tui.tui.widgets.buttons import Buttons
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.scale import Scale
from redirection_tui.tui.widgets.timed import Timed

PAUSE = "pause"
TICK = 1.0
"""Seconds between redraws: enough for whole seconds, and next to nothing of the processor."""


class PracticeView(StepView[PracticeStep]):
    """Stages in a row; Enter goes on from each, and ends the timed part early without blame."""

    BINDINGS = [Binding("space", "pause", show=False)]
    STATE = ("_place", "_minutes", "_counting")
    _gone = 0.0
    """Seconds of the timed part that were done in another view of it."""

    def __init__(self, scene: Scene, step: PracticeStep) -> None:
        super().__init__(scene, step)
        self._stages = stages(step)
        self._place = 0
        self._values = self.services.answering.ratings(step)
        self._minutes = lengths(step)[0]
        self._pattern: BreathPattern | None = step.breath[0] if step.breath else None
        self._elapsed = 0.0
        self._since: float | None = None
        self._timer: Timer | None = None
        self._counting = Counting()
        self._replied = False

    @property
    def timing(self) -> bool:
        """True while the time runs."""
        return self._since is not None

    async def begin(self) -> None:
        """The first stage."""
        self._stop()
        self._place, self._replied = 0, False
        await self._show()

    def position(self) -> dict[str, Any]:
        """The stage with what was rated, and the seconds done."""
        self.step_aside()
        return {**super().position(), "_gone": self._elapsed, "_values": self._values}

    async def resume(self, position: Mapping[str, Any]) -> None:
        """The same stage. The time goes on where it was."""
        self._gone = position.get("_gone", 0.0)
        self._values = position.get("_values", self._values)
        await super().resume(position)

    async def show_again(self) -> None:
        """The stage at hand."""
        self._stop()
        await self._show()

    async def go_on(self) -> None:
        """The next stage."""
        if self._replied:
            self.done()
            return
        if self._stage == "doing":
            self._stop()
            if not self.step.items:
                self._values["minutes-done"] = round(self._elapsed / 60)
        if self._place + 1 < len(self._stages):
            self._place += 1
            await self._show()
        else:
            await self._finish()

    async def go_back(self) -> bool:
        """The stage before; out of a running practice back to its beginning."""
        self._stop()
        if self._replied or self._place == 0:
            return False
        self._place -= 1
        await self._show()
        return True

    def action_pause(self) -> None:
        """Space: count one more, or pause and go on with the time."""
        if self._stage != "doing":
            return
        if self.step.items:
            self.run_worker(self._count(), exclusive=False)
        elif self._since is None:
            self._start()
        else:
            self._stop()
            self._tick()

    async def on_buttons_pressed(self, event: Buttons.Pressed) -> None:
        """End it here, or pause."""
        event.stop()
        if not self.shows(event.source):
            return
        if event.name == PAUSE:
            self.action_pause()
        else:
            await self.go_on()

    def on_scale_changed(self, event: Scale.Changed) -> None:
        """Keep a rating."""
        event.stop()
        if not self.shows(event.source):
            return
        name = "before" if self._stage == "before" else "after"
        if event.value is None:
            self._values.pop(name, None)
        else:
            self._values[name] = event.value

    async def on_scale_taken(self, event: Scale.Taken) -> None:
        """Enter goes on."""
        event.stop()
        if self.shows(event.source):
            await self.go_on()

    async def taken(self, option: str | None) -> None:
        """A length, a pattern, on, or elsewhere."""
        if self._replied:
            await self.follow(option)
            return
        if self._stage == "length" and option is not None:
            self._minutes = int(option)
        elif self._stage == "pattern":
            self._pattern = next(p for p in self.step.breath if p.id == option)
        elif self._stage == "doing" and option == "one-more":
            await self._count()
            return
        await self.go_on()

    def on_unmount(self) -> None:
        """No timer outlives its view."""
        self._stop()

    def step_aside(self) -> None:
        """Time stands still while something else is on top."""
        if self._since is not None:
            self._stop()
            self._tick()

    @property
    def _stage(self) -> Stage:
        return self._stages[self._place]

    async def _show(self) -> None:
        shown = {
            "why": self._why,
            "before": self._rate,
            "after": self._rate,
            "length": self._choose_length,
            "pattern": self._choose_pattern,
            "away": self._away,
            "doing": self._do,
        }
        await shown[self._stage]()

    async def _why(self) -> None:
        menu = Choices({ON: self.words.text("practice.begin")}, marks="none").add_class("gap")
        stop_if = Static(" ".join(self.step.stop_if.split()), classes="hint gap", markup=False)
        guidance = self.prose(self.step.guidance).add_class("gap")
        await self.fill(self.prose(self.step.why), guidance, stop_if, menu)
        menu.focus(scroll_visible=False)

    async def _rate(self) -> None:
        rating = self.step.rating
        if rating is None:
            return
        value = self._values.get(self._stage)
        scale = Scale(rating.low, rating.high, rating.top, value)
        asked = Static(rating.prompt.strip(), classes="prompt", markup=False)
        told = (rating.hint, self.words.text("how.number"))
        hints = [Static(text.strip(), classes="hint", markup=False) for text in told if text]
        await self.fill(asked, *hints, scale.add_class("gap"))
        scale.focus(scroll_visible=False)

    async def _choose_length(self) -> None:
        options = length_choices(self.services, self.step)
        await self._ask("practice.how-long", options, str(self._minutes))

    async def _choose_pattern(self) -> None:
        options = {pattern.id: pattern.name for pattern in self.step.breath}
        await self._ask("practice.which", options, self._pattern.id if self._pattern else None)

    async def _ask(self, key: str, options: dict[str, str], now: str | None) -> None:
        menu = Choices(options, marks="none", highlight=now).add_class("gap")
        await self.fill(Static(self.words.text(key), classes="prompt", markup=False), menu)
        menu.focus(scroll_visible=False)

    async def _away(self) -> None:
        menu = Choices({ON: self.words.text("practice.away-done")}, marks="none").add_class("gap")
        await self.fill(self.prose(self.words.text("practice.away")), menu)
        menu.focus(scroll_visible=False)

    async def _do(self) -> None:
        if self.step.items:
            await self._show_count()
            return
        self._elapsed, self._gone = self._gone, 0.0
        motion = self.services.settings.motion
        self._timed = Timed(self.step, self._pattern, self.words, motion=motion)
        end, pause = self.words.text("practice.end"), self.words.text("practice.pause")
        self._ways = Buttons({ON: end, PAUSE: pause})
        keys = Static(self.words.text("practice.keys"), classes="hint gap", markup=False)
        await self.fill(self._timed, *self._ideas(), self._ways, keys)
        self._ways.focus(scroll_visible=False)
        self._start()
        self._tick()

    def _ideas(self) -> list[Widget]:
        lines = ideas(self.services, self.walk_along, self.step)
        if not lines:
            return []
        title = Static(self.words.text("practice.ideas"), classes="prompt gap", markup=False)
        return [title, self.own(lines)]

    def _start(self) -> None:
        self._since = time.monotonic()
        self._timer = self.set_interval(TICK, self._tick)

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
        if self._since is not None:
            self._elapsed += time.monotonic() - self._since
            self._since = None

    def _tick(self) -> None:
        now = self._elapsed
        if self._since is not None:
            now += time.monotonic() - self._since
        left = self._minutes * 60 - now
        self._timed.show(now, self._minutes, paused=self._since is None)
        if left <= 0:
            self._stop()
            self.run_worker(self.go_on(), exclusive=False)

    async def _count(self) -> None:
        self._counting = self._counting.one_more(self.step)
        if self._counting.finished(self.step):
            await self.go_on()
        else:
            await self._show_count()

    async def _show_count(self) -> None:
        item = self.step.items[min(self._counting.item, len(self.step.items) - 1)]
        so_far = self.words.text("practice.count", n=self._counting.found, all=item.count)
        menu = Choices(
            {
                "one-more": self.words.text("practice.one-more"),
                ON: self.words.text("practice.enough"),
            },
            marks="none",
        ).add_class("gap")
        await self.fill(
            Static(" ".join(item.text.split()), classes="prompt", markup=False),
            Static(so_far, classes="hint gap", markup=False),
            menu,
        )
        menu.focus(scroll_visible=False)

    async def _finish(self) -> None:
        self._replied = True
        finish = partial(self.services.finish_step, self.walk_along, dict(self._values))
        try:
            feedback = await durably(self.services, finish)
        except NotebookError as error:
            self._replied = False
            self.scene.navigator.not_kept(error)
            return
        if feedback is not None:
            await self.show_feedback(feedback, self._values)
