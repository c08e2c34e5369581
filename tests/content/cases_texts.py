"""Sizes, reading, words and signs of single texts."""

from rule_case import LAST_SAID, SHARED, SLEEP, TOOL, UI, Case, body, spanish, spanish_text, swap

LONG_EN = (
    "The night is long and the room is dark and the bed is warm and the tea is hot and so we all"
    " lie down and rest."
)
HARD_EN = (
    "Physiological deactivation necessitates systematic environmental modification. "
    "Conditioned hyperarousal perpetuates maladaptive nocturnal cognition. "
    "Behavioural consistency facilitates circadian synchronisation. "
    "Professional consultation is advisable. "
    "Nocturnal rumination exacerbates physiological activation. "
    "Psychological flexibility additionally accelerates restorative physiological processes."
)

CASES = (
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
            "    This is self-help.\n\n" * 7,
        ),
        "lines",
    ),
    Case("C012", "a full page", body("\n\n".join(["Sleep well."] * 8))),
    Case("C012", "five bullets", body("\n".join(["- Tea"] * 5))),
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
    Case(
        "C015", "a long line of the interface", swap(UI, "title: Home", f"title: {LONG_EN}"), "27"
    ),
    Case("C015", "a long sentence", body(LONG_EN), "a sentence of 27 words"),
    Case(
        "C015",
        "long sentences",
        body(" ".join(["The night is long and the room is dark, so we lie down and we rest."] * 3)),
        "words a sentence",
    ),
    Case("C015", "hard words", body(HARD_EN), "reading grade", ("C012",)),
    Case(
        "C015",
        "a page of short sentences",
        body(" ".join(["The night is long.", "Make some tea and sit down with a book."] * 3)),
    ),
    Case("C018", "a word that plays down", body("Just lie down."), "'just'"),
    Case("C018", "a phrase over two lines", body("You did a good\njob."), "'good job'"),
    Case("C018", "an ending", body("A journeying mind."), "'journey*'"),
    Case("C018", "a Spanish word", spanish_text("Es fácil."), "'fácil'", spanish=True),
    Case("C018", "the permission thought", body('A thought may say: "Just this\nonce."')),
    Case("C018", "a word inside another", body("Adjust the lamp. The judge is a reader.")),
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
    Case("C019", "accents and dashes", body("A café \N{EN DASH} and 20 °C.")),
    Case("C020", "a link", body("See www.example.org for more."), "link"),
    Case("C020", "an age", body("He is nine years old."), "age"),
    Case("C020", "an hour and a year", body("Since 2019 I sleep at 22:00, for 10 years.")),
    Case("C021", "a marker", body("TODO write this."), "marker"),
    Case("C021", "question marks", body("Sleep ??? hours."), "marker"),
    Case("C021", "a question", body("What helps? Todo bien.")),
)
