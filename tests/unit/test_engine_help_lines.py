"""Help lines: what is verified comes first, kinds stay apart, and a crisis number fits the user."""

import msgspec
import pytest

from redirection_tui.content.model.contacts import Contact, Phone
from redirection_tui.engine.help_lines import by_kind, grouped, numbers, usable_anywhere


def contact(name, kind="crisis", *, phone="1", audience=("self",), status="verified"):
    phones = (Phone(number=phone, status="verified"),) if phone else ()
    return Contact(
        id=name,
        country="FI",
        kind=kind,
        name=name.title(),
        limits="Ask first.",
        phones=phones,
        anonymous="unknown",
        audience=audience,
        status=status,
        source=("https://example.org",),
        checked="2026-01",
    )


def ids(found):
    return [one.id for one in found]


def test_a_country_without_lines_has_no_numbers():
    found = numbers([])
    assert (found.emergency, found.crisis_name, found.crisis) == (None, None, None)


def test_the_panel_names_the_emergency_number_and_the_crisis_line():
    found = numbers([contact("line", phone="22"), contact("help", "emergency", phone="112")])
    assert (found.emergency, found.crisis_name, found.crisis) == ("112", "Line", "22")


def test_a_verified_line_goes_before_one_seen_elsewhere():
    seen, verified = contact("seen", status="secondary", phone="1"), contact("sure", phone="2")
    assert numbers([seen, verified]).crisis == "2"
    assert ids(by_kind([seen, verified])["crisis"]) == ["sure", "seen"]


def test_a_line_that_can_be_called_goes_before_a_list_for_the_whole_world():
    world = msgspec.structs.replace(contact("world", phone=None), country="INT")
    seen = contact("seen", status="secondary")
    assert ids(grouped([world, seen])["crisis"]) == ["seen", "world"]


@pytest.mark.parametrize("audience", [("under-18",), ("self", "under-18"), ("family",)])
def test_a_line_that_is_not_for_an_adult_s_own_crisis_is_never_the_crisis_number(audience):
    other = contact("other", phone="1", audience=audience)
    assert numbers([other]).crisis is None
    assert numbers([other, contact("adult", phone="2")]).crisis == "2"


def test_a_line_without_a_phone_is_never_the_crisis_number():
    assert numbers([contact("chat", phone=None)]).crisis is None


def test_a_prevention_line_is_never_the_crisis_number():
    assert numbers([contact("stop", "prevention")]).crisis is None


def test_kinds_come_in_their_order_and_reporting_last():
    kinds = ("report", "prevention", "emergency", "crisis")
    found = by_kind([contact(kind, kind) for kind in kinds])
    assert list(found) == ["emergency", "crisis", "prevention", "report"]


def test_a_kind_without_lines_is_left_out():
    assert list(by_kind([contact("line")])) == ["crisis"]


def test_lines_for_young_people_and_survivors_have_groups_of_their_own():
    found = grouped(
        [
            contact("adult"),
            contact("young", audience=("under-18",)),
            contact("hurt", audience=("self", "survivor")),
        ]
    )
    assert {name: ids(group) for name, group in found.items()} == {
        "crisis": ["adult"],
        "under-18": ["young"],
        "survivor": ["hurt"],
    }


def test_an_emergency_number_stays_with_emergencies_whoever_it_is_for():
    found = grouped([contact("all", "emergency", audience=("self", "under-18"))])
    assert list(found) == ["emergency"]


def test_the_list_for_reporting_comes_after_every_group_of_help():
    young = contact("young", audience=("under-18",))
    assert list(grouped([contact("tell", "report"), young])) == ["under-18", "report"]


def test_of_the_services_of_no_country_emergency_and_child_lines_are_not_shown_to_all():
    found = usable_anywhere(
        [
            contact("chat", "prevention"),
            contact("call", "emergency"),
            contact("young", audience=("under-18",)),
        ]
    )
    assert ids(found) == ["chat"]
