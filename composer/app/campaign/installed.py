"""Lists the campaigns on this computer: their folder, where each comes from, its kept versions, the one in force."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from composer.app.context import Context, context_of
from composer.core.campaign.pack import PackManifest
from composer.core.problems import Problem, Refused, tried
from composer.core.words import Words
from composer.storage.campaigns.library import campaign_ids, find_campaign, in_force, pack_folder, read_index
from composer.storage.campaigns.pack_file import manifest_of
from composer.storage.paths import own_campaign_home


class Former(Struct, frozen=True):
    """A former version that is kept: the digest of its pack, and its number; 0 when it can no longer be read."""

    digest: str
    version: int


class InstalledCampaign(Struct, frozen=True):
    """A campaign on this computer; `manifest` is its pack's, None where it ships with the program."""

    context: Context
    in_force: bool
    manifest: PackManifest | None = None
    former: tuple[Former, ...] = ()


def installed_campaigns() -> tuple[list[InstalledCampaign], list[Problem]]:
    """List the campaigns on this computer, and the problems of those that cannot be read."""
    return tried(installed_campaign, campaign_ids(own_campaign_home()))


def installed_campaign(campaign_id: str) -> InstalledCampaign:
    """One campaign of this computer; Refused, with the nearest id, when there is none of that id or it is damaged."""
    home = own_campaign_home()
    files = find_campaign(campaign_id, home)
    manifest = manifest_of(files.pack) if files.pack else None
    return InstalledCampaign(context_of(files), campaign_id == in_force(home), manifest, tuple(_former(campaign_id)))


def _former(campaign_id: str) -> Iterator[Former]:
    home = own_campaign_home()
    installed = read_index(home).packs.get(campaign_id)
    for digest in installed.former if home and installed else ():
        manifest = manifest_of(pack_folder(home, campaign_id, digest)) if home else None
        yield Former(digest, manifest.version if manifest else 0)


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
