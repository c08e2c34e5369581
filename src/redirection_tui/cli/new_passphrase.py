"""A new passphrase on the command line: drawn words first, or one's own; typed once more as
practice before anything depends on it."""

from redirection_tui.cli.talk import Talk
from redirection_tui.privacy import passphrases
from redirection_tui.words import Words


def ask_for_new(talk: Talk, words: Words, language: str) -> str:
    """Ask until one was chosen and typed again. Leaving is the caller's to answer."""
    made = passphrases.drawn_words(language)
    while True:
        way = _shown(talk, words, " ".join(made))
        if way == "others":
            made = passphrases.drawn_words(language)
            continue
        wanted = " ".join(made) if way == "written-down" else _own(talk)
        if wanted and _practised(talk, wanted):
            return wanted


def _shown(talk: Talk, words: Words, made: str) -> str:
    """The words, on a screen that is wiped afterwards."""
    ways = ("written-down", "others", "own")
    with talk.private_screen():
        talk.say("passphrase.words")
        talk.show(made)
        talk.say("passphrase.nobody")
        return talk.choose(
            "passphrase.title", {way: words.text(f"passphrase.{way}") for way in ways}
        )


def _own(talk: Talk) -> str:
    """One's own passphrase; empty to go back to the words."""
    talk.say("passphrase.own-how")
    talk.say("command.back-to-words")
    while True:
        typed = talk.hidden("passphrase.type")
        problem = passphrases.problem(typed) if typed else None
        if problem is None:
            return typed
        talk.say(f"passphrase.{problem}")


def _practised(talk: Talk, wanted: str) -> bool:
    """Whether it was typed once more; False to go back to the words."""
    talk.say("passphrase.practice-how")
    talk.say("command.back-to-words")
    while True:
        typed = talk.hidden("passphrase.practice")
        if not typed:
            return False
        if passphrases.same(typed, wanted):
            return True
        talk.say("passphrase.differs")
