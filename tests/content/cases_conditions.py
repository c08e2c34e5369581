"""C006, C007: what conditions may compare, and the last word of feedback."""

from rule_case import AFTER_TEA, LAST_SAID, SLEEP, Case, asks, swap

CASES = (
    Case("C006", "words for a number", asks('{ref: tired, is: ">=", value: eight}'), "no number"),
    Case(
        "C006", "words for a tick", asks('{ref: agreed, is: "==", value: "yes"}'), "true or false"
    ),
    Case("C006", "one for several", asks("{ref: drink, is: in, value: tea}"), "a list of values"),
    Case("C006", "a join with a value", asks("{all: [{ref: tired, is: known}], value: 3}"), "join"),
    Case(
        "C006", "a country", asks('{ref: setting.country, is: "==", value: XX}'), "not one of: FI"
    ),
    Case("C006", "a language", asks('{ref: setting.language, is: "==", value: fi}'), "en, es"),
    Case("C006", "a feeling's word", asks('{ref: feeling.word, is: "==", value: blue}'), "'blue'"),
    Case(
        "C006",
        "a whole feeling",
        asks('{ref: feeling, is: "==", value: calm}'),
        "not fit a feeling",
    ),
    Case(
        "C006", "a rating", asks('{ref: comfort.bed.now, is: ">=", value: 12}'), "outside 0 to 10"
    ),
    Case("C006", "one of several", asks("{ref: drink, is: in, value: [tea, water]}")),
    Case("C006", "a tick", asks('{ref: agreed, is: "==", value: true}')),
    Case("C006", "a word in a text", asks("{ref: thought, is: mentions, words: {work: work}}")),
    Case("C006", "no words", asks("{ref: thought, is: mentions, value: work}"), "belong together"),
    Case(
        "C006", "words and no mentions", asks("{ref: drink, words: {a: a}, value: tea}"), "belong"
    ),
    Case("C006", "days", asks("{count: sleep-well.evening-plan.tired, within-days: 7, value: 2}")),
    Case("C006", "days of one", asks("{count: steps, within-days: 7, value: 2}"), "'within-days'"),
    Case("C006", "a strength", asks('{ref: feeling.strength, is: ">", value: 3}')),
    Case("C006", "a line of a slot", asks("{ref: slot.wind-down, is: contains, value: bath}")),
    Case(
        "C006",
        "a condition in the rows of a list",
        swap(SLEEP, "id: at, prompt", "id: at, when: {ref: drink, is: known}, prompt"),
        "in every row alike",
    ),
    Case(
        "C006",
        "two terms",
        swap(SLEEP, "{ref: drink, is", "{ref: drink, len: steps, is"),
        "one term",
    ),
    Case(
        "C006",
        "no such option",
        swap(SLEEP, 'is: "==", value: tea}\n        say', 'is: "==", value: milk}\n        say'),
        "'milk' is not one of",
    ),
    Case(
        "C006",
        "off the scale",
        swap(SLEEP, 'is: ">=", value: 8', 'is: ">=", value: 11'),
        "outside 0 to 10",
    ),
    Case(
        "C006",
        "an order of words",
        swap(SLEEP, '{ref: drink, is: "=="', '{ref: drink, is: ">="'),
        "does not fit",
    ),
    Case(
        "C006",
        "several compared as one",
        swap(
            SLEEP,
            '{ref: drink, is: "==", value: tea}\n        say',
            '{ref: steps, is: "==", value: bath}\n        say',
        ),
        "does not fit several",
    ),
    Case(
        "C006",
        "no value",
        swap(SLEEP, '{ref: tired, is: ">=", value: 8}', '{ref: tired, is: ">="}'),
        "needs a value",
    ),
    Case(
        "C006",
        "a value of nothing",
        swap(SLEEP, '{ref: tired, is: ">=", value: 8}', "{ref: tired, is: known, value: 8}"),
        "takes no value",
    ),
    Case(
        "C006",
        "a band that is not there",
        swap(SLEEP, "value: high}", "value: higher}"),
        "'higher'",
    ),
    Case(
        "C006",
        "a mean of one answer",
        swap(SLEEP, "{ref: tired, is", "{mean: tired, is"),
        "MODULE.STEP.FIELD",
    ),
    Case(
        "C006",
        "a difference of words",
        swap(
            SLEEP,
            "{delta: [before, after]",
            "{delta: [minutes-done, sleep-well.evening-plan.drink]",
        ),
        "no number",
    ),
    Case(
        "C006",
        "an empty join",
        swap(
            SLEEP,
            f"    when: {AFTER_TEA}",
            "    when: {all: []}",
        ),
        "'all' is empty",
    ),
    Case(
        "C006",
        "own words",
        swap(
            SLEEP,
            '{ref: drink, is: "==", value: tea}\n        say',
            '{ref: drink, is: "==", value: rather-not}\n        say',
        ),
    ),
    Case(
        "C006",
        "a mean of entries",
        swap(SLEEP, "{ref: tired, is", "{mean: sleep-well.evening-plan.tired, is"),
    ),
    Case("C006", "a count of what was chosen", swap(SLEEP, "{ref: tired, is", "{count: steps, is")),
    Case(
        "C006",
        "a part of a feeling",
        swap(
            SLEEP, '{ref: tired, is: ">=", value: 8}', '{ref: feeling.core, is: "==", value: tense}'
        ),
    ),
    Case(
        "C006",
        "the item rated highest",
        swap(SLEEP, '{ref: tired, is: ">=", value: 8}', '{top: comfort, is: "==", value: bed}'),
    ),
    Case(
        "C007",
        "no last word",
        swap(SLEEP, LAST_SAID, f"when: {{ref: tired, is: known}}\n        {LAST_SAID}"),
        "needs no condition",
    ),
    Case(
        "C007",
        "a word that is never said",
        swap(SLEEP, '        when: {delta: [before, after], is: ">=", value: 2}\n', ""),
        "always holds",
    ),
    Case(
        "C007",
        "one rule for everyone",
        swap(SLEEP, "say: You sorted them.", "say: You sorted them all."),
    ),
)
