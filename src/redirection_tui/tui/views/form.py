"""A form: one question at a time, or a record on one screen; then its reply."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from textual.widget import Widget
from textual.widgets import Static

from redirection_tui.content.model.fields import ShowField
from redirection_tui.content.model.steps import FormStep
from redirection_tui.engine.undo import Changes
from redirection_tui.errors import NotebookError
from redirection_tui.saying import forms
from redirection_tui.saying.explaining import about_field, how_once
from redirection_tui.tui.durable import durably
from redirection_tui.tui.fields.answer import Answer
from redirection_tui.tui.fields.rows import ListAnswer
from redirection_tui.tui.screens.base import BaseScreen
from redirection_tui.tui.views.base import Scene, StepView
from redirection_tui.tui.widgets.choices import Choices
from redirection_tui.tui.widgets.pinned import Pinned
from redirection_tui.tui.widgets.question import Question


class FormView(StepView[FormStep]):
    """Answers are kept as a draft with every change, so that moving around loses nothing."""

    STATE = ("_page",)

    def __init__(self, scene: Scene, step: FormStep) -> None:
        super().__init__(scene, step)
        self.form = self.services.form(self.walk_along, step)
        self._opened_with = dict(self.form.answers)
        self._page = 0
        self._replied = False
        self._saving = False
        self._changes = Changes()

    async def begin(self) -> None:
        """The first questions."""
        await self._show_page()

    async def go_on(self) -> None:
        """The next questions; after the last ones the reply, after that done."""
        if self._replied:
            self.done()
            return
        if not self._may_go_on():
            return
        if self._page + 1 < len(self.form.pages()):
            await self._turn_to(self._page + 1)
        else:
            await self._finish()

    async def go_back(self) -> bool:
        """The questions before."""
        if self._replied:
            self._replied = False
            await self._show_page()
            return True
        if self._page == 0:
            return False
        await self._turn_to(self._page - 1)
        return True

    async def undo(self) -> bool:
        """What was changed last on this page is as it was before."""
        before = None if self._replied else self._changes.take_back()
        if before is None:
            return False
        key, value = before
        self.form.answer(key, value)
        self.services.keep_draft(self.walk_along, self.form)
        question = self._question(key.partition(".")[0])
        if question is not None:
            question.show_again()
        return True

    def explained(self) -> tuple[str, ...]:
        """The question at hand, and what becomes of its answer; then the exercise."""
        at_hand = next((one.field for one in self.query(Question) if one.has_focus_within), None)
        asked = about_field(at_hand, self.words) if at_hand is not None else ()
        return (*asked, *super().explained())

    async def show_example(self) -> None:
        """The persona's answers, to read; one's own stay as they are."""
        label = self.words.text("example.label")
        parts: list[Widget] = [Static(label, classes="hint", markup=False)]
        for asked, lines in forms.example(self.services, self.form):
            parts += [Static(asked, classes="prompt gap", markup=False), self.own(lines)]
        menu = Choices({"mine": self.words.text("example.back")}, marks="none").add_class("gap")
        await self.fill(*parts, menu)
        menu.focus(scroll_visible=False)

    def position(self) -> dict[str, Any]:
        """The page, what was answered since it opened, and whether the reply shows."""
        answers, before = self.form.answers, self._opened_with
        keys = [key for key in {**before, **answers} if answers.get(key) != before.get(key)]
        changed = {key: answers.get(key) for key in keys}
        return {**super().position(), "changed": changed, "replied": self._replied}

    async def resume(self, position: Mapping[str, Any]) -> None:
        """The same page, with what was answered since it opened, or the reply to that."""
        for key, value in position.get("changed", {}).items():
            self.form.answer(key, value)
        await super().resume(position)
        if position.get("replied"):
            self._replied = True
            reply = self.form.reply(self.services.context(self.walk_along))
            await self.show_feedback(reply, forms.mirrored(self.form))

    async def show_again(self) -> None:
        """The page at hand."""
        await self._show_page()

    def on_answer_given(self, event: Answer.Given) -> None:
        """Keep an answer."""
        event.stop()
        self._changes.note(self.form.answers, event.key, event.value)
        self.form.answer(event.key, event.value)
        self._keep_draft()
        question = self._question(event.key.partition(".")[0])
        if question is not None and not self.form.too_detailed(question.field):
            question.say(None)

    async def on_answer_taken(self, event: Answer.Taken) -> None:
        """Enter in a question: to the next one here, or on."""
        event.stop()
        questions = list(self.query(Question))
        place = next(
            (n for n, question in enumerate(questions) if question.answer is event.source), -1
        )
        # The second Enter of a burst may still come from a question that is gone.
        if place < 0 or not self._fine(questions[place]):
            return
        for question in questions[place + 1 :]:
            if question.begin():
                return
        await self.go_on()

    async def taken(self, option: str | None) -> None:
        """A way on after the reply, or back from the example."""
        if option == "mine":
            await self._show_page()
        elif self._replied:
            await self.follow(option)

    def on_list_answer_row_wanted(self, event: ListAnswer.RowWanted) -> None:
        """Write one row of a list on its own screen."""
        event.stop()
        if not self.is_attached or not self.screen.is_active:
            return  # a second Enter in the same burst: the row is open already, or the page left
        from redirection_tui.tui.screens.row import RowScreen  # deferred: few forms have lists

        def written(row: dict[str, Any] | None) -> None:
            if row is not None:
                event.source.put(event.place, row)

        field, navigator = event.source.list_field, self.scene.navigator

        def meanwhile(row: dict[str, Any]) -> None:
            self.form.answer(field.id, event.source.with_row(event.place, row))
            self._keep_draft()

        row = RowScreen(self.services, navigator, self.step, field, event.row, meanwhile)
        self.app.push_screen(row, written)

    def _keep_draft(self) -> None:
        """Keep what is written so far; the top line says 'saved' again when it is on the disk."""
        self.services.keep_draft(self.walk_along, self.form)
        if isinstance(self.app.screen, BaseScreen) and self.services.kept:
            self.app.screen.show_kept()

    async def _finish(self) -> None:
        if self._saving:
            return
        self._saving = True
        self.form.drop_too_detailed()
        finish = partial(self.services.finish_form, self.walk_along, self.form)
        try:
            _, feedback = await durably(self.services, finish)
        except NotebookError as error:
            self.scene.navigator.not_kept(error)
            return
        finally:
            self._saving = False
        if self._sets_language():
            return
        if not self.is_attached:
            return  # left while it was being written: nobody reads the reply
        if self.services.kept and isinstance(self.screen, BaseScreen):
            self.screen.show_kept("saved")
        self._replied = True
        await self.show_feedback(feedback, forms.mirrored(self.form))

    def _sets_language(self) -> bool:
        """Take up settings that the form asks for; True when the language changed."""
        language = forms.take_up_settings(self.services, self.form)
        if language:
            self.wants(f"speak/{language}")
        return bool(language)

    def _may_go_on(self) -> bool:
        questions = list(self.query(Question))
        if not all(tuple(self._fine(question) for question in questions)):
            return False
        waiting = {field.id for field in self.form.unanswered()}
        for question in questions:
            if question.field.id in waiting:
                question.say(self.words.text("form.required"))
                question.begin()
                return False
        return True

    def _fine(self, question: Question) -> bool:
        """False, with a calm sentence, when the guard asks to change a text."""
        if not self.form.too_detailed(question.field):
            return True
        question.say(self.words.text("form.guard"))
        question.begin()
        return False

    def _question(self, field: str) -> Question | None:
        return next((q for q in self.query(Question) if q.field.id == field), None)

    async def _turn_to(self, page: int) -> None:
        """Other questions; what was changed before stays as it is."""
        self._page = page
        self._changes.forget()
        await self._show_page()

    async def _show_page(self) -> None:
        """The questions of the page, with the focus in the first."""
        pages = self.form.pages()
        self._page = min(self._page, len(pages) - 1)
        fields = pages[self._page] if pages else ()
        parts: list[Widget] = list(self._before(len(pages)))
        said: set[str] = set()
        for field in fields:
            if isinstance(field, ShowField):
                parts.extend(self._show_field(field))
            else:
                how = how_once(field, self.form.answers.get(field.id), self.words, said)
                parts.append(Question(field, self.form, self.words, how))
        if line := forms.standing_line(self.services, fields):
            parts.append(Static(line, classes="hint", markup=False))
        buttons = self.ways_on()
        await self.fill(*parts, buttons)
        for question in self.query(Question):
            if question.begin(scroll=False):
                break
        else:
            buttons.focus(scroll_visible=False)
        self.scroll_home(animate=False)

    def _before(self, pages: int) -> list[Widget]:
        """Why and how before the first question; later where one is, and what is kept in view."""
        if self._page == 0:
            parts: list[Widget] = [self.prose(self.step.why)]
            how = " ".join(f"{self.step.guidance} {self.step.stop_if}".split())
            parts.append(Static(how, classes="hint gap", markup=False))
            parts.append(Static("", markup=False))
            return parts
        where = self.words.text("form.where", n=self._page + 1, all=pages)
        parts = [Static(where, classes="hint", markup=False)]
        if kept := forms.kept_in_view(self.form):
            parts.append(Pinned(kept))
        parts.append(Static("", markup=False))
        return parts

    def _show_field(self, field: ShowField) -> list[Widget]:
        """What was written before, under its title; else the words for 'nothing yet'."""
        lines = forms.shown(field, self.form)
        if not lines:
            return [self.prose(field.empty or field.prompt).add_class("under")]
        title = Static(field.prompt.strip(), classes="prompt", markup=False)
        return [title, self.own(lines).add_class("under")]
