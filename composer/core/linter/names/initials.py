"""Finds the initials of an organisation of the campaign with their letters in another order: « RQER »."""

import re
from collections.abc import Iterator

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.once import once
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, found
from composer.core.linter.leftovers.blank_shapes import in_capitals
from composer.core.words import Words, named

#: Letters: of fewer, another order is most often somebody else's.
_FEWEST = 4
_INITIALS = re.compile(r"(?<![\w@#.’'-])[A-Z]{4,8}(?![\w-])")


def initials_findings(draft: Draft) -> Iterator[CaptionFinding]:
    """A finding for each word in capitals that has all the letters of such initials, in another order."""
    typed = {"".join(sorted(word)) for word in in_capitals(draft.text).split() if len(word) >= _FEWEST}
    if not typed:
        return
    known = _known(draft.campaign)
    if typed.isdisjoint(known):
        return
    for match in _INITIALS.finditer(draft.text):
        right = known.get("".join(sorted(match[0])), match[0])
        if match[0] != right:
            yield _exchanged(draft, match, right)


@once
def _known(campaign: Campaign) -> dict[str, str]:
    """The initials in what the campaign states, each by its letters in the order of the alphabet."""
    texts = (each for _, said, _ in campaign.stated for each in said)
    return {"".join(sorted(word)): word for text in texts for word in _INITIALS.findall(text)}


def _exchanged(draft: Draft, match: re.Match[str], right: str) -> CaptionFinding:
    typed, exact = named(match[0]), named(right)
    words = Words(
        f"{typed.fr} n’est pas le nom exact\u00a0: {exact.fr}.", f"{typed.en} is not the exact name: {exact.en}."
    )
    label = Words(f"Écrivez {exact.fr}.", f"Write {exact.en}.")
    return found(draft, "name-altered", "warning", words, match.span(), TextEdit(*match.span(), right, label))
