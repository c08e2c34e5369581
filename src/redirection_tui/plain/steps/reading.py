"""Steps that are read: pages, summaries, documents, and the natural stop between them."""

from redirection_tui.content.model.steps import DocumentStep, PageStep, Step, SummaryStep
from redirection_tui.content.prose import own_words
from redirection_tui.engine.document import Part, assemble
from redirection_tui.plain.jumps import Back, Return
from redirection_tui.plain.prompts import Menu
from redirection_tui.plain.steps.scene import HOME, ON, Scene
from redirection_tui.saying.places import from_the_end

CHANGE = "change"
STOP = "stop"


def page(scene: Scene, step: PageStep) -> str | None:
    """One idea to read."""
    scene.prose(step.body)
    return scene.ways(step.offer)


def summary(scene: Scene, step: SummaryStep) -> str | None:
    """Lines to keep, what to practise, a closing line."""
    scene.prose("\n".join(f"- {line}" for line in step.points.values()))
    if step.home:
        scene.talk.gap()
        scene.talk.told("step.home")
        scene.prose("\n".join(f"- {line}" for line in step.home.values()))
    if step.closing:
        scene.talk.gap()
        scene.prose(step.closing)
    return scene.ways(from_the_end(scene.services, scene.walk, step.offer), "step.finish")


def document(scene: Scene, step: DocumentStep) -> str | None:
    """A page assembled from what was written, or a card: said whole, in lines. Parts of it can be
    changed, and then it is said anew."""
    while True:
        parts = assemble(step, scene.services.context(scene.walk))
        if step.intro:
            scene.prose(step.intro)
        for part in parts:
            _say_part(scene, part)
        changeable = {str(n): part for n, part in enumerate(parts) if part.edit}
        more = {CHANGE: scene.talk.text("document.change")} if changeable else {}
        way = scene.ways(step.offer, more=more)
        if way != CHANGE:
            return way
        _change(scene, changeable)
        scene.say_title()


def rest(scene: Scene, step: Step) -> None:
    """A natural stop: one line to keep, and stop here or go on."""
    talk = scene.talk
    talk.leads, talk.about = {}, None
    scene.guide.announced = ""
    talk.heading(talk.text("rest.title"))
    scene.prose(step.rest or "")
    talk.gap()
    ways = {ON: talk.text("rest.go-on"), STOP: talk.text("rest.stop")}
    if talk.choose(Menu(ways, default=ON, enter=ways[ON], kind="offers")) == STOP:
        raise Return(HOME)


def _say_part(scene: Scene, part: Part) -> None:
    talk = scene.talk
    talk.gap()
    talk.say(part.title, stop=":")
    if part.lines:
        talk.own(line for block in own_words(part.lines) for line in block.text.split("\n"))
    else:
        scene.prose(part.empty or "")


def _change(scene: Scene, parts: dict[str, Part]) -> None:
    """Which part; then its own place, and back."""
    talk = scene.talk
    titles = {name: part.title for name, part in parts.items()}

    def which() -> None:
        talk.heading(talk.text("document.which"))

    try:
        chosen = talk.choose(Menu(titles, before=which))
    except Back:
        return
    scene.guide.open(parts[chosen].edit or "", only=True)
