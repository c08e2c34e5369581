"""C004: names that lead somewhere and names that do not."""

from rule_case import LAST_SAID, PROGRAM, SHARED, SLEEP, TOOL, Case, add, asks, body, swap, write

SHELVES = "[{id: night, tools: [calm-breath]}, {id: day, tools: [calm-breath]}]"

CASES = (
    Case("C004", "a slot in a condition", asks("{ref: slot.winds, is: known}"), "no slot 'winds'"),
    Case("C004", "a setting", asks("{ref: setting.colour, is: known}"), "no setting 'colour'"),
    Case("C004", "a run", asks('{ref: run.nap, is: ">=", value: 1}'), "no step in this module"),
    Case("C004", "a part", asks("{ref: feeling.colour, is: known}"), "no part 'colour'"),
    Case("C004", "a column", asks("{ref: comfort.bed.then, is: known}"), "no part 'bed.then'"),
    Case("C004", "own words of none", asks("{ref: drink.other, is: known}"), "no part 'other'"),
    Case("C004", "a module", asks("{ref: nap.rest.pull, is: known}"), "no module 'nap'"),
    Case("C004", "a step", asks("{ref: sleep-well.nap.pull, is: known}"), "no step 'nap'"),
    Case(
        "C004", "a field", asks("{ref: sleep-well.slow-breath.pull, is: known}"), "no field 'pull'"
    ),
    Case("C004", "a band of another step", asks("{band: safe-place, is: known}"), "no score"),
    Case(
        "C004",
        "a slot of options",
        swap(SLEEP, "        from-list: drinks\n", "        from-slot: winds\n"),
        "'winds' is not in",
        ("C006",),
    ),
    Case(
        "C004", "a list to go to", swap(SLEEP, "[tool/calm-breath]\n", "[list/lamps]\n"), "no list"
    ),
    Case("C004", "a short path", swap(PROGRAM, "path: [sleep-well]", "path: [nap]"), "short path"),
    Case(
        "C004",
        "a tool that stands on two shelves, one of them without a title",
        swap(PROGRAM, "urge-help:", f"shelves: {SHELVES}\nurge-help:"),
        "exactly one shelf",
    ),
    Case("C004", "help now", swap(PROGRAM, "[tool/calm-breath,", "[tool/nap,"), "no tool 'nap'"),
    Case(
        "C004", "a block in a block", add(SHARED, "\n    {{block.self-help}}\n"), "insert a block"
    ),
    Case(
        "C004",
        "a reason that waits for no module",
        write(
            "en/tailoring.yaml",
            "format: 1\nreasons:\n  - {id: a, when: {ref: setting.country, is: known},"
            " module: sleep-well, after: [gone], say: You chose a country.}\n",
        ),
        "'gone' is not among the modules",
        also=("C009",),
    ),
    Case(
        "C004",
        "a slot that follows what nobody asks",
        swap(
            PROGRAM,
            "slots:\n",
            "slots:\n  best: {by-effect: [{of: sleep-well.nap.did, before: sleep-well.nap.a,"
            " after: sleep-well.nap.b}]}\n",
        ),
        "no step 'nap'",
        also=("C032",),
    ),
    Case(
        "C004",
        "a page to print that is no document",
        swap(PROGRAM, "slots:\n", "papers: [tool/calm-breath]\nslots:\n"),
        "it has no document",
    ),
    Case(
        "C004",
        "a page to print that is nowhere",
        swap(PROGRAM, "slots:\n", "papers: [tool/nap]\nslots:\n"),
        "no tool 'nap'",
    ),
    Case("C004", "own words in a block", add(SHARED, "\n    {{thought}}\n"), "nothing called"),
    Case("C004", "a job", swap(PROGRAM, "urge-help: calm-breath", "urge-help: nap"), "has no file"),
    Case("C004", "a loose file", write("notes.txt", "x\n"), "No part of the program reads"),
    Case("C004", "a language", write("de/ui.yaml", "x: y\n"), "not one of the languages"),
    Case("C004", "a part of a feeling", asks("{ref: feeling.core, is: known}")),
    Case("C004", "a rating", asks("{ref: comfort.bed.now, is: known}")),
    Case("C004", "own words", asks("{ref: steps.other, is: known}")),
    Case("C004", "a setting that is there", asks("{ref: setting.country, is: known}")),
    Case("C004", "an earlier step", asks("{days-since: sleep-well.slow-breath, is: known}")),
    Case("C004", "a condition", swap(SLEEP, "ref: drink", "ref: dinner"), "'dinner' leads nowhere"),
    Case("C004", "a slot", swap(SLEEP, "of: [slot.wind-down]", "of: [slot.winds]"), "'winds'"),
    Case(
        "C004",
        "an export",
        swap(SLEEP, "export: [wind-down]", "export: [winds]"),
        "program",
        ("C032",),
    ),
    Case(
        "C004",
        "a list",
        swap(SLEEP, "from-list: drinks", "from-list: foods"),
        "'foods'",
        ("C006", "C022"),
    ),
    Case("C004", "a default", swap(SLEEP, "default: water", "default: milk"), "'milk'"),
    Case(
        "C004", "a technique", swap(SLEEP, "technique: relaxation", "technique: magic"), "'magic'"
    ),
    Case(
        "C004",
        "a place to go",
        swap(SLEEP, "tool/calm-breath]\n      - id: p", "tool/calm]\n      - id: p"),
        "no tool",
    ),
    Case(
        "C004",
        "a step elsewhere",
        swap(TOOL, "sleep-well/card", "sleep-well/cart"),
        "no step 'cart'",
    ),
    Case("C004", "a step here", swap(SLEEP, "step/slow-breath", "step/slow"), "no step 'slow'"),
    Case(
        "C004", "a block", swap(SLEEP, "{{block.self-help}}", "{{block.help}}"), "no block 'help'"
    ),
    Case("C004", "own words on a page", body("{{drink}}"), "{{drink}} is empty"),
    Case(
        "C004",
        "a placeholder inside a line",
        body("See {{slot.wind-down}} here."),
        "alone on its line",
    ),
    Case(
        "C004",
        "a placeholder in a title",
        swap(TOOL, "title: Breathe out", 'title: "{{slot.wind-down}}"'),
        "cannot hold",
        ("C013",),
    ),
    Case(
        "C004",
        "a module without a file",
        swap(PROGRAM, "[sleep-well]\nshort", "[sleep-well, dreams]\nshort"),
        "has no file",
    ),
    Case(
        "C004",
        "a file that no one opens",
        write(
            "en/tools/nap.yaml",
            "format: 1\nid: nap\ntitle: Nap\naim: Rest.\n"
            "steps:\n  - {kind: page, id: nap, title: Nap, body: Rest now.}\n",
        ),
        "Nobody can open it",
    ),
    Case("C004", "a part without a title", swap(SHARED, "  nights:", "  days:"), "no title"),
    Case(
        "C004",
        "a score of no field",
        swap(SLEEP, "items: [ease]", "items: [eases]"),
        "adds 'eases'",
    ),
    Case(
        "C004",
        "a step that asks itself first",
        swap(SLEEP, "ref: sleep-well.evening-plan.drink", "ref: there"),
        "'there' leads nowhere",
    ),
    Case("C004", "a file in a wrong place", write("en/module/x.yaml", "a: b\n"), "reads this file"),
    Case(
        "C004",
        "an answer in another module",
        swap(
            TOOL,
            "    offer:",
            '    when: {ref: sleep-well.evening-plan.drink, is: "==", value: tea}\n    offer:',
        ),
        also=("C005",),
    ),
    Case(
        "C004",
        "a list that the engine gives",
        swap(
            SLEEP,
            "        from-list: drinks\n        default: water\n",
            "        from-list: countries\n",
        ),
        also=("C006",),
    ),
    Case(
        "C004",
        "own words in a reply",
        swap(SLEEP, LAST_SAID, "say: |\n          You plan this:\n\n          {{thought}}\n"),
    ),
)
