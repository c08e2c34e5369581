"""A form: one question after another, then its reply."""

from redirection_tui.content.model.steps import FormStep
from redirection_tui.engine.form import FormSession
from redirection_tui.errors import NotebookError
from redirection_tui.plain.fields.asking import Asking
from redirection_tui.plain.fields.questions import ask_all, end, taken_back
from redirection_tui.plain.jumps import Back, Undo
from redirection_tui.plain.steps.scene import Scene
from redirection_tui.saying import forms


def form(scene: Scene, step: FormStep) -> str | None:
    """Answers are kept as a draft with every change, so that going anywhere loses nothing."""
    session = scene.services.form(scene.walk, step)
    asking = Asking(
        scene.talk,
        scene.services,
        session,
        step,
        lambda: scene.services.keep_draft(scene.walk, session),
    )
    scene.example = lambda: _example(scene, session)
    scene.talk.leads["undo"] = _undo
    _say_why(scene, step, session)
    place = 0
    while True:
        ask_all(asking, place)
        try:
            return _finished(scene, session)
        except Back:
            place = max(0, end(asking) - 1)
        except Undo:
            place = taken_back(asking, end(asking))


def _undo() -> None:
    raise Undo


def _say_why(scene: Scene, step: FormStep, session: FormSession) -> None:
    talk = scene.talk
    scene.prose(step.why)
    talk.gap()
    talk.say(" ".join(f"{step.guidance} {step.stop_if}".split()))
    line = forms.standing_line(scene.services, session.visible())
    if line:
        talk.gap()
        talk.say(line)


def _finished(scene: Scene, session: FormSession) -> str | None:
    """Keep it and say the reply. Where it cannot be kept, the last question is asked again: the
    answers are still there."""
    session.drop_too_detailed()
    try:
        _, feedback = scene.services.finish_form(scene.walk, session)
    except NotebookError as error:
        scene.guide.not_kept(error)
        raise Back from None
    language = forms.take_up_settings(scene.services, session)
    if language:
        return f"speak/{language}"
    return scene.reply(feedback, forms.mirrored(session))


def _example(scene: Scene, session: FormSession) -> None:
    """The persona's answers; one's own stay as they are."""
    talk = scene.talk
    talk.heading(talk.text("example.label"))
    for asked, lines in forms.example(scene.services, session):
        talk.say(asked)
        talk.own(lines)
        talk.gap()
