"""What of an answer is kept beside it: labels as they were shown, and short lines for slots."""

from collections.abc import Callable, Mapping
from typing import Any

from redirection_tui.content.model.fields import (
    ContactField,
    DayField,
    DaypartField,
    EmotionField,
    Field,
    ListField,
    OptionsBase,
    RatingsField,
    TickField,
)
from redirection_tui.engine.options import OTHER, OWN, RATHER_NOT
from redirection_tui.records import SlotLine

OptionsOf = Callable[[Any], dict[str, str]]
_CHOOSING = (OptionsBase, ContactField, DaypartField, DayField)
TWO_COLUMNS = 2


def labels_of(
    fields: tuple[Field, ...], answers: Mapping[str, Any], options: OptionsOf
) -> dict[str, str]:
    """`field` -> prompt, `field/option` -> option, for what was answered; the rows of a list as
    `list.field` and `list.field/option`."""
    labels: dict[str, str] = {}
    for field in fields:
        if field.id not in answers:
            continue
        labels[field.id] = field.prompt
        if isinstance(field, ListField):
            for row in answers[field.id]:
                inner = labels_of(field.fields, row, options)
                labels |= {f"{field.id}.{key}": text for key, text in inner.items()}
        elif isinstance(field, (*_CHOOSING, EmotionField)):
            words = _words_of(field, answers[field.id], options(field))
            labels |= {f"{field.id}/{option}": text for option, text in words.items()}
    return labels


def exports_of(
    fields: tuple[Field, ...], answers: Mapping[str, Any], options: OptionsOf
) -> dict[str, tuple[SlotLine, ...]]:
    """slot -> lines, in the order they were answered; ratings in two columns by their gap."""
    found: dict[str, tuple[SlotLine, ...]] = {}
    gaps: dict[str, dict[SlotLine, int]] = {}
    for field in fields:
        for slot in field.export:
            if isinstance(field, RatingsField) and len(field.columns) == TWO_COLUMNS:
                gaps.setdefault(slot, {}).update(_gaps(field, answers, options))
                continue
            found[slot] = (*found.get(slot, ()), *lines_of(field, answers, options))
        if isinstance(field, ListField):
            for inner in field.fields:
                for slot in inner.export:
                    rows = answers.get(field.id) or ()
                    lines = (line for row in rows for line in lines_of(inner, row, options))
                    found[slot] = (*found.get(slot, ()), *lines)
    for slot, wide in gaps.items():
        found[slot] = (*found.get(slot, ()), *sorted(wide, key=lambda line: -wide[line]))
    return {slot: lines for slot, lines in found.items() if lines}


def lines_of(field: Field, answers: Mapping[str, Any], options: OptionsOf) -> tuple[SlotLine, ...]:
    """An answer as short lines; 'rather not say' gives none."""
    value = answers.get(field.id)
    if value is None or value is False:
        return ()
    if isinstance(field, ListField):
        rows = (row_line(field, row, options) for row in value)
        return tuple(SlotLine("", text) for text in rows if text)
    if isinstance(field, EmotionField):
        name = str(value.get("word") or value.get("core", ""))
        return (SlotLine(name, options(field).get(name, name)),) if name else ()
    if isinstance(field, _CHOOSING):
        known = options(field)
        other = str(answers.get(f"{field.id}.other", "")).strip()
        return tuple(
            SlotLine("" if option == OTHER else option, other if option == OTHER else known[option])
            for option in (_rated(field, value) if isinstance(field, RatingsField) else _ids(value))
            if option != RATHER_NOT and option in known and (option != OTHER or other)
        )
    # A tick has no words of its own: it stands for what was agreed to.
    text = (field.text or field.prompt) if isinstance(field, TickField) else str(value)
    return (SlotLine("", " ".join(text.split())),)


def row_line(field: ListField, row: Mapping[str, Any], options: OptionsOf) -> str:
    """A row on one line: each answer behind its lead, or behind a dash where it has none."""
    text = ""
    for inner in field.fields:
        lead = inner.lead or ""
        answer = ", ".join(_behind(lead, line) for line in lines_of(inner, row, options))
        if not answer:
            continue
        if not text:
            text = f"{lead.lstrip(' .,;')} {answer}".strip()
            # What comes before may be left open: a line never begins in the middle of a sentence.
            text = text[:1].upper() + text[1:] if lead else text
        elif lead:
            text += f"{'' if lead[0] in '.,;' else ' '}{lead} {answer}"
        else:
            text += f" - {answer}"
    return text


def _behind(lead: str, line: SlotLine) -> str:
    """An answer as its lead goes on: what is a title elsewhere begins small there, and own words
    from elsewhere stand between quotation marks."""
    if not lead or lead.endswith(":"):
        return line.text
    if line.id.startswith(OWN):
        return f'"{line.text}"'
    begins_small = line.id and not line.text.startswith("I ")
    return line.text[:1].lower() + line.text[1:] if begins_small else line.text


def _gaps(
    field: RatingsField, answers: Mapping[str, Any], options: OptionsOf
) -> dict[SlotLine, int]:
    """The items whose first column is above the second, with how far they lie apart."""
    value, known = answers.get(field.id) or {}, options(field)
    first, second = field.columns
    apart = {
        item: value[f"{item}.{first}"] - value[f"{item}.{second}"]
        for item in known
        if f"{item}.{first}" in value and f"{item}.{second}" in value
    }
    return {SlotLine(item, known[item]): gap for item, gap in apart.items() if gap > 0}


def _words_of(field: Field, value: Any, known: Mapping[str, str]) -> dict[str, str]:
    """The ids in an answer, with their words; `item.column` of ratings with the column's."""
    if isinstance(field, EmotionField):
        ids: tuple[str, ...] = tuple(str(value[part]) for part in ("core", "word") if part in value)
    else:
        ids = _ids(value)
    found = {}
    for name in ids:
        item, _, column = name.partition(".")
        heading = field.columns.get(column, "") if isinstance(field, RatingsField) else ""
        if item in known:
            found[name] = f"{known[item]}: {heading}" if heading else known[item]
    return found


def _rated(field: RatingsField, value: Mapping[str, int]) -> tuple[str, ...]:
    """The items rated above zero in the first column, highest first."""
    first = next(iter(field.columns), "")
    numbers = {
        item: number
        for item, _, column in (key.partition(".") for key in value)
        if column == first and (number := value[f"{item}.{column}" if column else item]) > 0
    }
    return tuple(sorted(numbers, key=lambda item: -numbers[item]))


def _ids(value: Any) -> tuple[str, ...]:
    if isinstance(value, dict):
        return tuple(str(key) for key in value)
    return tuple(value) if isinstance(value, tuple) else (str(value),)
