"""Slots: short lines written once that come back where they help. Queries over entries."""

from collections.abc import Sequence

from redirection_tui.content.model.program import SlotRule
from redirection_tui.records import Entry, SlotLine


def slot_lines(entries: Sequence[Entry], slot: str, rule: SlotRule) -> tuple[SlotLine, ...]:
    """The lines of a slot, newest first, without repeats. An empty slot is normal.

    `entries` are oldest first. Without `gather` the newest answer replaces all before it; with
    it, each step's newest answer counts, and repeated records each add theirs.
    """
    found: list[SlotLine] = []
    for entry in reversed(entries):
        lines = entry.exports.get(slot)
        if not lines:
            continue
        found.extend(line for line in lines if line not in found)
        if not rule.gather:
            break
    return tuple(found[: rule.most])
