"""The questions of a form one after another: what shows now, the guard, what must be answered."""

from collections.abc import Iterable

from redirection_tui.content.model.fields import Field, ShowField
from redirection_tui.plain.fields.asking import Asking
from redirection_tui.plain.jumps import Back, Undo
from redirection_tui.saying import forms
from redirection_tui.saying.explaining import about_field


def ask_all(asking: Asking, start: int = 0) -> None:
    """Every question that shows, from place `start` among those that are asked. Back goes to the
    question before, and raises Back from the first; undo goes to the question that changed."""
    place = start
    while place < len(_asked(asking)):
        asked = _asked(asking)
        field = asked[place]
        _say_between(asking, field)
        if len(asked) > 1:
            asking.talk.gap()
            asking.talk.told("form.where", n=place + 1, all=len(asked))
        if place:
            _say_kept_in_view(asking)
        try:
            _explained(asking, field)
        except Back:
            if place == 0:
                raise
            place -= 1
        except Undo:
            place = taken_back(asking, place)
        else:
            place += 1
    _say_between(asking, None)


def taken_back(asking: Asking, place: int) -> int:
    """Take back the last change. Gives the place of its question; `place` where nothing changed, or
    where that question does not show any more."""
    changed = asking.take_back()
    shown = [field.id for field in _asked(asking)]
    return shown.index(changed) if changed in shown else place


def end(asking: Asking) -> int:
    """The place behind the last question."""
    return len(_asked(asking))


def _asked(asking: Asking) -> list[Field]:
    return [field for field in asking.form.visible() if not isinstance(field, ShowField)]


def _say_between(asking: Asking, field: Field | None) -> None:
    """What is shown between the question before and this one, or after the last one."""
    visible = asking.form.visible()
    end = len(visible) if field is None else visible.index(field)
    start = end
    while start and isinstance(visible[start - 1], ShowField):
        start -= 1
    for shown in visible[start:end]:
        if isinstance(shown, ShowField):
            _say_shown(asking, shown)


def _say_kept_in_view(asking: Asking) -> None:
    """What the questions are about, where the form keeps it in view."""
    lines = forms.kept_in_view(asking.form)
    if lines:
        asking.talk.gap()
        asking.talk.told("plain.about")
        asking.talk.own(lines)


def _say_shown(asking: Asking, field: ShowField) -> None:
    lines = forms.shown(field, asking.form)
    asking.talk.gap()
    if lines:
        asking.talk.say(field.prompt)
        asking.talk.own(lines)
    else:
        asking.talk.prose(asking.services.prose(field.empty or field.prompt))


def _explained(asking: Asking, field: Field) -> None:
    """Ask a question; who wants to know more of it hears that, then more of its exercise."""
    talk, exercise = asking.talk, asking.talk.about

    def about() -> Iterable[str]:
        own = about_field(field, asking.services.words, "plain")
        return (*own, *(exercise() if exercise is not None else ()))

    talk.about = about
    try:
        _answered(asking, field)
    finally:
        talk.about = exercise


def _answered(asking: Asking, field: Field) -> None:
    """Ask until the guard has nothing to say, and until there is an answer where one is needed."""
    from redirection_tui.plain.fields.kinds import KINDS  # deferred: a list asks questions itself

    while True:
        prompt = KINDS[type(field)]
        if prompt is None:
            return
        prompt(asking, field)
        if asking.form.too_detailed(field):
            asking.talk.gap()
            asking.talk.told("plain.guard")
            _clear(asking, field)
        elif field in asking.form.unanswered():
            asking.talk.gap()
            asking.talk.told("form.required")
        else:
            return


def _clear(asking: Asking, field: Field) -> None:
    """Let go of what the guard asks to change: a text, own words, or the rows that have it. Undo
    does not bring that back, only what was there before."""
    own = f"{field.id}.other"
    key = own if own in asking.form.answers else field.id
    refused = asking.changes.take_back()
    if refused is not None and refused[0] == key:
        asking.changes.note({key: refused[1]}, key, None, whole=True)
    asking.meanwhile(None, key)
