"""A fix never writes a hashtag or a handle beside itself: which of two to keep is the person's to say."""

import re
from itertools import permutations

import pytest

from composer.core.linter.lint import apply_fixes, lint
from tests.networks import SHIPPED

_TAGS = ("#JPS2026", "#JPS2025", "#JSP2026", "#JPS 2026")
_HANDLES = ("@reseau_reussite_montreal", "@reseau_reussite_montrea", "@ reseau_reussite_montreal")
_PAIRS = (*permutations(_TAGS, 2), *permutations(_HANDLES, 2))


@pytest.mark.parametrize("between", [" ", ", ", " · ", " (", "\n"])
def test_of_two_that_mean_the_same_one_is_left_and_said(between: str) -> None:
    for pair in _PAIRS:
        end = "" if pair[0].startswith("@") else f"{SHIPPED.mention('instagram')} "
        fixed = apply_fixes(f"{SHIPPED.phrase.value} ma route.\n\n{end}{between.join(pair)}", "instagram", SHIPPED)
        assert not re.search(r"([@#]\w+)[\s,·(]{1,4}\1(?!\w)", fixed), pair
        advice = [each.problem.fix.fr for each in lint(fixed, "instagram", SHIPPED) if each.problem.fix]
        assert any(each.startswith("Retirez-le") for each in advice), pair


def test_what_stands_apart_is_fixed() -> None:
    text = f"{SHIPPED.phrase.value} #JPS2026, ma route.\n\n{SHIPPED.mention('instagram')} #JPS2025"
    assert apply_fixes(text, "instagram", SHIPPED) == text.replace("#JPS2025", "#JPS2026")
