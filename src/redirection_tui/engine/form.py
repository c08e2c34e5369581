"""One form being filled in: which questions show, what was answered, what is kept of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from redirection_tui.content.model.condition import Feedback
from redirection_tui.content.model.fields import (
    ASKING_OPTIONS,
    ContactField,
    DayField,
    DaypartField,
    EmotionField,
    Field,
    ListField,
    ShowField,
    TextField,
)
from redirection_tui.content.model.steps import Band, FormStep
from redirection_tui.engine import scores
from redirection_tui.engine.conditions import first_feedback, holds
from redirection_tui.engine.context import UNKNOWN, Answers, Context
from redirection_tui.engine.exports import exports_of, labels_of
from redirection_tui.engine.guard import too_detailed
from redirection_tui.engine.options import (
    RATHER_NOT,
    Vocabulary,
    feeling_names,
    key_of,
    options_of,
)
from redirection_tui.records import SlotLine, Value

OPTION_KINDS = (*ASKING_OPTIONS, ContactField, DaypartField, DayField)


@dataclass(frozen=True, slots=True)
class Result:
    """What a finished form gives: what to save, and what to remember for this run only."""

    saved: dict[str, Value]
    session: dict[str, Value]
    labels: dict[str, str]
    exports: dict[str, tuple[SlotLine, ...]]
    band: Band | None


class FormSession:
    """The answers to one form. It asks no one and writes nothing; faces and services use it."""

    def __init__(
        self, step: FormStep, words: Vocabulary, context: Context, answers: Answers | None = None
    ) -> None:
        self.step = step
        self.words = words
        self._outer = replace(context, local=frozenset(field.id for field in step.fields))
        self._answers: dict[str, Any] = dict(answers or {})
        if not self._answers:
            self._prefill()

    @property
    def answers(self) -> Mapping[str, Any]:
        """Everything answered so far, by field id."""
        return self._answers

    @property
    def context(self) -> Context:
        """The context with these answers in it."""
        return replace(self._outer, answers=self._answers)

    def visible(self) -> tuple[Field, ...]:
        """The questions whose condition holds now."""
        return tuple(field for field in self.step.fields if holds(field.when, self.context))

    def pages(self) -> tuple[tuple[Field, ...], ...]:
        """The visible questions as screens: all together, or one at a time with what it shows."""
        fields = self.visible()
        if self.step.together:
            return (fields,)
        pages: list[tuple[Field, ...]] = []
        waiting: list[Field] = []
        for field in fields:
            waiting.append(field)
            if not isinstance(field, ShowField):
                pages.append(tuple(waiting))
                waiting = []
        if waiting:
            pages.append(tuple(waiting))
        return tuple(pages)

    def options(self, field: Any) -> dict[str, str]:
        """The options of a field as they stand now; for a feeling, the names of all of them."""
        if isinstance(field, EmotionField):
            return feeling_names(self.words)
        return options_of(field, self.words, self.context)

    def answer(self, key: str, value: Any) -> None:
        """Set an answer (`field` or `field.other`); None, '' and empty ones clear it."""
        if value is None or value in ("", (), {}):
            self._answers.pop(key, None)
        else:
            self._answers[key] = value

    def too_detailed(self, field: Field) -> bool:
        """True when a text in `field` has the shape of a detail that is better left out."""
        own = [self._answers.get(field.id), self._answers.get(f"{field.id}.other")]
        if isinstance(field, ListField):
            return any(
                isinstance(row.get(name), str) and too_detailed(inner, str(row[name]))
                for row in own[0] or ()
                for inner in field.fields
                for name in (
                    (inner.id,) if isinstance(inner, TextField) else (f"{inner.id}.other",)
                )
            )
        written = own if isinstance(field, TextField) else own[1:]
        return any(isinstance(text, str) and too_detailed(field, text) for text in written)

    def unanswered(self) -> tuple[Field, ...]:
        """Visible required questions without an answer."""
        return tuple(
            field
            for field in self.visible()
            if field.required and self._answers.get(field.id) in (None, False)
        )

    def drop_too_detailed(self) -> tuple[str, ...]:
        """Forget texts that the guard asks to change; returns the ids of their fields."""
        dropped = tuple(field.id for field in self.step.fields if self.too_detailed(field))
        for name in dropped:
            self._answers.pop(name, None)
            self._answers.pop(f"{name}.other", None)
        return dropped

    def keepable(self) -> dict[str, Value]:
        """Answers that may be kept as a draft: of visible fields, never those marked `never`,
        and none that the guard asks to change."""
        allowed = {
            field.id
            for field in self.visible()
            if field.store != "never" and not self.too_detailed(field)
        }
        return {k: v for k, v in self._answers.items() if k.split(".")[0] in allowed}

    def finish(self) -> Result:
        """What the form gives now. Texts the guard refuses are not in it."""
        self.drop_too_detailed()
        keep = self.keepable()
        by_store = {field.id: field.store for field in self.step.fields}
        saved = {k: v for k, v in keep.items() if by_store[k.split(".")[0]] == "saved"}
        session = {k: v for k, v in keep.items() if by_store[k.split(".")[0]] == "session"}
        fields = tuple(field for field in self.visible() if field.store == "saved")
        band = scores.band(self.step.score, self._answers) if self.step.score else None
        if band is not None:
            saved["band"] = band.id
        return Result(
            saved=saved,
            session=session,
            labels=labels_of(fields, saved, self.options),
            exports=exports_of(fields, saved, self.options),
            band=band,
        )

    def reply(self, after: Context) -> Feedback:
        """The feedback on these answers; `after` is the context with this form counted in it."""
        band = scores.band(self.step.score, self._answers) if self.step.score else None
        answers = {**self._answers, "band": band.id} if band else self._answers
        return first_feedback(
            self.step.feedback, replace(after, answers=answers, local=self._outer.local)
        )

    def _prefill(self) -> None:
        for field in self.step.fields:
            sets = getattr(field, "sets", None)
            source = field.prefill or (f"setting.{sets}" if sets else None)
            value = self._outer.value(source) if source else UNKNOWN
            if isinstance(value, tuple) and value and isinstance(value[0], SlotLine):
                value = self._from_lines(field, value)
            if value is None or value is UNKNOWN:
                value = getattr(field, "default", None)
            self.answer(field.id, value)

    def _from_lines(self, field: Field, lines: tuple[SlotLine, ...]) -> Any:
        """Slot lines as an answer: the first for a choice or a text, all for several."""
        if isinstance(field, TextField):
            return lines[0].text
        if not isinstance(field, OPTION_KINDS):
            return None
        known = self.options(field)
        keys = tuple(key for line in lines if (key := key_of(line)) in known and key != RATHER_NOT)
        single = field.__struct_config__.tag in ("choice", "contact", "daypart", "day")
        return (keys[0] if keys else None) if single else keys
