"""Help lines, notes for clinicians, licences and slots."""

from rule_case import CONTACTS, NOTES, PROGRAM, SLEEP, TOOL, Case, Change, Folder, add, swap, write


def _instrument(licence: str) -> Change:
    def change(folder: Folder) -> None:
        folder.write("instruments/sleep-scale/items.txt", "How did you sleep?\n")
        if licence:
            folder.write(f"instruments/sleep-scale/{licence}", "Free to use.\n")

    return change


def _no_last_note(folder: Folder) -> None:
    folder.write(NOTES, folder.read(NOTES).partition("  helps-or-not:\n")[0])


def _no_licence(folder: Folder) -> None:
    (folder.path / "LICENSE").unlink()


BREATH = """\
  - kind: practice
    id: three-breaths
    title: Three breaths
    technique: relaxation
    why: A slow breath calms the body.
    guidance: Breathe out longer than you breathe in.
    minutes: 2
    stop-if: If you get dizzy, stop and breathe as usual.
    cues:
      - {id: settle, at: 0, text: Sit down.}
    feedback:
      - {id: thanks, say: You breathed slowly.}
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

CASES = (
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
    Case("C028", "an exercise without a note", _no_last_note, "no note for clinicians"),
    Case(
        "C028",
        "an exercise of a tool without a note",
        add(TOOL, BREATH),
        "1 exercises have no note for clinicians: three-breaths",
    ),
    Case(
        "C028",
        "a page of a tool without a note",
        swap(TOOL, "title: Calm breath", "title: Slow breath"),
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
