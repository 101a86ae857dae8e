from __future__ import annotations

import re

import pytest

from detente.errors import BadInput
from detente.files import cases, load_document, read_scenario, template


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_template_checks_without_a_warning(language):
    document = read_scenario(template(language), "new.yaml")
    assert document.warnings == ()
    assert document.scenario.language == language
    assert not any(party.is_scored for party in document.scenario.parties)
    assert template(language).startswith("# yaml-language-server: $schema=")


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_points_of_the_template_read_once_their_marks_are_taken_off(language):
    head, points = template(language).split("\n#parties:")
    without_parties = re.sub(r"\nparties:\n(?:  .*\n)+", "\n", head)
    document = read_scenario(f"{without_parties}\nparties:" + points.replace("\n#", "\n"), "new.yaml")
    assert document.warnings == ()
    assert all(party.is_scored for party in document.scenario.parties)


def test_a_language_without_a_template_gets_the_english_one():
    assert template("fr") == template("../../etc") == template("en")


@pytest.mark.parametrize("ref", cases())
def test_every_case_of_the_catalogue_reads_with_its_ending_and_without(ref):
    assert load_document(ref).scenario == load_document(f"{ref}.yaml").scenario
    assert load_document(ref).name == ref


def test_a_case_that_is_not_there_is_answered_with_the_nearest_that_is():
    with pytest.raises(BadInput, match="Did you mean 'catalogue:cases/european-security-talks-2022'"):
        load_document("catalogue:cases/european-security-talk-2022")
    with pytest.raises(BadInput, match="The catalogue has no"):
        load_document("catalogue:../../../etc/passwd")
