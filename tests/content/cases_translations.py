"""Translations, and the measures of the languages they are in."""

from rule_case import (
    PROGRAM,
    SLEEP,
    SPANISH_SLEEP,
    Case,
    Change,
    Folder,
    spanish,
    spanish_text,
    swap,
    write,
)


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


def _no_stamps(folder: Folder) -> None:
    folder.write(SPANISH_SLEEP, folder.read(SPANISH_SLEEP).partition("made-from:")[0])


HARD_ES = (
    "La desactivación fisiológica requiere modificaciones ambientales sistemáticas. "
    "La hiperactivación condicionada perpetúa cogniciones nocturnas desadaptativas. "
    "La regularidad conductual facilita la sincronización circadiana. "
    "Adicionalmente, determinadas intervenciones psicoterapéuticas individualizadas "
    "contribuyen significativamente, particularmente tras evaluaciones multidisciplinarias."
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
LONG_FI = (
    f"{PLAIN_FI} Unettomuustutkimuskeskus auttaa. Vuorokausirytmihäiriöt väsyttävät."
    " Nukahtamisvaikeuksista puhutaan."
)

CASES = (
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
            "format: 1\nlanguage: es\nof: nap\ntexts:\n  title: Siesta\n"
            'made-from:\n  title: "abcdef12"\n',
        ),
        "no such file",
        spanish=True,
    ),
    Case("C008", "a complete translation", lambda folder: None, spanish=True),
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
        "C009",
        "an example in the source language",
        spanish('  "steps/evening-plan/fields/thought/example": "Duerma bien."\n', ""),
        also=("C008",),
        spanish=True,
    ),
    Case(
        "C010",
        "a source that changed",
        swap(SLEEP, "A bad night is hard.", "A bad night can be hard."),
        "older text",
        spanish=True,
    ),
    Case("C010", "no stamps", _no_stamps, "no fingerprint", spanish=True),
    Case(
        "C010",
        "white space at the end of a line",
        swap(SLEEP, "A bad night is hard. It passes.", "A bad night is hard. It passes.  "),
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
    Case(
        "C011",
        "the same inserts in other words",
        spanish("Duerma bien.\\n\\n{{block", "Buenas noches.\\n\\n{{block"),
        spanish=True,
    ),
    Case("C016", "hard words", spanish_text(HARD_ES), "INFLESZ", ("C012",), spanish=True),
    Case("C016", "long sentences", spanish_text(RAMBLING_ES), "words a sentence", spanish=True),
    Case("C016", "a page of short sentences", spanish_text(PLAIN_ES), spanish=True),
    Case("C017", "long sentences", finnish_text(RAMBLING_FI), "words a sentence", spanish=True),
    Case(
        "C017",
        "one long sentence",
        finnish_text("Yö on pitkä ja " * 5 + "uni tulee."),
        "a sentence of 22",
        spanish=True,
    ),
    Case("C017", "long words", finnish_text(LONG_FI), "18 letters", ("C012",), spanish=True),
    Case("C017", "a page of short sentences", finnish_text(PLAIN_FI), spanish=True),
)
