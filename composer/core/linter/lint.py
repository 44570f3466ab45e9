"""The campaign linter: what a caption gets wrong for one network, each with the one edit that mends it."""

from collections.abc import Callable, Iterator

import msgspec

from composer.core.campaign import Campaign
from composer.core.caption.caption import Caption, caption_problems, cut_index
from composer.core.linter.confusables import skeleton
from composer.core.linter.dates import date_findings
from composer.core.linter.finding import Draft, Edit, Finding, applied, found, location
from composer.core.linter.hashtags import hashtag_findings
from composer.core.linter.hidden_characters import lost_findings, unseen_findings
from composer.core.linter.mentions import mention_findings
from composer.core.linter.occasion import phrase_findings, theme_findings
from composer.core.linter.placeholders import leftover_findings
from composer.core.linter.run_together import joined_findings
from composer.core.text.unseen_characters import without_unwanted
from composer.core.words import Words

_RULES: tuple[Callable[[Draft], Iterator[Finding]], ...] = (
    mention_findings,
    phrase_findings,
    theme_findings,
    date_findings,
    hashtag_findings,
    joined_findings,
    leftover_findings,
    lost_findings,
)

# Each round mends all that the round before brought to light; a caption needs two or three.
_MOST_ROUNDS = 50


def lint(text: str, network: str, campaign: Campaign) -> tuple[Finding, ...]:
    """What `text` gets wrong as a caption for `network`, an id of the campaign, in the order of the text.

    Only what is sure is found: a good caption has no finding. Raises Misused for an unknown network.
    """
    draft = Draft(skeleton(text), network, campaign)
    too_long = tuple(_too_long(draft))
    if not draft.seen.text.strip():
        return (_empty(draft),)
    results = tuple(each for rule in _RULES for each in rule(draft))
    results = (*too_long, *results, *unseen_findings(draft, results))
    return tuple(sorted(results, key=lambda each: (each.start, each.end)))


def apply_mends(text: str, network: str, campaign: Campaign) -> str:
    """`text` with every mend of `lint` applied, again and again until it finds none more to make."""
    text, _ = without_unwanted(text)
    for _ in range(_MOST_ROUNDS):
        edits = [finding.mend for finding in lint(text, network, campaign) if finding.mend]
        if not edits:
            break
        text = applied(text, edits)
    return text


def _empty(draft: Draft) -> Finding:
    words = Words("La légende est vide.", "The caption is empty.")
    label = Words("Partez de la phrase et de l’identifiant.", "Start from the phrase and the handle.")
    text = f"{draft.campaign.phrase.value}\n\n{draft.handle}"
    return found(draft, "empty-text", "error", words, (0, len(draft.text)), Edit(0, len(draft.text), text, label))


def _too_long(draft: Draft) -> Iterator[Finding]:
    """What the network would not take; the person alone knows which words to leave out."""
    for problem in caption_problems(Caption(draft.network, {"story": draft.text}), draft.campaign):
        if problem.code == "caption-too-long":
            start = cut_index(draft.text, draft.platform.length.value)
            yield Finding(
                msgspec.structs.replace(problem, location=location(draft, start)), start, len(draft.text), None
            )
