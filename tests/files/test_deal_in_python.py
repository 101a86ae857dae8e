from __future__ import annotations

from fractions import Fraction

import pytest

from detente.errors import BadInput
from detente.files.deal import deal_of
from files.reading import read

SCENARIO = read().scenario


@pytest.mark.parametrize("size", [20, "20", Fraction(20)])
def test_a_deal_of_python_names_options_as_a_file_does(size):
    assert deal_of({"size": size, "door": "ajar"}, SCENARIO) == {"door": "ajar", "size": 20}


@pytest.mark.parametrize(
    ("deal", "what", "mend"),
    [
        ({"sizes": 20}, "There is no issue 'sizes'.", "Did you mean 'size'?"),
        ({"door": "opne"}, "'opne' is not an option of 'door'.", "Did you mean 'open'?"),
        ({"size": 21}, "21 is not an option of 'size'.", "20"),
        ({"door": None}, "'None' is not an option of 'door'.", "open"),
    ],
)
def test_what_the_scenario_does_not_have_is_refused_with_what_was_meant(deal, what, mend):
    with pytest.raises(BadInput) as bad:
        deal_of(deal, SCENARIO)
    (problem,) = bad.value.problems
    assert problem.what == what
    assert mend in problem.mend
