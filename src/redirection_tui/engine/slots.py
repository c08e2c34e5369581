"""Slots: short lines written once that come back where they help. Queries over entries."""

from collections.abc import Sequence

from redirection_tui.content.model.program import SlotRule
from redirection_tui.records import Entry, SlotLine


def slot_lines(entries: Sequence[Entry], slot: str, rule: SlotRule) -> tuple[SlotLine, ...]:
    """The lines of a slot, newest first, without repeats. An empty slot is normal.

    `entries` are oldest first. Without `gather` the newest answer replaces all before it; with
    it, each step's newest answer counts, and repeated records each add theirs. A slot that nobody
    wrote to may follow what was measured instead.
    """
    found: list[SlotLine] = []
    for entry in reversed(entries):
        lines = entry.exports.get(slot)
        if not lines:
            continue
        found.extend(line for line in lines if line not in found)
        if not rule.gather:
            break
    if not found and rule.by_effect and entries:
        # Deferred: it knows fields, which the first frame does not need.
        from redirection_tui.engine.effects import best_first

        found.extend(best_first(entries, rule.by_effect))
    return tuple(found[: rule.most])
