"""The notices that a visual's campaign is not here, is not in force, or has another version."""

from composer.core.campaign.campaign import Campaign
from composer.core.naming import named
from composer.core.problems import Problem
from composer.core.visual import CampaignMark
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
        "La campagne de ce visuel, {missing}, n’est pas ici\u00a0: il suit {present}.",
        "The campaign of this visual, {missing}, is not here: it follows {present}.",
    ).format(missing=missing, present=present)
    fix = Words(
        "Ajoutez son fichier .jpscampagne, ou relisez les dates, identifiants et mots-clics que vous avez tapés.",
        "Add its .jpscampagne file, or proofread the dates, handles and hashtags that you typed.",
    )
    return Problem("other-campaign", "notice", words, fix=fix)


def no_logo(campaign: Campaign) -> Problem:
    """The warning that the logo of `campaign`, of which a visual kept only what it said, is not drawn."""
    words = Words(
        "Le logo de {name}, l’organisation de ce visuel, est resté dans sa campagne\u00a0: il n’est pas montré.",
        "The logo of {name}, the organisation of this visual, stayed in its campaign: it is not shown.",
    ).format(name=named(campaign.organisation.value))
    fix = Words("Ajoutez le fichier .jpscampagne de cette campagne.", "Add the .jpscampagne file of that campaign.")
    return Problem("other-campaign", "warning", words, fix=fix)


def saved(mark: CampaignMark, campaign: Campaign, present: str) -> Problem:
    """The notice that a visual keeps what its `campaign` said, since that one, or that version of it, is not here.

    `present` is the id of the campaign to update it to.
    """
    words = Words(
        "La version {version} de {own} ({region}), la campagne de ce visuel, n’est pas ici\u00a0: il "
        "garde ce qu’elle disait quand il a été enregistré.",
        "Version {version} of {own} ({region}), the campaign of this visual, is not here: it keeps "
        "what that said when it was saved.",
    ).format(version=mark.version, own=named(mark.id), region=campaign.region)
    return _updatable(words, present)


def moved(mark: CampaignMark, campaign: Campaign) -> Problem:
    """The notice that a visual made under the campaign that `mark` names now follows `campaign`."""
    before, present = named(mark.id), named(campaign.id)
    words = Words(
        "Ce visuel a été fait sous la campagne {before}; il suit maintenant {present} ({region}).",
        "This visual was made under the campaign {before}; it now follows {present} ({region}).",
    ).format(before=before, present=present, region=campaign.region)
    return Problem("other-campaign", "notice", words, fix=_PROOFREAD)


def not_in_force(campaign: Campaign, force: str) -> Problem:
    """The notice that a visual follows its own `campaign`, not the one in force, whose id is `force`."""
    own, present = named(campaign.id), named(force)
    words = Words(
        "Ce visuel suit sa propre campagne, {own} ({region}), et non celle qui est en vigueur, {present}.",
        "This visual follows its own campaign, {own} ({region}), not the one in force, {present}.",
    ).format(own=own, region=campaign.region, present=present)
    return _updatable(words, force)


def another_version(mark: CampaignMark, campaign: Campaign) -> Problem:
    """The notice that a visual follows another version of its campaign than the one it was made under."""
    words = Words(
        "Ce visuel a été fait sous la version {former} de {quoted}; il suit la version {present}.",
        "This visual was made under version {former} of {quoted}; it follows version {present}.",
    ).format(former=mark.version, quoted=named(campaign.id), present=campaign.version)
    return Problem("other-campaign", "notice", words, fix=_PROOFREAD)


def former(campaign: Campaign, present: Campaign) -> Problem:
    """The notice that a visual follows a former version of its campaign, which is still here."""
    words = Words(
        "Ce visuel suit la version {followed} de {quoted}; la version {present} la corrige.",
        "This visual follows version {followed} of {quoted}; version {present} corrects it.",
    ).format(followed=campaign.version, quoted=named(campaign.id), present=present.version)
    return _updatable(words, present.id)


def _updatable(words: Words, campaign_id: str) -> Problem:
    return Problem("other-campaign", "notice", words, fix=_UPDATE, command=_REFRESH.format(id=campaign_id))
