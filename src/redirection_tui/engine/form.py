"""One form being filled in: which questions show, what was answered, what is kept of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from redirection_tui.content.model.condition import Feedback
from redirection_tui.content.model.fields import (
    ASKING_OPTIONS,
    ChoiceField,
    ContactField,
    DayField,
    DaypartField,
    EmotionField,
    Field,
    ListField,
    RatingsField,
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
    OTHER,
    RATHER_NOT,
    Vocabulary,
    feeling_names,
    key_of,
    label_keys,
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
        return replace(self._outer, answers=self._answers, label=self._label)

    def visible(self) -> tuple[Field, ...]:
        """The questions whose condition holds now. What was answered before a question was hidden
        decides nothing further down."""
        answers = dict(self._answers)
        found = []
        for field in self.step.fields:
            if field.when is None or holds(field.when, replace(self._outer, answers=answers)):
                found.append(field)
            else:
                answers.pop(field.id, None)
        return tuple(found)

    def pages(self) -> tuple[tuple[Field, ...], ...]:
        """The visible questions as screens: all together, or one at a time with what it shows. What
        is asked because of an answer on a screen comes on the screen after it."""
        fields = self.visible()
        if self.step.together:
            asked = tuple(field for field in fields if field.when is None)
            because = tuple(field for field in fields if field.when is not None)
            return tuple(page for page in (asked, because) if page)
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
        if isinstance(field, ListField):
            rows = self._answers.get(field.id) or ()
            return any(
                too_detailed(inner, written(inner, row)) for row in rows for inner in field.fields
            )
        return too_detailed(field, written(field, self._answers))

    def unanswered(self) -> tuple[Field, ...]:
        """Visible required questions without an answer."""
        return tuple(
            field
            for field in self.visible()
            # 0 is an answer, and it equals False.
            if field.required and ((value := self._answers.get(field.id)) is None or value is False)
        )

    def drop_too_detailed(self) -> tuple[str, ...]:
        """Forget texts that the guard asks to change; returns the ids of their fields."""
        dropped = tuple(field.id for field in self.step.fields if self.too_detailed(field))
        for name in dropped:
            self._answers.pop(name, None)
            self._answers.pop(f"{name}.other", None)
        return dropped

    def keepable(self) -> dict[str, Value]:
        """Answers that may be kept as a draft: never those marked `never`, and none that the
        guard asks to change."""
        allowed = {
            field.id: field
            for field in self.step.fields
            if field.store != "never" and not self.too_detailed(field)
        }
        found = {}
        for key, value in self._given().items():
            field = allowed.get(key.split(".")[0])
            kept = _kept_rows(field, value) if isinstance(field, ListField) else value
            if field is not None and kept != ():
                found[key] = kept
        return found

    def finish(self) -> Result:
        """What the form gives now. Texts the guard refuses are not in it."""
        self.drop_too_detailed()
        keep = self.keepable()
        by_store = {field.id: field.store for field in self.step.fields}
        saved = {k: v for k, v in keep.items() if by_store[k.split(".")[0]] == "saved"}
        session = {k: v for k, v in keep.items() if by_store[k.split(".")[0]] == "session"}
        fields = tuple(field for field in self.visible() if field.store == "saved")
        band = self._band()
        if band is not None and self.step.score is not None:
            # A sum tells of its parts: it is kept no longer than the shortest kept of them.
            stores = {by_store.get(item) for item in self.step.score.items}
            if stores == {"saved"}:
                saved["band"] = band.id
            elif "never" not in stores:
                session["band"] = band.id
        return Result(
            saved=saved,
            session=session,
            labels=labels_of(fields, saved, self.options),
            exports=exports_of(fields, saved, self.options),
            band=band,
        )

    def reply(self, after: Context) -> Feedback:
        """The feedback on these answers; `after` is the context with this form counted in it."""
        band = self._band()
        answers = self._given() | ({"band": band.id} if band else {})
        return first_feedback(
            self.step.feedback, replace(after, answers=answers, local=self._outer.local)
        )

    def _given(self) -> dict[str, Any]:
        """The answers to visible questions; own words count only while 'other' is picked."""
        shown = {field.id: field for field in self.visible()}
        found = {}
        for key, value in self._answers.items():
            name, _, own = key.partition(".")
            if name not in shown or (own and not _picked_other(name, self._answers)):
                continue
            given = value if own else self._offered(shown[name], value)
            if given not in (None, (), {}):
                found[key] = given
        return found

    def _offered(self, field: Field, value: Any) -> Any:
        """What of an answer can still be picked: options that were answers may be gone again."""
        if not isinstance(field, OPTION_KINDS):
            return value
        known = self.options(field)
        if isinstance(value, dict):
            return {key: part for key, part in value.items() if key.partition(".")[0] in known}
        if isinstance(value, tuple):
            return tuple(item for item in value if item in known)
        return value if value in known else None

    def _band(self) -> Band | None:
        """The band of the score. An option counts by its place, the first one as 0."""
        if self.step.score is None:
            return None
        numbers = self._given()
        for field in self.step.fields:
            if isinstance(field, ChoiceField) and field.id in numbers:
                places = [name for name in self.options(field) if name not in (OTHER, RATHER_NOT)]
                chosen = numbers.pop(field.id)
                if chosen in places:
                    numbers[field.id] = places.index(chosen)
        return scores.band(self.step.score, numbers)

    def _label(self, ref: str, option: str) -> str | None:
        """The words of an option that was picked here."""
        head = ref.partition(".")[0]
        fields = tuple(field for field in self.step.fields if field.id == head)
        labels = labels_of(fields, self._answers, self.options)
        return next((labels[key] for key in label_keys(ref, option) if key in labels), None)

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
        if not isinstance(field, OPTION_KINDS) or isinstance(field, RatingsField):
            return None
        known = self.options(field)
        keys = tuple(key for line in lines if (key := key_of(line)) in known and key != RATHER_NOT)
        single = field.__struct_config__.tag in ("choice", "contact", "daypart", "day")
        return (keys[0] if keys else None) if single else keys


def written(field: Field, answers: Mapping[str, Any]) -> str:
    """What was written in a field: its text, or the own words beside its options while 'other'
    is picked."""
    own = not isinstance(field, TextField)
    if own and not _picked_other(field.id, answers):
        return ""
    text = answers.get(f"{field.id}.{OTHER}" if own else field.id)
    return text if isinstance(text, str) else ""


def _picked_other(name: str, answers: Mapping[str, Any]) -> bool:
    value = answers.get(name)
    return OTHER in value if isinstance(value, tuple) else value == OTHER


def _kept_rows(field: ListField, rows: tuple[dict[str, Any], ...]) -> tuple[dict[str, Any], ...]:
    """The rows of a list without the parts that are not to be saved."""
    kept = {inner.id for inner in field.fields if inner.store == "saved"}
    stripped = (
        {
            key: value
            for key, value in row.items()
            if (name := key.partition(".")[0]) in kept and (key == name or _picked_other(name, row))
        }
        for row in rows
    )
    return tuple(row for row in stripped if row)
