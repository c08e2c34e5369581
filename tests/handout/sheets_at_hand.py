"""Builds handouts of the shipped program for tests."""

from redirection_tui.content.catalogue import find
from redirection_tui.handout.build import Builder, Wanted
from redirection_tui.paths import content_folder
from redirection_tui.services import Services
from redirection_tui.settings import Settings


def services_in(language="en"):
    return Services.open(content_folder(), Settings(language=language))


def one(name, *, example=False, paper="a4", language="en"):
    """The handout of one exercise or module."""
    services = services_in(language)
    return Builder(services, Wanted(example, paper)).of(find(services.library, name)[0])
