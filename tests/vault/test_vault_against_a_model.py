"""Whatever is done to a notebook in whatever order, it holds what a plain list would hold."""

import shutil
import tempfile
from itertools import count
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from msgspec.structs import replace
from tests.prove.made_up import QUICK, note, passphrase

from redirection_tui.notebook import copying
from redirection_tui.notebook.sql import without_field
from redirection_tui.notebook.vault import VaultNotebook
from redirection_tui.privacy.link import write_new_file

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.just("x" * 9_000)
STEPS = st.sampled_from(["day.one", "day.two", "night.one"])
DRAWN = st.randoms(use_true_random=False)


NUMBERS = count()


class Notebooks(RuleBasedStateMachine):
    """One notebook and the list that it should equal."""

    def __init__(self):
        super().__init__()
        memory = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108 - nothing stays
        self.folder = Path(tempfile.mkdtemp(dir=memory))
        self.words = 0
        self.path = self.folder / "notebook.rtv"
        self.book = VaultNotebook.create(self.path, passphrase(0), profile=QUICK)
        self.model = []
        self.facts = {}

    def teardown(self):
        self.book.close()
        shutil.rmtree(self.folder)

    @rule(text=TEXTS, step=STEPS, done=st.booleans())
    def save_a_new_note(self, text, step, done):
        self.model.append(self.book.save(note(text, step, done=done)))

    @rule(texts=st.lists(TEXTS, max_size=4), step=STEPS)
    def save_several(self, texts, step):
        made = [replace(note(text, step), id=f"made-{next(NUMBERS)}") for text in texts]
        self.book.save_all(made)
        self.model += made

    @precondition(lambda self: self.model)
    @rule(text=TEXTS, chance=DRAWN, done=st.booleans())
    def save_an_old_note_anew(self, text, chance, done):
        place = chance.randrange(len(self.model))
        self.model[place] = replace(self.model[place], values={"it": text}, done=done)
        self.book.save(self.model[place])

    @precondition(lambda self: self.model)
    @rule(chance=DRAWN)
    def delete_a_note(self, chance):
        self.book.delete(self.model.pop(chance.randrange(len(self.model))).id)

    @rule(step=STEPS)
    def delete_a_step(self, step):
        module, name = step.split(".")
        self.book.delete_step(module, name)
        self.model = [one for one in self.model if (one.module, one.step) != (module, name)]

    @rule(step=STEPS)
    def delete_a_field(self, step):
        module, name = step.split(".")
        self.book.delete_field(module, name, "it")
        self.model = [
            without_field(one, "it") if (one.module, one.step) == (module, name) else one
            for one in self.model
        ]

    @rule()
    def delete_everything(self):
        self.book.delete_everything()
        self.model = []

    @rule(value=TEXTS)
    def note_a_fact(self, value):
        self.book.note("fact", value)
        self.facts["fact"] = value

    @rule()
    def open_again(self):
        self.book.close()
        self.book = VaultNotebook.open(self.path, passphrase(self.words))

    @rule()
    def change_the_passphrase(self):
        copying.change_passphrase(self.book, passphrase(self.words), passphrase(self.words + 1))
        self.words += 1

    @rule()
    def come_back_from_a_backup(self):
        backup = self.folder / "backup.rtv"
        copying.back_up(self.book, backup, write_new_file)
        self.book.close()
        copying.delete(self.path)
        copying.restore(backup, self.path, passphrase(self.words))
        backup.unlink()
        self.book = VaultNotebook.open(self.path, passphrase(self.words))

    @invariant()
    def it_holds_what_the_list_holds(self):
        assert list(self.book.entries(done=None)) == self.model
        assert list(self.book.entries("day", "one")) == [
            one for one in self.model if one.done and (one.module, one.step) == ("day", "one")
        ]
        assert self.book.noted("fact") == self.facts.get("fact")

    @rule(text=TEXTS)
    def search(self, text):
        wanted = text.casefold().strip()
        assert [one.id for one in self.book.search(text)] == [
            one.id
            for one in self.model
            if wanted
            and one.done
            and any(
                wanted in str(said).casefold()
                for said in (*one.values.values(), *one.labels.values())
            )
        ]


def test_any_run_of_acts_leaves_what_a_list_would_hold(either_engine):
    run_state_machine_as_test(
        Notebooks, settings=settings(max_examples=15, stateful_step_count=25, deadline=None)
    )


class Forgetful(Notebooks):
    """Deletes one note too few."""

    @rule()
    def delete_everything(self):
        self.book.delete_everything()
        self.model = self.model[:1]


def test_a_list_that_differs_by_one_note_is_noticed():
    with pytest.raises(AssertionError):
        run_state_machine_as_test(
            Forgetful,
            settings=settings(
                max_examples=60, stateful_step_count=25, database=None, phases=[Phase.generate]
            ),
        )
