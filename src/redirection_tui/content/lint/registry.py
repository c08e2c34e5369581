"""The plain list of all rules, in the order of their numbers."""

from redirection_tui.content.lint.rule import Rule
from redirection_tui.content.lint.rules import (
    around,
    conditions,
    exercises,
    helplines,
    ids,
    language,
    limits,
    references,
    schema,
    translations,
    walk,
    wording,
)

RULES: tuple[Rule, ...] = (
    schema.schema,  # C001
    ids.duplicate_ids,  # C002
    ids.file_names,  # C003
    references.dangling_references,  # C004
    walk.reachability,  # C005
    conditions.conditions,  # C006
    conditions.feedback,  # C007
    translations.surplus,  # C008
    translations.missing,  # C009
    translations.stale,  # C010
    translations.inserts,  # C011
    limits.pages,  # C012
    limits.sizes,  # C013
    walk.sittings,  # C014
    language.english,  # C015
    language.spanish,  # C016
    language.finnish,  # C017
    wording.avoided_words,  # C018
    wording.signs,  # C019
    wording.shapes,  # C020
    wording.leftovers,  # C021
    exercises.complete_exercises,  # C022
    exercises.guarding,  # C023
    ids.telling_ids,  # C024
    walk.heavy_then_calm,  # C025
    exercises.quizzes,  # C026
    exercises.sorting,  # C027
    around.clinician_notes,  # C028
    helplines.help_lines,  # C029
    helplines.checked_lately,  # C030
    around.licences,  # C031
    around.slots,  # C032
)
"""Every rule there is. A number, once given, is never given to another rule."""
