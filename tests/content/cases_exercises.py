"""Exercises, quizzes and sorting: complete, guarded, and asking for nothing they may not."""

from rule_case import (
    SHARED,
    SLEEP,
    Case,
    Change,
    swap,
)


def example(old: str, new: str) -> Change:
    return swap(SLEEP, old, new)


WHAT_TO_DO = """\
    breath:
      - {id: four-six, name: "In 4, out 6", breathe-in: 4, breathe-out: 6}
    cues:
      - {id: settle, at: 0, text: Sit down.}
      - {id: go-on, at: 60, text: One more minute.}
"""
LIST_EXAMPLE = """\
        examples:
          - id: tea-time
            texts: {do: Make tea}
            picks: {at: evening}
"""
NINE_TEAS = "    tea: Tea\n" + "".join(f"    tea-{n}: Tea\n" for n in "abcdefgh")

CASES = (
    Case(
        "C022", "a long answer", example("Tomorrow's meeting", "a long day " * 12), "120 characters"
    ),
    Case("C022", "a word of another feeling", example("restless", "rested"), "not one for 'tense'"),
    Case("C022", "too strong a feeling", example("strength: 5", "strength: 12"), "outside 0 to 10"),
    Case("C022", "too high a rating", example("bed.now: 4", "bed.now: 14"), "outside 0 to 10"),
    Case("C022", "too long an order", swap(SLEEP, "top: 2", "top: 1"), "takes at most 1"),
    Case("C022", "no rows", swap(SLEEP, LIST_EXAMPLE, ""), "no example rows"),
    Case(
        "C022",
        "as many rows as there may be",
        swap(SLEEP, "prompt: If this", "most: 1\n        prompt: If this"),
        "",
    ),
    Case(
        "C022",
        "a text among picks",
        swap(SLEEP, "texts: {do: Make tea}", "texts: {at: evening}"),
        "wrong key",
    ),
    Case(
        "C022",
        "silence",
        example("        example: tea", "        example: rather-not"),
        "rather not say",
    ),
    Case("C022", "no example", swap(SLEEP, "        example: 7\n", ""), "has no example"),
    Case(
        "C022",
        "an example off the scale",
        swap(SLEEP, "        example: 7\n", "        example: 12\n"),
        "not on its scale",
    ),
    Case(
        "C022",
        "an example that is no option",
        swap(SLEEP, "        example: tea\n", "        example: milk\n"),
        "'milk'",
    ),
    Case(
        "C022", "an example of no feeling", swap(SLEEP, "{core: tense,", "{core: torn,"), "'torn'"
    ),
    Case("C022", "an example of no item", swap(SLEEP, "{bed.now: 4,", "{sofa.now: 4,"), "'sofa'"),
    Case(
        "C022",
        "an example of no column",
        swap(SLEEP, "{bed.now: 4,", "{bed.then: 4,"),
        "ITEM.COLUMN",
    ),
    Case(
        "C022",
        "a row that no one can write",
        swap(SLEEP, "picks: {at: evening}", "picks: {at: noon}"),
        "'noon'",
    ),
    Case(
        "C022",
        "a row of an unknown field",
        swap(SLEEP, "picks: {at: evening}", "picks: {hour: evening}"),
        "'hour'",
    ),
    Case(
        "C022",
        "an example of someone else",
        swap(SLEEP, "example: friend", "example: neighbour"),
        "'neighbour'",
    ),
    Case("C022", "own words for no option", swap(SLEEP, "[bath, other]", "[bath]"), "together"),
    Case(
        "C022",
        "too many options",
        swap(
            SLEEP,
            "          bath: Take a bath\n",
            "".join(f"          bath-{n}: Take a bath\n" for n in "abcdefgh")
            + "          bath: Take a bath\n",
        ),
        "10 options",
    ),
    Case(
        "C022",
        "no options",
        swap(SLEEP, "        from-list: drinks\n        default: water\n", ""),
        "no options",
        ("C006",),
    ),
    Case(
        "C022",
        "nothing to do",
        swap(
            SLEEP,
            WHAT_TO_DO,
            "",
        ),
        "nothing to do",
    ),
    Case(
        "C022", "a cue after the end", swap(SLEEP, "at: 60", "at: 130"), "before the time is over"
    ),
    Case("C022", "cues in disorder", swap(SLEEP, "at: 0,", "at: 90,"), "in order"),
    Case(
        "C022",
        "lengths in disorder",
        swap(SLEEP, "minutes-choice: [2, 5]", "minutes-choice: [5, 2]"),
        "upwards",
    ),
    Case(
        "C022",
        "a setting",
        swap(SLEEP, "        default: water\n        example: tea\n", "        sets: language\n"),
        also=("C006",),
    ),
    Case("C022", "a long shared list", swap(SHARED, "    tea: Tea\n", NINE_TEAS)),
    Case(
        "C023",
        "a guard switched off",
        swap(SLEEP, "placeholder: e.g.", 'guard: "off"\n        placeholder: e.g.'),
        "outside a safety plan",
    ),
    Case(
        "C023",
        "an export of what is not kept",
        swap(
            SLEEP,
            "        export: [wind-down]",
            "        store: never\n        export: [wind-down]",
        ),
        "does not save",
    ),
    Case(
        "C023",
        "a soft guard",
        swap(SLEEP, "placeholder: e.g.", "guard: soft\n        placeholder: e.g."),
    ),
    Case("C024", "a question for an age", swap(SLEEP, "id: thought\n", "id: your-age\n"), "'age'"),
    Case(
        "C024",
        "a step for a password",
        swap(SLEEP, "id: evening-plan\n", "id: evening-password\n"),
        "'password'",
        ("C004", "C005", "C028"),
    ),
    Case("C024", "a page that asks nothing", swap(SLEEP, "id: bad-nights", "id: bad-content")),
    Case(
        "C026",
        "two right answers",
        swap(SLEEP, "{id: tea, text: A warm drink,", "{id: tea, text: A warm drink, right: true,"),
        "2 right answers",
    ),
    Case("C026", "no right answer", swap(SLEEP, "right: true, ", ""), "0 right answers"),
    Case(
        "C026",
        "one explanation for two",
        swap(
            SLEEP,
            "because: Warmth helps many people to rest.",
            "because: Light tells the body that it is day.",
        ),
        "of its own",
    ),
    Case(
        "C026",
        "three answers, one right",
        swap(
            SLEEP,
            "          - {id: tea, text: A warm drink,",
            "          - {id: rain, text: Soft rain, because: Rain calms many people.}\n"
            "          - {id: tea, text: A warm drink,",
        ),
    ),
    Case(
        "C027",
        "a group that is not there",
        swap(SLEEP, "accept: [wakes]", "accept: [wake]"),
        "no group of this step",
    ),
    Case("C027", "an item without a group", swap(SLEEP, "accept: [wakes], ", ""), "by no group"),
    Case(
        "C027", "an item for both groups", swap(SLEEP, "accept: [wakes]", "accept: [wakes, helps]")
    ),
)
