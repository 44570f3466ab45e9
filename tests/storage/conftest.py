import re
from collections.abc import Callable
from typing import TypeAlias

import pytest

from composer.core.problems import Problem, Refused

ProblemsOf: TypeAlias = Callable[[Callable[[], object]], tuple[Problem, ...]]
# OQLF: no space before these three, a no-break space before the colon and inside quotation marks.
_MISPLACED = re.compile(r"\s[;!?]|(?<!\u00a0):(?=\s)|«(?!\u00a0)|(?<!\u00a0)»|'")


@pytest.fixture
def problems_of() -> ProblemsOf:
    """The problems that a call is refused for, each a sentence for people in both languages."""

    def problems_of(call: Callable[[], object]) -> tuple[Problem, ...]:
        with pytest.raises(Refused) as caught:
            call()
        for problem in caught.value.problems:
            for words in filter(None, (problem.words, problem.fix)):
                assert words.fr != words.en
                assert not _MISPLACED.search(words.fr), words.fr
                assert words.en[-1] in ".?" or "svg" in problem.code
        return caught.value.problems

    return problems_of
