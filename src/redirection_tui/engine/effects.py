"""What helped, by one's own numbers: the order of tools for someone who never set one."""

from collections.abc import Mapping, Sequence

from redirection_tui.content.model.program import Effect
from redirection_tui.engine.options import OTHER
from redirection_tui.engine.series import effect_by_tool
from redirection_tui.records import Entry, SlotLine

LEAST = 2
"""How often something was done before what followed it is taken for more than chance."""


def best_first(entries: Sequence[Entry], effects: Sequence[Effect]) -> tuple[SlotLine, ...]:
    """What was done at least `LEAST` times and after which the number fell on average, the largest
    fall first, in the words it had when it was last noted."""
    falls: dict[str, list[tuple[float, int]]] = {}
    labels: dict[str, str] = {}
    for effect in effects:
        (module, step, field), before, after = map(_split, (effect.of, effect.before, effect.after))
        own = [entry for entry in entries if (entry.module, entry.step) == (module, step)]
        for name, fall in effect_by_tool(own, field, before[2], after[2]).items():
            falls.setdefault(name, []).append(fall)
        for entry in own:
            labels |= _words(entry.labels, f"{field}/")
    means = {
        name: sum(fall * times for fall, times in found) / sum(times for _, times in found)
        for name, found in falls.items()
        if sum(times for _, times in found) >= LEAST and name in labels and name != OTHER
    }
    ranked = sorted(means, key=lambda name: -means[name])
    return tuple(SlotLine(name, labels[name]) for name in ranked if means[name] > 0)


def _split(ref: str) -> tuple[str, str, str]:
    module, step, field = ref.split(".", 2)
    return module, step, field


def _words(labels: Mapping[str, str], start: str) -> dict[str, str]:
    return {key.removeprefix(start): text for key, text in labels.items() if key.startswith(start)}
