"""What is asked here, how it is answered and what becomes of it: in words, for every face."""

from typing import Literal

from redirection_tui.content.model.fields import Field, ListField, TextField
from redirection_tui.content.model.steps import ExerciseBase, Step
from redirection_tui.words import Words

Face = Literal["screens", "plain"]
_WAYS = {
    "text": "text",
    "long-text": "lines",
    "choice": "one",
    "contact": "one",
    "daypart": "one",
    "day": "one",
    "choices": "several",
    "tick": "tick",
    "rank": "order",
    "scale": "number",
    "ratings": "number",
    "emotion": "one",
    "list": "rows",
}
"""Field kind -> the words under `how` that say how it is answered."""
_IN_LINES = ("page", "form", "practice", "open", "saved")
"""What is explained otherwise where nothing is drawn and words are typed."""


def way_of(field: Field, *, marked: bool = False) -> str:
    """How a field is answered, as a key of the words under `how`; where one is `marked` already,
    Enter alone leaves nothing open."""
    several_lines = isinstance(field, TextField) and field.lines > 1
    way = _WAYS["long-text" if several_lines else str(field.__struct_config__.tag)]
    return "one-marked" if marked and way == "one" else way


def how_once(field: Field, answer: object, words: Words, said: set[str]) -> str:
    """How a field with this `answer` so far is answered, in words; empty where `said` has that way
    of answering already."""
    way = way_of(field, marked=answer is not None)
    if way in said:
        return ""
    said.add(way)
    return words.text(f"how.{way}")


def takes_text(field: Field) -> bool:
    """True where free text is typed that should stay general."""
    inner = field.fields if isinstance(field, ListField) else (field,)
    return any(isinstance(part, TextField) and part.guard == "strict" for part in inner)


def about_field(field: Field, words: Words, face: Face = "screens") -> tuple[str, ...]:
    """A question in full: what it asks, how it is answered on a screen, whether it may stay open,
    and what becomes of the answer. One paragraph each."""
    lines = [field.prompt, field.hint or ""]
    if face == "screens":
        lines.append(words.text(f"how.{way_of(field)}"))
    lines.append(words.text("explain.required") if field.required else _said("open", words, face))
    lines.append(_said(field.store, words, face))
    if takes_text(field):
        lines.append(words.text("explain.general"))
    return tuple(" ".join(line.split()) for line in lines if line)


def about_step(step: Step, words: Words, face: Face = "screens") -> tuple[str, ...]:
    """What a step is and what can be done in it; for an exercise also why, how and when to stop."""
    kind = _said(str(step.__struct_config__.tag), words, face)
    if not isinstance(step, ExerciseBase):
        return (kind,)
    own = (step.why, step.guidance, step.stop_if)
    return (kind, *(" ".join(text.split()) for text in own))


def _said(name: str, words: Words, face: Face) -> str:
    if face == "plain" and name in _IN_LINES:
        return words.text(f"plain-explain.{name}")
    return words.text(f"explain.{name}")
