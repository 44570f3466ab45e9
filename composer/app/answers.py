"""Turns a person's answers into quotes that fit a poster, and into a video script."""

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from composer.app.poster.quote_room import quote_fits, words_only
from composer.app.studio import Studio
from composer.core.campaign.campaign import Campaign
from composer.core.geometry import Size
from composer.core.poster import Poster
from composer.core.problems import Misused, Problem, Refused, at_slot
from composer.core.quotes.answer import FEW, MANY, Answer, Quote
from composer.core.quotes.by_hand.pick import Pick
from composer.core.quotes.by_hand.remaining import Remaining, objections, remaining
from composer.core.quotes.by_hand.sheet import Sheet, sheet_of
from composer.core.quotes.proposals import Confidences, Proposals, parse_answers, propose_quotes
from composer.core.quotes.refusals import Refusal, refusals
from composer.core.quotes.story import Extent, story_beside
from composer.core.quotes.voices.headings import campaign_texts
from composer.core.text.cleaning import clean_answer
from composer.core.visual import Visual
from composer.core.words import Words
from composer.render.photo.source import UnseenPhoto
from composer.render.scene import Scene
from composer.storage.visual_file import read_stored

_ANY_PHOTO = UnseenPhoto(Size(1080, 1350))


class GivenAnswers(Struct, frozen=True):
    """A person's answers, the visual they are for, and the problems of what was removed from them."""

    answers: tuple[Answer, ...]
    visual: Visual
    problems: tuple[Problem, ...] = ()


class Suggestions(Struct, frozen=True):
    """The quotes proposed, the sentences that are not, each with the reason, and the answers to choose in by hand."""

    proposals: Proposals
    refusals: tuple[Refusal, ...]
    sheet: Sheet


def read_answers(path: Path, campaign: Campaign) -> GivenAnswers:
    """Read the answers in a .jps to the questions of `campaign`, cleaned as typed ones are.

    Refused when it cannot be read.
    """
    stored = read_stored(path)
    return replace(answers_of(stored.visual, campaign), problems=stored.problems)


def answers_of(visual: Visual, campaign: Campaign) -> GivenAnswers:
    """Return the answers in `visual`, in the order of the questions of `campaign`.

    One to a question that the campaign does not ask is kept, as an answer to no question.
    """
    numbers = {question: number for number, question in enumerate(campaign.questions, 1)}
    answers = (Answer(numbers.get(question, 0), text) for question, text in visual.answers.items() if text.strip())
    return GivenAnswers(tuple(sorted(answers, key=lambda answer: answer.number)), visual)


def answers_in(text: str, poster: str) -> GivenAnswers:
    """Split a text into answers at its headings 1. to 7."""
    plain, problems = clean_answer(text, at_slot("answers"))
    return GivenAnswers(parse_answers(plain), Visual(poster), problems)


def propose(given: GivenAnswers, studio: Studio, limit: int = FEW, *, confidences: Confidences = "never") -> Proposals:
    """Propose up to `limit` quotes that make sense alone and fit every format; Misused for an unknown poster.

    Confidences are proposed only when asked for, after all others, each with its caution.
    """
    campaign = studio.context.campaign
    own = campaign_texts(campaign)
    return propose_quotes(
        given.answers, _fitting(given, studio), limit, _networks(campaign), confidences=confidences, own=own
    )


def suggest(given: GivenAnswers, studio: Studio, confidences: Confidences) -> Suggestions:
    """Propose a few quotes, or many with confidences last, and why other good-looking sentences are left out."""
    proposals = propose(given, studio, FEW if confidences == "never" else MANY, confidences=confidences)
    sheet = sheet_of(given.answers, campaign_texts(studio.context.campaign))
    return Suggestions(proposals, refused(given, proposals, studio), sheet)


def refused(given: GivenAnswers, proposals: Proposals, studio: Studio) -> tuple[Refusal, ...]:
    """The sentences that look good and are not among `proposals`, each with the reason."""
    campaign = studio.context.campaign
    fits = _fitting(given, studio)
    return refusals(given.answers, proposals.quotes, fits, _networks(campaign), campaign_texts(campaign))


def remaining_beside(sheet: Sheet, quote: Quote, campaign: Campaign) -> tuple[Remaining, ...]:
    """The other sentences that the caption may include beside `quote`, each with its warnings."""
    return remaining(sheet, quote, _networks(campaign))


def objections_to(sheet: Sheet, pick: Pick, campaign: Campaign) -> tuple[Words, ...]:
    """Why the words of `pick` would not be proposed; none when they stand alone and harm nobody."""
    return objections(sheet, pick, _networks(campaign))


def rest_of(given: GivenAnswers, proposals: Proposals, campaign: Campaign, extent: Extent) -> str:
    """The story beside the first of `proposals`: without what may harm, or with everything."""
    first = proposals.quotes[0] if proposals.quotes else None
    return story_beside(given.answers, first, _networks(campaign), extent=extent).text


def _networks(campaign: Campaign) -> list[str]:
    return [each.name for each in campaign.networks.values()]


def _fitting(given: GivenAnswers, studio: Studio) -> Callable[[str], bool]:
    poster_id = given.visual.poster or studio.context.poster_ids()[0]
    try:
        poster = studio.context.poster(poster_id)
    except Refused as refused:
        # The name was mistyped, unless it is the file that cannot be read.
        raise (refused if studio.context.has_poster(poster_id) else Misused(*refused.problems)) from None
    return lambda quote: _fits(quote, given.visual, poster, studio)


def _fits(quote: str, visual: Visual, poster: Poster, studio: Studio) -> bool:
    # The palette may belong to another poster, and changes no size.
    tried = replace(visual, poster=poster.id, palette="", quote=quote)
    photo = _ANY_PHOTO if tried.photo else None
    scene = words_only(Scene(tried, poster, studio.context.campaign, studio.fonts, photo))
    return all(quote_fits(scene, scene.campaign.format_by_id[format_id]) for format_id in poster.layouts)
