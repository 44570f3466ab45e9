"""The texts of a kit as files: a caption for each network, the alternative text and the credit line."""

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from composer.core.alttext import alternative_text
from composer.core.campaign import Campaign
from composer.core.caption import caption_problems, compose_caption
from composer.core.credit import CreditLines, credit_lines, labelled, own_handle
from composer.core.guide import Material, guide_page
from composer.core.problems import Problem, folded
from composer.core.visual import Visual
from composer.core.words import Words

ALTERNATIVE_FILE = "texte-alternatif.txt"


class KitTexts(Struct, frozen=True):
    """UTF-8 texts by file name, and what there is to say about them."""

    files: Mapping[str, str]
    problems: tuple[Problem, ...]


def kit_texts(visual: Visual, poster_name: Words, campaign: Campaign) -> KitTexts:
    """Every text of the kit of `visual`."""
    captions = [compose_caption(visual, campaign, network) for network in campaign.networks]
    alternative = alternative_text(visual, poster_name, campaign)
    credit = credit_lines(visual, campaign)
    files = {caption_file(caption.network): caption.text for caption in captions}
    files[ALTERNATIVE_FILE] = f"{alternative.short}\n\n{alternative.full}"
    material = Material(
        {caption.network: caption.text for caption in captions},
        {caption.network: caption_file(caption.network) for caption in captions},
        ALTERNATIVE_FILE,
    )
    files["guide-de-publication.txt"] = guide_page(campaign, material).rstrip("\n")
    files["credit.txt"] = _credit_page(credit, visual, campaign)
    found = [
        (caption.network, replace(problem, place=""))
        for caption in captions
        for problem in caption_problems(caption, campaign)
    ]
    return KitTexts({name: f"{text}\n" for name, text in files.items()}, folded(found))


def _credit_page(credit: CreditLines, visual: Visual, campaign: Campaign) -> str:
    """The line for a newsletter or a website in both languages, then one for each network where a handle is known."""
    lines = [credit.newsletter.fr, credit.newsletter.en]
    for network, line in credit.by_network.items():
        known = campaign.networks[network]
        if own_handle(visual.person, network, known.own_handle):
            name = known.name
            lines += [labelled(name, line.fr, "fr"), labelled(name, line.en, "en")]
    return "\n\n".join(lines)


def caption_file(network: str) -> str:
    """Name of the file that holds the caption for `network`."""
    return f"legende-{network}.txt"
