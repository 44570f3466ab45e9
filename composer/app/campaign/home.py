"""The folder in which a person's campaigns are kept."""

from pathlib import Path

from composer.core.problems import Problem, Refused
from composer.core.words import Words
from composer.storage.paths import own_campaign_home


def campaign_home() -> Path:
    """The folder of the campaigns that a person added; Refused for a user without a home folder."""
    home = own_campaign_home()
    if home is None:
        words = Words(
            "Cette session n’a pas de dossier où garder vos campagnes.",
            "This session has no folder to keep your campaigns in.",
        )
        raise Refused(Problem("no-campaign-home", "error", words))
    return home
