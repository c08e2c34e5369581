"""The options of a field, from wherever the content takes them, as ids and words."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from redirection_tui.content.model.fields import (
    ChoiceField,
    ContactField,
    DayField,
    DaypartField,
    EmotionField,
    OptionsBase,
)
from redirection_tui.content.model.program import EmotionFamily, Shared
from redirection_tui.engine.context import Context
from redirection_tui.records import SlotLine

OTHER = "other"
RATHER_NOT = "rather-not"
OWN = "own-"
"""How the ids of lines in the user's own words begin that come from elsewhere."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words that answers are made of, in one language.

    `shared` holds the shared lists; `special` makes lists that are not written as such
    (`countries`, `languages`) when they are asked for: the countries are a large file.
    """

    shared: Mapping[str, Mapping[str, str]]
    special: Mapping[str, Callable[[], Mapping[str, str]]]
    emotions: tuple[EmotionFamily, ...]
    other: str
    rather_not: str

    @classmethod
    def of(
        cls,
        shared: Shared,
        special: Mapping[str, Callable[[], Mapping[str, str]]],
        other: str,
        rather_not: str,
    ) -> "Vocabulary":
        """The vocabulary of a language."""
        return cls(shared.lists, special, shared.emotions, other, rather_not)

    def options(self, name: str) -> Mapping[str, str]:
        """The list of this name; an unknown one is empty."""
        if name in self.special:
            return self.special[name]()
        return self.shared.get(name, {})

    def family(self, core: str) -> EmotionFamily | None:
        """The core feeling with this id."""
        return next((family for family in self.emotions if family.id == core), None)


Choosable = OptionsBase | ContactField | DaypartField | DayField
_OWN_LISTS = {ContactField: "roles", DaypartField: "dayparts", DayField: "days"}


def options_of(field: Choosable, words: Vocabulary, context: Context) -> dict[str, str]:
    """id -> words, in the order they are shown; never empty of a way out for a choice."""
    if not isinstance(field, OptionsBase):
        found = dict(words.options(_OWN_LISTS[type(field)]))
        if isinstance(field, ContactField):
            found[OTHER] = words.other
        return found
    found = dict(field.options)
    if field.from_list:
        found |= words.options(field.from_list)
    for ref in field.from_field:
        found |= _chosen(ref, words, context)
    if field.from_slot:
        for line in context.slot(field.from_slot):
            # Words of the field's own stand: they fit the question and the language at hand. The
            # same words that come from another exercise are no second answer.
            if line.text not in found.values():
                found.setdefault(key_of(line), line.text)
    if field.other:
        found[OTHER] = words.other
    if isinstance(field, ChoiceField) and field.rather_not and found:
        found[RATHER_NOT] = words.rather_not
    return found


def feeling_names(words: Vocabulary) -> dict[str, str]:
    """Core feelings and finer words by id."""
    found = {family.id: family.name for family in words.emotions}
    for family in words.emotions:
        found |= family.words
    return found


def emotion_options(field: EmotionField, words: Vocabulary) -> dict[str, dict[str, str]]:
    """core id -> finer word id -> word; without finer words where the field asks for none."""
    return {family.id: dict(family.words) if field.words else {} for family in words.emotions}


def key_of(line: SlotLine) -> str:
    """The option id of a slot line; a line in the user's own words gets a stable one."""
    if line.id:
        return line.id
    return f"{OWN}{hashlib.sha256(line.text.encode()).hexdigest()[:8]}"


def _chosen(ref: str, words: Vocabulary, context: Context) -> dict[str, str]:
    """The options picked in another field, with the words they have there or in any list, and
    what was written there."""
    picked = context.value(ref)
    ids = picked if isinstance(picked, tuple) else (picked,)
    known = {key: text for options in words.shared.values() for key, text in options.items()}
    other = context.value(f"{ref}.{OTHER}")
    found = {}
    for item in ids:
        if not isinstance(item, str) or item == RATHER_NOT:
            continue
        own = other if item == OTHER else item
        label = None if item == OTHER else context_label(ref, item, context) or known.get(item)
        if label is not None:
            found[item] = label
        elif isinstance(own, str):
            # Own words get a key of their own: as an id they would be kept where ids are.
            found[key_of(SlotLine("", own))] = own
    return found


def context_label(ref: str, option: str, context: Context) -> str | None:
    """The words an option had when it was picked: in the step at hand, or from the labels of the
    newest entry that has them."""
    if ref.partition(".")[0] in context.local:
        return context.label(ref, option)
    parts = ref.split(".", 2)
    if len(parts) < 3:  # noqa: PLR2004 - MODULE.STEP.FIELD
        return None
    keys = label_keys(parts[2], option)
    found = (
        entry.labels[key]
        for entry in reversed(context.entries(parts[0], parts[1]))
        for key in keys
        if key in entry.labels
    )
    return next(found, None)


def label_keys(ref: str, option: str) -> tuple[str, str]:
    """Where the words of an option stand in labels: under `field.part` in the rows of a list,
    under the field itself for a part of a feeling."""
    return f"{ref}/{option}", f"{ref.partition('.')[0]}/{option}"
