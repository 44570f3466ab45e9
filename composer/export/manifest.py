"""The manifest of a kit, `kit.json`: whose kit it is, what it contains and what was found."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

from composer.core.campaign.mark import CampaignMark
from composer.core.kit.folder_name import PersonRecord
from composer.core.kit.owner import KitOwner, is_known
from composer.core.problems import Problem
from composer.core.visual import Consent, sound_id
from composer.core.words import Words

MANIFEST = "kit.json"
#: 2: a kit may hold pictures of several posters, each with what it was drawn from. 1 is still read.
KIT_FORMAT = 2
#: A manifest is a few kilobytes; a larger file of that name is not one of ours.
_MANIFEST_LIMIT = 4_000_000


class KitFinding(Struct, frozen=True, rename={"fix": "mend"}):
    """A problem as the manifest keeps it, in both languages."""

    code: str
    severity: str
    place: str
    words: Words
    fix: Words | None = None


class Inputs(Struct, frozen=True):
    """SHA-256 of the inputs of the last run: the photo (empty: none), the choices, the poster, the logo (as photo)."""

    photo: str
    visual: str
    poster: str
    logo: str = ""


class Drawn(Struct, frozen=True):
    """What a picture was drawn from: its poster and format, and the SHA-256 of all that is visible or labelled in it.

    `words` is the SHA-256 of its words and photo alone: pictures on two posters that share it are of one edition.
    `network` is the only one it was made for; empty for a picture for all networks.
    """

    poster: str
    format: str
    inputs: str
    words: str
    network: str = ""


class Manifest(Struct, frozen=True):
    """The content of `kit.json`: whom the kit is for, what it contains and what was found. No time, no path."""

    format: int
    person: PersonRecord
    #: The document's id; empty when it has none.
    id: str = ""
    #: Tells apart the kits of visuals that name nobody, or whose name is all that is known.
    seed: str = ""
    versions: Mapping[str, str] = field(default_factory=dict[str, str])
    campaign: str = ""
    #: Of the last run; the folder may also contain pictures of other posters.
    poster: str = ""
    inputs: Inputs = Inputs("", "", "")
    #: File name → SHA-256 as a run wrote it; empty when the file was announced but never written.
    files: Mapping[str, str] = field(default_factory=dict[str, str])
    #: Picture's file name → what it was drawn from.
    pictures: Mapping[str, Drawn] = field(default_factory=dict[str, Drawn])
    #: File name → that of the file somebody changed, beside which it was written.
    beside: Mapping[str, str] = field(default_factory=dict[str, str])
    #: Picture's file name → contrast of its words with the worst pixel behind them (WCAG 2.2), truncated to hundredths,
    #: for the text nearest to the minimum it needs: 4.5, or 3 for large words.
    contrasts: Mapping[str, float] = field(default_factory=dict[str, float])
    findings: tuple[KitFinding, ...] = ()
    #: Whose photo it is and what was agreed to; None without a photo.
    consent: Consent | None = None
    #: The very version of the campaign.
    campaign_mark: CampaignMark = CampaignMark()

    @property
    def owner(self) -> KitOwner:
        """Whose kit it is."""
        if self.format > 1:
            return KitOwner(self.id, self.person, self.inputs.photo, self.seed)
        # That format compared no photo, and had a seed only for kits that name nobody.
        photo = None if is_known(self.person, "") or self.seed else self.inputs.photo
        return KitOwner("", self.person, photo, self.seed or None)


def manifest_bytes(manifest: Manifest) -> bytes:
    """Encode `kit.json`, keys sorted and indented by two spaces, so that two runs compare line by line."""
    return msgspec.json.format(msgspec.json.encode(manifest, order="deterministic"), indent=2) + b"\n"


def read_manifest(folder: Path) -> Manifest | None:
    """Read the manifest in `folder`; None when there is none that this version or an earlier one wrote."""
    try:
        path = folder / MANIFEST
        # A pipe of that name would never end.
        if not path.is_file() or path.stat().st_size > _MANIFEST_LIMIT:
            return None
        manifest = msgspec.json.decode(path.read_bytes(), type=Manifest)
    except (OSError, ValueError, RecursionError):
        return None
    if not 1 <= manifest.format <= KIT_FORMAT:
        return None
    manifest = replace(manifest, id=sound_id(manifest.id))
    return manifest if manifest.format > 1 else replace(manifest, pictures=_of_one_poster(manifest))


def kits_in(out: Path) -> Iterator[tuple[Path, Manifest]]:
    """Find the kits in the folder `out`, by name, each with its manifest."""
    try:
        folders = sorted(each for each in out.iterdir() if not each.name.startswith(".") and each.is_dir())
    except OSError:
        return
    for folder in folders:
        manifest = read_manifest(folder)
        if manifest is not None:
            yield folder, manifest


def plain_names(names: Iterable[str]) -> tuple[str, ...]:
    """Keep those of `names` that are a bare file name: a manifest edited by hand must not lead out of its folder."""
    return tuple(name for name in names if _is_plain(name))


def sha256(data: bytes) -> str:
    """Digest `data`, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def findings(problems: Iterable[Problem]) -> tuple[KitFinding, ...]:
    """Convert `problems` to the form the manifest keeps."""
    return tuple(KitFinding(each.code, each.severity, str(each.location), each.words, each.fix) for each in problems)


def _of_one_poster(manifest: Manifest) -> dict[str, Drawn]:
    """The pictures of a manifest of format 1, which were all of one poster; what they were drawn from is unknown."""
    drawn = Drawn(manifest.poster, "", "", "")
    return dict.fromkeys((name for name in manifest.files if not name.endswith((".txt", ".json"))), drawn)


def _is_plain(name: str) -> bool:
    return bool(name) and "\0" not in name and not set("/\\:") & set(name) and name not in {".", ".."}
