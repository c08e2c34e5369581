"""What tests of the encrypted notebook do again and again."""

from contextlib import contextmanager

from tests.prove.made_up import FIRST, QUICK, note

from redirection_tui.errors import NotebookError
from redirection_tui.notebook.vault import VaultNotebook


def written(path, *texts, words=FIRST):
    """A closed notebook with these notes; its bytes."""
    entries = [note(text) for text in texts]
    VaultNotebook.create(path, words, entries=entries, profile=QUICK).close()
    return path.read_bytes()


def read(path, words=FIRST):
    """The texts in a notebook, drafts too."""
    with opened(path, words) as book:
        return texts(book)


@contextmanager
def opened(path, words=FIRST):
    book = VaultNotebook.open(path, words)
    try:
        yield book
    finally:
        book.close()


def texts(book):
    return [entry.values["it"] for entry in book.entries(done=None)]


def reason(act, *values, **keys):
    """Why it cannot be done; empty when it can. Anything but a NotebookError is a fault."""
    try:
        act(*values, **keys)
    except NotebookError as error:
        return error.reason
    return ""


def names(folder):
    return sorted(one.name for one in folder.iterdir())
