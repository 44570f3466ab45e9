"""Composes the text files of a kit: a caption for each network, the guide, the alternative text and the credit."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.incomplete import incomplete_problems
from composer.core.caption.alt_text import alternative_text
from composer.core.caption.caption import Caption, compose_caption
from composer.core.caption.credit import CreditLines, credit_lines, own_handle
from composer.core.caption.guide import Material
from composer.core.caption.guide_page import guide_page
from composer.core.problems import NOWHERE, Problem, on_networks, stopping
from composer.core.visual import Visual
from composer.core.words import Words, both_from

ALTERNATIVE_FILE = "texte-alternatif.txt"
_NEWSLETTER = Words("Infolettre ou site Web, en français", "Newsletter or website, in English")
_ON_NETWORK = Words("{network}, en français", "{network}, in English")
#: A kit none of whose pictures is made for one network alone.
NO_PICTURES: Mapping[str, Sequence[str]] = {}


class KitTexts(Struct, frozen=True):
    """Texts by file name, their problems and, by file name, the errors of each caption."""

    files: Mapping[str, str]
    problems: tuple[Problem, ...]
    errors: Mapping[str, tuple[Problem, ...]] = field(default_factory=dict[str, tuple[Problem, ...]])


def kit_texts(
    visual: Visual,
    poster_name: Words,
    campaign: Campaign,
    pictures: Mapping[str, Sequence[str]] = NO_PICTURES,
    formats: Collection[str] | None = None,
) -> KitTexts:
    """Compose every text of the kit of `visual`.

    `pictures` are the names of those made for one network alone, `formats` the ids of all that were made; None when
    that is not known.
    """
    networks = campaign.chosen(visual.networks)
    captions = [compose_caption(visual, campaign, network) for network in networks]
    alternative = alternative_text(visual, poster_name, campaign)
    credit = credit_lines(visual, campaign)
    files = {caption_file(caption.network): caption.text for caption in captions}
    files[ALTERNATIVE_FILE] = f"{alternative.short}\n\n{alternative.full}"
    material = Material(
        {caption.network: caption.text for caption in captions},
        {caption.network: caption_file(caption.network) for caption in captions},
        ALTERNATIVE_FILE,
        pictures,
        formats,
        visual,
    )
    files["guide-de-publication.txt"] = guide_page(campaign, networks, material).rstrip("\n")
    files["credit.txt"] = _credit_page(credit, visual, campaign)
    incomplete = incomplete_problems(campaign, visual.language, chosen=visual.campaign_language)
    checked = caption_texts(captions, campaign)
    return KitTexts(
        {name: f"{text}\n" for name, text in files.items()},
        (*incomplete, *(each for each in checked.problems if each not in incomplete)),
        {name: checked.errors.get(name, incomplete) for name in files},
    )


def caption_texts(captions: Iterable[Caption], campaign: Campaign) -> KitTexts:
    """Make the files of `captions` alone, checked against the campaign's rules as `lint` does."""
    found = [(caption, tuple(_checked(caption, campaign))) for caption in captions]
    return KitTexts(
        {caption_file(caption.network): f"{caption.text}\n" for caption, _ in found},
        on_networks((caption.network, problem) for caption, problems in found for problem in problems),
        {caption_file(caption.network): stopping(problems) for caption, problems in found},
    )


def caption_errors(caption: Caption, campaign: Campaign) -> tuple[Problem, ...]:
    """List the errors that keep `caption` from being exported or copied."""
    return stopping(_checked(caption, campaign))


def _checked(caption: Caption, campaign: Campaign) -> Iterator[Problem]:
    if not (campaign.phrase.value and campaign.organisation.value):
        yield from incomplete_problems(campaign, "fr")
        return
    from composer.core.linter.lint import lint_caption  # noqa: PLC0415 - its patterns take longer to compile than a start may

    for finding in lint_caption(caption, campaign):
        yield replace(finding.problem, location=NOWHERE)


def _credit_page(credit: CreditLines, visual: Visual, campaign: Campaign) -> str:
    """The line for a newsletter or a website, then one for each network where a handle is known, each under its label.

    The visual's language first, then the other one.
    """
    lines = [(_NEWSLETTER, credit.newsletter)]
    for network, line in credit.by_network.items():
        known = campaign.networks[network]
        if own_handle(visual.person, network, known.own_handle):
            lines.append((_ON_NETWORK.format(network=known.name), line))
    languages = both_from(visual.language)
    return "\n\n".join(f"{label.to(each)}\n{line.to(each)}" for label, line in lines for each in languages)


def caption_file(network: str) -> str:
    """Name the file that contains the caption for `network`."""
    return f"legende-{network}.txt"
