"""Free text: one line, or a few that an empty line ends."""

from redirection_tui.content.model.fields import TextField
from redirection_tui.plain.fields.asking import CLEAR, Asking
from redirection_tui.plain.jumps import Jump
from redirection_tui.plain.prompts import Kind, Prompt


def ask_text(asking: Asking, field: TextField) -> None:
    """Enter alone leaves what is there, or leaves it open."""

    def again() -> None:
        asking.say_question(field)
        if field.placeholder:
            asking.talk.say(field.placeholder)
        asking.say_so_far(str(asking.form.answers.get(field.id, "")).splitlines())

    long = field.lines > 1
    kind: Kind = "long-text" if long else "text"
    ask = asking.talk.text("plain.ask-lines" if long else "plain.ask-text")
    said = asking.ask(Prompt(kind, ask, again, asking.here(field.id)))
    if said.command == CLEAR:
        asking.given(None, field.id)
    elif said.text and long:
        _more_lines(asking, field, said.text)
    elif said.text:
        asking.given(_fitting(asking, field, said.text), field.id)


def own_words(asking: Asking, key: str, longest: int) -> None:
    """The own word beside 'something else'."""
    so_far = str(asking.form.answers.get(key, ""))

    def again() -> None:
        asking.talk.gap()
        asking.talk.told("plain.own-word")
        asking.say_so_far((so_far,) if so_far else ())

    ask = asking.talk.text("plain.ask-text")
    said = asking.ask(Prompt("text", ask, again, asking.here(key)))
    if said.command == CLEAR:
        asking.given(None, key)
    elif said.text:
        asking.given(said.text[:longest].strip(), key)


def _more_lines(asking: Asking, field: TextField, first: str) -> None:
    """Lines until an empty one. What was written stays when a word leads away."""
    lines = [first]
    prompt = Prompt("long-text", asking.talk.text("plain.ask-more"))
    try:
        while said := asking.talk.ask(prompt).text:
            lines.append(said)
    except Jump:
        asking.given(_fitting(asking, field, "\n".join(lines)), field.id)
        raise
    asking.given(_fitting(asking, field, "\n".join(lines)), field.id)


def _fitting(asking: Asking, field: TextField, text: str) -> str:
    """A text held to its longest; it is said where something was cut off."""
    if len(text) > field.longest:
        asking.talk.told("plain.cut", n=field.longest)
    return text[: field.longest].strip()
