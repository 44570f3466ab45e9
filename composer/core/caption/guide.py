"""The posting guide: what is left to do by hand on each network, as steps to tick and as one page for the kit."""

from collections.abc import Mapping
from textwrap import fill
from typing import Literal

from msgspec import Struct, field

from composer.core.campaign import Campaign, Network
from composer.core.caption.alt_text import shorten
from composer.core.text.wording import quoted
from composer.core.words import LANGUAGES, Language, Words

StepId = Literal["copy", "picture", "mention", "alternative", "fold", "publish"]

_WIDTH = 76
_BOX = "☐ "

_TITLE = Words("GUIDE DE PUBLICATION", "POSTING GUIDE")
_LEAD = Words(
    "Cochez à mesure. Chaque réseau a sa légende\u00a0: l’identifiant à nommer n’est pas le même partout. {page} "
    "pourra repartager votre publication, en vous nommant toujours.",
    "Tick as you go. Each network has its own caption: the handle to name is not the same everywhere. {page} may "
    "share your post again, always naming you.",
)

# Where each network keeps alternative text, as guides read in 2026 say; menus change, so the words to look for are said
# too. https://qainsta.com/qa/view/how-to-add-alt-text-on-instagram,
# https://www.accessible-social.com/images-and-visuals/facebook-alt-text, https://blog.aitoearn.ai/what-is-alt-text-on-linkedin
_ALTERNATIVE_PLACES: Mapping[str, Words] = {
    "instagram": Words(
        "sur l’écran où l’on colle la légende, plus bas, dans les paramètres avancés ou l’accessibilité",
        "on the screen where the caption is pasted, further down, under advanced settings or accessibility",
    ),
    "facebook": Words(
        "sur l’image ajoutée, bouton «\u00a0Modifier\u00a0» à l’ordinateur, trois points au téléphone",
        "on the picture you added, the “Edit” button on a computer, the three dots on a phone",
    ),
    "linkedin": Words(
        "sur l’image ajoutée, bouton «\u00a0ALT\u00a0» ou «\u00a0Texte alternatif\u00a0»",
        "on the picture you added, the “ALT” or “Alternative text” button",
    ),
}
_ANYWHERE = Words("dans les options de l’image", "among the options of the picture")


class Step(Struct, frozen=True):
    """One thing to do, to tick when done."""

    id: StepId
    words: Words


class Material(Struct, frozen=True):
    """What there is to post: captions and the names of their files by network; what is left out is not named."""

    captions: Mapping[str, str] = field(default_factory=dict[str, str])
    caption_files: Mapping[str, str] = field(default_factory=dict[str, str])
    alternative_file: str = ""


#: Steps that name no file and quote no caption.
NO_MATERIAL = Material()


def steps(network: str, campaign: Campaign, material: Material = NO_MATERIAL) -> tuple[Step, ...]:
    """What to do on `network`, an id of the campaign (KeyError for another), in order."""
    platform = campaign.networks[network]
    return (
        Step("copy", _copy(platform, material.caption_files.get(network, ""))),
        Step("picture", _picture(network, campaign)),
        Step("mention", _mention(platform, campaign)),
        Step("alternative", _alternative(network, material.alternative_file)),
        Step("fold", _fold(platform, material.captions.get(network, ""))),
        Step("publish", _publish(campaign)),
    )


def guide_page(campaign: Campaign, material: Material = NO_MATERIAL) -> str:
    """One page of plain text, French then English: the steps of every network, in lines of at most 76 characters."""
    return f"\n\n{'─' * _WIDTH}\n\n".join(_page(campaign, material, language) for language in LANGUAGES)


def _copy(platform: Network, file: str) -> Words:
    fr, en = (f" ({file})", f" ({file})") if file else ("", "")
    return Words(
        f"Copiez la légende faite pour {platform.name}{fr}.", f"Copy the caption made for {platform.name}{en}."
    )


def _picture(network: str, campaign: Campaign) -> Words:
    fitting = [each.name for each in campaign.formats if network in each.networks]
    return Words(
        f"Ajoutez le visuel, puis collez la légende. Formats qui conviennent\u00a0: {_listed(fitting, 'fr')}.",
        f"Add the visual, then paste the caption. Formats that fit: {_listed(fitting, 'en')}.",
    )


def _listed(names: list[Words], language: Language) -> str:
    return ", ".join(name.to(language).lower() for name in names)


def _mention(platform: Network, campaign: Campaign) -> Words:
    handle, page = platform.handle.value, campaign.organisation.value
    if platform.pasted_handle_links:
        return Words(
            f"Vérifiez que {handle} est là, au signe près\u00a0: {platform.name} en fait un lien à la publication.",
            f"Check that {handle} is there, to the character: {platform.name} makes it a link once published.",
        )
    return Words(
        f"Un @ collé reste du texte sur {platform.name}. Effacez {handle}, retapez @ et les premières lettres, puis "
        f"choisissez la page {quoted(page, 'fr')} dans la liste. Si elle n’y est pas, laissez {handle} tel quel.",
        f"A pasted @ stays plain text on {platform.name}. Delete {handle}, type @ and the first letters again, then "
        f"choose the page {quoted(page, 'en')} from the list. If it is not there, leave {handle} as it is.",
    )


def _alternative(network: str, file: str) -> Words:
    place = _ALTERNATIVE_PLACES.get(network, _ANYWHERE)
    fr, en = (f" ({file})", f" ({file})") if file else ("", "")
    return Words(
        f"Collez le texte alternatif{fr}, la forme courte si le champ est court\u00a0: {place.fr}. Les menus changent; "
        "cherchez «\u00a0texte alternatif\u00a0».",
        f"Paste the alternative text{en}, the short form if the field is short: {place.en}. Menus change; look for "
        "“alt text”.",
    )


def _fold(platform: Network, caption: str) -> Words:
    shown = shorten(" ".join(caption.split()), platform.fold.value)
    fr, en = (f"\u00a0: {quoted(shown, 'fr')}", f": {quoted(shown, 'en')}") if shown else (".", ".")
    return Words(
        f"Relisez le début. Au téléphone, environ {platform.fold.value} caractères se voient avant "
        f"«\u00a0plus\u00a0»{fr}",
        f"Read the beginning again. On a phone, about {platform.fold.value} characters show before “more”{en}",
    )


def _publish(campaign: Campaign) -> Words:
    line = campaign.dates.line
    return Words(
        f"Publiez pendant la campagne ({line.fr.value}), à la vue de tout le monde.",
        f"Publish during the campaign ({line.en.value}), for everyone to see.",
    )


def _page(campaign: Campaign, material: Material, language: Language) -> str:
    head = (
        _TITLE.to(language),
        f"{campaign.name.to(language)}, {campaign.dates.line.to(language)}",
        "",
        fill(_LEAD.to(language).format(page=campaign.organisation.value), _WIDTH),
    )
    parts = (_part(network, campaign, material, language) for network in campaign.networks)
    return "\n\n".join(("\n".join(head), *parts)) + "\n"


def _part(network: str, campaign: Campaign, material: Material, language: Language) -> str:
    platform = campaign.networks[network]
    title = f"{platform.name}  {platform.handle.value}"
    ticked = (_ticked(step.words.to(language)) for step in steps(network, campaign, material))
    return "\n".join((title, "─" * len(title), *ticked))


def _ticked(text: str) -> str:
    """`text` behind a box, its lines aligned; no word is broken, so that a handle stays whole."""
    return fill(
        text,
        _WIDTH,
        initial_indent=_BOX,
        subsequent_indent=" " * len(_BOX),
        break_long_words=False,
        break_on_hyphens=False,
    )
