"""Reads an organisation's logo from a file, and takes in one that a visual's file contains."""

from pathlib import Path
from typing import Literal, TypeAlias

from msgspec.structs import replace

from composer.core.visual import Visual
from composer.render.logo import LOGO_FILE_LIMIT, Logo, take_in_logo
from composer.storage.limited_read import read_bytes

#: The file of a logo, or none at all.
LogoChoice: TypeAlias = Path | Literal["none"]


def read_logo(path: Path) -> Logo:
    """Read and clean the logo in the file `path`; Refused, with one problem, when it cannot be read or used."""
    return take_in_logo(read_bytes(path, LOGO_FILE_LIMIT), path.name)


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
