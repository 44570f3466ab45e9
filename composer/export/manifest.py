"""The manifest of a kit, `kit.json`: whose kit it is, what it contains and what was found."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Literal, TypeAlias

import msgspec
from msgspec import Meta, Struct, field
from msgspec.structs import replace

from composer.core.caption.alt_text import AltText
from composer.core.kit_names import KitOwner, PersonRecord, is_known
from composer.core.problems import Problem
from composer.core.visual import CampaignMark, Consent, Person, sound_id
from composer.core.words import Language, Words
from composer.storage.received.parcels import KIT_FILE

MANIFEST = KIT_FILE
#: 2: a kit may hold pictures of several posters, each with what it was drawn from. 3: it has its content. 4: it has
#: what was checked of sheets for a print shop. The earlier ones are still read. `docs/kit.schema.json` describes the
#: present one, field by field.
KIT_FORMAT = 4
#: A manifest is a few kilobytes; a larger file of that name is not one of ours.
MANIFEST_LIMIT = 4_000_000
#: The ten points, in the order they are said.
Point: TypeAlias = Literal[
    "fonts", "colors", "resolution", "boxes", "ink", "bleed", "hairlines", "transparency", "version", "intent"
]


class PrintCheck(Struct, frozen=True):
    """One point of the check of a sheet for a print shop: whether it is right, and what was found."""

    point: Point
    passed: bool
    found: Words


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


class KitContent(Struct, frozen=True):
    """What the visual of a kit says: its texts as they were typed, its language, its alternative text."""

    person: Annotated[Person, Meta(description="The person presented, as typed; handles by network, with their @.")]
    quote: Annotated[str, Meta(description="The quote, as typed.")]
    language: Annotated[Language, Meta(description="The language of the visual.")]
    photographer: Annotated[str, Meta(description="Whom to credit for the photo; empty when nobody was named.")]
    alternative: Annotated[AltText, Meta(description="The alternative text, in two lengths.")]


class Manifest(Struct, frozen=True):
    """The content of `kit.json`: whom the kit is for, what it says and contains, what was found. No time, no path."""

    format: Annotated[int, Meta(description="The number of this format.")]
    person: Annotated[PersonRecord, Meta(description="The person in lowercase, to know the same person again.")]
    id: Annotated[str, Meta(description="The document’s id; empty when it has none.")] = ""
    seed: Annotated[str, Meta(description="Tells apart kits of visuals that name nobody, or nothing but a name.")] = ""
    versions: Annotated[
        Mapping[str, str], Meta(description="The program and the libraries that draw, each with its version.")
    ] = field(default_factory=dict[str, str])
    campaign: Annotated[str, Meta(description="The campaign’s id.")] = ""
    poster: Annotated[
        str, Meta(description="The poster of the last run; the folder may also contain pictures of other posters.")
    ] = ""
    inputs: Annotated[Inputs, Meta(description="What the last run was made from.")] = Inputs("", "", "")
    files: Annotated[
        Mapping[str, str],
        Meta(description="File name → SHA-256 as a run wrote it; empty when it was announced but never written."),
    ] = field(default_factory=dict[str, str])
    pictures: Annotated[Mapping[str, Drawn], Meta(description="Picture’s file name → what it was drawn from.")] = field(
        default_factory=dict[str, Drawn]
    )
    beside: Annotated[
        Mapping[str, str],
        Meta(description="File name → that of the file somebody changed, beside which it was written."),
    ] = field(default_factory=dict[str, str])
    contrasts: Annotated[
        Mapping[str, float],
        Meta(
            description="Picture’s file name → contrast of its words with the worst pixel behind them (WCAG 2.2), "
            "truncated to hundredths, for the text nearest to the minimum it needs: 4.5, or 3 for large words."
        ),
    ] = field(default_factory=dict[str, float])
    findings: Annotated[
        tuple[KitFinding, ...], Meta(description="What was found, in the order it was found; empty when all is right.")
    ] = ()
    consent: Annotated[
        Consent | None, Meta(description="Whose photo it is and what was agreed to; null without a photo.")
    ] = None
    campaign_mark: Annotated[CampaignMark, Meta(description="The very version of the campaign.")] = CampaignMark()
    content: Annotated[
        KitContent | None, Meta(description="What the visual says; null in the kits of earlier formats.")
    ] = None
    prints: Annotated[
        Mapping[str, tuple[PrintCheck, ...]],
        Meta(
            description="Name of a sheet for a print shop → the ten points that were checked in it, each with whether "
            "it is right and what was found."
        ),
    ] = field(default_factory=dict[str, tuple[PrintCheck, ...]])

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
        if not path.is_file() or path.stat().st_size > MANIFEST_LIMIT:
            return None
        return manifest_in(path.read_bytes())
    except OSError:
        return None


def manifest_in(data: bytes) -> Manifest | None:
    """The manifest in these bytes; None for what neither this version nor an earlier one wrote."""
    try:
        manifest = msgspec.json.decode(data, type=Manifest)
    except (ValueError, RecursionError):
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


def file_digest(path: Path) -> str:
    """The SHA-256 of a file; empty when there is none, or it cannot be read."""
    with suppress(OSError):
        return sha256(path.read_bytes())
    return ""


def findings(problems: Iterable[Problem]) -> tuple[KitFinding, ...]:
    """Convert `problems` to the form the manifest keeps."""
    return tuple(KitFinding(each.code, each.severity, str(each.location), each.words, each.fix) for each in problems)


def _of_one_poster(manifest: Manifest) -> dict[str, Drawn]:
    """The pictures of a manifest of format 1, which were all of one poster; what they were drawn from is unknown."""
    drawn = Drawn(manifest.poster, "", "", "")
    return dict.fromkeys((name for name in manifest.files if not name.endswith((".txt", ".json"))), drawn)


def _is_plain(name: str) -> bool:
    return bool(name) and "\0" not in name and not set("/\\:") & set(name) and name not in {".", ".."}
