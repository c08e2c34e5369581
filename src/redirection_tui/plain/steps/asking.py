"""Steps with one list of answers: safety questions, knowledge checks, sorting."""

from redirection_tui.content.model.steps import Question, QuizStep, SafetyStep, SortItem, SortStep
from redirection_tui.engine.quiz import Try
from redirection_tui.engine.sorting import Sorting
from redirection_tui.errors import NotebookError
from redirection_tui.plain.jumps import Back
from redirection_tui.plain.prompts import Menu
from redirection_tui.plain.steps.scene import ON, Scene
from redirection_tui.saying.places import label_of


def safety(scene: Scene, step: SafetyStep) -> str | None:
    """Asks plainly and leads to help. The answer lives only until the next prompt."""
    talk = scene.talk
    if step.intro:
        scene.prose(step.intro)

    def asked() -> None:
        talk.heading(step.prompt)

    answers = {answer.id: answer.text for answer in step.answers}
    while True:
        chosen = talk.choose(Menu(answers, before=asked, kind="safety"))
        answer = next(one for one in step.answers if one.id == chosen)
        if answer.say is None:
            return answer.leads
        talk.gap()
        scene.prose(answer.say)
        label = label_of(scene.services, scene.walk, answer.leads) if answer.leads else None
        ways = {ON: label or talk.text("step.go-on")}
        try:
            talk.choose(Menu(ways, default=ON, enter=ways[ON], kind="offers"))
        except Back:
            continue
        return answer.leads


def quiz(scene: Scene, step: QuizStep) -> str | None:
    """One question after another; each answer is explained, nothing is counted."""
    place = 0
    while place < len(step.questions):
        try:
            scene.talk.gap()
            scene.talk.told("quiz.where", n=place + 1, all=len(step.questions))
            _question(scene, step.questions[place])
        except Back:
            if place == 0:
                raise
            place -= 1
        else:
            place += 1
    return None


def sort(scene: Scene, step: SortStep) -> str | None:
    """Items into groups, or into order; each placement is explained at once."""
    talk = scene.talk
    scene.prose(step.why)
    talk.gap()
    talk.say(" ".join(f"{step.guidance} {step.stop_if}".split()))
    sorting = Sorting.begin(step, seed=len(step.id))
    while not sorting.over:
        chosen = _place(scene, step, sorting)
        if chosen == ON:
            return None  # passed by: nothing is noted
        item = sorting.current if step.groups else sorting.item(chosen)
        sorting, right = sorting.into(chosen) if step.groups else sorting.next_in_order(chosen)
        _explain(scene, step, item, right=right)
    try:
        feedback = scene.services.finish_step(scene.walk)
    except NotebookError as error:
        scene.guide.not_kept(error)
        return None
    return scene.reply(feedback, {}) if feedback is not None else None


def _question(scene: Scene, question: Question) -> None:
    talk = scene.talk
    state = Try(question)

    def asked() -> None:
        talk.heading(question.prompt)

    while not state.over:
        left = {one.id: one.text for one in question.answers if one.id not in state.chosen}
        enter = talk.text("plain.pass-on")
        chosen = talk.choose(Menu(left, default=ON, enter=enter, before=asked, kind="quiz"))
        if chosen == ON:
            return
        state = state.choose(chosen)
        talk.gap()
        scene.prose(state.answer(chosen).because)
    if not state.right:
        talk.told("quiz.answer", text=state.solution.text)
    talk.gap()
    scene.prose(question.because)
    scene.go_on()


def _place(scene: Scene, step: SortStep, sorting: Sorting) -> str:
    """Where the item at hand goes, or which one comes next; ON passes the exercise by."""
    talk = scene.talk
    current = sorting.current if step.groups else None

    def asked() -> None:
        if current is not None:
            talk.heading(current.text)
        else:
            talk.heading(talk.text("sort.next" if sorting.placed else "sort.first"))

    options = dict(step.groups) if step.groups else {one.id: one.text for one in sorting.remaining}
    enter = talk.text("plain.pass-by")
    return talk.choose(Menu(options, default=ON, enter=enter, before=asked, kind="sort"))


def _explain(scene: Scene, step: SortStep, item: SortItem | None, *, right: bool) -> None:
    key = "sort.right" if right else "sort.look-again" if step.groups else "sort.not-yet"
    because = item.because if item and (right or step.groups) else ""
    scene.talk.gap()
    scene.prose(f"{scene.talk.text(key)} {because}".strip())
