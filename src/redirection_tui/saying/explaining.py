"""What is asked here, how it is answered and what becomes of it: in words, for every face."""

from redirection_tui.content.model.fields import Field, ListField, TextField
from redirection_tui.content.model.steps import ExerciseBase, Step
from redirection_tui.words import Words

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


def way_of(field: Field) -> str:
    """How a field is answered, as a key of the words under `how`."""
    several_lines = isinstance(field, TextField) and field.lines > 1
    return _WAYS["long-text" if several_lines else str(field.__struct_config__.tag)]


def how_once(field: Field, words: Words, said: set[str]) -> str:
    """How a field is answered, in words; empty where `said` has that way of answering already."""
    way = way_of(field)
    if way in said:
        return ""
    said.add(way)
    return words.text(f"how.{way}")


def takes_text(field: Field) -> bool:
    """True where free text is typed that should stay general."""
    inner = field.fields if isinstance(field, ListField) else (field,)
    return any(isinstance(part, TextField) and part.guard == "strict" for part in inner)


def about_field(field: Field, words: Words) -> tuple[str, ...]:
    """A question in full: what it asks, how it is answered, whether it may stay open, and what
    becomes of the answer. One paragraph each."""
    lines = [field.prompt, field.hint or "", words.text(f"how.{way_of(field)}")]
    lines.append(words.text("explain.required" if field.required else "explain.open"))
    lines.append(words.text(f"explain.{field.store}"))
    if takes_text(field):
        lines.append(words.text("explain.general"))
    return tuple(" ".join(line.split()) for line in lines if line)


def about_step(step: Step, words: Words) -> tuple[str, ...]:
    """What a step is and what can be done in it; for an exercise also why, how and when to stop."""
    kind = words.text(f"explain.{step.__struct_config__.tag}")
    if not isinstance(step, ExerciseBase):
        return (kind,)
    own = (step.why, step.guidance, step.stop_if)
    return (kind, *(" ".join(text.split()) for text in own))
