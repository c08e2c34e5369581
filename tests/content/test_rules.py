"""Each rule finds what it is for, and leaves alone what only looks like it."""

from datetime import date

import pytest
from cases_around import CASES as AROUND
from cases_conditions import CASES as CONDITIONS
from cases_exercises import CASES as EXERCISES
from cases_references import CASES as REFERENCES
from cases_structure import CASES as STRUCTURE
from cases_texts import CASES as TEXTS
from cases_translations import CASES as TRANSLATIONS

from redirection_tui.content.lint.check import check
from redirection_tui.content.lint.registry import RULES

RELEASE = date(2026, 11, 1)
CASES = (*STRUCTURE, *CONDITIONS, *AROUND, *REFERENCES, *TRANSLATIONS, *TEXTS, *EXERCISES)
FAILS = [case for case in CASES if case.says]
PASSES = [case for case in CASES if not case.says]


def _findings(case, folder):
    case.change(folder)
    if not case.spanish:
        folder.translate()
    return check(folder.path, RELEASE)


def test_the_healthy_folder_has_nothing_to_find(folder):
    assert check(folder.path, RELEASE) == []


@pytest.mark.parametrize("case", FAILS, ids=str)
def test_a_rule_finds_what_it_is_for(case, folder):
    findings = _findings(case, folder)
    own = [finding for finding in findings if finding.rule == case.rule]
    assert any(case.says in finding.sentence for finding in own), findings
    assert {finding.rule for finding in findings} - set(case.also) == {case.rule}


@pytest.mark.parametrize("case", PASSES, ids=str)
def test_a_rule_leaves_alone_what_only_looks_like_it(case, folder):
    rules = {finding.rule for finding in _findings(case, folder)}
    assert case.rule not in rules
    assert rules <= set(case.also)


def test_every_rule_has_a_case_that_fails_it_and_one_that_passes():
    numbers = {rule.number for rule in RULES}
    assert numbers == {case.rule for case in FAILS}
    assert numbers == {case.rule for case in PASSES}


def test_numbers_are_unique_and_in_order_and_every_rule_says_why():
    numbers = [rule.number for rule in RULES]
    assert numbers == sorted(set(numbers))
    assert all(rule.title and rule.why for rule in RULES)
