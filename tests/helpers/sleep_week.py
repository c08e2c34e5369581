"""A small program about sleep for tests of what is kept: forms, a record, a tool, a translation."""

from pathlib import Path

FILES = {
    "program.yaml": """\
format: 1
id: sleep-week
languages: [en, es]
parts:
  - {id: nights, modules: [evening, morning]}
short-path: [morning]
tools: [night-log]
slots:
  soothers: {}
  learned: {gather: true, most: 3}
""",
    "contacts.yaml": """\
format: 1
countries: {FI: Finland, INT: International}
contacts:
  - id: night-line
    country: FI
    kind: crisis
    name: Night line
    limits: Calls are not recorded.
    phones: [{number: "0800 1", status: verified}]
    anonymous: "yes"
    audience: [self]
    status: verified
    source: ["https://example.org/night-line"]
    checked: "2026-01"
""",
    "en/ui.yaml": """\
format: 1
language-name: English
words:
  answer: {other: Something else, rather-not: Rather not say}
  handout: {before: Before, after: After}
  languages: {en: English, es: Español}
  nights: {left-one: "{n} night", left-many: "{n} nights", of: "{n} of {all}"}
""",
    "en/shared.yaml": """\
format: 1
parts: {nights: Nights}
lists:
  drinks: {tea: Tea, water: Water}
  roles: {sister: My sister}
  dayparts: {evening: Evening}
  days: {sunday: Sunday}
emotions: [{id: calm, name: Calm, words: {rested: Rested}}]
blocks:
  standing-line: |
    Keep it general.
""",
    "en/modules/evening.yaml": """\
format: 1
id: evening
title: The evening
aim: Find a calm end to the day.
steps:
  - {kind: page, id: welcome, title: Welcome, body: An evening has an end.}
  - kind: form
    id: habits
    title: Habits
    technique: planning
    why: Habits carry us.
    guidance: A word is enough.
    minutes: 2
    stop-if: Stop when you are tired.
    fields:
      - kind: choice
        id: drink
        prompt: What do you drink?
        from-list: drinks
        other: true
        export: [soothers]
        example: tea
      - {kind: scale, id: tired, prompt: How tired?, low: not, high: very, example: 6}
      - {kind: text, id: note, prompt: What helped?, export: [learned], example: A walk}
      - {kind: scale, id: mood, prompt: Your mood?, low: low, high: high, store: session}
      - {kind: text, id: secret, prompt: Just for now?, store: never}
    feedback:
      - {id: rest-now, say: Then rest., when: {ref: tired, is: ">=", value: 8}}
      - id: noted
        say: |
          Noted.
          {{drink}}
    rest: The day may end.
  - kind: page
    id: only-tired
    title: For tired people
    when: {ref: evening.habits.tired, is: ">=", value: 7}
    body: Lie down for a while.
  - kind: document
    id: plan
    title: My plan
    sections: [{id: drink, title: I drink, of: [slot.soothers], empty: Water}]
  - {kind: summary, id: end, title: The end, points: {calm: Calm evenings help.}}
""",
    "en/modules/morning.yaml": """\
format: 1
id: morning
title: The morning
aim: Get up well.
steps:
  - {kind: page, id: light, title: Light, body: Open a window.}
  - kind: practice
    id: stretch
    title: Stretch
    technique: relaxation
    why: It wakes the body.
    guidance: Slowly.
    minutes: 2
    stop-if: Stop when it hurts.
    items: [{id: arms, text: Arms, count: 2}]
    rating: {kind: scale, id: stiff, prompt: How stiff?, low: not, high: very}
    feedback: [{id: done, say: Done.}]
  - {kind: page, id: go, title: Go, body: Have a good day.}
""",
    "en/tools/night-log.yaml": """\
format: 1
id: night-log
title: Night log
aim: Look at one night.
steps:
  - kind: form
    id: how
    title: How was it?
    technique: self-monitoring
    why: A number helps.
    guidance: Any number.
    minutes: 1
    stop-if: Stop when it worries you.
    fields:
      - {kind: scale, id: rest, prompt: How rested?, low: not, high: very}
    feedback: [{id: noted, say: Noted.}]
  - kind: page
    id: poor-night
    title: After a poor night
    when: {ref: night-log.how.rest, is: "<=", value: 3}
    body: Be kind to yourself today.
  - kind: form
    id: entry
    title: One night
    technique: self-monitoring
    why: A note shows a pattern.
    guidance: Short.
    minutes: 1
    stop-if: Stop when it worries you.
    repeats: true
    fields:
      - {kind: scale, id: rest, prompt: How rested?, low: a, high: b, prefill: night-log.how.rest}
      - {kind: text, id: learned, prompt: What did you learn?, export: [learned]}
    feedback:
      - {id: enough, say: Enough., when: {count: night-log.entry.learned, is: ">=", value: 3}}
      - {id: noted, say: Noted.}
  - {kind: page, id: close, title: Close, body: That was all.}
""",
    "es/modules/evening.yaml": """\
format: 1
language: es
of: evening
texts:
  title: La noche
  steps/habits/fields/drink/prompt: ¿Qué bebe?
""",
    "es/shared.yaml": """\
format: 1
language: es
of: shared
texts:
  lists/drinks/tea: Té
""",
}


def write(folder: Path) -> Path:
    """The program in `folder`."""
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
