"""Steps with one list of answers: safety questions, knowledge checks, sorting."""

from dataclasses import replace
from functools import partial

from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.content.model.steps import QuizStep, SafetyStep, SortStep
from redirection_tui.engine.quiz import Try
from redirection_tui.engine.sorting import Sorting
from redirection_tui.errors import NotebookError
from redirection_tui.saying.places import label_of
from redirection_tui.tui.durable import durably
from redirection_tui.tui.views.base import ON, StepView
from redirection_tui.tui.widgets.choices import Choices


class SafetyView(StepView[SafetyStep]):
    """Asks plainly and leads to help. The answer lives only until the next key."""

    _leads: str | None = None
    _replied = False

    async def begin(self) -> None:
        """The question."""
        self._leads, self._replied = None, False
        answers = {answer.id: answer.text for answer in self.step.answers}
        menu = Choices(answers, marks="none").add_class("gap")
        intro = [self.prose(self.step.intro)] if self.step.intro else []
        asked = Static(self.step.prompt.strip(), classes="prompt gap", markup=False)
        await self.fill(*intro, asked, self.how_to_answer(), menu)
        menu.focus(scroll_visible=False)

    async def taken(self, option: str | None) -> None:
        """Say what is to be said, then lead on."""
        chosen = next((answer for answer in self.step.answers if answer.id == option), None)
        if chosen is None:
            await self.go_on()
            return
        if chosen.say is None:
            self._go(chosen.leads)
            return
        self._leads, self._replied = chosen.leads, True
        ways = {ON: self.words.text("step.go-on")}
        if chosen.leads and (label := label_of(self.services, self.walk_along, chosen.leads)):
            ways = {ON: label}
        menu = Choices(ways, marks="none").add_class("gap")
        await self.fill(self.prose(chosen.say), menu)
        menu.focus(scroll_visible=False)

    async def go_on(self) -> None:
        """Enter outside the list: on, to where the answer leads."""
        self._go(self._leads)

    async def go_back(self) -> bool:
        """From a reply to the question: a key pressed too soon is put right there."""
        if self._replied:
            await self.begin()
            return True
        return False

    def _go(self, target: str | None) -> None:
        if target is None:
            self.done()
        else:
            self.wants(target)


class QuizView(StepView[QuizStep]):
    """One question after another; each answer is explained, nothing is counted."""

    STATE = ("_place", "_chosen")
    _place = 0
    _chosen: tuple[str, ...] = ()

    async def begin(self) -> None:
        """The question at hand."""
        self._chosen = ()
        await self._show()

    async def show_again(self) -> None:
        """The question at hand with what was answered."""
        await self._show()

    async def go_on(self) -> None:
        """The next question, or done."""
        if self._place + 1 < len(self.step.questions):
            self._place += 1
            await self.begin()
        else:
            self.done()

    async def go_back(self) -> bool:
        """The question before."""
        if self._place == 0:
            return False
        self._place -= 1
        await self.begin()
        return True

    async def taken(self, option: str | None) -> None:
        """An answer, or on."""
        if option == ON or option is None:
            await self.go_on()
            return
        self._chosen = self._try.choose(option).chosen
        await self._show()

    @property
    def _try(self) -> Try:
        return Try(self.step.questions[self._place], self._chosen)

    async def _show(self) -> None:
        state, question = self._try, self._try.question
        where = self.words.text("quiz.where", n=self._place + 1, all=len(self.step.questions))
        parts: list[Widget] = [
            Static(where, classes="hint", markup=False),
            Static(question.prompt.strip(), classes="prompt gap", markup=False),
        ]
        if state.chosen:
            last = state.answer(state.chosen[-1])
            parts.append(self.own([last.text]).add_class("gap"))
            parts.append(self.prose(last.because).add_class("gap"))
        if state.over and not state.right:
            solution = self.words.text("quiz.answer", text=state.solution.text)
            parts.append(Static(solution, classes="hint gap", markup=False))
        if state.over:
            parts.append(self.prose(question.because).add_class("gap"))
            ways = {ON: self.words.text("step.go-on")}
        else:
            parts.append(self.how_to_answer().set_class(bool(state.chosen), "gap"))
            ways = {a.id: a.text for a in question.answers if a.id not in state.chosen}
        menu = Choices(ways, marks="none").add_class("gap")
        await self.fill(*parts, menu)
        menu.focus(scroll_visible=False)


class SortView(StepView[SortStep]):
    """Items into groups, or into order; each placement is explained at once."""

    STATE = ("_placed",)
    _said: str | None = None
    _placed: tuple[tuple[str, str], ...] = ()
    _spoken_of: str = ""

    async def begin(self) -> None:
        """From the start."""
        self._placed = ()
        await self._show()

    async def show_again(self) -> None:
        """What is placed so far, and the next one."""
        await self._show()

    async def go_on(self) -> None:
        """To the reply when all is placed; before that, past it."""
        if self._sorting.over:
            finish = partial(self.services.finish_step, self.walk_along)
            try:
                feedback = await durably(self.services, finish)
            except NotebookError as error:
                self.scene.navigator.not_kept(error)
                return
            self._said = None
            if feedback is not None:
                await self.show_feedback(feedback, {})
                return
        self.done()

    async def taken(self, option: str | None) -> None:
        """A placement, or on."""
        if option is None or option == ON or option not in self._options():
            if self._sorting.over and option == ON and not self._finished():
                await self.go_on()
            else:
                await self.follow(option)
            return
        await self._place_item(option)

    async def _place_item(self, option: str) -> None:
        item = self._sorting.current if self.step.groups else self._sorting.item(option)
        if self.step.groups:
            sorting, right = self._sorting.into(option)
        else:
            sorting, right = self._sorting.next_in_order(option)
        self._placed = sorting.placed
        key = "sort.right" if right else "sort.look-again" if self.step.groups else "sort.not-yet"
        because = item.because if item and (right or self.step.groups) else ""
        self._said = f"{self.words.text(key)} {because}".strip()
        # The next one stands right below: without this, 'it' would seem to mean that one.
        self._spoken_of = item.text.strip() if item and self.step.groups else ""
        # After a wrong try the next one is marked, so that Enter alone never goes in a circle.
        names = list(self._options())
        again = option in names and not self.step.groups
        await self._show(names[(names.index(option) + 1) % len(names)] if again else None)

    @property
    def _sorting(self) -> Sorting:
        return replace(Sorting.begin(self.step, seed=len(self.step.id)), placed=self._placed)

    def _finished(self) -> bool:
        return self.walk_along.run.get(self.step.id, 0) > 0 and self._said is None

    def _options(self) -> dict[str, str]:
        if self._sorting.over:
            return {}
        if self.step.groups:
            return dict(self.step.groups)
        return {item.id: item.text for item in self._sorting.remaining}

    async def _show(self, marked: str | None = None) -> None:
        sorting = self._sorting
        parts: list[Widget] = []
        if not sorting.placed and self._said is None:
            how = " ".join(f"{self.step.guidance} {self.step.stop_if}".split())
            parts += [
                self.prose(self.step.why),
                Static(how, classes="hint gap", markup=False),
            ]
        if self._said and self._spoken_of:
            parts.append(self.own([self._spoken_of]))
        if self._said:
            parts.append(self.prose(self._said).set_class(bool(self._spoken_of), "gap"))
        if not self.step.groups and sorting.placed:
            done = [sorting.item(name).text for name, _ in sorting.placed]
            parts.append(self.own(done).add_class("gap"))
        if self.step.groups and sorting.current is not None:
            text = sorting.current.text.strip()
            parts.append(Static(text, classes="prompt gap", markup=False))
        elif not sorting.over:
            which = self.words.text("sort.first" if not sorting.placed else "sort.next")
            parts.append(Static(which, classes="prompt gap", markup=False))
        if not sorting.over:
            parts.append(self.how_to_answer())
        ways = self._options() or {ON: self.words.text("step.go-on")}
        menu = Choices(ways, marks="none", highlight=marked).add_class("gap")
        await self.fill(*parts, menu)
        menu.focus(scroll_visible=False)
