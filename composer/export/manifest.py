"""`kit.json`: what a kit's folder says of itself, that is whose it is, what it holds and what was found."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec
from msgspec import Struct, field
from msgspec.structs import replace

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
    """SHA-256 of what the last run was made from: the photo (empty: none), the choices and the poster."""

    photo: str
    visual: str
    poster: str


class Drawn(Struct, frozen=True):
    """What a picture was drawn from: its poster and format, and SHA-256 of all that shows or is said in it.

    `words` is the SHA-256 of its words and photo alone: pictures on two posters that have the same are of one edition.
    `network` is the one that it was made for alone; empty for a picture for all of them.
    """

    poster: str
    format: str
    inputs: str
    words: str
    network: str = ""


class Manifest(Struct, frozen=True):
    """What `kit.json` says: whom the kit is for, what it holds and what was found. No time, no path."""

    format: int
    person: PersonRecord
    #: The document's id; empty where the kit was made from none that has one.
    id: str = ""
    #: Tells apart the kits of visuals that name nobody, or whose name is all that is known.
    seed: str = ""
    versions: Mapping[str, str] = field(default_factory=dict[str, str])
    campaign: str = ""
    #: Of the last run; the pictures of other posters stand beside.
    poster: str = ""
    inputs: Inputs = Inputs("", "", "")
    #: File name → SHA-256 as a run wrote it; empty where the file was announced and no run got to it.
    files: Mapping[str, str] = field(default_factory=dict[str, str])
    #: Picture's file name → what it was drawn from.
    pictures: Mapping[str, Drawn] = field(default_factory=dict[str, Drawn])
    #: File name → that of the file somebody changed, beside which it was written.
    beside: Mapping[str, str] = field(default_factory=dict[str, str])
    #: Picture's file name → contrast of its words with the worst pixel behind them (WCAG 2.2), cut to hundredths. The
    #: text nearest to the least it needs: 4.5, or 3 for large words.
    contrasts: Mapping[str, float] = field(default_factory=dict[str, float])
    findings: tuple[KitFinding, ...] = ()
    #: Whose photo it is and what was agreed to; None without a photo.
    consent: Consent | None = None

    @property
    def owner(self) -> KitOwner:
        """Whose kit it is."""
        if self.format > 1:
            return KitOwner(self.id, self.person, self.inputs.photo, self.seed)
        # That format compared no photo, and had a seed for nobody in particular only.
        photo = None if is_known(self.person, "") or self.seed else self.inputs.photo
        return KitOwner("", self.person, photo, self.seed or None)


def manifest_bytes(manifest: Manifest) -> bytes:
    """What `kit.json` holds: sorted keys, two-space indent, so that two runs compare line by line."""
    return msgspec.json.format(msgspec.json.encode(manifest, order="deterministic"), indent=2) + b"\n"


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest in `folder`, or None where there is none that this version or one before it wrote."""
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
    """The kits that stand in the folder `out`, by name, each with its manifest."""
    try:
        folders = sorted(each for each in out.iterdir() if not each.name.startswith(".") and each.is_dir())
    except OSError:
        return
    for folder in folders:
        manifest = read_manifest(folder)
        if manifest is not None:
            yield folder, manifest


def plain_names(names: Iterable[str]) -> tuple[str, ...]:
    """Those of `names` that are a file's name alone: a manifest changed by hand must not lead out of its folder."""
    return tuple(name for name in names if _is_plain(name))


def sha256(data: bytes) -> str:
    """Digest of `data`, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def findings(problems: Iterable[Problem]) -> tuple[KitFinding, ...]:
    """`problems` as the manifest keeps them."""
    return tuple(KitFinding(each.code, each.severity, str(each.location), each.words, each.fix) for each in problems)


def _of_one_poster(manifest: Manifest) -> dict[str, Drawn]:
    """The pictures of a manifest of format 1, which were all of one poster; what they were drawn from is not known."""
    drawn = Drawn(manifest.poster, "", "", "")
    return dict.fromkeys((name for name in manifest.files if not name.endswith((".txt", ".json"))), drawn)


def _is_plain(name: str) -> bool:
    return bool(name) and "\0" not in name and not set("/\\:") & set(name) and name not in {".", ".."}
