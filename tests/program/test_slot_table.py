"""Results that link: each slot is written by its writers and seen by each of its readers."""

from pathlib import Path

import msgspec
import pytest

from helpers.build import data, entry
from helpers.lives import Life
from redirection_tui.content.model.fields import ListField, ShowField
from redirection_tui.content.model.steps import FormStep, PracticeStep
from redirection_tui.engine.document import assemble, gathered, lines_at
from redirection_tui.engine.form import FormSession
from redirection_tui.engine.options import key_of
from redirection_tui.records import SlotLine

TABLE = data(Path(__file__).with_name("slot_table.yaml").read_text(encoding="utf-8"))["slots"]
OWN = {"id": "", "text": "A line of my own"}
WRITES = [(slot, writer) for slot, row in TABLE.items() for writer in row["written-by"]]
READS = [(slot, reader) for slot, row in TABLE.items() for reader in row["read-by"]]


def seen(services, slot, reader):
    """True when a reader shows a line that someone wrote to the slot elsewhere."""
    line = SlotLine(**TABLE[slot].get("line", OWN))
    services.notebook.save(entry("start-here.place", exports={slot: (line,)}))
    module, _, rest = reader.partition("/")
    mark = "#" if "#" in rest else "@"
    step_id, _, part = rest.partition(mark)
    walk = services.walk(module, step_id)
    walk.jump(step_id)
    step, context = walk.current, services.context(walk)
    if mark == "#":
        section = next(one for one in step.sections if one.id == part)
        shown = assemble(msgspec.structs.replace(step, sections=(section,)), context)
        return any(line.text in one.lines for one in shown)
    if isinstance(step, PracticeStep):
        return line.text in [text for ref in step.ideas for text in lines_at(ref, context)]
    return _in_field(step, services.form(walk, step), part, line)


def _in_field(step: FormStep, form: FormSession, name: str, line: SlotLine) -> bool:
    head, _, inner = name.partition(".")
    field = next(one for one in step.fields if one.id == head)
    if isinstance(field, ListField):
        field = next(one for one in field.fields if one.id == inner)
    if isinstance(field, ShowField):
        return line.text in gathered(field.of, field.most, form.context)
    filled = form.answers.get(head)
    if field.prefill and (filled == line.id or (isinstance(filled, tuple) and line.id in filled)):
        return True
    return bool(getattr(field, "from_slot", None)) and key_of(line) in form.options(field)


def test_the_table_has_every_slot_of_the_program(shipped):
    assert sorted(TABLE) == sorted(shipped.library.program.slots)


@pytest.mark.parametrize(("slot", "writer"), WRITES)
def test_a_writer_fills_its_slot_in_an_empty_program(shipped, slot, writer):
    Life(shipped, writes=True).do(*writer.split("."))
    assert shipped.slot(slot)


@pytest.mark.parametrize(("slot", "reader"), READS)
def test_a_reader_shows_what_was_written_elsewhere(shipped, slot, reader):
    assert seen(shipped, slot, reader)


@pytest.mark.parametrize("slot", TABLE)
def test_each_slot_is_filled_in_a_whole_life(sam, slot):
    assert sam.services.slot(slot)


@pytest.mark.parametrize("slot", TABLE)
def test_no_slot_is_filled_where_nothing_was_written(nobody, slot):
    assert nobody.services.slot(slot) == ()


def test_a_place_that_reads_another_slot_is_told_from_a_reader(shipped):
    assert not seen(shipped, "answers", "coping-cards/reasons-card#reason")
