"""What the lists of a language hold: words by the part they play in a group, and the forms that a group may have.

Only what is listed is ever proposed: a word that nobody has judged may describe or hurt the person whose face is beside
it. So no list has a number, an adjective alone, a failing, a body, an origin or a level at school. All are in lower
case, with the apostrophe ’.
"""

from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain
from typing import Literal, TypeAlias

from msgspec import Struct

# Subjects have their own verbs: « nous a », in « il nous a aidés », is no past of « nous ». A `held` verb is one of
# giving up, which only a denial makes fit; `deed` says something after another word only, and `own` after « mon ».
Role = Literal[
    "i", "on", "we", "have-i", "have-on", "have-we", "will-i", "will-on", "self", "not", "never", "held",
    "held-infinitive", "present", "present-on", "present-we", "present-self", "done", "infinitive", "infinitive-self",
    "deed", "command", "how", "keep", "going", "hold", "kept", "noun", "goal", "image", "own", "one", "mine", "the",
    "sight", "fresh", "to", "and",
]  # fmt: skip
#: The parts of a group, in order.
Pattern: TypeAlias = tuple[Role, ...]
#: A fixed group, token by token; a French elision is a token.
Expression: TypeAlias = tuple[str, ...]


class Forms(Struct, frozen=True):
    """What a group may be, from the best: an expression, a pattern in their order, one of the `last` expressions."""

    expressions: frozenset[Expression]
    patterns: tuple[Pattern, ...]
    last: frozenset[Expression]

    @property
    def count(self) -> int:
        """How many ranks there are."""
        return 2 + len(self.patterns)


class Lists(Struct, frozen=True, dict=True):
    """One language: its words by their parts, and the forms of groups, of which the `whole` come before the `plain`.

    One of `negations` denies its whole clause; one of `denials`, or a word that begins with one of `falls`, denies what
    follows it. One of `turns` begins another clause. Only what is `whole` may be in a denied one: it holds its own
    denial.
    """

    roles: Mapping[str, frozenset[Role]]
    whole: Forms
    plain: Forms
    negations: frozenset[str]
    denials: frozenset[str]
    falls: tuple[str, ...]
    turns: frozenset[str]

    @cached_property
    def known(self) -> frozenset[str]:
        """Every word that a group may have."""
        fixed = (expression for forms in (self.whole, self.plain) for expression in forms.expressions | forms.last)
        return frozenset(chain(self.roles, *fixed))


#: A verb in a command, right at the start of a clause only.
COMMANDS: tuple[Pattern, ...] = (
    ("command", "how"),
    ("command", "infinitive"),
    ("command", "deed"),
    ("command", "to", "infinitive"),
    ("command",),
)
#: Things of one's own: « un petit pas », « ma place ».
FRESH: tuple[Pattern, ...] = (("one", "fresh", "image"), ("mine", "fresh", "image"))
THINGS: tuple[Pattern, ...] = (
    ("one", "image"),
    ("mine", "image"),
    ("mine", "own"),
    ("the", "sight"),
)


def words(text: str) -> frozenset[str]:
    """The words of `text`."""
    return frozenset(text.split())


def expressions(text: str) -> frozenset[Expression]:
    """The expressions of `text`, one on each line."""
    return frozenset(tuple(line.split()) for line in text.strip().splitlines())


def by_word(roles: Mapping[Role, Iterable[str]]) -> Mapping[str, frozenset[Role]]:
    """The parts that each word may play."""
    found: dict[str, set[Role]] = {}
    for role, listed in roles.items():
        for word in listed:
            found.setdefault(word, set()).add(role)
    return {word: frozenset(each) for word, each in found.items()}
