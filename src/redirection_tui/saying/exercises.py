"""The catalogue of exercises as a menu: in an order, and what a search leaves of it."""

from collections.abc import Sequence

from redirection_tui.content.catalogue import BANDS, Listed, Order, matching, ordered
from redirection_tui.saying.menus import HEADING
from redirection_tui.services import Services

Groups = list[tuple[str, list[Listed]]]


def found(services: Services, listed: Sequence[Listed], order: Order, text: str) -> Groups:
    """(group, what of it holds the words of `text`), in an order."""
    techniques = services.library.shared.lists.get("techniques", {})
    return ordered(matching(listed, text, techniques), order, techniques)


def menu(services: Services, groups: Groups, order: Order) -> dict[str, str]:
    """Those groups as a menu: ids are targets, under a heading for each group."""
    made: dict[str, str] = {}
    for group, members in groups:
        made[f"{HEADING}{group}"] = _heading(services, group, members[0], order)
        for one in members:
            made[one.target] = _entry(services, one, order)
    return made


def _heading(services: Services, group: str, first: Listed, order: Order) -> str:
    words = services.words
    if order == "module":
        return first.within
    if not group:
        return words.text("demonstration.whole")
    if order == "technique":
        return services.library.shared.lists.get("techniques", {}).get(group, group)
    if group == "0":
        return words.text("demonstration.longer", n=BANDS[-1])
    return words.text("demonstration.up-to", n=group)


def _entry(services: Services, one: Listed, order: Order) -> str:
    """The title and minutes, with the module where the heading does not say it."""
    if not one.step:
        within = services.words.text("demonstration.all-of-it")
    else:
        within = "" if order == "module" else one.within
    key = "demonstration.entry" if within else "demonstration.entry-short"
    return services.words.text(key, title=one.title, within=within, minutes=one.minutes)
