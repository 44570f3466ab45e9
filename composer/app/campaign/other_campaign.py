"""Says, of a visual, that its campaign is not here, is not in force, or is another version than the one it is of."""

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.mark import CampaignMark
from composer.core.naming import named
from composer.core.problems import Problem
from composer.core.words import Words

_PROOFREAD = Words(
    "Relisez les dates, identifiants et mots-clics que vous avez tapés.",
    "Proofread the dates, handles and hashtags that you typed.",
)
_UPDATE = Words(
    "Pour le mettre à jour\u00a0: ouvrez-le, puis «\u00a0Mettre à jour\u00a0».", "To update it: open it, then “Update”."
)
_REFRESH = Words("jps-composer refresh --campaign {id}", "jps-composer refresh --campaign {id}")


def not_here(mark: CampaignMark, forced: Campaign) -> Problem:
    """The notice that a visual follows the campaign `forced`, since nothing is known of the one that `mark` names."""
    missing, present = named(mark.id), named(forced.id)
    words = Words(
        f"La campagne de ce visuel, {missing.fr}, n’est pas ici\u00a0: il suit {present.fr}.",
        f"The campaign of this visual, {missing.en}, is not here: it follows {present.en}.",
    )
    fix = Words(
        "Ajoutez son fichier .jpscampagne, ou relisez les dates, identifiants et mots-clics que vous avez tapés.",
        "Add its .jpscampagne file, or proofread the dates, handles and hashtags that you typed.",
    )
    return Problem("other-campaign", "notice", words, fix=fix)


def saved(mark: CampaignMark, campaign: Campaign, present: str) -> Problem:
    """The notice that a visual keeps what its `campaign` said, since that one, or that version of it, is not here.

    `present` is the id of the campaign to update it to.
    """
    own = named(mark.id)
    words = Words(
        f"La version {mark.version} de {own.fr} ({campaign.region}), la campagne de ce visuel, n’est pas ici\u00a0: il "
        "garde ce qu’elle disait quand il a été enregistré.",
        f"Version {mark.version} of {own.en} ({campaign.region}), the campaign of this visual, is not here: it keeps "
        "what that said when it was saved.",
    )
    return _updatable(words, present)


def moved(mark: CampaignMark, campaign: Campaign) -> Problem:
    """The notice that a visual made under the campaign that `mark` names now follows `campaign`."""
    before, present = named(mark.id), named(campaign.id)
    words = Words(
        f"Ce visuel a été fait sous la campagne {before.fr}; il suit maintenant {present.fr} ({campaign.region}).",
        f"This visual was made under the campaign {before.en}; it now follows {present.en} ({campaign.region}).",
    )
    return Problem("other-campaign", "notice", words, fix=_PROOFREAD)


def not_in_force(campaign: Campaign, force: str) -> Problem:
    """The notice that a visual follows its own `campaign`, not the one in force, whose id is `force`."""
    own, present = named(campaign.id), named(force)
    words = Words(
        f"Ce visuel suit sa propre campagne, {own.fr} ({campaign.region}), et non celle qui est en vigueur, "
        f"{present.fr}.",
        f"This visual follows its own campaign, {own.en} ({campaign.region}), not the one in force, {present.en}.",
    )
    return _updatable(words, force)


def another_version(mark: CampaignMark, campaign: Campaign) -> Problem:
    """The notice that a visual follows another version of its campaign than the one it was made under."""
    quoted = named(campaign.id)
    words = Words(
        f"Ce visuel a été fait sous la version {mark.version} de {quoted.fr}; il suit la version {campaign.version}.",
        f"This visual was made under version {mark.version} of {quoted.en}; it follows version {campaign.version}.",
    )
    return Problem("other-campaign", "notice", words, fix=_PROOFREAD)


def former(campaign: Campaign, present: Campaign) -> Problem:
    """The notice that a visual follows a former version of its campaign, which is still here."""
    quoted = named(campaign.id)
    words = Words(
        f"Ce visuel suit la version {campaign.version} de {quoted.fr}; la version {present.version} la corrige.",
        f"This visual follows version {campaign.version} of {quoted.en}; version {present.version} corrects it.",
    )
    return _updatable(words, present.id)


def _updatable(words: Words, campaign_id: str) -> Problem:
    return Problem("other-campaign", "notice", words, fix=_UPDATE, command=_REFRESH.format(id=campaign_id))
