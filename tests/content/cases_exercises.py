"""Exercises, help lines, notes, licences and slots."""

from rule_case import (
    CONTACTS,
    NOTES,
    PROGRAM,
    SHARED,
    SLEEP,
    TOOL,
    Case,
    Change,
    Folder,
    add,
    swap,
    write,
)


def _instrument(licence: str) -> Change:
    def change(folder: Folder) -> None:
        folder.write("instruments/sleep-scale/items.txt", "How did you sleep?\n")
        if licence:
            folder.write(f"instruments/sleep-scale/{licence}", "Free to use.\n")

    return change


def _no_licence(folder: Folder) -> None:
    (folder.path / "LICENSE").unlink()


WHAT_TO_DO = """\
    breath:
      - {id: four-six, name: "In 4, out 6", breathe-in: 4, breathe-out: 6}
    cues:
      - {id: settle, at: 0, text: Sit down.}
      - {id: go-on, at: 60, text: One more minute.}
"""
CHAT = """\
contacts:
  - id: int-chat
    country: INT
    kind: prevention
    name: Chat
    limits: It keeps no names.
    addresses:
      - {url: "https://www.example.org/chat", status: secondary}
    anonymous: "yes"
    audience: [self]
    status: secondary
    source: ["https://www.example.org"]
    checked: "2026-09"
"""
NINE_TEAS = "    tea: Tea\n" + "".join(f"    tea-{n}: Tea\n" for n in "abcdefgh")

CASES = (
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
    Case(
        "C028", "a note on a page", swap(NOTES, "  slow-breath:", "  what-helps:"), "is no exercise"
    ),
    Case("C028", "a note on nothing", swap(NOTES, "  slow-breath:", "  slow:"), "is not there"),
    Case(
        "C028",
        "a module that is not there",
        swap(NOTES, "module: sleep-well", "module: dreams"),
        "no module 'dreams'",
        ("C003",),
    ),
    Case("C028", "a tool without notes", swap(TOOL, "title: Calm breath", "title: Slow breath")),
    Case(
        "C029",
        "no number",
        swap(CONTACTS, '    phones:\n      - {number: "112", status: verified}\n', ""),
        "no number and no address",
    ),
    Case(
        "C029",
        "a better status than it has",
        swap(CONTACTS, "    status: verified\n    source", "    status: secondary\n    source"),
        "another status",
    ),
    Case("C029", "no source", swap(CONTACTS, '["https://www.example.org/112"]', "[]"), "no source"),
    Case(
        "C029",
        "a country without a name",
        swap(CONTACTS, "country: FI", "country: SE"),
        "has no name",
    ),
    Case(
        "C029",
        "a country without an emergency number",
        add(CONTACTS, "  SE: Sweden\n"),
        "no emergency number",
    ),
    Case(
        "C029",
        "a service from anywhere",
        swap(
            CONTACTS,
            "contacts:\n",
            CHAT,
        ),
    ),
    Case("C030", "an old check", swap(CONTACTS, "2026-09", "2026-03"), "8 months ago"),
    Case("C030", "a check of six months ago", swap(CONTACTS, "2026-09", "2026-05")),
    Case("C031", "no licence", _no_licence, "no LICENSE"),
    Case("C031", "a questionnaire without one", _instrument(""), "no LICENCE"),
    Case("C031", "a loose file", write("instruments/scale.txt", "x\n"), "folder of its own"),
    Case("C031", "a questionnaire with a licence", _instrument("LICENCE")),
    Case(
        "C032",
        "a slot that no one fills",
        swap(SLEEP, "        export: [wind-down]\n", ""),
        "written nowhere",
    ),
    Case(
        "C032",
        "a slot for nothing",
        swap(PROGRAM, "  wind-down: {}", "  wind-down: {}\n  dreams: {}"),
        "read nowhere",
    ),
    Case(
        "C032",
        "a slot read as options",
        swap(
            SLEEP,
            "        of: [slot.wind-down, sleep-well.slow-breath.after]\n",
            "        of: [sleep-well.slow-breath.after]\n",
        ),
    ),
)
