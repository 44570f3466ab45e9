"""The campaign linter: what a caption gets wrong for one network, each with the one edit that mends it."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import msgspec

from composer.core.campaign import Campaign
from composer.core.caption import Caption, caption_problems, cut_index, utf16_length
from composer.core.linter.dates import date_findings
from composer.core.linter.finding import Draft, Edit, Finding, applied, found, place
from composer.core.linter.hashtags import hashtag_findings
from composer.core.linter.leftovers import leftover_findings
from composer.core.linter.mentions import mention_findings, mention_spans
from composer.core.linter.occasion import phrase_findings, phrase_span, theme_findings
from composer.core.linter.skeleton import Span, skeleton
from composer.core.linter.unseen import unseen_findings
from composer.core.signs import without_unwanted
from composer.core.words import Words

_RULES: tuple[Callable[[Draft], Iterator[Finding]], ...] = (
    mention_findings,
    phrase_findings,
    theme_findings,
    date_findings,
    hashtag_findings,
    leftover_findings,
)

_CUT = " […]"
_LONGEST_WORD = 40

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
    """`text` with every mend of `lint` applied, again and again until it finds nothing more."""
    text, _ = without_unwanted(text)
    for _ in range(_MOST_ROUNDS):
        edits = [finding.mend for finding in lint(text, network, campaign)]
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
    """What the network would not take; the mend cuts the end of the longest passage that the campaign does not ask."""
    problems = caption_problems(Caption(draft.network, {"story": draft.text}), draft.campaign)
    for problem in problems:
        if problem.code == "caption-too-long":
            edit = _shortened(draft)
            start = cut_index(draft.text, draft.platform.length.value)
            spoken = msgspec.structs.replace(problem, place=place(draft, start), mend=edit.label)
            yield Finding(spoken, start, len(draft.text), edit)


def _shortened(draft: Draft) -> Edit:
    text = draft.text
    start, end = max(_free(draft), key=lambda span: span[1] - span[0])
    passage = text[start:end].rstrip()
    excess = utf16_length(text.strip()) - draft.platform.length.value + len(_CUT)
    head = passage[: cut_index(passage, max(0, utf16_length(passage) - excess))]
    whole = head.rstrip() if passage[len(head) :][:1].isspace() else _whole_words(head)
    label = Words(
        "Coupez la fin du plus long passage; […] marque la coupe.",
        "Cut the end of the longest passage; […] marks the cut.",
    )
    return Edit(start + len(whole), start + len(passage), _CUT if whole else _CUT.strip(), label)


def _whole_words(head: str) -> str:
    """`head` without its last word, which is cut, unless that is no word by its length."""
    words = head.rsplit(None, 1)
    return words[0] if len(words) > 1 and len(words[1]) <= _LONGEST_WORD else head


def _free(draft: Draft) -> Iterator[Span]:
    """The passages between what the campaign asks for: the phrase and the first handle."""
    phrase, mentions = phrase_span(draft), mention_spans(draft)
    asked = [*((phrase,) if phrase else ()), *mentions[:1]]
    edges = [(0, 0), *sorted(asked), (len(draft.text),) * 2]
    return ((before[1], after[0]) for before, after in pairwise(edges))
