"""Files, ids, and the way through a module."""

from rule_case import AFTER_TEA, SLEEP, TOOL, Case, Folder, spanish, swap, write

AFTER_WATER = AFTER_TEA.replace("tea", "water")
VERY_TIRED = '{ref: sleep-well.evening-plan.tired, is: ">=", value: 8}'
NO_TEA_AND_TEA = '{all: [{ref: drink, is: unknown}, {ref: drink, is: "==", value: tea}]}'
HARDLY_TIRED = '{ref: sleep-well.evening-plan.tired, is: "<=", value: 3}'


def _same_module_twice(folder: Folder) -> None:
    folder.write("en/tools/sleep-well.yaml", folder.read(SLEEP))


def _ten_steps(folder: Folder) -> None:
    pages = "".join(
        f"  - {{kind: page, id: night-{n}, title: A night, body: Sleep well.}}\n"
        for n in ("one", "two", "three", "four")
    )
    folder.change(SLEEP, "  - kind: quiz\n", f"{pages}  - kind: quiz\n")


def _alternatives(folder: Folder) -> None:
    ref = "sleep-well.evening-plan.drink"
    pages = "".join(
        f"  - {{kind: page, id: with-{drink}-{n}, title: A drink, body: Sleep well.,"
        f' when: {{ref: {ref}, is: "==", value: {drink}}}}}\n'
        for drink in ("tea", "water")
        for n in ("one",)
    )
    folder.change(SLEEP, "  - kind: quiz\n", f"{pages}  - kind: quiz\n")


CASES = (
    Case(
        "C005",
        "a question that waits for a later one",
        swap(SLEEP, "id: drink\n", "id: drink\n        when: {ref: tired, is: known}\n"),
        "asked after it",
    ),
    Case(
        "C005",
        "a question that is never asked",
        swap(SLEEP, "id: tired\n", f"id: tired\n        when: {NO_TEA_AND_TEA}\n"),
        "is never asked",
    ),
    Case(
        "C005",
        "a question that waits for an earlier one",
        swap(SLEEP, "id: tired\n", "id: tired\n        when: {ref: drink, is: known}\n"),
    ),
    Case("C001", "an unknown key", swap(TOOL, "aim:", "goal: x\naim:"), "'goal' is not known"),
    Case("C001", "a text that is a number", swap(TOOL, "title: Calm", "title: 3 #"), "in quotes"),
    Case("C001", "not YAML", write(TOOL, "a: [b"), "not valid YAML", ("C004",)),
    Case("C001", "text that YAML 1.1 would type", swap(TOOL, "title: Breathe out", "title: no")),
    Case(
        "C002",
        "two steps with one id",
        swap(SLEEP, "id: bad-nights", "id: what-helps"),
        "'what-helps' stands twice",
        ("C010", "C011"),
    ),
    Case(
        "C002",
        "two answers with one id",
        swap(SLEEP, "{id: tea, text", "{id: screen, text"),
        "twice",
        ("C010",),
    ),
    Case(
        "C002",
        "the engine's own option",
        swap(SLEEP, "bath: Take", "other: Take"),
        "engine",
        ("C022",),
    ),
    Case("C002", "a module in two folders", _same_module_twice, "a module and a tool", ("C004",)),
    Case("C002", "one id in two modules", swap(TOOL, "id: breathe-out", "id: what-helps")),
    Case("C003", "an id unlike its file", swap(TOOL, "id: calm-breath", "id: calm"), "the same"),
    Case("C003", "a wrong language", spanish("language: es", "language: fi"), "'fi'", spanish=True),
    Case("C003", "another code", swap(SLEEP, "code: M01", "code: M09")),
    Case(
        "C005",
        "a condition on the last step",
        swap(
            SLEEP,
            "    title: What to keep\n",
            f"    title: What to keep\n    when: {AFTER_TEA}\n",
        ),
        "last step",
    ),
    Case(
        "C005",
        "a condition on a later step",
        swap(SLEEP, "title: Bad nights\n", f"title: Bad nights\n    when: {AFTER_TEA}\n"),
        "later than here",
    ),
    Case(
        "C005",
        "two answers at once",
        swap(
            SLEEP,
            f"    when: {AFTER_TEA}",
            f"    when: {{all: [{AFTER_TEA}, {AFTER_WATER}]}}",
        ),
        "two things at once",
    ),
    Case(
        "C005",
        "a range that is empty",
        swap(
            SLEEP,
            f"    when: {AFTER_TEA}",
            f"    when: {{all: [{VERY_TIRED}, {HARDLY_TIRED}]}}",
        ),
        "at least 8 and at most 3",
    ),
    Case(
        "C005",
        "a step counted before",
        swap(
            SLEEP,
            "    title: A check\n",
            '    title: A check\n    when: {ref: run.slow-breath, is: ">=", value: 1}\n',
        ),
    ),
    Case(
        "C005",
        "one of two answers",
        swap(
            SLEEP,
            f"    when: {AFTER_TEA}",
            f"    when: {{any: [{AFTER_TEA}, {AFTER_WATER}]}}",
        ),
    ),
    Case("C014", "a long sitting", _ten_steps, "11 steps"),
    Case(
        "C014",
        "a slow exercise",
        swap(SLEEP, "    minutes: 3\n", "    minutes: 20\n"),
        "minutes (at most",
    ),
    Case("C014", "alternatives", _alternatives),
    Case("C025", "a heavy page, and then another", swap(SLEEP, "    feel: calm\n", ""), "heavy"),
    Case(
        "C025",
        "a heavy step that is no page",
        swap(SLEEP, "title: A check\n", "title: A check\n    feel: heavy\n"),
    ),
)
