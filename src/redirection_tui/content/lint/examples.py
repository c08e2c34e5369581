"""Whether the persona's example is there and could be an answer to its question."""

from typing import Any

from redirection_tui.content.lint.content import Content
from redirection_tui.content.lint.refs import OTHER, RATHER_NOT, has_other, options_known
from redirection_tui.content.model.fields import (
    ChoiceField,
    EmotionField,
    FieldBase,
    ListField,
    RatingsField,
    ScaleField,
    TextField,
)

_RATING_TOP = 10


def wrong_example(content: Content, field: FieldBase) -> str:
    """What is wrong with the example of a field, as the end of a sentence; '' when nothing is."""
    if isinstance(field, ListField):
        return _list(content, field)
    if isinstance(field, ChoiceField) and field.sets:
        return ""  # a setting of the program: there is no persona to answer it
    example = getattr(field, "example", None)
    if example is None or example in ((), {}):
        return "has no example. Write what the persona answers"
    return _wrong(content, field, example)


def _wrong(content: Content, field: FieldBase, example: Any) -> str:
    match field:
        case TextField():
            long = len(example) > field.longest
            return f"has an example of more than {field.longest} characters" if long else ""
        case ScaleField():
            fits = example in range(0, field.top + 1, field.step)
            return "" if fits else f"has the example {example}, which is not on its scale"
        case EmotionField():
            return _emotion(content, field)
        case RatingsField():
            return _ratings(content, field, example)
        case _:
            return _picked(content, field, example)


def _picked(content: Content, field: FieldBase, example: Any) -> str:
    """An option, or several, with the persona's own words where one of them is 'other'."""
    if isinstance(example, bool):
        return ""
    picked = tuple(example) if isinstance(example, tuple) else (example,)
    known = options_known(content, field)  # type: ignore[arg-type]  # every field kind is one
    for item in picked if known is not None else ():
        if item not in (known or ()):
            return f"has the example '{item}', which is not one of its options"
    most = getattr(field, "most", None) or getattr(field, "top", None)
    if most is not None and len(picked) > most:
        return f"has {len(picked)} examples and takes at most {most}"
    other = getattr(field, "example_other", None)
    if (other is not None) != (OTHER in picked and has_other(field)):  # type: ignore[arg-type]  # the same
        return "needs 'other' among its examples and 'example-other' together, or neither"
    return "is answered 'rather not say' by the persona" if RATHER_NOT in picked else ""


def _emotion(content: Content, field: EmotionField) -> str:
    example = field.example
    if example is None or content.shared is None:
        return ""
    families = {family.id: family.words for family in content.shared.struct.emotions}
    if example.core not in families:
        return f"has the example feeling '{example.core}', which is not in shared.yaml"
    if example.word is not None and example.word not in families[example.core]:
        return f"has the example word '{example.word}', which is not one for '{example.core}'"
    if example.strength is not None and not 0 <= example.strength <= _RATING_TOP:
        return "has an example strength outside 0 to 10"
    return ""


def _ratings(content: Content, field: RatingsField, example: dict[str, int]) -> str:
    known = options_known(content, field)
    for key, value in example.items():
        item, _, column = key.partition(".")
        if known is not None and item not in known:
            return f"rates '{item}' in its example, which is not one of its items"
        if column not in (field.columns or {"": ""}):
            return f"rates '{key}' in its example; write ITEM.COLUMN as the columns are named"
        if not 0 <= value <= _RATING_TOP:
            return f"rates '{key}' outside 0 to 10 in its example"
    return ""


def _list(content: Content, field: ListField) -> str:
    if not field.examples:
        return "has no example rows. Write one or two that the persona would write"
    if len(field.examples) > field.most:
        return f"has {len(field.examples)} example rows and takes at most {field.most}"
    inner = {row.id: row for row in field.fields}
    for row in field.examples:
        for name, value in {**row.texts, **row.picks}.items():
            if name not in inner:
                return f"has an example for '{name}', which is not in its rows"
            text = isinstance(inner[name], TextField)
            if text != (name in row.texts):
                return f"has the example of '{name}' under the wrong key: texts or picks"
            if not isinstance(inner[name], EmotionField):
                why = _wrong(content, inner[name], value)
                if why:
                    return f"has a row in which '{name}' {why}"
    return ""
