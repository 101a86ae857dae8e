from __future__ import annotations

import pytest

from catalogue.shelf import REAL_CASES, REFS, document, texts

#: Proper names that are the same in both languages.
NAMES = {"Bill", "Jack"}


def test_the_shelf_has_a_real_case_and_four_of_the_textbooks() -> None:
    assert REAL_CASES == ("catalogue:cases/european-security-talks-2022",)
    assert set(REFS) - set(REAL_CASES) == {
        "catalogue:textbook/abdelnabi-2024",
        "catalogue:textbook/kalai-smorodinsky-1975-first",
        "catalogue:textbook/kalai-smorodinsky-1975-second",
        "catalogue:textbook/nash-1950",
    }


@pytest.mark.parametrize("ref", REFS)
def test_a_case_is_read_without_a_warning(ref: str) -> None:
    assert document(ref).warnings == ()


@pytest.mark.parametrize("ref", REFS)
def test_a_case_speaks_english_and_german(ref: str) -> None:
    scenario = document(ref).scenario
    lacking = [
        where
        for where, text in texts(scenario)
        if not _is_of_a_source(where)
        and str(text) not in NAMES
        and {"en", "de"} - {language for language, _ in text.wordings}
    ]
    assert lacking == []


def _is_of_a_source(where: str) -> bool:
    """Sources keep the title of the original; a quotation keeps its words."""
    return where.startswith(".sources") or where.endswith(".quote")


@pytest.mark.parametrize("ref", REFS)
def test_every_source_names_the_original(ref: str) -> None:
    for source in document(ref).scenario.sources:
        assert source.title is not None, source.id
        assert source.author is not None, source.id
        assert source.via is None or source.via.publisher is not None, source.id


@pytest.mark.parametrize("ref", REFS)
def test_every_source_is_used(ref: str) -> None:
    scenario = document(ref).scenario
    evidence = (
        *scenario.positions,
        *scenario.interests,
        *scenario.red_lines,
        *scenario.linkages,
        *scenario.circumstances,
    )
    used = {source for one in evidence for source in one.evidence.sources}
    used |= {
        source
        for change in scenario.circumstances
        for line in change.red_lines
        for source in line.evidence.sources
    }
    used |= {source for issue in scenario.issues for source in issue.sources}
    used |= {source for issue in scenario.issues for option in issue.options for source in option.sources}
    used |= {source for forum in scenario.forums for source in forum.sources}
    used |= {
        source
        for account in scenario.accounts
        for one in (account, *account.statements)
        for source in one.evidence.sources
    }
    if ref in REAL_CASES:
        assert used == {source.id for source in scenario.sources}
    else:
        assert used


@pytest.mark.parametrize("ref", REAL_CASES)
def test_every_option_stance_and_rule_of_a_real_case_has_a_source_or_says_that_it_is_judgement(
    ref: str,
) -> None:
    scenario = document(ref).scenario
    for issue in scenario.issues:
        for option in issue.options:
            assert option.sources or option.judgement, (issue.id, option.id)
    for place, position in enumerate(scenario.positions):
        assert position.evidence.sources or position.evidence.judgement, place
    for rule in (*scenario.red_lines, *scenario.linkages, *scenario.circumstances):
        assert rule.evidence.sources or rule.evidence.judgement, rule.id
    for account in scenario.accounts:
        assert account.background is None or account.evidence.sources, account.id
        for place, statement in enumerate(account.statements):
            assert statement.evidence.sources or statement.evidence.judgement, (account.id, place)


@pytest.mark.parametrize("ref", REFS)
def test_the_points_of_a_case_say_where_they_come_from(ref: str) -> None:
    for party in document(ref).scenario.parties:
        assert not party.is_scored or party.basis is not None, party.id
