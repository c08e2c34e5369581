"""A case of a rule, and short ways to say what it changes in the healthy folder."""

from dataclasses import dataclass

from sleep_program import SLEEP, SPANISH_SLEEP, Change, Folder

SHARED, TOOL, PROGRAM = "en/shared.yaml", "en/tools/calm-breath.yaml", "program.yaml"
CONTACTS, NOTES, UI = "contacts.yaml", "en/clinician/sleep-well.yaml", "en/ui.yaml"
BODY = "      Breathe out slowly, three times.\n"
LAST_SAID = "say: You have a plan for the evening."
AFTER_TEA = '{ref: sleep-well.evening-plan.drink, is: "==", value: tea}'

__all__ = [
    "AFTER_TEA",
    "CONTACTS",
    "LAST_SAID",
    "NOTES",
    "PROGRAM",
    "SHARED",
    "SLEEP",
    "SPANISH_SLEEP",
    "TOOL",
    "UI",
    "Case",
    "Change",
    "Folder",
    "add",
    "asks",
    "body",
    "spanish",
    "spanish_text",
    "swap",
    "write",
]


@dataclass(frozen=True)
class Case:
    """A change and the rule it is about; `says` are words of the finding, '' for none.

    `also` are rules that the same change breaks by its nature. `spanish` keeps the translation
    as it is, for cases that are about it; others are translated anew after the change.
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
    return lambda folder: folder.write(name, folder.read(name) + text)


def write(name: str, text: str) -> Change:
    return lambda folder: folder.write(name, text)


def spanish(old: str, new: str, name: str = SPANISH_SLEEP) -> Change:
    return swap(name, old, new)


def spanish_text(text: str) -> Change:
    """The Spanish page of the tool, with another text."""
    key = '  "steps/breathe-out/body": '
    return swap("es/tools/calm-breath.yaml", f'{key}"Duerma bien."', f'{key}"{text}"')


TIRED = '{ref: tired, is: ">=", value: 8}'


def asks(condition: str) -> Change:
    """The first feedback of the evening's form with another condition in it."""
    return swap(SLEEP, TIRED, condition)
