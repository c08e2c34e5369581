"""Steps that are read: pages, summaries, documents, and the natural stop between them."""

from collections.abc import Iterable

from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.content.model.steps import DocumentStep, PageStep, Step, SummaryStep
from redirection_tui.content.prose import Block
from redirection_tui.engine.document import assemble, card
from redirection_tui.saying.places import from_the_end, offered
from redirection_tui.tui.views.base import ON, Scene, StepView
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.prose import Prose

CHANGE = "change"


class PageView(StepView[PageStep]):
    """One idea to read."""

    async def begin(self) -> None:
        """The text; a menu where the page offers places to go, else buttons."""
        ways = offered(self.services, self.walk_along, self.step.offer)
        text = self.prose(self.step.body)
        if not ways:
            buttons = self.ways_on()
            await self.fill(text, buttons)
            buttons.focus(scroll_visible=False)
            return
        ways[ON] = self.words.text("step.go-on")
        menu = Choices(ways, marks="none", highlight=ON).add_class("gap")
        await self.fill(text, menu)
        menu.focus(scroll_visible=False)


class SummaryView(StepView[SummaryStep]):
    """Lines to keep, what to practise, a closing line."""

    async def begin(self) -> None:
        """Points, home practice, closing."""
        parts: list[Widget] = [
            self.prose("\n".join(f"- {line}" for line in self.step.points.values()))
        ]
        if self.step.home:
            parts.append(Static(self.words.text("step.home"), classes="prompt gap", markup=False))
            parts.append(self.prose("\n".join(f"- {line}" for line in self.step.home.values())))
        if self.step.closing:
            parts.append(self.prose(self.step.closing).add_class("gap"))
        targets = from_the_end(self.services, self.walk_along, self.step.offer)
        ways = offered(self.services, self.walk_along, targets)
        ways[ON] = self.words.text("step.finish")
        menu = Choices(ways, marks="none", highlight=ON).add_class("gap")
        await self.fill(*parts, menu)
        menu.focus(scroll_visible=False)


class DocumentView(StepView[DocumentStep]):
    """A page assembled from what was written, or a card."""

    async def begin(self) -> None:
        """The sections as they stand now."""
        parts = assemble(self.step, self.services.context(self.walk_along))
        changeable = [part for part in parts if part.edit]
        self._places = {str(n): part.title for n, part in enumerate(changeable)}
        self._targets = {str(n): part.edit for n, part in enumerate(changeable)}
        shown: list[Widget] = [self.prose(self.step.intro)] if self.step.intro else []
        if self.step.card:
            shown.append(Static("\n".join(card(parts)), classes="card", markup=False))
        else:
            for part in parts:
                shown.append(Static(part.title, classes="prompt gap", markup=False))
                shown.append(self.own(part.lines) if part.lines else Prose(self._empty(part.empty)))
        ways = offered(self.services, self.walk_along, self.step.offer)
        if self._places:
            ways[CHANGE] = self.words.text("document.change")
        ways[ON] = self.words.text("step.go-on")
        menu = Choices(ways, marks="none", highlight=ON).add_class("gap")
        await self.fill(*shown, menu)
        menu.focus(scroll_visible=False)

    async def come_back(self) -> None:
        """What was written elsewhere meanwhile shows at once."""
        await self.begin()

    async def taken(self, option: str | None) -> None:
        """On, elsewhere, or to the list of parts that can be changed."""
        if option == CHANGE:
            which = Static(self.words.text("document.which"), classes="prompt", markup=False)
            menu = Choices(self._places, marks="none").add_class("gap")
            await self.fill(which, menu)
            menu.focus(scroll_visible=False)
        elif (target := self._targets.get(option or "")) is not None:
            self.wants(target, only=True)
        else:
            await self.follow(option)

    def _empty(self, text: str | None) -> tuple[Block, ...]:
        return self.services.prose(text or "", self.walk_along)


class RestView(StepView[Step]):
    """A natural stop: one line to keep, and stop here or go on."""

    def __init__(self, scene: Scene, step: Step) -> None:
        super().__init__(scene, step)
        self.rests = True

    async def begin(self) -> None:
        """The line to keep, and the two ways."""
        ways = {ON: self.words.text("rest.go-on"), "stop": self.words.text("rest.stop")}
        menu = Choices(ways, marks="none").add_class("gap")
        await self.fill(self.prose(self.step.rest or ""), menu)
        menu.focus(scroll_visible=False)

    def heading(self) -> Iterable[Widget]:
        """That this is a good place to stop."""
        yield Static(self.words.text("rest.title"), classes="title", markup=False)

    async def taken(self, option: str | None) -> None:
        """On, or back to the first screen."""
        if option == "stop":
            self.wants("home")
        else:
            self.done()
