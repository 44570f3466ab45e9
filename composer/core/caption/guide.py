"""The posting guide: what to do by hand on each network, as steps to tick off and as one page for the kit."""

from collections.abc import Iterable, Mapping, Sequence
from textwrap import fill
from typing import Literal

from msgspec import Struct, field

from composer.core.campaign.campaign import Campaign, Network
from composer.core.campaign.facts import text_in, wording_of
from composer.core.campaign.incomplete import handle_to_provide
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
    "Tick the steps as you go. Each network has its own caption, as the handle to name differs. {page} may "
    "reshare your post, always naming you.",
)

_ANYWHERE = Words("dans les options de l’image", "in the options of the picture")


class GuideStep(Struct, frozen=True):
    """One step of the guide, to tick when done."""

    id: StepId
    words: Words


class Material(Struct, frozen=True):
    """What there is to post: captions and the names of their files by network; empty values are not mentioned."""

    captions: Mapping[str, str] = field(default_factory=dict[str, str])
    caption_files: Mapping[str, str] = field(default_factory=dict[str, str])
    alternative_file: str = ""
    #: Names of the pictures made for one network only.
    pictures: Mapping[str, Sequence[str]] = field(default_factory=dict[str, Sequence[str]])


#: For steps that name no file and quote no caption.
NO_MATERIAL = Material()


def steps(network: str, campaign: Campaign, material: Material = NO_MATERIAL) -> tuple[GuideStep, ...]:
    """The steps for `network`, an id of the campaign (raises KeyError for another), in order."""
    platform = campaign.networks[network]
    return (
        GuideStep("copy", _copy(network, campaign, material.caption_files.get(network, ""))),
        GuideStep("picture", _picture(platform, campaign, material.pictures.get(network, ()))),
        GuideStep("mention", _mention(network, campaign)),
        GuideStep("alternative", _alternative(platform, material.alternative_file)),
        GuideStep("fold", _fold(platform, material.captions.get(network, ""))),
        GuideStep("publish", _publish(campaign)),
    )


def guide_page(campaign: Campaign, networks: Iterable[str], material: Material = NO_MATERIAL) -> str:
    """The guide as a page of plain text, French then English: the steps of each network, in lines of at most 76."""
    shown = tuple(networks)
    return f"\n\n{'─' * _WIDTH}\n\n".join(_page(campaign, shown, material, language) for language in LANGUAGES)


def _copy(network: str, campaign: Campaign, file: str) -> Words:
    platform = campaign.networks[network]
    if campaign.lacks_handle(network):
        return Words(
            f"Attendez la légende faite pour {platform.name} : il y manque un identifiant.",
            f"Wait for the caption made for {platform.name}: a handle is missing.",
        )
    fr, en = (f" ({file})", f" ({file})") if file else ("", "")
    return Words(
        f"Copiez la légende faite pour {platform.name}{fr}.", f"Copy the caption made for {platform.name}{en}."
    )


def _picture(platform: Network, campaign: Campaign, files: Sequence[str]) -> Words:
    if files:
        names = ", ".join(files)
        return Words(
            f"Ajoutez un des visuels faits pour {platform.name}, puis collez la légende\u00a0: {names}.",
            f"Add one of the visuals made for {platform.name}, then paste the caption: {names}.",
        )
    fitting = [each.name for each in campaign.formats if each.id in platform.formats]
    if not fitting:
        return Words("Ajoutez le visuel, puis collez la légende.", "Add the visual, then paste the caption.")
    return Words(
        f"Ajoutez le visuel, puis collez la légende. Formats qui conviennent\u00a0: {_listed(fitting, 'fr')}.",
        f"Add the visual, then paste the caption. Formats that fit: {_listed(fitting, 'en')}.",
    )


def _listed(names: list[Words], language: Language) -> str:
    return ", ".join(name.to(language).lower() for name in names)


def _mention(network: str, campaign: Campaign) -> Words:
    page, platform = campaign.organisation.value, campaign.networks[network]
    if campaign.lacks_handle(network):
        return handle_to_provide(campaign, network).words
    if platform.handle is None:
        return Words(
            f"Vérifiez que {quoted(page, 'fr')} est nommé en toutes lettres\u00a0: la campagne n’a pas "
            f"d’identifiant sur {platform.name}. N’en devinez pas un.",
            f"Check that {quoted(page, 'en')} is named in words: the campaign has no handle on {platform.name}. Do "
            "not guess one.",
        )
    handle = platform.handle.value
    if platform.pasted_handle_links:
        return Words(
            f"Vérifiez que {handle} est là, au caractère près\u00a0: {platform.name} en fait un lien à la publication.",
            f"Check that {handle} is there exactly: {platform.name} makes it a link once published.",
        )
    return Words(
        f"Un @ collé reste du texte sur {platform.name}. Effacez {handle}, retapez @ et les premières lettres, puis "
        f"choisissez la page {quoted(page, 'fr')} dans la liste. Si elle n’y est pas, laissez {handle} tel quel.",
        f"A pasted @ stays plain text on {platform.name}. Delete {handle}, retype @ and the first letters, then "
        f"choose the page {quoted(page, 'en')} from the list. If it is not there, leave {handle} as it is.",
    )


def _alternative(platform: Network, file: str) -> Words:
    known = platform.alternative
    menu = wording_of(known) if known else _ANYWHERE
    fr, en = (f" ({file})", f" ({file})") if file else ("", "")
    return Words(
        f"Collez le texte alternatif{fr}, la forme courte si le champ est court\u00a0: {menu.fr}. Les menus changent; "
        "cherchez «\u00a0texte alternatif\u00a0».",
        f"Paste the alternative text{en}, the short form if the field is short: {menu.en}. Menus change; look for "
        "“alt text”.",
    )


def _fold(platform: Network, caption: str) -> Words:
    if platform.fold is None:
        return Words(
            f"Relisez-vous\u00a0: {platform.name} montre toute la légende.",
            f"Proofread it: {platform.name} shows the whole caption.",
        )
    visible = shorten(" ".join(caption.split()), platform.fold.value, platform.counted)
    fr, en = (f"\u00a0: {quoted(visible, 'fr')}", f": {quoted(visible, 'en')}") if visible else (".", ".")
    return Words(
        f"Relisez le début. Au téléphone, environ {platform.fold.value} caractères se voient avant "
        f"«\u00a0plus\u00a0»{fr}",
        f"Proofread the beginning. On a phone, about {platform.fold.value} characters show before “more”{en}",
    )


def _publish(campaign: Campaign) -> Words:
    line = wording_of(campaign.dates.line)
    return Words(
        f"Publiez pendant la campagne ({line.fr}), en mode public.",
        f"Publish during the campaign ({line.en}), visible to everyone.",
    )


def _page(campaign: Campaign, networks: Iterable[str], material: Material, language: Language) -> str:
    head = (
        _TITLE.to(language),
        f"{text_in(campaign.name, language)}, {text_in(campaign.dates.line, language)}",
        "",
        fill(_LEAD.to(language).format(page=campaign.organisation.value), _WIDTH),
    )
    parts = (_part(network, campaign, material, language) for network in networks)
    return "\n\n".join(("\n".join(head), *parts)) + "\n"


def _part(network: str, campaign: Campaign, material: Material, language: Language) -> str:
    platform = campaign.networks[network]
    lacks = campaign.lacks_handle(network)
    title = platform.name if lacks else f"{platform.name}  {campaign.mention(network)}"
    ticked = (_ticked(step.words.to(language)) for step in steps(network, campaign, material))
    return "\n".join((title, "─" * len(title), *ticked))


def _ticked(text: str) -> str:
    """`text` after a check box, its lines aligned; no word is broken, so that a handle stays whole."""
    return fill(
        text,
        _WIDTH,
        initial_indent=_BOX,
        subsequent_indent=" " * len(_BOX),
        break_long_words=False,
        break_on_hyphens=False,
    )
