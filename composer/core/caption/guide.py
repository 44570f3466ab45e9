"""The steps of the posting guide: what to do by hand on each network, to tick off."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct, field

from composer.core.campaign.campaign import Campaign, Network, wording_of
from composer.core.campaign.incomplete import handle_to_provide
from composer.core.caption.alt_text import shorten
from composer.core.formats import Format
from composer.core.text.wording import quoted
from composer.core.visual import Consent, Visual
from composer.core.words import Words, listed

#: In the order in which they are done.
StepId = Literal["consent", "describe", "copy", "picture", "mention", "story", "alternative", "fold", "publish"]

#: Height over width from which a screen format is a story's: taller than any picture of a feed.
_STORY = 1.6
#: Where an alternative text goes when that has no known name.
ANYWHERE = Words("dans les options de l’image", "in the options of the picture")

_MINOR_AGREED = Words(
    "La personne est mineure\u00a0: gardez l’accord de son parent.",
    "This person is a minor: keep the parent’s consent.",
)
_MINOR = Words(
    "La personne est mineure\u00a0: obtenez l’accord d’un parent avant de publier.",
    "This person is a minor: obtain a parent’s consent before you post.",
)
_ASK = Words(
    "Demandez à la personne photographiée si elle accepte la publication.",
    "Ask the person in the photo if they agree to its publication.",
)
_DESCRIBE = Words(
    "Ajoutez au texte alternatif ce que montre la photo\u00a0: qui, où, que fait la personne.",
    "Add to the alternative text what the photo shows: who, where, what the person is doing.",
)
_STICKER = Words("En story, ajoutez l’autocollant de mention.", "In a story, add the mention sticker.")
_NO_FORMAT = Words("aucun des formats faits ne convient", "none of the formats made fits")


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
    #: Ids of the formats made; None when that is not known yet.
    formats: Collection[str] | None = None
    #: What is posted: its photo may need a consent, and a description.
    visual: Visual = Visual("")


#: For steps that name no file and quote no caption.
NO_MATERIAL = Material()


def steps(network: str, campaign: Campaign, material: Material = NO_MATERIAL) -> tuple[GuideStep, ...]:
    """The steps for `network`, an id of the campaign (raises KeyError for another), in order."""
    platform = campaign.networks[network]
    return (
        *photo_steps(material.visual),
        GuideStep("copy", _copy(network, campaign, material.caption_files.get(network, ""))),
        GuideStep("picture", _picture(network, campaign, material)),
        GuideStep("mention", mention(network, campaign)),
        *story_steps(network, campaign, material),
        GuideStep("alternative", _alternative(platform, material.alternative_file)),
        GuideStep("fold", _fold(platform, material.captions.get(network, ""))),
        GuideStep("publish", publication(campaign)),
    )


def photo_steps(visual: Visual) -> Iterator[GuideStep]:
    """What is left to do for the photo: the consent of who is in it, and its description."""
    if visual.photo is None or "photo" in visual.sample:
        return
    if words := _consent(visual.photo.consent):
        yield GuideStep("consent", words)
    if not visual.photo.shows and not visual.alternative.full:
        yield GuideStep("describe", _DESCRIBE)


def may_be_reshared(visual: Visual) -> bool:
    """Whether the person in the photo, or their parent, agreed that the post be reshared."""
    return visual.photo is not None and "reshare" in visual.photo.consent.agreed


def fitting_formats(network: str, campaign: Campaign, made: Collection[str] | None) -> tuple[Words, ...]:
    """The names of the formats that `network` shows whole, of those `made`, in a sentence."""
    fitting = (each for each in campaign.formats if each.id in campaign.networks[network].formats)
    names = tuple(each.name for each in campaign.networks.values())
    return tuple(_in_sentence(each.name, names) for each in fitting if made is None or each.id in made)


def story_steps(network: str, campaign: Campaign, material: Material) -> Iterator[GuideStep]:
    """The mention sticker, where a story was made for a network on which the organisation has a handle."""
    stories = {each.id for each in campaign.formats if is_story(each)} & {*campaign.networks[network].formats}
    handle = campaign.networks[network].handle
    if handle and handle.value and any(material.formats is None or each in material.formats for each in stories):
        yield GuideStep("story", _STICKER)


def mention(network: str, campaign: Campaign) -> Words:
    """How to name the organisation on `network`; the same words where it is done in the same way."""
    page, platform = campaign.organisation.value, campaign.networks[network]
    if campaign.lacks_handle(network):
        return handle_to_provide(campaign, network).words
    if platform.handle is None:
        return Words(
            f"Vérifiez que {quoted(page, 'fr')} est nommé en toutes lettres, sans identifiant.",
            f"Check that {quoted(page, 'en')} is named in words, without a handle.",
        )
    handle = platform.handle.value
    if platform.pasted_handle_links:
        return Words(
            f"Vérifiez que {handle} est là, au caractère près.",
            f"Check that {handle} is there exactly.",
        )
    return Words(
        f"Un @ collé reste du texte. Effacez-le, retapez @ et les premières lettres, puis choisissez la page "
        f"{quoted(page, 'fr')} dans la liste. Si elle n’y est pas, laissez {handle} tel quel.",
        f"A pasted @ stays plain text. Delete it, retype @ and the first letters, then choose the page "
        f"{quoted(page, 'en')} from the list. If it is not there, leave {handle} as it is.",
    )


def publication(campaign: Campaign) -> Words:
    """When to post, and to whom it is visible."""
    return Words(
        "Publiez pendant la campagne ({line}), en mode public.",
        "Publish during the campaign ({line}), visible to everyone.",
    ).format(line=wording_of(campaign.dates.line))


def _consent(consent: Consent) -> Words | None:
    """What is left to ask, or to keep; None for a photo of oneself, of nobody, or whose subject agreed."""
    agreed = "publish" in consent.agreed
    match consent.photo_of:
        case "minor":
            return _MINOR_AGREED if agreed else _MINOR
        case "self" | "nobody":
            return None
        case _:
            return None if agreed else _ASK


def is_story(format_: Format) -> bool:
    """Whether `format_` is a story's: of a screen, and taller than any picture of a feed."""
    return format_.medium == "screen" and format_.height >= _STORY * format_.width


def _in_sentence(name: Words, networks: tuple[str, ...]) -> Words:
    """The name of a format within a sentence: its first letter small, names of `networks` as they are."""
    texts = (name.fr, name.en)
    return Words(*(each if each.startswith(networks) else f"{each[:1].lower()}{each[1:]}" for each in texts))


def _copy(network: str, campaign: Campaign, file: str) -> Words:
    platform = campaign.networks[network]
    if campaign.lacks_handle(network):
        return Words(
            f"Attendez la légende faite pour {platform.name}\u00a0: il y manque un identifiant.",
            f"Wait for the caption made for {platform.name}: a handle is missing.",
        )
    fr, en = (f" ({file})", f" ({file})") if file else ("", "")
    return Words(
        f"Copiez la légende faite pour {platform.name}{fr}.", f"Copy the caption made for {platform.name}{en}."
    )


def _picture(network: str, campaign: Campaign, material: Material) -> Words:
    platform, files = campaign.networks[network], material.pictures.get(network, ())
    if files:
        names = ", ".join(files)
        return Words(
            f"Ajoutez un des visuels faits pour {platform.name}, puis collez la légende\u00a0: {names}.",
            f"Add one of the visuals made for {platform.name}, then paste the caption: {names}.",
        )
    fitting = fitting_formats(network, campaign, material.formats)
    if not fitting and (material.formats is None or not platform.formats):
        return Words("Ajoutez le visuel, puis collez la légende.", "Add the visual, then paste the caption.")
    return Words(
        "Ajoutez le visuel, puis collez la légende. Formats qui conviennent\u00a0: {named}.",
        "Add the visual, then paste the caption. Formats that fit: {named}.",
    ).format(named=listed(fitting) if fitting else _NO_FORMAT)


def _alternative(platform: Network, file: str) -> Words:
    known = platform.alternative
    menu = wording_of(known) if known else ANYWHERE
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
