"""The posting guide as one page of plain text for the kit: what all networks share once, then what differs."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from textwrap import fill

from composer.core.campaign.campaign import Campaign, text_in, wording_of
from composer.core.caption import guide
from composer.core.words import LANGUAGES, Language, Words, both_from, listed

_WIDTH = 76
_BOX = "☐ "

_TITLE = Words("GUIDE DE PUBLICATION", "POSTING GUIDE")
_RESHARED = Words(
    "{page} pourra repartager votre publication, en vous nommant toujours.",
    "{page} may reshare your post, always naming you.",
)
_EVERYWHERE = Words("PARTOUT", "EVERYWHERE")
_PASTE = Words(
    "Ajoutez le visuel, puis collez la légende faite pour ce réseau.",
    "Add the visual, then paste the caption made for that network.",
)
_ALTERNATIVE = Words(
    "Collez le texte alternatif{file}\u00a0: {place}.",
    "Paste the alternative text{file}: {place}.",
)
_PROOFREAD = Words(
    "Relisez le début, seul visible avant «\u00a0plus\u00a0».",
    "Proofread the beginning: only that shows before “more”.",
)
_MATERIAL = Words("{networks}\u00a0: {what}.", "{networks}: {what}.")
_WAIT = Words("attendez la légende, il y manque un identifiant", "wait for the caption, a handle is missing")
_ANY_PICTURE = Words("le visuel", "the visual")
_NOTHING_FITS = Words("aucun format de ce kit ne convient", "no format of this kit fits")


def guide_page(campaign: Campaign, networks: Iterable[str], material: guide.Material = guide.NO_MATERIAL) -> str:
    """The guide as plain text in lines of at most 76, in the visual's language first, then in the other one."""
    shown, languages = tuple(networks), both_from(material.visual.language)
    return f"\n{'─' * _WIDTH}\n\n".join(_page(campaign, shown, material, language) for language in languages)


def _page(campaign: Campaign, networks: Sequence[str], material: guide.Material, language: Language) -> str:
    head = f"{_TITLE.to(language)}\n{text_in(campaign.name, language)}"
    reshared = _RESHARED.to(language).format(page=campaign.organisation.value)
    lead = [fill(reshared, _WIDTH)] if guide.may_be_reshared(material.visual) else []
    shared = _block(_EVERYWHERE.to(language), _shared(campaign, networks, material), language)
    blocks: list[str] = []
    for group in _grouped(networks, lambda network: guide.mention(network, campaign)).values():
        names = _names(group, campaign).to(language)
        title = names if campaign.lacks_handle(group[0]) else f"{names}  {campaign.mention(group[0])}"
        blocks.append(_block(title, _own(group, campaign, material), language))
    return "\n\n".join((head, *lead, shared, *blocks)) + "\n"


def _shared(campaign: Campaign, networks: Sequence[str], material: guide.Material) -> Iterator[Words]:
    """What is done in the same way everywhere, and the sticker of stories."""
    yield from (step.words for step in guide.photo_steps(material.visual))
    yield _PASTE
    stickers = chain.from_iterable(guide.story_steps(each, campaign, material) for each in networks)
    yield from dict.fromkeys(step.words for step in stickers)
    # The menu's own name, where every network has the same.
    menus = (campaign.networks[each].alternative for each in networks)
    places = {wording_of(menu) if menu else guide.ANYWHERE for menu in menus}
    yield _ALTERNATIVE.format(
        file=f" ({material.alternative_file})" if material.alternative_file else "",
        place=places.pop() if len(places) == 1 else guide.ANYWHERE,
    )
    yield _PROOFREAD
    yield guide.publication(campaign)


def _grouped(networks: Iterable[str], words_of: Callable[[str], Words]) -> dict[Words, list[str]]:
    groups: dict[Words, list[str]] = {}
    for network in networks:
        groups.setdefault(words_of(network), []).append(network)
    return groups


def _names(networks: Iterable[str], campaign: Campaign) -> Words:
    return listed([Words(name, name) for name in (campaign.networks[each].name for each in networks)])


def _own(networks: Sequence[str], campaign: Campaign, material: guide.Material) -> Iterator[Words]:
    """What these networks have of their own: formats or files, and the mention."""
    for what, alike in _grouped(networks, lambda network: _what(network, campaign, material)).items():
        yield _MATERIAL.format(networks=_names(alike, campaign), what=what)
    yield guide.mention(networks[0], campaign)


def _what(network: str, campaign: Campaign, material: guide.Material) -> Words:
    """The pictures made for the network alone, or the formats of the kit that it shows whole."""
    if campaign.lacks_handle(network):
        return _WAIT
    if own := material.pictures.get(network, ()):
        return Words(*[", ".join(own)] * 2)
    if not campaign.networks[network].formats:
        return _ANY_PICTURE
    fitting = guide.fitting_formats(network, campaign, material.formats)
    named = Words(*(", ".join(name.to(each) for name in fitting) for each in LANGUAGES))
    return named if fitting else _NOTHING_FITS


def _block(title: str, ticked: Iterable[Words], language: Language) -> str:
    return "\n".join((title, *(_ticked(words.to(language)) for words in ticked)))


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
