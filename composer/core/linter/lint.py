"""The campaign linter: finds what is wrong with a caption for one network, each with the edit that fixes it."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from unicodedata import normalize

import msgspec
from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign
from composer.core.caption.caption import Caption, Omission, excess, network_of, omission, text_too_long, too_long
from composer.core.linter.confusables import Span, skeleton
from composer.core.linter.dates.campaign_days import date_findings
from composer.core.linter.finding import CaptionFinding, Draft, TextEdit, applied, found, location
from composer.core.linter.hashtags import hashtag_findings
from composer.core.linter.hidden_characters import lost_findings, unseen_findings
from composer.core.linter.leftovers.pasted import pasted_findings
from composer.core.linter.leftovers.placeholders import leftover_findings
from composer.core.linter.mentions import mention_findings
from composer.core.linter.names.campaign_theme import theme_findings
from composer.core.linter.names.exact import sparing_exact
from composer.core.linter.names.initials import initials_findings
from composer.core.linter.names.near_names import name_findings
from composer.core.linter.names.phrase import phrase_findings
from composer.core.linter.run_together import joined_findings
from composer.core.linter.second_look.look import look_again
from composer.core.linter.stated_facts import fact_findings
from composer.core.problems import Problem, on_network
from composer.core.text.length import cut_index
from composer.core.text.unseen_characters import without_unwanted
from composer.core.words import Words, named

_RULES: tuple[Callable[[Draft], Iterator[CaptionFinding]], ...] = (
    mention_findings,
    phrase_findings,
    theme_findings,
    name_findings,
    initials_findings,
    date_findings,
    hashtag_findings,
    fact_findings,
    joined_findings,
    leftover_findings,
    pasted_findings,
    lost_findings,
)

# Each round fixes what the previous round revealed; a caption needs two or three.
_MOST_ROUNDS = 50


def lint(text: str, network: str, campaign: Campaign) -> tuple[CaptionFinding, ...]:
    """The findings of `text` as a caption for `network`, an id of the campaign, in the order of the text.

    Only what is certain is reported: a good caption has no findings. Raises Misused for an unknown network.
    """
    known = network_of(campaign, network)
    over = excess(text, known)
    return _linted(text, network, campaign, text_too_long(text, known, on_network(network)) if over else None, None)


def lint_caption(caption: Caption, campaign: Campaign) -> tuple[CaptionFinding, ...]:
    """The findings of a composed caption; one that is too long has a fix that leaves out parts on its network."""
    problem, fix = too_long(caption, campaign), omission(caption, campaign)
    return _linted(caption.text, caption.network, campaign, problem, fix)


def apply_fixes(text: str, network: str, campaign: Campaign) -> str:
    """`text`, each letter composed with its accent, with every fix of `lint` applied until there are none left.

    It ends at a text that comes back, the same one whichever of them it begins from, should fixes ever undo each other.
    """
    text = normalize("NFC", without_unwanted(text)[0])
    rounds: list[str] = []
    while text not in rounds and len(rounds) < _MOST_ROUNDS:
        rounds.append(text)
        edits = [each.fix for each in lint(text, network, campaign) if isinstance(each.fix, TextEdit)]
        text = applied(text, edits)
    return min(rounds[rounds.index(text) :]) if text in rounds else text


def fixed_text(caption: Caption, campaign: Campaign) -> str:
    """The text of a composed caption with every fix applied; what to leave out of a long one is the person's choice."""
    return apply_fixes(caption.text, caption.network, campaign)


def _linted(
    text: str, network: str, campaign: Campaign, length: Problem | None, fix: Omission | None
) -> tuple[CaptionFinding, ...]:
    """The findings of all rules in `text`, with the given problem about its length and its fix."""
    draft = Draft(skeleton(text), network, campaign)
    if not draft.seen.text.strip():
        return (_empty(draft),)
    allowed = tuple(_allowed(draft))
    results = tuple(each for rule in _RULES for each in rule(draft) if not _within(each, allowed))
    results = tuple(without_doubling(draft, sparing_exact(draft, results)))
    results = (*results, *(each for each in look_again(draft, results) if not _within(each, allowed)))
    results = (*(_at_its_end(draft, length, fix) if length else ()), *results, *unseen_findings(draft, results))
    return tuple(sorted(results, key=lambda each: (each.start, each.end)))


def _allowed(draft: Draft) -> Iterator[Span]:
    """The spans of the names that the campaign allows although they resemble one of its own."""
    for name in draft.campaign.words.allowed:
        words = re.escape(skeleton(name).text)
        yield from (draft.seen.span(*match.span()) for match in re.finditer(rf"(?<!\w){words}(?!\w)", draft.seen.text))


def _within(finding: CaptionFinding, spans: Sequence[Span]) -> bool:
    return any(start <= finding.start < finding.end <= end for start, end in spans)


def _empty(draft: Draft) -> CaptionFinding:
    words = Words("La légende est vide.", "The caption is empty.")
    label = _start(draft)
    text = f"{draft.campaign.phrase.value}\n\n{draft.mention}"
    return found(draft, "empty-text", "error", words, (0, len(draft.text)), TextEdit(0, len(draft.text), text, label))


def _start(draft: Draft) -> Words:
    if draft.platform.handle and draft.platform.handle.value:
        return Words("Partez de la phrase et de l’identifiant.", "Start from the phrase and the handle.")
    return Words(
        "Partez de la phrase et du nom de l’organisation.", "Start from the phrase and the organisation’s name."
    )


def _at_its_end(draft: Draft, problem: Problem, fix: Omission | None) -> Iterator[CaptionFinding]:
    """The finding about the length, located where the text becomes too long; a plain text has no automatic fix."""
    start = cut_index(draft.text, draft.platform.length.value, draft.platform.counted)
    yield CaptionFinding(msgspec.structs.replace(problem, location=location(draft, start)), start, len(draft.text), fix)


# What may stand between two of them.
_BETWEEN = re.compile(r"[\s,;()·•|/-]{0,4}")


def without_doubling(draft: Draft, findings: Iterable[CaptionFinding]) -> Iterator[CaptionFinding]:
    """`findings`, in the order of the text, without the fixes that would write what stands right beside them."""
    done: TextEdit | None = None
    for each in sorted(findings, key=lambda finding: (finding.start, finding.end)):
        edit = each.fix if isinstance(each.fix, TextEdit) and each.fix.replacement[:1] in {"#", "@"} else None
        if edit and (_stands_beside(draft.text, edit) or (done and _doubles(draft.text, done, edit))):
            yield _left(each, edit.replacement)
            continue
        done = edit or done
        yield each


def _stands_beside(text: str, edit: TextEdit) -> bool:
    """Whether what `edit` writes is right before or right after its span, as a whole."""
    right = re.escape(edit.replacement)
    near = len(edit.replacement) + 5
    before = re.search(rf"(?<!\w){right}{_BETWEEN.pattern}\Z", text[max(0, edit.start - near) : edit.start])
    after = re.match(rf"{_BETWEEN.pattern}{right}(?!\w)", text[edit.end : edit.end + near])
    return before is not None or after is not None


def _doubles(text: str, first: TextEdit, second: TextEdit) -> bool:
    """Whether two fixes would write the same thing, one right after the other."""
    same = first.replacement == second.replacement and first.end <= second.start
    return same and _BETWEEN.fullmatch(text, first.end, second.start) is not None


def _left(finding: CaptionFinding, right: str) -> CaptionFinding:
    shown = named(right)
    advice = Words(f"Retirez-le\u00a0: {shown.fr} est déjà à côté.", f"Remove it: {shown.en} already stands beside it.")
    return replace(finding, problem=replace(finding.problem, fix=advice), fix=None)
