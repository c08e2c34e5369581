"""For every rule, changes of the healthy folder that it must find, and some that it must not."""

from dataclasses import dataclass

from sleep_program import SLEEP, SPANISH_SLEEP, Change, Folder

SHARED, TOOL, PROGRAM = "en/shared.yaml", "en/tools/calm-breath.yaml", "program.yaml"
CONTACTS, NOTES, UI = "contacts.yaml", "en/clinician/sleep-well.yaml", "en/ui.yaml"
BODY = "      Breathe out slowly, three times.\n"
LAST_SAID = "say: You have a plan for the evening."


@dataclass(frozen=True)
class Case:
    """A change, the rule it is about and, when it must be found, words of the finding.

    `also` are rules that the same change breaks by its nature. `spanish` keeps the translation
    as it was, for cases that are about it.
    """

    rule: str
    name: str
    change: Change
    says: str = ""
    also: tuple[str, ...] = ()
    spanish: bool = False

    def __str__(self) -> str:
        return f"{self.rule}: {self.name}"


def swap(name: str, old: str, new: str) -> Change:
    return lambda folder: folder.change(name, old, new)


def body(text: str) -> Change:
    """The one page of the tool, with another text."""
    lines = "".join(f"      {line}\n" if line else "\n" for line in text.splitlines())
    return swap(TOOL, BODY, lines)


def add(name: str, text: str) -> Change:
    return lambda folder: folder.add(name, text)


def write(name: str, text: str) -> Change:
    return lambda folder: folder.write(name, text)


def spanish(old: str, new: str, name: str = SPANISH_SLEEP) -> Change:
    return swap(name, old, new)


def spanish_text(text: str) -> Change:
    """The Spanish page of the tool, with another text."""
    key = '  "steps/breathe-out/body": '
    return swap("es/tools/calm-breath.yaml", f'{key}"Duerma bien."', f'{key}"{text}"')


def finnish_text(text: str) -> Change:
    """The same program with Finnish in place of Spanish, and one page of `text`."""

    def change(folder: Folder) -> None:
        folder.change(PROGRAM, "[en, es]", "[en, fi]")
        for path in sorted((folder.path / "es").rglob("*.yaml")):
            name = path.relative_to(folder.path / "es").as_posix()
            moved = path.read_text(encoding="utf-8").replace("language: es", "language: fi")
            path.unlink()
            folder.write(f"fi/{name}", moved.replace("Duerma bien.", "Nuku hyvin."))
        page = "fi/tools/calm-breath.yaml"
        key = '  "steps/breathe-out/body": '
        folder.change(page, f'{key}"Nuku hyvin."', f'{key}"{text}"')

    return change


def _all_gone(folder: Folder) -> None:
    for name in ("LICENSE",):
        (folder.path / name).unlink()


def _instrument(licence: str) -> Change:
    def change(folder: Folder) -> None:
        folder.write("instruments/sleep-scale/items.txt", "How did you sleep?\n")
        if licence:
            folder.write(f"instruments/sleep-scale/{licence}", "Free to use.\n")

    return change


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
        for n in ("one", "two")
    )
    folder.change(SLEEP, "  - kind: quiz\n", f"{pages}  - kind: quiz\n")


LONG_EN = "The night is long and the room is dark and the bed is warm and the tea is hot and so we all lie down and rest."
HARD_EN = (
    "Physiological deactivation necessitates systematic environmental modification. "
    "Conditioned hyperarousal perpetuates maladaptive nocturnal cognition. "
    "Behavioural consistency facilitates circadian synchronisation. "
    "Professional consultation is advisable. "
    "Psychological flexibility additionally accelerates restorative physiological processes."
)
HARD_ES = (
    "La desactivación fisiológica requiere modificaciones ambientales sistemáticas. "
    "La hiperactivación condicionada perpetúa cogniciones nocturnas desadaptativas. "
    "La regularidad conductual facilita la sincronización circadiana. "
    "Adicionalmente, determinadas intervenciones psicoterapéuticas individualizadas "
    "contribuyen significativamente."
)
RAMBLING_ES = " ".join(
    ["La noche es larga y la casa es fría y el té es muy bueno y yo no duermo."] * 3
)
PLAIN_ES = " ".join(
    ["Apague la luz.", "Tome un té.", "La noche es larga y usted no está solo."] * 4
)
RAMBLING_FI = " ".join(["Yö on pitkä ja tee on hyvää ja minä olen nyt aika väsynyt."] * 3)
PLAIN_FI = " ".join(
    ["Yö on pitkä.", "Juo lämmintä teetä.", "Huone on pimeä ja sänky on lämmin."] * 4
)
LONG_FI = PLAIN_FI + " Unettomuustutkimuskeskus auttaa. Vuorokausirytmihäiriöt väsyttävät."

FAILS = (
    Case("C001", "an unknown key", swap(TOOL, "aim:", "goal: x\naim:"), "'goal' is not known"),
    Case("C001", "a text that is a number", swap(TOOL, "title: Calm", "title: 3 #"), "in quotes"),
    Case("C001", "not YAML", write(TOOL, "a: [b"), "not valid YAML", ("C004",)),
    Case(
        "C002",
        "two steps with one id",
        swap(SLEEP, "id: bad-nights", "id: what-helps"),
        "'what-helps' stands twice",
    ),
    Case(
        "C002",
        "two answers with one id",
        swap(SLEEP, "{id: tea, text", "{id: screen, text"),
        "twice",
    ),
    Case(
        "C002",
        "the engine's own option",
        swap(SLEEP, "bath: Take", "other: Take"),
        "engine",
        ("C022",),
    ),
    Case("C002", "a module in two folders", _same_module_twice, "a module and a tool", ("C004",)),
    Case("C003", "an id unlike its file", swap(TOOL, "id: calm-breath", "id: calm"), "the same"),
    Case("C003", "a wrong language", spanish("language: es", "language: fi"), "'fi'", spanish=True),
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
            "format: 1\nid: nap\ntitle: Nap\naim: Rest.\nsteps:\n  - {kind: page, id: nap, title: Nap, body: Rest now.}\n",
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
        "C005",
        "a condition on the last step",
        swap(
            SLEEP,
            "    title: What to keep\n",
            '    title: What to keep\n    when: {ref: sleep-well.evening-plan.drink, is: "==", value: tea}\n',
        ),
        "last step",
    ),
    Case(
        "C005",
        "a condition on a later step",
        swap(
            SLEEP,
            "    title: A check\n",
            '    title: A check\n    when: {ref: run.what-to-keep, is: ">=", value: 1}\n',
        ),
        "later than here",
    ),
    Case(
        "C005",
        "two answers at once",
        swap(
            SLEEP,
            '    when: {ref: sleep-well.evening-plan.drink, is: "==", value: tea}',
            '    when: {all: [{ref: sleep-well.evening-plan.drink, is: "==", value: tea}, {ref: sleep-well.evening-plan.drink, is: "==", value: water}]}',
        ),
        "two things at once",
    ),
    Case(
        "C005",
        "a range that is empty",
        swap(
            SLEEP,
            '    when: {ref: sleep-well.evening-plan.drink, is: "==", value: tea}',
            '    when: {all: [{ref: sleep-well.evening-plan.tired, is: ">=", value: 8}, {ref: sleep-well.evening-plan.tired, is: "<=", value: 3}]}',
        ),
        "at least 8 and at most 3",
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
            '    when: {ref: sleep-well.evening-plan.drink, is: "==", value: tea}',
            "    when: {all: []}",
        ),
        "'all' is empty",
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
        "C008",
        "a text that is gone",
        spanish('  "title":', '  "old-title": "Hola."\n  "title":'),
        "no text 'old-title'",
        ("C010",),
        spanish=True,
    ),
    Case(
        "C008",
        "a translation of nothing",
        write(
            "es/tools/nap.yaml",
            'format: 1\nlanguage: es\nof: nap\ntexts:\n  "title": "Siesta"\nmade-from:\n  title: "abcdef12"\n',
        ),
        "no such file",
        spanish=True,
    ),
    Case(
        "C009",
        "a text not translated",
        swap(
            SLEEP,
            "  - kind: quiz\n",
            "  - {kind: page, id: rain, title: Rain, body: Rain calms.}\n  - kind: quiz\n",
        ),
        "2 of",
        spanish=True,
    ),
    Case(
        "C010",
        "a source that changed",
        swap(SLEEP, "A bad night is hard.", "A bad night can be hard."),
        "older text",
        spanish=True,
    ),
    Case(
        "C010",
        "no stamps",
        spanish("made-from:", "made-from: {}\n#"),
        "no fingerprint",
        ("C001",),
        spanish=True,
    ),
    Case(
        "C011",
        "a block left out",
        spanish("{{block.self-help}}", ""),
        "inserts nothing",
        spanish=True,
    ),
    Case(
        "C011",
        "a value left out",
        spanish("{n} noches", "Noches", "es/ui.yaml"),
        "{n}",
        spanish=True,
    ),
    Case("C012", "too many lines", body("\n\n".join(["Sleep well."] * 9)), "17 lines"),
    Case(
        "C012",
        "too many words",
        body("\n\n".join([" ".join(["Sleep well tonight."] * 14)] * 3)),
        "126 words",
    ),
    Case("C012", "too many bullets", body("\n".join(["- Tea"] * 6)), "6 bullets"),
    Case(
        "C012",
        "a long paragraph",
        body(" ".join(["Sleep well tonight, my friend."] * 11)),
        "5 lines",
    ),
    Case(
        "C012",
        "a block that fills the page",
        swap(
            SHARED,
            "    This is self-help. It does not replace a doctor.\n",
            "    This is self-help.\n\n" * 5,
        ),
        "lines",
    ),
    Case(
        "C013",
        "a long title",
        swap(TOOL, "title: Breathe out", f"title: {'Breathe out ' * 6}"),
        "characters",
    ),
    Case(
        "C013",
        "a long option",
        swap(SLEEP, "bath: Take a bath", "bath: Take a long and very warm bath tonight"),
        "34",
    ),
    Case(
        "C013",
        "a long question",
        swap(SLEEP, "prompt: What do you drink?", f"prompt: {'What do you drink, and when? ' * 6}"),
        "3 lines",
    ),
    Case(
        "C013",
        "a long reply",
        swap(SLEEP, LAST_SAID, f"say: {'You have a plan for the evening. ' * 15}"),
        "lines",
    ),
    Case(
        "C013",
        "a full card",
        swap(SLEEP, "empty: Dim the light.", f"empty: {'Dim the light and sit. ' * 9}"),
        "The empty card",
    ),
    Case("C014", "a long sitting", _ten_steps, "9 steps"),
    Case(
        "C014",
        "a slow exercise",
        swap(SLEEP, "    minutes: 3\n", "    minutes: 20\n"),
        "minutes (at most",
    ),
    Case("C015", "a long sentence", body(LONG_EN), "a sentence of 27 words"),
    Case(
        "C015",
        "long sentences",
        body(" ".join(["The night is long and the room is dark, so we lie down and we rest."] * 3)),
        "words a sentence",
    ),
    Case("C015", "hard words", body(HARD_EN), "reading grade"),
    Case("C016", "hard words", spanish_text(HARD_ES), "INFLESZ", spanish=True),
    Case("C016", "long sentences", spanish_text(RAMBLING_ES), "words a sentence", spanish=True),
    Case("C017", "long sentences", finnish_text(RAMBLING_FI), "words a sentence", spanish=True),
    Case(
        "C017",
        "one long sentence",
        finnish_text("Yö on pitkä ja " * 5 + "uni tulee."),
        "a sentence of 22",
        spanish=True,
    ),
    Case("C017", "long words", finnish_text(LONG_FI), "18 letters", spanish=True),
    Case("C018", "a word that plays down", body("Just lie down."), "'just'"),
    Case("C018", "a phrase over two lines", body("You did a good\njob."), "'good job'"),
    Case("C018", "an ending", body("A journeying mind."), "'journey*'"),
    Case("C018", "a Spanish word", spanish_text("Es fácil."), "'fácil'", spanish=True),
    Case("C019", "an exclamation mark", body("Sleep well!"), "exclamation"),
    Case("C019", "a picture", body("Sleep well \N{SNOWMAN}"), "picture"),
    Case(
        "C019", "a wide character", body("Sleep well \N{CJK UNIFIED IDEOGRAPH-7720}"), "two columns"
    ),
    Case(
        "C019",
        "an emoji selector",
        body("Sleep \N{HEAVY CHECK MARK}\N{VARIATION SELECTOR-16}"),
        "variation",
    ),
    Case("C019", "what cannot be seen", body("Sl\N{ZERO WIDTH SPACE}eep"), "cannot be seen"),
    Case("C019", "an unusual space", body("Sleep\N{NO-BREAK SPACE}well"), "unusual space"),
    Case("C019", "an accent apart", spanish_text("Él durmio\u0301."), "NFC", spanish=True),
    Case("C020", "a link", body("See www.example.org for more."), "link"),
    Case("C020", "an age", body("He is nine years old."), "age"),
    Case("C021", "a marker", body("TODO write this."), "marker"),
    Case("C021", "question marks", body("Sleep ??? hours."), "marker"),
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
            MODULE_BREATH
            := '    breath:\n      - {id: four-six, name: "In 4, out 6", breathe-in: 4, breathe-out: 6}\n    cues:\n      - {id: settle, at: 0, text: Sit down.}\n      - {id: go-on, at: 60, text: One more minute.}\n',
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
    Case("C024", "a question for an age", swap(SLEEP, "id: thought\n", "id: your-age\n"), "'age'"),
    Case(
        "C024",
        "a step for a password",
        swap(SLEEP, "id: evening-plan\n", "id: evening-password\n"),
        "'password'",
        ("C004", "C005", "C028"),
    ),
    Case("C025", "a heavy page, and then another", swap(SLEEP, "    feel: calm\n", ""), "heavy"),
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
        "C027",
        "a group that is not there",
        swap(SLEEP, "accept: [wakes]", "accept: [wake]"),
        "no group of this step",
    ),
    Case("C027", "an item without a group", swap(SLEEP, "accept: [wakes], ", ""), "by no group"),
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
    Case("C030", "an old check", swap(CONTACTS, "2026-09", "2026-03"), "8 months ago"),
    Case("C031", "no licence", _all_gone, "no LICENSE"),
    Case("C031", "a questionnaire without one", _instrument(""), "no LICENCE"),
    Case("C031", "a loose file", write("instruments/scale.txt", "x\n"), "folder of its own"),
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
)

PASSES = (
    Case("C001", "text that YAML 1.1 would type", swap(TOOL, "title: Breathe out", "title: no")),
    Case("C002", "one id in two modules", swap(TOOL, "id: breathe-out", "id: what-helps")),
    Case("C003", "another code", swap(SLEEP, "code: M01", "code: M09")),
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
            '    when: {ref: sleep-well.evening-plan.drink, is: "==", value: tea}',
            '    when: {any: [{ref: sleep-well.evening-plan.drink, is: "==", value: tea}, {ref: sleep-well.evening-plan.drink, is: "==", value: water}]}',
        ),
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
        "one rule for everyone",
        swap(SLEEP, "say: You sorted them.", "say: You sorted them all."),
    ),
    Case("C008", "a complete translation", lambda folder: None, spanish=True),
    Case(
        "C009",
        "an example in the source language",
        spanish('  "steps/evening-plan/fields/thought/example": "Duerma bien."\n', ""),
        also=("C008",),
        spanish=True,
    ),
    Case(
        "C010",
        "white space at the end of a line",
        swap(SLEEP, "A bad night is hard. It passes.", "A bad night is hard. It passes.  "),
        spanish=True,
    ),
    Case(
        "C011",
        "the same inserts in other words",
        spanish("Duerma bien.\\n\\n{{block", "Buenas noches.\\n\\n{{block"),
        spanish=True,
    ),
    Case("C012", "a full page", body("\n\n".join(["Sleep well."] * 8))),
    Case("C012", "five bullets", body("\n".join(["- Tea"] * 5))),
    Case("C013", "an option that fits", swap(SLEEP, "bath: Take a bath", f"bath: {'a' * 34}")),
    Case(
        "C013",
        "a longer option in a translation",
        spanish(
            '"steps/evening-plan/fields/steps/options/bath": "Duerma bien."',
            f'"steps/evening-plan/fields/steps/options/bath": "{"a" * 44}"',
        ),
        spanish=True,
    ),
    Case("C014", "alternatives", _alternatives),
    Case(
        "C015",
        "a page of short sentences",
        body(" ".join(["The night is long.", "Make some tea and sit down with a book."] * 3)),
    ),
    Case("C016", "a page of short sentences", spanish_text(PLAIN_ES), spanish=True),
    Case("C017", "a page of short sentences", finnish_text(PLAIN_FI), spanish=True),
    Case("C018", "the permission thought", body('A thought may say: "Just this\nonce."')),
    Case("C018", "a word inside another", body("Adjust the lamp. The judge is a reader.")),
    Case("C019", "accents and dashes", body("A café \N{EN DASH} and 20 °C.")),
    Case("C020", "an hour and a year", body("Since 2019 I sleep at 22:00, for 10 years.")),
    Case("C021", "a question", body("What helps? Todo bien.")),
    Case(
        "C022",
        "a setting",
        swap(SLEEP, "        default: water\n        example: tea\n", "        sets: language\n"),
        also=("C006",),
    ),
    Case("C022", "a long shared list", add("LICENSE", "")),
    Case(
        "C023",
        "a soft guard",
        swap(SLEEP, "placeholder: e.g.", "guard: soft\n        placeholder: e.g."),
    ),
    Case("C024", "a page that asks nothing", swap(SLEEP, "id: bad-nights", "id: bad-content")),
    Case(
        "C025",
        "a heavy page, then a calm one",
        swap(SLEEP, "    feel: calm\n", "    feel: calm\n    when:\n")
        if False
        else swap(SLEEP, "    title: A check\n", "    title: A check\n    feel: heavy\n"),
    ),
    Case(
        "C026",
        "three answers, one right",
        swap(
            SLEEP,
            "          - {id: tea, text: A warm drink,",
            "          - {id: rain, text: Soft rain, because: Rain calms many people.}\n          - {id: tea, text: A warm drink,",
        ),
    ),
    Case(
        "C027", "an item for both groups", swap(SLEEP, "accept: [wakes]", "accept: [wakes, helps]")
    ),
    Case(
        "C028",
        "no notes on a tool",
        swap(TOOL, "revision", "revision") if False else add("LICENSE", "\n"),
    ),
    Case(
        "C029",
        "a service from anywhere",
        swap(
            CONTACTS,
            "contacts:\n",
            'contacts:\n  - id: int-chat\n    country: INT\n    kind: prevention\n    name: Chat\n    limits: It keeps no names.\n    addresses:\n      - {url: "https://www.example.org/chat", status: secondary}\n    anonymous: "yes"\n    audience: [self]\n    status: secondary\n    source: ["https://www.example.org"]\n    checked: "2026-09"\n',
        ),
    ),
    Case("C030", "a check of six months ago", swap(CONTACTS, "2026-09", "2026-05")),
    Case("C031", "a questionnaire with a licence", _instrument("LICENCE")),
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
