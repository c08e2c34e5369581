"""A small healthy program about sleep: every kind of step and field, and nothing to find."""

from collections.abc import Callable
from pathlib import Path

from redirection_tui.content.lint.content import open_content
from redirection_tui.content.prose import PLACEHOLDER
from redirection_tui.content.stamp import stamp

PROGRAM = """\
format: 1
id: sleep
languages: [en, es]
parts:
  - id: nights
    modules: [sleep-well]
short-path: [sleep-well]
tools: [calm-breath]
urge-help: calm-breath
crisis: [tool/calm-breath, list/help-lines]
slots:
  wind-down: {}
  safety-steps: {}
"""

SHARED = """\
format: 1
parts:
  nights: Nights
lists:
  techniques:
    planning: Planning
    relaxation: Calming the body
  roles:
    friend: A friend
    doctor: My doctor
  dayparts:
    morning: Morning
    evening: Evening
  days:
    monday: Monday
    sunday: Sunday
  drinks:
    tea: Tea
    water: Water
emotions:
  - id: calm
    name: Calm
    words:
      rested: Rested
  - id: tense
    name: Tense
    words:
      restless: Restless
blocks:
  self-help: |
    This is self-help. It does not replace a doctor.
"""

UI = """\
format: 1
language-name: English
words:
  home:
    title: Home
    left-one: "{n} night left"
    left-many: "{n} nights left"
"""

CONTACTS = """\
format: 1
contacts:
  - id: fi-emergency
    country: FI
    kind: emergency
    name: Emergency number
    limits: Calls are recorded.
    phones:
      - {number: "112", status: verified}
    anonymous: "no"
    audience: [self]
    status: verified
    source: ["https://www.example.org/112"]
    checked: "2026-09"
countries:
  FI: Finland
"""

MODULE = """\
format: 1
id: sleep-well
code: M01
title: Sleep well
aim: Know what helps you to fall asleep.
steps:
  - kind: page
    id: what-helps
    title: What helps
    body: |
      Sleep comes when the body is warm and the mind is calm. A dark room
      helps. So does the same hour each night. Light from a screen keeps many
      people awake, so put it away an hour before you lie down.

      - A warm drink
      - A dark room

      {{block.self-help}}

  - kind: page
    id: bad-nights
    title: Bad nights
    feel: heavy
    body: |
      A bad night is hard. It passes.

  - kind: practice
    id: slow-breath
    title: Slow breath
    feel: calm
    technique: relaxation
    why: A slow breath calms the body.
    guidance: Breathe out longer than you breathe in.
    minutes: 2
    minutes-choice: [2, 5]
    stop-if: If you get dizzy, stop and breathe as usual.
    rating: {kind: scale, id: tension, prompt: How tense are you?, low: calm, high: tense, example: 6}
    breath:
      - {id: four-six, name: "In 4, out 6", breathe-in: 4, breathe-out: 6}
    cues:
      - {id: settle, at: 0, text: Sit down.}
      - {id: go-on, at: 60, text: One more minute.}
    feedback:
      - id: eased
        when: {delta: [before, after], is: ">=", value: 2}
        say: You are calmer now.
      - id: breathed
        say: You took the time.
    rest: A slow breath helps.

  - kind: form
    id: evening-plan
    title: Your evening
    technique: planning
    why: A plan makes the evening easier to begin.
    guidance: Leave out what does not fit.
    minutes: 3
    stop-if: If this is too much, stop here.
    fields:
      - kind: choice
        id: drink
        prompt: What do you drink?
        from-list: drinks
        default: water
        example: tea
      - kind: choices
        id: steps
        prompt: What do you do before bed?
        options:
          bath: Take a bath
          music: Hear music
        other: true
        export: [wind-down]
        example: [bath, other]
        example-other: Fold the washing
      - kind: text
        id: thought
        prompt: What keeps you awake?
        placeholder: e.g. a long day at work
        example: Tomorrow's meeting
      - kind: scale
        id: tired
        prompt: How tired are you?
        low: not at all
        high: very
        example: 7
      - kind: ratings
        id: comfort
        prompt: How comfortable is it?
        low: not at all
        high: very
        options:
          bed: The bed
          room: The room
        columns:
          now: Now
          wanted: Wanted
        example: {bed.now: 4, bed.wanted: 8}
      - kind: rank
        id: order
        prompt: What matters most?
        options:
          dark: Dark
          quiet: Quiet
        top: 2
        example: [quiet, dark]
      - kind: emotion
        id: feeling
        prompt: How do you feel?
        example: {core: tense, word: restless, strength: 5}
      - kind: daypart
        id: when-tired
        prompt: When are you most tired?
        example: evening
      - kind: day
        id: worst-day
        prompt: Which night is hardest?
        example: sunday
      - kind: contact
        id: helper
        prompt: Who could remind you?
        example: friend
      - kind: tick
        id: agreed
        prompt: A first step
        text: I try this for one week.
        example: true
      - kind: list
        id: plans
        prompt: If this, then that
        fields:
          - {kind: daypart, id: at, prompt: When?}
          - {kind: text, id: do, prompt: What do you do?}
        examples:
          - id: tea-time
            texts: {do: Make tea}
            picks: {at: evening}
      - kind: show
        id: earlier
        prompt: What you chose before
        of: [slot.wind-down, sleep-well.slow-breath.after]
        empty: Nothing yet.
    feedback:
      - id: very-tired
        when:
          all:
            - {ref: tired, is: ">=", value: 8}
            - {ref: drink, is: "==", value: tea}
        say: You are very tired. Tea is a good start.
        offer: [step/slow-breath, tool/calm-breath]
      - id: planned
        say: You have a plan for the evening.

  - kind: form
    id: safe-place
    title: A safe place
    when: {ref: sleep-well.evening-plan.drink, is: "==", value: tea}
    technique: planning
    why: A safe place lets you rest.
    guidance: Name what is there.
    minutes: 1
    stop-if: If this is hard, stop here.
    fields:
      - kind: text
        id: there
        prompt: What is there?
        guard: "off"
        export: [safety-steps]
        example: A blanket and a lamp
    score:
      items: [ease]
      bands:
        - {id: low, up-to: 5, say: It may need time.}
        - {id: high, up-to: 10, say: It is a good place.}
    feedback:
      - id: good-place
        when: {band: safe-place, is: "==", value: high}
        say: Keep this place.
      - id: named
        say: You named it.

  - kind: quiz
    id: check
    title: A check
    questions:
      - id: light
        prompt: What keeps people awake?
        answers:
          - {id: screen, text: A bright screen, right: true, because: Light tells the body that it is day.}
          - {id: tea, text: A warm drink, because: Warmth helps many people to rest.}
        because: Light wakes.

  - kind: sort
    id: helps-or-not
    title: Does it help?
    technique: planning
    why: Sorting makes it plain.
    guidance: Put each where it fits.
    minutes: 1
    stop-if: If you are tired, stop.
    items:
      - {id: dark, text: A dark room, accept: [helps], because: Dark tells the body to rest.}
      - {id: screen, text: A screen in bed, accept: [wakes], because: Light wakes.}
    groups:
      helps: It helps
      wakes: It wakes
    feedback:
      - id: sorted
        say: You sorted them.

  - kind: document
    id: card
    title: Your card
    card: true
    sections:
      - {id: first, title: First, of: [slot.wind-down], empty: Dim the light., most: 1}
      - {id: place, title: Place, of: [slot.safety-steps], empty: My bed., most: 1}

  - kind: safety
    id: safe-tonight
    title: One question
    prompt: Are you safe tonight?
    answers:
      - {id: safe, text: "Yes"}
      - {id: not-safe, text: "No", say: Then help comes first., leads: crisis}

  - kind: summary
    id: what-to-keep
    title: What to keep
    points:
      dark: A dark room helps.
    home:
      tonight: Put the screen away tonight.
    closing: Rest well.
    offer: [tool/calm-breath]
"""

TOOL = """\
format: 1
id: calm-breath
title: Calm breath
aim: Calm down in two minutes.
steps:
  - kind: page
    id: breathe-out
    title: Breathe out
    body: |
      Breathe out slowly, three times.
    offer: [module/sleep-well/card]
"""

NOTE = """\
    aim: The person knows one thing that calms the body.
    when: In a first meeting.
    when-not: Not when the person is dizzy.
    introduce: Let us breathe slowly together.
    pitfalls: Breathing too deeply.
    ask-next: When could you do this at home?
    evidence: A slow breath calms.
    safeguarding: Ask how the person gets home.
"""
EXERCISES = ("slow-breath", "evening-plan", "safe-place", "helps-or-not")
NOTES = "format: 1\nmodule: sleep-well\nnotes:\n" + "".join(f"  {e}:\n{NOTE}" for e in EXERCISES)

SCORED = """\
      - kind: scale
        id: ease
        prompt: How much at ease are you there?
        low: not at all
        high: very
        example: 7
    score:
"""

FILES = {
    "program.yaml": PROGRAM,
    "contacts.yaml": CONTACTS,
    "LICENSE": "Anyone may use this text.\n",
    "en/shared.yaml": SHARED,
    "en/ui.yaml": UI,
    "en/modules/sleep-well.yaml": MODULE.replace("    score:\n", SCORED),
    "en/tools/calm-breath.yaml": TOOL,
    "en/clinician/sleep-well.yaml": NOTES,
}
SLEEP = "en/modules/sleep-well.yaml"
SPANISH_SLEEP = "es/modules/sleep-well.yaml"


class Folder:
    """A content folder that a test may change."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def write(self, name: str, text: str | bytes) -> None:
        target = self.path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode() if isinstance(text, str) else text)

    def read(self, name: str) -> str:
        return (self.path / name).read_bytes().decode()

    def change(self, name: str, old: str, new: str) -> None:
        """Replace the first `old`, which must be there, so that no case tests nothing."""
        text = self.read(name)
        assert old in text, f"{name} has no {old!r}"
        self.write(name, text.replace(old, new, 1))

    def translate(self) -> None:
        """Write the Spanish overlays anew: short lines, with what the source inserts."""
        for path in (self.path / "es").rglob("*.yaml"):
            path.unlink()
        content = open_content(self.path)
        for below, file in content.source_files.items():
            spanish = {text.key: _spanish(text.text) for text in file.texts}
            texts = "".join(f'  "{key}": {text}\n' for key, text in spanish.items())
            head = f"format: 1\nlanguage: es\nof: {file.stem}\ntexts:\n"
            self.write(f"es/{below}", head + texts)
        stamp(self.path, "es")


Change = Callable[[Folder], None]


def _spanish(text: str) -> str:
    inserts = [f"{{{{{name}}}}}" for name in PLACEHOLDER.findall(text)]
    named = ["{n} noches"] if "{n}" in text else []
    return '"' + "\\n\\n".join(["Duerma bien.", *named, *inserts]) + '"'


def build(path: Path) -> Folder:
    """The healthy folder, written to `path` with its translation."""
    folder = Folder(path)
    for name, text in FILES.items():
        folder.write(name, text)
    folder.translate()
    return folder
