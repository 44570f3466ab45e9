"""Reads an organisation's logo from a file, and takes in one that a visual's file contains."""

from pathlib import Path
from typing import Literal, TypeAlias

from msgspec.structs import replace

from composer.core.campaign.campaign import Campaign
from composer.core.campaign.pack import LOGOS
from composer.core.problems import Refused, file_problem
from composer.core.visual import Visual
from composer.core.words import Words
from composer.render.logo import LOGO_FILE_LIMIT, Logo, take_in_logo
from composer.storage.campaigns.campaign_file import PACKED
from composer.storage.limited_read import read_bytes

#: The file of a logo, or none at all.
LogoChoice: TypeAlias = Path | Literal["none"]
_ELSEWHERE = Words(
    "Le logo {name} de la campagne est un lien vers un autre endroit. Il n’a pas été lu.",
    "The campaign’s logo {name} is a link to another place. It was not read.",
)
_PUT_IT_BESIDE = Words(
    "Mettez le fichier lui-même à côté de celui de la campagne.", "Put the file itself beside the campaign’s."
)


def read_logo(path: Path) -> Logo:
    """Read and clean the logo in the file `path`; Refused, with one problem, when it cannot be read or used."""
    return take_in_logo(read_bytes(path, LOGO_FILE_LIMIT), path.name)


def campaign_logo(campaign: Campaign, path: Path) -> Logo | None:
    """Read the logo that the campaign of the file `path` names, in the same folder and nowhere else; Refused as above.

    A pack has its logos in a folder of their own. None when the campaign names none.
    """
    if not campaign.logo:
        return None
    packed = path.parent / LOGOS / campaign.logo
    file = packed if path.name == PACKED and packed.is_file() else path.with_name(campaign.logo)
    if file.is_symlink():
        raise Refused(file_problem("logo-refused", "error", _ELSEWHERE, file.name, _PUT_IT_BESIDE))
    return read_logo(file)


def stored_logo(data: bytes | None, name: str) -> Logo | None:
    """Take in the logo stored in the file `name`, which may come from anywhere; Refused when it is no sound logo."""
    return take_in_logo(data, name) if data is not None else None


def chosen_logo(choice: LogoChoice | None, stored: bytes | None, file: Path | None) -> Logo | None:
    """Read the logo chosen; without a choice, take in the one `stored` in the visual `file`. Refused as above."""
    if choice is None:
        return stored_logo(stored, file.name if file else "")
    return None if choice == "none" else read_logo(choice)


def with_logo(visual: Visual, logo: Logo | None) -> Visual:
    """Return `visual` with the digest of `logo`: one that is cleaned again may have other bytes."""
    return replace(visual, logo=logo.digest if logo else "")
